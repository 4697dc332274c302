import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


z = np.array([1 + 2j, 3 - 4j])
z.real = [10, 20]
z.imag[0] = -5
print(f'{z = }')
print(f'{z.real, z.imag, z.real.strides, z.imag.base is z = }')
z.imag = 0
print(f'{z, z.conj(), z.T = }')
print(f'{z.view(float), z.view(np.float64).shape = }')
a = np.array([1, 2, 3, 4], dtype=np.int16)
print(f"{a.view(np.int8), a.view(np.uint8).shape, a.view('i8') = }")
a.view(np.uint16)[0] = 65535
print(f'{a = }')
print(f'{np.array([1.0, -2.0]).view(np.int64) = }')
print(f'{np.array([0.1], dtype=np.float32).view(np.uint32) = }')
print(f'{np.array([[1, 2], [3, 4]], dtype=np.int32).view(np.int64) = }')
print(f'{np.arange(4, dtype=np.int8).view(bool) = }')
print(f"{np.array([256], dtype='i2').view('u1') = }")
print(f"{np.array([1], dtype='>i2').view('u1') = }")
caught(lambda: a.view(np.int32)[::2].view(np.int8))
caught(lambda: np.arange(3, dtype=np.int16).view(np.int32))
caught(lambda: np.arange(6, dtype=np.int16).reshape(2, 3).T.view(np.int8))
caught(lambda: np.array(5, dtype=np.int16).view(np.int8))
print(f'{np.arange(6, dtype=np.int16).reshape(3, 2).view(np.int32) = }')
r = np.arange(4.0)
print(f'{r.real is r, r.imag = }')
try:
    r.imag = 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
r.real = 5
print(f'{r, np.real(r), np.imag([1j, 2]), np.real(3), np.imag(2.5) = }')
print(f'{r.view().base is r, r[:].base is r = }')
print(f'{a.byteswap() = }')
m = np.arange(4)
m.resize(2, 3)
print(f'{m = }')
m.dtype = np.int32
print(f'{m.shape = }')
