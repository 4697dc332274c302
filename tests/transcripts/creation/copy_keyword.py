import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.arange(4)
b = np.array(a)
b[0] = 99
print(f'{a, b = }')
c = np.array(a, copy=False)
c[0] = 7
print(f'{a = }')
print(f'{np.array(a, copy=None) is a = }')
print(f'{np.asarray(a) is a = }')
print(f'{np.asarray(a, dtype=float) is a = }')
print(f'{np.asarray([1, 2, 3]) = }')
caught(lambda: np.array([1, 2], copy=False))
caught(lambda: np.array(a, dtype=np.float32, copy=False))
print(f'{np.array(a, subok=True) = }')
print(f'{np.copy(a), np.copy(a) is a = }')
print(f"{np.ascontiguousarray(np.arange(6).reshape(2, 3).T).flags['C_CONTIGUOUS'] = }")
print(f'{np.asfortranarray(np.arange(6).reshape(2, 3)).strides = }')
print(f'{np.asanyarray([1, 2]) = }')
print(f'{np.ascontiguousarray(5) = }')
print(f'{np.require([1, 2], dtype=np.float32) = }')
