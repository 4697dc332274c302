import numpy as np

x = np.arange(6)
x += 10
print(f'{x = }')
x -= np.arange(6)
print(f'{x = }')
x *= 2
x //= 3
print(f'{x = }')
x %= 4
print(f'{x = }')
x **= 2
print(f'{x = }')
x <<= 2
x |= 1
x ^= 3
x &= 15
x >>= 1
print(f'{x = }')
y = np.arange(6.0).reshape(2, 3)
y /= 2
y[0] += 100
y[:, 1] *= -1
print(f'{y = }')
y[y > 10] -= 100
print(f'{y = }')
y[[0, 0], [1, 1]] += 5
print(f'{y = }')
y += [1, 2, 3]
print(f'{y = }')
y @= np.eye(3)
print(f'{y = }')
view = y[::2]
view += 1
print(f'{y = }')
a = b = np.zeros(2)
a += 1
print(f'{b = }')
a = a + 1
print(f'{b = }')
z = np.arange(3)
try:
    z += 0.5
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    z /= 2
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    z *= 1j
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    z += np.arange(2)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    z += np.ones((2, 3), dtype=int)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    z **= -1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
print(f'{z = }')
u = np.array([250], dtype=np.uint8)
u += 10
print(f'{u = }')
try:
    u += 300
except Exception as error:
    print(f'{type(error).__name__}: {error}')
s = np.float64(2)
s += 1
s **= 3
print(f'{s = }')
t = np.float32(2)
t *= 1.1
print(f'{t = }')
f = np.ones(3, dtype=np.float32)
f += np.float64(0.1)
f += np.arange(3)
print(f'{f = }')
