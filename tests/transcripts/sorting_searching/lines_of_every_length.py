# Lines as long as the networks of vectors are, and around; few and many equal elements; what cannot be told from its key.
import numpy as np

rng = np.random.default_rng(7)
for dtype in [np.float64, np.float32, np.int64, np.int32, np.uint64, np.uint32]:
    sums = []
    for n in [0, 1, 2, 31, 32, 33, 63, 64, 65, 127, 128, 129, 130, 255, 256, 257, 300, 1000, 2047, 2048, 5000]:
        for values in [rng.integers(0, 2**31, n), rng.integers(0, 5, n), np.arange(n), np.arange(n)[::-1], np.full(n, 3)]:
            x = values.astype(dtype)
            if np.dtype(dtype).kind != 'u':
                x = x - dtype(2)
            y = np.sort(x)
            assert (y[1:] >= y[:-1]).all() and sorted(x.tolist()) == y.tolist(), (dtype, n)
            k = n // 3
            if n:
                p = np.partition(x, k)
                assert p[k] == y[k] and (p[:k] <= p[k]).all() and (p[k:] >= p[k]).all()
            sums.append(float(y[:n // 2].sum()))
    print(dtype.__name__, sums[-12:])

for n in [40, 200, 3000]:
    x = rng.standard_normal(n)
    x[::7], x[3::11], x[5::13], x[1::17] = 0.0, -0.0, np.inf, -np.inf
    y = np.sort(x)
    print(n, y[:3], y[-3:], (y == 0).sum(), (np.diff(y[np.isfinite(y)]) >= 0).all())
    x[2::5] = np.nan
    y = np.sort(x)
    print(np.isnan(y).sum(), np.isnan(y[-np.isnan(x).sum():]).all(), np.median(y[~np.isnan(y)]), np.argsort(x, kind='stable')[-3:])
x = rng.standard_normal((50, 70))
print(np.sort(x, axis=0)[[0, -1], :3], np.sort(x, axis=1)[:3, [0, -1]], np.unique(x.round(1))[:5])
