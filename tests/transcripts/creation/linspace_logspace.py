import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.linspace(0, 1, 5) = }')
print(f'{np.linspace(0, 1, 5, endpoint=False) = }')
print(f'{np.linspace(2, 3, 4, retstep=True) = }')
print(f'{np.linspace(0, 10, 1) = }')
print(f'{np.linspace(0, 10, 0) = }')
print(f'{np.linspace(0, 10, 5, dtype=int) = }')
print(f'{np.linspace(-5, 5, 4, dtype=int) = }')
print(f'{np.linspace([0, 1], [10, 11], 3) = }')
print(f'{np.linspace([0, 1], [10, 11], 3, axis=1) = }')
print(f'{np.linspace(0, 1j, 3) = }')
print(f'{np.linspace(1, 1, 3) = }')
print(f'{np.linspace(0, 1, 3, dtype=np.float32) = }')
print(f'{np.logspace(0, 3, 4) = }')
print(f'{np.logspace(0, 3, 4, base=2) = }')
print(f'{np.logspace(1, 2, 3, endpoint=False) = }')
print(f'{np.geomspace(1, 1000, 4) = }')
print(f'{np.geomspace(1000, 1, 4) = }')
print(f'{np.geomspace(-1, -8, 4) = }')
caught(lambda: np.linspace(0, 1, -1))
caught(lambda: np.linspace(0, 1, 2.5))
caught(lambda: np.geomspace(0, 10, 3))
