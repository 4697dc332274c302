import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.array([[1, 2], [3, 4]])
b = np.array([[5, 6]])
print(f'{np.concatenate([a, b]), np.concatenate((a, b.T), axis=1) = }')
print(f'{np.concatenate([a, b], axis=None), np.concat([[1], [2]]) = }')
print(f'{np.concatenate([[1, 2], [3.5]]), np.concatenate([[1], [True]]) = }')
print(f'{np.concatenate([a, a], axis=-1) = }')
print(f'{np.concatenate([[1, 2], [3]], dtype=float) = }')
print(f'{np.stack([[1, 2], [3, 4]]), np.stack([[1, 2], [3, 4]], axis=1) = }')
print(f'{np.stack([a, a], axis=-1).shape, np.stack([1, 2]) = }')
print(f'{np.vstack([[1, 2], [3, 4]]), np.vstack([a, b]) = }')
print(f'{np.hstack([[1, 2], [3]]), np.hstack([a, b.T]) = }')
print(f'{np.dstack([[1, 2], [3, 4]]), np.column_stack([[1, 2], [3, 4]]) = }')
print(f'{np.column_stack([[1, 2], a]) = }')
print(f'{np.block([[a, a], [b, b]]), np.block([1, 2]) = }')
print(f'{np.block([[np.eye(2), np.zeros((2, 1))], [1, 2, 3]]) = }')
print(f'{np.concatenate([np.zeros((0, 2)), a]), np.concatenate([[], [1]]) = }')
print(f'{np.concatenate([a[:, ::-1], a.T]), np.concatenate(a) = }')
out = np.zeros((3, 2))
print(f'{np.concatenate([a, b], out=out), out = }')
caught(lambda: np.concatenate([]))
caught(lambda: np.concatenate([a, [1, 2]]))
caught(lambda: np.concatenate([a, [[1, 2, 3]]]))
caught(lambda: np.concatenate([a, b], axis=2))
caught(lambda: np.concatenate([a, b], axis=1))
caught(lambda: np.concatenate([1, 2]))
caught(lambda: np.concatenate(5))
caught(lambda: np.stack([[1, 2], [3]]))
caught(lambda: np.stack([]))
caught(lambda: np.vstack([[1, 2], [3]]))
caught(lambda: np.hstack([a, [1]]))
caught(lambda: np.stack([[1], [2]], axis=3))
caught(lambda: np.block([[a, b]]))
caught(lambda: np.concatenate([[1.5]], dtype=int))
