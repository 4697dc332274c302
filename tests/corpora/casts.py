"""Casts of edge values between all dtypes.

Made by scripts/make_cast_corpus.py --seed 1 --count 300; not edited by hand.
"""
import numpy as np

np.seterr(all='ignore')

print('@0')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4')
    r = x.astype('u8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('u8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@1')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1').tolist()
    print(np.array(x, dtype='f2'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@2')
try:
    print(np.can_cast('u2', 'f4', 'unsafe'))
    print(np.zeros(1, 'u2').astype('f4', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@3')
try:
    print(np.can_cast('i4', 'i1', 'same_kind'))
    print(np.zeros(1, 'i4').astype('i1', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@4')
try:
    print(np.can_cast('c16', '?', 'same_kind'))
    print(np.zeros(1, 'c16').astype('?', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@5')
try:
    x = np.array([float("nan"), float("inf"), float("-inf"), -0.0], dtype='f8')
    print(x.astype('f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@6')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='c8')
    r = np.zeros(2 * x.size, dtype='u2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@7')
try:
    print(np.can_cast('f4', '?', 'safe'))
    print(np.zeros(1, 'f4').astype('?', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@8')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = np.zeros(x.shape, dtype='u8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@9')
try:
    print(np.can_cast('i2', 'u2', 'unsafe'))
    print(np.zeros(1, 'i2').astype('u2', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@10')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c8')
    r = x.astype('c8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('c8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@11')
try:
    print(np.can_cast('?', 'f4', 'no'))
    print(np.zeros(1, '?').astype('f4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@12')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f4').tolist()
    print(np.array(x, dtype='i8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@13')
try:
    print(np.can_cast('f8', 'u1', 'unsafe'))
    print(np.zeros(1, 'f8').astype('u1', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@14')
try:
    print(np.can_cast('?', '?', 'safe'))
    print(np.zeros(1, '?').astype('?', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@15')
try:
    print(np.can_cast('f8', 'f4', 'no'))
    print(np.zeros(1, 'f8').astype('f4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@16')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(x.shape, dtype='i1')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@17')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2')
    r = np.zeros(2 * x.size, dtype='i1')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@18')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    r = x.astype('f4')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('f4')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@19')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = np.zeros(2 * x.size, dtype='u2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@20')
try:
    x = np.array([True, False]).astype('?').tolist()
    print([repr(np.dtype('f8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@21')
try:
    x = np.array([True, False]).astype('?')
    print([np.dtype('u8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@22')
try:
    x = np.array([True, False]).astype('?').tolist()
    print(np.array(x, dtype='f2'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@23')
try:
    x = np.array([True, False]).astype('?').tolist()
    print([repr(np.dtype('i4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@24')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f4')
    print([np.dtype('i1').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@25')
try:
    print(np.can_cast('u1', 'f4', 'equiv'))
    print(np.zeros(1, 'u1').astype('f4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@26')
try:
    print(np.can_cast('f8', 'i1', 'unsafe'))
    print(np.zeros(1, 'f8').astype('i1', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@27')
try:
    print(np.can_cast('?', 'f4', 'safe'))
    print(np.zeros(1, '?').astype('f4', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@28')
try:
    print(np.can_cast('c16', 'c8', 'same_kind'))
    print(np.zeros(1, 'c16').astype('c8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@29')
try:
    print(np.can_cast('u1', 'c8', 'no'))
    print(np.zeros(1, 'u1').astype('c8', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@30')
try:
    print(np.can_cast('f8', 'u4', 'same_kind'))
    print(np.zeros(1, 'f8').astype('u4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@31')
try:
    print(np.can_cast('c16', '?', 'unsafe'))
    print(np.zeros(1, 'c16').astype('?', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@32')
try:
    print(np.can_cast('u2', 'i2', 'safe'))
    print(np.zeros(1, 'u2').astype('i2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@33')
try:
    print(np.can_cast('f2', 'i2', 'no'))
    print(np.zeros(1, 'f2').astype('i2', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@34')
try:
    print(np.can_cast('u2', 'i1', 'unsafe'))
    print(np.zeros(1, 'u2').astype('i1', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@35')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1').tolist()
    print(np.array(x, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@36')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c8').tolist()
    print(np.array(x, dtype='i1'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@37')
try:
    print(np.can_cast('u4', 'f2', 'same_kind'))
    print(np.zeros(1, 'u4').astype('f2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@38')
try:
    x = np.array([True, False]).astype('?')
    r = x.astype('u8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('u8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@39')
try:
    print(np.can_cast('f4', 'c16', 'unsafe'))
    print(np.zeros(1, 'f4').astype('c16', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@40')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    r = np.zeros(2 * x.size, dtype='f2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@41')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    r = np.zeros(2 * x.size, dtype='c16')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@42')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4').tolist()
    print([repr(np.dtype('c8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@43')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4')
    r = x.astype('i4')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i4')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@44')
try:
    print(np.can_cast('u8', 'f8', 'same_kind'))
    print(np.zeros(1, 'u8').astype('f8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@45')
try:
    print(np.can_cast('c16', 'i2', 'same_kind'))
    print(np.zeros(1, 'c16').astype('i2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@46')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='c16').tolist()
    print([repr(np.dtype('u1').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@47')
try:
    print(np.can_cast('u1', '?', 'equiv'))
    print(np.zeros(1, 'u1').astype('?', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@48')
try:
    print(np.can_cast('u8', '?', 'unsafe'))
    print(np.zeros(1, 'u8').astype('?', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@49')
try:
    print(np.can_cast('u4', 'u4', 'safe'))
    print(np.zeros(1, 'u4').astype('u4', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@50')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16')
    print([np.dtype('i2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@51')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16').tolist()
    print(np.array(x, dtype='i8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@52')
try:
    print(np.can_cast('f4', 'u1', 'same_kind'))
    print(np.zeros(1, 'f4').astype('u1', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@53')
try:
    print(np.can_cast('?', 'c8', 'same_kind'))
    print(np.zeros(1, '?').astype('c8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@54')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c8')
    r = np.zeros(2 * x.size, dtype='f2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@55')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print([repr(np.dtype('u2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@56')
try:
    print(np.can_cast('f4', 'f2', 'same_kind'))
    print(np.zeros(1, 'f4').astype('f2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@57')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f4')
    print([np.dtype('c16').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@58')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8').tolist()
    print([repr(np.dtype('u8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@59')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f2').tolist()
    print(np.array(x, dtype='f4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@60')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f2')
    r = x.astype('c16')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('c16')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@61')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    r = np.zeros(2 * x.size, dtype='i8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@62')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f8')
    r = np.zeros(2 * x.size, dtype='u8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@63')
try:
    print(np.can_cast('c16', 'u1', 'equiv'))
    print(np.zeros(1, 'c16').astype('u1', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@64')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    r = np.zeros(2 * x.size, dtype='c8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@65')
try:
    print(np.can_cast('i8', 'i8', 'unsafe'))
    print(np.zeros(1, 'i8').astype('i8', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@66')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c16')
    print([np.dtype('f4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@67')
try:
    print(np.can_cast('f4', 'u1', 'safe'))
    print(np.zeros(1, 'f4').astype('u1', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@68')
try:
    print(np.can_cast('f2', 'f8', 'equiv'))
    print(np.zeros(1, 'f2').astype('f8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@69')
try:
    print(np.can_cast('c8', 'c8', 'equiv'))
    print(np.zeros(1, 'c8').astype('c8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@70')
try:
    x = np.array([True, False]).astype('?')
    r = x.astype('f8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('f8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@71')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='c8')
    r = np.zeros(x.shape, dtype='u1')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@72')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    r = np.zeros(2 * x.size, dtype='i2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@73')
try:
    print(np.can_cast('u8', 'i2', 'same_kind'))
    print(np.zeros(1, 'u8').astype('i2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@74')
try:
    print(np.can_cast('f4', 'u1', 'unsafe'))
    print(np.zeros(1, 'f4').astype('u1', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@75')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8').tolist()
    print([repr(np.dtype('u4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@76')
try:
    print(np.can_cast('i8', 'u2', 'safe'))
    print(np.zeros(1, 'i8').astype('u2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@77')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16').tolist()
    print([repr(np.dtype('i4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@78')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print(np.array(x, dtype='?'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@79')
try:
    print(np.can_cast('?', 'i8', 'no'))
    print(np.zeros(1, '?').astype('i8', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@80')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    print([np.dtype('i8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@81')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print([repr(np.dtype('i2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@82')
try:
    print(np.can_cast('f4', 'f2', 'unsafe'))
    print(np.zeros(1, 'f4').astype('f2', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@83')
try:
    print(np.can_cast('c16', 'u4', 'equiv'))
    print(np.zeros(1, 'c16').astype('u4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@84')
try:
    print(np.can_cast('f2', 'i1', 'unsafe'))
    print(np.zeros(1, 'f2').astype('i1', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@85')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f2').tolist()
    print(np.array(x, dtype='u1'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@86')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c8')
    print([np.dtype('i1').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@87')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(2 * x.size, dtype='i2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@88')
try:
    x = np.array([True, False]).astype('?')
    r = np.zeros(x.shape, dtype='i2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@89')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f4')
    r = np.zeros(2 * x.size, dtype='i2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@90')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='c16')
    r = np.zeros(2 * x.size, dtype='u4')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@91')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4')
    r = np.zeros(x.shape, dtype='u2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@92')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c16').tolist()
    print(np.array(x, dtype='f2'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@93')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1').tolist()
    print(np.array(x, dtype='u2'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@94')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f8').tolist()
    print(np.array(x, dtype='i4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@95')
try:
    print(np.can_cast('i1', 'u2', 'same_kind'))
    print(np.zeros(1, 'i1').astype('u2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@96')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c8').tolist()
    print(np.array(x, dtype='f2'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@97')
try:
    print(np.can_cast('f2', 'f2', 'equiv'))
    print(np.zeros(1, 'f2').astype('f2', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@98')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1').tolist()
    print([repr(np.dtype('i8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@99')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16')
    print([np.dtype('i8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@100')
try:
    x = np.array([float("nan"), float("inf"), float("-inf"), -0.0], dtype='f4')
    print(x.astype('c8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@101')
try:
    print(np.can_cast('c8', 'f4', 'unsafe'))
    print(np.zeros(1, 'c8').astype('f4', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@102')
try:
    print(np.can_cast('f2', 'u2', 'safe'))
    print(np.zeros(1, 'f2').astype('u2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@103')
try:
    print(np.can_cast('f2', 'i2', 'safe'))
    print(np.zeros(1, 'f2').astype('i2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@104')
try:
    print(np.can_cast('?', '?', 'no'))
    print(np.zeros(1, '?').astype('?', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@105')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    print([np.dtype('f8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@106')
try:
    print(np.can_cast('c8', '?', 'unsafe'))
    print(np.zeros(1, 'c8').astype('?', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@107')
try:
    x = np.array([True, False]).astype('?').tolist()
    print([repr(np.dtype('f4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@108')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print(np.array(x, dtype='i1'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@109')
try:
    print(np.can_cast('i8', 'f2', 'unsafe'))
    print(np.zeros(1, 'i8').astype('f2', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@110')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    print([np.dtype('f8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@111')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    r = np.zeros(x.shape, dtype='u2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@112')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2')
    r = x.astype('f8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('f8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@113')
try:
    x = np.array([True, False]).astype('?')
    r = x.astype('c8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('c8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@114')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    r = np.zeros(2 * x.size, dtype='c8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@115')
try:
    print(np.can_cast('i2', 'i2', 'unsafe'))
    print(np.zeros(1, 'i2').astype('i2', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@116')
try:
    x = np.array([True, False]).astype('?')
    r = np.zeros(2 * x.size, dtype='u2')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@117')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f8')
    r = np.zeros(x.shape, dtype='c16')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@118')
try:
    x = np.array([True, False]).astype('?').tolist()
    print([repr(np.dtype('u1').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@119')
try:
    print(np.can_cast('u4', 'u2', 'equiv'))
    print(np.zeros(1, 'u4').astype('u2', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@120')
try:
    print(np.can_cast('u2', 'u8', 'unsafe'))
    print(np.zeros(1, 'u2').astype('u8', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@121')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = x.astype('i2')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i2')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@122')
try:
    print(np.can_cast('i2', 'c8', 'safe'))
    print(np.zeros(1, 'i2').astype('c8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@123')
try:
    print(np.can_cast('i8', 'c8', 'safe'))
    print(np.zeros(1, 'i8').astype('c8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@124')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f2')
    r = np.zeros(x.shape, dtype='i2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@125')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(x.shape, dtype='f4')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@126')
try:
    print(np.can_cast('i1', 'f8', 'same_kind'))
    print(np.zeros(1, 'i1').astype('f8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@127')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    print([np.dtype('u2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@128')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8').tolist()
    print([repr(np.dtype('i4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@129')
try:
    print(np.can_cast('c16', 'c8', 'safe'))
    print(np.zeros(1, 'c16').astype('c8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@130')
try:
    print(np.can_cast('i8', 'u2', 'no'))
    print(np.zeros(1, 'i8').astype('u2', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@131')
try:
    print(np.can_cast('u4', 'i4', 'no'))
    print(np.zeros(1, 'u4').astype('i4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@132')
try:
    print(np.can_cast('u4', 'f8', 'equiv'))
    print(np.zeros(1, 'u4').astype('f8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@133')
try:
    print(np.can_cast('f8', 'c16', 'safe'))
    print(np.zeros(1, 'f8').astype('c16', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@134')
try:
    print(np.can_cast('u8', 'u4', 'same_kind'))
    print(np.zeros(1, 'u8').astype('u4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@135')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16')
    r = np.zeros(2 * x.size, dtype='i1')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@136')
try:
    print(np.can_cast('c8', 'u2', 'safe'))
    print(np.zeros(1, 'c8').astype('u2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@137')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4').tolist()
    print(np.array(x, dtype='?'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@138')
try:
    print(np.can_cast('?', 'u8', 'safe'))
    print(np.zeros(1, '?').astype('u8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@139')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = np.zeros(x.shape, dtype='i8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@140')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f4')
    print([np.dtype('i4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@141')
try:
    print(np.can_cast('f2', 'i1', 'safe'))
    print(np.zeros(1, 'f2').astype('i1', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@142')
try:
    print(np.can_cast('f8', 'i1', 'no'))
    print(np.zeros(1, 'f8').astype('i1', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@143')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = x.astype('?')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('?')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@144')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2')
    r = np.zeros(2 * x.size, dtype='c8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@145')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2').tolist()
    print(np.array(x, dtype='c8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@146')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print([repr(np.dtype('f4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@147')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='c16')
    print([np.dtype('u2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@148')
try:
    print(np.can_cast('u1', 'u4', 'same_kind'))
    print(np.zeros(1, 'u1').astype('u4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@149')
try:
    print(np.can_cast('f8', 'u1', 'no'))
    print(np.zeros(1, 'f8').astype('u1', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@150')
try:
    print(np.can_cast('?', 'u4', 'safe'))
    print(np.zeros(1, '?').astype('u4', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@151')
try:
    print(np.can_cast('u1', 'c16', 'unsafe'))
    print(np.zeros(1, 'u1').astype('c16', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@152')
try:
    print(np.can_cast('?', 'u2', 'equiv'))
    print(np.zeros(1, '?').astype('u2', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@153')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f4')
    print([np.dtype('u4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@154')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4').tolist()
    print(np.array(x, dtype='c8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@155')
try:
    x = np.array([True, False]).astype('?')
    r = np.zeros(x.shape, dtype='c16')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@156')
try:
    print(np.can_cast('i8', 'i4', 'equiv'))
    print(np.zeros(1, 'i8').astype('i4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@157')
try:
    print(np.can_cast('f8', 'f4', 'equiv'))
    print(np.zeros(1, 'f8').astype('f4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@158')
try:
    print(np.can_cast('c16', 'i8', 'same_kind'))
    print(np.zeros(1, 'c16').astype('i8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@159')
try:
    print(np.can_cast('f8', 'i4', 'equiv'))
    print(np.zeros(1, 'f8').astype('i4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@160')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = np.zeros(x.shape, dtype='c8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@161')
try:
    print(np.can_cast('c16', 'u8', 'equiv'))
    print(np.zeros(1, 'c16').astype('u8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@162')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f8').tolist()
    print([repr(np.dtype('c8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@163')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = np.zeros(x.shape, dtype='c16')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@164')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c16').tolist()
    print([repr(np.dtype('f8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@165')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f4').tolist()
    print([repr(np.dtype('u2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@166')
try:
    print(np.can_cast('u8', 'u4', 'no'))
    print(np.zeros(1, 'u8').astype('u4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@167')
try:
    print(np.can_cast('f8', 'i4', 'no'))
    print(np.zeros(1, 'f8').astype('i4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@168')
try:
    print(np.can_cast('i1', 'u4', 'same_kind'))
    print(np.zeros(1, 'i1').astype('u4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@169')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(2 * x.size, dtype='c16')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@170')
try:
    print(np.can_cast('i4', 'i8', 'safe'))
    print(np.zeros(1, 'i4').astype('i8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@171')
try:
    print(np.can_cast('u1', 'u8', 'unsafe'))
    print(np.zeros(1, 'u1').astype('u8', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@172')
try:
    print(np.can_cast('i1', 'i4', 'equiv'))
    print(np.zeros(1, 'i1').astype('i4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@173')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = x.astype('i2')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i2')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@174')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    print([np.dtype('c8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@175')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2').tolist()
    print(np.array(x, dtype='?'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@176')
try:
    print(np.can_cast('u8', 'i4', 'no'))
    print(np.zeros(1, 'u8').astype('i4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@177')
try:
    print(np.can_cast('u4', 'c8', 'unsafe'))
    print(np.zeros(1, 'u4').astype('c8', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@178')
try:
    print(np.can_cast('i8', 'i2', 'unsafe'))
    print(np.zeros(1, 'i8').astype('i2', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@179')
try:
    print(np.can_cast('u2', 'f2', 'unsafe'))
    print(np.zeros(1, 'u2').astype('f2', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@180')
try:
    print(np.can_cast('i4', 'u2', 'no'))
    print(np.zeros(1, 'i4').astype('u2', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@181')
try:
    x = np.array([True, False]).astype('?')
    r = np.zeros(x.shape, dtype='i4')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@182')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    r = np.zeros(x.shape, dtype='?')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@183')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = x.astype('f8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('f8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@184')
try:
    print(np.can_cast('c8', 'i1', 'unsafe'))
    print(np.zeros(1, 'c8').astype('i1', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@185')
try:
    print(np.can_cast('i8', 'u4', 'same_kind'))
    print(np.zeros(1, 'i8').astype('u4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@186')
try:
    print(np.can_cast('c16', 'u1', 'same_kind'))
    print(np.zeros(1, 'c16').astype('u1', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@187')
try:
    print(np.can_cast('?', 'c16', 'unsafe'))
    print(np.zeros(1, '?').astype('c16', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@188')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f4')
    r = np.zeros(2 * x.size, dtype='?')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@189')
try:
    print(np.can_cast('u1', 'i8', 'no'))
    print(np.zeros(1, 'u1').astype('i8', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@190')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='f2')
    r = np.zeros(x.shape, dtype='i4')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@191')
try:
    print(np.can_cast('i2', 'u8', 'same_kind'))
    print(np.zeros(1, 'i2').astype('u8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@192')
try:
    print(np.can_cast('u1', 'u2', 'no'))
    print(np.zeros(1, 'u1').astype('u2', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@193')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f8')
    r = x.astype('u2')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('u2')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@194')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    print([np.dtype('i2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@195')
try:
    print(np.can_cast('c8', 'c16', 'equiv'))
    print(np.zeros(1, 'c8').astype('c16', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@196')
try:
    print(np.can_cast('i2', 'f4', 'same_kind'))
    print(np.zeros(1, 'i2').astype('f4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@197')
try:
    print(np.can_cast('f4', 'i8', 'no'))
    print(np.zeros(1, 'f4').astype('i8', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@198')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(2 * x.size, dtype='c8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@199')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16')
    r = x.astype('i8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@200')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0], dtype='c16').tolist()
    print(np.array(x, dtype='i2'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@201')
try:
    x = np.array([True, False]).astype('?').tolist()
    print([repr(np.dtype('u2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@202')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = np.zeros(x.shape, dtype='f2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@203')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f4')
    r = np.zeros(x.shape, dtype='f2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@204')
try:
    print(np.can_cast('u4', 'u2', 'safe'))
    print(np.zeros(1, 'u4').astype('u2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@205')
try:
    print(np.can_cast('?', 'u2', 'safe'))
    print(np.zeros(1, '?').astype('u2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@206')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8').tolist()
    print([repr(np.dtype('i2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@207')
try:
    print(np.can_cast('u1', 'i8', 'safe'))
    print(np.zeros(1, 'u1').astype('i8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@208')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = x.astype('f4')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('f4')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@209')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4')
    print([np.dtype('u8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@210')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f2')
    r = np.zeros(2 * x.size, dtype='?')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@211')
try:
    print(np.can_cast('f8', 'i8', 'equiv'))
    print(np.zeros(1, 'f8').astype('i8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@212')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    print([np.dtype('f2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@213')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(2 * x.size, dtype='i1')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@214')
try:
    print(np.can_cast('i2', 'u4', 'same_kind'))
    print(np.zeros(1, 'i2').astype('u4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@215')
try:
    print(np.can_cast('f4', '?', 'equiv'))
    print(np.zeros(1, 'f4').astype('?', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@216')
try:
    print(np.can_cast('c8', 'f4', 'safe'))
    print(np.zeros(1, 'c8').astype('f4', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@217')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print([repr(np.dtype('i4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@218')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    print([np.dtype('f4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@219')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    r = x.astype('i1')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i1')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@220')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2').tolist()
    print(np.array(x, dtype='i4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@221')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4').tolist()
    print(np.array(x, dtype='u4'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@222')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    r = np.zeros(2 * x.size, dtype='u4')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@223')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    r = x.astype('u2')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('u2')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@224')
try:
    print(np.can_cast('u4', 'i1', 'safe'))
    print(np.zeros(1, 'u4').astype('i1', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@225')
try:
    print(np.can_cast('u8', 'f8', 'equiv'))
    print(np.zeros(1, 'u8').astype('f8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@226')
try:
    print(np.can_cast('c16', 'i8', 'safe'))
    print(np.zeros(1, 'c16').astype('i8', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@227')
try:
    print(np.can_cast('f2', 'f4', 'same_kind'))
    print(np.zeros(1, 'f2').astype('f4', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@228')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f2')
    r = np.zeros(x.shape, dtype='?')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@229')
try:
    print(np.can_cast('f2', '?', 'equiv'))
    print(np.zeros(1, 'f2').astype('?', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@230')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4').tolist()
    print([repr(np.dtype('?').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@231')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4').tolist()
    print([repr(np.dtype('f4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@232')
try:
    print(np.can_cast('u2', 'i4', 'no'))
    print(np.zeros(1, 'u2').astype('i4', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@233')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c8').tolist()
    print([repr(np.dtype('c8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@234')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4').tolist()
    print([repr(np.dtype('u8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@235')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8').tolist()
    print([repr(np.dtype('u4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@236')
try:
    print(np.can_cast('i1', '?', 'no'))
    print(np.zeros(1, 'i1').astype('?', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@237')
try:
    print(np.can_cast('f4', 'f4', 'equiv'))
    print(np.zeros(1, 'f4').astype('f4', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@238')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    r = np.zeros(2 * x.size, dtype='c16')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@239')
try:
    x = np.array([float("nan"), float("inf"), float("-inf"), -0.0], dtype='f4')
    print(x.astype('?'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@240')
try:
    print(np.can_cast('i4', 'c8', 'same_kind'))
    print(np.zeros(1, 'i4').astype('c8', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@241')
try:
    print(np.can_cast('i4', 'i8', 'no'))
    print(np.zeros(1, 'i4').astype('i8', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@242')
try:
    print(np.can_cast('f2', '?', 'unsafe'))
    print(np.zeros(1, 'f2').astype('?', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@243')
try:
    print(np.can_cast('i4', '?', 'equiv'))
    print(np.zeros(1, 'i4').astype('?', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@244')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    print([np.dtype('c16').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@245')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2').tolist()
    print([repr(np.dtype('i2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@246')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    print([np.dtype('i1').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@247')
try:
    print(np.can_cast('f2', 'f2', 'safe'))
    print(np.zeros(1, 'f2').astype('f2', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@248')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = x.astype('c8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('c8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@249')
try:
    print(np.can_cast('i4', '?', 'no'))
    print(np.zeros(1, 'i4').astype('?', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@250')
try:
    print(np.can_cast('c8', '?', 'same_kind'))
    print(np.zeros(1, 'c8').astype('?', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@251')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(2 * x.size, dtype='u1')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@252')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    r = np.zeros(x.shape, dtype='c8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@253')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1')
    r = x.astype('i4')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i4')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@254')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4')
    r = np.zeros(x.shape, dtype='c8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@255')
try:
    print(np.can_cast('i4', '?', 'same_kind'))
    print(np.zeros(1, 'i4').astype('?', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@256')
try:
    print(np.can_cast('i1', '?', 'same_kind'))
    print(np.zeros(1, 'i1').astype('?', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@257')
try:
    print(np.can_cast('i8', 'c16', 'unsafe'))
    print(np.zeros(1, 'i8').astype('c16', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@258')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2')
    r = np.zeros(2 * x.size, dtype='u1')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@259')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    print([np.dtype('i8').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@260')
try:
    x = np.array([-2147483648, -2147483647, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483646, 2147483647], dtype='i4')
    r = x.astype('i1')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('i1')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@261')
try:
    print(np.can_cast('u2', 'u1', 'same_kind'))
    print(np.zeros(1, 'u2').astype('u1', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@262')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    r = np.zeros(2 * x.size, dtype='i4')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@263')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    print([np.dtype('f4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@264')
try:
    print(np.can_cast('f8', 'u2', 'same_kind'))
    print(np.zeros(1, 'f8').astype('u2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@265')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f4')
    print([np.dtype('?').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@266')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 4294967294, 4294967295], dtype='u4').tolist()
    print(np.array(x, dtype='f8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@267')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2')
    print([np.dtype('f4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@268')
try:
    print(np.can_cast('c8', 'u4', 'unsafe'))
    print(np.zeros(1, 'c8').astype('u4', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@269')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = np.zeros(x.shape, dtype='u1')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@270')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    print([np.dtype('f2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@271')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    print([np.dtype('u4').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@272')
try:
    print(np.can_cast('i1', '?', 'safe'))
    print(np.zeros(1, 'i1').astype('?', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@273')
try:
    x = np.array([True, False]).astype('?')
    r = np.zeros(x.shape, dtype='f4')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@274')
try:
    print(np.can_cast('?', 'i4', 'unsafe'))
    print(np.zeros(1, '?').astype('i4', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@275')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = np.zeros(2 * x.size, dtype='u4')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@276')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f8')
    r = x.astype('c8')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('c8')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@277')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f4')
    r = x.astype('u1')
    print(r.dtype, r.tolist())
    try:
        with np.errstate(all='raise'):
            x.astype('u1')
    except FloatingPointError as error:
        print(error)
except Exception as error:
    print('!', type(error).__name__, error)

print('@278')
try:
    print(np.can_cast('u8', 'i8', 'equiv'))
    print(np.zeros(1, 'u8').astype('i8', casting='equiv'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@279')
try:
    print(np.can_cast('f4', 'u4', 'safe'))
    print(np.zeros(1, 'f4').astype('u4', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@280')
try:
    x = np.array([-128, -127, -1, 0, 1, 2, 100, 126, 127], dtype='i1').tolist()
    print([repr(np.dtype('f2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@281')
try:
    print(np.can_cast('i1', 'f2', 'same_kind'))
    print(np.zeros(1, 'i1').astype('f2', casting='same_kind'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@282')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8')
    r = np.zeros(x.shape, dtype='u2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@283')
try:
    x = np.array([0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]).astype('c8')
    r = np.zeros(x.shape, dtype='?')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@284')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2').tolist()
    print(np.array(x, dtype='c16'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@285')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2')
    r = np.zeros(x.shape, dtype='f2')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@286')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = np.zeros(x.shape, dtype='f4')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@287')
try:
    print(np.can_cast('c8', 'i8', 'unsafe'))
    print(np.zeros(1, 'c8').astype('i8', casting='unsafe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@288')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f2').tolist()
    print([repr(np.dtype('u2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@289')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 65534, 65535], dtype='u2').tolist()
    print(np.array(x, dtype='c8'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@290')
try:
    x = np.array([-9223372036854775808, -9223372036854775807, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 9223372036854775806, 9223372036854775807], dtype='i8')
    r = np.zeros(2 * x.size, dtype='c8')[::2]
    r[::-1] = x
    print(r.tolist())
    np.copyto(r, x, casting='unsafe')
    print(r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@291')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1').tolist()
    print([repr(np.dtype('u4').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@292')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2147483648, 9007199254740993, 18446744073709551614, 18446744073709551615], dtype='u8').tolist()
    print([repr(np.dtype('i2').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@293')
try:
    x = np.array([0, 1, 2, 100, 127, 128, 254, 255], dtype='u1')
    r = np.zeros(x.shape, dtype='i8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@294')
try:
    print(np.can_cast('u2', 'u4', 'safe'))
    print(np.zeros(1, 'u2').astype('u4', casting='safe'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@295')
try:
    x = np.array([0.0, 0.5, 1.0, 2.5, 100.75, 127.9], dtype='f2')
    r = np.zeros(x.shape, dtype='u8')
    r[...] = x
    print(r.tolist())
    r[0] = x[1]
    print(r[0].__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@296')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    print([np.dtype('i2').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@297')
try:
    print(np.can_cast('u4', 'u2', 'no'))
    print(np.zeros(1, 'u4').astype('u2', casting='no'))
except Exception as error:
    print('!', type(error).__name__, error)

print('@298')
try:
    x = np.array([-32768, -32767, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 32766, 32767], dtype='i2')
    print([np.dtype('u1').type(v).__repr__() for v in x])
except Exception as error:
    print('!', type(error).__name__, error)

print('@299')
try:
    x = np.array([0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]).astype('f8').tolist()
    print([repr(np.dtype('f8').type(v)) for v in x])
except Exception as error:
    print('!', type(error).__name__, error)
