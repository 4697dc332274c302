import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


caught(lambda: np.zeros(-1))
caught(lambda: np.zeros((2, -3)))
caught(lambda: np.zeros((2, 3.5)))
caught(lambda: np.zeros('abc'))
caught(lambda: np.zeros(2.0))
caught(lambda: np.zeros(None))
caught(lambda: np.zeros((2, None)))
caught(lambda: np.ones((1,) * 65))
caught(lambda: np.zeros((2**40, 2**40)))
caught(lambda: np.zeros((10**6, 10**6, 10**6, 10**6)))
caught(lambda: np.empty(2**63))
caught(lambda: np.zeros(3, dtype='int7'))
caught(lambda: np.zeros(3, 4))
caught(lambda: np.zeros())
caught(lambda: np.zeros(3, dtyp=int))
caught(lambda: np.full(3))
caught(lambda: np.full((2, 2), [1, 2, 3]))
caught(lambda: np.eye())
caught(lambda: np.eye(2.5))
caught(lambda: np.identity('2'))
