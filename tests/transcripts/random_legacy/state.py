import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


rs = np.random.RandomState(7)
np.random.seed(7)
caught(lambda: np.random.seed(-1))
caught(lambda: np.random.seed(2**32))
caught(lambda: np.random.seed('a'))
caught(lambda: np.random.seed(1.5))
caught(lambda: np.random.seed([]))
caught(lambda: np.random.seed([1,-2]))
caught(lambda: np.random.seed([[1,2]]))
caught(lambda: np.random.seed([1.5]))
caught(lambda: np.random.seed(1,2))
print(f'{np.random.seed([1,2,3]) = }')
print(f'{np.random.seed(np.array([5])) = }')
print(f'{np.random.RandomState(np.random.PCG64(1)).get_state() = }')
print(f'{np.random.RandomState(np.random.PCG64(1)).standard_normal(3) = }')
caught(lambda: np.random.RandomState(np.random.PCG64(1)).seed(1))
caught(lambda: np.random.RandomState('a'))
caught(lambda: np.random.RandomState(1,2))
print(f'{np.random.get_state()[0] = }')
print(f'{np.random.get_state()[2:] = }')
print(f'{str(np.random.get_state(legacy=False))[:100] = }')
caught(lambda: np.random.set_state(5))
caught(lambda: np.random.set_state({}))
caught(lambda: np.random.set_state(('MT',1,2)))
caught(lambda: np.random.set_state(('MT19937',np.arange(3),2)))
print(f'{[np.random.set_state(s) or np.random.rand() for s in [np.random.get_state()]*2] = }')
caught(lambda: np.random.foo)
caught(lambda: np.random.tomaxint)
print(f'{np.random.get_bit_generator().random_raw() = }')
print(f'{rs.tomaxint() = }')
print(f'{rs.tomaxint(2) = }')
