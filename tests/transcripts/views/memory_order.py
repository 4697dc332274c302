"""How results lie in memory: ravel, copies, joins and ufuncs of views in every order, and read-only targets."""
import numpy as np

x = np.broadcast_to(np.arange(5), (2, 5))
y = np.broadcast_to(np.arange(4).reshape(2, 2, 1), (2, 2, 3))
z = np.ones((2, 3, 4)).transpose(1, 2, 0)
f = np.arange(12).astype('i2').reshape((4, 3), order='F')
for order in 'CFAK':
    print(order, x.ravel(order), x.flatten(order), x.copy(order).strides, x[:, ::-1].ravel(order), x.T.ravel(order))
for v in y, y.T, y.swapaxes(0, 2), y[::-1]:
    print(v.ravel('K'), v.copy('K').strides, (v + v).strides, (v + 1.5).strides)
for order in 'CFA':
    print(f.reshape((2, 2, 1, 3), order=order).strides)
v = f.reshape((2, 2, 1, 3), order='A')
print(v.astype('i2').strides, v.astype('f8').strides, np.broadcast_to(f, (1, 4, 3)).conj().strides, (-v).strides)
print(np.zeros(0)[::-1].strides, np.zeros((2, 0))[::-1, ::-2].strides, np.zeros(9)[5:2:3].strides)
print(np.concatenate([x, x], axis=-1).strides, np.concatenate([x.T, x.T]).strides, np.stack([x, x]).strides, np.tile(x, 2).strides)
print(np.concatenate([f, f]).strides, np.concatenate([f, f.copy()]).strides, np.concatenate([f[::-1], f]).strides)
print(np.concatenate([z, z]).strides, np.concatenate([z, z], axis=2).strides, np.concatenate([z[None], z[None]]).strides, np.stack([z, z], -1).strides)
narrow = np.broadcast_to(np.arange(33, dtype='i2'), (2, 33))
print((narrow - narrow.mean(-1, keepdims=True)).strides, np.var(narrow, axis=-1), np.var(narrow))
c = (np.arange(12) * 0.7 + 1j * np.arange(12)[::-1] * 0.3).reshape(4, 3)
for axis in 0, 1:
    print(np.cumprod(c, axis=axis).tolist(), np.multiply.accumulate(c[:2], axis=axis).tolist())
locked = np.broadcast_to(np.arange(3), (2, 3))
for text in ('locked ^= 1.5', 'locked += 1.5', 'np.copyto(locked, locked)', 'np.copyto(locked[::-1], locked)', 'np.copyto(locked[:0], locked[:0])',
             'np.copyto(locked[:, ::-1], locked)', 'np.float64(1).imag = 2', 'np.add("a", 1, out=locked)'):
    try:
        exec(text)
        print(text, 'passes')
    except Exception as error:
        print(text, type(error).__name__, error)
