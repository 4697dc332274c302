import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


caught(lambda: np.array([[1, 2], [3]]))
caught(lambda: np.array([[1, 2], 3]))
caught(lambda: np.array([[1, 2], [3, [4]]]))
caught(lambda: np.array([1, 2], dtype='nonsense'))
caught(lambda: np.array([300], dtype=np.uint8))
caught(lambda: np.array([-1], dtype=np.uint64))
caught(lambda: np.array([2**64], dtype=np.int64))
caught(lambda: np.array(1, 2, 3))
caught(lambda: np.array([1, 2], ndmin=65))
caught(lambda: np.array())
caught(lambda: np.array([1.5, 'x'], dtype=float))
caught(lambda: np.array([1 + 2j], dtype=float))
caught(lambda: np.array([1], copy='maybe'))
caught(lambda: np.array([1], order='Q'))
caught(lambda: np.zeros(3, dtype=np.int33))
