"""Ufuncs over pairs of dtypes: result dtypes, edge values, warnings, errors.

Made by scripts/make_promotion_corpus.py --seed 1 --count 900; not edited by hand.
"""
import numpy as np

np.seterr(all='ignore')

EDGES = {'?': [True, False, True, True, False, False], 'i1': [0, 1, -1, 7, 127, -128], 'i2': [0, 2, -3, 9, 32767, -32768], 'i4': [0, 3, -1, 10, 2**31 - 1, -2**31],
         'i8': [0, 1, -1, 5, 2**63 - 1, -2**63], 'u1': [0, 1, 2, 7, 254, 255], 'u2': [0, 1, 3, 9, 65534, 65535], 'u4': [0, 1, 2, 12, 2**32 - 2, 2**32 - 1],
         'u8': [0, 1, 2, 6, 2**64 - 2, 2**64 - 1], 'f2': [0.0, -0.0, 1.5, -7, 65504, np.inf], 'f4': [0.0, 1.0, -2.5, 3e38, np.nan, -np.inf],
         'f8': [-0.0, 1.0, -2.5, 1e308, np.nan, np.inf], 'c8': [0, 1j, 1 - 2j, 3, -2.5, 1e30], 'c16': [0, 1, 2j, -1.5 + 1j, 1e200, -3j]}


def edges(dtype):
    return np.array(EDGES[dtype], dtype=dtype)


def show(result):
    for part in result if isinstance(result, tuple) else (result,):
        print(part.dtype, part.tolist())


def greater(result):
    """Which of 0.0 and -0.0 counts as the greater differs between processors."""
    result[result == 0] = 0
    show(result)


def near(result):
    """What is promised of functions whose last digits depend on the machine."""
    wide = np.asarray(result).astype('c16' if result.dtype.kind == 'c' else 'f8')
    print(result.dtype, [f'{v:.2g}' if result.dtype == 'f2' else f'{v:.4g}' if result.dtype in ('f4', 'c8') else f'{v:.9g}' for v in (wide + 0.0).tolist()])


def loudly(function, *operands):
    """The text of the first floating point error."""
    try:
        with np.errstate(all='raise'):
            function(*operands)
    except FloatingPointError as error:
        print(error)


