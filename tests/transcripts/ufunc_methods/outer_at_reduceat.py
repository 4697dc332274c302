import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.add.outer([1, 2], [10, 20, 30]) = }')
print(f'{np.multiply.outer([1, 2], [[1, 2], [3, 4]]).shape = }')
print(f'{np.subtract.outer(5, [1, 2]) = }')
print(f'{np.less.outer([1, 2, 3], [2, 3]), np.power.outer([2, 3], [1, 2]) = }')
print(f'{np.maximum.outer([1, 5], [3.5]) = }')
a = np.zeros(5, dtype=int)
np.add.at(a, [0, 0, 2], 1)
print(f'{a = }')
np.add.at(a, [1, 1], [10, 20])
np.subtract.at(a, slice(3, 5), 7)
print(f'{a = }')
np.multiply.at(a, a < 0, 2)
np.negative.at(a, [0, 0, 0])
print(f'{a = }')
m = np.zeros((2, 3))
np.add.at(m, ([0, 1, 0], [2, 1, 2]), [1.5, 2, 3])
np.maximum.at(m, (1, slice(None)), 1)
print(f'{m = }')
np.add.at(m, 0, [1, 2, 3])
print(f'{m = }')
x = np.arange(8)
print(f'{np.add.reduceat(x, [0, 4, 1, 5]), np.add.reduceat(x, [0, 4]) = }')
print(f'{np.multiply.reduceat(x, [1, 1, 3]) = }')
print(f'{np.add.reduceat(x, [5, 2, 2]) = }')
print(f'{np.add.reduceat(np.arange(12).reshape(3, 4), [0, 2], axis=1) = }')
print(f'{np.maximum.reduceat([1, 5, 2, 8], [0, 2]) = }')
print(f'{np.add.reduceat(np.arange(12).reshape(3, 4), [0, 2]) = }')
caught(lambda: np.add.at([1, 2], [0], 1))
caught(lambda: np.add.at(a, [7], 1))
caught(lambda: np.add.at(a, [0], 1.5))
caught(lambda: np.add.at(a, [0]))
caught(lambda: np.sin.at(a, [0]))
caught(lambda: np.add.reduceat(x, [0, 9]))
caught(lambda: np.add.reduceat(x, [-1]))
caught(lambda: np.sin.outer([1], [2]))
caught(lambda: np.add.outer([1]))
