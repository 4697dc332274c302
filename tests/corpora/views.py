"""Chains of views: b is the base, v the view.

Made by scripts/make_view_corpus.py --seed 1 --count 400; not edited by hand.
"""
import numpy as np

np.seterr(all='ignore')

print('@0')
try:
    b = np.arange(5).astype('f8').reshape((5,))
    v = b
    v[...] /= 60
    print(v)
    print(b.tolist())
    v[[-2, -2]] = 69
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v = np.expand_dims(v, 1)
    print(v.shape, v.tolist())
    v = v.diagonal(0, 0, 1)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@1')
try:
    b = np.arange(12).astype('u8').reshape((3, 1, 4), order='F')
    v = b
    v = v[0:, 0::-2, None, 2]
    print(v.tolist())
    v = v[:-1]
    print(v.shape, v.tolist())
    v = np.flip(v, 0)
    print(v)
    v = np.flip(v, 2)
    print(v.tolist())
    v = np.broadcast_to(v, (1, 2, 3, 3))
    print(v)
    v = v.squeeze()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@2')
try:
    b = np.arange(1).astype('f2').reshape((1,))
    v = b
    v[...] = True
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v)
    print(b.tolist())
    v = v.ravel('A')
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, 1)
    print(v.tolist())
    v = v[0::2]
    print(v.tolist())
    v[-1::2, 1::3, ...] = 2.75
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@3')
try:
    b = np.arange(1).astype('f2').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@4')
try:
    b = np.arange(1).astype('f8').reshape(())
    v = b
    v = v.reshape((1,), order='F')
    print(v.shape, v.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v = v.astype('f8', order='F')
    print(v)
    v[...] = 13
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.view('i8')
    print(v)
    np.put(v, [0, -1], 68)
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v[:] = v[::-1]
    print(v.tolist())
    print(b.tolist())
    v = v[None, 0:]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@5')
try:
    b = (np.arange(1) % 3 == 0).reshape((), order='F')
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@6')
try:
    b = np.arange(1).reshape((1,), order='F')
    v = b
    v = v[...]
    print(v)
    v[v < 5] -= 9
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::1] = 18
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, ...]
    print(v.tolist())
    v[...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:] &= 22
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@7')
try:
    b = np.arange(6).astype('f2').reshape((1, 6))
    v = b
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, 1:] /= v[:, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[..., -1, -2]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@8')
try:
    b = (np.arange(12) % 3 == 0).reshape((2, 3, 2), order='F')
    v = b
    v = v.astype('b1')
    print(v.shape, v.tolist())
    np.copyto(v[:, ::-1], v)
    print(v)
    print(b.tolist())
    v[:, 1:] ^= v[:, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] ^= True
    print(v.tolist())
    print(b.tolist())
    v = v.swapaxes(-3, -1)
    print(v)
    v = v[:, :, [0, -1, 1, 0]]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@9')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4), order='F')
    v = b
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[v > 8] = 67
    print(v)
    print(b.tolist())
    v = v.reshape((-1, 12))
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@10')
try:
    b = np.arange(12).astype('u1').reshape((2, 2, 3))
    v = b
    np.fill_diagonal(v, 9)
except Exception as error:
    print('!', type(error).__name__, error)

print('@11')
try:
    b = (np.arange(12) % 3 == 0).reshape((4, 3), order='F')
    v = b
    v = np.expand_dims(v, 2)
    print(v.shape, v.tolist())
    np.maximum(v[:, 1:], v[:, :-1], out=v[:, 1:])
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@12')
try:
    b = np.arange(6).astype('i2').reshape((1, 6), order='F')
    v = b
    v = v.copy('F')
    print(v.shape, v.tolist())
    v[...] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v = np.moveaxis(v, -1, -1)
    print(v.tolist())
    v = v.astype('i2', order='F')
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@13')
try:
    b = np.arange(6).astype('i2').reshape((1, 6), order='F')
    v = b
    v = np.expand_dims(v, -3)
    print(v)
    v = np.broadcast_to(v, (1, 3, 3, 6))
    print(v.shape, v.tolist())
    v = v[[-1, 0]]
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@14')
try:
    b = np.arange(12).astype('f8').reshape((12,))
    v = b
    v = v[[]]
    print(v.shape, v.tolist())
    v[:] = 2
    print(v)
    print(b.tolist())
    v = v[None, 0:-1:2]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@15')
try:
    b = np.arange(6).reshape((1, 6))
    v = b
    v = v.reshape((3, 2, -1), order='A')
    print(v.shape, v.tolist())
    v = np.flip(v, 2)
    print(v.shape, v.tolist())
    v = v[..., 0, 0]
    print(v.tolist())
    v[[1, -3]] %= 68
    print(v)
    print(b.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v = v[...]
    print(v.tolist())
    v = v.reshape((3, 1), order='A')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@16')
try:
    b = np.arange(1).astype('i2').reshape((1,), order='F')
    v = b
    v *= 28
    print(v)
    print(b.tolist())
    v.sort(0)
    print(v)
    print(b.tolist())
    v = v[-2:0:]
    print(v.tolist())
    v = v.copy('A')
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@17')
try:
    b = np.arange(5).astype('u1').reshape((5,), order='F')
    v = b
    v = v[[2, -5]]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (2, 2))
    print(v.shape, v.tolist())
    v[1:] = v[:-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@18')
try:
    b = np.arange(12).astype('i1').reshape((2, 3, 2))
    v = b
    v = v.squeeze()
    print(v)
    v[v < 6] %= True
    print(v)
    print(b.tolist())
    v = np.rollaxis(v, -1, 0)
    print(v)
    v = v.squeeze()
    print(v.tolist())
    v = v.squeeze()
    print(v)
    v = v[...]
    print(v.tolist())
    v = v[:, :]
    print(v.shape, v.tolist())
    np.cumsum(v, axis=2, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@19')
try:
    b = np.arange(1).astype('i4').reshape(())
    v = b
    v = v[...]
    print(v.tolist())
    v = v.reshape((1,), order='F')
    print(v.tolist())
    v = v[v != 1]
    print(v.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v.sort(0)
    print(v)
    print(b.tolist())
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    v[v < 9] += 32
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel('A')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@20')
try:
    b = np.arange(0).reshape((2, 0, 3))
    v = b
    v[v < 4] += 10
    print(v.tolist())
    print(b.tolist())
    v.sort(1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.transpose(1, 2, 0)
    print(v.tolist())
    v = np.broadcast_to(v, (1, 0, 3, 2))
    print(v.tolist())
    v = v[::-1]
    print(v)
    v = np.flip(v, 2)
    print(v.tolist())
    v = np.broadcast_to(v, (2, 3, 0, 3, 2))
    print(v.shape, v.tolist())
    v = v.astype('i8', order='F')
    print(v.shape, v.tolist())
    v = v[::-2, -2:, :, ::-1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@21')
try:
    b = np.arange(5).astype('u1').reshape((5,))
    v = b
    v[...] += 82
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v = v.reshape((1, 5), order='A')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@22')
try:
    b = np.arange(12).astype('i2').reshape((2, 3, 2))
    v = b
    v = v[None, 2:]
    print(v.shape, v.tolist())
    v[:, []] = 61
    print(v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, -3, -2)
    print(v)
    v = v.diagonal(-1, 2, 0)
    print(v.shape, v.tolist())
    v = v.T
    print(v.tolist())
    v = v.astype('i2', order='F')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@23')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c8').reshape((2, 0, 3))
    v = b
    v = v[..., ::2]
    print(v.shape, v.tolist())
    v.real = v.imag
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[:, :, :-1] = v[:, :, 1:]
    print(v)
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1]
    print(v)
    v.imag[...] = v.real
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@24')
try:
    b = np.arange(12).astype('f2').reshape((4, 3), order='F')
    v = b
    v = v.copy()
    print(v.shape, v.tolist())
    v[4::, :] = 1.5
    print(v)
    print(b.tolist())
    v = v.squeeze()
    print(v.tolist())
    v[:, 1:] -= v[:, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@25')
try:
    b = np.arange(12).astype('i2').reshape((4, 3))
    v = b
    v = v.transpose(0, 1)
    print(v.tolist())
    v = v.swapaxes(-1, -1)
    print(v)
    v = v.transpose(0, 1)
    print(v.tolist())
    v = v.astype('i2', order='F')
    print(v.shape, v.tolist())
    v = v.copy('K')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@26')
try:
    b = np.arange(6).astype('i1').reshape((6,), order='F')
    v = b
    v = v[[5, -1, -4, 3]]
    print(v.shape, v.tolist())
    v = v.T
    print(v.tolist())
    v = v.reshape((2, 2, 1))
    print(v.tolist())
    v = v[...]
    print(v)
    v = v[::2, ::-2]
    print(v)
    v = v.reshape((1,), order='F')
    print(v.tolist())
    v = v[::-1]
    print(v.tolist())
    v[...] = 33
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@27')
try:
    b = np.arange(1).astype('f8').reshape((1,))
    v = b
    v = np.expand_dims(v, 1)
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = np.flip(v, 1)
    print(v)
    v[[]] *= 58
    print(v)
    print(b.tolist())
    v[...] = v.swapaxes(0, 1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 3, 3))
    print(v.shape, v.tolist())
    v = v.transpose(1, 2, 0)
    print(v)
    v = np.expand_dims(v, 0)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@28')
try:
    b = (np.arange(0) % 3 == 0).reshape((2, 0, 3))
    v = b
    v = v.T
    print(v)
    v[:, ::-1] = True
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((0,))
    print(v.tolist())
    v = v.ravel('A')
    print(v.shape, v.tolist())
    v[v < 6] ^= True
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@29')
try:
    b = np.arange(12).reshape((2, 2, 3))
    v = b
    v[v > 4] = True
    print(v.tolist())
    print(b.tolist())
    v = v.swapaxes(2, 2)
    print(v.shape, v.tolist())
    v = v.T
    print(v)
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    v[::-1] = v
    print(v)
    print(b.tolist())
    v[-3, ...] = 64
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat[7] = 75
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@30')
try:
    b = np.arange(5).astype('u4').reshape((5,))
    v = b
    v = v[:5, ...]
    print(v)
    v = v.reshape((5, 1), order='F')
    print(v)
    v.fill(2)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[-4:] = 40
    print(v.tolist())
    print(b.tolist())
    v = v[1:, -1::3]
    print(v)
    v[v < 3] += 46
    print(v)
    print(b.tolist())
    v[2:2:-2, :1] &= 39
    print(v.tolist())
    print(b.tolist())
    v = v[..., ::-2, :2]
    print(v)
    v = v.reshape((1, 2, 1), order='F')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@31')
try:
    b = np.arange(0).astype('i2').reshape((2, 0, 3), order='F')
    v = b
    v = v[[-2, 0]]
    print(v.tolist())
    v = v.reshape((0,), order='F')
    print(v)
    v = v.squeeze()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@32')
try:
    b = np.arange(12).reshape((2, 3, 2))
    v = b
    v[:, :, 0] = v[:, :, -1]
    print(v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.flip(v, 1)
    print(v.tolist())
    v = v.reshape((1, 1, 12), order='F')
    print(v.tolist())
    v[[-1, -1, 0, -1]] *= 300
    print(v.tolist())
    print(b.tolist())
    np.maximum(v[:, :, 1:], v[:, :, :-1], out=v[:, :, 1:])
    print(v.tolist())
    print(b.tolist())
    v[...] = 0
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(2)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@33')
try:
    b = np.arange(12).astype('i1').reshape((2, 2, 3), order='F')
    v = b
    v[[]] <<= 2
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 2, 2, 3))
    print(v)
    v[:, :-1] <<= 2
except Exception as error:
    print('!', type(error).__name__, error)

print('@34')
try:
    b = np.arange(1).astype('f8').reshape((1,))
    v = b
    v = v[...]
    print(v)
    v[...] = 46
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((1,), order='F')
    print(v.tolist())
    v /= -1
    print(v.tolist())
    print(b.tolist())
    v[...] = 300
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v = v[...]
    print(v.tolist())
    v[...] = 94
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@35')
try:
    b = np.arange(12).astype('i2').reshape((12,))
    v = b
    v = v.view('i4')
    print(v.shape, v.tolist())
    v = v.T
    print(v.tolist())
    v[::, ...] = 2
    print(v)
    print(b.tolist())
    v = v.T
    print(v)
    v[:] = v[::-1]
    print(v.tolist())
    print(b.tolist())
    v[::-1] = v
    print(v)
    print(b.tolist())
    v[v < 1] %= 78
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@36')
try:
    b = np.arange(1).astype('u1').reshape((1,))
    v = b
    v = v.astype('u1')
    print(v)
    v = v.squeeze()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@37')
try:
    b = np.arange(1).astype('u8').reshape(())
    v = b
    v = v.view('i8')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@38')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c8').reshape((0,))
    v = b
    v.sort(0)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v = v[v >= 5]
    print(v.shape, v.tolist())
    v.real *= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@39')
try:
    b = np.arange(6).astype('u1').reshape((1, 6))
    v = b
    v[:, 0] = v[:, -1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[0] = v[-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v = v[:]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@40')
try:
    b = np.arange(1).astype('f4').reshape(())
    v = b
    v[...] += 33
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@41')
try:
    b = (np.arange(12) % 3 == 0).reshape((12,))
    v = b
    v = v[5]
    print(v)
    v = np.expand_dims(v, -1)
    print(v)
    v = v[[-1]]
    print(v)
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((1,))
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v[::-1] ^= True
    print(v.tolist())
    print(b.tolist())
    v ^= True
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@42')
try:
    b = np.arange(12).astype('f8').reshape((2, 3, 2))
    v = b
    v = v.ravel('K')
    print(v)
    v /= 1
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.astype('f8', order='F')
    print(v.shape, v.tolist())
    v = v[-5]
    print(v.tolist())
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@43')
try:
    b = np.arange(12).astype('f2').reshape((12,), order='F')
    v = b
    v[v < 8] *= 69
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v = v.view('i2')
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[-9] += 21
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:-1] %= 16
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@44')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c16').reshape((), order='F')
    v = b
    v[...] /= 75
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@45')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v[:, ..., 0:, :-5:] = 81
    print(v.tolist())
    print(b.tolist())
    v[3::1, ...] = 2
    print(v)
    print(b.tolist())
    v = np.flip(v, 1)
    print(v.tolist())
    v = v[:]
    print(v)
    v[::-1] **= 2
    print(v.tolist())
    print(b.tolist())
    v[:, :, 1:] /= v[:, :, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@46')
try:
    b = np.arange(12).astype('u1').reshape((2, 3, 2))
    v = b
    v = v[v != 6]
    print(v)
    v = v[[-7]]
    print(v.tolist())
    v[[0]] = 48
    print(v)
    print(b.tolist())
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@47')
try:
    b = np.arange(5).astype('f2').reshape((5,))
    v = b
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v[[-5, 1, -5, -1]] /= 50
    print(v)
    print(b.tolist())
    v = np.broadcast_to(v, (2, 5))
    print(v.shape, v.tolist())
    v = np.rollaxis(v, -2, 1)
    print(v.shape, v.tolist())
    v = v[-2, ...]
    print(v)
    v[4] *= 18
except Exception as error:
    print('!', type(error).__name__, error)

print('@48')
try:
    b = np.arange(12).astype('i2').reshape((3, 4))
    v = b
    v = np.broadcast_to(v, (1, 3, 4))
    print(v.shape, v.tolist())
    v = v[:, :-1, :]
    print(v.shape, v.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
except Exception as error:
    print('!', type(error).__name__, error)

print('@49')
try:
    b = np.arange(5).astype('u8').reshape((5,))
    v = b
    v[1:] = v[:-1]
    print(v.tolist())
    print(b.tolist())
    v[[1]] += 71
    print(v.tolist())
    print(b.tolist())
    v[[]] = 91
    print(v)
    print(b.tolist())
    v[...] -= 35
    print(v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    np.put(v, [0, -1], 88)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@50')
try:
    b = np.arange(6).astype('i4').reshape((1, 6), order='F')
    v = b
    v = v.swapaxes(-2, 1)
    print(v.tolist())
    v = v.reshape((1, 1, 2, 3), order='A')
    print(v)
    np.copyto(v[:, :, :, ::-1], v)
    print(v)
    print(b.tolist())
    v = v.view('u4')
    print(v)
    v[...] = v.swapaxes(0, 1)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@51')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((3, 4))
    v = b
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-3]
    print(v.shape, v.tolist())
    v = v.imag
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@52')
try:
    b = np.arange(12).astype('u1').reshape((2, 3, 2))
    v = b
    v = v.reshape((3, 4, 1))
    print(v)
    v = v.copy('F')
    print(v.tolist())
    v = v.squeeze()
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@53')
try:
    b = (np.arange(16) % 3 == 0).reshape((2, 2, 2, 2))
    v = b
    v[v > 1] = True
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 2, 2, 2, 2))
    print(v.tolist())
    v.sort(2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@54')
try:
    b = np.arange(0).astype('i4').reshape((0,))
    v = b
    v = v.reshape((0,), order='F')
    print(v.shape, v.tolist())
    v = v[...]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v = v[::-1, ...]
    print(v.tolist())
    v = v.astype('i4', copy=False)
    print(v)
    v = v[[]]
    print(v.shape, v.tolist())
    v = v[:]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@55')
try:
    b = np.arange(1).astype('u4').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@56')
try:
    b = np.arange(12).astype('f8').reshape((12,))
    v = b
    v = v.copy('F')
    print(v.shape, v.tolist())
    v[..., 2:-8:-1] = 88
    print(v)
    print(b.tolist())
    v[[-8, -10]] = -1
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 12))
    print(v.tolist())
    v = v.astype('f8', copy=False)
    print(v.tolist())
    v[...] = 31
except Exception as error:
    print('!', type(error).__name__, error)

print('@57')
try:
    b = np.arange(16).astype('i1').reshape((2, 2, 2, 2), order='F')
    v = b
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    v = v[-2, :, -1:, :]
    print(v.tolist())
    v = v.squeeze()
    print(v)
    v = v[[1, 1, -1, -2]]
    print(v.shape, v.tolist())
    v = np.moveaxis(v, -1, 0)
    print(v.tolist())
    v = v[-1, ...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@58')
try:
    b = np.arange(1).reshape((1,))
    v = b
    v = v.copy('A')
    print(v)
    v.flat[0] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[None, :]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@59')
try:
    b = np.arange(12).astype('u8').reshape((3, 4))
    v = b
    v = v.reshape((3, 1, 4, 1), order='F')
    print(v.tolist())
    v = v.reshape((1, -1), order='F')
    print(v.shape, v.tolist())
    v.flat[2] = 83
    print(v)
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v[:, 0] = v[:, -1]
    print(v)
    print(b.tolist())
    v = v.ravel('F')
    print(v)
    np.put(v, [0, -1], 57)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@60')
try:
    b = np.arange(12).astype('f8').reshape((3, 4), order='F')
    v = b
    v = np.flip(v, 1)
    print(v.tolist())
    v = v.swapaxes(0, -1)
    print(v.shape, v.tolist())
    v[...] *= 42
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((6, 2, 1), order='A')
    print(v.tolist())
    v[::-2, :2, ..., :2] *= 32
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[v < 7]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@61')
try:
    b = np.arange(12).reshape((3, 4))
    v = b
    v = np.expand_dims(v, -1)
    print(v.shape, v.tolist())
    v[...] = 55
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, 0, 1)
    print(v)
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v[v > 6] = True
    print(v)
    print(b.tolist())
    v = v.transpose(2, 0, 1)
    print(v)
    v.sort(2)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, 0] = v[:, -1]
    print(v)
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@62')
try:
    b = np.arange(12).astype('u1').reshape((2, 3, 2))
    v = b
    v[..., -1::-2, 2::-1] = 2
    print(v)
    print(b.tolist())
    v = v[::2, ::-1, None, :-2]
    print(v.shape, v.tolist())
    v %= 1.5
