# Decimal numbers: sign, whole coefficient, exponent; arithmetic by the General Decimal Arithmetic specification.
from _decimal_context import *
from _decimal_context import (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext, MAX_EMAX, MAX_PREC, MIN_EMIN,
                              MIN_ETINY, ROUNDINGS as _ROUNDINGS, _operand)
from _decimal_digits import digits as _digits, length as _length, number as _number, root as _root, rounded as _rounded
from collections import namedtuple as _namedtuple

__version__, __libmpdec_version__ = '1.70', '2.5.1'
HAVE_THREADS = HAVE_CONTEXTVAR = True
DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')
_SYNTAX = None


def _parsed(text):
    """Sign, coefficient and exponent of a text; None when it is no number."""
    global _SYNTAX
    if _SYNTAX is None:
        import re
        _SYNTAX = re.compile(r'([-+])?(?:(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?|(inf(?:inity)?)|(s)?nan(\d*))\Z', re.I)
    found = _SYNTAX.match(text.strip().replace('_', ''))
    if not found:
        return None
    sign, whole, part, exp, infinity, signal, payload = found.groups()
    sign = 1 if sign == '-' else 0
    if infinity:
        return sign, 0, 'F'
    if payload is not None:
        return sign, _number(payload or '0'), 'N' if signal else 'n'
    if not whole and not part:
        return None
    return sign, _number((whole or '') + (part or '')), int(exp or 0) - len(part or '')


def _made(sign, coefficient, exp):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp = sign, coefficient, exp
    return self


