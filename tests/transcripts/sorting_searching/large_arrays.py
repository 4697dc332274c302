import numpy as np

x = (np.arange(40000) * 7919) % 10007
f = x / 3
s = np.sort(f)
print(np.searchsorted(s, [0, 1, 5000, np.nan, -1]), np.searchsorted(s, f).sum(), np.searchsorted(s, f, 'right').sum())
print(np.digitize(f, np.linspace(0, 3000, 7)).sum(), np.digitize(f, np.linspace(3000, 0, 7), right=True).sum())
print(np.isin(x, [5, 7, 20000]).sum(), np.isin(x, np.arange(0, 10007, 3), invert=True).sum())
print(np.isin(f, f[::5]).sum(), np.isin([1.0, np.nan], [np.nan, 1.0]), np.isin(x.astype(np.uint64), x[:9].astype(np.uint64)).sum())
print(np.isin(np.array(['a', 'b', 'ab'] * 3), ['ab', 'b']), np.isin([1, 2], []), np.isin(x[:4] > 5, [True]))
print(np.bincount(x % 50), np.bincount(x % 50, weights=f)[:4], np.bincount(x[:0], minlength=3))
print(np.histogram(f, bins=7), np.histogram(f, bins=[0, 10, 500, 3000])[0], np.histogram(f, bins=4, range=(100, 900))[0])
print(x.argmax(), x.argmin(), f.argmax(), f.argmin())
m = f.reshape(400, 100).copy()
print(m.argmax(axis=0)[:9], m.argmin(axis=1)[:9], m.argmax(axis=1).sum(), m.argmin(axis=0).sum())
m[5, 7] = m[300, 7] = m[9, 3] = np.nan
print(m.argmax(axis=0)[[3, 7, 8]], m.argmin(axis=0)[[3, 7, 8]], m.argmax(axis=1)[[5, 9, 10]], m.argmax(), m.argmin())
c = np.arange(240).reshape(4, 5, 12) % 17
print(c.argmax(axis=1), c.astype(np.float32).argmin(axis=0)[0], c.astype(np.int32).argmax(axis=0)[1])
print(np.interp([-1, 0.5, 2, 9, np.nan], [0, 1, 2], [5, 6, 8]), np.interp(f, [0, 1000, 4000], [0, 1, 0]).sum())
print(np.convolve(f[:50], [1, 2, 1])[:4], np.convolve(f[:200], [1, 0.5], 'same').sum(), np.convolve(x[:100], x[:40], 'valid').sum())
print(np.correlate(f[:60], f[:3], 'full')[:4], np.convolve([True, False, True], [True, True]), np.correlate([1j, 2], [1, 2j], 'full'))
z = np.zeros(50)
np.add.at(z, x % 50, f)
print(z[:4], z.sum())
z = np.zeros(5, dtype=np.int64)
np.add.at(z, [0, 1, 1, 1], 2)
np.subtract.at(z, [3, 3], [1, 2])
np.multiply.at(z, [1, 1], -3)
print(z)
print(np.add.reduceat(f, np.arange(0, 40000, 1000))[:3], np.add.reduceat(m[:, :2], [0, 100, 50], axis=0), np.maximum.reduceat(x, [5, 3, 9]))
print(np.repeat(x[:4], 3), np.repeat(f[:2], [2, 0]), np.repeat(c[:1, :2, :3], 2, axis=1), np.repeat(x, 2).sum())
print(np.pad(c[0, :2, :3], 2, mode='edge'), np.pad(x[:3], (1, 4), mode='wrap'), np.take(c, [1, -1], axis=2)[0, 0], np.take(c, [[0, 1]], axis=1).shape)
b = f > 1000
y = f.copy()
y[b] = 0
print(y.sum(), b.sum(), np.nonzero(b.reshape(200, 200))[1].sum(), np.argwhere(b.reshape(4, 100, 100))[-1], np.nonzero(b)[0][:3])
y[b] = np.arange(b.sum())
print(y.sum())
y[(x * 3) % 40000] = f
print(y.sum())
t = np.array(['abc', 'ab', 'b', ''] * 3)
print(t == 'ab', t < 'b', t >= np.array(['abcd']), np.array([b'x', b'xy']) > b'x')
print((m[:3, :3] @ m[:3, :3].T).shape, np.allclose(f.reshape(200, 200) @ f.reshape(200, 200).T, np.einsum('ij,kj', f.reshape(200, 200), f.reshape(200, 200))))
