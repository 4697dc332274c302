import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


for t in [np.int8, np.uint8, np.int32, np.int64, np.float16, np.float32, np.complex64, np.bool_]:
    a = np.array([1, 2], dtype=t)
    print(a.dtype, (a + 1).dtype, (a + 1.0).dtype, (a + 1j).dtype, (a + True).dtype, (a / 2).dtype, (a ** 2).dtype)
print(f'{np.float32(3) + 3.0, np.float32(3) + np.float64(3) = }')
print(f'{np.uint8(1) + 2, (np.uint8(1) + 2).dtype = }')
print(f'{np.int64(1) + 1.5, np.int8(1) * 1j = }')
print(f'{np.array([1], dtype=np.float32) + np.float64(1) = }')
print(f'{np.array([1], dtype=np.float32) + np.array(1.0) = }')
print(f'{np.array([1.0], dtype=np.float32) * np.pi = }')
print(f'{np.array([1], dtype=np.int8) + np.array(1000) = }')
print(f'{np.array([1], dtype=np.float16) + 1e4 = }')
print(f'{np.array([1], dtype=np.float16) + 1e6 = }')
print(f'{np.array([True, False]) + 1, np.array([True]) + True = }')
caught(lambda: np.array([1], dtype=np.uint8) + 256)
caught(lambda: np.array([1], dtype=np.uint8) + (-1))
caught(lambda: np.int8(100) + 200)
caught(lambda: np.uint8(5) - 300)
print(f'{np.array([1, 2], dtype=np.uint8) == 300 = }')
print(f'{np.array([1, 2], dtype=np.uint8) < 300 = }')
print(f'{np.array([1, 2], dtype=np.uint8) > -1 = }')
print(f'{np.int64(5) + 2**62 = }')
caught(lambda: np.int64(5) + 2**63)
caught(lambda: np.array([5]) + 2**64)
