"""Shape manipulation and joining, with every input laid out as LAYOUT says: the answers are those of C order."""
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


a = lay(np.arange(12).reshape(3, 4))
t = lay(np.arange(24).reshape(2, 3, 4))
print(f"{a.reshape(4, 3), a.reshape(2, 6, order='F'), a.T = }")
print(f'{a.T.reshape(-1), a.reshape(-1), t.transpose(1, 2, 0) = }')
print(f'{t.swapaxes(0, 2).reshape(4, 6), np.moveaxis(t, 0, 2).shape = }')
print(f'{np.concatenate([a, a[:1]]), np.hstack([a, a[:, :1]]) = }')
print(f'{np.vstack([a, a[1]]), np.stack([a, a], axis=1) = }')
print(f'{np.dstack([a, a]).shape, np.block([[a], [a]]) = }')
print(f'{np.repeat(a, 2, axis=0), np.tile(a, (1, 2)), np.roll(a, 1) = }')
print(f'{np.roll(a, 1, axis=1), np.flip(a), np.flip(a, 0), np.rot90(a) = }')
print(f'{np.pad(a, 1), np.resize(a, (2, 2)), np.squeeze(t[:1]) = }')
print(f'{np.expand_dims(a, 1).shape = }')
print(f'{np.split(a, [1]), np.array_split(a, 3, axis=1) = }')
print(f'{np.delete(a, 1, axis=0), np.insert(a, 1, 9, axis=1) = }')
print(f'{np.append(a, a), np.tril(a), np.triu(a, 1), np.diag(a) = }')
print(f'{np.kron(a[:1, :2], a[:2, :1]) = }')
print(f"{a.copy(), a.copy().strides, a.copy('F').strides = }")
print(f'{np.ascontiguousarray(a).strides = }')
print(f'{a.tobytes() == np.arange(12).tobytes(), a.tolist(), a.flat[5] = }')
print(f'{list(a.flat)[:3], a.nbytes, str(a), repr(a) = }')
print(f'{a.astype(float).sum() = }')
print(f'{np.sort(a[:, ::-1]), np.sort(a, axis=0)[::-1] = }')
print(f'{np.argsort(-a, axis=1), np.unique(a % 3) = }')
print(f'{np.searchsorted(a[0], [1, 2]), np.nonzero(a > 9) = }')
print(f'{np.argwhere(a > 9), np.where(a % 2 == 0), np.isin(a, [3, 4]) = }')
print(f'{np.partition(a[0], 2), np.lexsort((a[0], a[1])) = }')
print(f'{a @ a.T, a.T @ a, a @ a[0], a[0] @ a.T, np.dot(a, a.T) = }')
print(f"{np.einsum('ij->ji', a), np.einsum('ij,kj->ik', a, a) = }")
print(f'{np.tensordot(a, a), np.inner(a, a), np.outer(a[0], a[1]) = }')
print(f'{np.vdot(a, a), t @ a.T, np.cross(a[:, :3], a[:, 1:]) = }')
print(f"{a.view(np.int32).shape if a.flags.c_contiguous else 'not contiguous' = }")
print(f'{np.shares_memory(a, a[1:]), a.T.base is None = }')
print(f'{np.broadcast_to(a, (2, 3, 4)).sum() = }')
b = a.copy()
b.sort(axis=0)
b.T.sort(axis=0)
b.shape = 4, 3
print(f'{b, b.cumsum(), np.array_equal(a, a.copy()) = }')
print(f'{np.allclose(a, a + 1e-12) = }')
