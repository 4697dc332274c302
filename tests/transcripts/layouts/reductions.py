"""Reductions, with every input laid out as LAYOUT says: the answers are those of C order."""
import numpy as np

LAYOUT = 'C'


def lay(values):
    """The values in an array of the layout under test."""
    x = np.array(values)
    if LAYOUT == 'F':
        return np.asfortranarray(x)
    if LAYOUT == 'strided':
        wide = np.zeros([2 * n + 1 for n in x.shape], dtype=x.dtype)
        x, wide = wide[tuple(slice(1, None, 2) for _ in x.shape)], x
        x[...] = wide
        return x
    if LAYOUT == 'reversed':
        backward = tuple(slice(None, None, -1) for _ in x.shape)
        return x[backward].copy()[backward]
    if LAYOUT == 'view':
        padded = np.zeros([n + 2 for n in x.shape], dtype=x.dtype).T
        inner = padded[tuple(slice(1, -1) for _ in x.shape)].T
        inner[...] = x
        return inner
    return x


rng = np.random.default_rng(5)
a = lay(np.arange(24).reshape(2, 3, 4))
f = lay(rng.standard_normal((5, 7)))
g = lay(rng.standard_normal(1000))
print(f'{a.sum(), a.sum(axis=0), a.sum(axis=1), a.sum(axis=2) = }')
print(f'{a.sum(axis=(0, 2)), a.sum(axis=-1, keepdims=True) = }')
print(f'{a.prod(axis=1), a.max(axis=0), a.min(axis=2), a.argmax(axis=1) = }')
print(f'{a.argmin(), a.any(axis=0), a.all(axis=2) = }')
print(f'{f.sum().hex(), [v.hex() for v in f.sum(axis=0)] = }')
print(f'{[v.hex() for v in f.sum(axis=1)] = }')
print(f'{f.mean().hex(), [v.hex() for v in f.mean(axis=0)] = }')
print(f'{[v.hex() for v in f.var(axis=1)], f.std().hex() = }')
print(f'{g.sum().hex(), g.mean().hex(), g.var().hex() = }')
print(f'{g.std(ddof=1).hex(), g[::3].sum().hex(), g.prod().hex() = }')
print(f'{g.cumsum()[-1].hex() = }')
print(f'{g.astype(np.float32).sum(), lay(g.astype(np.float32)).mean() = }')
print(f'{lay(g[:64].astype(np.float16)).sum(), lay(g[:50] * 1j).sum() = }')
print(f'{np.cumsum(a, axis=1), np.cumprod(a[:, :, 1], axis=0) = }')
print(f'{np.cumsum(a), np.diff(a, axis=2), np.ptp(a, axis=0) = }')
print(f'{np.median(a, axis=1) = }')
print(f'{np.add.accumulate(a, axis=0), np.add.reduceat(a, [0, 2], axis=2) = }')
print(f'{np.maximum.accumulate(f, axis=1)[0] = }')
print(f'{np.multiply.outer(a[0, 0], a[1, :, 0]) = }')
print(f'{np.sum(a, where=a > 5), np.mean(f, axis=0, where=f > 0)[:3] = }')
print(f'{np.max(f, axis=1, initial=0, where=f < 1) = }')
print(f'{np.count_nonzero(a, axis=0), np.linalg.norm(f, axis=0) = }')
print(f'{np.trace(f), np.average(a, axis=0, weights=[1, 3]) = }')
print(f'{np.percentile(f, [10, 50], axis=1).shape = }')
print(f'{np.quantile(g, 0.3).hex(), np.nansum(f, axis=0)[0].hex() = }')
print(f'{np.logical_or.reduce(a > 22, axis=0) = }')
print(f'{np.bitwise_xor.reduce(a, axis=None) = }')
big = lay(rng.standard_normal((40, 50, 6)))
print(f'{big.sum().hex(), big.sum(axis=(0, 2))[:2].tolist() = }')
print(f'{big.sum(axis=1)[0].tolist(), big.mean(axis=0)[0, :2].tolist() = }')
print(f'{big.var(axis=(1, 2))[:2].tolist() = }')
