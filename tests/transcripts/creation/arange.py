import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.arange(5) = }')
print(f'{np.arange(2, 10, 3) = }')
print(f'{np.arange(10, 2, -3) = }')
print(f'{np.arange(0) = }')
print(f'{np.arange(5, 2) = }')
print(f'{np.arange(5, 2, -1) = }')
print(f'{np.arange(0, 1, 0.25) = }')
print(f'{np.arange(0.0, 1.0, 0.1) = }')
print(f'{np.arange(1.0, 2.0, 0.3) = }')
print(f'{np.arange(3.0) = }')
print(f'{np.arange(3, dtype=np.float32) = }')
print(f'{np.arange(1, 4, dtype=complex) = }')
print(f'{np.arange(start=1, stop=6, step=2) = }')
print(f'{np.arange(np.int8(5)).dtype = }')
print(f'{np.arange(np.float32(3)).dtype = }')
print(f'{np.arange(5, dtype=np.uint8) = }')
print(f'{np.arange(-3, 3) = }')
print(f'{np.arange(0, 5, 1.5) = }')
print(f'{np.arange(True) = }')
print(f'{np.arange(0.5, 1.3, 0.4) = }')
caught(lambda: np.arange(0, 5, 0))
caught(lambda: np.arange())
caught(lambda: np.arange(1, 2, 3, 4, 5))
caught(lambda: np.arange(0, np.inf))
caught(lambda: np.arange(0, np.nan))
caught(lambda: np.arange('x'))
print(f'{np.arange(1, 10, 2)[::-1] = }')
