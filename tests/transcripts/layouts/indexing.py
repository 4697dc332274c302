"""Indexing, with every input laid out as LAYOUT says: the answers are those of C order."""
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


a = lay(np.arange(24).reshape(2, 3, 4))
m = lay(np.arange(12).reshape(3, 4))
print(f'{a[0], a[..., 1], a[:, ::-1, ::2], a[1, 2], a[-1, :, -1] = }')
print(f'{a[None, 0].shape, a[:, 1:, None].shape = }')
print(f'{m[[0, 2]], m[[0, 2], [1, 3]], m[:, [3, 0]] = }')
print(f'{m[[[0], [1]], [2, 3]], m[m > 5], m[[True, False, True]] = }')
print(f'{m[1, [0, 2]], m[::2, [0, 1]] = }')
print(f'{a[[0, 1], :, [0, 1]], a[:, [0, 2], 1:3], a[a % 5 == 0] = }')
print(f'{a[:, lay([True, False, True])], a[lay([1, 0])] = }')
print(f'{a[0, lay([[0, 1], [2, 0]])] = }')
print(f'{m.take([0, 5, -1]), np.take(m, [1, 1], axis=1) = }')
print(f'{np.take_along_axis(m, lay([[0], [1], [2]]), axis=1) = }')
print(f'{np.compress([True, False, True], m, axis=0), m.diagonal() = }')
print(f"{m.ravel(), m.flatten('F'), m.ravel('F'), m.T.ravel() = }")
m[0] = 100
m[:, 1] = lay([7, 8, 9])
m[m == 100] = -1
m[[1, 2], [0, 3]] = lay([55, 66])
m[::2, ::3] += 1000
print(f'{m = }')
m[1:] = m[:-1]
print(f'{m = }')
m[:, ::-1] = m
print(f'{m = }')
m[[0, 2]] = m[[2, 0]]
m[...] = m.T[:1].T
print(f'{m = }')
np.add.at(m, ([0, 0], [1, 1]), 5)
np.put(m, [0, -1], [-7, -8])
np.place(m, m > 500, [1, 2])
np.copyto(m, lay(np.zeros((3, 4), dtype=int)), where=m < 0)
print(f'{m = }')
v = lay(np.arange(10))
v[2:] += v[:-2]
print(f'{v = }')
v[::2], v[1::2] = v[1::2], v[::2].copy()
print(f'{v, v[::-3], v[[1, 1, -1]], v.tolist(), list(v) = }')
print(f'{[int(i) for i in v], v.item(3), 4 in v = }')
