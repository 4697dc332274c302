import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.array([1.9, -1.9, 0.5]).astype(int) = }')
print(f'{np.array([300, -1, 256]).astype(np.uint8) = }')
print(f'{np.array([200, 127, 128]).astype(np.int8) = }')
print(f'{np.array([0, 1, -1, 2]).astype(bool) = }')
print(f'{np.array([0.0, 0.1, np.nan]).astype(bool) = }')
print(f'{np.array([True, False]).astype(float) = }')
print(f'{np.array([1, 2]).astype(complex) = }')
print(f'{np.array([1.5, 2.5]).astype(np.float16) = }')
print(f'{np.array([65504.0, 65520.0, 1e-8]).astype(np.float16) = }')
print(f'{np.array([1e300]).astype(np.float32) = }')
print(f'{np.array([16777217]).astype(np.float32) = }')
print(f'{np.array([0.1]).astype(np.float32).astype(float) = }')
print(f'{np.array([2**53 + 1]).astype(float).astype(int) = }')
print(f'{np.array([3 + 4j]).astype(float) = }')
print(f'{np.array([3 + 4j]).astype(np.complex64) = }')
print(f"{np.array([1, 2]).astype('f4') = }")
print(f'{np.array([1, 2]).astype(dtype=np.int8) = }')
a = np.arange(3)
print(f'{a.astype(int) is a, a.astype(int, copy=False) is a = }')
caught(lambda: a.astype(np.int8, casting='safe'))
caught(lambda: np.array([1.5]).astype(int, casting='same_kind'))
caught(lambda: a.astype('what'))
caught(lambda: a.astype())
print(f"{a.astype(np.int8, casting='same_kind') = }")
print(f"{np.arange(6).reshape(2, 3).T.astype(float).flags['F_CONTIGUOUS'] = }")
print(f"{np.arange(6).reshape(2, 3).T.astype(float, order='C').flags['C_CONTIGUOUS'] = }")
