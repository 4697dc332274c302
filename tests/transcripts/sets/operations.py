import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.unique([3, 1, 2, 1, 3]), np.unique([[1, 2], [2, 1]]) = }')
print(f'{np.unique([]), np.unique([True, False, True]) = }')
print(f'{np.unique([1.5, np.nan, np.nan]), np.unique([1j, 1, 1j]) = }')
print(f'{np.unique([3, 1, 1], return_index=True) = }')
print(f'{np.unique([3, 1, 1], return_inverse=True) = }')
print(f'{np.unique([3, 1, 1], return_counts=True) = }')
print(f'{np.unique([3, 1, 1], True, True, True) = }')
print(f'{np.unique([[1, 2], [1, 2], [3, 4]], axis=0) = }')
print(f'{np.unique([[1, 1], [2, 2]], axis=1) = }')
print(f'{np.unique([1, np.nan, np.nan], equal_nan=False) = }')
print(f'{np.unique([[1, 2], [2, 1]], return_inverse=True) = }')
print(f'{np.intersect1d([1, 2, 3, 2], [2, 3, 4]) = }')
print(f'{np.union1d([1, 2], [2, 5]), np.setdiff1d([1, 2, 3], [2]) = }')
print(f'{np.setxor1d([1, 2], [2, 3]) = }')
print(f'{np.intersect1d([1, 2], [2, 3], return_indices=True) = }')
print(f'{np.isin([1, 2, 5], [2, 5]), np.isin([[1, 2], [3, 4]], [4]) = }')
print(f'{np.isin([1, 2], [2], invert=True), np.isin(3, [1, 2]) = }')
print(f'{np.isin([1.0, np.nan], [np.nan]) = }')
print(f"{np.isin(np.array([1, 300]), np.array([44], 'u1')) = }")
print(f'{np.unique_values([2, 1, 2]), np.unique_counts([2, 1, 2]) = }')
print(f'{np.unique_inverse([2, 1, 2]), np.unique_all([2, 1]) = }')
print(f"{np.unique(np.array([3, 1], dtype='i1')) = }")
print(f'{np.unique(np.float32([0.5, 0.5])), np.unique([2**62, -2**62]) = }')
print(f'{np.unique([0.0, -0.0]) = }')
print(f'{len(np.unique(np.arange(1000) % 37)) = }')
print(f'{np.unique(np.arange(10) % 3, return_counts=True) = }')
caught(lambda: np.unique([1, 2], axis=1))
caught(lambda: np.unique([1], bogus=1))
caught(lambda: np.intersect1d([1]))
