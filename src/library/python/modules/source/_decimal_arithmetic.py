# The arithmetic of decimal.Decimal: methods that are added to the class.
from _decimal_context import *
from _decimal_context import DivisionImpossible, DivisionUndefined, SIGNALS, _operand
from _decimal_digits import digits as _digits, exponential, length as _length, log_of_ten, logarithm, number as _number, root
from decimal import Decimal, _made, _of_float

_NAN, _ZERO, _ONE = _made(0, 0, 'n'), _made(0, 0, 0), _made(0, 1, 0)


def _invalid(context, condition=InvalidOperation):
    context.raised(condition)
    return _NAN


def _plus(a, context):
    nan = a._nan(context)
    if nan is not None:
        return nan
    if a.is_zero() and context.rounding != ROUND_FLOOR:
        a = a.copy_abs()
    return a._fixed(context)


def _minus(a, context):
    nan = a._nan(context)
    if nan is not None:
        return nan
    a = a.copy_negate()
    if a.is_zero() and context.rounding != ROUND_FLOOR:
        a = a.copy_abs()
    return a._fixed(context)


def _absolute(a, context):
    return _minus(a, context) if a._sign else _plus(a, context)


def _add(a, b, context):
    nan = a._nan(context, b)
    if nan is not None:
        return nan
    if a._exp == 'F':
        if b._exp == 'F' and a._sign != b._sign:
            return _invalid(context)
        return a
    if b._exp == 'F':
        return b
    exp = min(a._exp, b._exp)
    negative_zero = context.rounding == ROUND_FLOOR and a._sign != b._sign
    if not a._int and not b._int:
        sign = 1 if negative_zero else min(a._sign, b._sign)
        return _made(sign, 0, exp)._fixed(context)
    if not a._int or not b._int:
        zero, other = (a, b) if not a._int else (b, a)
        low = max(exp, other._exp - context.prec - 1)
        if other._exp > low:
            other = _made(other._sign, other._int * 10 ** (other._exp - low), low)
        return other._fixed(context)
    high, low = (a, b) if a._exp >= b._exp else (b, a)
    # A number far below the last digit of the other one only tells on which side of it the sum is.
    gap = high._exp - low._exp
    floor = high._exp + min(-1, _length(high._int) - context.prec - 2)
    if gap > 0 and _length(low._int) + low._exp - 1 < floor:
        low = _made(low._sign, 1, floor)
        gap = high._exp - low._exp
        exp = low._exp
    total = (high._int if not high._sign else -high._int) * 10 ** gap + (low._int if not low._sign else -low._int)
    if total == 0:
        return _made(int(negative_zero), 0, exp)._fixed(context)
    return _made(int(total < 0), abs(total), exp)._fixed(context)


def _subtract(a, b, context):
    if isinstance(a._exp, str) or isinstance(b._exp, str):
        nan = a._nan(context, b)
        if nan is not None:
            return nan
    return _add(a, b.copy_negate(), context)


def _multiply(a, b, context):
    nan = a._nan(context, b)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._exp == 'F' or b._exp == 'F':
        if a.is_zero() or b.is_zero():
            return _invalid(context)
        return _made(sign, 0, 'F')
    return _made(sign, a._int * b._int, a._exp + b._exp)._fixed(context)


