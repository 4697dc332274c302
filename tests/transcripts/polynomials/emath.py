# np.emath: complex results where no real number is the answer. numpy.lib.array_utils: axes.
import warnings
import numpy as np
from numpy.lib.array_utils import normalize_axis_index, normalize_axis_tuple

# A warning points to this script, where NumPy's points into its own.
warnings.simplefilter('ignore', RuntimeWarning)

def tried(f, *args, **kwargs):
    try:
        print(f.__name__, repr(f(*args, **kwargs)))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)

for name in 'sqrt', 'log', 'log2', 'log10', 'arccos', 'arcsin', 'arctanh':
    for x in [-1, 0.5, 2, [-1, 4.0], np.float32(-2), np.int8([-1, 1]), 1j, [], 'a']:
        tried(getattr(np.emath, name), x)
tried(np.emath.power, [2, 4], -2)
tried(np.emath.power, -2, 0.5)
tried(np.emath.power, [-2, 4], [2, -1])
tried(np.emath.logn, 2, [-4, 8])
tried(np.emath.logn, -2, [4, 8])
print(np.emath is np.lib.scimath, np.emath.sqrt.__module__, np.emath.__name__)
try:
    np.emath.cbrt
except AttributeError as error:
    print(error)
tried(normalize_axis_index, -1, 3)
tried(normalize_axis_index, 3, 3)
tried(normalize_axis_index, 3, 3, 'prefix')
tried(normalize_axis_index, 'a', 3)
tried(normalize_axis_tuple, (0, -1), 3)
tried(normalize_axis_tuple, [0, 0], 3)
tried(normalize_axis_tuple, [0, 0], 3, 'axes')
tried(normalize_axis_tuple, [0, 0], 3, allow_duplicate=True)
tried(normalize_axis_tuple, 1, 3, 'x')
tried(normalize_axis_tuple, 3, 3, 'x')
tried(normalize_axis_tuple, 'ab', 3)
for arguments in (1, 2), (1, 2, 'p'), ('text',):
    error = np.exceptions.AxisError(*arguments)
    print(str(error), repr(error), error.args, error.axis, error.ndim)
try:
    np.sum([1], axis=3)
except np.exceptions.AxisError as error:
    print(error.args, error.axis, error.ndim, repr(error), error)
try:
    np.moveaxis(np.ones((2, 3)), 0, 5)
except np.exceptions.AxisError as error:
    print(error.args, error.axis, error.ndim, repr(error), error)
import numbers
from decimal import Decimal
from fractions import Fraction
for value in [1, True, 1.5, 1j, np.int8(1), np.float32(1), np.complex64(1), np.bool(1), Fraction(1, 2), Decimal(1), 'a', np.timedelta64(1)]:
    print(type(value).__name__, [isinstance(value, kind) for kind in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
for f in [lambda: np.float64(2) * 'ab', lambda: [1, 2] * np.float64(2), lambda: np.int64(2) * [1, 2], lambda: 'ab' * np.int8(2), lambda: np.float32(2) * (1, 2), lambda: np.bool(1) * 'a']:
    tried(f)
for a, v in [([Fraction(1, 2), 2], [1, Fraction(1, 3)]), ([Decimal(1), 2, 3], [Decimal('0.5')])]:
    for mode in 'full', 'same', 'valid':
        print(np.convolve(np.array(a, object), np.array(v, object), mode))
print(np.common_type(np.array([1], 'm8[s]')))
import abc
class Registered: pass
class Base(metaclass=abc.ABCMeta): pass
Base.register(Registered)
class Picky(type):
    def __instancecheck__(cls, instance): return False
class Own(metaclass=Picky): pass
class Below(Own): pass
print(isinstance(Registered(), Base), issubclass(Registered, Base), isinstance(Own(), Own), isinstance(Below(), Own))
