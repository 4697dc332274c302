# Arrays written over, of lengths around those that are computed together, and kernels that only long arrays reach.
import numpy as np

for n in (1, 7, 31, 127, 128, 129, 300):
    for dtype in (np.float64, np.float32, np.int64, np.int16, np.uint8, np.complex128, np.bool_):
        x = (np.arange(n) % 7 + 1).astype(dtype)
        y = (np.arange(n) % 5).astype(dtype)
        kept = x.copy()
        if dtype is not np.bool_:
            x += y
            x *= 2
            x -= kept
            np.negative(x, out=x)
            np.square(x, out=x)
            np.add(y, x, out=y)
        np.maximum(x, kept, out=x)
        np.logical_or(kept, y, out=kept) if dtype is np.bool_ else np.multiply(kept, kept, out=kept)
        print(n, np.dtype(dtype), x.sum(), y.sum(), kept.sum(), x[-1])
    f = np.arange(n) * 0.37 - 5
    np.sqrt(np.abs(f), out=f)
    np.divide(1, f + 1, out=f)
    np.minimum(f, 0.4, out=f)
    print(f[-1], (f * 1e6).astype(int).sum())

x = np.array([7.5, -7.5, 0.0, -0.0, 1e300, 5e-324, 3.0, -3.0, 1.0] * 3)
y = np.array([2.0, -2.0, 0.1, -0.1, 3.0])
for b in y:
    q, r = np.divmod(x, b)
    print(b, x // b, x % b, (q == x // b).all(), np.signbit(q).sum(), np.signbit(r).sum())
with np.errstate(all="ignore"):
    odd = np.array([np.inf, -np.inf, np.nan, 1.0, 0.0, -1.0, 1e-310, 1e308] * 2)
    for b in (0.0, np.inf, -np.inf, np.nan, 1e-310, -1e308):
        print(b, odd // b, np.divmod(odd, b))
z = np.arange(10.0)
print(np.divmod(z, 3, out=(z, np.zeros(10))), z)
z = np.arange(10.0)
print(np.divmod(z, 3, out=(np.zeros(10), z)), z)

# A tail shorter than a vector is divided alone.
for n in (3, 9, 17):
    print(np.zeros((2, n)) / np.zeros((2, 1)))

bits = (np.arange(43) * 5 % 3).astype(np.uint8)
for order in ("big", "little"):
    packed = np.packbits(bits, bitorder=order)
    print(packed, (np.unpackbits(packed, count=43, bitorder=order) == (bits != 0)).all())
    print(np.packbits(bits[:40].reshape(4, 10), axis=0, bitorder=order), np.unpackbits(packed[:2], count=-3, bitorder=order))
print(np.packbits(bits.astype(np.int32) * 256), np.packbits(bits[::-2] > 1))
mask = np.arange(90) % 11 == 4
print(np.nonzero(mask), np.nonzero(mask.reshape(9, 10)), np.argwhere(mask.reshape(3, 30).T).tolist())
i = np.arange(-20, 20)
print(np.isin(i, [3, -4, 99]).nonzero(), np.isin(i.astype(np.int8), [3, 1], invert=True).sum(), np.isin(i % 2 == 0, [True]).sum())

v = np.array([1.0, np.nan, 3.0, -7.5, np.nan] * 20)
print(np.fmax.reduce(v), np.fmin.reduce(v), np.nanmax(v), np.nanmin(v), np.fmax.reduce(v.astype(np.float32)))
print(np.fmax.reduce([np.nan] * 70), np.fmin.reduce(v.reshape(5, 20), axis=1), np.fmax.reduce(v.reshape(20, 5), axis=0))
w = np.arange(2000) % 17 - 8
print(w.reshape(100, 20).max(axis=0), w.reshape(10, 200).min(axis=0)[:20], w.reshape(20, 100).max(axis=1))
a = np.arange(200) * 0.01
b = a + 1e-9
b[5], b[6], b[7] = np.nan, np.inf, 1
print(np.isclose(a, b).nonzero()[0].size, np.isclose(a, b, equal_nan=True).sum(), np.allclose(a, b), np.allclose(a, a))
with np.errstate(over="ignore"):
    print(np.isclose(a, b, rtol=0.0, atol=1e-12).sum(), np.isclose([1e308], [-1e308]))
print(np.arange(7), np.arange(2, -40, -7), np.arange(0, 2, 0.3), np.arange(3.0, 200)[-1], np.arange(100_001).sum())
e = np.zeros(5)
e[...] = np.arange(5)
e[...] = e[::-1]
print(e)
e[...] = 7
print(e, np.einsum("ij,j->i", np.ones((3, 5)), e))
