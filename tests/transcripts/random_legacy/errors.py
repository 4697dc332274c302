import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


caught(lambda: np.random.seed(-1))
caught(lambda: np.random.seed(2**32))
caught(lambda: np.random.seed('a'))
caught(lambda: np.random.seed(1.5))
caught(lambda: np.random.rand(-1))
caught(lambda: np.random.rand(2.5))
caught(lambda: np.random.randint(5, 2))
caught(lambda: np.random.randint(0))
caught(lambda: np.random.randint(0, 300, dtype=np.uint8))
caught(lambda: np.random.randint(-1, 5, dtype=np.uint8))
caught(lambda: np.random.randint(0, 2**64))
caught(lambda: np.random.randint(1.5, 'a'))
caught(lambda: np.random.randint(5, dtype=float))
caught(lambda: np.random.choice([]))
caught(lambda: np.random.choice(0))
caught(lambda: np.random.choice(3, 5, replace=False))
caught(lambda: np.random.choice(3, p=[0.5, 0.5]))
caught(lambda: np.random.choice(2, p=[0.5, 0.6]))
caught(lambda: np.random.choice(2, p=[-0.5, 1.5]))
caught(lambda: np.random.choice([[1, 2]]))
caught(lambda: np.random.choice(2.5))
caught(lambda: np.random.normal(0, -1))
caught(lambda: np.random.uniform(0, np.inf))
caught(lambda: np.random.permutation(1.5))
caught(lambda: np.random.shuffle((1, 2)))
caught(lambda: np.random.shuffle(5))
caught(lambda: np.random.poisson(-1))
caught(lambda: np.random.binomial(-1, 0.5))
caught(lambda: np.random.rand('a'))
caught(lambda: np.random.uniform(size=-1))
caught(lambda: np.random.nothing())