def _divide(a, b, context):
    nan = a._nan(context, b)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._exp == 'F':
        return _invalid(context) if b._exp == 'F' else _made(sign, 0, 'F')
    if b._exp == 'F':
        context.raised(Clamped)
        return _made(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return _invalid(context, DivisionUndefined)
        context.raised(DivisionByZero)
        return _made(sign, 0, 'F')
    if not a._int:
        return _made(sign, 0, a._exp - b._exp)._fixed(context)
    shift = _length(b._int) - _length(a._int) + context.prec + 1
    exp = a._exp - b._exp - shift
    if shift >= 0:
        n, rest = divmod(a._int * 10 ** shift, b._int)
    else:
        n, rest = divmod(a._int, b._int * 10 ** -shift)
    if rest:
        if n % 5 == 0:
            n += 1
    else:
        ideal = a._exp - b._exp
        while exp < ideal and n % 10 == 0:
            n, exp = n // 10, exp + 1
    return _made(sign, n, exp)._fixed(context)


def _whole_division(a, b, context):
    """Quotient without fraction, and rest; None when the quotient has too many digits."""
    sign = a._sign ^ b._sign
    ideal = a._exp if b._exp == 'F' else min(a._exp, b._exp)
    gap = a.adjusted() - b.adjusted()
    if not a._int or b._exp == 'F' or gap <= -2:
        rest = a if b._exp == 'F' or a._exp == ideal else _made(a._sign, a._int * 10 ** (a._exp - ideal), ideal)
        return _made(sign, 0, 0), rest
    if gap <= context.prec:
        top, bottom = a._int, b._int
        if a._exp >= b._exp:
            top *= 10 ** (a._exp - b._exp)
        else:
            bottom *= 10 ** (b._exp - a._exp)
        quotient, rest = divmod(top, bottom)
        if quotient < 10 ** context.prec:
            return _made(sign, quotient, 0), _made(a._sign, rest, ideal)
    return None


def _floordiv(a, b, context):
    nan = a._nan(context, b)
    if nan is not None:
        return nan
    if a._exp == 'F':
        return _invalid(context) if b._exp == 'F' else _made(a._sign ^ b._sign, 0, 'F')
    if b.is_zero():
        if a.is_zero():
            return _invalid(context, DivisionUndefined)
        context.raised(DivisionByZero)
        return _made(a._sign ^ b._sign, 0, 'F')
    pair = _whole_division(a, b, context)
    return _invalid(context, DivisionImpossible) if pair is None else pair[0]._fixed(context)


def _modulo(a, b, context):
    nan = a._nan(context, b)
    if nan is not None:
        return nan
    if a._exp == 'F':
        return _invalid(context)
    if b.is_zero():
        return _invalid(context, DivisionUndefined if a.is_zero() else InvalidOperation)
    pair = _whole_division(a, b, context)
    return _invalid(context, DivisionImpossible) if pair is None else pair[1]._fixed(context)


def _divmod(a, b, context):
    nan = a._nan(context, b)
    if nan is not None:
        return nan, nan
    sign = a._sign ^ b._sign
    if a._exp == 'F':
        if b._exp == 'F':
            return (_invalid(context),) * 2
        return _made(sign, 0, 'F'), _invalid(context)
    if b.is_zero():
        if a.is_zero():
            return (_invalid(context, DivisionUndefined),) * 2
        context.raised(DivisionByZero, InvalidOperation)
        return _made(sign, 0, 'F'), _NAN
    pair = _whole_division(a, b, context)
    if pair is None:
        return (_invalid(context, DivisionImpossible),) * 2
    return pair[0]._fixed(context), pair[1]._fixed(context)


def _remainder_near(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    nan = self._nan(context, other)
    if nan is not None:
        return nan
    if self._exp == 'F':
        return _invalid(context)
    if not other:
        return _invalid(context, InvalidOperation if self else DivisionUndefined)
    if other._exp == 'F':
        return self._fixed(context)
    ideal = min(self._exp, other._exp)
    if not self._int:
        return _made(self._sign, 0, ideal)._fixed(context)
    gap = self.adjusted() - other.adjusted()
    if gap >= context.prec + 1:
        return _invalid(context, DivisionImpossible)
    if gap <= -2:
        return (_made(self._sign, self._int * 10 ** (self._exp - ideal), ideal))._fixed(context)
    top = self._int * 10 ** (self._exp - ideal)
    bottom = other._int * 10 ** (other._exp - ideal)
    quotient, rest = divmod(top, bottom)
    if 2 * rest + (quotient & 1) > bottom:
        rest -= bottom
        quotient += 1
    if quotient >= 10 ** context.prec:
        return _invalid(context, DivisionImpossible)
    sign = self._sign
    return _made(1 - sign if rest < 0 else sign, abs(rest), ideal)._fixed(context)


def _fma(self, other, third, context=None):
    context, other, third = context or getcontext(), _operand(other), _operand(third)
    if isinstance(self._exp, str) or isinstance(other._exp, str):
        nan = self._nan(context, other)
        if nan is not None and (self._exp == 'N' or other._exp == 'N' or third._exp != 'N'):
            return nan
        if third._exp == 'N':
            return third._nan(context)
        product = _multiply(self, other, context)
    else:
        product = _made(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
    return _add(product, third, context)


def _sqrt(self, context=None):
    context = context or getcontext()
    nan = self._nan(context)
    if nan is not None:
        return nan
    if self._exp == 'F' and not self._sign:
        return self
    if not self._int and self._exp != 'F':
        return _made(self._sign, 0, self._exp >> 1)._fixed(context)
    if self._sign:
        return _invalid(context)
    n, exp = self._int, self._exp >> 1
    size = _length(n)
    if self._exp & 1:
        n *= 10
        half = (size >> 1) + 1
    else:
        half = (size + 1) >> 1
    shift = context.prec + 1 - half
    exact = True
    if shift >= 0:
        n *= 100 ** shift
    else:
        n, rest = divmod(n, 100 ** -shift)
        exact = not rest
    exp -= shift
    found = root(n)
    if exact and found * found == n:
        found = found // 10 ** shift if shift >= 0 else found * 10 ** -shift
        exp += shift
    elif found % 5 == 0:
        found += 1
    return _nearest(_made(0, found, exp), context)


def _nearest(value, context):
    """Rounding half even, whatever the context says."""
    kept = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return value._fixed(context)
    finally:
        context.rounding = kept


def _settled(compute, prec):
    """A coefficient with its exponent, computed to more and more digits until it is clear how it is rounded."""
    extra = 4
    while True:
        n, exp = compute(prec + extra)
        spare = _length(n) - prec
        if spare > 1:
            middle = n % 10 ** spare - 5 * 10 ** (spare - 1)
            edge = n % 10 ** spare
            if abs(middle) > 100 and 100 < edge < 10 ** spare - 100 or extra > 60:
                return n, exp
        extra += 12


def _exp(self, context=None):
    context = context or getcontext()
    nan = self._nan(context)
    if nan is not None:
        return nan
    if self._exp == 'F':
        return _ZERO if self._sign else self
    if not self._int:
        return _ONE
    if self.adjusted() > _length((max(context.Emax, -context.Emin) + 1) * 3 + context.prec):
        n, exp = (1, context.Emin * 2 - context.prec * 2 - 10) if self._sign else (1, context.Emax + 1)
        return _nearest(_made(0, n, exp), context)
    if self.adjusted() < -context.prec - 2:
        # So near to zero that the result is 1 and a trifle.
        n = 10 ** (context.prec + 1) + (-1 if self._sign else 1)
        return _nearest(_made(0, n, -context.prec - 1), context)
    return _nearest(_made(0, *_settled(lambda places: _exp_digits(self, places), context.prec)), context)


def _exp_digits(x, places):
    work = places + max(0, x.adjusted()) + 5
    scaled = x._int * 10 ** (x._exp + work) if x._exp + work >= 0 else x._int // 10 ** -(x._exp + work)
    scaled = -scaled if x._sign else scaled
    return _exp_scaled(scaled, work, places)


def _exp_scaled(scaled, work, places):
    ten = log_of_ten(work)
    power, rest = divmod(scaled, ten)
    return exponential(rest // 10 ** (work - places), places), power - places


def _log_digits(x, places):
    # Near 1 the logarithm is small, and its digits begin later.
    if x._exp <= 0 and _length(x._int) + x._exp in (0, 1):
        distance = abs(x._int - 10 ** -x._exp)
        if distance:
            places += max(0, -x._exp - _length(distance))
    return logarithm(x._int, x._exp, places), places


def _ln(self, context=None):
    context = context or getcontext()
    nan = self._nan(context)
    if nan is not None:
        return nan
    if self.is_zero():
        return _made(1, 0, 'F')
    if self._exp == 'F' and not self._sign:
        return self
    if self._sign:
        return _invalid(context)
    if self._int == 10 ** -self._exp if self._exp <= 0 else False:
        return _ZERO
    negative = self.adjusted() < 0

    def compute(places):
        n, places = _log_digits(self, places)
        return abs(n), -places
    n, exp = _settled(compute, context.prec)
    return _nearest(_made(int(negative), n, exp), context)


def _log10(self, context=None):
    context = context or getcontext()
    nan = self._nan(context)
    if nan is not None:
        return nan
    if self.is_zero():
        return _made(1, 0, 'F')
    if self._exp == 'F' and not self._sign:
        return self
    if self._sign:
        return _invalid(context)
    text = _digits(self._int)
    if text.rstrip('0') == '1':
        power = self._exp + len(text) - 1
        return _made(int(power < 0), abs(power), 0)._fixed(context)
    negative = self.adjusted() < 0

    def compute(places):
        n, places = _log_digits(self, places + 4)
        return abs(n) * 10 ** places // log_of_ten(places), -places
    n, exp = _settled(compute, context.prec)
    return _nearest(_made(int(negative), n, exp), context)


def _logb(self, context=None):
    context = context or getcontext()
    nan = self._nan(context)
    if nan is not None:
        return nan
    if self._exp == 'F':
        return self.copy_abs()
    if not self._int:
        context.raised(DivisionByZero)
        return _made(1, 0, 'F')
    return Decimal(self.adjusted())._fixed(context)


def _power(a, b, modulo, context):
    if modulo is not None:
        return _power_modulo(a, b, modulo, context)
    nan = a._nan(context, b)
    if nan is not None:
        return nan
    if not b:
        return _invalid(context) if not a else _ONE
    whole = b._exp != 'F' and (b._exp >= 0 or b._int % 10 ** -b._exp == 0)
    sign = 0
    if a._sign:
        if whole:
            n = b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp
            sign = n & 1
        elif a:
            return _invalid(context)
        a = a.copy_abs()
    if not a:
        return _made(sign, 0, 0) if not b._sign else _made(sign, 0, 'F')
    if a._exp == 'F':
        return _made(sign, 0, 'F') if not b._sign else _made(sign, 0, 0)
    if b._exp == 'F':
        one = a._compared(_ONE)
        if one == 0:
            context.raised(Inexact, Rounded)
            return _made(sign, 10 ** (context.prec - 1), -context.prec + 1)
        return _made(sign, 0, 'F') if (one > 0) == (not b._sign) else _made(sign, 0, 0)
    if whole and b.adjusted() < 18:
        n = int(b.copy_abs())
        work = context.copy()
        work.traps, work.rounding, work.clamp = (), ROUND_HALF_EVEN, 0
        work.prec = context.prec + 4 + len(str(n))
        base = a
        if b._sign:
            work.prec += 1
            base = _divide(_ONE, base, work)
        result = _ONE
        for bit in bin(n)[2:]:
            result = _multiply(result, result, work)
            if bit == '1':
                result = _multiply(result, base, work)
        if work.flags[Inexact]:
            context.flags[Inexact] = context.flags[Rounded] = True
            if context.traps[Inexact]:
                context.raised(Inexact)
        return _made(sign, result._int, result._exp)._fixed(context)

    def compute(places):
        wide = places + max(0, b.adjusted()) + 10
        n, used = _log_digits(a, wide)
        product = n * b._int
        product = product * 10 ** b._exp if b._exp >= 0 else product // 10 ** -b._exp
        product = -product if b._sign else product
        return _exp_scaled(product, used, places)
    if abs(a.adjusted() + 1) * b._int.bit_length() > 10 ** 9 or b.adjusted() + len(str(abs(a.adjusted()) or 1)) > 25:
        grows = (a._compared(_ONE) > 0) == (not b._sign)
        return _made(sign, 1, context.Emax + 1 if grows else -context.Emax * 3)._fixed(context)
    n, exp = _settled(compute, context.prec)
    return _made(sign, n, exp)._fixed(context)


def _power_modulo(a, b, m, context):
    for value in (a, b, m):
        nan = value._nan(context)
        if nan is not None:
            return nan
    if not all([value._exp != 'F' and value == value.to_integral_value() for value in (a, b, m)]) or b < 0 or not m:
        return _invalid(context)
    if m.adjusted() >= context.prec or (not b and not a):
        return _invalid(context)
    n = pow(abs(int(a)), int(b), abs(int(m)))
    return _made(int(a._sign and int(b) & 1), n, 0)


# Comparison.

def _compared(a, b):
    """-1, 0 or 1 for numbers that are not NaN."""
    if a._exp == 'F' or b._exp == 'F':
        mine = 0 if a._exp != 'F' else -1 if a._sign else 1
        its = 0 if b._exp != 'F' else -1 if b._sign else 1
        return (mine > its) - (mine < its)
    if not a._int or not b._int:
        mine = 0 if not a._int else -1 if a._sign else 1
        its = 0 if not b._int else -1 if b._sign else 1
        return (mine > its) - (mine < its)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    sign = -1 if a._sign else 1
    if a.adjusted() != b.adjusted():
        return sign if a.adjusted() > b.adjusted() else -sign
    low = min(a._exp, b._exp)
    mine, its = a._int * 10 ** (a._exp - low), b._int * 10 ** (b._exp - low)
    return sign * ((mine > its) - (mine < its))


def _comparable(a, other, equality):
    if isinstance(other, Decimal):
        return a, other
    if isinstance(other, int):
        return a, Decimal(other)
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context.flags[FloatOperation] = True
        else:
            context.raised(FloatOperation)
        return a, _of_float(other)
    if isinstance(other, complex) and equality and other.imag == 0:
        return a, _of_float(other.real)
    if hasattr(other, 'numerator') and hasattr(other, 'denominator') and a.is_finite():
        return _made(a._sign, a._int * other.denominator, a._exp), Decimal(other.numerator)
    return None


def _equality(a, other, wanted):
    pair = _comparable(a, other, True)
    if pair is None:
        return NotImplemented
    a, b = pair
    if a.is_nan() or b.is_nan():
        if a._exp == 'N' or b._exp == 'N':
            getcontext().raised(InvalidOperation)
        return not wanted
    return (_compared(a, b) == 0) == wanted


def _ordering(test):
    def compare(self, other):
        pair = _comparable(self, other, False)
        if pair is None:
            return NotImplemented
        a, b = pair
        if a.is_nan() or b.is_nan():
            getcontext().raised(InvalidOperation)
            return False
        return test(_compared(a, b))
    return compare


def _compare(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    nan = self._nan(context, other)
    return Decimal(_compared(self, other)) if nan is None else nan


def _compare_signal(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    if self.is_nan() or other.is_nan():
        if self._exp != 'N' and other._exp != 'N':
            context.raised(InvalidOperation)
        return self._nan(context, other)
    return Decimal(_compared(self, other))


def _total(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    sign = -1 if a._sign else 1
    if a.is_nan() or b.is_nan():
        ranks = {'n': 2, 'N': 1}
        mine, its = (ranks.get(a._exp, 0), a._int), (ranks.get(b._exp, 0), b._int)
        if mine[0] and its[0] or mine[0] != its[0]:
            if mine[0] != its[0]:
                return sign if mine[0] > its[0] else -sign
            return sign * ((mine > its) - (mine < its))
    order = _compared(a, b)
    if order or a._exp == 'F':
        return order
    return sign * ((a._exp > b._exp) - (a._exp < b._exp))


def _extreme(wanted, magnitude):
    def choose(self, other, context=None):
        context, other = context or getcontext(), _operand(other)
        if isinstance(self._exp, str) or isinstance(other._exp, str):
            if self._exp == 'N' or other._exp == 'N' or self.is_nan() and other.is_nan():
                return self._nan(context, other)
            if self.is_nan() or other.is_nan():
                return (other if self.is_nan() else self)._fixed(context)
        order = _compared(self.copy_abs(), other.copy_abs()) if magnitude else _compared(self, other)
        order = order or _total(self, other)
        return (self if order == wanted or order == 0 else other)._fixed(context)
    return choose


# Neighbours, digits.

def _neighbour(up):
    def step(self, context=None):
        context = context or getcontext()
        nan = self._nan(context)
        if nan is not None:
            return nan
        largest = _made(0 if not up else 1, 10 ** context.prec - 1, context.Etop())
        if self._exp == 'F':
            return largest if bool(self._sign) == up else self
        work = context.copy()
        work.rounding, work.traps = ROUND_CEILING if up else ROUND_FLOOR, ()
        new = self._fixed(work)
        if new._exp == 'F' or _compared(new, self):
            return new
        trifle = _made(int(not up), 1, context.Etiny() - 1)
        return _add(self, trifle, work)
    return step


_next_plus, _next_minus = _neighbour(True), _neighbour(False)


def _next_toward(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    nan = self._nan(context, other)
    if nan is not None:
        return nan
    order = _compared(self, other)
    if order == 0:
        return self.copy_sign(other)
    result = _next_plus(self, context) if order < 0 else _next_minus(self, context)
    if result._exp == 'F':
        context.raised(Overflow, Inexact, Rounded)
    elif result.adjusted() < context.Emin:
        context.raised(*([Underflow, Subnormal, Inexact, Rounded] + ([] if result else [Clamped])))
    return result


def _count(self, other, context, limit):
    """A whole number within limits, or None."""
    if other._exp != 0 or not -limit <= int(other) <= limit:
        return None
    return int(other)


def _scaleb(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    nan = self._nan(context, other)
    if nan is not None:
        return nan
    count = _count(self, other, context, 2 * (context.Emax + context.prec))
    if count is None:
        return _invalid(context)
    return self if self._exp == 'F' else _made(self._sign, self._int, self._exp + count)._fixed(context)


def _shift(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    nan = self._nan(context, other)
    if nan is not None:
        return nan
    count = _count(self, other, context, context.prec)
    if count is None:
        return _invalid(context)
    if self._exp == 'F':
        return self
    n = self._int % 10 ** context.prec
    n = n // 10 ** -count if count < 0 else n * 10 ** count % 10 ** context.prec
    return _made(self._sign, n, self._exp)


def _rotate(self, other, context=None):
    context, other = context or getcontext(), _operand(other)
    nan = self._nan(context, other)
    if nan is not None:
        return nan
    count = _count(self, other, context, context.prec)
    if count is None:
        return _invalid(context)
    if self._exp == 'F':
        return self
    text = _digits(self._int % 10 ** context.prec).rjust(context.prec, '0')
    return _made(self._sign, _number(text[count:] + text[:count]), self._exp)


def _logical(combine):
    def operate(self, other, context=None):
        context, other = context or getcontext(), _operand(other)
        texts = []
        for value in (self, other):
            text = _digits(value._int) if value._exp == 0 and not value._sign else '2'
            if text.strip('01') or len(text) > context.prec:
                return _invalid(context)
            texts.append(int(text, 2))
        return _made(0, int(bin(combine(*texts))[2:]), 0)
    return operate


def _logical_invert(self, context=None):
    context = context or getcontext()
    return _logical(lambda a, b: a ^ b)(self, _made(0, (10 ** context.prec - 1) // 9, 0), context)


# Methods, and operators with the current context.

def _operator(operate, reverse=False):
    def method(self, other):
        if not isinstance(other, Decimal):
            if not isinstance(other, int):
                return NotImplemented
            other = Decimal(other)
        return operate(other, self, getcontext()) if reverse else operate(self, other, getcontext())
    return method


def _power_operator(self, other, modulo=None, /):
    values = [other] if modulo is None else [other, modulo]
    if not all([isinstance(value, (int, Decimal)) for value in values]):
        return NotImplemented
    return _power(self, _operand(other), None if modulo is None else _operand(modulo), getcontext())


for _name, _function in dict(
        _add=_add, _sub=_subtract, _mul=_multiply, _div=_divide, _floordiv=_floordiv, _mod=_modulo, _divmod=_divmod,
        _pow=_power, _neg=_minus, _pos=_plus, _abs=_absolute, _compared=_compared, remainder_near=_remainder_near, fma=_fma,
        sqrt=_sqrt, exp=_exp, ln=_ln, log10=_log10, logb=_logb, compare=_compare, compare_signal=_compare_signal,
        compare_total=lambda self, other, context=None: Decimal(_total(self, _operand(other))),
        compare_total_mag=lambda self, other, context=None: Decimal(_total(self.copy_abs(), _operand(other).copy_abs())),
        max=_extreme(1, False), min=_extreme(-1, False), max_mag=_extreme(1, True), min_mag=_extreme(-1, True),
        next_plus=_next_plus, next_minus=_next_minus, next_toward=_next_toward, scaleb=_scaleb, shift=_shift, rotate=_rotate,
        logical_and=_logical(lambda a, b: a & b), logical_or=_logical(lambda a, b: a | b),
        logical_xor=_logical(lambda a, b: a ^ b), logical_invert=_logical_invert,
        __eq__=lambda self, other: _equality(self, other, True), __ne__=lambda self, other: _equality(self, other, False),
        __lt__=_ordering(lambda order: order < 0), __le__=_ordering(lambda order: order <= 0),
        __gt__=_ordering(lambda order: order > 0), __ge__=_ordering(lambda order: order >= 0),
        __neg__=lambda self: _minus(self, getcontext()), __pos__=lambda self: _plus(self, getcontext()),
        __abs__=lambda self: _absolute(self, getcontext()), __pow__=_power_operator,
        __rpow__=_operator(lambda a, b, context: _power(a, b, None, context), True)).items():
    setattr(Decimal, _name, _function)
for _name, _function in dict(add=_add, sub=_subtract, mul=_multiply, truediv=_divide, floordiv=_floordiv, mod=_modulo,
                             divmod=_divmod).items():
    setattr(Decimal, f'__{_name}__', _operator(_function))
    setattr(Decimal, f'__r{_name}__', _operator(_function, True))
