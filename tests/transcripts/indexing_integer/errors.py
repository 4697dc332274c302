import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(6).reshape(2, 3)
caught(lambda: x[[0, 2]])
caught(lambda: x[[0, 1], [0, 3]])
caught(lambda: x[[0, 1, 1], [0, 1]])
caught(lambda: x[[[0, 1]], [[0], [1], [2]]])
caught(lambda: x[[-3]])
caught(lambda: x[[0.5]])
caught(lambda: x[np.array([0.0])])
caught(lambda: x[['a']])
caught(lambda: x[[0], [0], [0]])
caught(lambda: x[[1, [2]]])
caught(lambda: x.take([7]))
caught(lambda: np.take(x, [5], axis=1))
caught(lambda: np.take(x, [0], axis=2))
caught(lambda: np.arange(3)[[5]])
caught(lambda: np.arange(3)[np.array([0, -4])])
caught(lambda: x[:, [3]])
caught(lambda: np.array([])[[0]])
caught(lambda: np.take([1, 2], [0], mode='bounce'))
