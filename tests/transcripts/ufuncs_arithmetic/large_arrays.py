import numpy as np

# Long arrays take other ways than short ones; the results are the same.
a = np.arange(-20000, 20000)
big = np.concatenate([a, a * 10**15, [2**63 - 1, -2**63, 2**52, -2**52, 2**51 + 1]])
for d in [1, 2, 3, 7, 1000, 10**12, -1, -2, -7, -1000]:
    print(d, (big // d).sum(), (big % d).sum(), (a.astype(np.int32) // d).sum(), (a.astype(np.int32) % d).sum())
print((a[:5] // 0), (a[:5] % 0))
big //= 3
print(big[:3], big[-5:])
x = np.arange(1, 20001) / 1000
print((x ** 3)[[0, 5, -1]], (x ** 2.5)[[0, 5, -1]], (x ** -1.5)[[0, 5, -1]], (x ** x)[[0, 5, 999]])
y = x - 10
print((y ** 3)[[0, 5, -1]], (y ** -3)[[0, 5, -1]], (y ** 4)[[0, 5, -1]])
print((y ** 2.5)[[0, 5, -1]])
y[:3] = [np.inf, -np.inf, np.nan]
print((y ** 3)[:4], (y ** 0)[:4], (y ** 1e300)[:5])
s = np.array([1.0, 2, 3])[np.arange(20001) % 3]
print(np.maximum(s, 2).sum(), np.minimum(s[::-1], s).sum(), (s / 7).sum(), (7 / s).sum())
s += s
s *= s
s -= s[::-1]
print(s.sum(), (-s)[:3], abs(s)[:3])
print(np.clip(x, 2, 3).sum(), np.clip(x, 3, 2)[:2], np.clip(a, -5, None).sum(), np.clip(a, 2.5, 4).dtype)
f = np.array([1.5, -2.5, 3e5, 255.9, 0.0] * 4000)
print(f.astype(np.int32)[:5], f.astype(np.float32)[:5], f.astype(bool)[:5], f.astype(np.int64).sum())
g = f.copy()
g[7] = 1e300
print(g.astype(np.float32)[5:9])
print(g.astype(np.int32)[5:9])
h = np.arange(30000) % 256
print(h.astype(np.uint8).astype(np.float32).sum(), (h.astype(np.float32) / 2).astype(np.uint8).sum())
# Many short rows, and many rows one after another.
m = np.arange(60000.0).reshape(20000, 3) / 7
print(m.sum(axis=1)[[0, 1, -1]], m.sum(axis=0), m.mean(axis=0), m.max(axis=0), m.min(axis=1)[-1])
p = np.arange(90.0).reshape(30, 3)
d = ((p[:, None, :] - p[None, :, :]) ** 2).sum(axis=-1)
print(d[0, :3], d[29, 0], d.sum())
e = np.sqrt(((np.arange(9000.0).reshape(3000, 1, 3) - p[None]) ** 2).sum(axis=-1))
print(e.shape, e[0, :2], e[-1, -1])
# Views within an expression.
u = np.arange(40000.0).reshape(200, 200)
v = u[1:-1, 1:-1] + 0.25 * (u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2] - 4 * u[1:-1, 1:-1] ** 2)
print(v.shape, v[0, :3], v[-1, -1])
k = 3
w = u[k:, ::2] - u[:-k, 1::2] * u[0, 5] + u[k - 200:, None, 0]
print(w.shape, w.sum())
