import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(9)
print(f'{np.split(x, 3), np.split(x, [2, 5]), np.split(x, [3, 3, 12]) = }')
print(f'{np.array_split(x, 4), np.array_split(x, 10)[-1] = }')
m = np.arange(8).reshape(2, 4)
print(f'{np.split(m, 2, axis=1), np.hsplit(m, 2), np.vsplit(m, 2) = }')
print(f'{np.split(m, [1], axis=0), np.hsplit(x, 3) = }')
print(f'{np.dsplit(np.arange(8).reshape(2, 2, 2), 2), np.unstack(m) = }')
print(f'{np.unstack(m, axis=1) = }')
a, b = np.split(x[:8], 2)
a[0] = 77
print(f'{x, b = }')
print(f'{[part.shape for part in np.array_split(np.zeros((5, 2)), 3)] = }')
print(f'{[part.tolist() for part in np.split(x, [-2])] = }')
print(f'{np.split(x, [1, -1]) = }')
caught(lambda: np.split(x, 4))
caught(lambda: np.split(x, 0))
caught(lambda: np.vsplit(x, 3))
caught(lambda: np.hsplit(np.array(5), 2))
caught(lambda: np.dsplit(m, 2))
caught(lambda: np.array_split(x, 0))
caught(lambda: np.split(m, 3, axis=1))
caught(lambda: np.split(x, 3, axis=1))
caught(lambda: np.unstack(np.array(3)))