print('@0')
try:
    x = edges('f8')
    show(np.remainder(x, -200))
    loudly(np.remainder, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@1')
try:
    x = edges('f2')
    show(np.logical_or(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@2')
try:
    x, y = edges('f4'), edges('c8')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@3')
try:
    x = edges('f4')
    near(np.hypot(x, 1e300))
except Exception as error:
    print('!', type(error).__name__, error)

print('@4')
try:
    x = edges('i1')
    near(np.arctan2(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@5')
try:
    x = edges('f4')
    show(np.multiply(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@6')
try:
    x = edges('?')
    greater(np.fmin(x, 1e10))
    loudly(np.fmin, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@7')
try:
    x = edges('i1')
    show(np.remainder(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@8')
try:
    x = edges('u2')
    show(np.greater(x, 2**64))
    loudly(np.greater, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@9')
try:
    x = edges('c16')
    show(np.ldexp(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@10')
try:
    x = edges('u2')
    show(np.less(x, 3.0))
    loudly(np.less, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@11')
try:
    x = edges('u2')
    show(np.less_equal(x, 2**40))
    loudly(np.less_equal, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@12')
try:
    x = edges('i4')
    show(np.gcd(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@13')
try:
    x = edges('u2')
    show(np.right_shift(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@14')
try:
    x = edges('i2')
    near(np.hypot(x, 2**63))
except Exception as error:
    print('!', type(error).__name__, error)

print('@15')
try:
    x = edges('i1')
    greater(np.minimum(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@16')
try:
    x = edges('?')
    show(np.floor_divide(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@17')
try:
    x, y = edges('i2'), edges('i2')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@18')
try:
    x, y = edges('i4'), edges('f4')[::-1]
    show(np.subtract(x, y))
    loudly(np.subtract, x, y)
    print(np.subtract(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@19')
try:
    x = edges('c8')
    near(np.cosh(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@20')
try:
    x, y = edges('i4'), edges('u8')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@21')
try:
    x = edges('c8')
    show(np.right_shift(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@22')
try:
    x = edges('f4')
    show(np.not_equal(x, 2**63))
    loudly(np.not_equal, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@23')
try:
    x = edges('i8')
    show(np.copysign(x, 2**63))
    loudly(np.copysign, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@24')
try:
    x = edges('?')
    near(np.arctan2(x, 2**40))
except Exception as error:
    print('!', type(error).__name__, error)

print('@25')
try:
    x = edges('i4')
    near(np.arctan2(x, -200))
except Exception as error:
    print('!', type(error).__name__, error)

print('@26')
try:
    x = edges('i1')
    show(np.add(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@27')
try:
    x, y = edges('i2'), edges('c16')[::-1]
    show(np.heaviside(x, y))
    loudly(np.heaviside, x, y)
    print(np.heaviside(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@28')
try:
    x = edges('i8')
    show(np.less(x, True))
    loudly(np.less, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@29')
try:
    x = edges('u4')
    greater(np.fmin(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@30')
try:
    x = edges('i4')
    near(np.power(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@31')
try:
    x = edges('f4')
    near(np.hypot(x, 2**40))
except Exception as error:
    print('!', type(error).__name__, error)

print('@32')
try:
    x = edges('c8')
    greater(np.minimum(x, 1e300))
    loudly(np.minimum, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@33')
try:
    x = edges('u8')
    show(np.logical_xor(x, -0.0))
    loudly(np.logical_xor, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@34')
try:
    x, y = edges('u2'), edges('i1')[::-1]
    show(np.floor_divide(x, y))
    loudly(np.floor_divide, x, y)
    print(np.floor_divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@35')
try:
    x = edges('f4')
    show(np.bitwise_or(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@36')
try:
    x = edges('i8')
    show(np.subtract(x, 2**40))
    loudly(np.subtract, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@37')
try:
    x = edges('c16')
    show(np.add(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@38')
try:
    x = edges('i1')
    show(np.subtract(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@39')
try:
    x, y = edges('i2'), edges('u8')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@40')
try:
    x = edges('u2')
    show(np.logical_and(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@41')
try:
    x = edges('u1')
    show(np.add(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@42')
try:
    x = edges('u8')
    show(np.reciprocal(x))
    loudly(np.reciprocal, x)
    print(np.reciprocal(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@43')
try:
    x = edges('u4')
    show(np.right_shift(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@44')
try:
    x = edges('f4')
    show(np.lcm(x, 2**40))
    loudly(np.lcm, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@45')
try:
    x = edges('u1')
    greater(np.minimum(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@46')
try:
    x, y = edges('i8'), edges('u4')[::-1]
    show(np.not_equal(x, y))
    loudly(np.not_equal, x, y)
    print(np.not_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@47')
try:
    x = edges('u2')
    near(np.power(x, 255))
except Exception as error:
    print('!', type(error).__name__, error)

print('@48')
try:
    x = edges('i4')
    show(np.subtract(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@49')
try:
    x, y = edges('c8'), edges('f2')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@50')
try:
    x = edges('u8')
    greater(np.minimum(x, -200))
    loudly(np.minimum, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@51')
try:
    x = edges('i1')
    near(np.arctan2(x, 2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@52')
try:
    x = edges('c16')
    show(np.not_equal(x, -0.0))
    loudly(np.not_equal, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@53')
try:
    x = edges('u2')
    show(np.greater(x, float("inf")))
    loudly(np.greater, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@54')
try:
    x = edges('c16')
    show(np.logical_and(x, 256))
    loudly(np.logical_and, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@55')
try:
    x = edges('i1')
    greater(np.fmax(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@56')
try:
    x = edges('c16')
    show(np.bitwise_xor(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@57')
try:
    x, y = edges('?'), edges('u1')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@58')
try:
    x = edges('i8')
    show(np.lcm(x, -0.0))
    loudly(np.lcm, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@59')
try:
    x = edges('u2')
    greater(np.minimum(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@60')
try:
    x = edges('c16')
    show(np.ldexp(x, 3.0))
    loudly(np.ldexp, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@61')
try:
    x = edges('c8')
    show(np.less(x, float("nan")))
    loudly(np.less, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@62')
try:
    x = edges('u4')
    show(np.bitwise_and(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@63')
try:
    x, y = edges('c16'), edges('i2')[::-1]
    show(np.add(x, y))
    loudly(np.add, x, y)
    print(np.add(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@64')
try:
    x = edges('?')
    show(np.not_equal(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@65')
try:
    x, y = edges('i8'), edges('c16')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@66')
try:
    x = edges('i1')
    show(np.logical_or(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@67')
try:
    x = edges('f8')
    show(np.nextafter(x, 3.0))
    loudly(np.nextafter, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@68')
try:
    x = edges('i8')
    show(np.floor_divide(x, 0.5))
    loudly(np.floor_divide, x, 0.5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@69')
try:
    x = edges('?')
    greater(np.maximum(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@70')
try:
    x = edges('i4')
    show(np.nextafter(x, float("nan")))
    loudly(np.nextafter, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@71')
try:
    x, y = edges('u1'), edges('u2')[::-1]
    near(np.power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@72')
try:
    x = edges('i4')
    near(np.float_power(x, 1e300))
except Exception as error:
    print('!', type(error).__name__, error)

print('@73')
try:
    x = edges('f8')
    show(np.bitwise_and(x, float("inf")))
    loudly(np.bitwise_and, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@74')
try:
    x = edges('i4')
    show(np.remainder(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@75')
try:
    x = edges('i2')
    show(np.ldexp(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@76')
try:
    x = edges('u1')
    show(np.bitwise_xor(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@77')
try:
    x = edges('i2')
    near(np.rad2deg(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@78')
try:
    x = edges('i4')
    near(np.power(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@79')
try:
    x = edges('f8')
    show(np.heaviside(x, 2**40))
    loudly(np.heaviside, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@80')
try:
    x = edges('f2')
    show(np.greater(x, float("nan")))
    loudly(np.greater, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@81')
try:
    x, y = edges('?'), edges('i8')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@82')
try:
    x = edges('c16')
    near(np.logaddexp(x, 0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@83')
try:
    x = edges('?')
    show(np.lcm(x, 3.0))
    loudly(np.lcm, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@84')
try:
    x, y = edges('i4'), edges('f4')[::-1]
    greater(np.maximum(x, y))
    loudly(np.maximum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@85')
try:
    x, y = edges('i2'), edges('i8')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@86')
try:
    x = edges('i8')
    show(np.bitwise_and(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@87')
try:
    x = edges('u2')
    show(np.logical_xor(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@88')
try:
    x = edges('u4')
    show(np.logical_not(x))
    loudly(np.logical_not, x)
    print(np.logical_not(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@89')
try:
    x, y = edges('f2'), edges('i1')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@90')
try:
    x = edges('f2')
    near(np.logaddexp2(x, 256))
except Exception as error:
    print('!', type(error).__name__, error)

print('@91')
try:
    x = edges('c8')
    show(np.greater(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@92')
try:
    x = edges('?')
    show(np.equal(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@93')
try:
    x = edges('u4')
    show(np.logical_xor(x, 2))
    loudly(np.logical_xor, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@94')
try:
    x = edges('c16')
    near(np.logaddexp2(x, 1e10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@95')
try:
    x = edges('u2')
    show(np.subtract(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@96')
try:
    x = edges('f8')
    show(np.less_equal(x, 2))
    loudly(np.less_equal, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@97')
try:
    x = edges('u4')
    greater(np.fmax(x, 0))
    loudly(np.fmax, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@98')
try:
    x = edges('i4')
    show(np.ldexp(x, 0))
    loudly(np.ldexp, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@99')
try:
    x = edges('u4')
    near(np.hypot(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@100')
try:
    x = edges('u4')
    show(np.equal(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@101')
try:
    x = edges('c16')
    show(np.equal(x, 2))
    loudly(np.equal, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@102')
try:
    x = edges('f8')
    show(np.gcd(x, -1))
    loudly(np.gcd, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@103')
try:
    x = edges('u2')
    show(np.divmod((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@104')
try:
    x = edges('c8')
    show(np.left_shift(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@105')
try:
    x, y = edges('f8'), edges('i1')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@106')
try:
    x = edges('i1')
    show(np.isfinite(x))
    loudly(np.isfinite, x)
    print(np.isfinite(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@107')
try:
    x = edges('u2')
    show(np.heaviside(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@108')
try:
    x = edges('u8')
    near(np.arctan2(x, 1e10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@109')
try:
    x = edges('i4')
    show(np.lcm(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@110')
try:
    x = edges('c16')
    near(np.power(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@111')
try:
    x = edges('i4')
    show(np.right_shift(x, -1))
    loudly(np.right_shift, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@112')
try:
    x = edges('f4')
    show(np.divide(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@113')
try:
    x = edges('?')
    show(np.less(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@114')
try:
    x = edges('f4')
    show(np.gcd(x, 1e10))
    loudly(np.gcd, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@115')
try:
    x = edges('?')
    show(np.greater_equal(x, -200))
    loudly(np.greater_equal, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@116')
try:
    x = edges('f2')
    show(np.floor_divide(x, 256))
    loudly(np.floor_divide, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@117')
try:
    x = edges('f4')
    near(np.arctan2(x, -1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@118')
try:
    x = edges('i1')
    show(np.divmod(x, 1))
    loudly(np.divmod, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@119')
try:
    x, y = edges('u8'), edges('u2')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@120')
try:
    x = edges('u1')
    near(np.logaddexp2(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@121')
try:
    x = edges('?')
    show(np.equal(x, 2**64))
    loudly(np.equal, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@122')
try:
    x = edges('?')
    show(np.right_shift(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@123')
try:
    x, y = edges('i4'), edges('u8')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@124')
try:
    x = edges('f4')
    near(np.power(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@125')
try:
    x = edges('i4')
    show(np.subtract(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@126')
try:
    x = edges('i8')
    show(np.less_equal(x, 1e10))
    loudly(np.less_equal, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@127')
try:
    x = edges('c8')
    show(np.subtract(x, -1))
    loudly(np.subtract, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@128')
try:
    x, y = edges('u1'), edges('f8')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@129')
try:
    x = edges('u2')
    show(np.heaviside(x, 1e300))
    loudly(np.heaviside, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@130')
try:
    x = edges('f4')
    near(np.logaddexp2(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@131')
try:
    x, y = edges('f2'), edges('i8')[::-1]
    show(np.copysign(x, y))
    loudly(np.copysign, x, y)
    print(np.copysign(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@132')
try:
    x = edges('f2')
    show(np.logical_xor(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@133')
try:
    x = edges('?')
    show(np.logical_xor(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@134')
try:
    x = edges('?')
    show(np.equal(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@135')
try:
    x = edges('?')
    show(np.gcd(x, -0.0))
    loudly(np.gcd, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@136')
try:
    x = edges('u1')
    show(np.divmod(x, -1))
    loudly(np.divmod, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@137')
try:
    x = edges('i8')
    show(np.divmod(x, 0))
    loudly(np.divmod, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@138')
try:
    x = edges('f4')
    show(np.greater(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@139')
try:
    x = edges('f8')
    greater(np.minimum(x, -0.0))
    loudly(np.minimum, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@140')
try:
    x = edges('u4')
    show(np.add(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@141')
try:
    x = edges('u1')
    near(np.arctan2(x, 2**40))
except Exception as error:
    print('!', type(error).__name__, error)

print('@142')
try:
    x, y = edges('f2'), edges('i4')[::-1]
    greater(np.maximum(x, y))
    loudly(np.maximum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@143')
try:
    x = edges('u1')
    show(np.logical_and(x, 255))
    loudly(np.logical_and, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@144')
try:
    x, y = edges('i8'), edges('i1')[::-1]
    near(np.float_power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@145')
try:
    x = edges('f4')
    show(np.logical_and(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@146')
try:
    x = edges('?')
    greater(np.fmax(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@147')
try:
    x = edges('u4')
    show(np.equal(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@148')
try:
    x = edges('i4')
    show(np.greater_equal(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@149')
try:
    x = edges('c8')
    show(np.bitwise_xor(x, 2**64))
    loudly(np.bitwise_xor, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@150')
try:
    x, y = edges('f4'), edges('c16')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@151')
try:
    x = edges('?')
    show(np.logical_xor(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@152')
try:
    x = edges('i8')
    show(np.left_shift(x, -1))
    loudly(np.left_shift, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@153')
try:
    x = edges('c8')
    show(np.less(x, 2**63))
    loudly(np.less, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@154')
try:
    x = edges('f2')
    greater(np.fmin(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@155')
try:
    x, y = edges('u8'), edges('i1')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@156')
try:
    x = edges('f4')
    show(np.logical_and(x, -200))
    loudly(np.logical_and, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@157')
try:
    x = edges('u1')
    show(np.copysign(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@158')
try:
    x = edges('u8')
    near(np.power(x, 2**63))
except Exception as error:
    print('!', type(error).__name__, error)

print('@159')
try:
    x = edges('i4')
    show(np.add(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@160')
try:
    x = edges('u8')
    show(np.right_shift(x, 1e300))
    loudly(np.right_shift, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@161')
try:
    x = edges('c16')
    near(np.arctan2(x, -200))
except Exception as error:
    print('!', type(error).__name__, error)

print('@162')
try:
    x, y = edges('i2'), edges('?')[::-1]
    near(np.float_power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@163')
try:
    x = edges('u4')
    near(np.logaddexp(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@164')
try:
    x = edges('i2')
    show(np.sqrt(x))
    loudly(np.sqrt, x)
    print(np.sqrt(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@165')
try:
    x = edges('i1')
    show(np.ldexp(x, 1))
    loudly(np.ldexp, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@166')
try:
    x = edges('i2')
    show(np.greater_equal((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@167')
try:
    x = edges('?')
    near(np.logaddexp((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@168')
try:
    x = edges('u8')
    show(np.remainder(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@169')
try:
    x = edges('u2')
    show(np.greater_equal(x, 3.0))
    loudly(np.greater_equal, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@170')
try:
    x = edges('f2')
    near(np.arctan2(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@171')
try:
    x = edges('i8')
    show(np.logical_or(x, 2**64))
    loudly(np.logical_or, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@172')
try:
    x = edges('c8')
    greater(np.maximum(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@173')
try:
    x = edges('u2')
    show(np.not_equal(x, 2**40))
    loudly(np.not_equal, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@174')
try:
    x, y = edges('u2'), edges('i4')[::-1]
    show(np.multiply(x, y))
    loudly(np.multiply, x, y)
    print(np.multiply(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@175')
try:
    x = edges('f8')
    show(np.less_equal(x, 1j))
    loudly(np.less_equal, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@176')
try:
    x = edges('f2')
    near(np.float_power(x, 1j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@177')
try:
    x = edges('f8')
    show(np.left_shift(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@178')
try:
    x = edges('f2')
    show(np.logical_or(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@179')
try:
    x = edges('?')
    show(np.logical_or(x, 2))
    loudly(np.logical_or, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@180')
try:
    x = edges('f2')
    greater(np.maximum(x, True))
    loudly(np.maximum, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@181')
try:
    x = edges('c8')
    show(np.greater(x, True))
    loudly(np.greater, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@182')
try:
    x = edges('c8')
    show(np.equal(x, float("inf")))
    loudly(np.equal, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@183')
try:
    x = edges('?')
    show(np.greater(x, True))
    loudly(np.greater, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@184')
try:
    x = edges('i4')
    near(np.logaddexp(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@185')
try:
    x = edges('u2')
    show(np.left_shift(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@186')
try:
    x = edges('c16')
    show(np.equal(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@187')
try:
    x, y = edges('?'), edges('?')[::-1]
    show(np.left_shift(x, y))
    loudly(np.left_shift, x, y)
    print(np.left_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@188')
try:
    x = edges('?')
    show(np.add(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@189')
try:
    x = edges('i8')
    show(np.logical_and(x, 3.0))
    loudly(np.logical_and, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@190')
try:
    x = edges('u1')
    show(np.logical_and(x, 3.0))
    loudly(np.logical_and, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@191')
try:
    x = edges('?')
    show(np.nextafter(x, 1))
    loudly(np.nextafter, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@192')
try:
    x, y = edges('i1'), edges('c8')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@193')
try:
    x = edges('u4')
    show(np.copysign(x, 2**64))
    loudly(np.copysign, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@194')
try:
    x = edges('i8')
    show(np.bitwise_xor(x, 1j))
    loudly(np.bitwise_xor, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@195')
try:
    x, y = edges('c8'), edges('?')[::-1]
    show(np.less(x, y))
    loudly(np.less, x, y)
    print(np.less(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@196')
try:
    x, y = edges('?'), edges('?')[::-1]
    show(np.copysign(x, y))
    loudly(np.copysign, x, y)
    print(np.copysign(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@197')
try:
    x = edges('i2')
    show(np.subtract(x, (2 - 0.5j)))
    loudly(np.subtract, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@198')
try:
    x, y = edges('c8'), edges('c8')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@199')
try:
    x = edges('c16')
    greater(np.minimum(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@200')
try:
    x = edges('u4')
    show(np.nextafter(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@201')
try:
    x = edges('f2')
    show(np.divmod(x, -200))
    loudly(np.divmod, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@202')
try:
    x, y = edges('c8'), edges('f8')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@203')
try:
    x = edges('i8')
    show(np.logical_xor(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@204')
try:
    x = edges('f8')
    show(np.divmod(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@205')
try:
    x = edges('i8')
    near(np.float_power(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@206')
try:
    x = edges('c16')
    show(np.divide(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@207')
try:
    x = edges('u8')
    near(np.hypot(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@208')
try:
    x = edges('c8')
    show(np.logical_and(x, -1))
    loudly(np.logical_and, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@209')
try:
    x = edges('u4')
    near(np.hypot(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@210')
try:
    x = edges('c8')
    near(np.logaddexp2(x, 2**40))
except Exception as error:
    print('!', type(error).__name__, error)

print('@211')
try:
    x = edges('u1')
    near(np.logaddexp(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@212')
try:
    x = edges('?')
    greater(np.fmin(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@213')
try:
    x = edges('u1')
    show(np.subtract(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@214')
try:
    x = edges('u2')
    near(np.logaddexp2(x, 1e10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@215')
try:
    x = edges('i2')
    show(np.lcm(x, 255))
    loudly(np.lcm, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@216')
try:
    x = edges('?')
    show(np.divide(x, 3.0))
    loudly(np.divide, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@217')
try:
    x = edges('u8')
    show(np.divide(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@218')
try:
    x = edges('u8')
    near(np.float_power(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@219')
try:
    x, y = edges('f4'), edges('u2')[::-1]
    show(np.add(x, y))
    loudly(np.add, x, y)
    print(np.add(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@220')
try:
    x = edges('u8')
    show(np.less(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@221')
try:
    x = edges('u8')
    show(np.add(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@222')
try:
    x = edges('f2')
    show(np.ldexp(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@223')
try:
    x = edges('f4')
    show(np.ldexp(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@224')
try:
    x = edges('i2')
    show(np.bitwise_and(x, 2**64))
    loudly(np.bitwise_and, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@225')
try:
    x = edges('f8')
    greater(np.fmax(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@226')
try:
    x, y = edges('f2'), edges('?')[::-1]
    greater(np.fmin(x, y))
    loudly(np.fmin, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@227')
try:
    x = edges('f4')
    show(np.floor_divide(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@228')
try:
    x = edges('u4')
    near(np.hypot(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@229')
try:
    x, y = edges('i1'), edges('u4')[::-1]
    show(np.nextafter(x, y))
    loudly(np.nextafter, x, y)
    print(np.nextafter(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@230')
try:
    x, y = edges('?'), edges('i1')[::-1]
    greater(np.maximum(x, y))
    loudly(np.maximum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@231')
try:
    x, y = edges('c16'), edges('?')[::-1]
    show(np.bitwise_xor(x, y))
    loudly(np.bitwise_xor, x, y)
    print(np.bitwise_xor(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@232')
try:
    x, y = edges('u8'), edges('u8')[::-1]
    show(np.bitwise_and(x, y))
    loudly(np.bitwise_and, x, y)
    print(np.bitwise_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@233')
try:
    x, y = edges('?'), edges('f2')[::-1]
    show(np.divide(x, y))
    loudly(np.divide, x, y)
    print(np.divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@234')
try:
    x = edges('i4')
    show(np.divmod(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@235')
try:
    x = edges('c8')
    show(np.fmod(x, float("inf")))
    loudly(np.fmod, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@236')
try:
    x = edges('?')
    greater(np.fmin(x, float("inf")))
    loudly(np.fmin, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@237')
try:
    x, y = edges('c8'), edges('i1')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@238')
try:
    x, y = edges('i8'), edges('i1')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@239')
try:
    x = edges('u2')
    show(np.gcd(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@240')
try:
    x = edges('f8')
    greater(np.fmin(x, 2**63))
    loudly(np.fmin, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@241')
try:
    x = edges('i1')
    show(np.gcd(x, 1))
    loudly(np.gcd, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@242')
try:
    x = edges('f8')
    show(np.heaviside(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@243')
try:
    x = edges('f4')
    show(np.bitwise_and(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@244')
try:
    x = edges('f2')
    show(np.less(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@245')
try:
    x = edges('u2')
    show(np.heaviside(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@246')
try:
    x = edges('c16')
    show(np.bitwise_or(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@247')
try:
    x = edges('u4')
    show(np.greater(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@248')
try:
    x = edges('u4')
    show(np.less_equal(x, 256))
    loudly(np.less_equal, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@249')
try:
    x = edges('c16')
    show(np.floor_divide(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@250')
try:
    x = edges('?')
    show(np.subtract(x, 1))
    loudly(np.subtract, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@251')
try:
    x = edges('u4')
    show(np.bitwise_or(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@252')
try:
    x = edges('f4')
    show(np.right_shift(x, 2**40))
    loudly(np.right_shift, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@253')
try:
    x = edges('c8')
    show(np.bitwise_xor(x, 1))
    loudly(np.bitwise_xor, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@254')
try:
    x = edges('i4')
    show(np.not_equal(x, 2))
    loudly(np.not_equal, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@255')
try:
    x, y = edges('u4'), edges('u4')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@256')
try:
    x, y = edges('i2'), edges('u1')[::-1]
    greater(np.maximum(x, y))
    loudly(np.maximum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@257')
try:
    x = edges('i2')
    greater(np.fmin(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@258')
try:
    x = edges('f2')
    show(np.floor_divide((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@259')
try:
    x = edges('c16')
    greater(np.fmax(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@260')
try:
    x, y = edges('f2'), edges('i4')[::-1]
    near(np.power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@261')
try:
    x = edges('i1')
    show(np.greater_equal(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@262')
try:
    x = edges('?')
    greater(np.minimum(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@263')
try:
    x = edges('i4')
    show(np.copysign(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@264')
try:
    x = edges('f2')
    show(np.not_equal(x, 1j))
    loudly(np.not_equal, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@265')
try:
    x = edges('u1')
    near(np.logaddexp(x, 1e10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@266')
try:
    x = edges('c8')
    show(np.add(x, 2**64))
    loudly(np.add, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@267')
try:
    x = edges('f4')
    greater(np.minimum(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@268')
try:
    x = edges('f4')
    show(np.add(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@269')
try:
    x, y = edges('i4'), edges('u1')[::-1]
    show(np.equal(x, y))
    loudly(np.equal, x, y)
    print(np.equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@270')
try:
    x = edges('i8')
    show(np.fmod(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@271')
try:
    x = edges('u4')
    show(np.subtract(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@272')
try:
    x, y = edges('i2'), edges('f4')[::-1]
    near(np.power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@273')
try:
    x, y = edges('c16'), edges('c8')[::-1]
    show(np.fmod(x, y))
    loudly(np.fmod, x, y)
    print(np.fmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@274')
try:
    x = edges('i8')
    show(np.less(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@275')
try:
    x = edges('u4')
    show(np.heaviside(x, 2**40))
    loudly(np.heaviside, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@276')
try:
    x, y = edges('c16'), edges('c8')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@277')
try:
    x = edges('u1')
    show(np.lcm(x, -200))
    loudly(np.lcm, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@278')
try:
    x = edges('u2')
    show(np.not_equal(x, float("nan")))
    loudly(np.not_equal, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@279')
try:
    x = edges('u8')
    show(np.logical_and(x, -200))
    loudly(np.logical_and, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@280')
try:
    x, y = edges('i1'), edges('i1')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@281')
try:
    x = edges('u4')
    greater(np.minimum(x, float("inf")))
    loudly(np.minimum, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@282')
try:
    x = edges('i8')
    show(np.nextafter(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@283')
try:
    x, y = edges('u8'), edges('u2')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@284')
try:
    x = edges('i1')
    show(np.heaviside(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@285')
try:
    x = edges('u1')
    show(np.greater_equal(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@286')
try:
    x = edges('u4')
    show(np.less(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@287')
try:
    x = edges('f2')
    greater(np.minimum(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@288')
try:
    x = edges('f2')
    show(np.greater_equal(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@289')
try:
    x = edges('i1')
    show(np.gcd(x, -200))
    loudly(np.gcd, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@290')
try:
    x = edges('i8')
    show(np.subtract(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@291')
try:
    x = edges('i1')
    show(np.equal(x, 2**64))
    loudly(np.equal, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@292')
try:
    x = edges('i4')
    show(np.lcm(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@293')
try:
    x = edges('c16')
    show(np.logical_or(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@294')
try:
    x = edges('f8')
    near(np.hypot(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@295')
try:
    x = edges('c8')
    show(np.bitwise_or(x, 1j))
    loudly(np.bitwise_or, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@296')
try:
    x = edges('u8')
    show(np.gcd(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@297')
try:
    x = edges('i8')
    show(np.nextafter(x, float("inf")))
    loudly(np.nextafter, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@298')
try:
    x = edges('u2')
    show(np.not_equal(x, 0.5))
    loudly(np.not_equal, x, 0.5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@299')
try:
    x = edges('u4')
    show(np.multiply(x, 0.5))
    loudly(np.multiply, x, 0.5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@300')
try:
    x = edges('c16')
    near(np.power(x, 256))
except Exception as error:
    print('!', type(error).__name__, error)

print('@301')
try:
    x, y = edges('c16'), edges('f4')[::-1]
    show(np.bitwise_and(x, y))
    loudly(np.bitwise_and, x, y)
    print(np.bitwise_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@302')
try:
    x = edges('u2')
    show(np.remainder(x, True))
    loudly(np.remainder, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@303')
try:
    x = edges('i2')
    greater(np.minimum(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@304')
try:
    x = edges('c16')
    near(np.float_power(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@305')
try:
    x = edges('?')
    show(np.multiply(x, 1e10))
    loudly(np.multiply, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@306')
try:
    x = edges('i4')
    show(np.bitwise_or(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@307')
try:
    x = edges('?')
    show(np.divide(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@308')
try:
    x = edges('i2')
    near(np.float_power(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@309')
try:
    x = edges('i8')
    show(np.divide(x, -1))
    loudly(np.divide, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@310')
try:
    x = edges('u2')
    show(np.bitwise_or(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@311')
try:
    x = edges('c8')
    show(np.bitwise_and(x, 3.0))
    loudly(np.bitwise_and, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@312')
try:
    x = edges('i4')
    show(np.ldexp(x, -1))
    loudly(np.ldexp, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@313')
try:
    x, y = edges('c8'), edges('?')[::-1]
    show(np.fmod(x, y))
    loudly(np.fmod, x, y)
    print(np.fmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@314')
try:
    x = edges('u2')
    show(np.logical_or(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@315')
try:
    x, y = edges('c16'), edges('u4')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@316')
try:
    x, y = edges('f2'), edges('u2')[::-1]
    show(np.remainder(x, y))
    loudly(np.remainder, x, y)
    print(np.remainder(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@317')
try:
    x, y = edges('u1'), edges('u4')[::-1]
    show(np.add(x, y))
    loudly(np.add, x, y)
    print(np.add(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@318')
try:
    x, y = edges('i8'), edges('c16')[::-1]
    show(np.logical_or(x, y))
    loudly(np.logical_or, x, y)
    print(np.logical_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@319')
try:
    x = edges('f2')
    show(np.sign(x))
    loudly(np.sign, x)
    print(np.sign(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@320')
try:
    x, y = edges('c8'), edges('u2')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@321')
try:
    x, y = edges('f2'), edges('?')[::-1]
    show(np.subtract(x, y))
    loudly(np.subtract, x, y)
    print(np.subtract(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@322')
try:
    x = edges('u8')
    show(np.logical_xor(x, -1))
    loudly(np.logical_xor, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@323')
try:
    x, y = edges('u4'), edges('c8')[::-1]
    near(np.logaddexp(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@324')
try:
    x, y = edges('u2'), edges('i2')[::-1]
    greater(np.minimum(x, y))
    loudly(np.minimum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@325')
try:
    x, y = edges('f4'), edges('i2')[::-1]
    show(np.logical_or(x, y))
    loudly(np.logical_or, x, y)
    print(np.logical_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@326')
try:
    x = edges('c16')
    show(np.less(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@327')
try:
    x, y = edges('u2'), edges('i8')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@328')
try:
    x = edges('c8')
    near(np.logaddexp(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@329')
try:
    x = edges('u8')
    near(np.float_power(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@330')
try:
    x = edges('f2')
    near(np.float_power(x, float("inf")))
except Exception as error:
    print('!', type(error).__name__, error)

print('@331')
try:
    x = edges('f8')
    near(np.arctan2(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@332')
try:
    x, y = edges('u4'), edges('f8')[::-1]
    show(np.heaviside(x, y))
    loudly(np.heaviside, x, y)
    print(np.heaviside(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@333')
try:
    x, y = edges('?'), edges('i1')[::-1]
    show(np.nextafter(x, y))
    loudly(np.nextafter, x, y)
    print(np.nextafter(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@334')
try:
    x = edges('?')
    show(np.greater_equal(x, 1e10))
    loudly(np.greater_equal, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@335')
try:
    x = edges('u8')
    show(np.subtract(x, -0.0))
    loudly(np.subtract, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@336')
try:
    x = edges('u1')
    show(np.right_shift(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@337')
try:
    x = edges('f2')
    greater(np.maximum(x, 2**63))
    loudly(np.maximum, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@338')
try:
    x = edges('?')
    show(np.left_shift(x, -200))
    loudly(np.left_shift, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@339')
try:
    x, y = edges('i8'), edges('i8')[::-1]
    show(np.floor_divide(x, y))
    loudly(np.floor_divide, x, y)
    print(np.floor_divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@340')
try:
    x = edges('c8')
    greater(np.maximum(x, float("inf")))
    loudly(np.maximum, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@341')
try:
    x = edges('f8')
    show(np.logical_or(x, 1j))
    loudly(np.logical_or, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@342')
try:
    x, y = edges('i4'), edges('i8')[::-1]
    show(np.lcm(x, y))
    loudly(np.lcm, x, y)
    print(np.lcm(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@343')
try:
    x = edges('f4')
    show(np.not_equal(x, -0.0))
    loudly(np.not_equal, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@344')
try:
    x = edges('u8')
    show(np.logical_xor(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@345')
try:
    x = edges('u1')
    greater(np.maximum(x, 1e10))
    loudly(np.maximum, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@346')
try:
    x = edges('i8')
    show(np.greater(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@347')
try:
    x = edges('u4')
    show(np.floor_divide(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@348')
try:
    x, y = edges('c8'), edges('u2')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@349')
try:
    x = edges('c8')
    show(np.right_shift(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@350')
try:
    x = edges('f8')
    show(np.bitwise_and(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@351')
try:
    x = edges('f8')
    show(np.greater(x, float("nan")))
    loudly(np.greater, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@352')
try:
    x = edges('f2')
    show(np.greater(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@353')
try:
    x = edges('f4')
    show(np.add(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@354')
try:
    x = edges('i1')
    show(np.bitwise_xor(x, 2))
    loudly(np.bitwise_xor, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@355')
try:
    x = edges('u4')
    show(np.copysign(x, 255))
    loudly(np.copysign, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@356')
try:
    x = edges('f4')
    near(np.float_power(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@357')
try:
    x, y = edges('u2'), edges('u4')[::-1]
    show(np.equal(x, y))
    loudly(np.equal, x, y)
    print(np.equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@358')
try:
    x = edges('i2')
    show(np.bitwise_and(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@359')
try:
    x = edges('f4')
    show(np.add(x, (2 - 0.5j)))
    loudly(np.add, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@360')
try:
    x, y = edges('f8'), edges('c16')[::-1]
    show(np.fmod(x, y))
    loudly(np.fmod, x, y)
    print(np.fmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@361')
try:
    x = edges('f2')
    greater(np.maximum(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@362')
try:
    x = edges('i2')
    near(np.float_power(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@363')
try:
    x = edges('i2')
    show(np.bitwise_xor(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@364')
try:
    x, y = edges('i2'), edges('f8')[::-1]
    near(np.logaddexp(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@365')
try:
    x = edges('u1')
    show(np.logical_or(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@366')
try:
    x = edges('c8')
    near(np.arctan2(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@367')
try:
    x, y = edges('c8'), edges('?')[::-1]
    show(np.remainder(x, y))
    loudly(np.remainder, x, y)
    print(np.remainder(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@368')
try:
    x = edges('f2')
    show(np.bitwise_xor(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@369')
try:
    x = edges('u8')
    show(np.not_equal(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@370')
try:
    x = edges('i4')
    greater(np.minimum(x, True))
    loudly(np.minimum, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@371')
try:
    x = edges('u4')
    greater(np.fmin(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@372')
try:
    x = edges('i4')
    show(np.lcm(x, True))
    loudly(np.lcm, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@373')
try:
    x = edges('i2')
    show(np.floor_divide(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@374')
try:
    x = edges('i8')
    near(np.logaddexp2(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@375')
try:
    x, y = edges('u2'), edges('u2')[::-1]
    show(np.right_shift(x, y))
    loudly(np.right_shift, x, y)
    print(np.right_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@376')
try:
    x = edges('f4')
    show(np.logical_and(x, 0))
    loudly(np.logical_and, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@377')
try:
    x = edges('c8')
    show(np.bitwise_xor(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@378')
try:
    x = edges('i8')
    show(np.logical_not(x))
    loudly(np.logical_not, x)
    print(np.logical_not(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@379')
try:
    x = edges('f4')
    show(np.lcm(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@380')
try:
    x, y = edges('i2'), edges('c8')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@381')
try:
    x, y = edges('?'), edges('?')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@382')
try:
    x, y = edges('i8'), edges('?')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@383')
try:
    x, y = edges('i1'), edges('u4')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@384')
try:
    x = edges('i2')
    greater(np.fmax(x, -1))
    loudly(np.fmax, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@385')
try:
    x = edges('f8')
    show(np.multiply(x, 2**64))
    loudly(np.multiply, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@386')
try:
    x, y = edges('u2'), edges('c8')[::-1]
    near(np.power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@387')
try:
    x = edges('f4')
    show(np.subtract(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@388')
try:
    x = edges('f2')
    show(np.divide(x, -1))
    loudly(np.divide, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@389')
try:
    x = edges('f4')
    show(np.remainder(x, -0.0))
    loudly(np.remainder, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@390')
try:
    x = edges('i8')
    show(np.divmod(x, (2 - 0.5j)))
    loudly(np.divmod, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@391')
try:
    x, y = edges('i4'), edges('i4')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@392')
try:
    x = edges('i8')
    show(np.logical_and(x, 2**63))
    loudly(np.logical_and, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@393')
try:
    x, y = edges('i4'), edges('c8')[::-1]
    greater(np.minimum(x, y))
    loudly(np.minimum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@394')
try:
    x = edges('u8')
    greater(np.fmin(x, 2**64))
    loudly(np.fmin, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@395')
try:
    x = edges('c8')
    show(np.ldexp(x, 2**64))
    loudly(np.ldexp, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@396')
try:
    x = edges('u1')
    show(np.bitwise_xor(x, 2**63))
    loudly(np.bitwise_xor, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@397')
try:
    x, y = edges('?'), edges('f8')[::-1]
    show(np.copysign(x, y))
    loudly(np.copysign, x, y)
    print(np.copysign(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@398')
try:
    x = edges('c8')
    show(np.greater(x, (2 - 0.5j)))
    loudly(np.greater, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@399')
try:
    x = edges('u2')
    near(np.logaddexp2(x, 2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@400')
try:
    x = edges('c16')
    show(np.left_shift(x, -1))
    loudly(np.left_shift, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@401')
try:
    x = edges('f2')
    show(np.bitwise_xor(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@402')
try:
    x = edges('f4')
    show(np.bitwise_xor(x, 256))
    loudly(np.bitwise_xor, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@403')
try:
    x, y = edges('c16'), edges('u2')[::-1]
    show(np.floor_divide(x, y))
    loudly(np.floor_divide, x, y)
    print(np.floor_divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@404')
try:
    x = edges('u8')
    show(np.bitwise_and(x, -0.0))
    loudly(np.bitwise_and, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@405')
try:
    x = edges('i2')
    greater(np.fmax(x, -0.0))
    loudly(np.fmax, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@406')
try:
    x = edges('u8')
    near(np.float_power(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@407')
try:
    x = edges('i2')
    show(np.copysign(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@408')
try:
    x, y = edges('f8'), edges('i1')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@409')
try:
    x = edges('c16')
    show(np.heaviside(x, 1j))
    loudly(np.heaviside, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@410')
try:
    x = edges('f2')
    near(np.exp(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@411')
try:
    x = edges('i2')
    show(np.greater(x, 2**63))
    loudly(np.greater, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@412')
try:
    x, y = edges('c8'), edges('u4')[::-1]
    show(np.remainder(x, y))
    loudly(np.remainder, x, y)
    print(np.remainder(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@413')
try:
    x = edges('i1')
    show(np.logical_xor(x, 1j))
    loudly(np.logical_xor, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@414')
try:
    x = edges('c8')
    show(np.logical_and(x, 255))
    loudly(np.logical_and, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@415')
try:
    x = edges('u1')
    near(np.arctan2(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@416')
try:
    x = edges('u4')
    show(np.floor_divide(x, True))
    loudly(np.floor_divide, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@417')
try:
    x = edges('c8')
    show(np.bitwise_or(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@418')
try:
    x = edges('f2')
    show(np.subtract(x, 3.0))
    loudly(np.subtract, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@419')
try:
    x = edges('u8')
    show(np.equal(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@420')
try:
    x = edges('i2')
    show(np.divide(x, 2))
    loudly(np.divide, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@421')
try:
    x = edges('u2')
    show(np.right_shift(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@422')
try:
    x = edges('u4')
    near(np.float_power(x, 2**63))
except Exception as error:
    print('!', type(error).__name__, error)

print('@423')
try:
    x, y = edges('i2'), edges('c8')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@424')
try:
    x = edges('u1')
    show(np.fmod(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@425')
try:
    x = edges('c8')
    near(np.logaddexp(x, 3.0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@426')
try:
    x = edges('u1')
    show(np.remainder(x, float("inf")))
    loudly(np.remainder, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@427')
try:
    x = edges('f4')
    show(np.bitwise_xor(x, float("inf")))
    loudly(np.bitwise_xor, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@428')
try:
    x = edges('c16')
    show(np.floor_divide(x, 2**63))
    loudly(np.floor_divide, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@429')
try:
    x = edges('f2')
    show(np.copysign(x, 0))
    loudly(np.copysign, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@430')
try:
    x = edges('u2')
    show(np.logical_xor(x, 255))
    loudly(np.logical_xor, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@431')
try:
    x = edges('c8')
    near(np.arctan2(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@432')
try:
    x = edges('u1')
    show(np.right_shift(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@433')
try:
    x = edges('i8')
    show(np.divide(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@434')
try:
    x = edges('f4')
    show(np.logical_or(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@435')
try:
    x = edges('f8')
    show(np.logical_and(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@436')
try:
    x = edges('f2')
    greater(np.minimum(x, 3.0))
    loudly(np.minimum, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@437')
try:
    x = edges('u4')
    show(np.logical_or(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@438')
try:
    x = edges('u4')
    show(np.divide(x, 2**63))
    loudly(np.divide, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@439')
try:
    x = edges('u4')
    greater(np.fmin(x, float("inf")))
    loudly(np.fmin, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@440')
try:
    x = edges('f8')
    show(np.left_shift(x, 2))
    loudly(np.left_shift, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@441')
try:
    x = edges('c8')
    near(np.cos(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@442')
try:
    x = edges('f8')
    show(np.bitwise_and(x, 1))
    loudly(np.bitwise_and, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@443')
try:
    x = edges('u2')
    show(np.logical_or(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@444')
try:
    x, y = edges('i2'), edges('f8')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@445')
try:
    x = edges('c16')
    show(np.floor_divide(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@446')
try:
    x = edges('f8')
    show(np.less(x, 1e10))
    loudly(np.less, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@447')
try:
    x, y = edges('?'), edges('f4')[::-1]
    show(np.bitwise_and(x, y))
    loudly(np.bitwise_and, x, y)
    print(np.bitwise_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@448')
try:
    x = edges('f2')
    show(np.floor_divide(x, -1))
    loudly(np.floor_divide, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@449')
try:
    x = edges('i1')
    near(np.hypot(x, 2**40))
except Exception as error:
    print('!', type(error).__name__, error)

print('@450')
try:
    x = edges('c16')
    show(np.subtract(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@451')
try:
    x = edges('c8')
    near(np.logaddexp(x, 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@452')
try:
    x = edges('f8')
    show(np.bitwise_and(x, 255))
    loudly(np.bitwise_and, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@453')
try:
    x = edges('u4')
    show(np.add(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@454')
try:
    x = edges('u8')
    show(np.copysign(x, -1))
    loudly(np.copysign, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@455')
try:
    x = edges('?')
    show(np.lcm(x, 1e300))
    loudly(np.lcm, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@456')
try:
    x = edges('u8')
    show(np.add(x, 1e300))
    loudly(np.add, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@457')
try:
    x = edges('c16')
    show(np.divide(x, 2**64))
    loudly(np.divide, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@458')
try:
    x = edges('c8')
    show(np.equal(x, 1j))
    loudly(np.equal, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@459')
try:
    x = edges('c16')
    show(np.floor_divide(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@460')
try:
    x = edges('f8')
    near(np.logaddexp(x, 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@461')
try:
    x = edges('u4')
    show(np.modf(x))
    loudly(np.modf, x)
    print(np.modf(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@462')
try:
    x = edges('i4')
    near(np.hypot(x, 0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@463')
try:
    x = edges('f4')
    show(np.subtract(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@464')
try:
    x, y = edges('i2'), edges('i1')[::-1]
    greater(np.maximum(x, y))
    loudly(np.maximum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@465')
try:
    x = edges('u1')
    greater(np.fmax(x, 2))
    loudly(np.fmax, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@466')
try:
    x = edges('?')
    near(np.hypot(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@467')
try:
    x, y = edges('u2'), edges('i8')[::-1]
    show(np.logical_xor(x, y))
    loudly(np.logical_xor, x, y)
    print(np.logical_xor(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@468')
try:
    x = edges('i4')
    show(np.not_equal(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@469')
try:
    x = edges('?')
    show(np.divmod(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@470')
try:
    x, y = edges('?'), edges('u2')[::-1]
    show(np.remainder(x, y))
    loudly(np.remainder, x, y)
    print(np.remainder(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@471')
try:
    x = edges('u4')
    show(np.less(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@472')
try:
    x = edges('i4')
    show(np.divmod(x, 2**40))
    loudly(np.divmod, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@473')
try:
    x, y = edges('u4'), edges('f2')[::-1]
    show(np.lcm(x, y))
    loudly(np.lcm, x, y)
    print(np.lcm(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@474')
try:
    x = edges('u2')
    greater(np.fmax(x, 256))
    loudly(np.fmax, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@475')
try:
    x = edges('c8')
    show(np.fmod(x, 255))
    loudly(np.fmod, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@476')
try:
    x = edges('i4')
    show(np.ldexp(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@477')
try:
    x = edges('u8')
    near(np.logaddexp2(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@478')
try:
    x = edges('u2')
    show(np.floor_divide(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@479')
try:
    x, y = edges('c8'), edges('i1')[::-1]
    show(np.not_equal(x, y))
    loudly(np.not_equal, x, y)
    print(np.not_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@480')
try:
    x = edges('u1')
    show(np.right_shift(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@481')
try:
    x = edges('c16')
    near(np.hypot(x, -1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@482')
try:
    x = edges('u4')
    show(np.logical_and(x, 255))
    loudly(np.logical_and, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@483')
try:
    x = edges('u2')
    near(np.logaddexp(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@484')
try:
    x = edges('f4')
    show(np.bitwise_and(x, 2))
    loudly(np.bitwise_and, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@485')
try:
    x = edges('f8')
    show(np.logical_and(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@486')
try:
    x = edges('c16')
    greater(np.fmax(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@487')
try:
    x = edges('f8')
    show(np.heaviside(x, 1e300))
    loudly(np.heaviside, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@488')
try:
    x = edges('f2')
    show(np.less_equal(x, 255))
    loudly(np.less_equal, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@489')
try:
    x = edges('u8')
    show(np.bitwise_or(x, 1e300))
    loudly(np.bitwise_or, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@490')
try:
    x = edges('i8')
    show(np.floor_divide(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@491')
try:
    x = edges('c16')
    greater(np.maximum((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@492')
try:
    x = edges('i4')
    show(np.gcd(x, 0.5))
    loudly(np.gcd, x, 0.5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@493')
try:
    x, y = edges('f4'), edges('i2')[::-1]
    show(np.subtract(x, y))
    loudly(np.subtract, x, y)
    print(np.subtract(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@494')
try:
    x = edges('i2')
    show(np.subtract(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@495')
try:
    x = edges('u2')
    show(np.add(x, -1))
    loudly(np.add, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@496')
try:
    x = edges('i1')
    near(np.hypot(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@497')
try:
    x = edges('u2')
    near(np.power(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@498')
try:
    x, y = edges('c8'), edges('?')[::-1]
    show(np.logical_xor(x, y))
    loudly(np.logical_xor, x, y)
    print(np.logical_xor(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@499')
try:
    x = edges('c8')
    show(np.bitwise_or(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@500')
try:
    x = edges('u2')
    show(np.less(x, (2 - 0.5j)))
    loudly(np.less, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@501')
try:
    x = edges('c16')
    show(np.right_shift(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@502')
try:
    x, y = edges('u8'), edges('u1')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@503')
try:
    x = edges('i4')
    show(np.equal(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@504')
try:
    x, y = edges('f4'), edges('f8')[::-1]
    show(np.multiply(x, y))
    loudly(np.multiply, x, y)
    print(np.multiply(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@505')
try:
    x = edges('f4')
    show(np.multiply(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@506')
try:
    x = edges('f4')
    show(np.bitwise_or(x, 2**40))
    loudly(np.bitwise_or, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@507')
try:
    x = edges('?')
    show(np.copysign(x, (2 - 0.5j)))
    loudly(np.copysign, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@508')
try:
    x = edges('f4')
    show(np.less(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@509')
try:
    x = edges('f8')
    show(np.floor_divide(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@510')
try:
    x = edges('f8')
    greater(np.fmax(x, 3.0))
    loudly(np.fmax, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@511')
try:
    x = edges('i8')
    greater(np.minimum(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@512')
try:
    x = edges('?')
    near(np.hypot(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@513')
try:
    x = edges('f4')
    show(np.copysign(x, float("nan")))
    loudly(np.copysign, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@514')
try:
    x, y = edges('f4'), edges('i2')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@515')
try:
    x = edges('c16')
    near(np.tan(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@516')
try:
    x = edges('u8')
    near(np.float_power(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@517')
try:
    x = edges('f8')
    show(np.lcm(x, 2**63))
    loudly(np.lcm, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@518')
try:
    x = edges('i8')
    show(np.less_equal(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@519')
try:
    x = edges('f2')
    show(np.gcd(x, 2**63))
    loudly(np.gcd, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@520')
try:
    x = edges('u1')
    show(np.left_shift(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@521')
try:
    x, y = edges('i4'), edges('f8')[::-1]
    greater(np.fmin(x, y))
    loudly(np.fmin, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@522')
try:
    x, y = edges('c16'), edges('f2')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@523')
try:
    x = edges('u2')
    show(np.logical_and(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@524')
try:
    x, y = edges('?'), edges('u2')[::-1]
    greater(np.minimum(x, y))
    loudly(np.minimum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@525')
try:
    x = edges('i8')
    show(np.bitwise_or(x, 256))
    loudly(np.bitwise_or, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@526')
try:
    x = edges('u8')
    greater(np.maximum(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@527')
try:
    x = edges('f2')
    greater(np.fmax(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@528')
try:
    x = edges('u8')
    show(np.left_shift(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@529')
try:
    x = edges('u4')
    show(np.divide(x, -1))
    loudly(np.divide, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@530')
try:
    x = edges('u4')
    near(np.logaddexp(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@531')
try:
    x = edges('i2')
    show(np.bitwise_and(x, -1))
    loudly(np.bitwise_and, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@532')
try:
    x, y = edges('c8'), edges('c16')[::-1]
    show(np.divide(x, y))
    loudly(np.divide, x, y)
    print(np.divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@533')
try:
    x, y = edges('f2'), edges('u1')[::-1]
    show(np.ldexp(x, y))
    loudly(np.ldexp, x, y)
    print(np.ldexp(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@534')
try:
    x = edges('u1')
    show(np.less(x, 1e10))
    loudly(np.less, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@535')
try:
    x = edges('c8')
    show(np.divide(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@536')
try:
    x = edges('i4')
    show(np.gcd(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@537')
try:
    x = edges('c8')
    show(np.logical_or(x, -200))
    loudly(np.logical_or, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@538')
try:
    x = edges('c8')
    show(np.nextafter(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@539')
try:
    x = edges('f2')
    show(np.bitwise_xor(x, 2**64))
    loudly(np.bitwise_xor, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@540')
try:
    x, y = edges('c8'), edges('?')[::-1]
    greater(np.minimum(x, y))
    loudly(np.minimum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@541')
try:
    x = edges('c8')
    show(np.right_shift(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@542')
try:
    x, y = edges('i8'), edges('u8')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@543')
try:
    x = edges('f4')
    show(np.subtract(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@544')
try:
    x = edges('i2')
    show(np.bitwise_xor(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@545')
try:
    x = edges('i1')
    greater(np.maximum(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@546')
try:
    x, y = edges('f4'), edges('f4')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@547')
try:
    x, y = edges('u1'), edges('i2')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@548')
try:
    x, y = edges('f4'), edges('i2')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@549')
try:
    x = edges('i1')
    show(np.logical_xor(x, 1))
    loudly(np.logical_xor, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@550')
try:
    x = edges('i8')
    near(np.tanh(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@551')
try:
    x = edges('i1')
    show(np.bitwise_or(x, 3.0))
    loudly(np.bitwise_or, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@552')
try:
    x, y = edges('f2'), edges('f2')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@553')
try:
    x = edges('u2')
    show(np.bitwise_xor(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@554')
try:
    x, y = edges('u1'), edges('c16')[::-1]
    show(np.floor_divide(x, y))
    loudly(np.floor_divide, x, y)
    print(np.floor_divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@555')
try:
    x, y = edges('u8'), edges('c16')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@556')
try:
    x, y = edges('u4'), edges('?')[::-1]
    show(np.copysign(x, y))
    loudly(np.copysign, x, y)
    print(np.copysign(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@557')
try:
    x, y = edges('?'), edges('i2')[::-1]
    near(np.logaddexp(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@558')
try:
    x = edges('f8')
    show(np.logical_xor(x, 2**64))
    loudly(np.logical_xor, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@559')
try:
    x = edges('c16')
    show(np.divide(x, float("inf")))
    loudly(np.divide, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@560')
try:
    x = edges('u8')
    greater(np.fmax(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@561')
try:
    x = edges('u4')
    greater(np.minimum(x, 2**63))
    loudly(np.minimum, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@562')
try:
    x = edges('c8')
    show(np.add(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@563')
try:
    x = edges('?')
    near(np.logaddexp(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@564')
try:
    x = edges('u4')
    greater(np.fmax(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@565')
try:
    x = edges('u1')
    show(np.equal(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@566')
try:
    x = edges('i1')
    show(np.divide(x, float("nan")))
    loudly(np.divide, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@567')
try:
    x = edges('u8')
    greater(np.fmin(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@568')
try:
    x = edges('c8')
    show(np.logical_and(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@569')
try:
    x = edges('u8')
    near(np.float_power(x, 255))
except Exception as error:
    print('!', type(error).__name__, error)

print('@570')
try:
    x, y = edges('i1'), edges('i1')[::-1]
    show(np.divide(x, y))
    loudly(np.divide, x, y)
    print(np.divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@571')
try:
    x = edges('u8')
    near(np.power(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@572')
try:
    x = edges('i4')
    show(np.divide(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@573')
try:
    x = edges('u4')
    show(np.nextafter(x, 2**40))
    loudly(np.nextafter, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@574')
try:
    x, y = edges('u2'), edges('?')[::-1]
    show(np.add(x, y))
    loudly(np.add, x, y)
    print(np.add(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@575')
try:
    x = edges('u8')
    show(np.bitwise_and(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@576')
try:
    x = edges('u4')
    show(np.ldexp(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@577')
try:
    x = edges('i8')
    near(np.hypot(x, -0.0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@578')
try:
    x = edges('u4')
    show(np.left_shift(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@579')
try:
    x = edges('u1')
    show(np.greater(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@580')
try:
    x = edges('i8')
    show(np.less_equal(x, 256))
    loudly(np.less_equal, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@581')
try:
    x = edges('u1')
    near(np.float_power(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@582')
try:
    x = edges('i4')
    near(np.float_power(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@583')
try:
    x = edges('f2')
    show(np.fmod(x, 2**40))
    loudly(np.fmod, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@584')
try:
    x = edges('f4')
    show(np.greater(x, True))
    loudly(np.greater, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@585')
try:
    x = edges('f2')
    near(np.arctan2(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@586')
try:
    x = edges('u2')
    near(np.hypot(x, 2))
except Exception as error:
    print('!', type(error).__name__, error)

print('@587')
try:
    x, y = edges('i4'), edges('i8')[::-1]
    show(np.bitwise_xor(x, y))
    loudly(np.bitwise_xor, x, y)
    print(np.bitwise_xor(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@588')
try:
    x = edges('i8')
    show(np.divide(x, 1e10))
    loudly(np.divide, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@589')
try:
    x, y = edges('i1'), edges('i1')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@590')
try:
    x = edges('f8')
    show(np.gcd(x, 0.5))
    loudly(np.gcd, x, 0.5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@591')
try:
    x, y = edges('u4'), edges('u2')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@592')
try:
    x = edges('f4')
    show(np.divmod(x, (2 - 0.5j)))
    loudly(np.divmod, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@593')
try:
    x, y = edges('f2'), edges('?')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@594')
try:
    x = edges('u2')
    show(np.fmod(x, 3.0))
    loudly(np.fmod, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@595')
try:
    x = edges('i1')
    show(np.fmod(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@596')
try:
    x = edges('u8')
    near(np.logaddexp(x, -200))
except Exception as error:
    print('!', type(error).__name__, error)

print('@597')
try:
    x, y = edges('u4'), edges('c8')[::-1]
    near(np.float_power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@598')
try:
    x, y = edges('c8'), edges('i2')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@599')
try:
    x = edges('i4')
    show(np.bitwise_or(x, 255))
    loudly(np.bitwise_or, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@600')
try:
    x = edges('u8')
    show(np.floor_divide(x, float("inf")))
    loudly(np.floor_divide, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@601')
try:
    x = edges('f4')
    show(np.heaviside(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@602')
try:
    x, y = edges('i8'), edges('u2')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@603')
try:
    x = edges('i2')
    near(np.logaddexp2(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@604')
try:
    x, y = edges('i1'), edges('c8')[::-1]
    show(np.copysign(x, y))
    loudly(np.copysign, x, y)
    print(np.copysign(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@605')
try:
    x, y = edges('f4'), edges('u1')[::-1]
    show(np.bitwise_and(x, y))
    loudly(np.bitwise_and, x, y)
    print(np.bitwise_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@606')
try:
    x = edges('u2')
    show(np.remainder(x, 2**64))
    loudly(np.remainder, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@607')
try:
    x = edges('c8')
    near(np.tanh(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@608')
try:
    x = edges('c16')
    greater(np.maximum(x, 255))
    loudly(np.maximum, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@609')
try:
    x = edges('i1')
    show(np.fmod(x, (2 - 0.5j)))
    loudly(np.fmod, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@610')
try:
    x, y = edges('f2'), edges('?')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@611')
try:
    x = edges('i8')
    near(np.power(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@612')
try:
    x = edges('u1')
    show(np.subtract(x, True))
    loudly(np.subtract, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@613')
try:
    x, y = edges('f8'), edges('u8')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@614')
try:
    x = edges('f2')
    show(np.bitwise_or(x, 1e10))
    loudly(np.bitwise_or, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@615')
try:
    x, y = edges('u8'), edges('f8')[::-1]
    near(np.logaddexp(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@616')
try:
    x = edges('?')
    show(np.nextafter(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@617')
try:
    x = edges('f8')
    near(np.hypot(x, 1e10))
except Exception as error:
    print('!', type(error).__name__, error)

print('@618')
try:
    x = edges('i1')
    show(np.lcm(x, float("nan")))
    loudly(np.lcm, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@619')
try:
    x = edges('c16')
    show(np.logical_and(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@620')
try:
    x, y = edges('u2'), edges('u8')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@621')
try:
    x = edges('i8')
    show(np.ldexp(x, 1e10))
    loudly(np.ldexp, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@622')
try:
    x = edges('c8')
    show(np.lcm(x, 255))
    loudly(np.lcm, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@623')
try:
    x = edges('c8')
    greater(np.maximum(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@624')
try:
    x, y = edges('f4'), edges('u1')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@625')
try:
    x = edges('c16')
    show(np.bitwise_and(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@626')
try:
    x = edges('f4')
    show(np.not_equal(x, -200))
    loudly(np.not_equal, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@627')
try:
    x, y = edges('i8'), edges('u8')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@628')
try:
    x = edges('f8')
    show(np.fmod(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@629')
try:
    x = edges('i1')
    show(np.multiply(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@630')
try:
    x = edges('c16')
    show(np.heaviside(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@631')
try:
    x, y = edges('u1'), edges('u4')[::-1]
    near(np.float_power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@632')
try:
    x, y = edges('c16'), edges('f8')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@633')
try:
    x, y = edges('f4'), edges('i4')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@634')
try:
    x = edges('c16')
    greater(np.fmax(x, True))
    loudly(np.fmax, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@635')
try:
    x = edges('f2')
    near(np.arctan2(x, (2 - 0.5j)))
except Exception as error:
    print('!', type(error).__name__, error)

print('@636')
try:
    x, y = edges('f8'), edges('i8')[::-1]
    show(np.multiply(x, y))
    loudly(np.multiply, x, y)
    print(np.multiply(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@637')
try:
    x = edges('u4')
    show(np.lcm(x, float("nan")))
    loudly(np.lcm, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@638')
try:
    x, y = edges('u1'), edges('i4')[::-1]
    show(np.less(x, y))
    loudly(np.less, x, y)
    print(np.less(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@639')
try:
    x = edges('?')
    near(np.logaddexp(x, 255))
except Exception as error:
    print('!', type(error).__name__, error)

print('@640')
try:
    x, y = edges('f2'), edges('i1')[::-1]
    show(np.not_equal(x, y))
    loudly(np.not_equal, x, y)
    print(np.not_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@641')
try:
    x = edges('f8')
    show(np.logical_and(x, 0))
    loudly(np.logical_and, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@642')
try:
    x = edges('f8')
    greater(np.fmax(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@643')
try:
    x = edges('u2')
    show(np.logical_and(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@644')
try:
    x = edges('?')
    show(np.less(x, 2**64))
    loudly(np.less, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@645')
try:
    x = edges('c8')
    near(np.logaddexp2(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@646')
try:
    x = edges('i8')
    show(np.logical_and(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@647')
try:
    x, y = edges('f2'), edges('i8')[::-1]
    show(np.less(x, y))
    loudly(np.less, x, y)
    print(np.less(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@648')
try:
    x = edges('u2')
    show(np.add(x, 2**63))
    loudly(np.add, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@649')
try:
    x, y = edges('i2'), edges('u2')[::-1]
    show(np.equal(x, y))
    loudly(np.equal, x, y)
    print(np.equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@650')
try:
    x = edges('i4')
    near(np.logaddexp2(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@651')
try:
    x = edges('f2')
    show(np.bitwise_xor(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@652')
try:
    x = edges('i2')
    greater(np.fmin(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@653')
try:
    x = edges('?')
    show(np.greater(x, 1e10))
    loudly(np.greater, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@654')
try:
    x = edges('?')
    show(np.subtract(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@655')
try:
    x, y = edges('u1'), edges('c16')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@656')
try:
    x = edges('?')
    show(np.gcd(x, True))
    loudly(np.gcd, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@657')
try:
    x = edges('?')
    show(np.not_equal(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@658')
try:
    x, y = edges('f4'), edges('c16')[::-1]
    show(np.logical_or(x, y))
    loudly(np.logical_or, x, y)
    print(np.logical_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@659')
try:
    x = edges('f8')
    show(np.add(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@660')
try:
    x = edges('f2')
    show(np.multiply(x, 1e300))
    loudly(np.multiply, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@661')
try:
    x = edges('c16')
    show(np.lcm(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@662')
try:
    x = edges('u1')
    show(np.left_shift(x, -1))
    loudly(np.left_shift, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@663')
try:
    x = edges('i1')
    show(np.logical_xor((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@664')
try:
    x = edges('c16')
    show(np.remainder(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@665')
try:
    x, y = edges('f4'), edges('f2')[::-1]
    show(np.logical_xor(x, y))
    loudly(np.logical_xor, x, y)
    print(np.logical_xor(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@666')
try:
    x = edges('u1')
    show(np.remainder(x, 1j))
    loudly(np.remainder, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@667')
try:
    x, y = edges('?'), edges('i2')[::-1]
    show(np.fmod(x, y))
    loudly(np.fmod, x, y)
    print(np.fmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@668')
try:
    x, y = edges('i4'), edges('c8')[::-1]
    greater(np.fmin(x, y))
    loudly(np.fmin, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@669')
try:
    x, y = edges('c16'), edges('?')[::-1]
    near(np.logaddexp(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@670')
try:
    x, y = edges('?'), edges('i1')[::-1]
    show(np.bitwise_and(x, y))
    loudly(np.bitwise_and, x, y)
    print(np.bitwise_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@671')
try:
    x = edges('i4')
    show(np.equal(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@672')
try:
    x = edges('u2')
    show(np.logical_or(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@673')
try:
    x = edges('u1')
    show(np.equal(x, -1))
    loudly(np.equal, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@674')
try:
    x = edges('u2')
    show(np.divmod(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@675')
try:
    x, y = edges('c8'), edges('u8')[::-1]
    show(np.divide(x, y))
    loudly(np.divide, x, y)
    print(np.divide(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@676')
try:
    x = edges('i1')
    greater(np.fmax(x, -0.0))
    loudly(np.fmax, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@677')
try:
    x = edges('?')
    show(np.greater(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@678')
try:
    x = edges('i8')
    show(np.add(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@679')
try:
    x = edges('f2')
    show(np.divmod(x, 3.0))
    loudly(np.divmod, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@680')
try:
    x = edges('c8')
    show(np.greater_equal(x, 1e300))
    loudly(np.greater_equal, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@681')
try:
    x = edges('f4')
    show(np.bitwise_or(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@682')
try:
    x = edges('f2')
    show(np.greater(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@683')
try:
    x = edges('i2')
    near(np.cosh(x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@684')
try:
    x = edges('i1')
    show(np.gcd(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@685')
try:
    x = edges('c16')
    show(np.not_equal(x, (2 - 0.5j)))
    loudly(np.not_equal, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@686')
try:
    x = edges('f4')
    show(np.lcm(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@687')
try:
    x = edges('f2')
    show(np.nextafter(x, 1e300))
    loudly(np.nextafter, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@688')
try:
    x = edges('f2')
    near(np.power(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@689')
try:
    x = edges('f4')
    greater(np.minimum(x, (2 - 0.5j)))
    loudly(np.minimum, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@690')
try:
    x = edges('i8')
    greater(np.fmax(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@691')
try:
    x = edges('u4')
    show(np.bitwise_or(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@692')
try:
    x = edges('u2')
    show(np.greater(x, 2))
    loudly(np.greater, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@693')
try:
    x = edges('f4')
    show(np.lcm(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@694')
try:
    x = edges('f4')
    show(np.less_equal(x, 2**40))
    loudly(np.less_equal, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@695')
try:
    x = edges('f4')
    greater(np.minimum(x, 2**40))
    loudly(np.minimum, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@696')
try:
    x = edges('c8')
    show(np.heaviside(x, 2**40))
    loudly(np.heaviside, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@697')
try:
    x, y = edges('c8'), edges('u8')[::-1]
    show(np.equal(x, y))
    loudly(np.equal, x, y)
    print(np.equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@698')
try:
    x = edges('u8')
    show(np.bitwise_xor(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@699')
try:
    x, y = edges('i8'), edges('i4')[::-1]
    show(np.logical_or(x, y))
    loudly(np.logical_or, x, y)
    print(np.logical_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@700')
try:
    x = edges('u2')
    show(np.copysign(x, 1j))
    loudly(np.copysign, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@701')
try:
    x = edges('u4')
    near(np.power(x, float("nan")))
except Exception as error:
    print('!', type(error).__name__, error)

print('@702')
try:
    x = edges('i8')
    show(np.gcd(x, 256))
    loudly(np.gcd, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@703')
try:
    x, y = edges('c16'), edges('?')[::-1]
    greater(np.fmin(x, y))
    loudly(np.fmin, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@704')
try:
    x, y = edges('?'), edges('c16')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@705')
try:
    x, y = edges('u4'), edges('f2')[::-1]
    greater(np.minimum(x, y))
    loudly(np.minimum, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@706')
try:
    x, y = edges('i1'), edges('c16')[::-1]
    show(np.multiply(x, y))
    loudly(np.multiply, x, y)
    print(np.multiply(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@707')
try:
    x = edges('i1')
    show(np.divide(x, 2))
    loudly(np.divide, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@708')
try:
    x, y = edges('i1'), edges('u2')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@709')
try:
    x = edges('i2')
    show(np.greater_equal(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@710')
try:
    x = edges('c16')
    show(np.nextafter(x, 2**40))
    loudly(np.nextafter, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@711')
try:
    x = edges('f2')
    show(np.positive(x))
    loudly(np.positive, x)
    print(np.positive(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@712')
try:
    x = edges('c16')
    show(np.left_shift(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@713')
try:
    x = edges('c8')
    show(np.fmod(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@714')
try:
    x = edges('i2')
    show(np.greater_equal(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@715')
try:
    x = edges('i2')
    near(np.arctan2(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@716')
try:
    x = edges('i8')
    near(np.hypot(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@717')
try:
    x = edges('f4')
    show(np.isfinite(x))
    loudly(np.isfinite, x)
    print(np.isfinite(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@718')
try:
    x = edges('f8')
    greater(np.maximum(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@719')
try:
    x, y = edges('u4'), edges('f8')[::-1]
    show(np.bitwise_or(x, y))
    loudly(np.bitwise_or, x, y)
    print(np.bitwise_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@720')
try:
    x = edges('c16')
    show(np.bitwise_and(x, True))
    loudly(np.bitwise_and, x, True)
except Exception as error:
    print('!', type(error).__name__, error)

print('@721')
try:
    x, y = edges('?'), edges('c16')[::-1]
    show(np.heaviside(x, y))
    loudly(np.heaviside, x, y)
    print(np.heaviside(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@722')
try:
    x = edges('c16')
    show(np.bitwise_and(x, 1e10))
    loudly(np.bitwise_and, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@723')
try:
    x, y = edges('f8'), edges('f2')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@724')
try:
    x, y = edges('c16'), edges('u8')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@725')
try:
    x = edges('i1')
    show(np.right_shift(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@726')
try:
    x, y = edges('i2'), edges('c8')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@727')
try:
    x = edges('u1')
    show(np.heaviside(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@728')
try:
    x = edges('c8')
    near(np.power(x, float("inf")))
except Exception as error:
    print('!', type(error).__name__, error)

print('@729')
try:
    x, y = edges('i2'), edges('i1')[::-1]
    show(np.less_equal(x, y))
    loudly(np.less_equal, x, y)
    print(np.less_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@730')
try:
    x = edges('f4')
    show(np.logical_xor(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@731')
try:
    x = edges('f2')
    show(np.divide(x, 2**40))
    loudly(np.divide, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@732')
try:
    x = edges('i1')
    near(np.float_power(x, 2**63))
except Exception as error:
    print('!', type(error).__name__, error)

print('@733')
try:
    x = edges('i8')
    show(np.remainder(x, 1e10))
    loudly(np.remainder, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@734')
try:
    x = edges('i4')
    show(np.copysign(x, 1e10))
    loudly(np.copysign, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@735')
try:
    x = edges('i4')
    show(np.greater_equal(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@736')
try:
    x = edges('f4')
    show(np.logical_or(x, 2**64))
    loudly(np.logical_or, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@737')
try:
    x = edges('i8')
    show(np.right_shift(x, float("nan")))
    loudly(np.right_shift, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@738')
try:
    x = edges('u8')
    show(np.divmod(x, (2 - 0.5j)))
    loudly(np.divmod, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@739')
try:
    x = edges('f4')
    show(np.fmod(x, -200))
    loudly(np.fmod, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@740')
try:
    x, y = edges('c8'), edges('i4')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@741')
try:
    x = edges('u2')
    show(np.not_equal(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@742')
try:
    x = edges('f2')
    show(np.logical_or(2**40, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@743')
try:
    x = edges('i2')
    near(np.power(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@744')
try:
    x = edges('f8')
    show(np.ldexp(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@745')
try:
    x = edges('c8')
    near(np.arctan2(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@746')
try:
    x = edges('i4')
    show(np.multiply(x, 2**64))
    loudly(np.multiply, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@747')
try:
    x = edges('u2')
    show(np.greater(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@748')
try:
    x = edges('u4')
    show(np.lcm(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@749')
try:
    x, y = edges('i1'), edges('f2')[::-1]
    near(np.power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@750')
try:
    x = edges('u8')
    show(np.nextafter(x, -200))
    loudly(np.nextafter, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@751')
try:
    x, y = edges('i1'), edges('u8')[::-1]
    show(np.left_shift(x, y))
    loudly(np.left_shift, x, y)
    print(np.left_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@752')
try:
    x, y = edges('f2'), edges('?')[::-1]
    show(np.right_shift(x, y))
    loudly(np.right_shift, x, y)
    print(np.right_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@753')
try:
    x = edges('i8')
    show(np.greater_equal(-200, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@754')
try:
    x, y = edges('f2'), edges('i2')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@755')
try:
    x, y = edges('i2'), edges('?')[::-1]
    show(np.divmod(x, y))
    loudly(np.divmod, x, y)
    print(np.divmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@756')
try:
    x = edges('u8')
    near(np.power(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@757')
try:
    x = edges('f4')
    show(np.subtract(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@758')
try:
    x, y = edges('f4'), edges('i8')[::-1]
    show(np.greater_equal(x, y))
    loudly(np.greater_equal, x, y)
    print(np.greater_equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@759')
try:
    x = edges('c8')
    show(np.divide(x, float("inf")))
    loudly(np.divide, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@760')
try:
    x = edges('?')
    near(np.logaddexp(x, True))
except Exception as error:
    print('!', type(error).__name__, error)

print('@761')
try:
    x = edges('?')
    greater(np.fmin(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@762')
try:
    x = edges('i4')
    show(np.nextafter(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@763')
try:
    x = edges('u1')
    show(np.floor_divide(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@764')
try:
    x = edges('u8')
    greater(np.fmin(x, 1))
    loudly(np.fmin, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@765')
try:
    x, y = edges('c16'), edges('u8')[::-1]
    near(np.power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@766')
try:
    x = edges('u8')
    show(np.divide(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@767')
try:
    x = edges('?')
    show(np.fmod(x, 2))
    loudly(np.fmod, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@768')
try:
    x = edges('u8')
    near(np.arctan2(x, 3.0))
except Exception as error:
    print('!', type(error).__name__, error)

print('@769')
try:
    x = edges('f4')
    show(np.copysign(x, 1))
    loudly(np.copysign, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@770')
try:
    x = edges('u2')
    near(np.logaddexp2(x, float("nan")))
except Exception as error:
    print('!', type(error).__name__, error)

print('@771')
try:
    x = edges('u8')
    show(np.gcd(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@772')
try:
    x = edges('f4')
    show(np.lcm(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@773')
try:
    x, y = edges('u1'), edges('?')[::-1]
    show(np.heaviside(x, y))
    loudly(np.heaviside, x, y)
    print(np.heaviside(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@774')
try:
    x = edges('u4')
    show(np.divide(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@775')
try:
    x, y = edges('i8'), edges('i4')[::-1]
    show(np.less(x, y))
    loudly(np.less, x, y)
    print(np.less(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@776')
try:
    x = edges('c8')
    near(np.logaddexp2(x, -1))
except Exception as error:
    print('!', type(error).__name__, error)

print('@777')
try:
    x, y = edges('u2'), edges('c8')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@778')
try:
    x = edges('c8')
    near(np.logaddexp2(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@779')
try:
    x, y = edges('u8'), edges('?')[::-1]
    show(np.right_shift(x, y))
    loudly(np.right_shift, x, y)
    print(np.right_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@780')
try:
    x, y = edges('f8'), edges('u1')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@781')
try:
    x = edges('f4')
    show(np.not_equal(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@782')
try:
    x, y = edges('i4'), edges('i2')[::-1]
    show(np.equal(x, y))
    loudly(np.equal, x, y)
    print(np.equal(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@783')
try:
    x = edges('i1')
    show(np.divmod(x, (2 - 0.5j)))
    loudly(np.divmod, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@784')
try:
    x = edges('i1')
    show(np.bitwise_xor(x, 256))
    loudly(np.bitwise_xor, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@785')
try:
    x = edges('c16')
    show(np.not_equal(x, float("inf")))
    loudly(np.not_equal, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@786')
try:
    x = edges('u2')
    show(np.remainder(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@787')
try:
    x = edges('c16')
    show(np.copysign(x, 0.5))
    loudly(np.copysign, x, 0.5)
except Exception as error:
    print('!', type(error).__name__, error)

print('@788')
try:
    x, y = edges('i2'), edges('u1')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@789')
try:
    x = edges('i2')
    greater(np.minimum(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@790')
try:
    x = edges('i2')
    show(np.remainder(0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@791')
try:
    x = edges('f2')
    show(np.not_equal(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@792')
try:
    x = edges('?')
    show(np.copysign(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@793')
try:
    x, y = edges('i2'), edges('i4')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@794')
try:
    x = edges('f2')
    show(np.equal(x, -0.0))
    loudly(np.equal, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@795')
try:
    x = edges('i1')
    show(np.remainder(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@796')
try:
    x = edges('u8')
    show(np.gcd(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@797')
try:
    x = edges('f8')
    show(np.bitwise_and(x, 0))
    loudly(np.bitwise_and, x, 0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@798')
try:
    x = edges('?')
    show(np.bitwise_and(x, 256))
    loudly(np.bitwise_and, x, 256)
except Exception as error:
    print('!', type(error).__name__, error)

print('@799')
try:
    x = edges('f4')
    greater(np.fmax(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@800')
try:
    x = edges('u1')
    show(np.right_shift(x, float("nan")))
    loudly(np.right_shift, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@801')
try:
    x = edges('u2')
    show(np.ldexp(x, float("inf")))
    loudly(np.ldexp, x, float("inf"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@802')
try:
    x = edges('i4')
    show(np.logical_or(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@803')
try:
    x = edges('i2')
    show(np.add(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@804')
try:
    x = edges('c8')
    show(np.greater_equal(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@805')
try:
    x, y = edges('?'), edges('c16')[::-1]
    show(np.less(x, y))
    loudly(np.less, x, y)
    print(np.less(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@806')
try:
    x = edges('i1')
    show(np.logical_xor(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@807')
try:
    x = edges('c8')
    show(np.add(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@808')
try:
    x = edges('i8')
    show(np.subtract(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@809')
try:
    x = edges('i2')
    show(np.nextafter(x, 1e10))
    loudly(np.nextafter, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@810')
try:
    x = edges('u2')
    greater(np.fmax((2 - 0.5j), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@811')
try:
    x = edges('i2')
    near(np.logaddexp2(x, float("nan")))
except Exception as error:
    print('!', type(error).__name__, error)

print('@812')
try:
    x, y = edges('i8'), edges('?')[::-1]
    greater(np.fmin(x, y))
    loudly(np.fmin, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@813')
try:
    x = edges('c16')
    greater(np.maximum(x, -1))
    loudly(np.maximum, x, -1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@814')
try:
    x = edges('u2')
    show(np.divmod(x, float("nan")))
    loudly(np.divmod, x, float("nan"))
except Exception as error:
    print('!', type(error).__name__, error)

print('@815')
try:
    x = edges('i8')
    show(np.bitwise_and(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@816')
try:
    x, y = edges('u2'), edges('i4')[::-1]
    show(np.fmod(x, y))
    loudly(np.fmod, x, y)
    print(np.fmod(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@817')
try:
    x, y = edges('u4'), edges('u1')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@818')
try:
    x = edges('f2')
    greater(np.maximum(x, 2**64))
    loudly(np.maximum, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@819')
try:
    x = edges('f8')
    greater(np.fmin(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@820')
try:
    x = edges('u2')
    show(np.bitwise_or(1e10, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@821')
try:
    x = edges('u1')
    show(np.logical_xor(2, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@822')
try:
    x = edges('f8')
    show(np.ldexp(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@823')
try:
    x, y = edges('c8'), edges('c8')[::-1]
    greater(np.fmax(x, y))
    loudly(np.fmax, x, y)
except Exception as error:
    print('!', type(error).__name__, error)

print('@824')
try:
    x, y = edges('i1'), edges('i8')[::-1]
    near(np.logaddexp2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@825')
try:
    x = edges('u8')
    show(np.lcm(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@826')
try:
    x = edges('i8')
    show(np.less(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@827')
try:
    x, y = edges('i8'), edges('i2')[::-1]
    near(np.hypot(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@828')
try:
    x = edges('i8')
    near(np.float_power(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@829')
try:
    x = edges('?')
    near(np.logaddexp(0.5, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@830')
try:
    x = edges('?')
    near(np.float_power(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@831')
try:
    x = edges('i4')
    show(np.divmod(x, 1j))
    loudly(np.divmod, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@832')
try:
    x = edges('u8')
    show(np.logical_and(x, 1j))
    loudly(np.logical_and, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@833')
try:
    x = edges('u2')
    show(np.left_shift(x, 2**63))
    loudly(np.left_shift, x, 2**63)
except Exception as error:
    print('!', type(error).__name__, error)

print('@834')
try:
    x = edges('i4')
    show(np.greater(x, 1e300))
    loudly(np.greater, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@835')
try:
    x = edges('i2')
    show(np.not_equal(1e300, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@836')
try:
    x, y = edges('i1'), edges('c16')[::-1]
    near(np.float_power(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@837')
try:
    x = edges('i4')
    show(np.remainder(float("nan"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@838')
try:
    x = edges('i8')
    near(np.arctan2(x, 0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@839')
try:
    x = edges('?')
    greater(np.minimum(x, 1e10))
    loudly(np.minimum, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@840')
try:
    x, y = edges('f4'), edges('f8')[::-1]
    show(np.logical_or(x, y))
    loudly(np.logical_or, x, y)
    print(np.logical_or(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@841')
try:
    x = edges('i2')
    show(np.rint(x))
    loudly(np.rint, x)
    print(np.rint(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@842')
try:
    x = edges('u8')
    show(np.right_shift(x, 2**40))
    loudly(np.right_shift, x, 2**40)
except Exception as error:
    print('!', type(error).__name__, error)

print('@843')
try:
    x = edges('c8')
    greater(np.maximum(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@844')
try:
    x = edges('i8')
    show(np.bitwise_and(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@845')
try:
    x = edges('i1')
    near(np.logaddexp(x, float("inf")))
except Exception as error:
    print('!', type(error).__name__, error)

print('@846')
try:
    x = edges('f2')
    show(np.floor_divide(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@847')
try:
    x, y = edges('?'), edges('i1')[::-1]
    near(np.logaddexp(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@848')
try:
    x = edges('?')
    show(np.subtract(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@849')
try:
    x = edges('i1')
    show(np.remainder(x, 2**64))
    loudly(np.remainder, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@850')
try:
    x = edges('f2')
    show(np.logical_or(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@851')
try:
    x = edges('u1')
    show(np.ldexp(x, 255))
    loudly(np.ldexp, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@852')
try:
    x, y = edges('u8'), edges('i1')[::-1]
    show(np.add(x, y))
    loudly(np.add, x, y)
    print(np.add(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@853')
try:
    x = edges('u8')
    show(np.logical_and(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@854')
try:
    x = edges('i2')
    show(np.lcm(x, 1j))
    loudly(np.lcm, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@855')
try:
    x = edges('c16')
    show(np.ldexp(x, 1e300))
    loudly(np.ldexp, x, 1e300)
except Exception as error:
    print('!', type(error).__name__, error)

print('@856')
try:
    x = edges('u1')
    near(np.power(x, -200))
except Exception as error:
    print('!', type(error).__name__, error)

print('@857')
try:
    x, y = edges('i2'), edges('i4')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@858')
try:
    x = edges('c8')
    show(np.remainder(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@859')
try:
    x = edges('i4')
    show(np.divide(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@860')
try:
    x = edges('f2')
    show(np.greater(x, 2**64))
    loudly(np.greater, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@861')
try:
    x = edges('i2')
    show(np.right_shift(x, 1e10))
    loudly(np.right_shift, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@862')
try:
    x = edges('f8')
    show(np.logical_or(x, 255))
    loudly(np.logical_or, x, 255)
except Exception as error:
    print('!', type(error).__name__, error)

print('@863')
try:
    x = edges('c8')
    near(np.hypot(3.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@864')
try:
    x = edges('u2')
    show(np.bitwise_or(float("inf"), x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@865')
try:
    x = edges('c16')
    show(np.not_equal(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@866')
try:
    x, y = edges('f8'), edges('c16')[::-1]
    show(np.greater(x, y))
    loudly(np.greater, x, y)
    print(np.greater(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@867')
try:
    x = edges('i8')
    show(np.lcm(x, (2 - 0.5j)))
    loudly(np.lcm, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@868')
try:
    x = edges('u2')
    show(np.left_shift(x, -200))
    loudly(np.left_shift, x, -200)
except Exception as error:
    print('!', type(error).__name__, error)

print('@869')
try:
    x = edges('c8')
    show(np.ldexp(x, 1))
    loudly(np.ldexp, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@870')
try:
    x = edges('c8')
    show(np.greater_equal(x, 2**64))
    loudly(np.greater_equal, x, 2**64)
except Exception as error:
    print('!', type(error).__name__, error)

print('@871')
try:
    x = edges('?')
    show(np.bitwise_xor(x, 2))
    loudly(np.bitwise_xor, x, 2)
except Exception as error:
    print('!', type(error).__name__, error)

print('@872')
try:
    x = edges('?')
    show(np.add(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@873')
try:
    x, y = edges('u1'), edges('f2')[::-1]
    show(np.remainder(x, y))
    loudly(np.remainder, x, y)
    print(np.remainder(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@874')
try:
    x = edges('i2')
    show(np.less(-1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@875')
try:
    x = edges('i1')
    near(np.power(x, 0.5))
except Exception as error:
    print('!', type(error).__name__, error)

print('@876')
try:
    x = edges('u2')
    show(np.less(x, 1e10))
    loudly(np.less, x, 1e10)
except Exception as error:
    print('!', type(error).__name__, error)

print('@877')
try:
    x = edges('i2')
    show(np.left_shift(256, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@878')
try:
    x = edges('i2')
    show(np.bitwise_or(1j, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@879')
try:
    x, y = edges('u1'), edges('c16')[::-1]
    show(np.logical_and(x, y))
    loudly(np.logical_and, x, y)
    print(np.logical_and(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@880')
try:
    x = edges('i8')
    show(np.equal(1, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@881')
try:
    x = edges('f2')
    show(np.bitwise_xor(x, 1j))
    loudly(np.bitwise_xor, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@882')
try:
    x, y = edges('c16'), edges('f4')[::-1]
    near(np.arctan2(x, y))
except Exception as error:
    print('!', type(error).__name__, error)

print('@883')
try:
    x = edges('f2')
    near(np.power(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@884')
try:
    x = edges('u8')
    show(np.lcm(x, -0.0))
    loudly(np.lcm, x, -0.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@885')
try:
    x = edges('f4')
    show(np.logical_or(x, 3.0))
    loudly(np.logical_or, x, 3.0)
except Exception as error:
    print('!', type(error).__name__, error)

print('@886')
try:
    x = edges('i8')
    show(np.greater(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@887')
try:
    x = edges('c8')
    show(np.floor_divide(2**63, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@888')
try:
    x, y = edges('i1'), edges('?')[::-1]
    show(np.gcd(x, y))
    loudly(np.gcd, x, y)
    print(np.gcd(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@889')
try:
    x, y = edges('u1'), edges('u1')[::-1]
    show(np.right_shift(x, y))
    loudly(np.right_shift, x, y)
    print(np.right_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@890')
try:
    x, y = edges('u8'), edges('i2')[::-1]
    show(np.right_shift(x, y))
    loudly(np.right_shift, x, y)
    print(np.right_shift(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@891')
try:
    x = edges('f8')
    greater(np.maximum(-0.0, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@892')
try:
    x = edges('i1')
    show(np.logical_or(x, 1j))
    loudly(np.logical_or, x, 1j)
except Exception as error:
    print('!', type(error).__name__, error)

print('@893')
try:
    x = edges('i2')
    show(np.add(x, 1))
    loudly(np.add, x, 1)
except Exception as error:
    print('!', type(error).__name__, error)

print('@894')
try:
    x = edges('?')
    show(np.bitwise_and(255, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@895')
try:
    x = edges('u4')
    show(np.nextafter(2**64, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@896')
try:
    x = edges('c8')
    show(np.logical_xor(x, (2 - 0.5j)))
    loudly(np.logical_xor, x, (2 - 0.5j))
except Exception as error:
    print('!', type(error).__name__, error)

print('@897')
try:
    x = edges('i8')
    near(np.power(True, x))
except Exception as error:
    print('!', type(error).__name__, error)

print('@898')
try:
    x = edges('u8')
    show(np.conjugate(x))
    loudly(np.conjugate, x)
    print(np.conjugate(x[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)

print('@899')
try:
    x, y = edges('?'), edges('f2')[::-1]
    show(np.ldexp(x, y))
    loudly(np.ldexp, x, y)
    print(np.ldexp(x[3], y[1]).__repr__())
except Exception as error:
    print('!', type(error).__name__, error)
