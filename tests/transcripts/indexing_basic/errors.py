import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(6).reshape(2, 3)
caught(lambda: x[2])
caught(lambda: x[-3])
caught(lambda: x[0, 3])
caught(lambda: x[0, 1, 2])
caught(lambda: x[..., ...])
caught(lambda: x['a'])
caught(lambda: x[1.0])
caught(lambda: x[0, 1.5])
caught(lambda: x[::0])
caught(lambda: x[1:'a'])
caught(lambda: x[1.5:2])
caught(lambda: x[{}])
caught(lambda: x[None, 5])
caught(lambda: x[0][3])
caught(lambda: x[2, 0])
caught(lambda: np.array(5)[0])
caught(lambda: np.array(5)[:])
caught(lambda: np.array([])[0])
caught(lambda: np.float64(3)[0])
caught(lambda: np.int64(3)[1:2])
caught(lambda: x[3j])
caught(lambda: x[2**64])
caught(lambda: np.arange(3)[10])
caught(lambda: np.arange(3)[-4])
caught(lambda: x.T[2, 2])
