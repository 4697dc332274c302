# argmax and argmin: the first place of many, NaN before all, axes without elements, lines of every length and type.
import numpy as np

rng = np.random.default_rng(5)
for dtype in ["f8", "f4", "f2", "i1", "u1", "i2", "i4", "i8", "u8", "?"]:
    for n in (1, 5, 31, 32, 33, 63, 64, 65, 100, 1023, 1025, 3000, 8193, 20000):
        x = (rng.random(n) * 40).astype(dtype)
        print(x.argmax(), x.argmin(), x[::-1].argmax(), x[::2].argmin(), end="; ")
        if dtype in ("f8", "f4", "f2") and n > 40:
            x[rng.integers(n)] = np.nan
            x[rng.integers(n)] = np.nan
            print(x.argmax(), x.argmin(), end="; ")
    print(dtype)

z = np.zeros(3000)
z[7::5] = -0.0
print(z.argmax(), z.argmin())
z[:] = -np.inf
print(z.argmax(), z.argmin())
z[2000] = np.nan
print(z.argmax(), z.argmin())
y = rng.integers(0, 5, (4, 3, 50)).astype(float)
for axis in (0, 1, 2, -1, None):
    print(np.argmax(y, axis=axis).ravel()[:12], np.argmin(y, axis=axis, keepdims=True).shape)
for shape, axis in (((0,), 0), ((0, 5, 0), 0), ((0, 5), 1), ((5, 0), 0), ((5, 0), 1), ((0, 3), None)):
    try:
        print(np.argmax(np.zeros(shape), axis=axis))
    except ValueError as error:
        print("ValueError", error)
