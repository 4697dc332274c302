# Rational numbers: a top and a positive bottom without a common divisor.
from math import gcd as _gcd, floor as _floor


def _parse(text):
    whole = text.strip()
    top, slash, bottom = whole.partition('/')
    try:
        if slash:
            if not bottom[:1].isdigit():
                raise ValueError
            return int(top), int(bottom)
        mantissa, _, exponent = whole.lower().partition('e')
        power = int(exponent) if _ else 0
        left, _, right = mantissa.partition('.')
        if not (left.lstrip('+-') + right).isdigit():
            raise ValueError
        top, power = int(left + right), power - len(right)
        return (top * 10 ** power, 1) if power >= 0 else (top, 10 ** -power)
    except ValueError:
        raise ValueError(f'Invalid literal for Fraction: {text!r}') from None


class Fraction:
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, Fraction):
                top, bottom = numerator._numerator, numerator._denominator
            elif isinstance(numerator, str):
                top, bottom = _parse(numerator)
            elif isinstance(numerator, int):
                top, bottom = int(numerator), 1
            elif hasattr(numerator, 'as_integer_ratio'):
                top, bottom = numerator.as_integer_ratio()
            else:
                raise TypeError('argument should be a string or a Rational instance')
        elif all([isinstance(part, (int, Fraction)) for part in (numerator, denominator)]):
            a, b = Fraction(numerator), Fraction(denominator)
            top, bottom = a._numerator * b._denominator, b._numerator * a._denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if bottom == 0:
            raise ZeroDivisionError(f'Fraction({top}, 0)')
        common = _gcd(top, bottom) * (-1 if bottom < 0 else 1)
        self._numerator, self._denominator = top // common, bottom // common
        return self

    @classmethod
    def from_float(cls, f):
        return cls(f)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def conjugate(self):
        return self

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The last two convergents of the continued fraction; between them lies the answer.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        first, second = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return second if abs(second - self) <= abs(first - self) else first

    def __repr__(self):
        return f'{self.__class__.__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def _with(self, other, exact, name):
        if isinstance(other, (int, Fraction)):
            return exact(self, Fraction(other))
        if isinstance(other, (float, complex)):
            kind = float if isinstance(other, float) else complex
            return getattr(kind(float(self)), name)(other)
        return NotImplemented

    def _reversed(self, other, exact, name):
        if isinstance(other, int):
            return exact(Fraction(other), self)
        if isinstance(other, (float, complex)):
            kind = float if isinstance(other, float) else complex
            return getattr(other, name)(kind(float(self)))
        return NotImplemented

    def __add__(self, other): return self._with(other, _add, '__add__')
    def __radd__(self, other): return self._reversed(other, _add, '__add__')
    def __sub__(self, other): return self._with(other, _sub, '__sub__')
    def __rsub__(self, other): return self._reversed(other, _sub, '__sub__')
    def __mul__(self, other): return self._with(other, _mul, '__mul__')
    def __rmul__(self, other): return self._reversed(other, _mul, '__mul__')
    def __truediv__(self, other): return self._with(other, _div, '__truediv__')
    def __rtruediv__(self, other): return self._reversed(other, _div, '__truediv__')
    def __floordiv__(self, other): return self._with(other, _floordiv, '__floordiv__')
    def __rfloordiv__(self, other): return self._reversed(other, _floordiv, '__floordiv__')
    def __mod__(self, other): return self._with(other, _mod, '__mod__')
    def __rmod__(self, other): return self._reversed(other, _mod, '__mod__')

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, b):
        if isinstance(b, (int, Fraction)):
            b = Fraction(b)
            if b._denominator == 1:
                power = b._numerator
                if power >= 0:
                    return Fraction(self._numerator ** power, self._denominator ** power)
                return Fraction(self._denominator ** -power, self._numerator ** -power)
            return float(self) ** float(b)
        return float(self) ** b

    def __rpow__(self, a):
        if self._denominator == 1 and self._numerator >= 0:
            return a ** self._numerator
        return a ** float(self)

    def __neg__(self): return Fraction(-self._numerator, self._denominator)
    def __pos__(self): return Fraction(self)
    def __abs__(self): return Fraction(abs(self._numerator), self._denominator)
    def __bool__(self): return self._numerator != 0
    def __float__(self): return self._numerator / self._denominator
    def __floor__(self): return self._numerator // self._denominator
    def __ceil__(self): return -(-self._numerator // self._denominator)
    def __int__(self): return self.__trunc__()

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            return floor if twice < self._denominator or twice == self._denominator and floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        modulus = 2305843009213693951
        if self._denominator % modulus == 0:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, modulus))
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def _order(self, other):
        if isinstance(other, (int, Fraction)):
            other = Fraction(other)
            return self._numerator * other._denominator - other._numerator * self._denominator
        if isinstance(other, float):
            if other != other:
                return None
            if other in (float('inf'), float('-inf')):
                return -1 if other > 0 else 1
            return self._order(Fraction(other))
        return NotImplemented

    def _compared(self, other, ask):
        order = self._order(other)
        return order if order is NotImplemented else order is not None and ask(order)

    def __eq__(self, other): return self._compared(other, lambda order: order == 0)
    def __lt__(self, other): return self._compared(other, lambda order: order < 0)
    def __le__(self, other): return self._compared(other, lambda order: order <= 0)
    def __gt__(self, other): return self._compared(other, lambda order: order > 0)
    def __ge__(self, other): return self._compared(other, lambda order: order >= 0)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _sub(a, b):
    return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)


def _mul(a, b):
    return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


def _div(a, b):
    return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _mod(a, b):
    return a - b * _floordiv(a, b)


import numbers as _numbers
_numbers.Rational.register(Fraction)
