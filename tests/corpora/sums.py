"""Reductions and scans to the last bit.

Made by scripts/make_sum_corpus.py --seed 1 --count 400; not edited by hand.
"""
import numpy as np

np.seterr(all='ignore')


def values(count, multiplier, modulus, divisor, dtype):
    """Scattered values of both signs, the same on every machine."""
    scattered = (np.arange(count) * multiplier % modulus - modulus // 3) / divisor
    return scattered > 0 if dtype == '?' else np.abs(scattered).astype(dtype) if dtype[0] == 'u' else scattered.astype(dtype)


def exact(result):
    """The bytes of a result, of both its ends where it is long; every NaN is the same."""
    result = np.asarray(result)
    flat = np.where(result == result, result, result.dtype.type('nan')).ravel() if result.dtype.kind in 'fc' else result.ravel()
    print(result.dtype, result.shape, flat.tobytes().hex() if flat.size < 9 else flat[:4].tobytes().hex() + ' .. ' + flat[-4:].tobytes().hex())


print('@0')
try:
    x = values(900, 104729, 1000003, 1e10, 'f8').reshape((3, 300))
    x = np.swapaxes(x, 0, -1)
    x = np.asfortranarray(x)
    exact(np.sum(x, axis=-2))
    exact(np.argmax(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@1')
try:
    x = values(33, 31, 97, 1e10, 'f8').reshape((1, 1, 33))
    x = x[::2, :, ::3]
    exact(np.add.reduce(x, axis=2))
    exact(np.max(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@2')
try:
    x = values(16900, 104729, 97, 1, 'i2').reshape((130, 130))
    exact(np.add.reduce(x, axis=-1))
    exact(np.nanmean(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@3')
try:
    x = values(891, 31, 97, 1, 'u2').reshape((9, 33, 3))
    x = x[::2, ::3, 1:]
    exact(np.min(x, axis=(2, 1)))
    exact(np.sum(x, axis=0, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@4')
try:
    x = values(8193, 7919, 97, 7.0, 'f4').reshape((8193,))
    exact(np.any(x, axis=-1, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.mean(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@5')
try:
    x = values(257, 7919, 1000003, 1e10, 'f8').reshape((257, 1))
    exact(np.var(x, axis=(1, 0), dtype='f8', keepdims=True))
    exact(np.ptp(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@6')
try:
    x = values(0, 31, 1000003, 1000.0, 'f8').reshape((4, 0))
    x = np.asfortranarray(x)
    exact(np.prod(x, axis=(1, 0)))
    exact(np.sum(x, axis=-2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@7')
try:
    x = values(1683, 104729, 97, 1, 'u1').reshape((17, 3, 33, 1))
    x = x[::-1, ::-1, :, ::-1]
    exact(np.add.reduce(x, axis=2))
    exact(np.sum(x, axis=(1, 3)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@8')
try:
    x = values(18513, 7919, 97, 1000.0, 'f2').reshape((33, 17, 33))
    exact(np.sum(x, axis=1))
    exact(np.std(x, axis=(0, 1, 2), dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@9')
try:
    x = values(48, 7919, 97, 1e10, 'f2').reshape((3, 8, 2))
    x = np.broadcast_to(x, (4,) + x.shape)
    exact(np.var(x, axis=-3, where=np.arange(x.shape[-1]) % 3 != 1, ddof=2))
    exact(np.sum(x, axis=(1, 0), keepdims=True, where=x > 0, initial=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@10')
try:
    x = values(5445, 104729, 10007, 1e10, 'c16').reshape((33, 5, 33))
    x = x + x[::-1] * 1j
    exact(np.mean(x, axis=-2))
    exact(np.prod(x, axis=(0, 1), dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@11')
try:
    x = values(900, 31, 97, 1, 'i2').reshape((300, 3))
    x = x[::-1, ::-1]
    exact(np.var(x, axis=(1, 0)))
    exact(np.prod(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@12')
try:
    x = values(8191, 7919, 97, 7.0, 'f2').reshape((8191,))
    exact(np.argmax(x))
    exact(np.mean(x, axis=-1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@13')
try:
    x = values(867, 7919, 97, 0.3, 'f4').reshape((17, 17, 3))
    x = np.asfortranarray(x)
    exact(np.any(x, axis=-2, keepdims=True))
    exact(np.ptp(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@14')
try:
    x = values(540, 31, 97, 1, 'u2').reshape((4, 3, 5, 9))
    x = x.transpose(1, 3, 0, 2)
    exact(np.argmax(x, axis=-1))
    exact(np.max(x, axis=-4, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@15')
try:
    x = values(24, 7919, 1009, 1, 'u8').reshape((1, 1, 8, 3))
    x = np.swapaxes(x, 0, -1)
    exact(np.mean(x, axis=1, keepdims=True))
    exact(np.average(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@16')
try:
    x = values(257, 31, 97, 1, '?').reshape((257, 1))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, axis=-2))
    exact(np.var(x, axis=(1, 0), where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@17')
try:
    x = values(257, 7919, 1000003, 1, 'i4').reshape((1, 257))
    exact(np.add.reduce(x, axis=0))
    exact(np.sum(x, axis=(0, 1), where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@18')
try:
    x = values(16900, 104729, 97, 1, '?').reshape((130, 130))
    x = x[:, 1:]
    x = x[:, ::3]
    exact(np.mean(x, keepdims=True))
    exact(np.max(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@19')
try:
    x = values(17, 7919, 97, 1, 'u2').reshape((17,))
    x = x[::-1]
    exact(np.max(x, keepdims=True))
    exact(np.mean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@20')
try:
    x = values(900, 7919, 1009, 1e10, 'f8').reshape((3, 300))
    x = np.swapaxes(x, 0, -1)
    exact(np.sum(x, axis=0))
    exact(np.sum(x, axis=0, initial=1e5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@21')
try:
    x = values(257, 31, 1000003, 7.0, 'c8').reshape((257, 1))
    x = x + x[::-1] * 1j
    x = x[:, ::2]
    x = x[::-1, :]
    exact(np.ptp(x, axis=-1))
    exact(np.nansum(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@22')
try:
    x = values(136, 104729, 10007, 7.0, 'c16').reshape((2, 17, 4))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.any(x))
    exact(np.nanmean(x, axis=(2, 1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@23')
try:
    x = values(256, 104729, 97, 1, 'i8').reshape((256,))
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
    exact(np.cumsum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@24')
try:
    x = values(900, 31, 97, 1, '?').reshape((300, 3))
    exact(np.prod(x, axis=0, initial=10))
    exact(np.linalg.norm(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@25')
try:
    x = values(102, 104729, 1009, 0.3, 'f4').reshape((2, 3, 17))
    x = np.asfortranarray(x)
    exact(np.any(x, axis=0))
    exact(np.sum(x, axis=-3, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@26')
try:
    x = values(8191, 31, 97, 1000.0, 'f8').reshape((8191,))
    exact(np.add.reduce(x, axis=0))
    exact(np.linalg.norm(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@27')
try:
    x = values(16, 104729, 97, 1, 'i2').reshape((16,))
    x = x[::3]
    exact(np.prod(x, keepdims=True))
    exact(np.prod(x, keepdims=True, initial=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@28')
try:
    x = values(0, 104729, 1000003, 0.3, 'f8').reshape((0,))
    x = np.asfortranarray(x)
    exact(np.prod(x, where=x > 0, initial=1))
    exact(np.linalg.norm(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@29')
try:
    x = values(2, 31, 97, 1e10, 'f2').reshape((2,))
    exact(np.sum(x, axis=-1, dtype='f8', keepdims=True, initial=1))
    exact(np.mean(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@30')
try:
    x = values(257, 7919, 10007, 1000.0, 'f4').reshape((1, 257))
    exact(np.min(x, axis=1))
    exact(np.sum(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@31')
try:
    x = values(900, 7919, 97, 1, 'u4').reshape((300, 3))
    exact(np.mean(x, axis=(0, 1), dtype='c16'))
    exact(np.std(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@32')
try:
    x = values(256, 104729, 10007, 7.0, 'c8').reshape((256,))
    x = x + x[::-1] * 1j
    exact(np.var(x, keepdims=True))
    exact(np.mean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@33')
try:
    x = values(8448, 7919, 1000003, 1e10, 'c16').reshape((33, 4, 8, 8))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.cumprod(x, axis=2))
    exact(np.add.reduceat(x, [0, x.shape[2] // 2], axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@34')
try:
    x = values(100, 31, 97, 1, 'i1').reshape((100,))
    x = np.asfortranarray(x)
    exact(np.var(x, axis=0, keepdims=True))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@35')
try:
    x = values(256, 31, 97, 7.0, 'f2').reshape((256,))
    exact(np.sum(x, axis=-1, initial=0.1))
    exact(np.add.reduce(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@36')
try:
    x = values(99, 7919, 1000003, 0.3, 'f8').reshape((3, 1, 33))
    x = x[:, :, :]
    exact(np.cumprod(x, axis=-2))
    exact(np.max(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@37')
try:
    x = values(136, 31, 97, 7.0, 'f8').reshape((136,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, initial=1))
    exact(np.argmax(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@38')
try:
    x = values(257, 7919, 1000003, 0.3, 'f8').reshape((257, 1))
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.cumsum(x, axis=2))
    exact(np.max(x, axis=-3, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@39')
try:
    x = values(10098, 31, 97, 1, 'i1').reshape((17, 2, 9, 33))
    x = x.transpose(2, 1, 0, 3)
    x = x[::-1, ::-1, :, :]
    exact(np.any(x, axis=(2, 3, 1, 0)))
    exact(np.var(x, axis=-2, where=np.arange(x.shape[-1]) % 3 != 1, ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@40')
try:
    x = values(9000, 104729, 1000003, 1, 'u4').reshape((9, 1000))
    exact(np.sum(x, axis=0))
    exact(np.add.reduce(x, axis=(1, 0), dtype='f4', where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@41')
try:
    x = values(7425, 31, 97, 0.3, 'f2').reshape((5, 9, 5, 33))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = x[:, :, :, ::-1]
    exact(np.nanmean(x, axis=-4, keepdims=True))
    exact(np.mean(x, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@42')
try:
    x = values(900, 31, 97, 1e10, 'f2').reshape((3, 300))
    exact(np.max(x))
    exact(np.sum(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@43')
try:
    x = values(900, 31, 1000003, 0.3, 'f4').reshape((3, 300))
    x = x[::2, ::3]
    x = x.transpose(0, 1)
    exact(np.ptp(x, axis=-2))
    exact(np.max(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@44')
try:
    x = values(8193, 31, 10007, 1, 'i8').reshape((8193,))
    exact(np.max(x, axis=0))
    exact(np.sum(x, keepdims=True, initial=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@45')
try:
    x = values(0, 104729, 1009, 1e10, 'f4').reshape((4, 0))
    x = x[1:, 1:]
    exact(np.add.reduce(x, axis=1, initial=1e5))
    exact(np.nanmean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@46')
try:
    x = values(15, 104729, 97, 1, 'i2').reshape((15,))
    x = x[1:]
    exact(np.sum(x, keepdims=True))
    exact(np.sum(x, axis=-1, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@47')
try:
    x = values(257, 31, 1009, 7.0, 'f4').reshape((1, 257))
    x = x[:, :]
    exact(np.ptp(x, axis=1))
    exact(np.sum(x, axis=1, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@48')
try:
    x = values(0, 7919, 97, 1, 'i4').reshape((0,))
    x = x[::-1]
    exact(np.linalg.norm(x, axis=-1, keepdims=True))
    exact(np.nansum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@49')
try:
    x = values(257, 31, 1000003, 7.0, 'f8').reshape((1, 257))
    x = np.broadcast_to(x, (5,) + x.shape)
    x = x[::-1, :, ::-1]
    exact(np.sum(x, axis=1, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.nansum(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@50')
try:
    x = values(0, 104729, 97, 0.3, 'f8').reshape((4, 0))
    x = np.asfortranarray(x)
    exact(np.sum(x, axis=(0, 1), initial=0.1))
    exact(np.cumprod(x, axis=-2, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@51')
try:
    x = values(8193, 31, 97, 7.0, 'f8').reshape((8193,))
    x = x[::2]
    exact(np.cumprod(x))
    exact(np.ptp(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@52')
try:
    x = values(1170, 104729, 97, 7.0, 'f2').reshape((39, 30))
    exact(np.average(x, axis=1))
    exact(np.sum(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@53')
try:
    x = values(900, 104729, 97, 0.3, 'f8').reshape((3, 300))
    x = x[::-1, :]
    exact(np.cumsum(x, axis=-2))
    exact(np.any(x, axis=(1, 0), where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@54')
try:
    x = values(256, 7919, 97, 1, '?').reshape((256,))
    x = x[::-1]
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.prod(x))
    exact(np.linalg.norm(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@55')
try:
    x = values(1485, 7919, 97, 0.3, 'c8').reshape((33, 5, 3, 3))
    x = x + x[::-1] * 1j
    x = x[:, ::3, ::2, :]
    x = x[:, :, 1:, :]
    exact(np.sum(x, axis=2, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.nanmean(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@56')
try:
    x = values(0, 7919, 97, 1000.0, 'f8').reshape((0, 4))
    exact(np.var(x, axis=-2, ddof=0.5))
    exact(np.average(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@57')
try:
    x = values(257, 7919, 97, 0.3, 'f2').reshape((1, 257))
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.any(x, axis=-1))
    exact(np.mean(x, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@58')
try:
    x = values(4752, 104729, 1009, 1e10, 'f8').reshape((4, 33, 9, 4))
    x = x.transpose(0, 3, 2, 1)
    exact(np.add.reduceat(x, [0, x.shape[-2] // 2], axis=-2))
    exact(np.prod(x, axis=3, initial=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@59')
try:
    x = values(900, 7919, 97, 1, '?').reshape((300, 3))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, keepdims=True, initial=10))
    exact(np.min(x, axis=0, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@60')
try:
    x = values(8, 7919, 97, 7.0, 'f2').reshape((8,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.nansum(x, axis=-2))
    exact(np.nansum(x, axis=(1, 0), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@61')
try:
    x = values(20196, 31, 10007, 7.0, 'f4').reshape((9, 17, 33, 4))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.linalg.norm(x, axis=3))
    exact(np.cumsum(x, axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@62')
try:
    x = values(900, 104729, 1009, 7.0, 'c16').reshape((300, 3))
    x = x + x[::-1] * 1j
    exact(np.add.reduce(x, axis=-1, dtype='c16', initial=1))
    exact(np.ptp(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@63')
try:
    x = values(136, 7919, 97, 1, '?').reshape((8, 1, 17))
    x = np.asfortranarray(x)
    exact(np.var(x, axis=-3))
    exact(np.prod(x, axis=(1, 2, 0), dtype='i4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@64')
try:
    x = values(144, 104729, 97, 1, 'i1').reshape((2, 8, 9))
    exact(np.min(x, axis=-2))
    exact(np.var(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@65')
try:
    x = values(192, 7919, 1009, 1, 'i4').reshape((1, 3, 8, 8))
    exact(np.sum(x, axis=-3, initial=1))
    exact(np.any(x, axis=(1, 3, 2, 0), where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@66')
try:
    x = values(54, 7919, 10007, 0.3, 'f8').reshape((9, 2, 3))
    x = x.transpose(1, 2, 0)
    exact(np.add.reduceat(x, [0, x.shape[-3] // 2], axis=-3))
    exact(np.var(x, axis=-1, keepdims=True, ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@67')
try:
    x = values(127, 31, 1000003, 1, 'u4').reshape((127,))
    x = np.broadcast_to(x, (5,) + x.shape)
    exact(np.mean(x, axis=1, dtype='c16'))
    exact(np.cumprod(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@68')
try:
    x = values(32, 104729, 97, 7.0, 'f2').reshape((8, 4, 1))
    exact(np.mean(x, axis=2, keepdims=True))
    exact(np.sum(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@69')
try:
    x = values(9, 31, 1009, 0.3, 'f8').reshape((9,))
    x = np.broadcast_to(x, (2,) + x.shape)
    x = x[::2, ::2]
    exact(np.linalg.norm(x, axis=1))
    exact(np.cumsum(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@70')
try:
    x = values(0, 31, 1000003, 1e10, 'f8').reshape((0, 4))
    x = np.asfortranarray(x)
    x = np.swapaxes(x, 0, -1)
    exact(np.mean(x, axis=0, where=x != 0))
    exact(np.cumprod(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@71')
try:
    x = values(255, 104729, 10007, 1000.0, 'c8').reshape((255,))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, axis=-1))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@72')
try:
    x = values(2, 31, 10007, 7.0, 'f8').reshape((2,))
    exact(np.sum(x, axis=0, initial=1e5))
    exact(np.nanmean(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@73')
try:
    x = values(257, 104729, 1000003, 1, 'i4').reshape((1, 257))
    x = np.swapaxes(x, 0, -1)
    x = np.swapaxes(x, 0, -1)
    exact(np.sum(x, axis=1, dtype='i4', keepdims=True))
    exact(np.ptp(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@74')
try:
    x = values(255, 7919, 97, 1, '?').reshape((255,))
    exact(np.var(x, axis=0, ddof=0.5))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@75')
try:
    x = values(4488, 104729, 10007, 1e10, 'f4').reshape((17, 2, 33, 4))
    x = x.transpose(0, 2, 3, 1)
    exact(np.var(x, ddof=1))
    exact(np.sum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@76')
try:
    x = values(900, 7919, 97, 1, 'u1').reshape((300, 3))
    x = x.transpose(0, 1)
    x = x.transpose(1, 0)
    exact(np.cumsum(x, dtype='i4'))
    exact(np.average(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@77')
try:
    x = values(7, 31, 97, 0.3, 'f8').reshape((7,))
    exact(np.cumprod(x))
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@78')
try:
    x = values(2, 7919, 97, 1e10, 'f2').reshape((2,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, dtype='f8', where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.mean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@79')
try:
    x = values(17, 104729, 1009, 1, 'u4').reshape((17,))
    x = x[:]
    exact(np.any(x, axis=0))
    exact(np.linalg.norm(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@80')
try:
    x = values(48, 104729, 1009, 7.0, 'f4').reshape((8, 3, 2))
    x = np.broadcast_to(x, (4,) + x.shape)
    exact(np.any(x, axis=-3))
    exact(np.nansum(x, axis=3, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@81')
try:
    x = values(257, 31, 97, 1, 'u1').reshape((257,))
    x = np.asfortranarray(x)
    exact(np.cumprod(x, axis=0))
    exact(np.sum(x, dtype='i8', keepdims=True, initial=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@82')
try:
    x = values(8, 7919, 10007, 1e10, 'f4').reshape((8,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.std(x, where=x > 0))
    exact(np.mean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@83')
try:
    x = values(384, 7919, 97, 1e10, 'f2').reshape((8, 8, 2, 3))
    exact(np.nanmean(x, axis=3))
    exact(np.prod(x, axis=1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@84')
try:
    x = values(900, 104729, 1009, 7.0, 'f4').reshape((300, 3))
    x = np.swapaxes(x, 0, -1)
    x = np.swapaxes(x, 0, -1)
    exact(np.cumprod(x, axis=1))
    exact(np.mean(x, axis=(0, 1), dtype='f8', keepdims=True, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@85')
try:
    x = values(128, 104729, 1009, 7.0, 'f8').reshape((128,))
    exact(np.ptp(x))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@86')
try:
    x = values(257, 7919, 1000003, 7.0, 'f8').reshape((257, 1))
    x = x[1:, :]
    exact(np.add.reduce(x, axis=1, where=x != 0))
    exact(np.sum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@87')
try:
    x = values(45, 7919, 1009, 0.3, 'f4').reshape((9, 1, 5))
    exact(np.cumsum(x, axis=1))
    exact(np.mean(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@88')
try:
    x = values(9000, 7919, 97, 1e10, 'f2').reshape((9, 1000))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = np.asfortranarray(x)
    exact(np.sum(x))
    exact(np.nansum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@89')
try:
    x = values(257, 31, 97, 1, 'u4').reshape((257, 1))
    x = np.swapaxes(x, 0, -1)
    exact(np.var(x, where=x > 0))
    exact(np.sum(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@90')
try:
    x = values(16900, 7919, 1000003, 1e10, 'f8').reshape((130, 130))
    x = x[::-1, ::-1]
    exact(np.std(x, axis=-1))
    exact(np.mean(x, axis=(0, 1), dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@91')
try:
    x = values(0, 104729, 1000003, 1e10, 'c16').reshape((0, 4))
    x = x * (1 + 2j)
    x = x.transpose(0, 1)
    exact(np.sum(x, axis=-2, dtype='c16'))
    exact(np.min(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@92')
try:
    x = values(1, 104729, 1000003, 1, 'u4').reshape((1,))
    x = x[1:]
    x = np.broadcast_to(x, (5,) + x.shape)
    exact(np.max(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@93')
try:
    x = values(1, 104729, 97, 1, 'i2').reshape((1,))
    x = x[:]
    exact(np.mean(x, axis=0, dtype='f4'))
    exact(np.nanmean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@94')
try:
    x = values(100, 7919, 97, 1000.0, 'f2').reshape((100,))
    x = np.asfortranarray(x)
    x = x[:]
    exact(np.cumprod(x))
    exact(np.max(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@95')
try:
    x = values(257, 31, 97, 1, '?').reshape((257, 1))
    x = x[:, :]
    x = np.swapaxes(x, 0, -1)
    exact(np.max(x, axis=0, keepdims=True))
    exact(np.mean(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@96')
try:
    x = values(257, 7919, 97, 1, 'u2').reshape((1, 257))
    x = x[::3, :]
    exact(np.sum(x, axis=-1, dtype='i8'))
    exact(np.cumsum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@97')
try:
    x = values(198, 104729, 10007, 1000.0, 'f8').reshape((2, 33, 3))
    x = x[:, ::-1, ::-1]
    x = np.asfortranarray(x)
    exact(np.mean(x, axis=(0, 2), keepdims=True, where=x != 0))
    exact(np.ptp(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@98')
try:
    x = values(255, 31, 1000003, 7.0, 'f4').reshape((255,))
    exact(np.sum(x, axis=-1))
    exact(np.mean(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@99')
try:
    x = values(16900, 31, 97, 1, 'i4').reshape((130, 130))
    x = x.transpose(1, 0)
    exact(np.sum(x, axis=1, dtype='i4'))
    exact(np.sum(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@100')
try:
    x = values(16, 7919, 1009, 7.0, 'f4').reshape((16,))
    x = x[::3]
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.nansum(x, axis=(0, 1), keepdims=True))
    exact(np.sum(x, axis=(1, 0), initial=1e5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@101')
try:
    x = values(16900, 104729, 97, 7.0, 'f2').reshape((130, 130))
    x = np.swapaxes(x, 0, -1)
    exact(np.sum(x, axis=0, dtype='c16', keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.add.reduce(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@102')
try:
    x = values(900, 7919, 97, 7.0, 'f2').reshape((3, 300))
    x = x.transpose(0, 1)
    exact(np.sum(x))
    exact(np.ptp(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@103')
try:
    x = values(0, 104729, 97, 1, '?').reshape((0, 4))
    x = x[:, :]
    exact(np.cumprod(x, axis=0, dtype='c16'))
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@104')
try:
    x = values(1000, 31, 1009, 0.3, 'c8').reshape((1000,))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.nanmean(x, axis=0))
    exact(np.max(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@105')
try:
    x = values(2, 7919, 1009, 1e10, 'f4').reshape((2,))
    x = x[:]
    exact(np.argmax(x, axis=-1))
    exact(np.sum(x, keepdims=True, initial=0.1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@106')
try:
    x = values(257, 31, 1009, 1, 'u4').reshape((257, 1))
    exact(np.max(x, axis=(1, 0), initial=0))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@107')
try:
    x = values(0, 31, 97, 1, 'i2').reshape((0, 4))
    exact(np.sum(x, axis=1, dtype='f8'))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@108')
try:
    x = values(8, 7919, 10007, 1000.0, 'c16').reshape((8,))
    x = x + x[::-1] * 1j
    exact(np.sum(x, axis=0, keepdims=True))
    exact(np.argmax(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@109')
try:
    x = values(8192, 104729, 97, 1, '?').reshape((8192,))
    x = x[:]
    exact(np.mean(x))
    exact(np.cumprod(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@110')
try:
    x = values(20000, 104729, 1000003, 7.0, 'f4').reshape((20000,))
    exact(np.add.reduce(x, axis=-1))
    exact(np.mean(x, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@111')
try:
    x = values(16900, 104729, 1000003, 7.0, 'c8').reshape((130, 130))
    x = x + x[::-1] * 1j
    x = np.asfortranarray(x)
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.mean(x, axis=(2, 0, 1)))
    exact(np.ptp(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@112')
try:
    x = values(9000, 7919, 1000003, 7.0, 'f8').reshape((9, 1000))
    x = x[::3, 1:]
    exact(np.nansum(x, axis=0))
    exact(np.argmax(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@113')
try:
    x = values(8193, 31, 97, 1, '?').reshape((8193,))
    exact(np.any(x, axis=-1))
    exact(np.var(x, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@114')
try:
    x = values(257, 104729, 1000003, 1, 'u4').reshape((257,))
    x = np.broadcast_to(x, (2,) + x.shape)
    exact(np.cumsum(x, axis=1, dtype='c16'))
    exact(np.cumprod(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@115')
try:
    x = values(1, 7919, 97, 7.0, 'f8').reshape((1,))
    x = x[:]
    exact(np.sum(x, axis=-1))
    exact(np.average(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@116')
try:
    x = values(8191, 7919, 1009, 1, 'i4').reshape((8191,))
    x = x[:]
    exact(np.max(x, axis=-1))
    exact(np.linalg.norm(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@117')
try:
    x = values(24, 104729, 97, 1, '?').reshape((4, 3, 2))
    x = np.asfortranarray(x)
    x = np.asfortranarray(x)
    exact(np.mean(x, axis=1, dtype='f4', keepdims=True))
    exact(np.nanmean(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@118')
try:
    x = values(18513, 31, 1000003, 7.0, 'f8').reshape((33, 17, 33))
    x = x[::3, ::2, :]
    exact(np.sum(x, axis=(1, 0)))
    exact(np.var(x, axis=(0, 2), dtype='f8', ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@119')
try:
    x = values(15, 104729, 1009, 7.0, 'f8').reshape((15,))
    exact(np.max(x, initial=0))
    exact(np.max(x, keepdims=True, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@120')
try:
    x = values(1000, 7919, 97, 0.3, 'f8').reshape((1000,))
    x = np.broadcast_to(x, (4,) + x.shape)
    exact(np.max(x, axis=0, keepdims=True))
    exact(np.min(x, axis=0, keepdims=True, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@121')
try:
    x = values(127, 7919, 97, 1e10, 'f2').reshape((127,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.min(x, axis=0))
    exact(np.sum(x, axis=0, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@122')
try:
    x = values(100, 31, 1000003, 0.3, 'f8').reshape((100,))
    exact(np.min(x, axis=-1, keepdims=True))
    exact(np.max(x, keepdims=True, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@123')
try:
    x = values(129, 7919, 10007, 7.0, 'f8').reshape((129,))
    exact(np.sum(x, axis=0, where=x > 0))
    exact(np.argmax(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@124')
try:
    x = values(900, 104729, 97, 1, '?').reshape((300, 3))
    x = x[1:, ::3]
    x = np.swapaxes(x, 0, -1)
    exact(np.min(x, axis=-2))
    exact(np.min(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@125')
try:
    x = values(136, 7919, 97, 1e10, 'f2').reshape((136,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.average(x))
    exact(np.cumprod(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@126')
try:
    x = values(0, 7919, 97, 0.3, 'f2').reshape((4, 0))
    x = x[1:, ::3]
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@127')
try:
    x = values(257, 31, 1000003, 1e10, 'f4').reshape((257, 1))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, dtype='f8', keepdims=True, where=x != 0))
    exact(np.linalg.norm(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@128')
try:
    x = values(16, 31, 97, 0.3, 'f2').reshape((16,))
    exact(np.sum(x, axis=0))
    exact(np.prod(x, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@129')
try:
    x = values(2805, 31, 1009, 7.0, 'f8').reshape((5, 33, 17))
    x = x[::3, ::3, 1:]
    x = x[1:, ::2, ::2]
    exact(np.add.reduce(x, axis=(0, 1, 2)))
    exact(np.cumsum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@130')
try:
    x = values(2673, 7919, 97, 0.3, 'f2').reshape((9, 33, 9))
    exact(np.nanmean(x, axis=-3, keepdims=True))
    exact(np.prod(x, axis=(1, 2), dtype='f4', keepdims=True, where=x != 0, initial=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@131')
try:
    x = values(60, 31, 10007, 7.0, 'f8').reshape((30, 2))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, axis=1))
    exact(np.prod(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@132')
try:
    x = values(900, 7919, 1009, 1, 'u4').reshape((300, 3))
    x = x[:, ::-1]
    exact(np.average(x, axis=(0, 1)))
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@133')
try:
    x = values(20000, 7919, 97, 1, 'i1').reshape((20000,))
    exact(np.average(x, axis=0))
    exact(np.mean(x, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@134')
try:
    x = values(900, 7919, 97, 0.3, 'c16').reshape((3, 300))
    x = x + x[::-1] * 1j
    x = np.asfortranarray(x)
    exact(np.prod(x, axis=1, initial=1e5))
    exact(np.sum(x, dtype='c16', keepdims=True, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@135')
try:
    x = values(9000, 7919, 97, 1, 'i1').reshape((9, 1000))
    x = x[:, ::2]
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.add.reduceat(x, [0, x.shape[1] // 2], axis=1))
    exact(np.sum(x, axis=0, initial=10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@136')
try:
    x = values(1000, 7919, 97, 1, 'u4').reshape((1000,))
    x = x[::-1]
    exact(np.prod(x, axis=0, dtype='i4'))
    exact(np.argmax(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@137')
try:
    x = values(663, 7919, 1000003, 1e10, 'f4').reshape((39, 17))
    x = np.asfortranarray(x)
    exact(np.cumprod(x, axis=-2))
    exact(np.max(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@138')
try:
    x = values(9000, 7919, 10007, 1, 'u8').reshape((9, 1000))
    x = x.transpose(0, 1)
    exact(np.cumprod(x, axis=-2))
    exact(np.argmax(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@139')
try:
    x = values(7, 7919, 97, 7.0, 'f8').reshape((7,))
    x = x[:]
    exact(np.var(x, dtype='f4'))
    exact(np.mean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@140')
try:
    x = values(0, 31, 1009, 0.3, 'f8').reshape((4, 0))
    exact(np.average(x))
    exact(np.cumprod(x, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@141')
try:
    x = values(257, 7919, 1000003, 1e10, 'f8').reshape((1, 257))
    x = x[::-1, ::-1]
    exact(np.var(x, axis=(0, 1), keepdims=True))
    exact(np.mean(x, axis=1, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@142')
try:
    x = values(0, 7919, 97, 0.3, 'f8').reshape((0, 4))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.nansum(x, axis=-1))
    exact(np.mean(x, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@143')
try:
    x = values(16900, 104729, 97, 1e10, 'f8').reshape((130, 130))
    x = x.transpose(1, 0)
    exact(np.mean(x, axis=(1, 0)))
    exact(np.sum(x, axis=-1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@144')
try:
    x = values(900, 31, 1000003, 0.3, 'f8').reshape((3, 300))
    x = np.swapaxes(x, 0, -1)
    exact(np.any(x, axis=-2))
    exact(np.argmax(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@145')
try:
    x = values(360, 31, 97, 1, 'u1').reshape((9, 5, 8))
    exact(np.argmax(x, axis=2))
    exact(np.ptp(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@146')
try:
    x = values(16, 104729, 1000003, 0.3, 'f8').reshape((16,))
    x = np.broadcast_to(x, (5,) + x.shape)
    x = np.asfortranarray(x)
    exact(np.add.reduceat(x, [0, x.shape[1] // 2], axis=1))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@147')
try:
    x = values(0, 7919, 97, 1, 'i2').reshape((4, 0))
    x = x[::-1, :]
    exact(np.average(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@148')
try:
    x = values(127, 104729, 1009, 0.3, 'f4').reshape((127,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.add.reduce(x, axis=0, dtype='f4', keepdims=True))
    exact(np.std(x, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@149')
try:
    x = values(257, 31, 1009, 1, 'u8').reshape((257, 1))
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.nansum(x))
    exact(np.sum(x, axis=1, initial=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@150')
try:
    x = values(810, 7919, 97, 7.0, 'f2').reshape((2, 9, 5, 9))
    x = x[::3, :, ::2, 1:]
    exact(np.argmax(x, axis=-2))
    exact(np.mean(x, axis=(3, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@151')
try:
    x = values(17, 31, 97, 1000.0, 'f8').reshape((17,))
    exact(np.cumprod(x, axis=0))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@152')
try:
    x = values(129, 7919, 97, 0.3, 'f8').reshape((129,))
    x = x[::-1]
    x = x[::-1]
    exact(np.ptp(x, axis=0, keepdims=True))
    exact(np.mean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@153')
try:
    x = values(129, 31, 97, 1, 'u4').reshape((129,))
    exact(np.nansum(x, axis=0))
    exact(np.argmax(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@154')
try:
    x = values(16900, 31, 97, 7.0, 'f2').reshape((130, 130))
    x = np.swapaxes(x, 0, -1)
    exact(np.linalg.norm(x, axis=0, keepdims=True))
    exact(np.ptp(x, axis=(1, 0), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@155')
try:
    x = values(600, 31, 1009, 1000.0, 'f4').reshape((3, 5, 8, 5))
    exact(np.sum(x, axis=-4, where=x > 0))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@156')
try:
    x = values(128, 31, 1000003, 0.3, 'c16').reshape((128,))
    x = x + x[::-1] * 1j
    x = x[:]
    exact(np.argmax(x, axis=-1))
    exact(np.sum(x, axis=-1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@157')
try:
    x = values(257, 31, 10007, 7.0, 'f4').reshape((1, 257))
    x = np.swapaxes(x, 0, -1)
    x = x[::3, ::3]
    exact(np.any(x, axis=(1, 0)))
    exact(np.sum(x, axis=1, where=x != 0, initial=1e5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@158')
try:
    x = values(16, 7919, 1000003, 1e10, 'f4').reshape((16,))
    x = np.asfortranarray(x)
    exact(np.ptp(x))
    exact(np.std(x, axis=-1, where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@159')
try:
    x = values(528, 7919, 97, 1, 'u1').reshape((33, 4, 4))
    exact(np.mean(x, axis=-2, keepdims=True))
    exact(np.linalg.norm(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@160')
try:
    x = values(257, 7919, 1009, 7.0, 'f8').reshape((1, 257))
    x = np.broadcast_to(x, (5,) + x.shape)
    exact(np.max(x, axis=2, keepdims=True))
    exact(np.mean(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@161')
try:
    x = values(1320, 7919, 97, 1, 'u1').reshape((8, 33, 5))
    x = x[:, :, ::2]
    x = np.swapaxes(x, 0, -1)
    exact(np.cumsum(x, axis=0))
    exact(np.mean(x, axis=0, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@162')
try:
    x = values(200, 7919, 10007, 0.3, 'c8').reshape((200,))
    x = x + x[::-1] * 1j
    x = np.asfortranarray(x)
    x = np.broadcast_to(x, (4,) + x.shape)
    exact(np.ptp(x, axis=0, keepdims=True))
    exact(np.linalg.norm(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@163')
try:
    x = values(640, 31, 1000003, 1000.0, 'c16').reshape((20, 32))
    x = x + x[::-1] * 1j
    exact(np.var(x))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@164')
try:
    x = values(8192, 7919, 1000003, 1e10, 'c16').reshape((8192,))
    x = x + x[::-1] * 1j
    exact(np.max(x, axis=0, keepdims=True))
    exact(np.mean(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@165')
try:
    x = values(900, 31, 1009, 0.3, 'f8').reshape((300, 3))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = x.transpose(0, 1)
    exact(np.nanmean(x, axis=-1, keepdims=True))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@166')
try:
    x = values(15, 104729, 10007, 0.3, 'f4').reshape((15,))
    exact(np.mean(x, axis=-1, dtype='c16'))
    exact(np.ptp(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@167')
try:
    x = values(900, 31, 1000003, 1, 'i4').reshape((3, 300))
    x = np.swapaxes(x, 0, -1)
    exact(np.max(x, axis=(0, 1)))
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@168')
try:
    x = values(257, 104729, 97, 7.0, 'f2').reshape((257, 1))
    x = np.broadcast_to(x, (2,) + x.shape)
    exact(np.sum(x, axis=-2))
    exact(np.std(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@169')
try:
    x = values(40, 104729, 1009, 1e10, 'f4').reshape((5, 2, 4, 1))
    x = np.swapaxes(x, 0, -1)
    exact(np.add.reduce(x, axis=3))
    exact(np.min(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@170')
try:
    x = values(264, 104729, 1009, 1000.0, 'f8').reshape((2, 4, 33))
    exact(np.std(x, axis=-2, dtype='f8', ddof=1))
    exact(np.nanmean(x, axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@171')
try:
    x = values(257, 104729, 1000003, 0.3, 'f4').reshape((257, 1))
    x = np.asfortranarray(x)
    x = x[::-1, :]
    exact(np.mean(x, axis=(1, 0), dtype='c16', where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.mean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@172')
try:
    x = values(2, 104729, 10007, 1, 'u4').reshape((2,))
    exact(np.sum(x, axis=-1))
    exact(np.any(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@173')
try:
    x = values(7, 31, 10007, 1000.0, 'f8').reshape((7,))
    x = np.broadcast_to(x, (5,) + x.shape)
    x = x[:, ::2]
    exact(np.sum(x, axis=1))
    exact(np.mean(x, axis=1, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@174')
try:
    x = values(257, 31, 97, 1000.0, 'c16').reshape((1, 257))
    x = x * (1 + 2j)
    x = x.transpose(0, 1)
    exact(np.average(x, axis=1))
    exact(np.mean(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@175')
try:
    x = values(9000, 31, 1009, 1, 'u4').reshape((9, 1000))
    x = x[::3, ::2]
    exact(np.min(x, axis=(0, 1), keepdims=True, initial=0))
    exact(np.mean(x, axis=-2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@176')
try:
    x = values(198, 7919, 97, 1, 'i1').reshape((3, 33, 2, 1))
    x = np.asfortranarray(x)
    exact(np.var(x, axis=-1))
    exact(np.cumprod(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@177')
try:
    x = values(100, 104729, 97, 1e10, 'f2').reshape((100,))
    x = x[1:]
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, axis=-1))
    exact(np.mean(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@178')
try:
    x = values(425, 31, 1000003, 1000.0, 'f4').reshape((5, 5, 17))
    x = x[::2, ::2, ::2]
    x = x[:, ::-1, :]
    exact(np.cumsum(x, axis=-3))
    exact(np.linalg.norm(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@179')
try:
    x = values(512, 104729, 10007, 1, 'u4').reshape((16, 32))
    x = x[1:, ::2]
    exact(np.linalg.norm(x, axis=0, keepdims=True))
    exact(np.cumprod(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@180')
try:
    x = values(648, 31, 1009, 7.0, 'f8').reshape((9, 9, 8))
    x = x.transpose(2, 0, 1)
    exact(np.average(x))
    exact(np.nanmean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@181')
try:
    x = values(200, 31, 1000003, 0.3, 'f4').reshape((200,))
    x = x[:]
    exact(np.cumprod(x, dtype='f4'))
    exact(np.cumprod(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@182')
try:
    x = values(257, 7919, 1009, 1000.0, 'f4').reshape((257, 1))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, axis=-2, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.add.reduceat(x, [0, x.shape[-2] // 2], axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@183')
try:
    x = values(129, 104729, 10007, 7.0, 'f4').reshape((129,))
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
    exact(np.var(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@184')
try:
    x = values(9, 31, 97, 1, '?').reshape((9,))
    x = x[::2]
    exact(np.sum(x, axis=-1))
    exact(np.cumprod(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@185')
try:
    x = values(900, 104729, 97, 1, 'i1').reshape((300, 3))
    exact(np.nanmean(x, axis=-2))
    exact(np.argmax(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@186')
try:
    x = values(33, 7919, 1000003, 1e10, 'f8').reshape((1, 33, 1))
    x = x.transpose(0, 2, 1)
    x = x.transpose(1, 0, 2)
    exact(np.min(x, axis=-1, keepdims=True, initial=0))
    exact(np.add.reduce(x, axis=2, initial=0.1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@187')
try:
    x = values(136, 31, 10007, 7.0, 'f8').reshape((4, 2, 17))
    x = np.swapaxes(x, 0, -1)
    exact(np.linalg.norm(x, axis=0))
    exact(np.mean(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@188')
try:
    x = values(0, 31, 1000003, 0.3, 'f8').reshape((0, 4))
    x = np.swapaxes(x, 0, -1)
    x = np.asfortranarray(x)
    exact(np.linalg.norm(x, axis=-2, keepdims=True))
    exact(np.var(x, axis=(0, 1), dtype='f8', ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@189')
try:
    x = values(9000, 104729, 1000003, 1, 'i4').reshape((9, 1000))
    x = x[:, :]
    exact(np.prod(x, axis=-1))
    exact(np.sum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@190')
try:
    x = values(8191, 31, 97, 7.0, 'f2').reshape((8191,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, dtype='f8'))
    exact(np.sum(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@191')
try:
    x = values(900, 104729, 1000003, 7.0, 'f4').reshape((300, 3))
    exact(np.cumsum(x, axis=-1))
    exact(np.nansum(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@192')
try:
    x = values(900, 104729, 97, 1, 'u2').reshape((300, 3))
    exact(np.std(x, axis=-1, dtype='f4', keepdims=True))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@193')
try:
    x = values(2, 104729, 1009, 1, 'i8').reshape((2,))
    exact(np.average(x))
    exact(np.mean(x, axis=0, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@194')
try:
    x = values(120, 104729, 97, 7.0, 'f8').reshape((8, 3, 5))
    x = x[1:, :, 1:]
    exact(np.sum(x, axis=(2, 0, 1), dtype='f8', initial=0.1))
    exact(np.add.reduce(x, axis=(1, 2), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@195')
try:
    x = values(900, 31, 1000003, 1000.0, 'f4').reshape((300, 3))
    x = x[:, ::2]
    exact(np.mean(x, axis=(1, 0), dtype='f4'))
    exact(np.cumprod(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@196')
try:
    x = values(696, 7919, 97, 1, 'u2').reshape((29, 24))
    x = np.asfortranarray(x)
    exact(np.nansum(x, axis=1, keepdims=True))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@197')
try:
    x = values(300, 104729, 97, 7.0, 'f4').reshape((4, 5, 5, 3))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.min(x, axis=1, initial=0))
    exact(np.mean(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@198')
try:
    x = values(257, 104729, 1000003, 0.3, 'f8').reshape((257,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.argmax(x, axis=-1))
    exact(np.var(x, keepdims=True, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@199')
try:
    x = values(257, 31, 1000003, 1, 'i4').reshape((257, 1))
    x = np.swapaxes(x, 0, -1)
    exact(np.nansum(x, axis=-2, keepdims=True))
    exact(np.std(x, axis=-2, keepdims=True, ddof=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@200')
try:
    x = values(459, 7919, 97, 1, 'i2').reshape((3, 17, 9, 1))
    exact(np.sum(x, axis=0))
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@201')
try:
    x = values(100, 104729, 97, 1e10, 'f2').reshape((100,))
    exact(np.average(x, axis=-1))
    exact(np.cumsum(x, axis=0, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@202')
try:
    x = values(17, 104729, 97, 1, 'u2').reshape((17,))
    exact(np.sum(x, axis=-1, dtype='i4', keepdims=True))
    exact(np.any(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@203')
try:
    x = values(128, 104729, 1009, 1, 'i4').reshape((128,))
    x = np.broadcast_to(x, (4,) + x.shape)
    x = x[::2, :]
    exact(np.sum(x, axis=-1, where=np.arange(x.shape[-1]) % 3 != 1, initial=1))
    exact(np.sum(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@204')
try:
    x = values(8191, 7919, 97, 1e10, 'f2').reshape((8191,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.add.reduce(x, axis=-1))
    exact(np.ptp(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@205')
try:
    x = values(8, 7919, 1000003, 1, 'i8').reshape((8,))
    x = np.asfortranarray(x)
    exact(np.mean(x, axis=-1))
    exact(np.var(x, ddof=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@206')
try:
    x = values(0, 104729, 1000003, 1, 'u8').reshape((0, 4))
    exact(np.cumsum(x, axis=0))
    exact(np.sum(x, axis=(0, 1), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@207')
try:
    x = values(900, 7919, 1000003, 1, 'i8').reshape((300, 3))
    exact(np.mean(x, axis=-1))
    exact(np.min(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@208')
try:
    x = values(80, 31, 10007, 1000.0, 'c8').reshape((5, 2, 8, 1))
    x = x + x[::-1] * 1j
    exact(np.ptp(x, axis=-3))
    exact(np.cumprod(x, axis=3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@209')
try:
    x = values(1, 104729, 97, 7.0, 'f2').reshape((1,))
    x = x[::-1]
    exact(np.cumprod(x, axis=0))
    exact(np.std(x, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@210')
try:
    x = values(560, 31, 97, 1, 'i2').reshape((14, 40))
    x = np.swapaxes(x, 0, -1)
    x = x[:, :]
    exact(np.add.reduce(x, axis=None, keepdims=True))
    exact(np.linalg.norm(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@211')
try:
    x = values(16900, 7919, 97, 1, 'i2').reshape((130, 130))
    x = x[::3, ::3]
    exact(np.std(x, axis=1))
    exact(np.argmax(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@212')
try:
    x = values(9000, 7919, 1009, 1000.0, 'f8').reshape((9, 1000))
    exact(np.sum(x, axis=(1, 0)))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@213')
try:
    x = values(1683, 7919, 1000003, 1e10, 'c16').reshape((33, 3, 17))
    x = x + x[::-1] * 1j
    x = x[::-1, :, ::-1]
    exact(np.sum(x, where=x != 0))
    exact(np.sum(x, axis=1, dtype='c16', keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@214')
try:
    x = values(45, 7919, 97, 1000.0, 'f2').reshape((5, 3, 3))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, axis=(0, 1)))
    exact(np.sum(x, where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@215')
try:
    x = values(0, 7919, 10007, 0.3, 'f4').reshape((0, 4))
    exact(np.nanmean(x, axis=1))
    exact(np.linalg.norm(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@216')
try:
    x = values(257, 7919, 97, 1000.0, 'f2').reshape((257, 1))
    exact(np.var(x, ddof=0.5))
    exact(np.mean(x, axis=-1, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@217')
try:
    x = values(257, 7919, 1000003, 1000.0, 'c8').reshape((1, 257))
    x = x * (1 + 2j)
    x = np.asfortranarray(x)
    exact(np.var(x, axis=-2))
    exact(np.add.reduceat(x, [0, x.shape[-2] // 2], axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@218')
try:
    x = values(128, 31, 1009, 7.0, 'c8').reshape((2, 8, 8))
    x = x + x[::-1] * 1j
    x = x[:, 1:, ::3]
    exact(np.sum(x, axis=-1, dtype='c16', where=np.arange(x.shape[-1]) % 3 != 1, initial=0.1))
    exact(np.var(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@219')
try:
    x = values(200, 104729, 10007, 7.0, 'c16').reshape((200,))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.var(x, axis=-1, dtype='c16', keepdims=True))
    exact(np.nansum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@220')
try:
    x = values(8, 104729, 97, 1, '?').reshape((8,))
    x = x[::-1]
    exact(np.sum(x, axis=-1, keepdims=True, where=x > 0, initial=1))
    exact(np.sum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@221')
try:
    x = values(257, 104729, 97, 7.0, 'f2').reshape((257, 1))
    x = x[::-1, :]
    exact(np.prod(x, axis=-1, keepdims=True))
    exact(np.sum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@222')
try:
    x = values(1836, 104729, 1009, 7.0, 'f8').reshape((9, 4, 17, 3))
    exact(np.prod(x, axis=2))
    exact(np.prod(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@223')
try:
    x = values(160, 104729, 97, 1e10, 'f2').reshape((5, 8, 4, 1))
    x = np.swapaxes(x, 0, -1)
    exact(np.sum(x, axis=(1, 0, 3, 2), keepdims=True, initial=0.1))
    exact(np.nansum(x, axis=(2, 1), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@224')
try:
    x = values(256, 7919, 97, 1e10, 'f8').reshape((8, 8, 4))
    x = np.swapaxes(x, 0, -1)
    x = np.asfortranarray(x)
    exact(np.nansum(x, axis=1, keepdims=True))
    exact(np.var(x, axis=(2, 0, 1), ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@225')
try:
    x = values(9000, 7919, 97, 1000.0, 'f2').reshape((9, 1000))
    x = x.transpose(0, 1)
    exact(np.min(x))
    exact(np.cumsum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@226')
try:
    x = values(2304, 104729, 97, 0.3, 'f2').reshape((8, 8, 9, 4))
    exact(np.mean(x, axis=-4))
    exact(np.any(x, axis=-2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@227')
try:
    x = values(2304, 104729, 1000003, 0.3, 'f8').reshape((8, 9, 4, 8))
    exact(np.sum(x, axis=2, where=x != 0))
    exact(np.nanmean(x, axis=3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@228')
try:
    x = values(7425, 104729, 97, 1, '?').reshape((9, 5, 33, 5))
    exact(np.sum(x, axis=3, keepdims=True))
    exact(np.mean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@229')
try:
    x = values(16900, 31, 97, 1, 'u2').reshape((130, 130))
    x = x[::2, 1:]
    exact(np.min(x, axis=1, keepdims=True))
    exact(np.mean(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@230')
try:
    x = values(0, 31, 10007, 7.0, 'f8').reshape((0, 4))
    exact(np.ptp(x, axis=-1))
    exact(np.linalg.norm(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@231')
try:
    x = values(24, 31, 1000003, 7.0, 'f8').reshape((1, 3, 8))
    x = x[:, ::-1, :]
    x = x[::2, ::3, 1:]
    exact(np.argmax(x))
    exact(np.average(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@232')
try:
    x = values(16, 31, 1000003, 1e10, 'f8').reshape((2, 4, 2))
    exact(np.sum(x, axis=-2, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.cumprod(x, axis=-3, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@233')
try:
    x = values(8191, 31, 1000003, 0.3, 'c8').reshape((8191,))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.ptp(x, axis=-1, keepdims=True))
    exact(np.mean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@234')
try:
    x = values(42, 7919, 1009, 0.3, 'c16').reshape((7, 6))
    x = x + x[::-1] * 1j
    x = np.broadcast_to(x, (2,) + x.shape)
    exact(np.nansum(x, axis=-3))
    exact(np.nanmean(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@235')
try:
    x = values(9000, 7919, 97, 1, 'u1').reshape((9, 1000))
    x = x.transpose(1, 0)
    exact(np.any(x, axis=(1, 0)))
    exact(np.linalg.norm(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@236')
try:
    x = values(418, 31, 97, 1, 'u1').reshape((11, 38))
    x = x.transpose(0, 1)
    exact(np.sum(x, axis=1, keepdims=True))
    exact(np.sum(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@237')
try:
    x = values(257, 7919, 97, 1, 'u1').reshape((1, 257))
    x = np.swapaxes(x, 0, -1)
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.nanmean(x, axis=(0, 1)))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@238')
try:
    x = values(16900, 7919, 97, 1, '?').reshape((130, 130))
    x = x[::2, ::2]
    exact(np.any(x, axis=1))
    exact(np.sum(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@239')
try:
    x = values(9000, 31, 97, 1, 'u2').reshape((9, 1000))
    exact(np.var(x, axis=(0, 1), keepdims=True, where=x > 0, ddof=0.5))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@240')
try:
    x = values(1224, 7919, 1000003, 1000.0, 'f4').reshape((8, 9, 17))
    x = np.asfortranarray(x)
    exact(np.sum(x, axis=(1, 2)))
    exact(np.cumprod(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@241')
try:
    x = values(15, 31, 97, 7.0, 'f2').reshape((15,))
    x = np.asfortranarray(x)
    exact(np.var(x, ddof=1))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@242')
try:
    x = values(129, 104729, 97, 1000.0, 'f2').reshape((129,))
    exact(np.linalg.norm(x, axis=0))
    exact(np.mean(x, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@243')
try:
    x = values(38148, 7919, 97, 1, 'i4').reshape((4, 17, 17, 33))
    exact(np.var(x, axis=1, where=x > 0, ddof=2))
    exact(np.mean(x, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@244')
try:
    x = values(0, 31, 1000003, 0.3, 'f8').reshape((0,))
    x = x[::-1]
    exact(np.mean(x, axis=-1, keepdims=True))
    exact(np.var(x, axis=0, ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@245')
try:
    x = values(162, 104729, 97, 1000.0, 'f2').reshape((9, 1, 9, 2))
    x = x[:, ::-1, ::-1, :]
    exact(np.cumprod(x, axis=-3))
    exact(np.ptp(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@246')
try:
    x = values(2805, 7919, 10007, 1e10, 'f8').reshape((5, 33, 17))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = x[:, ::2, ::3]
    exact(np.prod(x, axis=1))
    exact(np.mean(x, axis=-2, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@247')
try:
    x = values(128, 31, 1000003, 1000.0, 'f8').reshape((128,))
    exact(np.sum(x))
    exact(np.cumsum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@248')
try:
    x = values(100, 7919, 1009, 7.0, 'f8').reshape((100,))
    x = x[1:]
    exact(np.add.reduce(x, axis=-1, initial=0.1))
    exact(np.argmax(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@249')
try:
    x = values(100, 104729, 97, 1, 'i1').reshape((5, 4, 5))
    x = np.swapaxes(x, 0, -1)
    exact(np.sum(x, axis=2, keepdims=True))
    exact(np.var(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@250')
try:
    x = values(900, 31, 10007, 7.0, 'f8').reshape((3, 300))
    x = np.swapaxes(x, 0, -1)
    x = np.asfortranarray(x)
    exact(np.min(x, axis=(1, 0), keepdims=True))
    exact(np.max(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@251')
try:
    x = values(22440, 31, 10007, 0.3, 'c16').reshape((17, 5, 8, 33))
    x = x + x[::-1] * 1j
    exact(np.mean(x, axis=2))
    exact(np.ptp(x, axis=3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@252')
try:
    x = values(0, 7919, 1009, 1, 'i8').reshape((4, 0))
    x = x[::-1, ::-1]
    exact(np.min(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@253')
try:
    x = values(16900, 104729, 1009, 7.0, 'f8').reshape((130, 130))
    exact(np.mean(x, axis=1))
    exact(np.prod(x, axis=(1, 0), dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@254')
try:
    x = values(0, 104729, 97, 1, 'u2').reshape((4, 0))
    x = x[::3, ::3]
    exact(np.var(x, axis=1, ddof=1))
    exact(np.add.reduce(x, axis=1, where=x != 0, initial=10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@255')
try:
    x = values(200, 7919, 97, 7.0, 'f8').reshape((5, 5, 8))
    x = np.asfortranarray(x)
    exact(np.std(x, axis=1, keepdims=True, ddof=1))
    exact(np.min(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@256')
try:
    x = values(900, 31, 1000003, 0.3, 'f4').reshape((3, 300))
    x = np.broadcast_to(x, (2,) + x.shape)
    x = np.broadcast_to(x, (4,) + x.shape)
    exact(np.mean(x, axis=0))
    exact(np.prod(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@257')
try:
    x = values(0, 31, 10007, 1, 'u4').reshape((0, 4))
    exact(np.ptp(x, axis=-1))
    exact(np.var(x, axis=(1, 0), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@258')
try:
    x = values(792, 7919, 97, 1, 'i4').reshape((3, 33, 1, 8))
    x = np.asfortranarray(x)
    exact(np.linalg.norm(x, axis=0))
    exact(np.sum(x, axis=-3, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@259')
try:
    x = values(200, 31, 97, 1, 'i1').reshape((200,))
    exact(np.mean(x, axis=-1, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.sum(x, axis=-1, initial=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@260')
try:
    x = values(900, 31, 97, 1000.0, 'f2').reshape((3, 300))
    x = x.transpose(1, 0)
    exact(np.ptp(x, axis=1))
    exact(np.var(x, axis=(1, 0), ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@261')
try:
    x = values(27, 31, 1000003, 0.3, 'f8').reshape((1, 9, 3))
    x = x.transpose(2, 1, 0)
    exact(np.mean(x, axis=1, keepdims=True))
    exact(np.any(x, axis=-3, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@262')
try:
    x = values(0, 104729, 97, 7.0, 'f2').reshape((0, 4))
    x = x[1:, :]
    exact(np.sum(x, axis=(0, 1), where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.std(x, axis=1, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@263')
try:
    x = values(9, 31, 10007, 7.0, 'c8').reshape((9,))
    x = x + x[::-1] * 1j
    exact(np.nansum(x, axis=-1))
    exact(np.min(x, axis=-1, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@264')
try:
    x = values(900, 31, 10007, 1e10, 'f8').reshape((3, 300))
    x = np.broadcast_to(x, (5,) + x.shape)
    exact(np.mean(x, axis=-3))
    exact(np.std(x, axis=(0, 1, 2), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@265')
try:
    x = values(9000, 7919, 97, 1, 'i1').reshape((9, 1000))
    x = x[::2, ::2]
    exact(np.max(x, axis=(0, 1)))
    exact(np.linalg.norm(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@266')
try:
    x = values(0, 31, 97, 1000.0, 'f4').reshape((0, 4))
    x = x.transpose(1, 0)
    exact(np.mean(x, axis=-2))
    exact(np.sum(x, axis=-2, keepdims=True, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@267')
try:
    x = values(0, 7919, 1009, 0.3, 'f8').reshape((0, 4))
    x = np.broadcast_to(x, (4,) + x.shape)
    exact(np.var(x, axis=0, ddof=0.5))
    exact(np.average(x, axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@268')
try:
    x = values(127, 7919, 1009, 1000.0, 'f8').reshape((127,))
    exact(np.sum(x))
    exact(np.ptp(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@269')
try:
    x = values(900, 31, 97, 1, 'u1').reshape((300, 3))
    exact(np.cumsum(x, axis=0))
    exact(np.max(x, axis=(1, 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@270')
try:
    x = values(900, 31, 97, 1, 'u8').reshape((300, 3))
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
    exact(np.mean(x, axis=(1, 0), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@271')
try:
    x = values(900, 31, 10007, 1000.0, 'f4').reshape((3, 300))
    x = x[::-1, ::-1]
    exact(np.sum(x, axis=1))
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@272')
try:
    x = values(680, 104729, 10007, 1000.0, 'f8').reshape((17, 8, 5))
    x = np.swapaxes(x, 0, -1)
    exact(np.sum(x, axis=0, keepdims=True))
    exact(np.linalg.norm(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@273')
try:
    x = values(9000, 31, 97, 1, 'u1').reshape((9, 1000))
    exact(np.sum(x, keepdims=True, where=x > 0))
    exact(np.ptp(x, axis=(1, 0), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@274')
try:
    x = values(7, 31, 97, 1, '?').reshape((7,))
    exact(np.average(x, axis=0))
    exact(np.mean(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@275')
try:
    x = values(8191, 31, 1009, 7.0, 'f8').reshape((8191,))
    exact(np.argmax(x, axis=0))
    exact(np.mean(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@276')
try:
    x = values(16900, 104729, 97, 1, 'u2').reshape((130, 130))
    exact(np.cumsum(x, axis=-1))
    exact(np.mean(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@277')
try:
    x = values(0, 104729, 97, 1, 'u2').reshape((4, 0))
    exact(np.min(x, keepdims=True, initial=0))
    exact(np.linalg.norm(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@278')
try:
    x = values(128, 104729, 1009, 1000.0, 'f4').reshape((128,))
    x = x[:]
    exact(np.any(x, axis=0))
    exact(np.var(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@279')
try:
    x = values(127, 31, 10007, 1, 'u4').reshape((127,))
    exact(np.any(x, axis=0, where=x != 0))
    exact(np.sum(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@280')
try:
    x = values(0, 31, 97, 7.0, 'f2').reshape((0, 4))
    x = np.swapaxes(x, 0, -1)
    exact(np.any(x, keepdims=True))
    exact(np.linalg.norm(x, axis=-2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@281')
try:
    x = values(16900, 104729, 1000003, 1000.0, 'f4').reshape((130, 130))
    exact(np.prod(x, axis=(1, 0), dtype='f4', keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.sum(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@282')
try:
    x = values(257, 31, 97, 1, 'i2').reshape((1, 257))
    x = x.transpose(1, 0)
    exact(np.nansum(x, axis=-1, keepdims=True))
    exact(np.nansum(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@283')
try:
    x = values(1224, 31, 97, 7.0, 'f2').reshape((17, 8, 9))
    exact(np.mean(x, axis=-3, dtype='f8'))
    exact(np.var(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@284')
try:
    x = values(1000, 31, 1009, 0.3, 'f8').reshape((1000,))
    exact(np.std(x, axis=0, ddof=0.5))
    exact(np.mean(x, where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@285')
try:
    x = values(1000, 7919, 10007, 1000.0, 'c16').reshape((1000,))
    x = x + x[::-1] * 1j
    x = x[::3]
    exact(np.prod(x, keepdims=True))
    exact(np.mean(x, axis=0, dtype='c16', keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@286')
try:
    x = values(9000, 7919, 10007, 0.3, 'f8').reshape((9, 1000))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.nanmean(x, axis=(0, 1)))
    exact(np.mean(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@287')
try:
    x = values(4, 7919, 10007, 7.0, 'f4').reshape((1, 1, 4, 1))
    x = np.asfortranarray(x)
    exact(np.mean(x, axis=1, keepdims=True))
    exact(np.nansum(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@288')
try:
    x = values(460, 104729, 1000003, 1, 'i4').reshape((20, 23))
    x = x[::3, ::3]
    x = x[::-1, :]
    exact(np.sum(x))
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@289')
try:
    x = values(1, 104729, 1009, 1e10, 'f8').reshape((1,))
    exact(np.mean(x))
    exact(np.nansum(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@290')
try:
    x = values(576, 7919, 1000003, 0.3, 'f8').reshape((9, 8, 4, 2))
    exact(np.mean(x, axis=(2, 3, 0)))
    exact(np.average(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@291')
try:
    x = values(15, 7919, 97, 1, 'u1').reshape((15,))
    exact(np.cumsum(x))
    exact(np.nansum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@292')
try:
    x = values(180, 7919, 10007, 1, 'u4').reshape((9, 4, 5))
    exact(np.max(x, axis=1))
    exact(np.sum(x, axis=(1, 0, 2), dtype='i8', keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@293')
try:
    x = values(8192, 7919, 97, 1, 'u1').reshape((8192,))
    x = x[::2]
    x = x[1:]
    exact(np.max(x, axis=-1, keepdims=True))
    exact(np.add.reduce(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@294')
try:
    x = values(528, 7919, 1009, 1000.0, 'f4').reshape((4, 4, 33))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, axis=-2, where=x > 0))
    exact(np.linalg.norm(x, axis=-3, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@295')
try:
    x = values(120, 104729, 1009, 1e10, 'f8').reshape((5, 8, 3))
    exact(np.any(x, keepdims=True))
    exact(np.sum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@296')
try:
    x = values(9000, 31, 1009, 1, 'u4').reshape((9, 1000))
    x = np.swapaxes(x, 0, -1)
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.max(x, keepdims=True))
    exact(np.sum(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@297')
try:
    x = values(17, 7919, 10007, 0.3, 'f8').reshape((17,))
    exact(np.add.reduce(x, axis=-1, keepdims=True))
    exact(np.ptp(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@298')
try:
    x = values(0, 7919, 1000003, 1e10, 'f4').reshape((4, 0))
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.cumprod(x, axis=0))
    exact(np.argmax(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@299')
try:
    x = values(16, 7919, 10007, 0.3, 'f8').reshape((16,))
    x = x[::3]
    exact(np.mean(x, axis=0, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.sum(x, axis=-1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@300')
try:
    x = values(132, 7919, 97, 1000.0, 'f2').reshape((1, 4, 33))
    exact(np.mean(x, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.sum(x, keepdims=True, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@301')
try:
    x = values(127, 104729, 97, 1, 'u2').reshape((127,))
    x = np.asfortranarray(x)
    exact(np.ptp(x, axis=-1))
    exact(np.min(x, axis=-1, keepdims=True, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@302')
try:
    x = values(100, 31, 97, 0.3, 'f2').reshape((100,))
    exact(np.nansum(x, keepdims=True))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@303')
try:
    x = values(257, 31, 97, 1e10, 'f2').reshape((1, 257))
    x = np.asfortranarray(x)
    exact(np.sum(x, axis=(0, 1)))
    exact(np.average(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@304')
try:
    x = values(900, 31, 10007, 1000.0, 'f8').reshape((3, 300))
    exact(np.sum(x, axis=1, keepdims=True))
    exact(np.sum(x, axis=0, keepdims=True, initial=0.1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@305')
try:
    x = values(900, 7919, 97, 1, '?').reshape((300, 3))
    x = x.transpose(1, 0)
    exact(np.sum(x, axis=0, keepdims=True, initial=2))
    exact(np.linalg.norm(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@306')
try:
    x = values(578, 7919, 1000003, 1, 'u4').reshape((17, 17, 2, 1))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = x[::-1, ::-1, ::-1, ::-1]
    exact(np.mean(x, axis=-1, dtype='f8'))
    exact(np.mean(x, axis=-4, dtype='f8', keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@307')
try:
    x = values(900, 31, 97, 0.3, 'f2').reshape((3, 300))
    x = x.transpose(1, 0)
    exact(np.max(x, axis=0, keepdims=True))
    exact(np.argmax(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@308')
try:
    x = values(0, 104729, 97, 1e10, 'f2').reshape((0, 4))
    x = x.transpose(0, 1)
    x = np.swapaxes(x, 0, -1)
    exact(np.mean(x, axis=(0, 1)))
    exact(np.min(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@309')
try:
    x = values(160, 104729, 10007, 1000.0, 'c16').reshape((5, 8, 2, 2))
    x = x + x[::-1] * 1j
    x = x[:, :, ::3, ::3]
    x = np.swapaxes(x, 0, -1)
    exact(np.mean(x, axis=(1, 0), dtype='c16'))
    exact(np.ptp(x, axis=2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@310')
try:
    x = values(136, 7919, 97, 7.0, 'f2').reshape((4, 17, 2))
    x = np.asfortranarray(x)
    exact(np.sum(x, axis=(1, 2)))
    exact(np.var(x, axis=1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@311')
try:
    x = values(19074, 31, 97, 7.0, 'f2').reshape((17, 17, 2, 33))
    x = np.swapaxes(x, 0, -1)
    exact(np.std(x, axis=1, dtype='f8', ddof=2))
    exact(np.var(x, axis=1, dtype='c16', keepdims=True, where=x > 0, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@312')
try:
    x = values(9000, 104729, 10007, 1e10, 'f8').reshape((9, 1000))
    x = np.broadcast_to(x, (3,) + x.shape)
    exact(np.sum(x, axis=0, where=x > 0, initial=1e5))
    exact(np.sum(x, axis=(0, 2, 1), dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@313')
try:
    x = values(257, 7919, 97, 1, 'i2').reshape((1, 257))
    x = np.swapaxes(x, 0, -1)
    exact(np.ptp(x, axis=0))
    exact(np.mean(x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@314')
try:
    x = values(8192, 7919, 97, 1e10, 'f8').reshape((8192,))
    x = x[::3]
    x = np.asfortranarray(x)
    exact(np.linalg.norm(x, axis=0))
    exact(np.sum(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@315')
try:
    x = values(20000, 7919, 1009, 1000.0, 'f4').reshape((20000,))
    exact(np.prod(x, axis=0, dtype='f4'))
    exact(np.std(x, axis=-1, where=x != 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@316')
try:
    x = values(0, 31, 97, 1e10, 'f8').reshape((0,))
    exact(np.mean(x, axis=0))
    exact(np.sum(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@317')
try:
    x = values(100, 104729, 97, 1, 'i1').reshape((100,))
    exact(np.std(x, axis=-1))
    exact(np.linalg.norm(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@318')
try:
    x = values(200, 31, 97, 1e10, 'f4').reshape((200,))
    exact(np.max(x))
    exact(np.average(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@319')
try:
    x = values(36, 7919, 1009, 1, 'u8').reshape((1, 36))
    exact(np.max(x, axis=(0, 1), keepdims=True))
    exact(np.mean(x, axis=(0, 1), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@320')
try:
    x = values(15, 104729, 1009, 7.0, 'f8').reshape((15,))
    x = x[::-1]
    exact(np.sum(x, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.any(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@321')
try:
    x = values(1224, 31, 10007, 0.3, 'f4').reshape((17, 9, 4, 2))
    x = np.asfortranarray(x)
    exact(np.add.reduceat(x, [0, x.shape[3] // 2], axis=3))
    exact(np.argmax(x, axis=3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@322')
try:
    x = values(900, 7919, 97, 7.0, 'f2').reshape((3, 300))
    exact(np.var(x, axis=1))
    exact(np.max(x, axis=0, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@323')
try:
    x = values(100, 7919, 1009, 7.0, 'c16').reshape((100,))
    x = x + x[::-1] * 1j
    exact(np.cumprod(x))
    exact(np.any(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@324')
try:
    x = values(198, 104729, 1000003, 7.0, 'f8').reshape((2, 3, 33))
    x = np.broadcast_to(x, (2,) + x.shape)
    exact(np.any(x, axis=1))
    exact(np.mean(x, axis=-4))
except Exception as error:
    print('!', type(error).__name__, error)

print('@325')
try:
    x = values(2, 7919, 97, 1000.0, 'f2').reshape((2,))
    exact(np.any(x, axis=0))
    exact(np.mean(x, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@326')
try:
    x = values(200, 31, 1009, 0.3, 'f8').reshape((200,))
    x = np.asfortranarray(x)
    exact(np.linalg.norm(x, axis=-1))
    exact(np.min(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@327')
try:
    x = values(100, 7919, 97, 1000.0, 'f4').reshape((100,))
    exact(np.cumsum(x))
    exact(np.nanmean(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@328')
try:
    x = values(9, 31, 10007, 1000.0, 'c16').reshape((9,))
    x = x + x[::-1] * 1j
    exact(np.nanmean(x, axis=-1))
    exact(np.sum(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@329')
try:
    x = values(200, 31, 1000003, 1, 'u8').reshape((200,))
    exact(np.sum(x, keepdims=True, where=x > 0))
    exact(np.cumprod(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@330')
try:
    x = values(396, 31, 1009, 0.3, 'f4').reshape((33, 3, 4))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, axis=(1, 0), where=x != 0, initial=0.1))
    exact(np.std(x, axis=-2, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@331')
try:
    x = values(0, 31, 1000003, 7.0, 'f8').reshape((4, 0))
    x = x[:, :]
    exact(np.sum(x, axis=1, dtype='f8'))
    exact(np.add.reduceat(x, [0, x.shape[-2] // 2], axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@332')
try:
    x = values(5, 7919, 97, 1, '?').reshape((1, 5, 1, 1))
    x = x[:, ::-1, ::-1, :]
    x = np.asfortranarray(x)
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
    exact(np.nansum(x, axis=(1, 2), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@333')
try:
    x = values(18, 7919, 1000003, 1e10, 'f8').reshape((9, 2, 1))
    exact(np.nanmean(x, axis=-2))
    exact(np.sum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@334')
try:
    x = values(495, 7919, 97, 1000.0, 'f4').reshape((3, 5, 33))
    exact(np.add.reduceat(x, [0, x.shape[1] // 2], axis=1))
    exact(np.sum(x, axis=-3, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@335')
try:
    x = values(256, 31, 97, 1e10, 'c8').reshape((256,))
    x = x + x[::-1] * 1j
    exact(np.cumprod(x, axis=-1))
    exact(np.prod(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@336')
try:
    x = values(9, 104729, 97, 1, 'i2').reshape((9,))
    exact(np.sum(x, axis=0))
    exact(np.any(x, where=np.arange(x.shape[-1]) % 3 != 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@337')
try:
    x = values(100, 7919, 1000003, 1, 'i4').reshape((100,))
    x = x[1:]
    exact(np.add.reduce(x, axis=0, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.average(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@338')
try:
    x = values(129, 7919, 1009, 0.3, 'f8').reshape((129,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    x = np.asfortranarray(x)
    exact(np.std(x, axis=0, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.argmax(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@339')
try:
    x = values(8193, 104729, 97, 0.3, 'f4').reshape((8193,))
    x = x[1:]
    exact(np.var(x, axis=-1, keepdims=True, ddof=0.5))
    exact(np.ptp(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@340')
try:
    x = values(7, 7919, 97, 1, 'u2').reshape((7,))
    exact(np.linalg.norm(x, axis=0, keepdims=True))
    exact(np.any(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@341')
try:
    x = values(900, 31, 97, 1, '?').reshape((3, 300))
    x = np.asfortranarray(x)
    exact(np.cumsum(x, axis=-2))
    exact(np.mean(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@342')
try:
    x = values(216, 104729, 1009, 1000.0, 'f4').reshape((1, 9, 3, 8))
    x = x[:, ::-1, ::-1, ::-1]
    exact(np.min(x, axis=-2, keepdims=True))
    exact(np.sum(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@343')
try:
    x = values(9000, 7919, 97, 1e10, 'f2').reshape((9, 1000))
    exact(np.sum(x, axis=1, keepdims=True, initial=1e5))
    exact(np.any(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@344')
try:
    x = values(576, 104729, 1000003, 1e10, 'f8').reshape((9, 4, 8, 2))
    x = x[::-1, ::-1, ::-1, ::-1]
    exact(np.sum(x, axis=-1))
    exact(np.nansum(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@345')
try:
    x = values(1280, 7919, 1000003, 0.3, 'f4').reshape((8, 4, 5, 8))
    x = np.asfortranarray(x)
    x = np.swapaxes(x, 0, -1)
    exact(np.linalg.norm(x, axis=-3))
    exact(np.sum(x, axis=-4))
except Exception as error:
    print('!', type(error).__name__, error)

print('@346')
try:
    x = values(682, 31, 1000003, 1e10, 'c8').reshape((31, 22))
    x = x + x[::-1] * 1j
    x = x[1:, ::2]
    x = np.broadcast_to(x, (2,) + x.shape)
    exact(np.average(x, axis=1))
    exact(np.mean(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@347')
try:
    x = values(8192, 31, 10007, 1, 'i8').reshape((8192,))
    exact(np.any(x, axis=0, keepdims=True))
    exact(np.nanmean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@348')
try:
    x = values(257, 104729, 97, 1, 'i2').reshape((257, 1))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.argmax(x, axis=0))
    exact(np.prod(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@349')
try:
    x = values(900, 7919, 97, 1e10, 'f8').reshape((3, 300))
    exact(np.linalg.norm(x, axis=-2))
    exact(np.linalg.norm(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@350')
try:
    x = values(30, 31, 1009, 7.0, 'f4').reshape((2, 3, 5, 1))
    exact(np.min(x, axis=-2))
    exact(np.min(x, axis=-4))
except Exception as error:
    print('!', type(error).__name__, error)

print('@351')
try:
    x = values(2, 7919, 1000003, 1e10, 'f8').reshape((2,))
    x = x[::-1]
    exact(np.argmax(x, axis=0))
    exact(np.var(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@352')
try:
    x = values(1320, 7919, 97, 0.3, 'f4').reshape((5, 4, 33, 2))
    x = np.swapaxes(x, 0, -1)
    exact(np.mean(x, axis=(1, 3, 2, 0), where=x > 0))
    exact(np.cumprod(x, axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@353')
try:
    x = values(255, 31, 97, 1000.0, 'f8').reshape((255,))
    exact(np.prod(x, keepdims=True))
    exact(np.mean(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@354')
try:
    x = values(1, 104729, 97, 1, 'u2').reshape((1,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x, axis=-1, keepdims=True, where=x != 0))
    exact(np.average(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@355')
try:
    x = values(16, 31, 97, 1000.0, 'f8').reshape((16,))
    x = x[1:]
    exact(np.any(x, axis=-1))
    exact(np.add.reduce(x, axis=None, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@356')
try:
    x = values(0, 104729, 97, 1000.0, 'f8').reshape((0, 4))
    x = np.asfortranarray(x)
    exact(np.add.reduceat(x, [0, x.shape[-2] // 2], axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@357')
try:
    x = values(0, 104729, 97, 0.3, 'f4').reshape((4, 0))
    exact(np.cumprod(x, axis=-2))
    exact(np.mean(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@358')
try:
    x = values(15, 7919, 97, 7.0, 'c16').reshape((15,))
    x = x + x[::-1] * 1j
    x = x[1:]
    exact(np.prod(x, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.cumsum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@359')
try:
    x = values(9, 104729, 1009, 1, 'u8').reshape((9, 1, 1))
    x = x[:, :, :]
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.prod(x, axis=0))
    exact(np.nansum(x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@360')
try:
    x = values(0, 31, 10007, 1e10, 'f4').reshape((4, 0))
    x = x[1:, 1:]
    exact(np.sum(x, axis=(0, 1)))
    exact(np.mean(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@361')
try:
    x = values(15, 31, 1000003, 7.0, 'f4').reshape((15,))
    exact(np.any(x, axis=0, keepdims=True))
    exact(np.mean(x, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@362')
try:
    x = values(100, 7919, 10007, 7.0, 'f8').reshape((100,))
    x = x[::3]
    exact(np.std(x, axis=0, dtype='f4', keepdims=True))
    exact(np.min(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@363')
try:
    x = values(900, 7919, 10007, 1, 'u8').reshape((3, 300))
    exact(np.mean(x, axis=-2, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.std(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@364')
try:
    x = values(9000, 7919, 1000003, 7.0, 'f8').reshape((9, 1000))
    exact(np.sum(x, axis=-1, dtype='f8'))
    exact(np.nansum(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@365')
try:
    x = values(99, 31, 1009, 1, 'i4').reshape((1, 3, 33))
    exact(np.nansum(x, axis=0))
    exact(np.max(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@366')
try:
    x = values(816, 7919, 97, 0.3, 'f8').reshape((17, 4, 3, 4))
    x = x[1:, :, ::2, ::2]
    x = x.transpose(0, 1, 2, 3)
    exact(np.sum(x, axis=1, where=x != 0))
    exact(np.linalg.norm(x, axis=-4))
except Exception as error:
    print('!', type(error).__name__, error)

print('@367')
try:
    x = values(9, 7919, 1000003, 1e10, 'f8').reshape((9,))
    exact(np.cumprod(x, axis=0))
    exact(np.var(x, axis=0, ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@368')
try:
    x = values(8193, 104729, 97, 1, 'u4').reshape((8193,))
    x = x[:]
    x = np.asfortranarray(x)
    exact(np.var(x, axis=0, dtype='c16', keepdims=True))
    exact(np.cumprod(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@369')
try:
    x = values(527, 31, 97, 1, 'i1').reshape((31, 17))
    x = np.asfortranarray(x)
    exact(np.linalg.norm(x, axis=-2))
    exact(np.ptp(x, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@370')
try:
    x = values(200, 7919, 97, 1e10, 'f4').reshape((200,))
    exact(np.mean(x, axis=0))
    exact(np.ptp(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@371')
try:
    x = values(136, 7919, 10007, 0.3, 'f8').reshape((136,))
    x = np.asfortranarray(x)
    exact(np.sum(x))
    exact(np.add.reduceat(x, [0, x.shape[-1] // 2], axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@372')
try:
    x = values(128, 104729, 1009, 7.0, 'c16').reshape((128,))
    x = x + x[::-1] * 1j
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, axis=0, dtype='c16'))
    exact(np.var(x, axis=-1, where=x != 0, ddof=0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@373')
try:
    x = values(72, 31, 97, 1, 'i1').reshape((2, 9, 4))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.mean(x, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.min(x, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@374')
try:
    x = values(17, 7919, 97, 1, 'u1').reshape((17,))
    x = x[1:]
    exact(np.ptp(x, axis=-1))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@375')
try:
    x = values(255, 104729, 97, 7.0, 'f8').reshape((255,))
    x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]
    exact(np.sum(x))
    exact(np.prod(x, axis=0, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@376')
try:
    x = values(900, 31, 1000003, 0.3, 'f8').reshape((300, 3))
    x = np.asfortranarray(x)
    exact(np.max(x, axis=0, keepdims=True))
    exact(np.sum(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@377')
try:
    x = values(204, 104729, 10007, 1000.0, 'c16').reshape((3, 17, 4))
    x = x + x[::-1] * 1j
    x = x[::2, ::2, ::2]
    exact(np.mean(x, axis=(0, 1, 2)))
    exact(np.sum(x, axis=2, initial=0.1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@378')
try:
    x = values(128, 104729, 97, 1, '?').reshape((2, 8, 8))
    x = x[::3, :, :]
    x = np.swapaxes(x, 0, -1)
    exact(np.argmax(x, axis=-3))
    exact(np.sum(x, axis=(2, 0), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@379')
try:
    x = values(120, 31, 97, 1, 'i2').reshape((3, 5, 4, 2))
    exact(np.cumsum(x, axis=-4))
    exact(np.max(x, axis=2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@380')
try:
    x = values(297, 104729, 97, 1, 'i1').reshape((3, 33, 3))
    x = x.transpose(0, 2, 1)
    exact(np.var(x, axis=(2, 1), keepdims=True))
    exact(np.std(x, axis=-1, where=np.arange(x.shape[-1]) % 3 != 1, ddof=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@381')
try:
    x = values(257, 7919, 97, 1000.0, 'f8').reshape((257, 1))
    x = x[1:, ::3]
    exact(np.prod(x))
    exact(np.ptp(x, axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@382')
try:
    x = values(257, 31, 97, 1, '?').reshape((257, 1))
    exact(np.mean(x, axis=(1, 0), keepdims=True))
    exact(np.sum(x, axis=1, dtype='f4', keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@383')
try:
    x = values(17, 104729, 1000003, 7.0, 'f8').reshape((17,))
    x = x[::-1]
    exact(np.sum(x, axis=-1))
    exact(np.add.reduceat(x, [0, x.shape[0] // 2], axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@384')
try:
    x = values(8976, 31, 10007, 1e10, 'f8').reshape((8, 2, 33, 17))
    x = np.asfortranarray(x)
    exact(np.std(x, axis=-3))
    exact(np.std(x, axis=-2, keepdims=True, ddof=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@385')
try:
    x = values(129, 7919, 1009, 1e10, 'c8').reshape((129,))
    x = x + x[::-1] * 1j
    exact(np.nansum(x, axis=-1, keepdims=True))
    exact(np.min(x, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@386')
try:
    x = values(900, 31, 97, 1, '?').reshape((3, 300))
    exact(np.mean(x, axis=-1, dtype='f8'))
    exact(np.sum(x, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@387')
try:
    x = values(48, 7919, 97, 0.3, 'f8').reshape((4, 4, 3))
    x = x.transpose(2, 0, 1)
    exact(np.sum(x, axis=2))
    exact(np.add.reduce(x, axis=-3))
except Exception as error:
    print('!', type(error).__name__, error)

print('@388')
try:
    x = values(288, 104729, 97, 1, 'u2').reshape((9, 4, 8))
    x = x[::2, :, 1:]
    x = np.asfortranarray(x)
    exact(np.sum(x, axis=-3, keepdims=True, initial=1))
    exact(np.min(x, axis=(2, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@389')
try:
    x = values(0, 31, 1000003, 1000.0, 'f4').reshape((4, 0))
    x = x[:, :]
    exact(np.min(x, axis=-1, initial=0))
    exact(np.add.reduce(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@390')
try:
    x = values(257, 7919, 97, 1000.0, 'f2').reshape((257,))
    x = x[:]
    exact(np.max(x, axis=-1, initial=0))
    exact(np.mean(x, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@391')
try:
    x = values(8192, 104729, 97, 1, 'i1').reshape((8192,))
    x = x[::3]
    exact(np.std(x, axis=0, where=x > 0))
    exact(np.max(x, axis=0, keepdims=True, initial=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@392')
try:
    x = values(8191, 104729, 97, 1, 'u1').reshape((8191,))
    exact(np.max(x, keepdims=True, initial=0))
    exact(np.cumsum(x, axis=-1, dtype='i8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@393')
try:
    x = values(1445, 104729, 97, 1, 'u8').reshape((17, 17, 5))
    x = x.transpose(1, 2, 0)
    exact(np.prod(x, axis=-3, keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.sum(x, axis=-2, initial=10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@394')
try:
    x = values(16900, 7919, 97, 1e10, 'f2').reshape((130, 130))
    exact(np.min(x, keepdims=True))
    exact(np.mean(x, axis=0, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@395')
try:
    x = values(9, 104729, 97, 1000.0, 'f8').reshape((9,))
    exact(np.sum(x, axis=0, where=np.arange(x.shape[-1]) % 3 != 1))
    exact(np.mean(x, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@396')
try:
    x = values(68, 31, 1009, 7.0, 'f4').reshape((17, 1, 4))
    x = np.asfortranarray(x)
    exact(np.add.reduce(x, axis=-2, dtype='c16', keepdims=True, where=np.arange(x.shape[-1]) % 3 != 1, initial=1))
    exact(np.mean(x, axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@397')
try:
    x = values(9000, 31, 1009, 1, 'u4').reshape((9, 1000))
    x = x[:, :]
    exact(np.prod(x, axis=1, initial=1))
    exact(np.add.reduce(x, axis=-1, dtype='i4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@398')
try:
    x = values(0, 7919, 97, 1000.0, 'f2').reshape((0,))
    x = x[:]
    exact(np.mean(x, dtype='f4', where=x != 0))
    exact(np.sum(x, axis=0, where=np.arange(x.shape[-1]) % 3 != 1, initial=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@399')
try:
    x = values(8415, 31, 97, 1, 'i2').reshape((17, 5, 3, 33))
    x = x[:, :, ::-1, :]
    exact(np.any(x, keepdims=True))
    exact(np.add.reduce(x, axis=1, where=x > 0))
except Exception as error:
    print('!', type(error).__name__, error)
