import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([1, 2, 3])
y = np.array([[1], [2]])
print(f'{x + y, x * y = }')
print(f'{x[None, :] + x[:, None] = }')
print(f'{np.ones((3, 1)) + np.ones((1, 4)) = }')
print(f'{(np.ones((2, 1, 3)) + np.ones((4, 1))).shape = }')
print(f'{np.arange(3) + np.array(10), np.arange(3) + [10] = }')
print(f'{(np.zeros((0, 3)) + np.ones(3)).shape = }')
print(f'{(np.zeros((0, 1)) + np.zeros((1, 5))).shape = }')
print(f'{np.broadcast_to([1, 2], (3, 2)), np.broadcast_to(5, (2, 2)) = }')
print(f'{np.broadcast_arrays([1, 2, 3], [[4], [5]]) = }')
print(f'{np.broadcast_shapes((2, 1), (3,), (1, 1, 1)) = }')
b = np.broadcast(x, y)
print(f'{b.shape, b.size, b.nd, b.ndim = }')
for u, v in b:
    print(u, v, end='; ')
print()
print(f'{np.minimum(x, y), np.where(y > 1, x, 0), np.hypot(y, [3.0, 4.0]) = }')
print(f'{x == y, (x > y).sum() = }')
m = np.zeros((2, 3))
m += x
m[:, 0] += y[:, 0]
print(f'{m = }')
m[...] = y
print(f'{m = }')
caught(lambda: np.arange(3) + np.arange(4))
caught(lambda: np.ones((2, 3)) + np.ones((3, 2)))
caught(lambda: np.broadcast_to([1, 2, 3], (2, 2)))
caught(lambda: np.broadcast_to([[1, 2]], 2))
caught(lambda: np.broadcast_shapes((2, 3), (4,)))
caught(lambda: np.broadcast_arrays([1, 2], [1, 2, 3]))
caught(lambda: np.add(np.ones((2, 3)), np.ones((2, 4))))
caught(lambda: np.where([True, False], [1, 2, 3], 0))
caught(lambda: np.ones(3) + np.ones((2, 2)))
