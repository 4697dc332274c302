import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(6)
print(f'{x.reshape(2, 3), x.reshape((3, 2)), x.reshape(-1, 2) = }')
print(f'{x.reshape(3, -1), x.reshape(6, 1), x.reshape([2, 3]) = }')
print(f"{np.reshape(x, (2, 3)), np.reshape(x, (2, 3), order='F') = }")
print(f'{np.reshape([[1, 2], [3, 4]], 4), np.reshape(x, -1) = }')
print(f'{x.reshape(2, 3, copy=True).base is x = }')
print(f'{x.reshape(1, 2, 3, 1).shape, x.reshape(2, 3).T.reshape(6) = }')
print(f"{x.reshape(2, 3).T.reshape(2, 3), x.reshape((2, 3), order='F').T = }")
print(f"{x.reshape(2, 3).ravel(), x.reshape(2, 3).ravel('F') = }")
print(f"{x.reshape(2, 3).T.ravel(), x.reshape(2, 3).T.ravel('K') = }")
print(f"{x.reshape(2, 3).T.ravel('A'), x.reshape(2, 3).flatten('F') = }")
print(f'{np.ravel([[1], [2]]) = }')
print(f'{x[:0].reshape(0, 5).shape, x[:0].reshape(3, 0).shape = }')
print(f'{np.array(5).reshape(1, 1), np.array([[5]]).reshape(()) = }')
print(f'{x[:1].reshape(()) = }')
print(f'{np.resize([1, 2, 3], (2, 4)), np.resize([1, 2], 5) = }')
print(f'{np.resize([], (2,)), x.reshape(np.int64(2), -1).shape = }')
print(f'{np.atleast_1d(5), np.atleast_2d([1, 2]) = }')
print(f'{np.atleast_3d([1, 2]).shape, np.atleast_1d(1, [2]) = }')
y = np.arange(3)
y.shape = (3, 1)
print(f'{y = }')
y.shape = 1, 3
print(f'{y = }')
caught(lambda: x.reshape(4, 2))
caught(lambda: x.reshape(-1, 4))
caught(lambda: x.reshape(-1, -1))
caught(lambda: x.reshape(2.0, 3))
caught(lambda: x.reshape('a'))
caught(lambda: x.reshape(-2, 3))
caught(lambda: x[:0].reshape(-1, 0))
caught(lambda: x.reshape(2, 3, order='Z'))
caught(lambda: x.reshape())
caught(lambda: np.reshape(x))
caught(lambda: x.reshape(2, 3).T.reshape(6, copy=False))
caught(lambda: np.resize([1], -1))