class Decimal:
    __slots__ = ('_sign', '_int', '_exp')

    def __new__(cls, value='0', context=None):
        self = object.__new__(cls)
        if isinstance(value, int):
            value = int(value)
            self._sign, self._int, self._exp = int(value < 0), abs(value), 0
        elif isinstance(value, str):
            found = _parsed(value)
            if found is None:
                (context or getcontext()).raised(ConversionSyntax)
                found = 0, 0, 'n'
            self._sign, self._int, self._exp = found
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp = value._sign, value._int, value._exp
        elif isinstance(value, float):
            (context or getcontext()).raised(FloatOperation)
            found = _of_float(value)
            self._sign, self._int, self._exp = found._sign, found._int, found._exp
        elif isinstance(value, (tuple, list)):
            self._sign, self._int, self._exp = _of_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        return cls(_of_float(f))

    def is_nan(self): return self._exp in ('n', 'N')
    def is_qnan(self): return self._exp == 'n'
    def is_snan(self): return self._exp == 'N'
    def is_infinite(self): return self._exp == 'F'
    def is_finite(self): return not isinstance(self._exp, str)
    def is_zero(self): return self._int == 0 and self.is_finite()
    def is_signed(self): return self._sign == 1
    def is_canonical(self): return True
    def canonical(self): return self
    def conjugate(self): return self
    def radix(self): return Decimal(10)
    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def adjusted(self):
        return self._exp + _length(self._int) - 1 if self.is_finite() else 0

    def is_normal(self, context=None):
        return self.is_finite() and self._int != 0 and (context or getcontext()).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return self.is_finite() and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def number_class(self, context=None):
        if self.is_nan():
            return 'sNaN' if self._exp == 'N' else 'NaN'
        kind = 'Infinity' if self._exp == 'F' else 'Zero' if not self._int else 'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + kind

    def as_tuple(self):
        if self._exp == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        if self.is_nan() and not self._int:
            return DecimalTuple(self._sign, (), self._exp)
        return DecimalTuple(self._sign, tuple([int(c) for c in _digits(self._int)]), self._exp)

    def as_integer_ratio(self):
        self._must_be_finite('integer ratio')
        if self._exp >= 0:
            return (-1) ** self._sign * self._int * 10 ** self._exp, 1
        from math import gcd
        bottom = 10 ** -self._exp
        common = gcd(self._int, bottom)
        return (-1) ** self._sign * self._int // common, bottom // common

    def _must_be_finite(self, what):
        if self.is_nan():
            raise ValueError(f'cannot convert NaN to {what}')
        if self._exp == 'F':
            raise OverflowError(f'cannot convert Infinity to {what}')

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(getcontext())

    def to_eng_string(self, context=None):
        return self._text(context or getcontext(), True)

    def _text(self, context, engineering=False):
        sign = '-' if self._sign else ''
        if self._exp == 'F':
            return sign + 'Infinity'
        if isinstance(self._exp, str):
            return sign + ('sNaN' if self._exp == 'N' else 'NaN') + (str(self._int) if self._int else '')
        text = _digits(self._int)
        left = self._exp + len(text)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._int == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, part = '0', '.' + '0' * -point + text
        elif point >= len(text):
            whole, part = text + '0' * (point - len(text)), ''
        else:
            whole, part = text[:point], '.' + text[point:]
        power = '' if left == point else f"{'E' if context.capitals else 'e'}{left - point:+d}"
        return sign + whole + part + power

    def __format__(self, spec, /):
        if not isinstance(spec, str):
            raise TypeError('format argument must be str')
        from _decimal_format import formatted
        return formatted(self, spec)

    # What does not depend on a context.

    def copy_abs(self): return _made(0, self._int, self._exp)
    def copy_negate(self): return _made(1 - self._sign, self._int, self._exp)
    def copy_sign(self, other, context=None): return _made(_operand(other)._sign, self._int, self._exp)

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self.is_finite() and other.is_finite():
            return self._exp == other._exp
        return self.is_nan() and other.is_nan() or self._exp == other._exp == 'F'

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self
    def __reduce__(self): return type(self), (str(self),)
    def __bool__(self): return self._int != 0 or not self.is_finite()
    def __complex__(self): return complex(float(self))

    def __hash__(self):
        if self.is_nan():
            if self._exp == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self)
        if self._exp == 'F':
            return -314159 if self._sign else 314159
        modulus = 2305843009213693951
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._exp == 'n':
            return float('-nan' if self._sign else 'nan')
        return float(str(self))

    def __int__(self):
        self._must_be_finite('integer')
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def _whole(self, rounding):
        self._must_be_finite('integer')
        value = self._int * 10 ** self._exp if self._exp >= 0 else _rounded(self._int, -self._exp, rounding, self._sign)[0]
        return -value if self._sign else value

    def __floor__(self): return self._whole(ROUND_FLOOR)
    def __ceil__(self): return self._whole(ROUND_CEILING)

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_made(0, 1, -ndigits), ROUND_HALF_EVEN)

    # Rounding to a context.

    def _fixed(self, context):
        if isinstance(self._exp, str):
            if self.is_nan() and _length(self._int) > context.prec - context.clamp:
                return _made(self._sign, self._int % 10 ** (context.prec - context.clamp), self._exp)
            return self
        prec, sign, n, exp = context.prec, self._sign, self._int, self._exp
        tiny, top = context.Etiny(), context.Etop()
        if not n:
            low = max(min(exp, top if context.clamp else context.Emax), tiny)
            if low != exp:
                context.raised(Clamped)
                return _made(sign, 0, low)
            return self
        size = _length(n)
        least = size + exp - prec
        if least > top:
            return _overflow(sign, context)
        subnormal = least < tiny
        if subnormal:
            least = tiny
        if exp < least:
            drop = least - exp
            if drop > size + 1:
                n, drop = (1, 2)
            n, inexact = _rounded(n, drop, context.rounding, sign)
            if _length(n) > prec:
                n, least = n // 10, least + 1
                if least > top:
                    return _overflow(sign, context)
            signals = []
            if inexact and subnormal:
                signals.append(Underflow)
            if subnormal:
                signals.append(Subnormal)
            if inexact:
                signals.append(Inexact)
            signals.append(Rounded)
            if not n:
                signals.append(Clamped)
            context.raised(*signals)
            return _made(sign, n, least)
        if subnormal:
            context.raised(Subnormal)
        if context.clamp and exp > top:
            context.raised(Clamped)
            return _made(sign, n * 10 ** (exp - top), top)
        return self

    def _nan(self, context, other=None):
        """What an operation on NaN gives; None when there is none."""
        if not isinstance(self._exp, str) and (other is None or not isinstance(other._exp, str)):
            return None
        for one in (self, other):
            if one is not None and one._exp == 'N':
                context.raised(InvalidOperation)
                return _made(one._sign, one._int, 'n')._fixed(context)
        for one in (self, other):
            if one is not None and one._exp == 'n':
                return one._fixed(context)
        return None

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _operand(exp)
        if rounding is not None and rounding not in _ROUNDINGS:
            context.rounding = rounding
        rounding = rounding or context.rounding
        nan = self._nan(context, exp)
        if nan is not None:
            return nan
        if self._exp == 'F' or exp._exp == 'F':
            if self._exp == exp._exp:
                return self
            context.raised(InvalidOperation)
            return _NAN
        wanted = exp._exp
        if not context.Etiny() <= wanted <= context.Emax or self._int and self.adjusted() > context.Emax:
            context.raised(InvalidOperation)
            return _NAN
        n, inexact, drop = self._int, False, wanted - self._exp
        if drop <= 0:
            if n and _length(n) - drop > context.prec:
                context.raised(InvalidOperation)
                return _NAN
            n *= 10 ** -drop
        else:
            n, inexact = _rounded(n, drop, rounding, self._sign) if drop <= _length(n) + 1 else \
                (_rounded(1 if n else 0, 2, rounding, self._sign)[0], n != 0)
        if n and (_length(n) > context.prec or wanted + _length(n) - 1 > context.Emax):
            context.raised(InvalidOperation)
            return _NAN
        signals = ([Subnormal] if n and wanted + _length(n) - 1 < context.Emin else []) + ([Inexact] if inexact else []) + (
            [Rounded] if drop > 0 else [])
        if signals:
            context.raised(*signals)
        return _made(self._sign, n, wanted)

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._exp == 'F' or self._exp >= 0:
            return self
        return _made(self._sign, _rounded(self._int, -self._exp, rounding or context.rounding, self._sign)[0], 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        if self._exp == 'F' or self._exp >= 0:
            return self
        n, inexact = _rounded(self._int, -self._exp, rounding or context.rounding, self._sign)
        if self._int:
            context.raised(*([Inexact, Rounded] if inexact else [Rounded]))
        return _made(self._sign, n, 0)

    def normalize(self, context=None):
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        value = self._fixed(context)
        if value._exp == 'F':
            return value
        if not value._int:
            return _made(value._sign, 0, 0)
        n, exp, top = value._int, value._exp, context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < top:
            n, exp = n // 10, exp + 1
        return _made(value._sign, n, exp)


def _overflow(sign, context):
    context.raised(Overflow, Inexact, Rounded)
    if context.rounding in (ROUND_DOWN, ROUND_05UP) or context.rounding == ROUND_CEILING and sign or context.rounding == ROUND_FLOOR and not sign:
        return _made(sign, 10 ** context.prec - 1, context.Etop())
    return _made(sign, 0, 'F')


def _of_float(f):
    if f != f:
        return _made(0, 0, 'n')
    if f in (float('inf'), float('-inf')):
        return _made(int(f < 0), 0, 'F')
    from math import copysign
    top, bottom = abs(f).as_integer_ratio()
    twos = bottom.bit_length() - 1
    return _made(int(copysign(1.0, f) < 0), top * 5 ** twos, -twos)


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exp = value
    if sign not in (0, 1) or not isinstance(sign, int):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if isinstance(exp, str):
        if exp not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        if exp == 'F':
            return sign, 0, 'F'
    elif not isinstance(exp, int):
        raise ValueError('exponent must be an integer')
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    return sign, _number(''.join([str(digit) for digit in digits]) or '0'), exp


_NAN = _made(0, 0, 'n')
import _decimal_arithmetic
import numbers as _numbers
_numbers.Number.register(Decimal)
