import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.eye(3) = }')
print(f'{np.eye(2, 4) = }')
print(f'{np.eye(3, k=1, dtype=int) = }')
print(f'{np.eye(3, k=-1, dtype=bool) = }')
print(f'{np.eye(2, k=5) = }')
print(f'{np.identity(2) = }')
print(f'{np.identity(2, dtype=np.int8) = }')
print(f'{np.diag([1, 2, 3]) = }')
print(f'{np.diag([1, 2], k=1) = }')
print(f'{np.diag(np.arange(9).reshape(3, 3)) = }')
print(f'{np.diag(np.arange(9).reshape(3, 3), -1) = }')
print(f'{np.diagflat([[1, 2], [3, 4]]) = }')
print(f'{np.tril(np.ones((3, 3))) = }')
print(f'{np.triu(np.arange(9).reshape(3, 3)) = }')
print(f'{np.triu(np.arange(9).reshape(3, 3), k=1) = }')
print(f'{np.tril(np.arange(12).reshape(3, 4), -1) = }')
print(f'{np.tril([1, 2, 3]) = }')
print(f'{np.tri(3, 4, 1) = }')
print(f'{np.vander([1, 2, 3]) = }')
print(f'{np.vander([1, 2, 3], 2, increasing=True) = }')
print(f'{np.tril_indices(3) = }')
print(f'{np.triu_indices(3, 1) = }')
caught(lambda: np.diag(5))
caught(lambda: np.eye(-1))