except Exception as error:
    print('!', type(error).__name__, error)

print('@63')
try:
    b = np.arange(12).reshape((3, 4))
    v = b
    v[1:3, ...] **= 2
    print(v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(35)
    print(v.tolist())
    print(b.tolist())
    v[...] -= -1
    print(v)
    print(b.tolist())
    v[:-1, 3::-1] %= 57
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@64')
try:
    b = np.arange(12).astype('f2').reshape((2, 2, 3))
    v = b
    v[v < 1] **= 2
    print(v.tolist())
    print(b.tolist())
    v = v[..., ::-1, ::2, :]
    print(v)
    v[:, :, :-1] = v[:, :, 1:]
    print(v.tolist())
    print(b.tolist())
    v = np.rollaxis(v, -3, -3)
    print(v)
    v = v[1:, None, 0, ::-2]
    print(v)
    v = v.reshape((1, 2))
    print(v)
    v[:, [-1, 0]] = 2
    print(v)
    print(b.tolist())
    v = v.swapaxes(-1, -2)
    print(v)
    v[0] -= 1.5
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@65')
try:
    b = (np.arange(0) % 3 == 0).reshape((0,))
    v = b
    v = np.broadcast_to(v, (2, 0))
    print(v)
    v[v < 7] |= True
except Exception as error:
    print('!', type(error).__name__, error)

print('@66')
try:
    b = np.arange(6).reshape((1, 6))
    v = b
    v = v.astype('i8', copy=False)
    print(v)
    v = v.diagonal(1, 1, 0)
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v.reshape((0,))
    print(v.tolist())
    v = v[::-2]
    print(v)
    v[v > 6] = 2
except Exception as error:
    print('!', type(error).__name__, error)

print('@67')
try:
    b = np.arange(6).astype('f2').reshape((6,))
    v = b
    v = v.reshape((1, 6), order='A')
    print(v.tolist())
    v = v[:]
    print(v.tolist())
    v = np.moveaxis(v, 1, 0)
    print(v.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v)
    print(b.tolist())
    v = v[None, 3]
    print(v)
    v[:-1] = v[1:]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@68')
try:
    b = np.arange(12).astype('i4').reshape((2, 2, 3))
    v = b
    v[v > 5] = 56
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((2, 1, 2, 3), order='F')
    print(v)
    v[v > 1] = 300
    print(v)
    print(b.tolist())
    v.flat[11] = 63
    print(v)
    print(b.tolist())
    v = v.copy('F')
    print(v)
    v = v.copy()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@69')
try:
    b = np.arange(16).astype('i4').reshape((2, 2, 2, 2))
    v = b
    v = v[...]
    print(v.shape, v.tolist())
    v = v[1, 1, ...]
    print(v)
    v.sort(1)
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((1, 4, -1), order='A')
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (2, 3, 4, 3))
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@70')
try:
    b = np.arange(12).astype('u8').reshape((12,), order='F')
    v = b
    v = v[..., ::-2]
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v[v > 3] = 29
    print(v.tolist())
    print(b.tolist())
    v[...] = 9
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 6))
    print(v)
    v = v.ravel('A')
    print(v.tolist())
    v[v < 4] *= 0
    print(v.shape, v.tolist())
    print(b.tolist())
    v.sort(0)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@71')
try:
    b = np.arange(0).astype('i2').reshape((0,))
    v = b
    v[...] &= 78
    print(v.shape, v.tolist())
    print(b.tolist())
    v[v > 0] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v)
    v = v[...]
    print(v)
    v.sort(0)
    print(v)
    print(b.tolist())
    v = np.broadcast_to(v, (2, 0))
    print(v.shape, v.tolist())
    v[1:] |= v[:-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@72')
try:
    b = np.arange(5).astype('f8').reshape((5,))
    v = b
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v[[4, -5]] /= 84
    print(v)
    print(b.tolist())
    v = v[-4]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@73')
try:
    b = np.arange(0).astype('f8').reshape((2, 0, 3))
    v = b
    v.sort(1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(84)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.flip(v, 2)
    print(v)
    v[...] = 66
    print(v)
    print(b.tolist())
    v[...] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:] = v[:, :, ::-1]
    print(v)
    print(b.tolist())
    v = v.reshape((0,), order='F')
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@74')
try:
    b = np.arange(16).astype('i2').reshape((2, 2, 2, 2), order='F')
    v = b
    v[...] = 58
    print(v)
    print(b.tolist())
    v[..., :0, 1::3] //= 64
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v.squeeze()
    print(v)
    v[::2, :1, 1, 1] = 81
    print(v)
    print(b.tolist())
    v[...] = 31
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[[]]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@75')
try:
    b = (np.arange(12) % 3 == 0).reshape((4, 3), order='F')
    v = b
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v = v.view('u1')
    print(v)
    v = v.astype('u1')
    print(v)
    v = v.transpose(0, 1)
    print(v.shape, v.tolist())
    v.fill(0)
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@76')
try:
    b = np.arange(1).astype('i1').reshape((), order='F')
    v = b
    v[...] //= 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@77')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((4, 3))
    v = b
    v = np.rollaxis(v, 1, 0)
    print(v.shape, v.tolist())
    v = v.reshape((1, 3, 4), order='F')
    print(v.tolist())
    v.real *= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@78')
try:
    b = np.arange(16).astype('u4').reshape((2, 2, 2, 2), order='F')
    v = b
    v = v.ravel('A')
    print(v)
    v = v.reshape((4, -1, 2, 2))
    print(v.shape, v.tolist())
    v = v[::-1, ..., -1]
    print(v.tolist())
    v[:-1] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.view('i4')
    print(v)
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v[:] = v[:, ::-1]
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@79')
try:
    b = np.arange(1).astype('f2').reshape((1,), order='F')
    v = b
    v[...] = 30
    print(v)
    print(b.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v = v[..., 0]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@80')
try:
    b = np.arange(12).astype('i1').reshape((3, 1, 4))
    v = b
    v[:, 1:] = v[:, :-1]
    print(v)
    print(b.tolist())
    v = np.expand_dims(v, -1)
    print(v.tolist())
    v.sort(1)
    print(v)
    print(b.tolist())
    v = v[-1::2, 2:1:-1, ::2, -1::2]
    print(v)
    v = v[2:2, ::2, ...]
    print(v)
    v = v.reshape((0,))
    print(v.shape, v.tolist())
    v = v[v < 0]
    print(v.tolist())
    v[...] = 2
    print(v)
    print(b.tolist())
    v[:] = 76
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@81')
try:
    b = np.arange(12).astype('f4').reshape((2, 3, 2))
    v = b
    v = v.copy('K')
    print(v.tolist())
    v = v[:, :, [-1, -1, 0]]
    print(v.tolist())
    v[::2, :3] += 2.75
    print(v)
    print(b.tolist())
    v = v[None, -2, None, 2, ::-1]
    print(v.shape, v.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v = v.astype('f4', copy=False)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@82')
try:
    b = np.arange(0).astype('i1').reshape((2, 0, 3))
    v = b
    v = v.ravel('F')
    print(v.shape, v.tolist())
    v = v[None, ::-2, ...]
    print(v.shape, v.tolist())
    v[...] = 3
    print(v)
    print(b.tolist())
    v = v.diagonal(0, 0, 1)
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@83')
try:
    b = np.arange(12).reshape((2, 2, 3))
    v = b
    np.fill_diagonal(v, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@84')
try:
    b = np.arange(5).astype('u8').reshape((5,))
    v = b
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1, 5), order='A')
    print(v.tolist())
    v **= 2
    print(v)
    print(b.tolist())
    v = v.diagonal(-1, 1, 0)
    print(v)
    v = v[...]
    print(v)
    v = v[v != 2]
    print(v.shape, v.tolist())
    v = v[-1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@85')
try:
    b = (np.arange(0) % 3 == 0).reshape((0,))
    v = b
    v[[]] ^= True
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:]
    print(v.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = v.ravel()
    print(v)
    v = v.copy('F')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@86')
try:
    b = np.arange(1).astype('f8').reshape((1,), order='F')
    v = b
    v[...] = 2
    print(v)
    print(b.tolist())
    v = v.squeeze()
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@87')
try:
    b = np.arange(6).astype('i1').reshape((6,), order='F')
    v = b
    v.flat[0] = 2
    print(v.tolist())
    print(b.tolist())
    v = v[[-4, 5, -3, 2]]
    print(v)
    v = v[...]
    print(v)
    v = v.ravel()
    print(v.shape, v.tolist())
    v.flat[2] = 78
    print(v.tolist())
    print(b.tolist())
    v[...] = 31
    print(v)
    print(b.tolist())
    v = v.copy('F')
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (1, 4))
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@88')
try:
    b = np.arange(6).astype('f4').reshape((1, 6))
    v = b
    v[..., -1::2] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, -1, 0)
    print(v.tolist())
    v = np.expand_dims(v, -1)
    print(v.tolist())
    v = v.swapaxes(1, -2)
    print(v)
    v = v[None, :-1:3]
    print(v.shape, v.tolist())
    v.fill(True)
    print(v.tolist())
    print(b.tolist())
    v = v[v > 3]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@89')
try:
    b = np.arange(1).reshape((1,))
    v = b
    v[:] = -1
    print(v.shape, v.tolist())
    print(b.tolist())
    v[-1:] = 27
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    v[..., ::-2] *= 12
    print(v.shape, v.tolist())
    print(b.tolist())
    v[v > 1] = 22
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[v > 3]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@90')
try:
    b = np.arange(16).astype('f8').reshape((2, 2, 2, 2))
    v = b
    v = v.T
    print(v.tolist())
    v[:, :, :, [-2, -2, 0]] += True
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[0:-2:1, 2:1:1, 0, :0:]
    print(v)
    v[:, ...] *= 51
    print(v)
    print(b.tolist())
    v = v.astype('f8')
    print(v.tolist())
    v = v[..., 0::2]
    print(v.shape, v.tolist())
    v[0] = v[-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@91')
try:
    b = np.arange(12).astype('i4').reshape((3, 4))
    v = b
    v = np.rollaxis(v, 0, 1)
    print(v.shape, v.tolist())
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.diagonal(0, 0, 1)
    print(v.tolist())
    v[0] = v[-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@92')
try:
    b = np.arange(16).reshape((2, 2, 2, 2))
    v = b
    v = v[-1, :1:3]
    print(v.shape, v.tolist())
    v = v.diagonal(1, 1, 2)
    print(v.tolist())
    v = v[-1, 0:]
    print(v)
    v[[0, -1, -1, -1]] *= 45
except Exception as error:
    print('!', type(error).__name__, error)

print('@93')
try:
    b = (np.arange(5) + 1j * np.arange(5)[::-1]).astype('c8').reshape((5,), order='F')
    v = b
    v /= 79
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.imag
    print(v.shape, v.tolist())
    v[v > 1] = 27
    print(v.tolist())
    print(b.tolist())
    v = v.copy('K')
    print(v.shape, v.tolist())
    v = v[0]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@94')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((12,))
    v = b
    v = v[:]
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.tolist())
    print(b.tolist())
    v[[2, 11, 11, 1]] /= 3
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.conj()
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@95')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((2, 3, 2))
    v = b
    v = v[0:, :1]
    print(v.tolist())
    v = v.imag
    print(v)
    np.copyto(v[:, ::-1], v)
    print(v)
    print(b.tolist())
    v = np.rollaxis(v, -3, 2)
    print(v.shape, v.tolist())
    v[:1, -1, ...] = 300
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.rollaxis(v, -3, -3)
    print(v.tolist())
    v.fill(76)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@96')
try:
    b = np.arange(1).astype('i2').reshape((1,))
    v = b
    v = v.ravel('A')
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[[]] //= 54
    print(v)
    print(b.tolist())
    v = v.ravel('F')
    print(v)
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@97')
try:
    b = np.arange(12).astype('f4').reshape((4, 3))
    v = b
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[v > 0]
    print(v.shape, v.tolist())
    v = v[:11]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@98')
try:
    b = np.arange(12).astype('f4').reshape((12,), order='F')
    v = b
    np.put(v, [0, -1], 61)
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v = v.reshape((2, 6, 1), order='A')
    print(v.shape, v.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[-1, :-5:] = 42
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@99')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v = v.T
    print(v)
    v = np.flip(v, 0)
    print(v)
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@100')
try:
    b = (np.arange(6) + 1j * np.arange(6)[::-1]).astype('c8').reshape((6,))
    v = b
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    v = v.real
    print(v.tolist())
    v = v.reshape((-1, 1, 3, 2))
    print(v.tolist())
    v = v[0, :]
    print(v)
    v = v[:]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@101')
try:
    b = (np.arange(6) + 1j * np.arange(6)[::-1]).astype('c16').reshape((6,))
    v = b
    v = v.imag
    print(v.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:-1] = v[1:]
    print(v)
    print(b.tolist())
    v.sort(0)
    print(v)
    print(b.tolist())
    v.fill(2.75)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@102')
try:
    b = np.arange(12).reshape((2, 3, 2), order='F')
    v = b
    v[:, 1:] += v[:, :-1]
    print(v.tolist())
    print(b.tolist())
    v = v.diagonal(-1, 1, 0)
    print(v.tolist())
    v ^= v.swapaxes(0, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@103')
try:
    b = np.arange(12).astype('f8').reshape((12,), order='F')
    v = b
    v.flat[9] = 10
    print(v.tolist())
    print(b.tolist())
    v[[]] = 68
    print(v.tolist())
    print(b.tolist())
    v = v[5::2]
    print(v)
    v = v.ravel('A')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@104')
try:
    b = np.arange(1).astype('i2').reshape((1,), order='F')
    v = b
    v[[0, 0, -1]] //= 8
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((-1,), order='A')
    print(v.tolist())
    v[v > 1] = 57
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((-1,))
    print(v)
    v = v.ravel('F')
    print(v)
    v[...] += -1
    print(v.tolist())
    print(b.tolist())
    v = v[0]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@105')
try:
    b = np.arange(12).astype('f2').reshape((2, 3, 2))
    v = b
    v = v[None, 1, None, ::2]
    print(v)
    v = np.flip(v, 0)
    print(v.shape, v.tolist())
    v.fill(66)
    print(v)
    print(b.tolist())
    v[-1, -1, :-1, -2::2] = 38
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, -1]
    print(v.shape, v.tolist())
    v = np.expand_dims(v, -4)
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v = np.flip(v, 0)
    print(v.tolist())
    v = np.flip(v, 3)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@106')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((3, 1, 4), order='F')
    v = b
    v += 1 - 2j
    print(v.shape, v.tolist())
    print(b.tolist())
    v /= 2.75
    print(v)
    print(b.tolist())
    v = v[1, :, None, :-1]
    print(v.tolist())
    v.real = v.imag
    print(v.tolist())
    print(b.tolist())
    v[::-1] = v
    print(v)
    print(b.tolist())
    v = v.reshape((-1, 1))
    print(v.shape, v.tolist())
    v += 1 - 2j
    print(v.tolist())
    print(b.tolist())
    v = v.imag
    print(v.shape, v.tolist())
    v = v[[1, -2]]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@107')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v = np.expand_dims(v, 3)
    print(v.tolist())
    v = v.view('i8')
    print(v.shape, v.tolist())
    np.put(v, [0, -1], 58)
    print(v.tolist())
    print(b.tolist())
    v[:, :, :, [0]] %= 28
    print(v)
    print(b.tolist())
    v = v.reshape((1, 12))
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@108')
try:
    b = np.arange(6).astype('f8').reshape((6,))
    v = b
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1, 1, 6), order='F')
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@109')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v[1:] = 50
    print(v.tolist())
    print(b.tolist())
    v = v.view('i8')
    print(v)
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v &= 52
    print(v.shape, v.tolist())
    print(b.tolist())
    v[v > 3] = 2
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@110')
try:
    b = np.arange(12).reshape((3, 4))
    v = b
    v = v[0:]
    print(v)
    v = np.rollaxis(v, 0, -1)
    print(v.shape, v.tolist())
    v = v[3::-2]
    print(v)
    v = v[None, :-2]
    print(v.tolist())
    np.cumsum(v, axis=1, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, ::-1] = v
    print(v)
    print(b.tolist())
    v = v[0, 0:-1:-2]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@111')
try:
    b = np.arange(12).astype('f8').reshape((12,))
    v = b
    v = v[...]
    print(v.tolist())
    v[...] -= 80
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 49
    print(v.tolist())
    print(b.tolist())
    np.put(v, [0, -1], 69)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@112')
try:
    b = np.arange(0).astype('f2').reshape((0,))
    v = b
    v = v.copy()
    print(v.shape, v.tolist())
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v.view('i2')
    print(v.shape, v.tolist())
    v[v > 9] = 15
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] += 47
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@113')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c16').reshape((), order='F')
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@114')
try:
    b = np.arange(12).astype('u8').reshape((3, 1, 4))
    v = b
    v.fill(57)
    print(v.tolist())
    print(b.tolist())
    v[...] //= 80
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[..., 1::2, :]
    print(v)
    v[:3, ...] %= 1.5
