"""Printing, with every input laid out as LAYOUT says: the answers are those of C order."""
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


a = lay(np.arange(12).reshape(3, 4) - 5)
f = lay(np.linspace(-2, 2, 12).reshape(3, 4))
print(f'{a, f, a > 0, f + 1j, f.astype(np.float32), f.astype(np.float16) = }')
print(f'{a.astype(np.int8), a[::2], f[:, ::-1] = }')
print(a, f, f > 0, sep='\n')
print(f'{lay(np.arange(1200)), lay(np.arange(1200.0).reshape(2, 600)) = }')
print(f'{lay(np.zeros((3, 0))), lay([np.nan, 1.5, -np.inf]) = }')
print(f'{np.array2string(f, precision=2), f.tolist()[0], str(a[0]) = }')
print(f"{f'{a[1]}', repr(f[0, 0]), f.max(), a.sum() = }")
