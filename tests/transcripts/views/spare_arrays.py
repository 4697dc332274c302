# Results that take over the memory of arrays nobody holds: whoever still looks at an array keeps seeing its values.
import numpy as np


def chain(x):
    kept = []
    for k in range(6):
        y = x + k
        if k % 2:
            kept.append(y)
        z = -y * 2 - x / 4
        y = z + 1
    return kept, y


kept, last = chain(np.arange(4.0))
print(kept, last)
for dtype in (int, np.float32, np.complex128, bool, np.int8):
    x = np.ones(3, dtype=dtype)
    for _ in range(3):
        y = x + x
        z = y == y
        w = np.abs(y) * 1.5
    print(y, z, w, y.dtype, z.dtype, w.dtype)
x = np.arange(6.0).reshape(2, 3)
for _ in range(4):
    y = x + 1
    view = y[0]
    y = y * 2
print(view, y, view.base is None)
for _ in range(3):
    y = np.exp(-x)
    t = y.T
    y = np.sqrt(y)
print(t.round(3), y.round(3), y.flags.c_contiguous, y.strides)
x = np.arange(3.0)
y = x + 1
y.flags.writeable = False
y = x + 2
y[0] = 7
print(y)
y = x + 1
y.shape = (3, 1)
y = x + 5
print(y, (x + 1).strides, y.flags.owndata)
z = x
for _ in range(3):
    x = x + 1
    x = x * x
print(x, z)
buffer = memoryview(x + 1)
x = x + 2
x = x + 3
print(buffer.tolist(), x)
with np.errstate(all='raise'):
    for _ in range(3):
        y = np.array([1.0, 4.0]) + 1
        try:
            y = y / 0
        except FloatingPointError as error:
            print(error, y)
a = np.array([[1.0], [2.0]])
for _ in range(3):
    b = a + 1
    b = b + a
print(b.strides, b)
