"""Expressions that run fused, to the last bit.

Made by scripts/make_fused_corpus.py --seed 1 --count 500; not edited by hand.
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
    x = values(40000, 104729, 97, 1, 'i8').reshape((40000,))
    y = values(40000, 104729, 10007, 1000.0, 'f8').reshape((40000,))
    x = x[::2]; y = y[:1]
    exact(np.sum(x != y, axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@1')
try:
    x = values(16385, 104729, 97, 1, 'u1').reshape((16385,))
    y = values(16385, 31, 97, 1, 'u1').reshape((16385,))
    def f(x, y):
        u = x * x
        h = u
        u = u * u
        y = u + y
        return u.size - np.sum(np.exp(-np.abs(u)), axis=-1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@2')
try:
    x = values(0, 31, 10007, 7.0, 'f8').reshape((0, 3))
    y = values(1, 31, 1009, 1, 'i8').reshape((1, 1))
    def f(x, y):
        return np.any(1 / (x * 0), axis=1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@3')
try:
    x = values(30000, 104729, 97, 0.3, 'f4').reshape((30000, 1))
    y = values(30000, 7919, 10007, 0.3, 'f8').reshape((30000, 1))
    exact(np.sqrt(np.abs(np.any(np.maximum(x, y), keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@4')
try:
    x = values(100003, 7919, 97, 7.0, 'f4').reshape((100003,))
    y = values(100003, 104729, 1009, 1, 'i8').reshape((100003,))
    def f(x, y):
        u = x * 1e200 * 1e200
        u = (u + x) / (u * u + 1)
        return ((u - y) ** 2).all(axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@5')
try:
    x = values(4000, 104729, 1009, 1000.0, 'c16').reshape((20, 1, 1, 200))
    x = x * (1 + 2j)
    y = values(4000, 31, 10007, 1, 'i8').reshape((20, 1, 1, 200))
    def f(x, y):
        return np.prod(x / 4 - y / 0.125, axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@6')
try:
    x = values(1000, 7919, 1009, 7.0, 'f8').reshape((1000,))
    y = values(1, 7919, 97, 1000.0, 'f8').reshape((1,))
    x = x.copy(order='F')
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        h = u
        return (-u).mean(axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@7')
try:
    x = values(21000, 31, 97, 1, 'u1').reshape((7000, 3))
    y = values(3, 7919, 97, 1, 'u1').reshape((1, 3))
    x = x.copy(order='F')
    exact(np.all((x > 0) & (y > 0), axis=(0, 1), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@8')
try:
    x = values(0, 31, 97, 0.3, 'f2').reshape((0, 3))
    y = values(0, 7919, 10007, 1, 'i8').reshape((0, 3))
    def f(x, y):
        u = x / (np.abs(y) + 1)
        y = u + y
        return np.mean(u / 4 - y / 0.125, axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@9')
try:
    x = values(21000, 7919, 10007, 7.0, 'f8').reshape((7000, 3))
    y = values(3, 7919, 10007, 1, 'i8').reshape((1, 3))
    def f(x, y):
        u = np.where(x > y, x, y)
        h = u
        u = u * u
        v = np.ones(x.shape[-1:])
        return np.sqrt(np.abs((u / -1024).prod(axis=-1, keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@10')
try:
    x = values(60000, 7919, 97, 0.3, 'f2').reshape((3, 20000))
    y = values(60000, 31, 97, 1000.0, 'f2').reshape((3, 20000))
    x = x.copy(order='F')
    def f(x, y):
        u = x * 1e200 * 1e200
        h = u
        return np.all(u / -1024, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@11')
try:
    x = values(36000, 104729, 1009, 1000.0, 'f4').reshape((9000, 2, 2))
    y = values(36000, 31, 10007, 7.0, 'f4').reshape((9000, 2, 2))
    exact(np.min(np.abs(x - y), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@12')
try:
    x = values(60000, 104729, 10007, 0.3, 'f8').reshape((3, 20000))
    y = values(60000, 31, 97, 1, 'i8').reshape((3, 20000))
    x = x.copy(order='F')
    exact((1 / (x * 0)).sum(axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@13')
try:
    x = values(3, 7919, 10007, 1, 'i8').reshape((3,))
    y = values(3, 7919, 97, 1, 'i8').reshape((3,))
    exact(np.sqrt(np.abs((np.abs(x - y)).mean(axis=None))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@14')
try:
    x = values(7, 104729, 97, 1, 'u1').reshape((1, 1, 7))
    y = values(1, 7919, 97, 1, 'u1').reshape((1, 1, 1))
    exact((np.where(x > y, x, y)).max(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@15')
try:
    x = values(12000, 31, 97, 1000.0, 'f8').reshape((50, 40, 6))
    y = values(12000, 104729, 97, 0.3, 'f8').reshape((50, 40, 6))
    x = x.copy(order='F')
    exact(np.sqrt(np.abs(np.any(x + y * 2, keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@16')
try:
    x = values(17, 31, 1009, 7.0, 'f8').reshape((17,))
    y = values(1, 31, 10007, 1, 'i8').reshape((1,))
    def f(x, y):
        return (x * x).mean()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@17')
try:
    x = values(4000, 31, 97, 7.0, 'f4').reshape((20, 1, 1, 200))
    y = values(1, 31, 97, 1000.0, 'f4').reshape((1, 1, 1))
    exact(x.size - np.sum(np.exp(-np.abs(x)), axis=(-1,), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@18')
try:
    x = values(15, 31, 1009, 1000.0, 'f8').reshape((5, 3))
    y = values(15, 31, 97, 1000.0, 'f8').reshape((5, 3))
    def f(x, y):
        u = x / 4 - y / 0.125
        w = x.T
        u = u * u
        u = u * u
        return (u * 1e200 * 1e200).all(axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@19')
try:
    x = values(30000, 31, 97, 1, 'i8').reshape((1, 30000))
    y = values(30000, 104729, 1009, 1, 'i8').reshape((1, 30000))
    x = x[::2]; y = y[:1]
    exact(np.maximum(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@20')
try:
    x = values(120, 31, 97, 1, 'u1').reshape((2, 3, 4, 5))
    y = values(6, 31, 97, 1, 'u1').reshape((2, 3, 1, 1))
    def f(x, y):
        return np.mean(x / 4 - y / 0.125)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@21')
try:
    x = values(15, 104729, 10007, 1000.0, 'f8').reshape((5, 3))
    y = values(3, 7919, 97, 1, 'i8').reshape((1, 3))
    exact(np.sqrt(np.abs(((x > 0) & (y > 0)).min(axis=-1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@22')
try:
    x = values(30000, 31, 97, 0.3, 'f4').reshape((1, 30000))
    y = values(30000, 7919, 10007, 1000.0, 'f4').reshape((1, 30000))
    exact(np.sqrt(np.abs(np.sum(x / -1024, axis=1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@23')
try:
    x = values(19200, 104729, 1009, 7.0, 'f4').reshape((64, 1, 300))
    y = values(19200, 104729, 97, 7.0, 'f8').reshape((64, 1, 300))
    def f(x, y):
        u = x / 4 - y / 0.125
        h = u
        return u.size - np.min(u / (np.abs(y) + 1), axis=(-1, -2))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@24')
try:
    x = values(100003, 7919, 10007, 7.0, 'f8').reshape((100003,))
    y = values(100003, 31, 1009, 1, 'i8').reshape((100003,))
    def f(x, y):
        return np.sqrt(np.abs(np.any((x > 0) & (y > 0), axis=0)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@25')
try:
    x = values(3, 7919, 10007, 0.3, 'f8').reshape((3,))
    y = values(3, 104729, 10007, 7.0, 'f8').reshape((3,))
    def f(x, y):
        u = np.where(x > y, x, y)
        u = u - x
        s = u.sum()
        y = u + y
        return (u - 1).max() * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@26')
try:
    x = values(15, 31, 1009, 7.0, 'f4').reshape((5, 3))
    y = values(15, 104729, 10007, 0.3, 'f8').reshape((5, 3))
    exact(np.sqrt(np.abs(np.all((x > 0) & (y > 0), axis=-1, keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@27')
try:
    x = values(30000, 31, 10007, 0.3, 'f8').reshape((30000, 1))
    y = values(30000, 104729, 10007, 0.3, 'f8').reshape((30000, 1))
    exact(np.min(x / 4 - y / 0.125, axis=(-1,), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@28')
try:
    x = values(36000, 31, 1009, 1000.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 7919, 1009, 1, 'i8').reshape((9000, 2, 2))
    exact(np.log(x - y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@29')
try:
    x = values(40000, 7919, 1009, 7.0, 'f4').reshape((200, 200))
    y = values(200, 31, 10007, 1000.0, 'f4').reshape((1, 200))
    exact(x.size - np.mean(x * x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@30')
try:
    x = values(12000, 7919, 10007, 0.3, 'f4').reshape((50, 40, 6))
    y = values(12000, 104729, 1009, 1, 'i8').reshape((50, 40, 6))
    exact(np.mean((x > 0) & (y > 0), axis=-2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@31')
try:
    x = values(900, 31, 97, 0.3, 'c16').reshape((300, 3))
    x = x * (1 + 2j)
    y = values(900, 7919, 1009, 7.0, 'f8').reshape((300, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = x % 3
        h = u
        u = np.where(u > x, u, 0)
        return (1 / (u * 0)).sum(axis=-2, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@32')
try:
    x = values(15, 104729, 10007, 1, '?').reshape((5, 3))
    y = values(15, 104729, 1009, 1, '?').reshape((5, 3))
    exact(np.sum(x * y, axis=(-1,)) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@33')
try:
    x = values(36000, 104729, 10007, 1000.0, 'f4').reshape((9000, 2, 2))
    y = values(36000, 104729, 97, 7.0, 'f4').reshape((9000, 2, 2))
    def f(x, y):
        u = np.exp(-np.abs(x))
        return (u * u).mean(axis=2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@34')
try:
    x = values(3, 104729, 97, 7.0, 'f2').reshape((3,))
    y = values(3, 7919, 1009, 0.3, 'f8').reshape((3,))
    def f(x, y):
        u = x > y
        return u.size - (x > y).sum(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@35')
try:
    x = values(0, 7919, 97, 1000.0, 'c16').reshape((0, 3))
    x = x * (1 + 2j)
    y = values(0, 7919, 97, 1000.0, 'c16').reshape((0, 1))
    y = y * (1 + 2j)
    x = x.copy(order='F')
    exact((x / -1024).mean(axis=(0, 1), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@36')
try:
    x = values(0, 7919, 97, 1, 'i4').reshape((0, 3))
    y = values(0, 104729, 97, 1, 'i8').reshape((0, 3))
    def f(x, y):
        u = -x
        return u.size - np.all(x * y, axis=0)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@37')
try:
    x = values(100003, 7919, 97, 7.0, 'f8').reshape((100003,))
    y = values(100003, 31, 1009, 1, 'i8').reshape((100003,))
    x = x[::2]; y = y[:1]
    exact(x * 1e200 * 1e200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@38')
try:
    x = values(30000, 104729, 97, 0.3, 'f2').reshape((30000, 1))
    y = values(30000, 7919, 1009, 1, 'i8').reshape((30000, 1))
    def f(x, y):
        return x != y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@39')
try:
    x = values(21000, 7919, 97, 1000.0, 'f2').reshape((7000, 3))
    y = values(3, 31, 97, 1000.0, 'f2').reshape((1, 3))
    exact(np.any(np.abs(x - y), axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@40')
try:
    x = values(15, 104729, 10007, 1000.0, 'f8').reshape((5, 3))
    y = values(15, 7919, 10007, 7.0, 'f8').reshape((5, 3))
    x = x.copy(order='F')
    exact(x.size - (np.where(x > y, x, y)).max(axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@41')
try:
    x = values(120, 31, 1009, 7.0, 'f8').reshape((2, 3, 4, 5))
    y = values(120, 104729, 97, 0.3, 'f8').reshape((2, 3, 4, 5))
    def f(x, y):
        return x.size - (x != y).sum(axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@42')
try:
    x = values(21000, 31, 97, 7.0, 'f2').reshape((7000, 3))
    y = values(3, 104729, 97, 1000.0, 'f2').reshape((1, 3))
    def f(x, y):
        u = x > y
        return (u > 0) & (y > 0)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@43')
try:
    x = values(19200, 7919, 10007, 1, '?').reshape((64, 1, 300))
    y = values(19200, 31, 10007, 1, 'i8').reshape((64, 1, 300))
    x = x.copy(order='F')
    exact(np.all(x / 4 - y / 0.125, axis=0) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@44')
try:
    x = values(100000, 104729, 10007, 7.0, 'f8').reshape((1000, 100))
    y = values(100000, 104729, 97, 1, 'i8').reshape((1000, 100))
    def f(x, y):
        u = np.log(x - y)
        u = u * u
        k = x.shape[0] - 1
        x = np.sqrt(np.abs(x))
        return np.sum(-u, axis=(-1, -2), keepdims=False) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@45')
try:
    x = values(15, 31, 10007, 0.3, 'f8').reshape((5, 3))
    y = values(15, 31, 10007, 1000.0, 'f8').reshape((5, 3))
    def f(x, y):
        u = x % 3
        u = (u + x) / (u * u + 1)
        return np.min(u * 1e200 * 1e200, axis=1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@46')
try:
    x = values(21000, 104729, 97, 1, 'i4').reshape((7000, 3))
    y = values(7000, 7919, 97, 1, 'i4').reshape((7000, 1))
    def f(x, y):
        u = x > y
        return (u - 1).any(axis=(-1,), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@47')
try:
    x = values(21000, 104729, 10007, 7.0, 'f8').reshape((7000, 3))
    y = values(3, 104729, 1009, 1000.0, 'f8').reshape((3,))
    def f(x, y):
        u = -x
        x = np.sqrt(np.abs(x))
        return (u != y).sum()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@48')
try:
    x = values(30000, 7919, 10007, 1, 'i4').reshape((30000, 1))
    y = values(1, 31, 97, 1, 'i8').reshape((1, 1))
    def f(x, y):
        return np.min(np.abs(x - y), axis=(0, 1))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@49')
try:
    x = values(17, 31, 97, 7.0, 'f2').reshape((17,))
    y = values(17, 31, 97, 0.3, 'f2').reshape((17,))
    exact(np.sqrt(np.abs(np.min(np.maximum(x, y), axis=-1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@50')
try:
    x = values(7, 31, 10007, 1000.0, 'f8').reshape((1, 1, 7))
    y = values(7, 7919, 1009, 0.3, 'f8').reshape((7,))
    def f(x, y):
        u = x / 4 - y / 0.125
        return (np.abs(u - y)).mean(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@51')
try:
    x = values(36000, 104729, 1009, 7.0, 'f4').reshape((9000, 2, 2))
    y = values(36000, 7919, 1009, 1000.0, 'f4').reshape((9000, 2, 2))
    exact(np.sum((x > 0) & (y > 0), axis=(-1, -2), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@52')
try:
    x = values(21000, 104729, 10007, 1, 'i4').reshape((7000, 3))
    y = values(21000, 7919, 1009, 1, 'i8').reshape((7000, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = np.log(x - y)
        return (u > y).sum(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@53')
try:
    x = values(3, 104729, 1009, 7.0, 'f8').reshape((3,))
    y = values(3, 104729, 10007, 7.0, 'f8').reshape((3,))
    def f(x, y):
        u = x != y
        v = np.zeros(x.shape[-1:]); u = u + v
        s = u.sum()
        return u.size - (x / 4 - y / 0.125).sum(axis=-1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@54')
try:
    x = values(7, 31, 10007, 7.0, 'f8').reshape((1, 1, 7))
    y = values(7, 104729, 1009, 7.0, 'f8').reshape((1, 1, 7))
    exact(np.sum(np.log(x - y), axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@55')
try:
    x = values(7, 31, 10007, 0.3, 'f8').reshape((1, 1, 7))
    y = values(7, 31, 97, 1, 'i8').reshape((1, 1, 7))
    exact(np.sqrt(np.abs(np.mean(np.where(x > y, x, y), axis=None))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@56')
try:
    x = values(30000, 104729, 97, 0.3, 'f8').reshape((30000, 1))
    y = values(30000, 31, 97, 1, 'i8').reshape((30000, 1))
    def f(x, y):
        u = x != y
        u = u * u
        u = u - x
        x = np.sqrt(np.abs(x))
        return np.sqrt(np.abs(np.sum(u != y, axis=1)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@57')
try:
    x = values(0, 7919, 10007, 1, '?').reshape((0, 3))
    y = values(0, 104729, 10007, 1, '?').reshape((0, 3))
    exact((x - 1).mean(axis=(-1,)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@58')
try:
    x = values(16385, 31, 97, 7.0, 'f2').reshape((16385,))
    y = values(16385, 31, 97, 1000.0, 'f2').reshape((16385,))
    def f(x, y):
        u = x / 4 - y / 0.125
        u = u * u
        return np.min(u // 7 + y % 5, axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@59')
try:
    x = values(0, 31, 97, 0.3, 'f8').reshape((3, 0))
    y = values(3, 104729, 97, 1, 'i8').reshape((3, 1))
    exact(((x > 0) & (y > 0)).mean())
except Exception as error:
    print('!', type(error).__name__, error)

print('@60')
try:
    x = values(0, 104729, 1009, 0.3, 'f4').reshape((3, 0))
    y = values(0, 104729, 1009, 1000.0, 'f4').reshape((3, 0))
    exact(np.min(x > y, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@61')
try:
    x = values(12000, 31, 97, 1000.0, 'f2').reshape((50, 40, 6))
    y = values(2000, 7919, 97, 1000.0, 'f2').reshape((50, 40, 1))
    exact(np.min(x * x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@62')
try:
    x = values(60000, 7919, 97, 1, 'i4').reshape((3, 20000))
    y = values(60000, 104729, 97, 1, 'i8').reshape((3, 20000))
    def f(x, y):
        u = x != y
        return (np.exp(-np.abs(u))).prod(axis=(0, 1)) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@63')
try:
    x = values(4000, 7919, 97, 0.3, 'f8').reshape((20, 1, 1, 200))
    y = values(4000, 31, 1009, 1000.0, 'f8').reshape((20, 1, 1, 200))
    exact(np.sqrt(np.abs(np.any(np.where(x > y, x, y), axis=1, keepdims=False))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@64')
try:
    x = values(15, 7919, 1009, 1000.0, 'f4').reshape((5, 3))
    y = values(15, 31, 10007, 7.0, 'f4').reshape((5, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = -x
        v = np.zeros(x.shape[-1:]); u = u + v
        return np.max(-u, axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@65')
try:
    x = values(40000, 31, 97, 0.3, 'f4').reshape((200, 200))
    y = values(40000, 31, 97, 0.3, 'f4').reshape((200, 200))
    x = x[::2]; y = y[:1]
    exact((x + y * 2).sum(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@66')
try:
    x = values(40000, 31, 10007, 1, 'i4').reshape((40000,))
    y = values(40000, 7919, 1009, 1, 'i4').reshape((40000,))
    def f(x, y):
        u = np.log(x - y)
        v = np.zeros(x.shape[-1:]); u = u + v
        a = x
        return np.sum(u - 1, axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@67')
try:
    x = values(3, 7919, 10007, 0.3, 'f8').reshape((3,))
    y = values(3, 7919, 97, 1000.0, 'f8').reshape((3,))
    exact((np.sqrt(np.abs(x)) + y).mean(axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@68')
try:
    x = values(30000, 7919, 10007, 1, 'i4').reshape((30000, 1))
    y = values(30000, 104729, 10007, 1, 'i4').reshape((30000, 1))
    exact(np.all(x * y, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@69')
try:
    x = values(19200, 7919, 1009, 1000.0, 'f4').reshape((64, 1, 300))
    y = values(64, 31, 1009, 7.0, 'f8').reshape((64, 1, 1))
    exact(np.abs(x - y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@70')
try:
    x = values(19200, 7919, 97, 1000.0, 'c16').reshape((64, 1, 300))
    x = x * (1 + 2j)
    y = values(300, 104729, 97, 1, 'i8').reshape((1, 300))
    exact(np.mean((x > 0) & (y > 0), axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@71')
try:
    x = values(40000, 31, 1009, 7.0, 'f4').reshape((200, 200))
    y = values(200, 104729, 10007, 7.0, 'f8').reshape((200, 1))
    x = x.copy(order='F')
    def f(x, y):
        return np.all(x > y, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@72')
try:
    x = values(3, 7919, 10007, 1, 'i8').reshape((3,))
    y = values(3, 7919, 97, 1, 'i8').reshape((3,))
    def f(x, y):
        u = x / 4 - y / 0.125
        return u * 1e200 * 1e200
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@73')
try:
    x = values(12000, 7919, 10007, 0.3, 'f8').reshape((50, 40, 6))
    y = values(50, 104729, 97, 1, 'i8').reshape((50, 1, 1))
    exact(np.prod(np.where(x > y, x, y), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@74')
try:
    x = values(21000, 31, 97, 1000.0, 'f2').reshape((7000, 3))
    y = values(21000, 7919, 97, 1, 'i8').reshape((7000, 3))
    def f(x, y):
        return np.sqrt(np.abs(x)) + y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@75')
try:
    x = values(21000, 104729, 97, 7.0, 'f8').reshape((7000, 3))
    y = values(3, 31, 97, 0.3, 'f8').reshape((1, 3))
    exact(x > y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@76')
try:
    x = values(17, 31, 1009, 1000.0, 'f8').reshape((17,))
    y = values(17, 31, 97, 1, 'i8').reshape((17,))
    def f(x, y):
        u = np.exp(-np.abs(x))
        return u.size - np.mean(np.sqrt(np.abs(x)) + y, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@77')
try:
    x = values(12000, 104729, 10007, 0.3, 'f8').reshape((50, 40, 6))
    y = values(12000, 7919, 1009, 7.0, 'f8').reshape((50, 40, 6))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x * x
        u = (u + x) / (u * u + 1)
        k = x.shape[0] - 1
        k = x.shape[0] - 1
        return u.size - (x * x).sum(axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@78')
try:
    x = values(0, 7919, 10007, 7.0, 'f8').reshape((0, 3))
    y = values(0, 31, 1009, 1, 'i8').reshape((0, 3))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = np.exp(-np.abs(x))
        w = x.T
        w = x.T
        s = u.sum()
        return np.prod((u - y) ** 2, axis=(0, 1), keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@79')
try:
    x = values(120, 31, 10007, 1000.0, 'c16').reshape((2, 3, 4, 5))
    x = x * (1 + 2j)
    y = values(4, 31, 1009, 1, 'i8').reshape((4, 1))
    x = x[::2]; y = y[:1]
    exact(np.any(x * y, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@80')
try:
    x = values(60000, 7919, 10007, 1, '?').reshape((3, 20000))
    y = values(60000, 7919, 10007, 7.0, 'f8').reshape((3, 20000))
    x = x[::2]; y = y[:1]
    exact((x * 1e200 * 1e200).mean(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@81')
try:
    x = values(17, 104729, 97, 0.3, 'f8').reshape((17,))
    y = values(17, 104729, 10007, 7.0, 'f8').reshape((17,))
    exact(np.sqrt(np.abs((x / 4 - y / 0.125).sum(axis=-1, keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@82')
try:
    x = values(12000, 7919, 97, 7.0, 'f2').reshape((50, 40, 6))
    y = values(12000, 7919, 97, 0.3, 'f2').reshape((50, 40, 6))
    def f(x, y):
        return np.prod(x != y, axis=None, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@83')
try:
    x = values(100000, 31, 97, 1000.0, 'f4').reshape((1000, 100))
    y = values(100000, 104729, 10007, 1000.0, 'f4').reshape((1000, 100))
    exact((x // 7 + y % 5).mean(axis=(-1,), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@84')
try:
    x = values(0, 7919, 10007, 7.0, 'f4').reshape((0, 3))
    y = values(0, 7919, 1009, 1000.0, 'f4').reshape((0, 3))
    x = x.copy(order='F')
    def f(x, y):
        return ((x > 0) & (y > 0)).sum()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@85')
try:
    x = values(3, 7919, 97, 7.0, 'f8').reshape((3,))
    y = values(1, 104729, 97, 1, 'i8').reshape((1,))
    exact(np.sum(-x, axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@86')
try:
    x = values(12000, 104729, 1009, 1000.0, 'f8').reshape((50, 40, 6))
    y = values(12000, 31, 97, 1, 'i8').reshape((50, 40, 6))
    def f(x, y):
        u = x * x
        return np.sum((u > 0) & (y > 0), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@87')
try:
    x = values(100000, 7919, 10007, 7.0, 'f8').reshape((1000, 100))
    y = values(100000, 7919, 97, 0.3, 'f8').reshape((1000, 100))
    x = x.copy(order='F')
    exact(np.mean(x + y * 2, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@88')
try:
    x = values(21000, 104729, 97, 7.0, 'f2').reshape((7000, 3))
    y = values(21000, 104729, 10007, 0.3, 'f8').reshape((7000, 3))
    def f(x, y):
        return np.any(x * x, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@89')
try:
    x = values(19200, 104729, 97, 1, 'u1').reshape((64, 1, 300))
    y = values(19200, 104729, 1009, 1000.0, 'f8').reshape((64, 1, 300))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x > y
        v = np.ones(x.shape[-1:])
        return np.mean(u > y, axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@90')
try:
    x = values(36000, 31, 1009, 7.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 7919, 1009, 1000.0, 'f8').reshape((9000, 2, 2))
    exact((np.abs(x - y)).max())
except Exception as error:
    print('!', type(error).__name__, error)

print('@91')
try:
    x = values(15, 31, 1009, 1, 'i4').reshape((5, 3))
    y = values(15, 31, 10007, 1, 'i8').reshape((5, 3))
    def f(x, y):
        u = np.exp(-np.abs(x))
        return u != y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@92')
try:
    x = values(100000, 7919, 1009, 0.3, 'f8').reshape((1000, 100))
    y = values(100000, 31, 1009, 7.0, 'f8').reshape((1000, 100))
    exact((x * x).mean(axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@93')
try:
    x = values(120, 31, 97, 1, 'u1').reshape((2, 3, 4, 5))
    y = values(120, 31, 97, 1, 'u1').reshape((2, 3, 4, 5))
    def f(x, y):
        u = x - 1
        return (-u).sum(axis=None) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@94')
try:
    x = values(900, 7919, 10007, 1, 'i4').reshape((300, 3))
    y = values(900, 104729, 10007, 1, 'i4').reshape((300, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = np.maximum(x, y)
        return np.any((u - y) ** 2, axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@95')
try:
    x = values(60000, 31, 10007, 1, 'i4').reshape((3, 20000))
    y = values(1, 104729, 1009, 1, 'i4').reshape((1, 1))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.max(x / -1024)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@96')
try:
    x = values(21000, 104729, 1009, 1000.0, 'c16').reshape((7000, 3))
    x = x * (1 + 2j)
    y = values(3, 104729, 97, 0.3, 'f8').reshape((3,))
    def f(x, y):
        u = 1 / (x * 0)
        y = u + y
        return (1 / (u * 0)).mean(axis=(0, 1))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@97')
try:
    x = values(40000, 7919, 10007, 1000.0, 'c16').reshape((40000,))
    x = x * (1 + 2j)
    y = values(40000, 7919, 10007, 7.0, 'c16').reshape((40000,))
    y = y * (1 + 2j)
    x = x.copy(order='F')
    exact(x.size - (np.where(x > y, x, y)).sum(axis=0, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@98')
try:
    x = values(12000, 104729, 10007, 0.3, 'f8').reshape((50, 40, 6))
    y = values(12000, 7919, 1009, 1000.0, 'f8').reshape((50, 40, 6))
    exact((x + y * 2).max(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@99')
try:
    x = values(40000, 104729, 10007, 7.0, 'f8').reshape((200, 200))
    y = values(40000, 31, 97, 1, 'i8').reshape((200, 200))
    x = x.copy(order='F')
    def f(x, y):
        u = x // 7 + y % 5
        v = np.zeros(x.shape[-1:]); u = u + v
        u = (u + x) / (u * u + 1)
        return (u != y).sum(axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@100')
try:
    x = values(19200, 31, 10007, 1000.0, 'f4').reshape((64, 1, 300))
    y = values(19200, 31, 10007, 1, 'i8').reshape((64, 1, 300))
    exact(x.size - (x / (np.abs(y) + 1)).sum(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@101')
try:
    x = values(36000, 104729, 97, 1, 'u1').reshape((9000, 2, 2))
    y = values(36000, 104729, 1009, 1, 'i8').reshape((9000, 2, 2))
    exact((np.abs(x - y)).sum(axis=2, keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@102')
try:
    x = values(40000, 31, 97, 0.3, 'f8').reshape((200, 200))
    y = values(40000, 7919, 1009, 1000.0, 'f8').reshape((200, 200))
    def f(x, y):
        return ((x - y) ** 2).sum(axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@103')
try:
    x = values(16385, 104729, 10007, 7.0, 'f4').reshape((16385,))
    y = values(16385, 31, 1009, 1000.0, 'f8').reshape((16385,))
    x = x.copy(order='F')
    exact((x // 7 + y % 5).any(axis=None, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@104')
try:
    x = values(900, 104729, 97, 7.0, 'f2').reshape((300, 3))
    y = values(3, 31, 1009, 7.0, 'f8').reshape((1, 3))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.sqrt(np.abs(np.mean(np.maximum(x, y), axis=(-1, -2), keepdims=True)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@105')
try:
    x = values(100003, 104729, 97, 1000.0, 'f8').reshape((100003,))
    y = values(100003, 31, 97, 0.3, 'f8').reshape((100003,))
    exact(np.sqrt(np.abs((x / -1024).max(axis=-1, keepdims=False))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@106')
try:
    x = values(15, 7919, 10007, 7.0, 'f8').reshape((5, 3))
    y = values(5, 104729, 97, 1, 'i8').reshape((5, 1))
    def f(x, y):
        u = x / -1024
        u = u * u
        return np.min(u // 7 + y % 5, axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@107')
try:
    x = values(0, 104729, 97, 1, 'u1').reshape((0, 3))
    y = values(0, 104729, 1009, 1, 'i8').reshape((0, 3))
    x = x[::2]; y = y[:1]
    exact(np.sum((x - y) ** 2, axis=(-1,), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@108')
try:
    x = values(100003, 7919, 97, 1000.0, 'f2').reshape((100003,))
    y = values(100003, 31, 97, 0.3, 'f2').reshape((100003,))
    def f(x, y):
        u = np.where(x > y, x, y)
        w = x.T
        v = np.ones(x.shape[-1:])
        return u.size - (np.exp(-np.abs(u))).sum(axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@109')
try:
    x = values(30000, 7919, 97, 7.0, 'f2').reshape((1, 30000))
    y = values(30000, 7919, 1009, 0.3, 'f8').reshape((1, 30000))
    exact((1 / (x * 0)).mean(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@110')
try:
    x = values(30000, 104729, 10007, 7.0, 'f4').reshape((30000, 1))
    y = values(30000, 104729, 10007, 0.3, 'f4').reshape((30000, 1))
    x = x.copy(order='F')
    exact(x.size - (np.abs(x - y)).sum(axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@111')
try:
    x = values(4000, 7919, 1009, 1, 'i4').reshape((20, 1, 1, 200))
    y = values(4000, 104729, 1009, 1, 'i4').reshape((20, 1, 1, 200))
    def f(x, y):
        u = x / -1024
        x = np.sqrt(np.abs(x))
        u = np.where(u > x, u, 0)
        w = x.T
        return np.exp(-np.abs(u))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@112')
try:
    x = values(40000, 31, 97, 7.0, 'f8').reshape((200, 200))
    y = values(40000, 7919, 1009, 1000.0, 'f8').reshape((200, 200))
    exact(np.prod(np.sqrt(np.abs(x)) + y, axis=(-1, -2)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@113')
try:
    x = values(120, 104729, 97, 0.3, 'f8').reshape((2, 3, 4, 5))
    y = values(120, 7919, 10007, 0.3, 'f8').reshape((2, 3, 4, 5))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = np.log(x - y)
        return np.sqrt(np.abs((u > y).sum(axis=3)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@114')
try:
    x = values(7, 104729, 10007, 0.3, 'c16').reshape((1, 1, 7))
    x = x * (1 + 2j)
    y = values(7, 104729, 1009, 0.3, 'f8').reshape((1, 1, 7))
    x = x.copy(order='F')
    def f(x, y):
        u = x * x
        return (u - 1).max()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@115')
try:
    x = values(4000, 31, 97, 1, 'i8').reshape((20, 1, 1, 200))
    y = values(4000, 31, 1009, 1, 'i8').reshape((20, 1, 1, 200))
    x = x.copy(order='F')
    def f(x, y):
        u = np.log(x - y)
        a = x
        return np.mean(u // 7 + y % 5, axis=-1, keepdims=True) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@116')
try:
    x = values(12000, 31, 10007, 1000.0, 'f4').reshape((50, 40, 6))
    y = values(12000, 104729, 10007, 1, 'i8').reshape((50, 40, 6))
    exact((x / -1024).min(axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@117')
try:
    x = values(4000, 104729, 1009, 7.0, 'c16').reshape((20, 1, 1, 200))
    x = x * (1 + 2j)
    y = values(1, 104729, 97, 1000.0, 'c16').reshape((1, 1, 1, 1))
    y = y * (1 + 2j)
    exact(np.sum(x - 1, axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@118')
try:
    x = values(100000, 31, 1009, 0.3, 'f8').reshape((1000, 100))
    y = values(100, 31, 10007, 1, 'i8').reshape((100,))
    exact((x + y * 2).all(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@119')
try:
    x = values(17, 104729, 10007, 0.3, 'f8').reshape((17,))
    y = values(1, 31, 97, 7.0, 'f8').reshape((1,))
    def f(x, y):
        return np.mean(-x, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@120')
try:
    x = values(19200, 104729, 1009, 1, 'i8').reshape((64, 1, 300))
    y = values(19200, 7919, 97, 1, 'i8').reshape((64, 1, 300))
    exact(np.min(np.sqrt(np.abs(x)) + y, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@121')
try:
    x = values(900, 7919, 1009, 7.0, 'f8').reshape((300, 3))
    y = values(1, 31, 10007, 1000.0, 'f8').reshape((1,))
    x = x[::2]; y = y[:1]
    exact(np.sqrt(np.abs(np.mean(x / (np.abs(y) + 1), axis=-1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@122')
try:
    x = values(30000, 7919, 97, 0.3, 'f4').reshape((30000, 1))
    y = values(30000, 104729, 97, 0.3, 'f8').reshape((30000, 1))
    exact((np.abs(x - y)).any(axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@123')
try:
    x = values(36000, 104729, 10007, 1, 'i4').reshape((9000, 2, 2))
    y = values(36000, 104729, 10007, 7.0, 'f8').reshape((9000, 2, 2))
    def f(x, y):
        u = np.log(x - y)
        return (u / (np.abs(y) + 1)).min(axis=(0, 1))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@124')
try:
    x = values(40000, 104729, 10007, 0.3, 'f4').reshape((40000,))
    y = values(40000, 7919, 1009, 1000.0, 'f4').reshape((40000,))
    exact(x != y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@125')
try:
    x = values(40000, 104729, 97, 0.3, 'f2').reshape((40000,))
    y = values(40000, 7919, 97, 0.3, 'f2').reshape((40000,))
    exact(np.any(x * x, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@126')
try:
    x = values(1000, 104729, 10007, 7.0, 'f8').reshape((1000,))
    y = values(1000, 31, 1009, 0.3, 'f8').reshape((1000,))
    exact(np.all(x / 4 - y / 0.125, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@127')
try:
    x = values(15, 104729, 10007, 1000.0, 'f8').reshape((5, 3))
    y = values(15, 7919, 97, 7.0, 'f8').reshape((5, 3))
    def f(x, y):
        u = x != y
        return (u * 1e200 * 1e200).prod(keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@128')
try:
    x = values(100000, 31, 97, 7.0, 'f2').reshape((1000, 100))
    y = values(100000, 7919, 97, 7.0, 'f2').reshape((1000, 100))
    def f(x, y):
        u = np.exp(-np.abs(x))
        h = u
        h = u
        return (u * 1e200 * 1e200).prod(axis=None, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@129')
try:
    x = values(21000, 7919, 97, 7.0, 'f8').reshape((7000, 3))
    y = values(3, 7919, 1009, 0.3, 'f8').reshape((3,))
    exact((np.exp(-np.abs(x))).sum(axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@130')
try:
    x = values(4000, 7919, 97, 0.3, 'f8').reshape((20, 1, 1, 200))
    y = values(4000, 31, 1009, 7.0, 'f8').reshape((20, 1, 1, 200))
    x = x.copy(order='F')
    exact(x.size - np.max((x - y) ** 2, axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@131')
try:
    x = values(12000, 104729, 97, 7.0, 'f8').reshape((50, 40, 6))
    y = values(240, 104729, 97, 7.0, 'f8').reshape((1, 40, 6))
    def f(x, y):
        u = x != y
        w = x.T
        u = u * u
        return np.all(1 / (u * 0), axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@132')
try:
    x = values(15, 104729, 1009, 0.3, 'f8').reshape((5, 3))
    y = values(3, 104729, 97, 7.0, 'f8').reshape((1, 3))
    x = x.copy(order='F')
    exact(x / (np.abs(y) + 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@133')
try:
    x = values(17, 104729, 10007, 1, '?').reshape((17,))
    y = values(17, 31, 97, 1, '?').reshape((17,))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        x = np.sqrt(np.abs(x))
        return (u / -1024).mean() * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@134')
try:
    x = values(30000, 7919, 10007, 1000.0, 'f8').reshape((30000, 1))
    y = values(30000, 7919, 97, 1, 'i8').reshape((30000, 1))
    exact(x + y * 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@135')
try:
    x = values(4000, 31, 97, 1000.0, 'f8').reshape((20, 1, 1, 200))
    y = values(20, 31, 10007, 1000.0, 'f8').reshape((20, 1, 1, 1))
    exact(np.mean((x > 0) & (y > 0), axis=(-1, -2), keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@136')
try:
    x = values(3, 104729, 97, 1000.0, 'f4').reshape((3,))
    y = values(3, 104729, 97, 1, 'i8').reshape((3,))
    exact(np.max(x + y * 2, axis=0, keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@137')
try:
    x = values(16385, 31, 1009, 1, 'i8').reshape((16385,))
    y = values(16385, 7919, 97, 1, 'i8').reshape((16385,))
    exact(np.max(np.maximum(x, y), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@138')
try:
    x = values(900, 7919, 10007, 0.3, 'f8').reshape((300, 3))
    y = values(900, 104729, 97, 1, 'i8').reshape((300, 3))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.sqrt(np.abs((x * y).sum(axis=1)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@139')
try:
    x = values(0, 7919, 97, 1000.0, 'f4').reshape((3, 0))
    y = values(0, 31, 1009, 1000.0, 'f4').reshape((3, 0))
    exact(np.sqrt(np.abs((np.sqrt(np.abs(x)) + y).min(axis=None))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@140')
try:
    x = values(30000, 31, 97, 1, 'u1').reshape((1, 30000))
    y = values(30000, 104729, 1009, 0.3, 'f8').reshape((1, 30000))
    def f(x, y):
        return np.sqrt(np.abs((np.log(x - y)).sum(axis=(0, 1))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@141')
try:
    x = values(40000, 7919, 97, 1000.0, 'f8').reshape((200, 200))
    y = values(1, 104729, 97, 7.0, 'f8').reshape((1, 1))
    def f(x, y):
        return (x * y).all(axis=1) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@142')
try:
    x = values(30000, 31, 97, 1, 'u1').reshape((30000, 1))
    y = values(30000, 7919, 97, 1, 'u1').reshape((30000, 1))
    def f(x, y):
        u = x != y
        return (np.sqrt(np.abs(u)) + y).min(axis=-2, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@143')
try:
    x = values(40000, 31, 97, 1000.0, 'f2').reshape((200, 200))
    y = values(200, 7919, 97, 0.3, 'f2').reshape((1, 200))
    exact((np.log(x - y)).sum(axis=(-1,)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@144')
try:
    x = values(19200, 7919, 10007, 1000.0, 'f4').reshape((64, 1, 300))
    y = values(1, 104729, 10007, 1, 'i8').reshape((1, 1, 1))
    exact(np.where(x > y, x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@145')
try:
    x = values(40000, 31, 97, 1, 'u1').reshape((40000,))
    y = values(40000, 7919, 97, 1, 'u1').reshape((40000,))
    def f(x, y):
        return np.mean(x * 1e200 * 1e200, axis=0) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@146')
try:
    x = values(60000, 7919, 10007, 0.3, 'f8').reshape((3, 20000))
    y = values(1, 104729, 10007, 0.3, 'f8').reshape((1, 1))
    def f(x, y):
        return np.sum(x != y, axis=-2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@147')
try:
    x = values(40000, 7919, 97, 1, 'u1').reshape((200, 200))
    y = values(40000, 104729, 10007, 1, 'i8').reshape((200, 200))
    exact(np.mean(x * y, axis=1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@148')
try:
    x = values(4000, 31, 1009, 1, '?').reshape((20, 1, 1, 200))
    y = values(4000, 7919, 1009, 1, 'i8').reshape((20, 1, 1, 200))
    def f(x, y):
        u = x * y
        v = np.ones(x.shape[-1:])
        s = u.sum()
        return np.sqrt(np.abs(np.sum(u * 1e200 * 1e200, axis=1)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@149')
try:
    x = values(30000, 7919, 1009, 7.0, 'f8').reshape((30000, 1))
    y = values(30000, 7919, 1009, 7.0, 'f8').reshape((30000, 1))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x * y
        u = np.where(u > x, u, 0)
        w = x.T
        w = x.T
        return np.sqrt(np.abs((np.abs(u - y)).prod(axis=(0, 1))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@150')
try:
    x = values(100003, 7919, 1009, 0.3, 'f4').reshape((100003,))
    y = values(100003, 31, 1009, 1, 'i8').reshape((100003,))
    def f(x, y):
        u = -x
        w = x.T
        w = x.T
        return (np.log(u - y)).sum(keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@151')
try:
    x = values(12000, 7919, 10007, 7.0, 'f4').reshape((50, 40, 6))
    y = values(12000, 31, 10007, 0.3, 'f4').reshape((50, 40, 6))
    def f(x, y):
        u = x * 1e200 * 1e200
        w = x.T
        return (np.abs(u - y)).sum(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@152')
try:
    x = values(40000, 31, 97, 1000.0, 'f4').reshape((40000,))
    y = values(1, 31, 97, 7.0, 'f8').reshape((1,))
    exact((np.exp(-np.abs(x))).mean(axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@153')
try:
    x = values(40000, 104729, 1009, 7.0, 'f8').reshape((40000,))
    y = values(40000, 104729, 97, 0.3, 'f8').reshape((40000,))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        w = x.T
        u = np.where(u > x, u, 0)
        return np.sqrt(np.abs(np.max(u - 1, axis=-1)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@154')
try:
    x = values(21000, 104729, 1009, 0.3, 'f4').reshape((7000, 3))
    y = values(21000, 104729, 1009, 1, 'i8').reshape((7000, 3))
    def f(x, y):
        u = x != y
        return u.size - np.sum(np.log(u - y), axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@155')
try:
    x = values(30000, 7919, 10007, 0.3, 'f8').reshape((30000, 1))
    y = values(30000, 31, 97, 0.3, 'f8').reshape((30000, 1))
    def f(x, y):
        u = np.where(x > y, x, y)
        v = np.zeros(x.shape[-1:]); u = u + v
        h = u
        return u.size - (u * 1e200 * 1e200).mean(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@156')
try:
    x = values(100000, 104729, 1009, 0.3, 'f4').reshape((1000, 100))
    y = values(100000, 104729, 1009, 1000.0, 'f4').reshape((1000, 100))
    def f(x, y):
        u = np.where(x > y, x, y)
        return np.sqrt(np.abs(np.any(u % 3, axis=(-1, -2))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@157')
try:
    x = values(100000, 31, 97, 1000.0, 'f8').reshape((1000, 100))
    y = values(100, 31, 1009, 1, 'i8').reshape((1, 100))
    exact(np.any(x * y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@158')
try:
    x = values(36000, 104729, 1009, 7.0, 'c16').reshape((9000, 2, 2))
    x = x * (1 + 2j)
    y = values(4, 104729, 1009, 1000.0, 'c16').reshape((1, 2, 2))
    y = y * (1 + 2j)
    def f(x, y):
        u = x / 4 - y / 0.125
        u = np.where(u > x, u, 0)
        return np.any(np.sqrt(np.abs(u)) + y, axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@159')
try:
    x = values(21000, 7919, 97, 7.0, 'f4').reshape((7000, 3))
    y = values(3, 7919, 1009, 7.0, 'f4').reshape((3,))
    exact(np.sqrt(np.abs((x / -1024).min(axis=1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@160')
try:
    x = values(0, 31, 1009, 0.3, 'f8').reshape((3, 0))
    y = values(3, 7919, 1009, 0.3, 'f8').reshape((3, 1))
    x = x.copy(order='F')
    exact(np.mean(x * 1e200 * 1e200, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@161')
try:
    x = values(36000, 31, 97, 0.3, 'f8').reshape((9000, 2, 2))
    y = values(4, 7919, 10007, 1, 'i8').reshape((1, 2, 2))
    x = x.copy(order='F')
    def f(x, y):
        u = x * y
        return (u * u).sum(axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@162')
try:
    x = values(4000, 104729, 1009, 1000.0, 'f4').reshape((20, 1, 1, 200))
    y = values(200, 7919, 1009, 1, 'i8').reshape((1, 1, 200))
    x = x[::2]; y = y[:1]
    exact((np.maximum(x, y)).mean(keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@163')
try:
    x = values(0, 104729, 1009, 1, 'i8').reshape((3, 0))
    y = values(0, 104729, 10007, 1, 'i8').reshape((3, 0))
    exact(np.sum(x / (np.abs(y) + 1), axis=(-1, -2)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@164')
try:
    x = values(30000, 104729, 97, 1000.0, 'f8').reshape((30000, 1))
    y = values(1, 7919, 10007, 7.0, 'f8').reshape((1, 1))
    def f(x, y):
        u = x * x
        u = u - x
        return np.sum(np.log(u - y), axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@165')
try:
    x = values(7, 104729, 1009, 7.0, 'f8').reshape((1, 1, 7))
    y = values(7, 104729, 1009, 0.3, 'f8').reshape((1, 1, 7))
    def f(x, y):
        u = np.maximum(x, y)
        v = np.zeros(x.shape[-1:]); u = u + v
        return np.mean((u > 0) & (y > 0), axis=(-1,), keepdims=False) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@166')
try:
    x = values(0, 31, 97, 7.0, 'f8').reshape((3, 0))
    y = values(0, 7919, 1009, 1, 'i8').reshape((3, 0))
    exact(x.size - np.all(np.maximum(x, y), axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@167')
try:
    x = values(19200, 104729, 1009, 1, '?').reshape((64, 1, 300))
    y = values(19200, 104729, 1009, 1, 'i8').reshape((64, 1, 300))
    x = x[::2]; y = y[:1]
    exact(np.prod(x * y, axis=2) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@168')
try:
    x = values(30000, 31, 97, 1000.0, 'f8').reshape((1, 30000))
    y = values(30000, 7919, 97, 0.3, 'f8').reshape((1, 30000))
    def f(x, y):
        u = np.exp(-np.abs(x))
        return np.min(u + y * 2, axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@169')
try:
    x = values(100000, 104729, 97, 1, 'i8').reshape((1000, 100))
    y = values(100000, 7919, 1009, 1000.0, 'f8').reshape((1000, 100))
    x = x[::2]; y = y[:1]
    exact(np.sum(x != y, axis=1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@170')
try:
    x = values(19200, 31, 10007, 0.3, 'f8').reshape((64, 1, 300))
    y = values(19200, 31, 97, 0.3, 'f8').reshape((64, 1, 300))
    def f(x, y):
        u = np.log(x - y)
        a = x
        u = u - x
        u = (u + x) / (u * u + 1)
        return (np.exp(-np.abs(u))).max()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@171')
try:
    x = values(1000, 104729, 1009, 1, '?').reshape((1000,))
    y = values(1000, 104729, 10007, 1, '?').reshape((1000,))
    def f(x, y):
        return x.size - np.max(x * x, axis=-1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@172')
try:
    x = values(15, 7919, 10007, 7.0, 'f8').reshape((5, 3))
    y = values(5, 7919, 10007, 1000.0, 'f8').reshape((5, 1))
    exact(np.max(x > y, axis=1) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@173')
try:
    x = values(1000, 7919, 1009, 1000.0, 'c16').reshape((1000,))
    x = x * (1 + 2j)
    y = values(1000, 104729, 1009, 1, 'i8').reshape((1000,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = (x - y) ** 2
        w = x.T
        return np.sum(u != y, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@174')
try:
    x = values(60000, 104729, 97, 1, '?').reshape((3, 20000))
    y = values(60000, 7919, 97, 1, '?').reshape((3, 20000))
    def f(x, y):
        u = x * x
        u = (u + x) / (u * u + 1)
        return np.maximum(u, y)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@175')
try:
    x = values(19200, 7919, 1009, 1, 'i8').reshape((64, 1, 300))
    y = values(19200, 31, 1009, 1, 'i8').reshape((64, 1, 300))
    exact(x - 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@176')
try:
    x = values(900, 7919, 10007, 0.3, 'f4').reshape((300, 3))
    y = values(900, 7919, 97, 7.0, 'f4').reshape((300, 3))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        h = u
        s = u.sum()
        v = np.ones(x.shape[-1:])
        return np.mean(u * y, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@177')
try:
    x = values(19200, 104729, 97, 1000.0, 'f2').reshape((64, 1, 300))
    y = values(19200, 7919, 1009, 7.0, 'f8').reshape((64, 1, 300))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x // 7 + y % 5
        v = np.zeros(x.shape[-1:]); u = u + v
        w = x.T
        w = x.T
        return (u * y).sum(axis=-2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@178')
try:
    x = values(100003, 7919, 97, 1, '?').reshape((100003,))
    y = values(100003, 7919, 1009, 1, '?').reshape((100003,))
    x = x.copy(order='F')
    exact((np.exp(-np.abs(x))).all(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@179')
try:
    x = values(36000, 31, 97, 1000.0, 'f8').reshape((9000, 2, 2))
    y = values(18000, 104729, 1009, 1000.0, 'f8').reshape((9000, 1, 2))
    exact(x / 4 - y / 0.125)
except Exception as error:
    print('!', type(error).__name__, error)

print('@180')
try:
    x = values(30000, 104729, 1009, 0.3, 'f4').reshape((1, 30000))
    y = values(1, 7919, 10007, 0.3, 'f8').reshape((1, 1))
    x = x.copy(order='F')
    exact(((x > 0) & (y > 0)).mean())
except Exception as error:
    print('!', type(error).__name__, error)

print('@181')
try:
    x = values(0, 7919, 10007, 1000.0, 'f4').reshape((0, 3))
    y = values(0, 31, 1009, 0.3, 'f4').reshape((0, 1))
    exact((x / -1024).all(axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@182')
try:
    x = values(100003, 7919, 97, 0.3, 'f8').reshape((100003,))
    y = values(100003, 31, 10007, 7.0, 'f8').reshape((100003,))
    exact(x * x)
except Exception as error:
    print('!', type(error).__name__, error)

print('@183')
try:
    x = values(7, 31, 97, 0.3, 'f8').reshape((1, 1, 7))
    y = values(7, 104729, 10007, 7.0, 'f8').reshape((1, 1, 7))
    def f(x, y):
        u = x / (np.abs(y) + 1)
        s = u.sum()
        a = x
        return np.min(np.abs(u - y), axis=-1) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@184')
try:
    x = values(100000, 104729, 97, 1000.0, 'f2').reshape((1000, 100))
    y = values(100000, 31, 97, 0.3, 'f2').reshape((1000, 100))
    exact(np.sum(np.exp(-np.abs(x)), axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@185')
try:
    x = values(15, 104729, 97, 1, 'u1').reshape((5, 3))
    y = values(15, 31, 10007, 1000.0, 'f8').reshape((5, 3))
    def f(x, y):
        return x != y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@186')
try:
    x = values(36000, 104729, 10007, 7.0, 'f4').reshape((9000, 2, 2))
    y = values(18000, 7919, 1009, 0.3, 'f8').reshape((9000, 1, 2))
    def f(x, y):
        u = np.exp(-np.abs(x))
        u = u * u
        a = x
        v = np.ones(x.shape[-1:])
        return np.max(np.maximum(u, y), axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@187')
try:
    x = values(0, 31, 1009, 1000.0, 'f4').reshape((3, 0))
    y = values(0, 7919, 10007, 0.3, 'f4').reshape((3, 0))
    x = x.copy(order='F')
    def f(x, y):
        u = x / -1024
        y = u + y
        a = x
        return (u * 1e200 * 1e200).any(axis=(0, 1), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@188')
try:
    x = values(15, 7919, 97, 1000.0, 'f2').reshape((5, 3))
    y = values(3, 104729, 97, 1000.0, 'f2').reshape((3,))
    x = x.copy(order='F')
    def f(x, y):
        u = x * x
        u = u * u
        s = u.sum()
        y = u + y
        return np.mean(u / -1024, axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@189')
try:
    x = values(900, 7919, 97, 7.0, 'f8').reshape((300, 3))
    y = values(900, 31, 1009, 7.0, 'f8').reshape((300, 3))
    def f(x, y):
        return x.size - np.mean(np.abs(x - y), axis=(-1, -2), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@190')
try:
    x = values(40000, 104729, 10007, 7.0, 'f8').reshape((40000,))
    y = values(1, 104729, 1009, 7.0, 'f8').reshape((1,))
    x = x.copy(order='F')
    exact(np.mean(-x, axis=None, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@191')
try:
    x = values(1000, 31, 97, 1, 'u1').reshape((1000,))
    y = values(1000, 104729, 97, 1, 'u1').reshape((1000,))
    exact(x / (np.abs(y) + 1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@192')
try:
    x = values(3, 31, 10007, 0.3, 'f4').reshape((3,))
    y = values(3, 7919, 1009, 1, 'i8').reshape((3,))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        u = (u + x) / (u * u + 1)
        k = x.shape[0] - 1
        v = np.zeros(x.shape[-1:]); u = u + v
        return (np.abs(u - y)).prod(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@193')
try:
    x = values(40000, 104729, 1009, 1000.0, 'f4').reshape((40000,))
    y = values(1, 7919, 1009, 1, 'i8').reshape((1,))
    x = x.copy(order='F')
    exact((x - 1).mean(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@194')
try:
    x = values(16385, 104729, 10007, 7.0, 'c16').reshape((16385,))
    x = x * (1 + 2j)
    y = values(16385, 7919, 97, 1000.0, 'c16').reshape((16385,))
    y = y * (1 + 2j)
    exact(x.size - (x + y * 2).any(axis=0, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@195')
try:
    x = values(0, 104729, 1009, 1, 'i4').reshape((3, 0))
    y = values(0, 31, 10007, 1, 'i4').reshape((3, 0))
    x = x.copy(order='F')
    exact(np.any(x // 7 + y % 5, axis=-1) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@196')
try:
    x = values(0, 7919, 10007, 1000.0, 'f8').reshape((3, 0))
    y = values(0, 31, 97, 1000.0, 'f8').reshape((1, 0))
    x = x[::2]; y = y[:1]
    exact(np.sum(x // 7 + y % 5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@197')
try:
    x = values(40000, 7919, 97, 1000.0, 'f4').reshape((40000,))
    y = values(40000, 7919, 10007, 7.0, 'f4').reshape((40000,))
    def f(x, y):
        return (np.where(x > y, x, y)).sum()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@198')
try:
    x = values(100003, 104729, 97, 0.3, 'f4').reshape((100003,))
    y = values(100003, 7919, 97, 1000.0, 'f4').reshape((100003,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = -x
        x = np.sqrt(np.abs(x))
        v = np.zeros(x.shape[-1:]); u = u + v
        u = u - x
        return np.where(u > y, u, y)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@199')
try:
    x = values(100000, 7919, 97, 1, 'u1').reshape((1000, 100))
    y = values(100, 7919, 97, 1, 'u1').reshape((100,))
    exact((x / 4 - y / 0.125).sum(keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@200')
try:
    x = values(100000, 7919, 10007, 1000.0, 'f8').reshape((1000, 100))
    y = values(100000, 104729, 1009, 7.0, 'f8').reshape((1000, 100))
    def f(x, y):
        return (x != y).sum(axis=-1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@201')
try:
    x = values(7, 31, 10007, 7.0, 'c16').reshape((1, 1, 7))
    x = x * (1 + 2j)
    y = values(7, 7919, 97, 1000.0, 'c16').reshape((1, 1, 7))
    y = y * (1 + 2j)
    exact((x * y).max(axis=(-1, -2), keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@202')
try:
    x = values(36000, 31, 10007, 1, '?').reshape((9000, 2, 2))
    y = values(2, 7919, 1009, 1, '?').reshape((2,))
    exact(np.min(x / 4 - y / 0.125, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@203')
try:
    x = values(30000, 7919, 97, 1, 'u1').reshape((1, 30000))
    y = values(30000, 7919, 97, 1, 'u1').reshape((1, 30000))
    exact(np.sum(x - 1, axis=(-1, -2), keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@204')
try:
    x = values(0, 7919, 97, 1, 'u1').reshape((3, 0))
    y = values(3, 104729, 10007, 7.0, 'f8').reshape((3, 1))
    exact((x * y).all(axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@205')
try:
    x = values(60000, 104729, 97, 1, 'u1').reshape((3, 20000))
    y = values(20000, 7919, 97, 1, 'u1').reshape((1, 20000))
    exact(x.size - np.min(x * y, axis=(-1, -2), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@206')
try:
    x = values(120, 7919, 1009, 1000.0, 'f8').reshape((2, 3, 4, 5))
    y = values(120, 104729, 97, 0.3, 'f8').reshape((2, 3, 4, 5))
    def f(x, y):
        u = x > y
        y = u + y
        return np.sqrt(np.abs((u + y * 2).mean(axis=-2)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@207')
try:
    x = values(12000, 31, 1009, 0.3, 'f4').reshape((50, 40, 6))
    y = values(6, 104729, 10007, 0.3, 'f4').reshape((1, 6))
    def f(x, y):
        return x // 7 + y % 5
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@208')
try:
    x = values(3, 7919, 97, 0.3, 'f8').reshape((3,))
    y = values(3, 31, 1009, 7.0, 'f8').reshape((3,))
    exact((np.log(x - y)).all(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@209')
try:
    x = values(30000, 31, 1009, 1, 'i8').reshape((30000, 1))
    y = values(30000, 31, 97, 1, 'i8').reshape((30000, 1))
    x = x.copy(order='F')
    exact(np.max(np.exp(-np.abs(x)), axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@210')
try:
    x = values(40000, 104729, 97, 7.0, 'f4').reshape((40000,))
    y = values(40000, 104729, 1009, 0.3, 'f4').reshape((40000,))
    def f(x, y):
        return np.prod(x - 1, axis=0) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@211')
try:
    x = values(21000, 31, 1009, 0.3, 'f4').reshape((7000, 3))
    y = values(21000, 104729, 1009, 1, 'i8').reshape((7000, 3))
    exact(x.size - np.sum(np.maximum(x, y), axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@212')
try:
    x = values(30000, 104729, 10007, 1000.0, 'f8').reshape((1, 30000))
    y = values(30000, 31, 97, 0.3, 'f8').reshape((1, 30000))
    def f(x, y):
        u = x != y
        return (u != y).sum(axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@213')
try:
    x = values(60000, 31, 10007, 1000.0, 'f8').reshape((3, 20000))
    y = values(60000, 31, 97, 7.0, 'f8').reshape((3, 20000))
    def f(x, y):
        u = 1 / (x * 0)
        y = u + y
        u = np.where(u > x, u, 0)
        return u / (np.abs(y) + 1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@214')
try:
    x = values(900, 104729, 1009, 1000.0, 'f8').reshape((300, 3))
    y = values(3, 31, 97, 1000.0, 'f8').reshape((3,))
    exact(np.max((x - y) ** 2, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@215')
try:
    x = values(30000, 7919, 97, 1000.0, 'f8').reshape((1, 30000))
    y = values(30000, 104729, 97, 1000.0, 'f8').reshape((1, 30000))
    exact(np.mean(np.maximum(x, y), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@216')
try:
    x = values(17, 104729, 1009, 1, 'i8').reshape((17,))
    y = values(17, 7919, 97, 1000.0, 'f8').reshape((17,))
    exact(np.any(x != y, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@217')
try:
    x = values(4000, 104729, 97, 1, 'u1').reshape((20, 1, 1, 200))
    y = values(4000, 104729, 97, 0.3, 'f8').reshape((20, 1, 1, 200))
    def f(x, y):
        return np.sqrt(np.abs(np.sum(np.abs(x - y), axis=0)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@218')
try:
    x = values(7, 31, 97, 7.0, 'f8').reshape((1, 1, 7))
    y = values(1, 31, 10007, 1, 'i8').reshape((1, 1, 1))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = np.abs(x - y)
        h = u
        s = u.sum()
        return np.min(u / 4 - y / 0.125, axis=2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@219')
try:
    x = values(21000, 7919, 97, 1, 'i4').reshape((7000, 3))
    y = values(3, 7919, 97, 1, 'i4').reshape((3,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return (x * 1e200 * 1e200).sum(axis=(0, 1), keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@220')
try:
    x = values(4000, 104729, 1009, 1, 'i4').reshape((20, 1, 1, 200))
    y = values(4000, 31, 97, 1, 'i8').reshape((20, 1, 1, 200))
    exact((x > y).mean() * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@221')
try:
    x = values(4000, 31, 1009, 1, 'i4').reshape((20, 1, 1, 200))
    y = values(4000, 104729, 10007, 7.0, 'f8').reshape((20, 1, 1, 200))
    exact(((x - y) ** 2).max())
except Exception as error:
    print('!', type(error).__name__, error)

print('@222')
try:
    x = values(12000, 104729, 10007, 1, 'i8').reshape((50, 40, 6))
    y = values(12000, 31, 10007, 1, 'i8').reshape((50, 40, 6))
    def f(x, y):
        u = np.maximum(x, y)
        u = np.where(u > x, u, 0)
        v = np.zeros(x.shape[-1:]); u = u + v
        return u.size - (u - 1).max(axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@223')
try:
    x = values(3, 7919, 10007, 7.0, 'f8').reshape((3,))
    y = values(1, 104729, 1009, 0.3, 'f8').reshape((1,))
    def f(x, y):
        u = np.exp(-np.abs(x))
        h = u
        return np.any(u * y, axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@224')
try:
    x = values(21000, 31, 10007, 1000.0, 'f8').reshape((7000, 3))
    y = values(3, 104729, 97, 0.3, 'f8').reshape((1, 3))
    exact(np.sqrt(np.abs(np.sum(x * 1e200 * 1e200, axis=1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@225')
try:
    x = values(60000, 7919, 97, 1000.0, 'f8').reshape((3, 20000))
    y = values(60000, 7919, 97, 0.3, 'f8').reshape((3, 20000))
    exact(np.sum(x / (np.abs(y) + 1), axis=(-1, -2)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@226')
try:
    x = values(3, 104729, 97, 7.0, 'f4').reshape((3,))
    y = values(1, 31, 1009, 0.3, 'f4').reshape((1,))
    x = x.copy(order='F')
    exact(np.mean(x // 7 + y % 5, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@227')
try:
    x = values(16385, 7919, 1009, 1, 'i4').reshape((16385,))
    y = values(16385, 7919, 97, 1000.0, 'f8').reshape((16385,))
    exact((x * y).sum())
except Exception as error:
    print('!', type(error).__name__, error)

print('@228')
try:
    x = values(4000, 31, 10007, 1, '?').reshape((20, 1, 1, 200))
    y = values(20, 104729, 97, 1, '?').reshape((20, 1, 1, 1))
    x = x.copy(order='F')
    exact((x // 7 + y % 5).sum(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@229')
try:
    x = values(120, 31, 97, 7.0, 'f8').reshape((2, 3, 4, 5))
    y = values(5, 104729, 10007, 7.0, 'f8').reshape((1, 1, 1, 5))
    exact(np.min(x + y * 2, axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@230')
try:
    x = values(40000, 104729, 97, 1, 'u1').reshape((200, 200))
    y = values(200, 7919, 1009, 0.3, 'f8').reshape((1, 200))
    def f(x, y):
        return np.sqrt(np.abs(np.mean(np.where(x > y, x, y), axis=-2)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@231')
try:
    x = values(0, 104729, 1009, 7.0, 'f8').reshape((0, 3))
    y = values(0, 7919, 10007, 1000.0, 'f8').reshape((0, 1))
    exact((x > y).max(axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@232')
try:
    x = values(15, 31, 10007, 7.0, 'f4').reshape((5, 3))
    y = values(15, 7919, 1009, 7.0, 'f8').reshape((5, 3))
    def f(x, y):
        u = np.where(x > y, x, y)
        u = (u + x) / (u * u + 1)
        u = u * u
        return np.sum(u // 7 + y % 5, axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@233')
try:
    x = values(120, 31, 10007, 0.3, 'c16').reshape((2, 3, 4, 5))
    x = x * (1 + 2j)
    y = values(120, 104729, 10007, 0.3, 'f8').reshape((2, 3, 4, 5))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x != y
        k = x.shape[0] - 1
        a = x
        return (np.abs(u - y)).min(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@234')
try:
    x = values(21000, 7919, 97, 1000.0, 'f8').reshape((7000, 3))
    y = values(21000, 31, 97, 1, 'i8').reshape((7000, 3))
    exact(np.sqrt(np.abs((np.exp(-np.abs(x))).all(axis=-1, keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@235')
try:
    x = values(30000, 104729, 97, 1, 'u1').reshape((1, 30000))
    y = values(30000, 31, 1009, 7.0, 'f8').reshape((1, 30000))
    def f(x, y):
        return (np.sqrt(np.abs(x)) + y).mean(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@236')
try:
    x = values(3, 104729, 97, 0.3, 'f2').reshape((3,))
    y = values(3, 31, 97, 1000.0, 'f2').reshape((3,))
    exact(((x - y) ** 2).mean())
except Exception as error:
    print('!', type(error).__name__, error)

print('@237')
try:
    x = values(100003, 31, 1009, 1000.0, 'f4').reshape((100003,))
    y = values(100003, 104729, 10007, 1000.0, 'f4').reshape((100003,))
    exact((1 / (x * 0)).all(axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@238')
try:
    x = values(100000, 7919, 97, 1, 'u1').reshape((1000, 100))
    y = values(100000, 7919, 97, 1, 'i8').reshape((1000, 100))
    def f(x, y):
        u = x - 1
        return (u / (np.abs(y) + 1)).prod(axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@239')
try:
    x = values(1000, 7919, 1009, 7.0, 'f8').reshape((1000,))
    y = values(1000, 7919, 97, 1000.0, 'f8').reshape((1000,))
    exact((x > y).any(axis=0, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@240')
try:
    x = values(16385, 31, 97, 1, 'i8').reshape((16385,))
    y = values(16385, 31, 97, 1, 'i8').reshape((16385,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x + y * 2
        h = u
        k = x.shape[0] - 1
        v = np.zeros(x.shape[-1:]); u = u + v
        return u != y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@241')
try:
    x = values(4000, 7919, 1009, 1000.0, 'f8').reshape((20, 1, 1, 200))
    y = values(4000, 7919, 1009, 7.0, 'f8').reshape((20, 1, 1, 200))
    def f(x, y):
        u = x - 1
        u = (u + x) / (u * u + 1)
        return np.all(np.sqrt(np.abs(u)) + y, axis=3, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@242')
try:
    x = values(15, 104729, 97, 0.3, 'f8').reshape((5, 3))
    y = values(5, 104729, 10007, 1000.0, 'f8').reshape((5, 1))
    def f(x, y):
        u = x - 1
        u = (u + x) / (u * u + 1)
        u = np.where(u > x, u, 0)
        u = u - x
        return u.size - (u != y).prod(axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@243')
try:
    x = values(3, 31, 97, 7.0, 'f2').reshape((3,))
    y = values(3, 7919, 97, 0.3, 'f2').reshape((3,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x > y
        y = u + y
        return (u / 4 - y / 0.125).max(axis=-1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@244')
try:
    x = values(100003, 7919, 1009, 1000.0, 'f8').reshape((100003,))
    y = values(100003, 31, 1009, 7.0, 'f8').reshape((100003,))
    exact(((x > 0) & (y > 0)).sum(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@245')
try:
    x = values(36000, 31, 10007, 7.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 104729, 97, 1, 'i8').reshape((9000, 2, 2))
    exact(np.any(x / (np.abs(y) + 1), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@246')
try:
    x = values(21000, 104729, 10007, 0.3, 'f8').reshape((7000, 3))
    y = values(21000, 104729, 1009, 1000.0, 'f8').reshape((7000, 3))
    def f(x, y):
        u = np.abs(x - y)
        return np.where(u > y, x, y)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@247')
try:
    x = values(19200, 104729, 10007, 1000.0, 'f4').reshape((64, 1, 300))
    y = values(19200, 7919, 1009, 7.0, 'f4').reshape((64, 1, 300))
    def f(x, y):
        return np.all(np.log(x - y), axis=-2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@248')
try:
    x = values(100000, 7919, 1009, 1000.0, 'f4').reshape((1000, 100))
    y = values(100000, 104729, 97, 7.0, 'f4').reshape((1000, 100))
    def f(x, y):
        u = x * x
        v = np.ones(x.shape[-1:])
        return np.sqrt(np.abs(np.min(-u, axis=-1, keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@249')
try:
    x = values(0, 31, 10007, 0.3, 'c16').reshape((3, 0))
    x = x * (1 + 2j)
    y = values(0, 104729, 1009, 0.3, 'f8').reshape((1, 0))
    exact(np.where(x > y, x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@250')
try:
    x = values(30000, 31, 97, 0.3, 'f2').reshape((30000, 1))
    y = values(30000, 7919, 10007, 1000.0, 'f8').reshape((30000, 1))
    x = x.copy(order='F')
    exact((x * y).any(axis=None, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@251')
try:
    x = values(60000, 31, 1009, 1000.0, 'f8').reshape((3, 20000))
    y = values(60000, 31, 10007, 0.3, 'f8').reshape((3, 20000))
    exact(x.size - (x / (np.abs(y) + 1)).sum(axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@252')
try:
    x = values(100000, 31, 1009, 7.0, 'f8').reshape((1000, 100))
    y = values(100000, 7919, 10007, 1000.0, 'f8').reshape((1000, 100))
    def f(x, y):
        u = x - 1
        v = np.ones(x.shape[-1:])
        u = u * u
        return np.sqrt(np.abs(np.max(u != y, axis=(0, 1), keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@253')
try:
    x = values(4000, 104729, 1009, 1000.0, 'f4').reshape((20, 1, 1, 200))
    y = values(4000, 31, 1009, 1000.0, 'f4').reshape((20, 1, 1, 200))
    def f(x, y):
        u = x * 1e200 * 1e200
        v = np.zeros(x.shape[-1:]); u = u + v
        w = x.T
        s = u.sum()
        return np.any(u % 3, axis=(-1, -2), keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@254')
try:
    x = values(3, 104729, 1009, 0.3, 'f8').reshape((3,))
    y = values(3, 31, 97, 7.0, 'f8').reshape((3,))
    x = x[::2]; y = y[:1]
    exact((np.maximum(x, y)).prod() * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@255')
try:
    x = values(12000, 7919, 97, 1000.0, 'f2').reshape((50, 40, 6))
    y = values(12000, 104729, 97, 7.0, 'f2').reshape((50, 40, 6))
    def f(x, y):
        u = -x
        u = np.where(u > x, u, 0)
        h = u
        return np.any(u / -1024, axis=(-1,), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@256')
try:
    x = values(7, 7919, 1009, 7.0, 'f8').reshape((1, 1, 7))
    y = values(7, 31, 10007, 1, 'i8').reshape((1, 1, 7))
    def f(x, y):
        u = x / 4 - y / 0.125
        k = x.shape[0] - 1
        u = np.where(u > x, u, 0)
        return np.abs(u - y)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@257')
try:
    x = values(30000, 7919, 97, 1, 'u1').reshape((30000, 1))
    y = values(1, 104729, 10007, 7.0, 'f8').reshape((1, 1))
    exact((x + y * 2).sum(axis=-2, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@258')
try:
    x = values(3, 104729, 10007, 0.3, 'f4').reshape((3,))
    y = values(3, 104729, 10007, 0.3, 'f8').reshape((3,))
    exact((x - 1).sum(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@259')
try:
    x = values(900, 104729, 1009, 0.3, 'f8').reshape((300, 3))
    y = values(3, 31, 10007, 7.0, 'f8').reshape((1, 3))
    exact(np.max(1 / (x * 0), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@260')
try:
    x = values(100003, 104729, 10007, 0.3, 'f8').reshape((100003,))
    y = values(100003, 31, 1009, 0.3, 'f8').reshape((100003,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.exp(-np.abs(x))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@261')
try:
    x = values(19200, 104729, 97, 7.0, 'f8').reshape((64, 1, 300))
    y = values(19200, 104729, 97, 1000.0, 'f8').reshape((64, 1, 300))
    def f(x, y):
        return (x != y).sum(axis=(-1, -2), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@262')
try:
    x = values(7, 31, 10007, 1000.0, 'f8').reshape((1, 1, 7))
    y = values(7, 7919, 1009, 0.3, 'f8').reshape((1, 1, 7))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        u = np.where(u > x, u, 0)
        u = np.where(u > x, u, 0)
        return np.min(u * y, axis=-2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@263')
try:
    x = values(30000, 7919, 10007, 1000.0, 'f8').reshape((1, 30000))
    y = values(30000, 104729, 10007, 7.0, 'f8').reshape((1, 30000))
    def f(x, y):
        u = 1 / (x * 0)
        x = np.sqrt(np.abs(x))
        return np.sqrt(np.abs((u * u).mean(axis=(-1,))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@264')
try:
    x = values(40000, 7919, 10007, 0.3, 'f8').reshape((200, 200))
    y = values(40000, 104729, 10007, 1000.0, 'f8').reshape((200, 200))
    exact(np.all(x // 7 + y % 5, axis=1, keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@265')
try:
    x = values(12000, 31, 10007, 1, 'i4').reshape((50, 40, 6))
    y = values(50, 7919, 97, 1, 'i4').reshape((50, 1, 1))
    exact((x != y).prod(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@266')
try:
    x = values(0, 104729, 97, 7.0, 'f2').reshape((0, 3))
    y = values(0, 104729, 97, 0.3, 'f2').reshape((0, 3))
    def f(x, y):
        return np.prod(x / (np.abs(y) + 1), axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@267')
try:
    x = values(120, 31, 97, 0.3, 'f8').reshape((2, 3, 4, 5))
    y = values(20, 7919, 10007, 1, 'i8').reshape((1, 1, 4, 5))
    x = x.copy(order='F')
    exact(np.maximum(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@268')
try:
    x = values(0, 7919, 10007, 1, 'i4').reshape((0, 3))
    y = values(0, 7919, 10007, 1, 'i8').reshape((0, 3))
    exact(((x > 0) & (y > 0)).prod(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@269')
try:
    x = values(4000, 31, 10007, 1000.0, 'f8').reshape((20, 1, 1, 200))
    y = values(200, 31, 97, 1000.0, 'f8').reshape((1, 200))
    x = x.copy(order='F')
    def f(x, y):
        u = 1 / (x * 0)
        u = u - x
        s = u.sum()
        return u.size - np.mean(1 / (x * 0), axis=(-1,), keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@270')
try:
    x = values(17, 31, 1009, 1, 'i8').reshape((17,))
    y = values(17, 31, 10007, 1, 'i8').reshape((17,))
    def f(x, y):
        u = x * y
        u = np.where(u > x, u, 0)
        v = np.zeros(x.shape[-1:]); u = u + v
        return (np.abs(u - y)).min(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@271')
try:
    x = values(1000, 104729, 97, 1, 'u1').reshape((1000,))
    y = values(1000, 7919, 97, 1, 'u1').reshape((1000,))
    exact((x + y * 2).any(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@272')
try:
    x = values(40000, 7919, 97, 1000.0, 'f8').reshape((40000,))
    y = values(40000, 104729, 10007, 1000.0, 'f8').reshape((40000,))
    exact(np.prod(np.exp(-np.abs(x)), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@273')
try:
    x = values(12000, 104729, 97, 1000.0, 'f8').reshape((50, 40, 6))
    y = values(2000, 31, 10007, 1, 'i8').reshape((50, 40, 1))
    exact(np.sqrt(np.abs(np.sum(np.log(x - y), axis=(-1, -2), keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@274')
try:
    x = values(120, 7919, 97, 1000.0, 'f8').reshape((2, 3, 4, 5))
    y = values(60, 104729, 10007, 0.3, 'f8').reshape((1, 3, 4, 5))
    exact(np.sqrt(np.abs(np.mean(x + y * 2, axis=0))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@275')
try:
    x = values(21000, 31, 97, 7.0, 'f4').reshape((7000, 3))
    y = values(21000, 104729, 1009, 0.3, 'f8').reshape((7000, 3))
    def f(x, y):
        u = x % 3
        return u != y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@276')
try:
    x = values(0, 7919, 97, 0.3, 'f8').reshape((3, 0))
    y = values(0, 31, 10007, 7.0, 'f8').reshape((3, 0))
    def f(x, y):
        u = np.exp(-np.abs(x))
        h = u
        u = u - x
        u = (u + x) / (u * u + 1)
        return np.sqrt(np.abs(((u - y) ** 2).sum(axis=(-1,))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@277')
try:
    x = values(19200, 104729, 97, 1, '?').reshape((64, 1, 300))
    y = values(300, 7919, 1009, 1, '?').reshape((300,))
    exact((x / -1024).min(axis=(-1, -2), keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@278')
try:
    x = values(19200, 104729, 97, 1000.0, 'f8').reshape((64, 1, 300))
    y = values(19200, 7919, 97, 7.0, 'f8').reshape((64, 1, 300))
    def f(x, y):
        return x.size - (np.where(x > y, x, y)).prod(axis=-2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@279')
try:
    x = values(40000, 31, 1009, 7.0, 'f4').reshape((40000,))
    y = values(40000, 31, 97, 1, 'i8').reshape((40000,))
    def f(x, y):
        u = x / (np.abs(y) + 1)
        k = x.shape[0] - 1
        return (np.where(u > y, x, y)).min(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@280')
try:
    x = values(4000, 7919, 97, 0.3, 'f2').reshape((20, 1, 1, 200))
    y = values(20, 31, 97, 7.0, 'f2').reshape((20, 1, 1, 1))
    def f(x, y):
        u = x % 3
        a = x
        u = u * u
        v = np.ones(x.shape[-1:])
        return ((u > 0) & (y > 0)).sum(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@281')
try:
    x = values(30000, 31, 97, 0.3, 'f2').reshape((30000, 1))
    y = values(1, 31, 10007, 1, 'i8').reshape((1,))
    def f(x, y):
        u = x / -1024
        u = u * u
        w = x.T
        return (u * x).max(keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@282')
try:
    x = values(120, 7919, 10007, 1000.0, 'f8').reshape((2, 3, 4, 5))
    y = values(12, 31, 1009, 7.0, 'f8').reshape((3, 4, 1))
    x = x.copy(order='F')
    def f(x, y):
        u = x / (np.abs(y) + 1)
        return np.sqrt(np.abs(((u > 0) & (y > 0)).sum()))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@283')
try:
    x = values(36000, 31, 10007, 7.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 31, 97, 0.3, 'f8').reshape((9000, 2, 2))
    def f(x, y):
        u = (x - y) ** 2
        x = np.sqrt(np.abs(x))
        v = np.zeros(x.shape[-1:]); u = u + v
        return np.sqrt(np.abs((u // 7 + y % 5).prod(axis=-2)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@284')
try:
    x = values(1000, 7919, 10007, 0.3, 'f8').reshape((1000,))
    y = values(1000, 31, 1009, 1, 'i8').reshape((1000,))
    exact(np.sum(x * y, axis=0) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@285')
try:
    x = values(900, 7919, 1009, 7.0, 'f8').reshape((300, 3))
    y = values(300, 31, 1009, 1000.0, 'f8').reshape((300, 1))
    def f(x, y):
        u = x // 7 + y % 5
        return np.sum(u * u, axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@286')
try:
    x = values(7, 104729, 1009, 7.0, 'f8').reshape((1, 1, 7))
    y = values(7, 31, 1009, 7.0, 'f8').reshape((1, 1, 7))
    exact(np.any(x * 1e200 * 1e200))
except Exception as error:
    print('!', type(error).__name__, error)

print('@287')
try:
    x = values(36000, 7919, 1009, 1, '?').reshape((9000, 2, 2))
    y = values(36000, 31, 97, 7.0, 'f8').reshape((9000, 2, 2))
    def f(x, y):
        u = x - 1
        a = x
        return np.sqrt(np.abs(np.any(np.maximum(u, y), keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@288')
try:
    x = values(12000, 7919, 1009, 1000.0, 'f4').reshape((50, 40, 6))
    y = values(300, 31, 97, 0.3, 'f8').reshape((50, 1, 6))
    def f(x, y):
        u = np.maximum(x, y)
        u = u - x
        return np.prod(-u, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@289')
try:
    x = values(120, 31, 1009, 1, 'i8').reshape((2, 3, 4, 5))
    y = values(1, 31, 10007, 1, 'i8').reshape((1,))
    def f(x, y):
        u = np.abs(x - y)
        return (np.abs(u - y)).mean(axis=3, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@290')
try:
    x = values(30000, 104729, 97, 7.0, 'c16').reshape((1, 30000))
    x = x * (1 + 2j)
    y = values(30000, 7919, 97, 1000.0, 'f8').reshape((1, 30000))
    exact(np.any(np.exp(-np.abs(x)), axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@291')
try:
    x = values(36000, 31, 1009, 7.0, 'f8').reshape((9000, 2, 2))
    y = values(4, 104729, 10007, 1, 'i8').reshape((1, 2, 2))
    x = x.copy(order='F')
    def f(x, y):
        return (np.log(x - y)).all(axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@292')
try:
    x = values(36000, 7919, 1009, 7.0, 'f4').reshape((9000, 2, 2))
    y = values(36000, 7919, 10007, 1000.0, 'f4').reshape((9000, 2, 2))
    exact(np.mean(np.sqrt(np.abs(x)) + y, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@293')
try:
    x = values(36000, 31, 97, 7.0, 'f2').reshape((9000, 2, 2))
    y = values(2, 31, 10007, 1, 'i8').reshape((1, 2, 1))
    exact(np.max(1 / (x * 0), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@294')
try:
    x = values(17, 7919, 97, 1, 'i8').reshape((17,))
    y = values(17, 31, 97, 1, 'i8').reshape((17,))
    exact(np.sum(x / 4 - y / 0.125, axis=0, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@295')
try:
    x = values(900, 7919, 10007, 7.0, 'f4').reshape((300, 3))
    y = values(300, 104729, 1009, 1, 'i8').reshape((300, 1))
    def f(x, y):
        u = (x - y) ** 2
        v = np.ones(x.shape[-1:])
        x = np.sqrt(np.abs(x))
        v = np.zeros(x.shape[-1:]); u = u + v
        return u.size - (x % 3).max(axis=(-1, -2))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@296')
try:
    x = values(7, 104729, 10007, 1, 'i8').reshape((1, 1, 7))
    y = values(7, 31, 97, 1, 'i8').reshape((1, 1, 7))
    def f(x, y):
        return np.sqrt(np.abs(np.sum(x / 4 - y / 0.125, axis=-1)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@297')
try:
    x = values(30000, 31, 97, 7.0, 'f8').reshape((30000, 1))
    y = values(1, 7919, 10007, 7.0, 'f8').reshape((1, 1))
    exact(x.size - (x * y).prod(axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@298')
try:
    x = values(100003, 31, 97, 0.3, 'f2').reshape((100003,))
    y = values(100003, 7919, 97, 0.3, 'f2').reshape((100003,))
    def f(x, y):
        u = x % 3
        u = np.where(u > x, u, 0)
        return np.abs(u - y)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@299')
try:
    x = values(40000, 104729, 10007, 7.0, 'f4').reshape((200, 200))
    y = values(40000, 104729, 97, 0.3, 'f4').reshape((200, 200))
    x = x.copy(order='F')
    exact(np.mean(x * y, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@300')
try:
    x = values(12000, 31, 1009, 7.0, 'f8').reshape((50, 40, 6))
    y = values(300, 104729, 97, 0.3, 'f8').reshape((50, 1, 6))
    def f(x, y):
        u = x * 1e200 * 1e200
        v = np.ones(x.shape[-1:])
        return np.prod(1 / (u * 0), axis=1, keepdims=False) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@301')
try:
    x = values(21000, 104729, 97, 1, '?').reshape((7000, 3))
    y = values(1, 7919, 97, 1, '?').reshape((1,))
    exact(((x > 0) & (y > 0)).min(axis=(-1,), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@302')
try:
    x = values(900, 104729, 97, 1, 'u1').reshape((300, 3))
    y = values(900, 31, 97, 1, 'u1').reshape((300, 3))
    exact(np.sum(np.abs(x - y), axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@303')
try:
    x = values(36000, 31, 1009, 0.3, 'f8').reshape((9000, 2, 2))
    y = values(9000, 31, 1009, 1, 'i8').reshape((9000, 1, 1))
    def f(x, y):
        u = np.log(x - y)
        h = u
        a = x
        u = u * u
        return (np.log(u - y)).sum(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@304')
try:
    x = values(7, 7919, 1009, 1000.0, 'f8').reshape((1, 1, 7))
    y = values(7, 31, 97, 1000.0, 'f8').reshape((1, 7))
    def f(x, y):
        u = x - 1
        u = np.where(u > x, u, 0)
        u = np.where(u > x, u, 0)
        return (np.log(u - y)).all(axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@305')
try:
    x = values(16385, 104729, 1009, 7.0, 'f8').reshape((16385,))
    y = values(16385, 104729, 1009, 1000.0, 'f8').reshape((16385,))
    exact(np.min((x - y) ** 2, axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@306')
try:
    x = values(30000, 7919, 97, 7.0, 'f2').reshape((30000, 1))
    y = values(30000, 31, 97, 7.0, 'f2').reshape((30000, 1))
    exact(np.sum(np.where(x > y, x, y), axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@307')
try:
    x = values(16385, 7919, 1009, 7.0, 'f8').reshape((16385,))
    y = values(16385, 31, 97, 1, 'i8').reshape((16385,))
    def f(x, y):
        return np.sqrt(np.abs((x / (np.abs(y) + 1)).prod(axis=-1)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@308')
try:
    x = values(30000, 31, 10007, 1, 'i8').reshape((1, 30000))
    y = values(30000, 7919, 10007, 1, 'i8').reshape((1, 30000))
    x = x.copy(order='F')
    def f(x, y):
        u = np.abs(x - y)
        s = u.sum()
        return u.size - (np.log(u - y)).mean(axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@309')
try:
    x = values(100000, 31, 1009, 1000.0, 'f4').reshape((1000, 100))
    y = values(100000, 7919, 1009, 1000.0, 'f4').reshape((1000, 100))
    def f(x, y):
        u = x / (np.abs(y) + 1)
        h = u
        return (np.abs(u - y)).all(axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@310')
try:
    x = values(16385, 31, 97, 1, '?').reshape((16385,))
    y = values(16385, 7919, 10007, 1, '?').reshape((16385,))
    def f(x, y):
        u = x // 7 + y % 5
        v = np.zeros(x.shape[-1:]); u = u + v
        w = x.T
        u = np.where(u > x, u, 0)
        return (np.maximum(u, y)).all(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@311')
try:
    x = values(900, 31, 97, 0.3, 'f8').reshape((300, 3))
    y = values(3, 31, 97, 1000.0, 'f8').reshape((3,))
    exact((x * y).any(axis=(-1,)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@312')
try:
    x = values(17, 7919, 97, 7.0, 'f4').reshape((17,))
    y = values(1, 7919, 10007, 7.0, 'f4').reshape((1,))
    def f(x, y):
        u = x - 1
        return np.sum(np.abs(u - y), axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@313')
try:
    x = values(1000, 31, 1009, 1, '?').reshape((1000,))
    y = values(1, 104729, 10007, 1, '?').reshape((1,))
    x = x[::2]; y = y[:1]
    exact((np.maximum(x, y)).max(axis=-1, keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@314')
try:
    x = values(19200, 7919, 97, 0.3, 'f8').reshape((64, 1, 300))
    y = values(1, 7919, 10007, 1, 'i8').reshape((1, 1, 1))
    exact((x // 7 + y % 5).min())
except Exception as error:
    print('!', type(error).__name__, error)

print('@315')
try:
    x = values(40000, 7919, 97, 0.3, 'f8').reshape((200, 200))
    y = values(40000, 104729, 1009, 1000.0, 'f8').reshape((200, 200))
    x = x.copy(order='F')
    exact(np.mean(np.maximum(x, y)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@316')
try:
    x = values(12000, 31, 10007, 0.3, 'f4').reshape((50, 40, 6))
    y = values(12000, 31, 97, 1, 'i8').reshape((50, 40, 6))
    exact(np.sum(x / -1024, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@317')
try:
    x = values(30000, 7919, 1009, 7.0, 'f4').reshape((1, 30000))
    y = values(30000, 7919, 10007, 7.0, 'f4').reshape((1, 30000))
    exact(np.sqrt(np.abs((np.where(x > y, x, y)).sum(axis=-2, keepdims=False))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@318')
try:
    x = values(60000, 31, 1009, 1000.0, 'f4').reshape((3, 20000))
    y = values(60000, 31, 10007, 7.0, 'f4').reshape((3, 20000))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.min(np.maximum(x, y), axis=(-1, -2))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@319')
try:
    x = values(0, 31, 97, 1000.0, 'f8').reshape((3, 0))
    y = values(0, 31, 97, 1, 'i8').reshape((1, 0))
    exact(np.prod((x > 0) & (y > 0), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@320')
try:
    x = values(120, 104729, 1009, 0.3, 'f8').reshape((2, 3, 4, 5))
    y = values(30, 31, 10007, 7.0, 'f8').reshape((2, 3, 1, 5))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x / (np.abs(y) + 1)
        u = u * u
        v = np.ones(x.shape[-1:])
        u = (u + x) / (u * u + 1)
        return np.prod(u > y, axis=0)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@321')
try:
    x = values(0, 31, 10007, 7.0, 'f8').reshape((0, 3))
    y = values(0, 104729, 97, 7.0, 'f8').reshape((0, 3))
    exact(np.sum(x - 1, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@322')
try:
    x = values(60000, 7919, 97, 7.0, 'f4').reshape((3, 20000))
    y = values(60000, 31, 10007, 1000.0, 'f4').reshape((3, 20000))
    def f(x, y):
        u = 1 / (x * 0)
        u = u * u
        w = x.T
        s = u.sum()
        return np.any(np.log(u - y), axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@323')
try:
    x = values(40000, 7919, 97, 7.0, 'c16').reshape((40000,))
    x = x * (1 + 2j)
    y = values(40000, 104729, 10007, 0.3, 'c16').reshape((40000,))
    y = y * (1 + 2j)
    x = x[::2]; y = y[:1]
    exact(np.any((x > 0) & (y > 0)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@324')
try:
    x = values(900, 31, 97, 0.3, 'f8').reshape((300, 3))
    y = values(3, 104729, 1009, 1000.0, 'f8').reshape((3,))
    x = x.copy(order='F')
    def f(x, y):
        return (x + y * 2).mean(axis=None, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@325')
try:
    x = values(12000, 104729, 97, 1000.0, 'f2').reshape((50, 40, 6))
    y = values(12000, 7919, 97, 0.3, 'f2').reshape((50, 40, 6))
    exact(np.sum(x * y, axis=-1) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@326')
try:
    x = values(15, 104729, 97, 1, 'i8').reshape((5, 3))
    y = values(15, 31, 97, 1, 'i8').reshape((5, 3))
    exact((np.maximum(x, y)).all(axis=(0, 1), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@327')
try:
    x = values(1000, 31, 1009, 0.3, 'f8').reshape((1000,))
    y = values(1000, 31, 97, 0.3, 'f8').reshape((1000,))
    x = x.copy(order='F')
    exact(np.any(x * 1e200 * 1e200, axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@328')
try:
    x = values(60000, 7919, 1009, 1, 'i4').reshape((3, 20000))
    y = values(60000, 7919, 1009, 1, 'i4').reshape((3, 20000))
    def f(x, y):
        return x.size - (x - 1).max(axis=0)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@329')
try:
    x = values(1000, 7919, 10007, 1000.0, 'f4').reshape((1000,))
    y = values(1000, 7919, 10007, 7.0, 'f4').reshape((1000,))
    exact(np.sum((x > 0) & (y > 0), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@330')
try:
    x = values(60000, 31, 97, 1, 'u1').reshape((3, 20000))
    y = values(20000, 7919, 97, 1, 'u1').reshape((20000,))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    exact(np.min(x % 3, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@331')
try:
    x = values(1000, 104729, 1009, 1, '?').reshape((1000,))
    y = values(1000, 31, 1009, 1, 'i8').reshape((1000,))
    x = x.copy(order='F')
    exact(x / 4 - y / 0.125)
except Exception as error:
    print('!', type(error).__name__, error)

print('@332')
try:
    x = values(0, 31, 97, 1000.0, 'f2').reshape((0, 3))
    y = values(3, 7919, 97, 1000.0, 'f2').reshape((1, 3))
    x = x[::2]; y = y[:1]
    exact((x / (np.abs(y) + 1)).sum(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@333')
try:
    x = values(40000, 104729, 97, 1, '?').reshape((200, 200))
    y = values(40000, 7919, 1009, 0.3, 'f8').reshape((200, 200))
    x = x.T
    exact(np.max(1 / (x * 0), axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@334')
try:
    x = values(16385, 7919, 1009, 0.3, 'f4').reshape((16385,))
    y = values(1, 31, 10007, 7.0, 'f8').reshape((1,))
    x = x.copy(order='F')
    def f(x, y):
        u = x != y
        return np.sqrt(np.abs((np.maximum(u, y)).prod(axis=None)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@335')
try:
    x = values(100000, 31, 97, 7.0, 'f8').reshape((1000, 100))
    y = values(1000, 31, 10007, 7.0, 'f8').reshape((1000, 1))
    def f(x, y):
        return np.all(x * y, axis=-2, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@336')
try:
    x = values(4000, 31, 97, 1, 'u1').reshape((20, 1, 1, 200))
    y = values(4000, 31, 97, 1, 'u1').reshape((20, 1, 1, 200))
    exact(x % 3)
except Exception as error:
    print('!', type(error).__name__, error)

print('@337')
try:
    x = values(12000, 7919, 97, 0.3, 'f2').reshape((50, 40, 6))
    y = values(300, 104729, 10007, 7.0, 'f8').reshape((50, 1, 6))
    def f(x, y):
        return x != y
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@338')
try:
    x = values(16385, 7919, 97, 0.3, 'f8').reshape((16385,))
    y = values(1, 7919, 10007, 0.3, 'f8').reshape((1,))
    def f(x, y):
        u = x / 4 - y / 0.125
        return np.sqrt(np.abs((np.abs(u - y)).any(axis=-1, keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@339')
try:
    x = values(100003, 7919, 1009, 1000.0, 'c16').reshape((100003,))
    x = x * (1 + 2j)
    y = values(100003, 31, 10007, 0.3, 'f8').reshape((100003,))
    def f(x, y):
        return np.sqrt(np.abs((np.log(x - y)).any(axis=None, keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@340')
try:
    x = values(15, 104729, 1009, 1000.0, 'f4').reshape((5, 3))
    y = values(5, 31, 10007, 1, 'i8').reshape((5, 1))
    x = x.copy(order='F')
    exact(np.mean(x > y, axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@341')
try:
    x = values(7, 7919, 97, 1, 'i4').reshape((1, 1, 7))
    y = values(7, 104729, 97, 1, 'i8').reshape((7,))
    exact(x.size - np.mean(x - 1, axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@342')
try:
    x = values(36000, 7919, 97, 1000.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 31, 10007, 0.3, 'f8').reshape((9000, 2, 2))
    exact(np.sqrt(np.abs((x / -1024).all())))
except Exception as error:
    print('!', type(error).__name__, error)

print('@343')
try:
    x = values(100003, 7919, 10007, 1000.0, 'f8').reshape((100003,))
    y = values(100003, 7919, 10007, 0.3, 'f8').reshape((100003,))
    def f(x, y):
        u = np.log(x - y)
        v = np.zeros(x.shape[-1:]); u = u + v
        u = np.where(u > x, u, 0)
        u = np.where(u > x, u, 0)
        return np.sum(np.sqrt(np.abs(u)) + y, axis=-1) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@344')
try:
    x = values(1000, 104729, 97, 1, 'i8').reshape((1000,))
    y = values(1000, 31, 97, 1, 'i8').reshape((1000,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x != y
        u = u - x
        u = u - x
        h = u
        return np.prod(u * 1e200 * 1e200, axis=0, keepdims=False) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@345')
try:
    x = values(30000, 7919, 97, 1000.0, 'c16').reshape((30000, 1))
    x = x * (1 + 2j)
    y = values(1, 104729, 97, 7.0, 'c16').reshape((1, 1))
    y = y * (1 + 2j)
    def f(x, y):
        u = x != y
        k = x.shape[0] - 1
        return ((u > 0) & (y > 0)).sum()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@346')
try:
    x = values(0, 104729, 97, 1, '?').reshape((3, 0))
    y = values(0, 31, 1009, 1, '?').reshape((3, 0))
    exact(np.sqrt(np.abs(np.sum(x > y, axis=-1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@347')
try:
    x = values(0, 31, 1009, 7.0, 'f8').reshape((0, 3))
    y = values(1, 7919, 1009, 0.3, 'f8').reshape((1,))
    def f(x, y):
        u = x % 3
        a = x
        u = u * u
        x = np.sqrt(np.abs(x))
        return (u % 3).sum(axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@348')
try:
    x = values(0, 104729, 1009, 0.3, 'c16').reshape((0, 3))
    x = x * (1 + 2j)
    y = values(0, 31, 10007, 0.3, 'f8').reshape((0, 3))
    def f(x, y):
        u = x / (np.abs(y) + 1)
        x = np.sqrt(np.abs(x))
        return u / (np.abs(y) + 1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@349')
try:
    x = values(21000, 31, 1009, 0.3, 'f8').reshape((7000, 3))
    y = values(21000, 31, 10007, 7.0, 'f8').reshape((7000, 3))
    exact(x.size - (-x).mean(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@350')
try:
    x = values(17, 7919, 1009, 0.3, 'f8').reshape((17,))
    y = values(17, 31, 10007, 1000.0, 'f8').reshape((17,))
    def f(x, y):
        return (x != y).all(axis=-1) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@351')
try:
    x = values(17, 104729, 97, 0.3, 'f8').reshape((17,))
    y = values(17, 7919, 97, 1000.0, 'f8').reshape((17,))
    def f(x, y):
        return np.mean(np.log(x - y), axis=0)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@352')
try:
    x = values(3, 31, 97, 1, '?').reshape((3,))
    y = values(3, 104729, 10007, 1, '?').reshape((3,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.sum(np.where(x > y, x, y), axis=-1) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@353')
try:
    x = values(100003, 104729, 97, 0.3, 'f8').reshape((100003,))
    y = values(1, 7919, 1009, 7.0, 'f8').reshape((1,))
    exact((x / (np.abs(y) + 1)).all())
except Exception as error:
    print('!', type(error).__name__, error)

print('@354')
try:
    x = values(900, 104729, 1009, 7.0, 'f4').reshape((300, 3))
    y = values(900, 31, 1009, 1, 'i8').reshape((300, 3))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x != y
        return (-u).sum(keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@355')
try:
    x = values(36000, 104729, 97, 7.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 31, 10007, 7.0, 'f8').reshape((9000, 2, 2))
    exact((x - y) ** 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@356')
try:
    x = values(100000, 104729, 10007, 7.0, 'f4').reshape((1000, 100))
    y = values(100000, 104729, 1009, 7.0, 'f4').reshape((1000, 100))
    def f(x, y):
        u = x // 7 + y % 5
        y = u + y
        return np.prod(u != y, axis=(-1, -2), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@357')
try:
    x = values(16385, 7919, 97, 7.0, 'f2').reshape((16385,))
    y = values(16385, 7919, 10007, 1, 'i8').reshape((16385,))
    x = x.copy(order='F')
    def f(x, y):
        u = x != y
        w = x.T
        return ((u > 0) & (y > 0)).min(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@358')
try:
    x = values(40000, 104729, 97, 1, 'i8').reshape((40000,))
    y = values(40000, 31, 10007, 1, 'i8').reshape((40000,))
    x = x.copy(order='F')
    def f(x, y):
        u = x * 1e200 * 1e200
        u = u * u
        return np.sum(u / -1024, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@359')
try:
    x = values(0, 104729, 10007, 1000.0, 'f8').reshape((0, 3))
    y = values(0, 7919, 97, 0.3, 'f8').reshape((0, 3))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        y = u + y
        h = u
        return np.mean(np.exp(-np.abs(u)), axis=0)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@360')
try:
    x = values(40000, 31, 97, 1000.0, 'f2').reshape((200, 200))
    y = values(40000, 104729, 97, 7.0, 'f2').reshape((200, 200))
    x = x.copy(order='F')
    def f(x, y):
        return (x - 1).prod(axis=(-1, -2), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@361')
try:
    x = values(30000, 7919, 97, 1, 'u1').reshape((1, 30000))
    y = values(30000, 31, 97, 1, 'u1').reshape((1, 30000))
    def f(x, y):
        return (x / 4 - y / 0.125).all(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@362')
try:
    x = values(12000, 7919, 1009, 1000.0, 'f8').reshape((50, 40, 6))
    y = values(12000, 7919, 10007, 1, 'i8').reshape((50, 40, 6))
    def f(x, y):
        u = np.where(x > y, x, y)
        return np.sum(np.exp(-np.abs(u)), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@363')
try:
    x = values(100000, 7919, 97, 1000.0, 'f8').reshape((1000, 100))
    y = values(100000, 104729, 1009, 1, 'i8').reshape((1000, 100))
    exact(np.sum(-x, axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@364')
try:
    x = values(30000, 7919, 1009, 7.0, 'f8').reshape((30000, 1))
    y = values(30000, 31, 10007, 1000.0, 'f8').reshape((30000, 1))
    x = x.copy(order='F')
    def f(x, y):
        u = x % 3
        h = u
        v = np.zeros(x.shape[-1:]); u = u + v
        v = np.ones(x.shape[-1:])
        return (np.abs(u - y)).sum(axis=None, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@365')
try:
    x = values(900, 7919, 10007, 1, 'i4').reshape((300, 3))
    y = values(3, 31, 10007, 1, 'i8').reshape((1, 3))
    def f(x, y):
        u = x * y
        x = np.sqrt(np.abs(x))
        u = (u + x) / (u * u + 1)
        return u.size - np.sum(u > y, axis=(0, 1))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@366')
try:
    x = values(100003, 31, 10007, 1000.0, 'f8').reshape((100003,))
    y = values(100003, 31, 97, 0.3, 'f8').reshape((100003,))
    def f(x, y):
        u = x % 3
        a = x
        v = np.ones(x.shape[-1:])
        return np.exp(-np.abs(u))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@367')
try:
    x = values(17, 104729, 1009, 7.0, 'f8').reshape((17,))
    y = values(17, 104729, 1009, 0.3, 'f8').reshape((17,))
    def f(x, y):
        u = x // 7 + y % 5
        return (np.where(u > y, x, y)).max(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@368')
try:
    x = values(30000, 104729, 10007, 1000.0, 'f4').reshape((30000, 1))
    y = values(30000, 104729, 97, 0.3, 'f4').reshape((30000, 1))
    def f(x, y):
        return np.mean((x > 0) & (y > 0), axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@369')
try:
    x = values(3, 31, 10007, 7.0, 'f4').reshape((3,))
    y = values(3, 31, 10007, 1, 'i8').reshape((3,))
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        return (u // 7 + y % 5).mean(axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@370')
try:
    x = values(100003, 31, 97, 1, 'u1').reshape((100003,))
    y = values(100003, 7919, 1009, 0.3, 'f8').reshape((100003,))
    def f(x, y):
        u = -x
        a = x
        a = x
        return (np.sqrt(np.abs(u)) + y).prod(axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@371')
try:
    x = values(19200, 31, 1009, 1000.0, 'f8').reshape((64, 1, 300))
    y = values(19200, 104729, 10007, 7.0, 'f8').reshape((64, 1, 300))
    exact((np.where(x > y, x, y)).max(axis=-2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@372')
try:
    x = values(30000, 104729, 10007, 0.3, 'f8').reshape((1, 30000))
    y = values(1, 7919, 97, 1, 'i8').reshape((1, 1))
    def f(x, y):
        return np.min(x / (np.abs(y) + 1), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@373')
try:
    x = values(4000, 31, 97, 1, 'u1').reshape((20, 1, 1, 200))
    y = values(200, 31, 10007, 1, 'i8').reshape((1, 1, 1, 200))
    x = x.copy(order='F')
    def f(x, y):
        u = np.sqrt(np.abs(x)) + y
        return (u - 1).sum(axis=None, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@374')
try:
    x = values(7, 7919, 97, 1, 'i4').reshape((1, 1, 7))
    y = values(7, 7919, 10007, 1, 'i4').reshape((1, 1, 7))
    exact(np.sqrt(np.abs(np.sum(np.maximum(x, y), axis=-1))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@375')
try:
    x = values(60000, 104729, 97, 1000.0, 'f8').reshape((3, 20000))
    y = values(20000, 7919, 10007, 1000.0, 'f8').reshape((20000,))
    def f(x, y):
        u = np.where(x > y, x, y)
        x = np.sqrt(np.abs(x))
        x = np.sqrt(np.abs(x))
        u = (u + x) / (u * u + 1)
        return np.mean(u / (np.abs(y) + 1), axis=-1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@376')
try:
    x = values(900, 31, 1009, 1000.0, 'f4').reshape((300, 3))
    y = values(3, 104729, 97, 7.0, 'f8').reshape((1, 3))
    exact(np.mean(x != y, axis=(0, 1)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@377')
try:
    x = values(16385, 31, 97, 1, '?').reshape((16385,))
    y = values(16385, 104729, 1009, 1000.0, 'f8').reshape((16385,))
    x = x.copy(order='F')
    exact((x // 7 + y % 5).sum(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@378')
try:
    x = values(19200, 104729, 10007, 0.3, 'f8').reshape((64, 1, 300))
    y = values(19200, 31, 97, 0.3, 'f8').reshape((64, 1, 300))
    def f(x, y):
        return (x > y).sum(axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@379')
try:
    x = values(17, 31, 10007, 1000.0, 'f4').reshape((17,))
    y = values(17, 104729, 1009, 0.3, 'f8').reshape((17,))
    exact(np.max(x > y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@380')
try:
    x = values(40000, 104729, 1009, 7.0, 'f4').reshape((40000,))
    y = values(40000, 104729, 1009, 1000.0, 'f4').reshape((40000,))
    def f(x, y):
        return x.size - (x % 3).sum(axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@381')
try:
    x = values(15, 31, 1009, 1, 'i8').reshape((5, 3))
    y = values(15, 31, 10007, 1, 'i8').reshape((5, 3))
    def f(x, y):
        u = x + y * 2
        v = np.zeros(x.shape[-1:]); u = u + v
        a = x
        return np.sum((u - y) ** 2, axis=-1) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@382')
try:
    x = values(60000, 7919, 1009, 7.0, 'f8').reshape((3, 20000))
    y = values(60000, 31, 1009, 1, 'i8').reshape((3, 20000))
    x = x.copy(order='F')
    def f(x, y):
        u = x // 7 + y % 5
        v = np.zeros(x.shape[-1:]); u = u + v
        y = u + y
        return np.min(np.maximum(u, y), axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@383')
try:
    x = values(30000, 104729, 10007, 0.3, 'f8').reshape((30000, 1))
    y = values(30000, 31, 1009, 1000.0, 'f8').reshape((30000, 1))
    def f(x, y):
        return np.any(x - 1, axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@384')
try:
    x = values(60000, 7919, 10007, 1, 'i4').reshape((3, 20000))
    y = values(60000, 31, 97, 1, 'i4').reshape((3, 20000))
    exact((np.where(x > y, x, y)).sum(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@385')
try:
    x = values(36000, 7919, 97, 1, 'u1').reshape((9000, 2, 2))
    y = values(36000, 104729, 97, 1, 'u1').reshape((9000, 2, 2))
    x = x.copy(order='F')
    exact(np.prod(x / -1024, axis=2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@386')
try:
    x = values(15, 104729, 10007, 1000.0, 'f4').reshape((5, 3))
    y = values(15, 7919, 10007, 7.0, 'f4').reshape((5, 3))
    exact(np.sum(np.abs(x - y), axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@387')
try:
    x = values(100003, 31, 97, 7.0, 'c16').reshape((100003,))
    x = x * (1 + 2j)
    y = values(100003, 7919, 10007, 0.3, 'c16').reshape((100003,))
    y = y * (1 + 2j)
    def f(x, y):
        u = x > y
        return (u / -1024).prod(axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@388')
try:
    x = values(12000, 104729, 97, 7.0, 'f4').reshape((50, 40, 6))
    y = values(12000, 104729, 10007, 1, 'i8').reshape((50, 40, 6))
    exact((x - 1).any())
except Exception as error:
    print('!', type(error).__name__, error)

print('@389')
try:
    x = values(12000, 104729, 97, 0.3, 'f8').reshape((50, 40, 6))
    y = values(40, 31, 97, 1, 'i8').reshape((1, 40, 1))
    exact(x.size - np.mean(x / -1024, axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@390')
try:
    x = values(30000, 104729, 97, 0.3, 'f8').reshape((30000, 1))
    y = values(1, 7919, 10007, 0.3, 'f8').reshape((1, 1))
    exact(np.prod(x - 1, axis=None) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@391')
try:
    x = values(30000, 31, 10007, 7.0, 'f8').reshape((1, 30000))
    y = values(30000, 31, 1009, 1000.0, 'f8').reshape((1, 30000))
    exact(((x > 0) & (y > 0)).mean(axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@392')
try:
    x = values(19200, 104729, 1009, 1000.0, 'f8').reshape((64, 1, 300))
    y = values(1, 7919, 1009, 1, 'i8').reshape((1, 1, 1))
    exact(((x - y) ** 2).sum())
except Exception as error:
    print('!', type(error).__name__, error)

print('@393')
try:
    x = values(21000, 104729, 10007, 1000.0, 'f8').reshape((7000, 3))
    y = values(21000, 104729, 10007, 0.3, 'f8').reshape((7000, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = x > y
        v = np.ones(x.shape[-1:])
        return (u / -1024).mean(axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@394')
try:
    x = values(30000, 104729, 97, 7.0, 'c16').reshape((30000, 1))
    x = x * (1 + 2j)
    y = values(30000, 31, 10007, 1000.0, 'c16').reshape((30000, 1))
    y = y * (1 + 2j)
    x = x.copy(order='F')
    def f(x, y):
        u = x - 1
        u = u - x
        v = np.ones(x.shape[-1:])
        w = x.T
        return np.sqrt(np.abs(np.sum(u != y)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@395')
try:
    x = values(15, 31, 97, 1000.0, 'f8').reshape((5, 3))
    y = values(15, 104729, 97, 1000.0, 'f8').reshape((5, 3))
    exact((x * y).max(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@396')
try:
    x = values(17, 31, 1009, 0.3, 'f8').reshape((17,))
    y = values(17, 104729, 97, 1000.0, 'f8').reshape((17,))
    exact(np.maximum(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@397')
try:
    x = values(900, 31, 10007, 7.0, 'f8').reshape((300, 3))
    y = values(3, 31, 97, 7.0, 'f8').reshape((1, 3))
    x = x.copy(order='F')
    exact(np.mean(x > y, axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@398')
try:
    x = values(900, 31, 10007, 0.3, 'f8').reshape((300, 3))
    y = values(900, 104729, 10007, 1, 'i8').reshape((300, 3))
    def f(x, y):
        u = x / -1024
        return np.prod(1 / (u * 0), axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@399')
try:
    x = values(120, 31, 97, 0.3, 'f8').reshape((2, 3, 4, 5))
    y = values(120, 31, 10007, 7.0, 'f8').reshape((2, 3, 4, 5))
    def f(x, y):
        u = x % 3
        return np.sqrt(np.abs(((u - y) ** 2).mean(axis=-2)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@400')
try:
    x = values(40000, 31, 97, 1000.0, 'c16').reshape((40000,))
    x = x * (1 + 2j)
    y = values(40000, 7919, 97, 0.3, 'c16').reshape((40000,))
    y = y * (1 + 2j)
    x = x.copy(order='F')
    exact((1 / (x * 0)).sum(axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@401')
try:
    x = values(30000, 31, 97, 7.0, 'f2').reshape((30000, 1))
    y = values(1, 31, 1009, 7.0, 'f8').reshape((1, 1))
    exact(x // 7 + y % 5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@402')
try:
    x = values(30000, 7919, 97, 1, 'i8').reshape((30000, 1))
    y = values(30000, 104729, 10007, 0.3, 'f8').reshape((30000, 1))
    x = x.copy(order='F')
    def f(x, y):
        u = x + y * 2
        a = x
        return (u // 7 + y % 5).prod(axis=None) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@403')
try:
    x = values(100003, 7919, 97, 7.0, 'f4').reshape((100003,))
    y = values(1, 104729, 10007, 7.0, 'f8').reshape((1,))
    def f(x, y):
        return np.sqrt(np.abs(np.prod(x / -1024, axis=0, keepdims=True)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@404')
try:
    x = values(21000, 7919, 1009, 1000.0, 'f4').reshape((7000, 3))
    y = values(21000, 7919, 97, 1, 'i8').reshape((7000, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = x - 1
        u = np.where(u > x, u, 0)
        a = x
        u = u - x
        return np.sqrt(np.abs((np.sqrt(np.abs(u)) + y).any(keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@405')
try:
    x = values(4000, 104729, 1009, 1, 'i8').reshape((20, 1, 1, 200))
    y = values(200, 7919, 10007, 1, 'i8').reshape((1, 200))
    exact(x * y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@406')
try:
    x = values(1000, 31, 97, 1, 'i8').reshape((1000,))
    y = values(1000, 7919, 1009, 1, 'i8').reshape((1000,))
    x = x.copy(order='F')
    exact((x * x).all(keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@407')
try:
    x = values(30000, 104729, 10007, 0.3, 'f8').reshape((1, 30000))
    y = values(30000, 7919, 10007, 1000.0, 'f8').reshape((1, 30000))
    exact(np.max(np.maximum(x, y), axis=(0, 1), keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@408')
try:
    x = values(120, 104729, 10007, 1000.0, 'f4').reshape((2, 3, 4, 5))
    y = values(5, 104729, 97, 1000.0, 'f4').reshape((1, 5))
    def f(x, y):
        u = x > y
        w = x.T
        return np.sum(u % 3, axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@409')
try:
    x = values(60000, 31, 97, 1, 'i8').reshape((3, 20000))
    y = values(60000, 7919, 97, 1, 'i8').reshape((3, 20000))
    x = x.copy(order='F')
    def f(x, y):
        u = x / -1024
        x = np.sqrt(np.abs(x))
        return u * u
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@410')
try:
    x = values(19200, 7919, 97, 7.0, 'f8').reshape((64, 1, 300))
    y = values(19200, 31, 1009, 1000.0, 'f8').reshape((64, 1, 300))
    def f(x, y):
        u = 1 / (x * 0)
        x = np.sqrt(np.abs(x))
        v = np.zeros(x.shape[-1:]); u = u + v
        a = x
        return u.size - (np.abs(u - y)).all(axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@411')
try:
    x = values(30000, 7919, 97, 7.0, 'c16').reshape((30000, 1))
    x = x * (1 + 2j)
    y = values(30000, 7919, 10007, 1000.0, 'c16').reshape((30000, 1))
    y = y * (1 + 2j)
    x = x.copy(order='F')
    def f(x, y):
        u = np.exp(-np.abs(x))
        v = np.ones(x.shape[-1:])
        u = np.where(u > x, u, 0)
        return np.all((u - y) ** 2, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@412')
try:
    x = values(12000, 104729, 97, 1, '?').reshape((50, 40, 6))
    y = values(12000, 7919, 1009, 1, '?').reshape((50, 40, 6))
    exact((x - 1).sum(axis=(-1, -2)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@413')
try:
    x = values(120, 7919, 97, 0.3, 'f8').reshape((2, 3, 4, 5))
    y = values(60, 104729, 1009, 7.0, 'f8').reshape((1, 3, 4, 5))
    x = x.copy(order='F')
    def f(x, y):
        u = x + y * 2
        return np.max(np.sqrt(np.abs(u)) + y, axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@414')
try:
    x = values(900, 104729, 97, 7.0, 'f8').reshape((300, 3))
    y = values(900, 104729, 1009, 1, 'i8').reshape((300, 3))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x / 4 - y / 0.125
        return np.sqrt(np.abs(np.max(u * 1e200 * 1e200, axis=(-1,), keepdims=False)))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@415')
try:
    x = values(12000, 104729, 1009, 7.0, 'f8').reshape((50, 40, 6))
    y = values(2000, 7919, 10007, 0.3, 'f8').reshape((50, 40, 1))
    x = x[::2]; y = y[:1]
    exact((np.log(x - y)).prod(axis=(-1, -2)) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@416')
try:
    x = values(7, 104729, 1009, 0.3, 'f8').reshape((1, 1, 7))
    y = values(7, 104729, 10007, 7.0, 'f8').reshape((1, 1, 7))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    exact(x.size - np.mean(x * 1e200 * 1e200, axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@417')
try:
    x = values(21000, 104729, 97, 1, 'u1').reshape((7000, 3))
    y = values(21000, 104729, 97, 1, 'u1').reshape((7000, 3))
    def f(x, y):
        return np.all(x // 7 + y % 5, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@418')
try:
    x = values(100000, 104729, 10007, 1000.0, 'f4').reshape((1000, 100))
    y = values(100000, 31, 97, 1000.0, 'f8').reshape((1000, 100))
    exact(np.sum(x > y, axis=(0, 1), keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@419')
try:
    x = values(100003, 7919, 10007, 1000.0, 'f8').reshape((100003,))
    y = values(100003, 31, 97, 0.3, 'f8').reshape((100003,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = 1 / (x * 0)
        u = np.where(u > x, u, 0)
        w = x.T
        return np.sum(u - 1, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@420')
try:
    x = values(21000, 104729, 1009, 7.0, 'f4').reshape((7000, 3))
    y = values(21000, 104729, 97, 1000.0, 'f8').reshape((7000, 3))
    def f(x, y):
        u = x / -1024
        u = u - x
        y = u + y
        return np.sqrt(np.abs(np.sum(np.exp(-np.abs(u)))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@421')
try:
    x = values(1000, 31, 97, 7.0, 'f4').reshape((1000,))
    y = values(1000, 104729, 1009, 1000.0, 'f4').reshape((1000,))
    exact((np.where(x > y, x, y)).mean(axis=0, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@422')
try:
    x = values(4000, 104729, 97, 1, 'u1').reshape((20, 1, 1, 200))
    y = values(1, 31, 97, 7.0, 'f8').reshape((1, 1))
    exact(np.sum(x * x, axis=-1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@423')
try:
    x = values(7, 104729, 1009, 7.0, 'f8').reshape((1, 1, 7))
    y = values(7, 104729, 10007, 0.3, 'f8').reshape((1, 1, 7))
    exact((x / -1024).sum(axis=1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@424')
try:
    x = values(0, 104729, 1009, 1000.0, 'f8').reshape((3, 0))
    y = values(3, 104729, 1009, 0.3, 'f8').reshape((3, 1))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    exact(((x > 0) & (y > 0)).mean(axis=(-1,), keepdims=False) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@425')
try:
    x = values(0, 104729, 10007, 1000.0, 'f8').reshape((0, 3))
    y = values(0, 31, 10007, 1, 'i8').reshape((0, 3))
    exact((x + y * 2).sum(axis=None))
except Exception as error:
    print('!', type(error).__name__, error)

print('@426')
try:
    x = values(40000, 7919, 1009, 1000.0, 'f4').reshape((40000,))
    y = values(40000, 31, 1009, 1, 'i8').reshape((40000,))
    def f(x, y):
        u = x - 1
        return np.sum(u != y, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@427')
try:
    x = values(30000, 7919, 10007, 7.0, 'f8').reshape((1, 30000))
    y = values(30000, 7919, 97, 7.0, 'f8').reshape((1, 30000))
    exact(np.max(x != y, axis=-1, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@428')
try:
    x = values(16385, 7919, 10007, 0.3, 'f8').reshape((16385,))
    y = values(16385, 104729, 97, 7.0, 'f8').reshape((16385,))
    def f(x, y):
        u = x / (np.abs(y) + 1)
        h = u
        return (u * 1e200 * 1e200).mean(axis=-1, keepdims=False) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@429')
try:
    x = values(900, 104729, 1009, 1000.0, 'c16').reshape((300, 3))
    x = x * (1 + 2j)
    y = values(900, 31, 1009, 7.0, 'c16').reshape((300, 3))
    y = y * (1 + 2j)
    exact((x > y).mean(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@430')
try:
    x = values(0, 31, 97, 1, 'i8').reshape((0, 3))
    y = values(0, 104729, 97, 7.0, 'f8').reshape((0, 3))
    def f(x, y):
        u = x * 1e200 * 1e200
        u = np.where(u > x, u, 0)
        h = u
        u = (u + x) / (u * u + 1)
        return np.mean(np.where(u > y, u, y), axis=1, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@431')
try:
    x = values(15, 31, 97, 0.3, 'c16').reshape((5, 3))
    x = x * (1 + 2j)
    y = values(15, 7919, 97, 0.3, 'c16').reshape((5, 3))
    y = y * (1 + 2j)
    exact(x.size - np.sum(np.exp(-np.abs(x)), axis=0, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@432')
try:
    x = values(15, 7919, 1009, 1000.0, 'f8').reshape((5, 3))
    y = values(15, 7919, 10007, 7.0, 'f8').reshape((5, 3))
    exact(np.sum(x / -1024, axis=-2, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@433')
try:
    x = values(12000, 104729, 97, 7.0, 'f8').reshape((50, 40, 6))
    y = values(12000, 31, 10007, 1000.0, 'f8').reshape((50, 40, 6))
    x = x.copy(order='F')
    exact((np.abs(x - y)).mean(axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@434')
try:
    x = values(19200, 7919, 97, 1000.0, 'f2').reshape((64, 1, 300))
    y = values(19200, 104729, 97, 1, 'i8').reshape((64, 1, 300))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x / (np.abs(y) + 1)
        return np.max(np.maximum(u, y), axis=(-1, -2))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@435')
try:
    x = values(36000, 104729, 97, 1000.0, 'f8').reshape((9000, 2, 2))
    y = values(2, 104729, 97, 1000.0, 'f8').reshape((1, 2, 1))
    def f(x, y):
        u = x != y
        w = x.T
        s = u.sum()
        s = u.sum()
        return np.max(np.abs(u - y), axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@436')
try:
    x = values(40000, 31, 97, 1, 'u1').reshape((200, 200))
    y = values(40000, 104729, 1009, 1, 'i8').reshape((200, 200))
    def f(x, y):
        u = (x > 0) & (y > 0)
        w = x.T
        return u / -1024
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@437')
try:
    x = values(0, 7919, 10007, 0.3, 'f4').reshape((0, 3))
    y = values(0, 31, 1009, 1, 'i8').reshape((0, 1))
    x = x.copy(order='F')
    def f(x, y):
        return np.mean(x % 3)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@438')
try:
    x = values(16385, 31, 1009, 1, '?').reshape((16385,))
    y = values(16385, 31, 10007, 1, '?').reshape((16385,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        return np.all(x - 1, axis=0) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@439')
try:
    x = values(7, 7919, 1009, 1, 'i4').reshape((1, 1, 7))
    y = values(7, 31, 10007, 1, 'i4').reshape((1, 1, 7))
    exact((x / -1024).sum(axis=-2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@440')
try:
    x = values(1000, 7919, 97, 7.0, 'f4').reshape((1000,))
    y = values(1000, 104729, 97, 0.3, 'f4').reshape((1000,))
    exact(np.mean(np.exp(-np.abs(x)), axis=0, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@441')
try:
    x = values(900, 7919, 1009, 1000.0, 'f8').reshape((300, 3))
    y = values(3, 7919, 97, 1, 'i8').reshape((3,))
    exact(np.mean(x // 7 + y % 5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@442')
try:
    x = values(100000, 104729, 10007, 7.0, 'f8').reshape((1000, 100))
    y = values(100000, 31, 1009, 7.0, 'f8').reshape((1000, 100))
    def f(x, y):
        u = x + y * 2
        return (1 / (u * 0)).sum(axis=-1) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@443')
try:
    x = values(17, 31, 1009, 7.0, 'f4').reshape((17,))
    y = values(1, 7919, 10007, 1000.0, 'f8').reshape((1,))
    def f(x, y):
        return np.prod(np.sqrt(np.abs(x)) + y, axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@444')
try:
    x = values(36000, 31, 97, 7.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 7919, 10007, 1000.0, 'f8').reshape((9000, 2, 2))
    exact(x * x)
except Exception as error:
    print('!', type(error).__name__, error)

print('@445')
try:
    x = values(0, 7919, 1009, 7.0, 'c16').reshape((0, 3))
    x = x * (1 + 2j)
    y = values(0, 104729, 97, 0.3, 'c16').reshape((0, 1))
    y = y * (1 + 2j)
    x = x.copy(order='F')
    exact(np.prod(x / -1024, axis=0) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@446')
try:
    x = values(21000, 31, 97, 1, 'u1').reshape((7000, 3))
    y = values(21000, 31, 10007, 1, 'i8').reshape((7000, 3))
    def f(x, y):
        return x.size - np.sum(x - 1, axis=1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@447')
try:
    x = values(900, 7919, 1009, 0.3, 'f8').reshape((300, 3))
    y = values(300, 31, 97, 1, 'i8').reshape((300, 1))
    def f(x, y):
        return (x != y).sum(axis=1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@448')
try:
    x = values(0, 104729, 97, 1000.0, 'f2').reshape((0, 3))
    y = values(1, 31, 97, 0.3, 'f2').reshape((1, 1))
    x = x.copy(order='F')
    def f(x, y):
        return np.prod(np.abs(x - y), axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@449')
try:
    x = values(30000, 31, 97, 7.0, 'f8').reshape((30000, 1))
    y = values(30000, 7919, 97, 1000.0, 'f8').reshape((30000, 1))
    def f(x, y):
        return x - 1
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@450')
try:
    x = values(7, 31, 1009, 7.0, 'f8').reshape((1, 1, 7))
    y = values(7, 7919, 97, 1, 'i8').reshape((1, 1, 7))
    exact(np.any(1 / (x * 0), axis=2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@451')
try:
    x = values(40000, 7919, 1009, 1, 'i8').reshape((200, 200))
    y = values(40000, 31, 1009, 1, 'i8').reshape((200, 200))
    exact(np.mean(1 / (x * 0), axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@452')
try:
    x = values(100000, 104729, 1009, 7.0, 'f8').reshape((1000, 100))
    y = values(100000, 104729, 97, 1000.0, 'f8').reshape((1000, 100))
    exact((x / (np.abs(y) + 1)).min(axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@453')
try:
    x = values(17, 7919, 97, 1, '?').reshape((17,))
    y = values(17, 31, 1009, 1, '?').reshape((17,))
    exact(np.max(x * y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@454')
try:
    x = values(30000, 7919, 10007, 1000.0, 'f4').reshape((1, 30000))
    y = values(30000, 104729, 97, 0.3, 'f4').reshape((1, 30000))
    def f(x, y):
        return np.min(np.exp(-np.abs(x)), axis=0, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@455')
try:
    x = values(100003, 31, 1009, 7.0, 'f4').reshape((100003,))
    y = values(100003, 104729, 97, 1, 'i8').reshape((100003,))
    def f(x, y):
        return np.any((x > 0) & (y > 0), keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@456')
try:
    x = values(60000, 7919, 1009, 1000.0, 'f4').reshape((3, 20000))
    y = values(1, 31, 10007, 7.0, 'f4').reshape((1, 1))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    exact((x / (np.abs(y) + 1)).mean(keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@457')
try:
    x = values(36000, 7919, 97, 1, 'u1').reshape((9000, 2, 2))
    y = values(18000, 104729, 97, 1, 'u1').reshape((9000, 1, 2))
    def f(x, y):
        u = x % 3
        u = u * u
        u = u * u
        return np.max((u > 0) & (y > 0), axis=1, keepdims=False) * 2 + x.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@458')
try:
    x = values(21000, 104729, 1009, 7.0, 'c16').reshape((7000, 3))
    x = x * (1 + 2j)
    y = values(21000, 31, 97, 0.3, 'f8').reshape((7000, 3))
    def f(x, y):
        u = x - 1
        k = x.shape[0] - 1
        y = u + y
        s = u.sum()
        return (u * y).any(axis=-2, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@459')
try:
    x = values(3, 7919, 1009, 1, 'i8').reshape((3,))
    y = values(3, 31, 97, 1, 'i8').reshape((3,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x * y
        k = x.shape[0] - 1
        u = u - x
        return np.min(u / 4 - y / 0.125)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@460')
try:
    x = values(21000, 7919, 97, 7.0, 'f2').reshape((7000, 3))
    y = values(1, 31, 97, 0.3, 'f2').reshape((1, 1))
    x = x.copy(order='F')
    exact(np.exp(-np.abs(x)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@461')
try:
    x = values(900, 7919, 1009, 0.3, 'f4').reshape((300, 3))
    y = values(1, 31, 10007, 7.0, 'f4').reshape((1,))
    x = x.copy(order='F')
    def f(x, y):
        u = (x > 0) & (y > 0)
        return (u > y).mean(axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@462')
try:
    x = values(4000, 7919, 97, 1000.0, 'f2').reshape((20, 1, 1, 200))
    y = values(4000, 104729, 97, 7.0, 'f2').reshape((20, 1, 1, 200))
    x = x.copy(order='F')
    def f(x, y):
        u = x > y
        return np.max(np.sqrt(np.abs(u)) + y, keepdims=True) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@463')
try:
    x = values(100000, 104729, 10007, 1, 'i4').reshape((1000, 100))
    y = values(100000, 31, 97, 1, 'i4').reshape((1000, 100))
    def f(x, y):
        u = x - 1
        return u.size - np.sum(1 / (x * 0), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@464')
try:
    x = values(0, 7919, 1009, 1, '?').reshape((0, 3))
    y = values(0, 7919, 1009, 1, 'i8').reshape((0, 3))
    exact(np.sqrt(np.abs(((x - y) ** 2).any(axis=0, keepdims=True))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@465')
try:
    x = values(21000, 7919, 97, 7.0, 'f8').reshape((7000, 3))
    y = values(7000, 31, 97, 7.0, 'f8').reshape((7000, 1))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x / 4 - y / 0.125
        s = u.sum()
        return np.maximum(u, y)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@466')
try:
    x = values(15, 7919, 1009, 1, 'i8').reshape((5, 3))
    y = values(15, 7919, 97, 1, 'i8').reshape((5, 3))
    exact(np.sqrt(np.abs(np.sum(x > y, axis=(0, 1)))))
except Exception as error:
    print('!', type(error).__name__, error)

print('@467')
try:
    x = values(100003, 104729, 97, 7.0, 'f8').reshape((100003,))
    y = values(100003, 104729, 1009, 7.0, 'f8').reshape((100003,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = -x
        return np.any(u > y, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@468')
try:
    x = values(60000, 31, 1009, 1, 'i4').reshape((3, 20000))
    y = values(3, 104729, 1009, 1, 'i4').reshape((3, 1))
    exact(np.sqrt(np.abs((x % 3).all())))
except Exception as error:
    print('!', type(error).__name__, error)

print('@469')
try:
    x = values(7, 31, 97, 1, 'u1').reshape((1, 1, 7))
    y = values(7, 104729, 10007, 0.3, 'f8').reshape((1, 1, 7))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x * 1e200 * 1e200
        v = np.zeros(x.shape[-1:]); u = u + v
        return (u - 1).sum()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@470')
try:
    x = values(19200, 104729, 97, 7.0, 'f2').reshape((64, 1, 300))
    y = values(19200, 7919, 97, 7.0, 'f2').reshape((64, 1, 300))
    def f(x, y):
        return np.sum(x - 1, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@471')
try:
    x = values(7, 31, 10007, 0.3, 'f4').reshape((1, 1, 7))
    y = values(1, 7919, 97, 7.0, 'f4').reshape((1, 1, 1))
    exact(np.sum(x + y * 2, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@472')
try:
    x = values(900, 104729, 10007, 0.3, 'f8').reshape((300, 3))
    y = values(900, 7919, 97, 1000.0, 'f8').reshape((300, 3))
    x = x.copy(order='F')
    def f(x, y):
        u = np.where(x > y, x, y)
        return np.prod(u - 1, axis=1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@473')
try:
    x = values(19200, 31, 10007, 7.0, 'f8').reshape((64, 1, 300))
    y = values(19200, 7919, 10007, 1000.0, 'f8').reshape((64, 1, 300))
    def f(x, y):
        u = x / 4 - y / 0.125
        return ((u > 0) & (y > 0)).any(axis=(-1,))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@474')
try:
    x = values(12000, 7919, 97, 7.0, 'f8').reshape((50, 40, 6))
    y = values(12000, 31, 97, 7.0, 'f8').reshape((50, 40, 6))
    x = x[::2]; y = y[:1]
    exact(x > y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@475')
try:
    x = values(30000, 104729, 97, 1, 'i4').reshape((1, 30000))
    y = values(30000, 31, 97, 0.3, 'f8').reshape((1, 30000))
    def f(x, y):
        u = np.maximum(x, y)
        a = x
        k = x.shape[0] - 1
        v = np.ones(x.shape[-1:])
        return (np.exp(-np.abs(u))).prod(axis=(0, 1), keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@476')
try:
    x = values(40000, 31, 10007, 0.3, 'f8').reshape((40000,))
    y = values(1, 31, 1009, 1, 'i8').reshape((1,))
    exact((np.abs(x - y)).sum(axis=None, keepdims=False))
except Exception as error:
    print('!', type(error).__name__, error)

print('@477')
try:
    x = values(3, 7919, 10007, 1, 'i8').reshape((3,))
    y = values(3, 7919, 10007, 1000.0, 'f8').reshape((3,))
    def f(x, y):
        u = 1 / (x * 0)
        s = u.sum()
        return (1 / (u * 0)).sum()
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@478')
try:
    x = values(30000, 104729, 10007, 1000.0, 'f4').reshape((1, 30000))
    y = values(30000, 31, 10007, 1000.0, 'f4').reshape((1, 30000))
    x = x.copy(order='F')
    exact((np.exp(-np.abs(x))).sum(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@479')
try:
    x = values(17, 104729, 1009, 7.0, 'f8').reshape((17,))
    y = values(1, 7919, 1009, 7.0, 'f8').reshape((1,))
    x = x.copy(order='F')
    exact(np.exp(-np.abs(x)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@480')
try:
    x = values(120, 31, 10007, 7.0, 'f4').reshape((2, 3, 4, 5))
    y = values(120, 31, 1009, 1000.0, 'f4').reshape((2, 3, 4, 5))
    def f(x, y):
        u = np.abs(x - y)
        s = u.sum()
        return (np.where(u > y, u, y)).all(keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@481')
try:
    x = values(17, 104729, 97, 0.3, 'f2').reshape((17,))
    y = values(17, 104729, 1009, 0.3, 'f8').reshape((17,))
    x = x.copy(order='F')
    def f(x, y):
        u = x * 1e200 * 1e200
        v = np.zeros(x.shape[-1:]); u = u + v
        y = u + y
        k = x.shape[0] - 1
        return (np.abs(u - y)).mean(axis=-1) * 2 + u.size
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@482')
try:
    x = values(7, 104729, 97, 1, 'u1').reshape((1, 1, 7))
    y = values(7, 31, 10007, 1000.0, 'f8').reshape((1, 1, 7))
    x = x.copy(order='F')
    exact((np.where(x > y, x, y)).mean(axis=1, keepdims=True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@483')
try:
    x = values(100003, 31, 1009, 1, 'i8').reshape((100003,))
    y = values(100003, 31, 10007, 1, 'i8').reshape((100003,))
    exact(np.prod(np.where(x > y, x, y)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@484')
try:
    x = values(16385, 7919, 1009, 0.3, 'f8').reshape((16385,))
    y = values(1, 104729, 1009, 1, 'i8').reshape((1,))
    x = x.copy(order='F')
    exact((x * y).mean(axis=-1) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@485')
try:
    x = values(17, 7919, 10007, 1, 'i8').reshape((17,))
    y = values(17, 7919, 10007, 1, 'i8').reshape((17,))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = (x - y) ** 2
        k = x.shape[0] - 1
        u = (u + x) / (u * u + 1)
        s = u.sum()
        return np.min(np.exp(-np.abs(u)), axis=None)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@486')
try:
    x = values(40000, 7919, 10007, 0.3, 'f8').reshape((40000,))
    y = values(1, 7919, 10007, 1000.0, 'f8').reshape((1,))
    def f(x, y):
        u = np.abs(x - y)
        v = np.ones(x.shape[-1:])
        u = np.where(u > x, u, 0)
        return np.min(1 / (u * 0), axis=0, keepdims=False)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@487')
try:
    x = values(60000, 7919, 10007, 7.0, 'f4').reshape((3, 20000))
    y = values(60000, 7919, 10007, 7.0, 'f8').reshape((3, 20000))
    def f(x, y):
        return np.any(x // 7 + y % 5, axis=-1, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@488')
try:
    x = values(40000, 104729, 1009, 1, 'i8').reshape((40000,))
    y = values(40000, 7919, 10007, 1, 'i8').reshape((40000,))
    exact(x.size - ((x - y) ** 2).max(axis=0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@489')
try:
    x = values(7, 104729, 97, 1000.0, 'f8').reshape((1, 1, 7))
    y = values(7, 7919, 97, 1, 'i8').reshape((1, 1, 7))
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x * y
        x = np.sqrt(np.abs(x))
        u = np.where(u > x, u, 0)
        return np.sqrt(np.abs((np.sqrt(np.abs(u)) + y).sum(axis=(0, 1))))
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@490')
try:
    x = values(30000, 31, 97, 1000.0, 'f8').reshape((1, 30000))
    y = values(30000, 7919, 10007, 0.3, 'f8').reshape((1, 30000))
    def f(x, y):
        u = np.where(x > y, x, y)
        u = u - x
        v = np.zeros(x.shape[-1:]); u = u + v
        a = x
        return u.size - (np.sqrt(np.abs(x)) + y).min(axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@491')
try:
    x = values(19200, 31, 1009, 1000.0, 'c16').reshape((64, 1, 300))
    x = x * (1 + 2j)
    y = values(19200, 7919, 1009, 7.0, 'c16').reshape((64, 1, 300))
    y = y * (1 + 2j)
    exact((np.where(x > y, x, y)).sum(axis=2) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)

print('@492')
try:
    x = values(4000, 104729, 10007, 1, 'i4').reshape((20, 1, 1, 200))
    y = values(200, 7919, 10007, 1, 'i8').reshape((1, 1, 1, 200))
    def f(x, y):
        return (np.abs(x - y)).sum(axis=None, keepdims=True)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@493')
try:
    x = values(36000, 7919, 97, 1000.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 31, 97, 7.0, 'f8').reshape((9000, 2, 2))
    x = x.copy(order='F')
    exact(x * x)
except Exception as error:
    print('!', type(error).__name__, error)

print('@494')
try:
    x = values(40000, 104729, 97, 7.0, 'f8').reshape((40000,))
    y = values(40000, 31, 97, 7.0, 'f8').reshape((40000,))
    exact(np.maximum(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@495')
try:
    x = values(1000, 31, 97, 7.0, 'f4').reshape((1000,))
    y = values(1000, 104729, 1009, 0.3, 'f4').reshape((1000,))
    x = x.copy(order='F')
    x = x[::2]; y = y[:1]
    def f(x, y):
        u = x > y
        u = u - x
        u = (u + x) / (u * u + 1)
        h = u
        return np.mean(-u, axis=-1)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@496')
try:
    x = values(36000, 7919, 97, 1000.0, 'f8').reshape((9000, 2, 2))
    y = values(36000, 7919, 10007, 7.0, 'f8').reshape((9000, 2, 2))
    x = x.copy(order='F')
    exact(np.mean(x / 4 - y / 0.125, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@497')
try:
    x = values(12000, 31, 97, 1000.0, 'f2').reshape((50, 40, 6))
    y = values(12000, 104729, 97, 7.0, 'f8').reshape((50, 40, 6))
    x = x.copy(order='F')
    def f(x, y):
        u = np.maximum(x, y)
        u = u * u
        a = x
        return np.sum(u > y, axis=2)
    exact(f(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@498')
try:
    x = values(3, 31, 97, 0.3, 'f8').reshape((3,))
    y = values(3, 7919, 97, 7.0, 'f8').reshape((3,))
    exact(np.sum(x > y, axis=-1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@499')
try:
    x = values(30000, 104729, 97, 7.0, 'f4').reshape((30000, 1))
    y = values(30000, 31, 10007, 1, 'i8').reshape((30000, 1))
    exact(np.mean(np.exp(-np.abs(x)), axis=(-1, -2)) * 2 + x.size)
except Exception as error:
    print('!', type(error).__name__, error)