except Exception as error:
    print('!', type(error).__name__, error)

print('@115')
try:
    b = np.arange(6).astype('f2').reshape((6,))
    v = b
    v[..., ::-1] = 300
    print(v.shape, v.tolist())
    print(b.tolist())
    v[v < 3] += 91
    print(v)
    print(b.tolist())
    v = v.copy('A')
    print(v.shape, v.tolist())
    np.put(v, [0, -1], 14)
    print(v)
    print(b.tolist())
    v.fill(24)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.T
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@116')
try:
    b = np.arange(0).reshape((2, 0, 3), order='F')
    v = b
    v = v.copy('A')
    print(v)
    v = v.copy('F')
    print(v)
    v = v.view('f8')
    print(v)
    v[:, :, [-3]] += 58
    print(v.tolist())
    print(b.tolist())
    v = v[3:-3:3]
    print(v.tolist())
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    v = v[:, 0::2, :3]
    print(v.shape, v.tolist())
    v[:, 1:] += v[:, :-1]
    print(v)
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@117')
try:
    b = (np.arange(12) % 3 == 0).reshape((12,))
    v = b
    v.fill(True)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-13:]
    print(v.tolist())
    v = v.ravel('F')
    print(v)
    v = v[:]
    print(v.shape, v.tolist())
    v = v[::-2]
    print(v)
    v = v[...]
    print(v.tolist())
    np.put(v, [0, -1], True)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@118')
try:
    b = np.arange(0).astype('i4').reshape((0,))
    v = b
    v = v.ravel('A')
    print(v)
    v = np.broadcast_to(v, (2, 0))
    print(v.tolist())
    v = np.expand_dims(v, -2)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@119')
try:
    b = np.arange(12).astype('i2').reshape((4, 3), order='F')
    v = b
    v = v[:-5:1, :3:-2]
    print(v)
    v = v.copy('K')
    print(v)
    v = v[...]
    print(v.tolist())
    v[:, []] *= 27
    print(v)
    print(b.tolist())
    v[:, 0:] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[..., None, -1:, None, ::-1]
    print(v)
    v = np.broadcast_to(v, (2, 3, 0, 3, 0))
    print(v.tolist())
    v[:, :, ::-1] = v
except Exception as error:
    print('!', type(error).__name__, error)

print('@120')
try:
    b = np.arange(1).astype('u1').reshape(())
    v = b
    v[...] = 16
    print(v.tolist())
    print(b.tolist())
    v[...] = 48
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@121')
try:
    b = np.arange(12).astype('u1').reshape((12,), order='F')
    v = b
    v = v[8:5:2]
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v.sort(0)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(2)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1:-1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@122')
try:
    b = np.arange(12).astype('u4').reshape((3, 1, 4), order='F')
    v = b
    v = v.ravel('K')
    print(v)
    v = v.copy('F')
    print(v.shape, v.tolist())
    v = v.reshape((2, 3, 2, 1))
    print(v.shape, v.tolist())
    v = v.astype('u4', copy=False)
    print(v.shape, v.tolist())
    v = v[1, ::-2, :2, 0:]
    print(v.tolist())
    v[0] = v[-1]
    print(v.tolist())
    print(b.tolist())
    v = v.astype('u4', copy=False)
    print(v.tolist())
    v[:, 1:] |= v[:, :-1]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@123')
try:
    b = np.arange(5).astype('u8').reshape((5,))
    v = b
    v[[-4, -3, 4]] **= 2
    print(v.tolist())
    print(b.tolist())
    v = v[v != 7]
    print(v.tolist())
    v.fill(15)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] &= 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@124')
try:
    b = np.arange(12).astype('u4').reshape((4, 3))
    v = b
    v = np.broadcast_to(v, (1, 4, 3))
    print(v.tolist())
    v = v.transpose(1, 2, 0)
    print(v.shape, v.tolist())
    v = v.copy('F')
    print(v.shape, v.tolist())
    v[:, 1:] -= v[:, :-1]
    print(v)
    print(b.tolist())
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=2, out=v)
    print(v)
    print(b.tolist())
    np.copyto(v[:, :, ::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, -1, 0)
    print(v.shape, v.tolist())
    v = np.flip(v, 1)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@125')
try:
    b = np.arange(12).reshape((2, 2, 3), order='F')
    v = b
    v = v.T
    print(v.shape, v.tolist())
    v[[-2, 1, 0]] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.astype('i8', order='F')
    print(v)
    v.flat[6] = 5
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v = v.astype('i8')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@126')
try:
    b = np.arange(6).astype('f8').reshape((6,), order='F')
    v = b
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    np.put(v, [0, -1], 45)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.copy('A')
    print(v.shape, v.tolist())
    v = v.view('i2')
    print(v.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v = v[::-2]
    print(v.tolist())
    v = v.reshape((4, 1, 3, 1))
    print(v.tolist())
    np.put(v, [0, -1], 88)
    print(v.tolist())
    print(b.tolist())
    v += True
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@127')
try:
    b = np.arange(1).astype('u4').reshape(())
    v = b
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@128')
try:
    b = np.arange(0).astype('u8').reshape((2, 0, 3))
    v = b
    v[:, :, 1:] *= v[:, :, :-1]
    print(v)
    print(b.tolist())
    v = np.rollaxis(v, -1, -2)
    print(v.tolist())
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@129')
try:
    b = np.arange(12).astype('u4').reshape((3, 4))
    v = b
    v = v[...]
    print(v)
    v = v.T
    print(v)
    v &= 1
    print(v)
    print(b.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.view('i4')
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@130')
try:
    b = np.arange(6).reshape((6,))
    v = b
    v = v[::-2]
    print(v)
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v[[0, 2, -1]] = 79
    print(v.tolist())
    print(b.tolist())
    v = v.ravel('A')
    print(v)
    v = v[...]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v[::-2]
    print(v.tolist())
    v[v > 1] = True
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@131')
try:
    b = np.arange(12).astype('i2').reshape((3, 1, 4))
    v = b
    np.cumsum(v, axis=1, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v[:-1]
    print(v)
    v[:] = v[::-1]
    print(v)
    print(b.tolist())
    v[-1:-1:-1, ...] = -1
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, -1:2:-2]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@132')
try:
    b = (np.arange(6) % 3 == 0).reshape((1, 6), order='F')
    v = b
    v[-1::2] = True
    print(v.tolist())
    print(b.tolist())
    v[v > 8] = True
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[v >= 1]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@133')
try:
    b = np.arange(1).astype('f4').reshape((1,))
    v = b
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat[0] = 1.5
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    v = v.copy()
    print(v.tolist())
    v = v.ravel('F')
    print(v)
    v = v.T
    print(v)
    v = v[[0, -1, -1, 0]]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@134')
try:
    b = np.arange(6).astype('i2').reshape((1, 6))
    v = b
    v[:, 1:] &= v[:, :-1]
    print(v.tolist())
    print(b.tolist())
    v[v < 7] &= 51
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v //= 41
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v[[0]] += 83
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.flip(v, 1)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@135')
try:
    b = np.arange(12).astype('f4').reshape((3, 1, 4))
    v = b
    v[...] = 87
    print(v)
    print(b.tolist())
    v[:, :, [-1, 2, -3]] -= 98
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, :, []]
    print(v.shape, v.tolist())
    v[:, :, ::-1] = v
    print(v.tolist())
    print(b.tolist())
    v = v[v >= 4]
    print(v.shape, v.tolist())
    v[...] = 89
    print(v)
    print(b.tolist())
    v = v[::-1]
    print(v)
    v = v.ravel('F')
    print(v.tolist())
    v = v.T
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@136')
try:
    b = np.arange(6).astype('u8').reshape((6,))
    v = b
    v = v.reshape((2, -1, 1, 3), order='F')
    print(v.shape, v.tolist())
    v[:] = v[:, :, ::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v <<= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.transpose(3, 0, 2, 1)
    print(v.shape, v.tolist())
    v = np.flip(v, 3)
    print(v)
    v = np.broadcast_to(v, (1, 3, 2, 3, 3))
    print(v.shape, v.tolist())
    v[:, :, :, []] = 45
except Exception as error:
    print('!', type(error).__name__, error)

print('@137')
try:
    b = np.arange(12).astype('f2').reshape((2, 2, 3))
    v = b
    v = np.moveaxis(v, -1, -1)
    print(v.tolist())
    v = np.flip(v, 2)
    print(v.tolist())
    v = v[1, ..., -2]
    print(v)
    v[v > 0] = 78
    print(v.tolist())
    print(b.tolist())
    v = v[-1]
    print(v.tolist())
    v[...] = 1.5
except Exception as error:
    print('!', type(error).__name__, error)

print('@138')
try:
    b = np.arange(0).astype('f2').reshape((2, 0, 3), order='F')
    v = b
    v[:] = v[:, ::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel('A')
    print(v)
    v = v[[]]
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v[:] *= 27
    print(v)
    print(b.tolist())
    v[...] /= 99
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.astype('f2')
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@139')
try:
    b = np.arange(6).reshape((6,))
    v = b
    v = np.broadcast_to(v, (2, 6))
    print(v)
    v = np.broadcast_to(v, (1, 2, 6))
    print(v)
    v.fill(90)
except Exception as error:
    print('!', type(error).__name__, error)

print('@140')
try:
    b = (np.arange(1) % 3 == 0).reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@141')
try:
    b = np.arange(12).astype('u8').reshape((3, 4), order='F')
    v = b
    v[1:] += v[:-1]
    print(v.tolist())
    print(b.tolist())
    v.fill(20)
    print(v.tolist())
    print(b.tolist())
    v[[-2, -3, -3]] = 62
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1, 4, 3), order='F')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@142')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c16').reshape((2, 0, 3))
    v = b
    v = v[:]
    print(v.tolist())
    v = v.reshape((0,))
    print(v.shape, v.tolist())
    v = v[-1::1]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@143')
try:
    b = np.arange(1).astype('i4').reshape((1,), order='F')
    v = b
    v = np.expand_dims(v, -2)
    print(v.shape, v.tolist())
    v.fill(2)
    print(v)
    print(b.tolist())
    v[:] = v[:, ::-1]
    print(v.tolist())
    print(b.tolist())
    v[...] = v.swapaxes(0, 1)
    print(v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, -2, -2)
    print(v)
    v[..., ::2] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v *= 1.5
except Exception as error:
    print('!', type(error).__name__, error)

print('@144')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c8').reshape((1,))
    v = b
    v[::2] = 93
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v[-1, ...] += 1.5
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@145')
try:
    b = (np.arange(12) % 3 == 0).reshape((3, 4), order='F')
    v = b
    v = v.ravel('F')
    print(v)
    v = v[..., None, 4:13:2]
    print(v)
    v[:] = v[:, ::-1]
    print(v.tolist())
    print(b.tolist())
    v[v > 0] = True
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1, 1, 4), order='A')
    print(v.shape, v.tolist())
    v = np.rollaxis(v, 2, 1)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@146')
try:
    b = np.arange(6).astype('f4').reshape((1, 6))
    v = b
    v[1:] -= v[:-1]
    print(v.tolist())
    print(b.tolist())
    v = v.ravel()
    print(v.tolist())
    v[[4]] = 2.75
    print(v.tolist())
    print(b.tolist())
    np.put(v, [0, -1], 1.5)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 6))
    print(v.tolist())
    v.flat = [1, 0, 5]
except Exception as error:
    print('!', type(error).__name__, error)

print('@147')
try:
    b = np.arange(5).astype('i1').reshape((5,))
    v = b
    v.fill(1.5)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:2:-2]
    print(v.tolist())
    v = v[[]]
    print(v.shape, v.tolist())
    v[:1] &= 59
    print(v.tolist())
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[[]]
    print(v.tolist())
    v[:] = v[::-1]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@148')
try:
    b = np.arange(12).astype('f8').reshape((2, 3, 2))
    v = b
    np.cumsum(v, axis=2, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((-1, 2, 2, 3), order='A')
    print(v.tolist())
    v[...] = 26
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@149')
try:
    b = np.arange(12).astype('i4').reshape((2, 3, 2))
    v = b
    v.fill(62)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v = v.ravel('K')
    print(v)
    v = v.astype('i4', order='F')
    print(v.tolist())
    v[v > 4] = 36
    print(v)
    print(b.tolist())
    v[-8:] = 24
    print(v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@150')
try:
    b = np.arange(12).astype('u1').reshape((3, 4))
    v = b
    v = v[...]
    print(v.shape, v.tolist())
    v[v > 1] = 76
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[::2]
    print(v.shape, v.tolist())
    v[-1::1, 3] *= 27
    print(v)
    print(b.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[...] = 54
    print(v)
    print(b.tolist())
    v = v.reshape((1, 4, 2))
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@151')
try:
    b = np.arange(0).astype('f8').reshape((2, 0, 3))
    v = b
    v **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v **= 2
    print(v)
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v.sort(2)
    print(v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v[:, None, :]
    print(v.tolist())
    v = v[:]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@152')
try:
    b = np.arange(0).astype('i4').reshape((2, 0, 3))
    v = b
    v = v.T
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v = v.astype('i4', order='F')
    print(v.tolist())
    v = v[-3, -1:-1:3, None, -1]
    print(v.tolist())
    np.copyto(v[:, ::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    v = v[-1::2]
    print(v.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v[...] = 2
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@153')
try:
    b = np.arange(12).astype('i2').reshape((4, 3))
    v = b
    v = v[0:-5:-1, ...]
    print(v)
    v //= 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@154')
try:
    b = np.arange(16).astype('f4').reshape((2, 2, 2, 2))
    v = b
    v *= 69
    print(v.tolist())
    print(b.tolist())
    v[:, 0] = v[:, -1]
    print(v)
    print(b.tolist())
    v[:, ::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.diagonal(-1, 0, 1)
    print(v.shape, v.tolist())
    v = v[...]
    print(v.tolist())
    v[v < 7] /= 65
except Exception as error:
    print('!', type(error).__name__, error)

print('@155')
try:
    b = np.arange(0).astype('f8').reshape((2, 0, 3), order='F')
    v = b
    v = v[:-1, None, :, ..., 0:3]
    print(v.shape, v.tolist())
    v[:, :, :-1] = v[:, :, 1:]
    print(v.tolist())
    print(b.tolist())
    v = v[None, :, :-2:2, 1::3]
    print(v)
    v = v.swapaxes(-2, 4)
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@156')
try:
    b = np.arange(12).astype('f2').reshape((4, 3), order='F')
    v = b
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::2, :] -= 59
    print(v)
    print(b.tolist())
    v[:] = v[:, ::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@157')
try:
    b = np.arange(12).astype('i1').reshape((2, 2, 3))
    v = b
    v = np.broadcast_to(v, (1, 2, 2, 3))
    print(v)
    v = v[:-2:-1, 3::2]
    print(v)
    v.flat = [1, 0, 5]
except Exception as error:
    print('!', type(error).__name__, error)

print('@158')
try:
    b = np.arange(6).astype('u8').reshape((6,))
    v = b
    v[...] += 83
    print(v.tolist())
    print(b.tolist())
    v[0] = v[-1]
    print(v)
    print(b.tolist())
    v = v.astype('u8')
    print(v.tolist())
    v = v[-4]
    print(v.tolist())
    v = v[v != 1]
    print(v.tolist())
    v = v.ravel('A')
    print(v)
    v[::-2] = 51
    print(v)
    print(b.tolist())
    v = v.astype('u8')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@159')
try:
    b = np.arange(1).astype('f4').reshape((), order='F')
    v = b
    v = v.reshape((1,), order='A')
    print(v)
    v = v[v != 4]
    print(v)
    v = v.reshape((-1,), order='F')
    print(v.tolist())
    v = v.reshape((1,), order='A')
    print(v.tolist())
    v = v[:]
    print(v)
    v = v[1:0:-1]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@160')
try:
    b = np.arange(12).reshape((3, 1, 4))
    v = b
    np.cumsum(v, axis=1, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.diagonal(0, 0, 2)
    print(v.shape, v.tolist())
    v = v.swapaxes(-2, -2)
    print(v.shape, v.tolist())
    v[1:] += v[:-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@161')
try:
    b = np.arange(12).astype('i1').reshape((3, 4), order='F')
    v = b
    v = np.flip(v, 1)
    print(v.tolist())
    v[:, 1:] //= v[:, :-1]
    print(v)
    print(b.tolist())
    v[0] = v[-1]
    print(v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, -1, -2)
    print(v.shape, v.tolist())
    v[:, :-1] = v[:, 1:]
    print(v)
    print(b.tolist())
    v[...] = 7
    print(v.tolist())
    print(b.tolist())
    v = v.transpose(1, 0)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@162')
try:
    b = np.arange(12).astype('i4').reshape((2, 2, 3), order='F')
    v = b
    v = v.swapaxes(2, -3)
    print(v.shape, v.tolist())
    v = v[-1, -1:, :-1]
    print(v)
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[v > 4] = 2.75
    print(v.tolist())
    print(b.tolist())
    v ^= v.swapaxes(0, 1)
    print(v.tolist())
    print(b.tolist())
    v = v[-1:2, ::-1]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@163')
try:
    b = np.arange(0).reshape((0,))
    v = b
    v = v[None, :]
    print(v.shape, v.tolist())
    v = np.expand_dims(v, 1)
    print(v)
    np.maximum(v[:, :, 1:], v[:, :, :-1], out=v[:, :, 1:])
    print(v.tolist())
    print(b.tolist())
    np.fill_diagonal(v, 10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@164')
try:
    b = np.arange(12).astype('f8').reshape((3, 4))
    v = b
    v = v[:, [-3, 2, -2]]
    print(v.shape, v.tolist())
    v[-1, :0:-2] = 57
    print(v)
    print(b.tolist())
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@165')
try:
    b = np.arange(12).reshape((4, 3))
    v = b
    v = v.diagonal(0, 1, 0)
    print(v.shape, v.tolist())
    v = v.copy('A')
    print(v.shape, v.tolist())
    v = v.reshape((-1, 1, 3), order='F')
    print(v.tolist())
    v = v.transpose(1, 2, 0)
    print(v.shape, v.tolist())
    v = v.diagonal(0, 2, 1)
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v[:] = v[::-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@166')
try:
    b = np.arange(16).astype('i4').reshape((2, 2, 2, 2), order='F')
    v = b
    v[...] = 98
    print(v)
    print(b.tolist())
    v = v[::2, :0:2, :]
    print(v.shape, v.tolist())
    v = np.flip(v, 0)
    print(v)
    v = v[:-1, 0:, None, 0]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@167')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((4, 3))
    v = b
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v = v.real
    print(v)
    np.put(v, [0, -1], 2)
    print(v)
    print(b.tolist())
    np.maximum(v[:, 1:], v[:, :-1], out=v[:, 1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:]
    print(v.tolist())
    v[...] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@168')
try:
    b = np.arange(12).astype('i4').reshape((12,))
    v = b
    v[...] = -1
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v.fill(38)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@169')
try:
    b = np.arange(12).astype('u4').reshape((4, 3))
    v = b
    v = v[:, :]
    print(v)
    v = v[..., :-1, :3:1]
    print(v)
    v = v.reshape((3, 1, 1, 3))
    print(v.shape, v.tolist())
    v = v[v >= 3]
    print(v)
    v = np.expand_dims(v, 1)
    print(v.tolist())
    v[...] *= 11
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[1:] |= v[:-1]
    print(v.tolist())
    print(b.tolist())
    v[1:] |= v[:-1]
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@170')
try:
    b = np.arange(12).astype('f8').reshape((2, 2, 3))
    v = b
    np.cumsum(v, axis=2, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v[1:2, -1::3]
    print(v.shape, v.tolist())
    v[v > 7] = 41
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@171')
try:
    b = np.arange(12).astype('i1').reshape((3, 1, 4), order='F')
    v = b
    v = np.moveaxis(v, -3, 2)
    print(v.shape, v.tolist())
    v = v.reshape((2, 1, 3, 2), order='F')
    print(v)
    v = v.squeeze()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@172')
try:
    b = np.arange(5).astype('u8').reshape((5,))
    v = b
    v = v.reshape((1, 5))
    print(v.shape, v.tolist())
    v = v[::-2, :5]
    print(v.shape, v.tolist())
    v[0, -3::1] += -1
except Exception as error:
    print('!', type(error).__name__, error)

print('@173')
try:
    b = np.arange(12).astype('u4').reshape((12,), order='F')
    v = b
    v[v > 1] = 2
    print(v)
    print(b.tolist())
    v = v.copy('A')
    print(v)
    v.flat[8] = 32
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@174')
try:
    b = np.arange(6).astype('u1').reshape((1, 6))
    v = b
    v[:-2:-1, 7:-1:2] = 72
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(2)
    print(v)
    print(b.tolist())
    v[[0, 0, -1]] = 69
    print(v)
    print(b.tolist())
    v = v.reshape((2, 1, 1, 3), order='A')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@175')
try:
    b = np.arange(12).astype('f8').reshape((4, 3))
    v = b
    v = v.squeeze()
    print(v.shape, v.tolist())
    v = np.expand_dims(v, 0)
    print(v.shape, v.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[0:, None, -2]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@176')
try:
    b = np.arange(0).astype('f8').reshape((2, 0, 3), order='F')
    v = b
    v[0] = v[-1]
    print(v)
    print(b.tolist())
    v = v.ravel('F')
    print(v.tolist())
    v = v.ravel('K')
    print(v.tolist())
    v[::-1] = v
    print(v)
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    v = v.copy()
    print(v)
    v[0] = v[-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@177')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((3, 1, 4))
    v = b
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.ravel('K')
    print(v)
    v = np.broadcast_to(v, (2, 12))
    print(v)
    v = v[0, 0]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@178')
try:
    b = (np.arange(12) % 3 == 0).reshape((2, 3, 2), order='F')
    v = b
    v = v[:-1, -1]
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (2, 3, 2))
    print(v)
    v.flat = [1, 0, 5]
except Exception as error:
    print('!', type(error).__name__, error)

print('@179')
try:
    b = np.arange(12).astype('u1').reshape((3, 4))
    v = b
    v = np.expand_dims(v, 2)
    print(v.shape, v.tolist())
    v = v.copy('F')
    print(v.tolist())
    v[:] = v[:, ::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[..., 0::2, ::-2, 0:] *= 87
    print(v)
    print(b.tolist())
    v[...] *= 67
    print(v)
    print(b.tolist())
    v[:, :, [-1, 0, 0, -1]] = 77
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.transpose(0, 1, 2)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@180')
try:
    b = np.arange(12).reshape((3, 4))
    v = b
    v = np.expand_dims(v, -3)
    print(v.shape, v.tolist())
    v[::-2] *= 8
    print(v)
    print(b.tolist())
    v[:, :, [2, 3, -4, 2]] -= 26
    print(v.tolist())
    print(b.tolist())
    v = v[..., 1:-2:2, :]
    print(v.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.flip(v, 1)
    print(v)
    v[0] %= 300
    print(v)
    print(b.tolist())
    v = v[0::2, -1::-1, :-2]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@181')
try:
    b = np.arange(12).reshape((3, 1, 4))
    v = b
    v = v[:-3, ::-1, ...]
    print(v)
    v[:, ::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.view('u8')
    print(v)
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=2, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.transpose(0, 1, 2)
    print(v.shape, v.tolist())
    v[..., :0] = 63
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@182')
try:
    b = (np.arange(0) % 3 == 0).reshape((2, 0, 3), order='F')
    v = b
    v = np.broadcast_to(v, (2, 2, 0, 3))
    print(v)
    v = v.reshape((0,), order='F')
    print(v.tolist())
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@183')
try:
    b = np.arange(12).astype('i4').reshape((4, 3))
    v = b
    v = v.diagonal(0, 1, 0)
    print(v)
    v = v.T
    print(v.tolist())
    v[..., ::-1] <<= 2
except Exception as error:
    print('!', type(error).__name__, error)

print('@184')
try:
    b = np.arange(12).astype('i4').reshape((2, 3, 2))
    v = b
    v = v[...]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v.transpose(2, 0, 1)
    print(v.tolist())
    v[:, 0] = v[:, -1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v //= v.swapaxes(0, 1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.flip(v, 1)
    print(v.tolist())
    v = v[:]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@185')
try:
    b = np.arange(12).astype('i2').reshape((12,))
    v = b
    v = v[...]
    print(v.tolist())
    v = v.reshape((12, -1))
    print(v.shape, v.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = v[:]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    v[:, 1:] %= v[:, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[..., ::-1, :-1:-3] += 66
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 3, 12))
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@186')
try:
    b = np.arange(12).reshape((3, 4))
    v = b
    v = np.broadcast_to(v, (2, 3, 4))
    print(v.shape, v.tolist())
    v = v[0:, :3]
    print(v.tolist())
    np.copyto(v[:, :, ::-1], v)
except Exception as error:
    print('!', type(error).__name__, error)

print('@187')
try:
    b = np.arange(5).astype('i1').reshape((5,), order='F')
    v = b
    v[...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[1:] //= v[:-1]
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[[0]] &= 16
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@188')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((3, 4))
    v = b
    v = v.imag
    print(v.tolist())
    v.fill(2)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::-2, :4] -= 86
    print(v.shape, v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[:, ::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(38)
    print(v.tolist())
    print(b.tolist())
    v[:, 0] = v[:, -1]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@189')
try:
    b = np.arange(6).reshape((1, 6))
    v = b
    v = v.copy('F')
    print(v)
    v = np.flip(v, 1)
    print(v.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@190')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c8').reshape((2, 0, 3))
    v = b
    v.real *= 2
    print(v.tolist())
    print(b.tolist())
    v = v.swapaxes(1, -1)
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v[...] = 12
    print(v.tolist())
    print(b.tolist())
    v = v[-2::2]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@191')
try:
    b = np.arange(12).astype('u1').reshape((3, 1, 4))
    v = b
    v = v[-2, ..., 0]
    print(v)
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel('A')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@192')
try:
    b = (np.arange(0) % 3 == 0).reshape((2, 0, 3))
    v = b
    v[v < 4] &= True
    print(v)
    print(b.tolist())
    v = v.transpose(0, 1, 2)
    print(v.shape, v.tolist())
    v = v[[0, 1, 0]]
    print(v.shape, v.tolist())
    v &= True
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, []]
    print(v)
    v = v[v >= 8]
    print(v.shape, v.tolist())
    v = v.reshape((0,), order='A')
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@193')
try:
    b = np.arange(12).astype('i2').reshape((4, 3))
    v = b
    v[...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.rollaxis(v, -1, -1)
    print(v.tolist())
    v[-4:, 2] <<= 2
    print(v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.tolist())
    v = v.view('u2')
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (2, 4, 3))
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@194')
try:
    b = np.arange(12).astype('i1').reshape((2, 3, 2))
    v = b
    v[..., -2, :1:, ::-2] = 2.75
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[0] = v[-1]
    print(v.tolist())
    print(b.tolist())
    v[:, :, 1:] += v[:, :, :-1]
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 2, 3, 2))
    print(v)
    v[...] += 33
except Exception as error:
    print('!', type(error).__name__, error)

print('@195')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((12,))
    v = b
    v = v.copy('F')
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[v < 6] **= 2
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@196')
try:
    b = np.arange(1).astype('f8').reshape((1,), order='F')
    v = b
    v.sort(0)
    print(v)
    print(b.tolist())
    v *= 32
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::-1] /= 18
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@197')
try:
    b = np.arange(12).reshape((2, 3, 2))
    v = b
    v = v[v >= 2]
    print(v.shape, v.tolist())
    v[v > 9] = 16
    print(v.tolist())
    print(b.tolist())
    v = v[[]]
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[v > 6] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@198')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v[...] = -1
    print(v.tolist())
    print(b.tolist())
    v[v < 0] **= 2
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@199')
try:
    b = np.arange(1).astype('i4').reshape((1,))
    v = b
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v[:] = v[::-1]
    print(v.tolist())
    print(b.tolist())
    v[[0, -1, 0, -1]] += 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@200')
try:
    b = np.arange(5).astype('f8').reshape((5,))
    v = b
    v[:] = v[::-1]
    print(v.tolist())
    print(b.tolist())
    v[[]] = 4
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[..., :-1:3]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@201')
try:
    b = np.arange(12).astype('i4').reshape((3, 1, 4))
    v = b
    v = v.swapaxes(-3, -1)
    print(v)
    v = v.reshape((1, 4, 1, 3))
    print(v.tolist())
    v[v > 7] = 61
    print(v)
    print(b.tolist())
    v[:, :, :, 0] = v[:, :, :, -1]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@202')
try:
    b = np.arange(12).astype('f8').reshape((2, 3, 2))
    v = b
    v = v.ravel('K')
    print(v.tolist())
    v = v.reshape((3, 1, 4))
    print(v)
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v[::-1] -= 74
    print(v)
    print(b.tolist())
    v[...] = 63
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@203')
try:
    b = np.arange(12).astype('i4').reshape((2, 2, 3), order='F')
    v = b
    v = v[:]
    print(v.tolist())
    v.sort(1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    v = v.diagonal(1, 1, 2)
    print(v.shape, v.tolist())
    v **= 2
except Exception as error:
    print('!', type(error).__name__, error)

print('@204')
try:
    b = np.arange(6).astype('u4').reshape((1, 6), order='F')
    v = b
    v = v[None, -1:1]
    print(v.shape, v.tolist())
    v = v.ravel()
    print(v)
    v[v > 7] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v[...] = 79
    print(v)
    print(b.tolist())
    v.sort(0)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@205')
try:
    b = np.arange(1).astype('i1').reshape((1,))
    v = b
    v = v[v > 2]
    print(v.shape, v.tolist())
    v = v.view('u1')
    print(v.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v[[]] %= 77
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@206')
try:
    b = np.arange(6).reshape((6,))
    v = b
    v[:] = 2
    print(v)
    print(b.tolist())
    v = v[[]]
    print(v)
    v[...] = 47
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@207')
try:
    b = np.arange(12).astype('i4').reshape((4, 3))
    v = b
    v = v[v > 5]
    print(v)
    v = np.expand_dims(v, -1)
    print(v.shape, v.tolist())
    v = v.diagonal(1, 1, 0)
    print(v)
    v = v.T
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@208')
try:
    b = np.arange(1).astype('f4').reshape((1,), order='F')
    v = b
    v[...] = 3
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel('A')
    print(v.shape, v.tolist())
    v = v[v != 6]
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v[1:] /= v[:-1]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@209')
try:
    b = np.arange(6).astype('u1').reshape((6,))
    v = b
    v[...] = 2
    print(v.tolist())
    print(b.tolist())
    v = v[..., -4]
    print(v)
    v <<= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@210')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((3, 1, 4))
    v = b
    v = v[:, :, [2, 3, 0, 3]]
    print(v)
    v[:, :, 1:] -= v[:, :, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(2)
    print(v.tolist())
    print(b.tolist())
    v = v.ravel()
    print(v.shape, v.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 12))
    print(v.tolist())
    v.real = v.imag
except Exception as error:
    print('!', type(error).__name__, error)

print('@211')
try:
    b = np.arange(0).astype('u4').reshape((2, 0, 3))
    v = b
    v = v[-1, 1:0, ...]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v.swapaxes(-1, 1)
    print(v.shape, v.tolist())
    v = np.rollaxis(v, 1, -1)
    print(v.shape, v.tolist())
    v = v.view('i4')
    print(v.tolist())
    v = v[::-1, ...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@212')
try:
    b = np.arange(6).astype('f2').reshape((1, 6), order='F')
    v = b
    v.fill(67)
    print(v)
    print(b.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = v.T
    print(v)
    v = np.rollaxis(v, 1, -1)
    print(v.tolist())
    v[[0]] = 62
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@213')
try:
    b = np.arange(1).astype('i1').reshape(())
    v = b
    v[...] = 1.5
    print(v.tolist())
    print(b.tolist())
    v = v.view('u1')
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@214')
try:
    b = np.arange(12).astype('u8').reshape((4, 3), order='F')
    v = b
    v[:, 1:] %= v[:, :-1]
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((1, 3, 1, 4))
    print(v.tolist())
    v[1:] &= v[:-1]
    print(v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=3, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.transpose(3, 1, 2, 0)
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@215')
try:
    b = (np.arange(0) % 3 == 0).reshape((2, 0, 3))
    v = b
    v = np.expand_dims(v, 3)
    print(v.shape, v.tolist())
    v = v.swapaxes(0, -1)
    print(v.shape, v.tolist())
    np.maximum(v[:, :, :, 1:], v[:, :, :, :-1], out=v[:, :, :, 1:])
    print(v)
    print(b.tolist())
    v = v[-2:0:2, :, None, ::-2]
    print(v.shape, v.tolist())
    np.fill_diagonal(v, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@216')
try:
    b = np.arange(1).reshape((1,), order='F')
    v = b
    v = np.expand_dims(v, 0)
    print(v.tolist())
    v = v.copy()
    print(v)
    v = np.expand_dims(v, -3)
    print(v.shape, v.tolist())
    v = np.moveaxis(v, -2, 1)
    print(v.shape, v.tolist())
    v[0:, 0::2, 0:, ...] = 2
    print(v)
    print(b.tolist())
    v[...] += 1.5
except Exception as error:
    print('!', type(error).__name__, error)

print('@217')
try:
    b = np.arange(0).astype('f8').reshape((0,))
    v = b
    v[0::-1] *= 22
    print(v.tolist())
    print(b.tolist())
    v[...] = 1.5
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((0,), order='F')
    print(v.tolist())
    v -= 7
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] -= 71
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@218')
try:
    b = np.arange(0).reshape((2, 0, 3))
    v = b
    v = v.T
    print(v.tolist())
    v = v[::-1]
    print(v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[-3:, ::3, ::] = 60
    print(v.shape, v.tolist())
    print(b.tolist())
    v += 33
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, :, ...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@219')
try:
    b = (np.arange(6) + 1j * np.arange(6)[::-1]).astype('c16').reshape((6,))
    v = b
    v[...] = 2
    print(v.tolist())
    print(b.tolist())
    v = v.imag
    print(v.shape, v.tolist())
    v = np.expand_dims(v, 1)
    print(v.shape, v.tolist())
    v[:] = v[:, ::-1]
    print(v)
    print(b.tolist())
    v = v.view('i8')
    print(v.shape, v.tolist())
    v = v[...]
    print(v.tolist())
    v = v[:]
    print(v)
    v = v[...]
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@220')
try:
    b = np.arange(12).astype('u1').reshape((4, 3))
    v = b
    v[1:] //= v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[v != 1]
    print(v.tolist())
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@221')
try:
    b = np.arange(5).astype('f4').reshape((5,))
    v = b
    v = np.broadcast_to(v, (2, 5))
    print(v)
    v = np.rollaxis(v, 0, 1)
    print(v.shape, v.tolist())
    v.flat = [1, 0, 5]
except Exception as error:
    print('!', type(error).__name__, error)

print('@222')
try:
    b = np.arange(6).astype('f8').reshape((1, 6), order='F')
    v = b
    v = v.squeeze()
    print(v.tolist())
    v = v.copy('K')
    print(v)
    v = v.reshape((3, 2, 1), order='A')
    print(v.tolist())
    v = v.reshape((1, 1, 2, 3), order='F')
    print(v)
    v = np.moveaxis(v, -4, 3)
    print(v.shape, v.tolist())
    v = v[v != 3]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@223')
try:
    b = np.arange(12).astype('f2').reshape((2, 2, 3), order='F')
    v = b
    v[[]] **= 2
    print(v)
    print(b.tolist())
    v = v.reshape((3, 1, 4))
    print(v)
    v = v.swapaxes(1, 2)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@224')
try:
    b = np.arange(0).astype('f8').reshape((2, 0, 3), order='F')
    v = b
    v = np.rollaxis(v, -1, -3)
    print(v.tolist())
    v = v[v != 6]
    print(v.tolist())
    v = np.expand_dims(v, -1)
    print(v.tolist())
    v = v[..., 0:]
    print(v.tolist())
    v = v[::2, ...]
    print(v)
    v[0] = v[-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@225')
try:
    b = np.arange(12).astype('u8').reshape((3, 4), order='F')
    v = b
    v = v[-2, ...]
    print(v.shape, v.tolist())
    v[0] = -1
except Exception as error:
    print('!', type(error).__name__, error)

print('@226')
try:
    b = np.arange(12).reshape((3, 1, 4))
    v = b
    v = v[:, :, [-2, 2, -3, 3]]
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v = v[-2, -1::2]
    print(v.shape, v.tolist())
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[-1] = 300
    print(v.tolist())
    print(b.tolist())
    v[v < 6] -= 73
    print(v.shape, v.tolist())
    print(b.tolist())
    v.sort(1)
    print(v)
    print(b.tolist())
    v = v.astype('i8', order='F')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@227')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c16').reshape((1,))
    v = b
    v.real *= 2
    print(v.tolist())
    print(b.tolist())
    v[...] = 91
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 3))
    print(v)
    v = v.squeeze()
    print(v.shape, v.tolist())
    np.copyto(v[::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[::-1, ..., ::-2]
    print(v.shape, v.tolist())
    v = v[::-2]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@228')
try:
    b = np.arange(12).astype('i4').reshape((4, 3), order='F')
    v = b
    np.put(v, [0, -1], 53)
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((4, 1, 3, -1))
    print(v.tolist())
    v = v.copy('K')
    print(v.tolist())
    v = np.moveaxis(v, -3, 2)
    print(v.tolist())
    v = v.copy()
    print(v.tolist())
    v = v[-1:-4:, 4:2:-3, -1, ..., 0:]
    print(v)
    v = v.ravel('A')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@229')
try:
    b = np.arange(12).astype('u4').reshape((4, 3), order='F')
    v = b
    v = np.flip(v, 0)
    print(v.shape, v.tolist())
    v = np.moveaxis(v, 1, -2)
    print(v.shape, v.tolist())
    v = np.moveaxis(v, 0, -1)
    print(v.tolist())
    v = np.expand_dims(v, 0)
    print(v.tolist())
    v = np.expand_dims(v, 3)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@230')
try:
    b = np.arange(0).astype('f4').reshape((0,))
    v = b
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.tolist())
    print(b.tolist())
    v = v.T
    print(v.tolist())
    v = v.reshape((0,), order='F')
    print(v)
    v = v[None, ::-2]
    print(v)
    v = v.transpose(0, 1)
    print(v)
    v = v[:]
    print(v)
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    v[:-1] = v[1:]
    print(v)
    print(b.tolist())
    v[:] = v[:, ::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@231')
try:
    b = np.arange(5).astype('f8').reshape((5,), order='F')
    v = b
    v = v[..., :0:2]
    print(v)
    v[0] = v[-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@232')
try:
    b = np.arange(12).astype('f8').reshape((3, 4))
    v = b
    v[:, [-2, -1, 3]] = 9
    print(v.tolist())
    print(b.tolist())
    v = v[-1]
    print(v.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    v = v[-2]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@233')
try:
    b = np.arange(12).astype('u1').reshape((12,), order='F')
    v = b
    v[...] = 2.75
    print(v)
    print(b.tolist())
    v[-10, ...] //= -1
except Exception as error:
    print('!', type(error).__name__, error)

print('@234')
try:
    b = np.arange(12).astype('f8').reshape((2, 2, 3))
    v = b
    np.fill_diagonal(v, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@235')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((2, 2, 3))
    v = b
    v.real = v.imag
    print(v)
    print(b.tolist())
    v = v[:, 0]
    print(v.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@236')
try:
    b = np.arange(12).astype('f2').reshape((3, 1, 4))
    v = b
    v = v[-2]
    print(v.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, -3)
    print(v)
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.rollaxis(v, -1, 2)
    print(v)
    v[:, ::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.rollaxis(v, -1, -3)
    print(v.shape, v.tolist())
    v = v.squeeze()
    print(v.tolist())
    v = v.view('i2')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@237')
try:
    b = np.arange(1).astype('f8').reshape(())
    v = b
    v[...] **= 2
    print(v)
    print(b.tolist())
    v[...] /= 41
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 38
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@238')
try:
    b = np.arange(16).astype('i4').reshape((2, 2, 2, 2))
    v = b
    np.cumsum(v, axis=3, out=v)
    print(v.tolist())
    print(b.tolist())
    v &= 92
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel('F')
    print(v.tolist())
    v = np.expand_dims(v, 1)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@239')
try:
    b = np.arange(12).astype('f8').reshape((2, 3, 2), order='F')
    v = b
    v[1:] /= v[:-1]
    print(v)
    print(b.tolist())
    np.copyto(v[:, :, ::-1], v)
    print(v)
    print(b.tolist())
    v[...] -= 59
    print(v)
    print(b.tolist())
    v = v.squeeze()
    print(v)
    v = v[None, :, ::-1, -2:]
    print(v.tolist())
    np.copyto(v[:, ::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@240')
try:
    b = np.arange(1).astype('u8').reshape((1,), order='F')
    v = b
    v[[0, 0]] += 41
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v = v[v >= 8]
    print(v.shape, v.tolist())
    v = v[:1:-3]
    print(v.tolist())
    v = v[:0:-1]
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@241')
try:
    b = (np.arange(6) % 3 == 0).reshape((1, 6), order='F')
    v = b
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[::-2, ...]
    print(v)
    v = v.copy('A')
    print(v)
    v = v.copy()
    print(v.tolist())
    v[...] |= True
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@242')
try:
    b = np.arange(5).astype('f4').reshape((5,), order='F')
    v = b
    v = v[..., ::-2]
    print(v.shape, v.tolist())
    v = v.copy('A')
    print(v.shape, v.tolist())
    v = v[:]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@243')
try:
    b = np.arange(1).reshape((1,), order='F')
    v = b
    v = v[1:-2]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (1, 0))
    print(v)
    v[:, ::-1] = v
except Exception as error:
    print('!', type(error).__name__, error)

print('@244')
try:
    b = np.arange(0).astype('i1').reshape((0,))
    v = b
    v = v[..., :]
    print(v.tolist())
    v[...] = 12
    print(v.tolist())
    print(b.tolist())
    v[...] = 45
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@245')
try:
    b = np.arange(12).astype('i2').reshape((3, 1, 4), order='F')
    v = b
    v[[2]] //= 43
    print(v)
    print(b.tolist())
    v = v.view('i4')
except Exception as error:
    print('!', type(error).__name__, error)

print('@246')
try:
    b = np.arange(12).astype('f4').reshape((2, 2, 3), order='F')
    v = b
    v.fill(2)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 2
    print(v)
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@247')
try:
    b = np.arange(12).astype('u8').reshape((2, 2, 3), order='F')
    v = b
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v)
    v = v.astype('u8')
    print(v)
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[:, :, ::-1] = v
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@248')
try:
    b = (np.arange(12) % 3 == 0).reshape((12,))
    v = b
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v |= True
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v = np.expand_dims(v, 0)
    print(v.shape, v.tolist())
    v = v.T
    print(v.tolist())
    v.sort(0)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@249')
try:
    b = np.arange(5).astype('f8').reshape((5,), order='F')
    v = b
    v.fill(24)
    print(v)
    print(b.tolist())
    v = v.squeeze()
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v = v[1:]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@250')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((3, 1, 4))
    v = b
    v = np.expand_dims(v, 3)
    print(v.shape, v.tolist())
    v.flat[3] = True
    print(v)
    print(b.tolist())
    v = v.conj()
    print(v.tolist())
    v.flat[2] = 23
    print(v.tolist())
    print(b.tolist())
    v.imag = 7
    print(v.tolist())
    print(b.tolist())
    v[:, :, :, ::-1] = v
    print(v)
    print(b.tolist())
    v = v.view('f8')
    print(v.tolist())
    v = v.view('i2')
    print(v.tolist())
    v = np.moveaxis(v, 0, 0)
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@251')
try:
    b = np.arange(1).astype('i4').reshape((1,))
    v = b
    v = np.expand_dims(v, 0)
    print(v.shape, v.tolist())
    v = np.moveaxis(v, 1, -2)
    print(v.shape, v.tolist())
    v = v[v >= 1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@252')
try:
    b = np.arange(0).astype('u1').reshape((0,))
    v = b
    v = v[[]]
    print(v.shape, v.tolist())
    v = v.T
    print(v)
    v[...] %= -1
except Exception as error:
    print('!', type(error).__name__, error)

print('@253')
try:
    b = np.arange(0).astype('f2').reshape((0,))
    v = b
    v[[]] = 92
    print(v)
    print(b.tolist())
    v[v < 9] -= 12
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(300)
    print(v)
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 0))
    print(v.shape, v.tolist())
    v[1:] *= v[:-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@254')
try:
    b = np.arange(16).astype('i2').reshape((2, 2, 2, 2))
    v = b
    v[-2, :-1, :-3, :] &= 23
    print(v.tolist())
    print(b.tolist())
    v = np.flip(v, 1)
    print(v)
    v += v.swapaxes(0, 1)
    print(v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[1, -2::2]
    print(v.tolist())
    v[:, []] &= 60
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, ::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@255')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c16').reshape((0,))
    v = b
    v[v > 5] = 14
    print(v)
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 49
    print(v.tolist())
    print(b.tolist())
    v = v[None, :]
    print(v.shape, v.tolist())
    v *= 1j
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 95
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@256')
try:
    b = np.arange(12).astype('i2').reshape((3, 1, 4), order='F')
    v = b
    v = v.reshape((6, 1, 2), order='F')
    print(v.shape, v.tolist())
    v = v[:-1, -1, ..., :]
    print(v)
    v[v < 8] **= 2
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@257')
try:
    b = np.arange(16).astype('u4').reshape((2, 2, 2, 2))
    v = b
    v = np.rollaxis(v, 2, -4)
    print(v)
    v = v[None, -1:2, ::-1, 1]
    print(v.tolist())
    v = v[:, -1, -2:-3:-1, ::-2]
    print(v.shape, v.tolist())
    v = v.swapaxes(1, -2)
    print(v)
    v[:-1] = v[1:]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.astype('u4', order='F')
    print(v.tolist())
    v = v[0:, ..., :1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@258')
try:
    b = np.arange(12).astype('f8').reshape((2, 2, 3))
    v = b
    v = v[-1:-2]
    print(v.shape, v.tolist())
    v[:, :-3] = 85
    print(v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    v = v.squeeze()
    print(v.tolist())
    v = np.rollaxis(v, 1, 1)
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@259')
try:
    b = np.arange(6).astype('f8').reshape((6,))
    v = b
    v = v[...]
    print(v)
    v = v.reshape((1, 2, 3, 1), order='F')
    print(v)
    v[:, :, 1:] += v[:, :, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=1, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.swapaxes(-2, -4)
    print(v)
    v = v.reshape((1, 1, 6, 1), order='F')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@260')
try:
    b = np.arange(12).reshape((2, 3, 2))
    v = b
    v[0, 3:-4:2, :] = 2
    print(v.tolist())
    print(b.tolist())
    v = v.ravel('F')
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    np.put(v, [0, -1], 3)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@261')
try:
    b = np.arange(6).astype('i4').reshape((1, 6))
    v = b
    v[..., :] -= 5
    print(v.shape, v.tolist())
    print(b.tolist())
    v **= 2
    print(v.tolist())
    print(b.tolist())
    v[...] = 25
    print(v)
    print(b.tolist())
    v[v > 9] = 1
    print(v)
    print(b.tolist())
    v = np.expand_dims(v, -3)
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@262')
try:
    b = np.arange(12).reshape((4, 3), order='F')
    v = b
    v[...] = 68
    print(v.tolist())
    print(b.tolist())
    v = np.flip(v, 1)
    print(v.shape, v.tolist())
    v[..., :-1, :-1] = 46
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 49
    print(v.shape, v.tolist())
    print(b.tolist())
    v[1::2] %= 50
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@263')
try:
    b = np.arange(12).astype('u1').reshape((2, 2, 3))
    v = b
    v = v.view('i1')
    print(v.shape, v.tolist())
    v[:, [-1, 1, 1, -2]] -= 8
    print(v)
    print(b.tolist())
    v = v.swapaxes(2, -2)
    print(v)
    np.put(v, [0, -1], 0)
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@264')
try:
    b = np.arange(6).reshape((6,))
    v = b
    v[...] = 48
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, -2)
    print(v.tolist())
    v = np.expand_dims(v, -2)
    print(v.tolist())
    v = np.moveaxis(v, 2, -3)
    print(v)
    v = v[::-1, 0::2]
    print(v)
    v = v.diagonal(0, 0, 2)
    print(v)
    v = v[:, :, ...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@265')
try:
    b = (np.arange(5) + 1j * np.arange(5)[::-1]).astype('c8').reshape((5,), order='F')
    v = b
    v = v.reshape((1, 5))
    print(v)
    v = v.copy('K')
    print(v.tolist())
    v.imag = 7
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.transpose(1, 0)
    print(v.shape, v.tolist())
    v[1:] += v[:-1]
    print(v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.view('f4')
    print(v.tolist())
    v = np.rollaxis(v, -2, 0)
    print(v)
    np.maximum(v[:, 1:], v[:, :-1], out=v[:, 1:])
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@266')
try:
    b = np.arange(12).reshape((3, 4))
    v = b
    v = v.astype('i8')
    print(v)
    v[::-1] = v
    print(v)
    print(b.tolist())
    v = v[-1::-2]
    print(v.shape, v.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = v[:, [0, -2, 1]]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@267')
try:
    b = np.arange(6).astype('f8').reshape((6,))
    v = b
    v[1:] *= v[:-1]
    print(v.tolist())
    print(b.tolist())
    v.flat[5] = 38
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 6))
    print(v.shape, v.tolist())
    v = np.flip(v, 0)
    print(v.tolist())
    v = v[v != 7]
    print(v.tolist())
    v = v[-10::2]
    print(v.tolist())
    v = v[:, ...]
    print(v)
    v[0] = v[-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@268')
try:
    b = np.arange(12).astype('u4').reshape((3, 1, 4))
    v = b
    v = v[...]
    print(v)
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[:, :-1] = v[:, 1:]
    print(v.tolist())
    print(b.tolist())
    v.flat[9] = 30
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@269')
try:
    b = np.arange(1).reshape((1,))
    v = b
    v = v[[]]
    print(v.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v = v.copy('K')
    print(v.shape, v.tolist())
    v[[]] = 48
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    v = v[v != 4]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@270')
try:
    b = np.arange(5).astype('i1').reshape((5,))
    v = b
    v = v.reshape((1, 5))
    print(v)
    v = v.ravel()
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v = v.T
    print(v)
    v[..., -2] = 11
    print(v)
    print(b.tolist())
    v **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@271')
try:
    b = np.arange(1).reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@272')
try:
    b = np.arange(0).astype('u4').reshape((2, 0, 3))
    v = b
    v[-2::2] = 75
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[v >= 4]
    print(v)
    v = v.view('i4')
    print(v.shape, v.tolist())
    v[[]] *= True
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    v[..., 0:] -= 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@273')
try:
    b = np.arange(12).reshape((3, 1, 4))
    v = b
    v = v.transpose(2, 1, 0)
    print(v.tolist())
    v = np.moveaxis(v, -2, 0)
    print(v.tolist())
    v = v[[]]
    print(v)
    v[:, :, 0] = v[:, :, -1]
    print(v)
    print(b.tolist())
    v.sort(2)
    print(v)
    print(b.tolist())
    v %= 41
    print(v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((0,))
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@274')
try:
    b = (np.arange(12) % 3 == 0).reshape((4, 3))
    v = b
    v = v.view('u1')
    print(v)
    v[...] = 71
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v = v[v >= 6]
    print(v.tolist())
    v[...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[...] += -1
except Exception as error:
    print('!', type(error).__name__, error)

print('@275')
try:
    b = np.arange(12).astype('f2').reshape((3, 1, 4), order='F')
    v = b
    v[:, ::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.T
    print(v.tolist())
    v = v[...]
    print(v.tolist())
    v[:, :, ::-1] = v
    print(v)
    print(b.tolist())
    v[:-4] = 65
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@276')
try:
    b = np.arange(1).astype('f8').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@277')
try:
    b = np.arange(12).astype('i2').reshape((12,))
    v = b
    v = v[...]
    print(v.tolist())
    v[[9]] &= 300
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@278')
try:
    b = np.arange(1).astype('u1').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@279')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v[...] = 8
    print(v.tolist())
    print(b.tolist())
    v[-2::-2, -1] -= 12
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.T
    print(v.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@280')
try:
    b = (np.arange(6) + 1j * np.arange(6)[::-1]).astype('c8').reshape((6,))
    v = b
    v.imag[...] = v.real
    print(v)
    print(b.tolist())
    v = np.broadcast_to(v, (2, 6))
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (1, 2, 6))
    print(v)
    v.real = v.imag
except Exception as error:
    print('!', type(error).__name__, error)

print('@281')
try:
    b = np.arange(1).astype('i1').reshape((), order='F')
    v = b
    v = v.copy()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@282')
try:
    b = np.arange(1).astype('f8').reshape((), order='F')
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@283')
try:
    b = np.arange(12).astype('i4').reshape((3, 1, 4))
    v = b
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v[:, 1:] = v[:, :-1]
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@284')
try:
    b = np.arange(6).astype('f8').reshape((6,), order='F')
    v = b
    v = v[1]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@285')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v = np.flip(v, 2)
    print(v.tolist())
    v[:, 0] = v[:, -1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[..., None, -4::-3, ::-2]
    print(v.shape, v.tolist())
    v[:] = v[:, :, ::-1]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@286')
try:
    b = np.arange(6).reshape((1, 6), order='F')
    v = b
    v[...] -= True
    print(v.tolist())
    print(b.tolist())
    v[...] = True
    print(v)
    print(b.tolist())
    v[:, [-3]] *= 54
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 3, 6))
    print(v.tolist())
    np.put(v, [0, -1], 8)
except Exception as error:
    print('!', type(error).__name__, error)

print('@287')
try:
    b = (np.arange(12) % 3 == 0).reshape((3, 1, 4), order='F')
    v = b
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v[...] = True
    print(v.tolist())
    print(b.tolist())
    v = v[::2, 0, :-5:3]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@288')
try:
    b = np.arange(12).astype('u4').reshape((2, 3, 2))
    v = b
    v[:, 0] = v[:, -1]
    print(v.tolist())
    print(b.tolist())
    v = v[:]
    print(v.tolist())
    v[:, :, 1:] += v[:, :, :-1]
    print(v)
    print(b.tolist())
    v = v.swapaxes(0, 2)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@289')
try:
    b = np.arange(12).astype('i4').reshape((3, 1, 4))
    v = b
    v = v[-3:-1:3]
    print(v.shape, v.tolist())
    v = v.reshape((-1, 4), order='A')
    print(v)
    v[:-1] = v[1:]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1, :4]
    print(v.shape, v.tolist())
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    v = v[..., ::-2]
    print(v)
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@290')
try:
    b = np.arange(12).astype('i1').reshape((2, 3, 2))
    v = b
    v = np.flip(v, 2)
    print(v.shape, v.tolist())
    v = v[:, :, [1]]
    print(v.tolist())
    np.put(v, [0, -1], 31)
    print(v)
    print(b.tolist())
    v[::-1, :3] //= -1
    print(v)
    print(b.tolist())
    v = v.astype('i1', copy=False)
    print(v.tolist())
    v[1:3:3, :3:] %= 28
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 15
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, [1, 0]] = 2
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@291')
try:
    b = np.arange(1).astype('f8').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@292')
try:
    b = np.arange(6).astype('u8').reshape((6,), order='F')
    v = b
    v = np.expand_dims(v, -1)
    print(v.tolist())
    v = v.copy('A')
    print(v.tolist())
    v.fill(85)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1, ::-1]
    print(v.shape, v.tolist())
    v = v[[-1, 0]]
    print(v.shape, v.tolist())
    v = v[1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@293')
try:
    b = np.arange(6).astype('u4').reshape((1, 6))
    v = b
    v[0] = v[-1]
    print(v)
    print(b.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v[[0, 0, -3, 1]] //= -1
except Exception as error:
    print('!', type(error).__name__, error)

print('@294')
try:
    b = np.arange(6).astype('f2').reshape((6,), order='F')
    v = b
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v = v[-6::-1, ...]
    print(v.shape, v.tolist())
    v = v[v < 1]
    print(v.tolist())
    v = v[[-1, 0, -1, 0]]
    print(v.shape, v.tolist())
    v = v.T
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@295')
try:
    b = np.arange(12).reshape((12,))
    v = b
    v = v.reshape((2, 1, 6), order='A')
    print(v)
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[v < 4] -= 72
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@296')
try:
    b = np.arange(12).astype('u8').reshape((12,), order='F')
    v = b
    v = v[...]
    print(v.shape, v.tolist())
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v.fill(2.75)
    print(v.tolist())
    print(b.tolist())
    v = v[[]]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@297')
try:
    b = np.arange(0).astype('f2').reshape((0,))
    v = b
    v = v.ravel('F')
    print(v.tolist())
    v = v.reshape((0,))
    print(v.tolist())
    v.sort(0)
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@298')
try:
    b = np.arange(6).astype('f2').reshape((6,))
    v = b
    v[::-1] = v
    print(v)
    print(b.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[[-3, 1, -2, -3]] = 95
    print(v)
    print(b.tolist())
    v = np.expand_dims(v, -1)
    print(v.tolist())
    v[::-1, ..., -1] **= 2
    print(v)
    print(b.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@299')
try:
    b = np.arange(6).astype('f4').reshape((6,), order='F')
    v = b
    v = v[...]
    print(v)
    v = v.ravel()
    print(v)
    v = v.astype('f4', order='F')
    print(v)
    v[:-1] = v[1:]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 2
    print(v.tolist())
    print(b.tolist())
    v = v.astype('f4')
    print(v.shape, v.tolist())
    v = v[[3, -2, -1]]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@300')
try:
    b = (np.arange(16) % 3 == 0).reshape((2, 2, 2, 2))
    v = b
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 2, 2, 2, 2))
    print(v)
    np.copyto(v[:, :, :, ::-1], v)
except Exception as error:
    print('!', type(error).__name__, error)

print('@301')
try:
    b = np.arange(6).astype('u8').reshape((1, 6))
    v = b
    v = v.squeeze()
    print(v)
    v = v.T
    print(v.tolist())
    v = v[:-1]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@302')
try:
    b = np.arange(12).astype('u8').reshape((3, 4), order='F')
    v = b
    v = v.T
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = np.rollaxis(v, 0, -2)
    print(v)
    v[:, 0] = v[:, -1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, 0, -1)
    print(v.tolist())
    v = v.copy('F')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@303')
try:
    b = np.arange(0).reshape((0,))
    v = b
    v[::-1] = 2
    print(v)
    print(b.tolist())
    v = v[[]]
    print(v.shape, v.tolist())
    v = v.reshape((0,))
    print(v.tolist())
    v = v.reshape((0,), order='F')
    print(v.shape, v.tolist())
    v[v < 9] -= 53
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@304')
try:
    b = np.arange(6).astype('f8').reshape((1, 6))
    v = b
    v[:] = v[::-1]
    print(v)
    print(b.tolist())
    v[:, 1:] = v[:, :-1]
    print(v.tolist())
    print(b.tolist())
    v.sort(0)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] += 62
    print(v)
    print(b.tolist())
    v = v[[]]
    print(v.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v)
    print(b.tolist())
    np.maximum(v[:, 1:], v[:, :-1], out=v[:, 1:])
    print(v)
    print(b.tolist())
    v[...] = 79
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@305')
try:
    b = np.arange(6).astype('f8').reshape((6,))
    v = b
    v /= 78
    print(v.tolist())
    print(b.tolist())
    v = v.astype('f8', copy=False)
    print(v.tolist())
    v = v.copy('A')
    print(v)
    v = np.expand_dims(v, -1)
    print(v.shape, v.tolist())
    v.sort(1)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@306')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((3, 1, 4), order='F')
    v = b
    v = np.rollaxis(v, -3, 1)
    print(v.shape, v.tolist())
    v = v[0, ::2, ::-1]
    print(v)
    v = v.copy('F')
    print(v.shape, v.tolist())
    v = v.transpose(0, 1)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@307')
try:
    b = np.arange(6).astype('f8').reshape((6,), order='F')
    v = b
    v = v[...]
    print(v)
    v = v.reshape((1, 6))
    print(v.shape, v.tolist())
    v = v[v >= 6]
    print(v)
    v = v.T
    print(v.shape, v.tolist())
    v = v[::-2]
    print(v.shape, v.tolist())
    v[v < 4] /= 98
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@308')
try:
    b = np.arange(12).astype('u1').reshape((12,), order='F')
    v = b
    v = v.view('i1')
    print(v.shape, v.tolist())
    v = v[[-1, 6, 9, 9]]
    print(v.tolist())
    v.sort(0)
    print(v)
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.copy()
    print(v)
    v = v.astype('i1', order='F')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@309')
try:
    b = np.arange(6).astype('f4').reshape((1, 6))
    v = b
    v = v.ravel('F')
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[[-1, 2, -5, 1]]
    print(v.tolist())
    v = np.expand_dims(v, 1)
    print(v)
    v += 1.5
    print(v.tolist())
    print(b.tolist())
    v[0] = v[-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@310')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c8').reshape((2, 0, 3))
    v = b
    v = v[None, ::-2, :1:]
    print(v.tolist())
    v = v.imag
    print(v.shape, v.tolist())
    v = v[::-1, -1]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@311')
try:
    b = np.arange(12).astype('f2').reshape((2, 3, 2), order='F')
    v = b
    v = v.squeeze()
    print(v.shape, v.tolist())
    v = v.diagonal(-1, 2, 1)
    print(v)
    v = v[v != 1]
    print(v.tolist())
    v = v.reshape((1, 2), order='F')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@312')
try:
    b = np.arange(16).reshape((2, 2, 2, 2))
    v = b
    v = v[None, :-1, :, ::-2]
    print(v.shape, v.tolist())
    v = np.broadcast_to(v, (2, 3, 3, 2, 3, 2))
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@313')
try:
    b = np.arange(12).astype('f8').reshape((4, 3), order='F')
    v = b
    v.flat = [1, 0, 5]
    print(v)
    print(b.tolist())
    v = v[4::]
    print(v.shape, v.tolist())
    v = v[None, ..., :0]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@314')
try:
    b = np.arange(1).astype('f8').reshape((1,))
    v = b
    v = v[:, ...]
    print(v)
    v[v < 8] -= 21
    print(v)
    print(b.tolist())
    v[v < 7] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@315')
try:
    b = np.arange(1).astype('i1').reshape(())
    v = b
    v[...] //= -1
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@316')
try:
    b = np.arange(12).astype('u1').reshape((12,))
    v = b
    v[:-1] = v[1:]
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@317')
try:
    b = np.arange(16).astype('f4').reshape((2, 2, 2, 2))
    v = b
    v[1:] = 9
    print(v.tolist())
    print(b.tolist())
    v[::-1, -2, -1::2] = -1
    print(v)
    print(b.tolist())
    v[:, :, 0] = v[:, :, -1]
    print(v.tolist())
    print(b.tolist())
    v = v[-1, ::2, :-1, 1]
    print(v)
    v[[-1, 0, -1]] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1,))
    print(v.tolist())
    v[...] = 55
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1:1]
    print(v)
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@318')
try:
    b = np.arange(5).astype('f8').reshape((5,))
    v = b
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    v[v > 2] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v.fill(88)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v = v.copy('F')
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v[v >= 2]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@319')
try:
    b = np.arange(1).astype('f4').reshape((1,), order='F')
    v = b
    v = v.reshape((1,))
    print(v.shape, v.tolist())
    v = v.T
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v.flat[0] = 300
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@320')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c16').reshape((1,), order='F')
    v = b
    v *= 1j
    print(v.tolist())
    print(b.tolist())
    v = v.copy('F')
    print(v.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@321')
try:
    b = np.arange(0).astype('u8').reshape((2, 0, 3))
    v = b
    v = v.T
    print(v.shape, v.tolist())
    v[...] = 2
    print(v)
    print(b.tolist())
    v = v[:-1, -1:0]
    print(v.shape, v.tolist())
    v = v[:2, :]
    print(v)
    v = v[v != 5]
    print(v.shape, v.tolist())
    v[0] = v[-1]
except Exception as error:
    print('!', type(error).__name__, error)

print('@322')
try:
    b = np.arange(12).astype('u4').reshape((2, 3, 2))
    v = b
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v = v.transpose(0, 1, 2)
    print(v.shape, v.tolist())
    v = np.moveaxis(v, 1, -1)
    print(v.shape, v.tolist())
    v = v[:, []]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@323')
try:
    b = np.arange(12).astype('i2').reshape((3, 1, 4), order='F')
    v = b
    v[0] = v[-1]
    print(v)
    print(b.tolist())
    v = np.rollaxis(v, 1, -1)
    print(v.tolist())
    v = v[:, ..., ::3, :]
    print(v.tolist())
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1, ...]
    print(v.tolist())
    np.cumsum(v, axis=1, out=v)
    print(v.tolist())
    print(b.tolist())
    np.copyto(v[:, ::-1], v)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@324')
try:
    b = (np.arange(0) + 1j * np.arange(0)[::-1]).astype('c8').reshape((0,))
    v = b
    v = v.astype('c8', order='F')
    print(v.tolist())
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.imag
    print(v)
    v = v[...]
    print(v)
    v = v.reshape((0,))
    print(v)
    v[0::-1, ...] -= 300
    print(v)
    print(b.tolist())
    v[-1::-2] = 2
    print(v.tolist())
    print(b.tolist())
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@325')
try:
    b = np.arange(0).astype('i4').reshape((0,))
    v = b
    v[:] = 17
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((0,))
    print(v)
    v = np.broadcast_to(v, (2, 0))
    print(v.shape, v.tolist())
    v = v.ravel('A')
    print(v)
    v[v > 9] = 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@326')
try:
    b = np.arange(12).astype('f8').reshape((3, 1, 4))
    v = b
    v = v.view('c16')
    print(v.tolist())
    v = np.rollaxis(v, 0, -1)
    print(v)
    v.imag[...] = v.real
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@327')
try:
    b = (np.arange(12) % 3 == 0).reshape((3, 4), order='F')
    v = b
    v[:2:] |= True
    print(v)
    print(b.tolist())
    v = v.swapaxes(1, -1)
    print(v)
    v[[]] = True
    print(v.tolist())
    print(b.tolist())
    v = v[v != 1]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@328')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c16').reshape(())
    v = b
    v *= 1j
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@329')
try:
    b = np.arange(1).astype('u1').reshape((1,))
    v = b
    v[..., -1:] = 58
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((-1,), order='F')
    print(v.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@330')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((12,))
    v = b
    v = v.squeeze()
    print(v)
    v = v[::-1]
    print(v.tolist())
    v[0:] = 5
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1, 6, -1, 2))
    print(v.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[[-1, -1, -1, 0]]
    print(v.shape, v.tolist())
    v = np.flip(v, 1)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@331')
try:
    b = np.arange(5).astype('i4').reshape((5,))
    v = b
    v = v.T
    print(v.shape, v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@332')
try:
    b = np.arange(1).reshape((1,))
    v = b
    v[v < 2] <<= 2
    print(v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    v = v.ravel()
    print(v)
    v &= 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@333')
try:
    b = np.arange(1).astype('f4').reshape((1,))
    v = b
    v = v[-1]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@334')
try:
    b = np.arange(12).astype('f2').reshape((2, 3, 2), order='F')
    v = b
    v[:, :, []] /= 83
    print(v.tolist())
    print(b.tolist())
    v = v.ravel('K')
    print(v)
    v.fill(2)
    print(v)
    print(b.tolist())
    v = v.copy('A')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@335')
try:
    b = np.arange(1).astype('f8').reshape((1,), order='F')
    v = b
    v[[0]] = 9
    print(v)
    print(b.tolist())
    v = v.reshape((1,))
    print(v.tolist())
    v[v > 9] = 2
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@336')
try:
    b = np.arange(12).astype('f2').reshape((2, 3, 2))
    v = b
    v = v.reshape((12, -1))
    print(v.tolist())
    v[...] = 44
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.swapaxes(1, -1)
    print(v.shape, v.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@337')
try:
    b = np.arange(12).astype('f2').reshape((3, 4))
    v = b
    v[:, 0, ...] -= -1
    print(v.tolist())
    print(b.tolist())
    v.sort(1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[:, ::-1] = v
    print(v.tolist())
    print(b.tolist())
    v -= 34
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    v = np.expand_dims(v, 2)
    print(v.tolist())
    v = v[-3, ...]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@338')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c8').reshape((1,), order='F')
    v = b
    v = v.squeeze()
    print(v.tolist())
    v = v.real
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@339')
try:
    b = np.arange(0).astype('i2').reshape((2, 0, 3), order='F')
    v = b
    v = v[:, 1:0:-1]
    print(v.tolist())
    v = v.transpose(2, 0, 1)
    print(v.tolist())
    v[[-2]] = 64
    print(v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, -1, 0)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@340')
try:
    b = np.arange(16).astype('u1').reshape((2, 2, 2, 2))
    v = b
    v[:, :, :, [1, -1, 0, 0]] = 98
    print(v.tolist())
    print(b.tolist())
    v = np.rollaxis(v, -4, -2)
    print(v.shape, v.tolist())
    v = v[-2:, 0:, -3::1, ::-2]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@341')
try:
    b = np.arange(0).astype('u1').reshape((2, 0, 3), order='F')
    v = b
    v = v.ravel()
    print(v.tolist())
    v = v[..., 1::-1]
    print(v)
    v[1:] = v[:-1]
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 0))
    print(v.shape, v.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v[:, ::-1] = v
    print(v.tolist())
    print(b.tolist())
    v = v[::-1]
    print(v)
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@342')
try:
    b = np.arange(12).astype('i1').reshape((12,))
    v = b
    v[v < 9] //= 64
    print(v)
    print(b.tolist())
    v[[7, 9, -7, 6]] -= 56
    print(v.shape, v.tolist())
    print(b.tolist())
    v[-5] += 46
    print(v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, 0)
    print(v)
    v = v[-1, 1]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@343')
try:
    b = np.arange(16).reshape((2, 2, 2, 2))
    v = b
    v = np.broadcast_to(v, (2, 2, 2, 2, 2))
    print(v)
    v = v[:2, -1]
    print(v.shape, v.tolist())
    v[:0:-1, :, ::2, ::-2] = 59
except Exception as error:
    print('!', type(error).__name__, error)

print('@344')
try:
    b = np.arange(12).reshape((3, 4), order='F')
    v = b
    v = v[[]]
    print(v.tolist())
    v = v.astype('i8', copy=False)
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    v = v[::3, None, :, ...]
    print(v.shape, v.tolist())
    v[..., ::2, ::2] = 24
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[-1::-3, ...]
    print(v.tolist())
    v[::-2] *= 37
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@345')
try:
    b = np.arange(6).astype('i2').reshape((1, 6))
    v = b
    v = v[:, ::-2, ...]
    print(v.tolist())
    v = np.moveaxis(v, 1, -2)
    print(v.tolist())
    v = np.broadcast_to(v, (2, 3, 3))
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@346')
try:
    b = np.arange(12).astype('f4').reshape((4, 3))
    v = b
    np.put(v, [0, -1], 46)
    print(v)
    print(b.tolist())
    v = v.astype('f4')
    print(v)
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@347')
try:
    b = np.arange(6).astype('u1').reshape((6,))
    v = b
    v[1:] -= v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.ravel('A')
    print(v.shape, v.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = np.expand_dims(v, -2)
    print(v.tolist())
    v **= 2
    print(v)
    print(b.tolist())
    v = np.flip(v, 0)
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@348')
try:
    b = np.arange(12).astype('f2').reshape((3, 1, 4))
    v = b
    v[...] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.shape, v.tolist())
    np.cumsum(v, axis=1, out=v)
    print(v.tolist())
    print(b.tolist())
    v[v < 1] **= 2
    print(v)
    print(b.tolist())
    v = v[...]
    print(v)
    v = v[-1:]
    print(v.tolist())
    v = v[v < 5]
    print(v)
    v = v.view('i2')
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@349')
try:
    b = np.arange(6).astype('i1').reshape((6,))
    v = b
    v[::-1] = v
    print(v)
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    v[[]] <<= 2
    print(v.tolist())
    print(b.tolist())
    v[v < 0] += 300
except Exception as error:
    print('!', type(error).__name__, error)

print('@350')
try:
    b = np.arange(0).reshape((0,))
    v = b
    v = v[...]
    print(v.tolist())
    v = v[-1:-1]
    print(v.tolist())
    np.copyto(v[::-1], v)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@351')
try:
    b = np.arange(0).astype('u4').reshape((0,))
    v = b
    v[v > 3] = True
    print(v)
    print(b.tolist())
    v = v.squeeze()
    print(v)
    v[v < 8] *= 63
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (2, 0))
    print(v.tolist())
    v[...] -= 49
except Exception as error:
    print('!', type(error).__name__, error)

print('@352')
try:
    b = np.arange(5).astype('u8').reshape((5,), order='F')
    v = b
    v = v[-5:-1:-3]
    print(v.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v[:0:-1] %= 68
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@353')
try:
    b = np.arange(12).astype('u4').reshape((4, 3))
    v = b
    v = np.expand_dims(v, 1)
    print(v)
    v = v.squeeze()
    print(v)
    v = v.diagonal(1, 1, 0)
    print(v.shape, v.tolist())
    v = v[None, ..., :]
    print(v.shape, v.tolist())
    v = v.reshape((1, -1, 1, 1))
    print(v.tolist())
    np.copyto(v[:, :, :, ::-1], v)
except Exception as error:
    print('!', type(error).__name__, error)

print('@354')
try:
    b = (np.arange(1) % 3 == 0).reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@355')
try:
    b = np.arange(6).astype('f8').reshape((1, 6), order='F')
    v = b
    v = np.rollaxis(v, 1, 0)
    print(v.shape, v.tolist())
    v[v > 1] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.reshape((1, 1, 3, -1), order='F')
    print(v)
    v = v.squeeze()
    print(v)
    v = np.moveaxis(v, 1, 1)
    print(v)
    v[:, [-1, -1, 1, -2]] *= 93
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@356')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((3, 1, 4))
    v = b
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.imag
    print(v.tolist())
    v = v.copy()
    print(v.shape, v.tolist())
    v = v.diagonal(0, 0, 1)
    print(v.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@357')
try:
    b = np.arange(16).astype('f2').reshape((2, 2, 2, 2))
    v = b
    v = v[1:, :-1]
    print(v.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    v[...] = 2
    print(v.tolist())
    print(b.tolist())
    v += v.swapaxes(0, 1)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@358')
try:
    b = np.arange(6).astype('u8').reshape((1, 6))
    v = b
    v[v > 2] = 2.75
    print(v)
    print(b.tolist())
    v -= 29
    print(v)
    print(b.tolist())
    v[...] = 86
    print(v)
    print(b.tolist())
    v = v.copy('K')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@359')
try:
    b = np.arange(12).reshape((4, 3))
    v = b
    v = v[-4]
    print(v.tolist())
    v = v[...]
    print(v.shape, v.tolist())
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@360')
try:
    b = np.arange(0).astype('f4').reshape((2, 0, 3))
    v = b
    np.maximum(v[:, 1:], v[:, :-1], out=v[:, 1:])
    print(v)
    print(b.tolist())
    v = v.reshape((0,), order='A')
    print(v.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v[::-2] += 7
    print(v)
    print(b.tolist())
    v.fill(2)
    print(v)
    print(b.tolist())
    v = v.reshape((0,), order='F')
    print(v.tolist())
    v = v.reshape((0,))
    print(v.shape, v.tolist())
    v.fill(44)
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@361')
try:
    b = np.arange(1).astype('f4').reshape((1,), order='F')
    v = b
    v = v.T
    print(v.tolist())
    v = v.ravel('A')
    print(v)
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@362')
try:
    b = np.arange(16).astype('i4').reshape((2, 2, 2, 2), order='F')
    v = b
    v[0::2] = 2
    print(v)
    print(b.tolist())
    np.fill_diagonal(v, 2)
    print(v.shape, v.tolist())
    print(b.tolist())
    np.copyto(v[:, ::-1], v)
    print(v)
    print(b.tolist())
    v = v[1:, :]
    print(v)
    v[v < 0] **= 2
    print(v)
    print(b.tolist())
    v = np.expand_dims(v, 0)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@363')
try:
    b = np.arange(5).astype('u1').reshape((5,), order='F')
    v = b
    v = v[:]
    print(v.shape, v.tolist())
    v = v.ravel('F')
    print(v)
    v = v[...]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v[1:] = v[:-1]
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@364')
try:
    b = np.arange(12).astype('f2').reshape((12,))
    v = b
    v = v.astype('f2', copy=False)
    print(v.shape, v.tolist())
    v = v.T
    print(v.tolist())
    v[1:] = v[:-1]
    print(v.tolist())
    print(b.tolist())
    v.fill(2)
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@365')
try:
    b = np.arange(16).astype('u1').reshape((2, 2, 2, 2), order='F')
    v = b
    v = np.rollaxis(v, -3, -2)
    print(v)
    v = np.flip(v, 0)
    print(v.tolist())
    v.flat = [1, 0, 5]
    print(v.tolist())
    print(b.tolist())
    v[:] = v[:, :, ::-1]
    print(v.tolist())
    print(b.tolist())
    v = v[:, -1::1]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@366')
try:
    b = np.arange(12).reshape((3, 1, 4))
    v = b
    v = v[-1]
    print(v.tolist())
    v[:, 1:] -= v[:, :-1]
    print(v)
    print(b.tolist())
    v[v < 9] += True
    print(v)
    print(b.tolist())
    v = np.rollaxis(v, -1, 0)
    print(v.tolist())
    v = v.ravel()
    print(v.shape, v.tolist())
    v[:] = v[::-1]
    print(v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, 0)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@367')
try:
    b = np.arange(12).astype('u4').reshape((3, 1, 4), order='F')
    v = b
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    v = np.moveaxis(v, 0, 2)
    print(v)
    v[:, :, 1:] |= v[:, :, :-1]
    print(v)
    print(b.tolist())
    v = v[[-1, -1, -1]]
    print(v)
    np.maximum(v[:, 1:], v[:, :-1], out=v[:, 1:])
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@368')
try:
    b = np.arange(12).astype('i2').reshape((2, 2, 3))
    v = b
    np.fill_diagonal(v, 80)
except Exception as error:
    print('!', type(error).__name__, error)

print('@369')
try:
    b = np.arange(1).astype('i4').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@370')
try:
    b = np.arange(12).astype('u4').reshape((12,))
    v = b
    v += 86
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::-1] = v
    print(v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    v[v < 6] += 2.75
except Exception as error:
    print('!', type(error).__name__, error)

print('@371')
try:
    b = np.arange(12).astype('f4').reshape((12,))
    v = b
    v[...] -= 58
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v[[]] = 38
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[...]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@372')
try:
    b = np.arange(5).reshape((5,))
    v = b
    v = v[-4]
    print(v.tolist())
    v += 72
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@373')
try:
    b = np.arange(1).astype('f4').reshape((), order='F')
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@374')
try:
    b = np.arange(5).astype('f4').reshape((5,))
    v = b
    v = v.ravel()
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v)
    print(b.tolist())
    v[[]] = -1
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[1:], v[:-1], out=v[1:])
    print(v)
    print(b.tolist())
    v = v[...]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@375')
try:
    b = np.arange(12).astype('u1').reshape((2, 2, 3))
    v = b
    v[1, ..., :, :-1] = 24
    print(v)
    print(b.tolist())
    v = v[v >= 5]
    print(v)
    v = v[-3:6:3]
    print(v.shape, v.tolist())
    v = v.ravel('A')
    print(v)
    v = v[:]
    print(v)
    v.flat[0] = 2
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@376')
try:
    b = np.arange(12).astype('i2').reshape((3, 4))
    v = b
    v = v[1:3]
    print(v)
    v[0] = v[-1]
    print(v)
    print(b.tolist())
    v = np.flip(v, 0)
    print(v.tolist())
    v = np.broadcast_to(v, (2, 2, 4))
    print(v)
    v[...] = 300
except Exception as error:
    print('!', type(error).__name__, error)

print('@377')
try:
    b = np.arange(12).astype('f2').reshape((12,), order='F')
    v = b
    v[::] += 19
    print(v.tolist())
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v.sort(0)
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@378')
try:
    b = np.arange(16).astype('i4').reshape((2, 2, 2, 2), order='F')
    v = b
    v = v[:2]
    print(v)
    v[::-1, :1:-1] *= 75
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 2
    print(v)
    print(b.tolist())
    v.flat = [1, 0, 5]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.put(v, [0, -1], 93)
    print(v.tolist())
    print(b.tolist())
    v[v < 7] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.diagonal(-1, 2, 3)
    print(v)
    v = v[1:, 1, :]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@379')
try:
    b = (np.arange(12) % 3 == 0).reshape((4, 3), order='F')
    v = b
    v[v > 8] = True
    print(v.tolist())
    print(b.tolist())
    v[v > 5] = True
    print(v.tolist())
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.tolist())
    print(b.tolist())
    v = v.squeeze()
    print(v.tolist())
    v[3] ^= True
    print(v.shape, v.tolist())
    print(b.tolist())
    v.flat[1] = True
    print(v)
    print(b.tolist())
    v = np.rollaxis(v, -2, 1)
    print(v)
    v[v > 2] = True
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@380')
try:
    b = (np.arange(6) + 1j * np.arange(6)[::-1]).astype('c16').reshape((1, 6))
    v = b
    v = np.expand_dims(v, 2)
    print(v)
    v = v[::-2, 4]
    print(v)
    v[v < 4] *= 75
    print(v)
    print(b.tolist())
    v ^= v.swapaxes(0, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@381')
try:
    b = np.arange(12).astype('f2').reshape((3, 1, 4))
    v = b
    v = v.ravel('A')
    print(v)
    v = v[v < 7]
    print(v.tolist())
    v[:] = v[::-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    v[1:] = v[:-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.cumsum(v, axis=0, out=v)
    print(v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, 0)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@382')
try:
    b = np.arange(12).reshape((3, 1, 4))
    v = b
    v = v.astype('i8', copy=False)
    print(v)
    v = v.ravel('A')
    print(v)
    v = v[...]
    print(v.tolist())
    v = v.T
    print(v.shape, v.tolist())
    v = v[3:]
    print(v)
    v = v.view('u8')
    print(v)
    v = v[6]
    print(v.shape, v.tolist())
    v = v.ravel('K')
    print(v.shape, v.tolist())
    v = v.reshape((1,))
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@383')
try:
    b = np.arange(6).astype('i2').reshape((6,))
    v = b
    v = v.T
    print(v)
    v[v < 6] &= 78
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.T
    print(v)
    v = v[-6:]
    print(v)
    v[[]] = 23
    print(v.tolist())
    print(b.tolist())
    v[0] = v[-1]
    print(v.tolist())
    print(b.tolist())
    v[0] = v[-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@384')
try:
    b = (np.arange(1) + 1j * np.arange(1)[::-1]).astype('c8').reshape(())
    v = b
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@385')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c8').reshape((3, 1, 4))
    v = b
    v = np.expand_dims(v, 2)
    print(v)
    v = v[v != 6]
    print(v.tolist())
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v[:-1] = v[1:]
    print(v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@386')
try:
    b = np.arange(0).astype('u1').reshape((0,))
    v = b
    v[...] = 2
    print(v)
    print(b.tolist())
    v = v.ravel('F')
    print(v.shape, v.tolist())
    v.fill(96)
    print(v)
    print(b.tolist())
    v = v.view('i1')
    print(v)
    v = v.view('u1')
    print(v.shape, v.tolist())
    v = v[[]]
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v[[]] = 61
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@387')
try:
    b = np.arange(12).astype('u4').reshape((3, 1, 4))
    v = b
    np.add(v, v, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.copy('K')
    print(v.tolist())
    v[:, 1:] = v[:, :-1]
    print(v.shape, v.tolist())
    print(b.tolist())
    np.maximum(v[:, :, 1:], v[:, :, :-1], out=v[:, :, 1:])
    print(v.tolist())
    print(b.tolist())
    v = np.expand_dims(v, -1)
    print(v.shape, v.tolist())
    v = v.transpose(0, 3, 2, 1)
    print(v.tolist())
    v = v.astype('u4')
    print(v.tolist())
    v[:, 0::1] = 2
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@388')
try:
    b = np.arange(12).reshape((2, 2, 3))
    v = b
    v = np.broadcast_to(v, (1, 2, 2, 3))
    print(v.tolist())
    v = v.astype('i8')
    print(v)
    np.maximum(v[:, :, :, 1:], v[:, :, :, :-1], out=v[:, :, :, 1:])
    print(v.tolist())
    print(b.tolist())
    v = v.swapaxes(-3, -4)
    print(v.tolist())
    v = v.T
    print(v.tolist())
    v[:, ::-1] = v
    print(v)
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@389')
try:
    b = np.arange(16).astype('u8').reshape((2, 2, 2, 2))
    v = b
    v = v[..., None, :, 1:]
    print(v.tolist())
    v[...] = v.swapaxes(0, 1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = v.swapaxes(0, 1)
    print(v.shape, v.tolist())
    print(b.tolist())
    v[[]] = 39
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:-1, -1::2]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v[...] = v.swapaxes(0, 1)
    print(v.shape, v.tolist())
    print(b.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@390')
try:
    b = (np.arange(12) + 1j * np.arange(12)[::-1]).astype('c16').reshape((4, 3))
    v = b
    v[..., :] -= 49
    print(v.tolist())
    print(b.tolist())
    v[...] = 2
    print(v.tolist())
    print(b.tolist())
    v[[-1]] += 88
    print(v)
    print(b.tolist())
    v.real = v.imag
    print(v)
    print(b.tolist())
    v = np.moveaxis(v, 0, -1)
    print(v.shape, v.tolist())
    v = v.reshape((12, 1), order='F')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@391')
try:
    b = np.arange(0).astype('u4').reshape((2, 0, 3))
    v = b
    np.maximum(v[:, :, 1:], v[:, :, :-1], out=v[:, :, 1:])
    print(v)
    print(b.tolist())
    v = v[1, 0::3, ::-2]
    print(v.shape, v.tolist())
    v = v[None, ::2, 0]
    print(v)
    v[-1] = 2
    print(v)
    print(b.tolist())
    v = v.swapaxes(-2, -2)
    print(v.shape, v.tolist())
    v[:-1] = v[1:]
    print(v)
    print(b.tolist())
    v //= 26
    print(v.shape, v.tolist())
    print(b.tolist())
    v[::-1] = v
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, []]
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@392')
try:
    b = np.arange(12).astype('i4').reshape((2, 3, 2), order='F')
    v = b
    v[:, ::-1] = v
    print(v)
    print(b.tolist())
    v = v.reshape((-1, 1, 4, 1))
    print(v.shape, v.tolist())
    v = v[...]
    print(v)
    v = v[:]
    print(v.shape, v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@393')
try:
    b = np.arange(12).astype('f8').reshape((12,))
    v = b
    v = v[...]
    print(v)
    np.cumsum(v, axis=0, out=v)
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.astype('f8')
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@394')
try:
    b = (np.arange(5) + 1j * np.arange(5)[::-1]).astype('c8').reshape((5,), order='F')
    v = b
    v = v.reshape((5, 1))
    print(v.tolist())
    v = np.flip(v, 1)
    print(v.shape, v.tolist())
    v = v.swapaxes(-1, 0)
    print(v.tolist())
    v = v[::1]
    print(v.tolist())
    v.imag = 7
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v.diagonal(-1, 1, 0)
    print(v.shape, v.tolist())
    v[v > 6] = 2
except Exception as error:
    print('!', type(error).__name__, error)

print('@395')
try:
    b = np.arange(12).astype('u4').reshape((3, 4))
    v = b
    v = np.expand_dims(v, -1)
    print(v.tolist())
    v = v.transpose(2, 0, 1)
    print(v.tolist())
    v = np.expand_dims(v, 0)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@396')
try:
    b = np.arange(12).astype('u4').reshape((2, 2, 3))
    v = b
    v *= 3
    print(v.shape, v.tolist())
    print(b.tolist())
    v[...] = 81
    print(v.tolist())
    print(b.tolist())
    v = v[::-1]
    print(v.shape, v.tolist())
    v = v.ravel()
    print(v)
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@397')
try:
    b = np.arange(0).astype('u4').reshape((0,), order='F')
    v = b
    v = v[..., :-1:1]
    print(v.shape, v.tolist())
    v.flat = [1, 0, 5]
    print(v)
    print(b.tolist())
    v = np.expand_dims(v, 0)
    print(v)
    v = np.broadcast_to(v, (2, 3, 0))
    print(v)
    v[v < 3] += 95
except Exception as error:
    print('!', type(error).__name__, error)

print('@398')
try:
    b = np.arange(12).astype('f8').reshape((4, 3), order='F')
    v = b
    v = v[..., :, :]
    print(v)
    v[[-2, 2]] **= 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, [-2, -2]]
    print(v.shape, v.tolist())
    np.add(v, v, out=v)
    print(v.tolist())
    print(b.tolist())
    v = np.broadcast_to(v, (1, 4, 2))
    print(v.tolist())
    v = v.diagonal(0, 1, 0)
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)

print('@399')
try:
    b = np.arange(12).astype('i4').reshape((4, 3), order='F')
    v = b
    v = v[...]
    print(v)
    v = v[3]
    print(v)
    np.copyto(v[::-1], v)
    print(v.tolist())
    print(b.tolist())
    v = v.reshape((1, 1, 1, 3))
    print(v)
    v ^= v.swapaxes(0, 1)
    print(v)
    print(b.tolist())
    v[:, :, :1:2] = 2
    print(v.shape, v.tolist())
    print(b.tolist())
    v = v[:, -1:0:3, ::-2, ::-2]
    print(v.shape, v.tolist())
    v = v[v != 7]
    print(v.tolist())
    print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))
except Exception as error:
    print('!', type(error).__name__, error)
