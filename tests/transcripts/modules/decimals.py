# decimal.
from decimal import *
from fractions import Fraction


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for text in ['1', '-0', '1.10', '1E5', '1e-7', '0.000001', '0.0000001', '123E+3', '.5', '5.', '1_000.5', ' 7 ', 'Infinity', '-inf', 'nan', 'sNaN123', '0E-10', '0E10', 'x', '', '1e', '--1', '1.2.3', '+1', '\u0661']:
    show(Decimal, text)
for value in [3, -10**30, 0.1, 1.5, True, (0, (1, 2, 3), -2), (1, (), 'F'), Decimal('1.0'), None, [1], (0, (1, 'x'), 0), b'1', float('inf'), float('nan')]:
    show(Decimal, value)
a, b = Decimal('10.25'), Decimal('-3')
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** b, -a, +a, abs(b), 2 + a, 2 - a, 2 * a, 2 / a, 7 // a, 7 % a, 2 ** a, a + True)
print(a == Decimal('10.250'), a != b, a < b, a > 3, a >= 10.25, a == 10.25, a == Fraction(41, 4), a < Fraction(11), hash(a) == hash(10.25), hash(Decimal(5)) == hash(5), {Decimal(1): 'x'}[1], max(a, b), sorted([a, b, Decimal(0)]), sum([a, b]))
print(int(a), float(a), round(a), round(a, 1), round(Decimal('0.125'), 2), complex(a), bool(Decimal(0)), a.as_tuple(), a.as_integer_ratio(), a.adjusted(), str(a), repr(a), f'{a:.1f}', f'{a:>10}', f'{a:e}', f'{Decimal(1234567):,}', f'{Decimal("0.5"):.0%}', '%s %.2f' % (a, a))
import math
print(math.floor(a), math.ceil(a), math.trunc(b), math.sqrt(a), a.sqrt(), a.exp(), a.ln(), a.log10(), a.logb(), Decimal(2) ** Decimal('0.5'), Decimal(1000).log10())
for rounding in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(rounding, [str(Decimal(x).quantize(Decimal('0.1'), rounding=rounding)) for x in ('0.25', '-0.25', '0.35', '0.21', '-0.29', '0.05', '7.0')], Decimal('2.5').to_integral_value(rounding))
print(Decimal('1.23456').quantize(Decimal('0.001')), Decimal('1').quantize(Decimal('1.000')), Decimal('120').normalize(), Decimal('1.200').normalize(), Decimal('7').remainder_near(4), Decimal(3).fma(4, 5), Decimal('1.5').to_integral_exact())
print(Decimal('1').compare(Decimal('2')), Decimal('1.0').compare_total(Decimal('1')), Decimal('1').max(Decimal('2')), Decimal('-5').copy_abs(), Decimal('5').copy_negate(), Decimal('5').copy_sign(Decimal('-1')), Decimal('1').next_plus(), Decimal('1').next_minus(), Decimal('12').scaleb(3), Decimal('1234').shift(2), Decimal('1234').rotate(-1), Decimal('1.1').same_quantum(Decimal('2.2')))
print(Decimal('nan').is_nan(), Decimal('inf').is_infinite(), Decimal('0').is_zero(), Decimal('-1').is_signed(), Decimal('1').is_normal(), Decimal('1e-1000000').is_subnormal(), [Decimal(x).number_class() for x in ('nan', '-inf', '0', '-5', 'snan', '1e-999999')])
for f in [lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal(1) % 0, lambda: Decimal('inf') - Decimal('inf'), lambda: Decimal(-1).sqrt(), lambda: Decimal(-1).ln(), lambda: Decimal('snan') + 1, lambda: Decimal('nan') < 1, lambda: Decimal('9e999999') * 10, lambda: Decimal(1).quantize(Decimal('1e-30')), lambda: int(Decimal('inf')), lambda: int(Decimal('nan')), lambda: Decimal(1) + 1.5, lambda: Decimal(1) + 'x', lambda: Decimal(0) ** 0, lambda: Decimal(1) < 'x', lambda: 10 ** 30 // Decimal('1e-30'), lambda: Decimal('1').foo]:
    show(f)
c = getcontext()
print(c, c.prec, c.rounding, c.Emin, c.Emax)
c.prec = 5
print(Decimal(1) / 3, Decimal('123456.789') + 0, +Decimal('1.23456789'), Decimal(2).sqrt(), Decimal('1.23456789'))
with localcontext() as ctx:
    ctx.prec = 40
    ctx.rounding = ROUND_DOWN
    print(Decimal(1) / 3, Decimal(2).sqrt(), Decimal(1).exp())
print(Decimal(1) / 3, getcontext().flags[Inexact], getcontext().flags[DivisionByZero])
with localcontext(prec=10):
    print(Decimal(22) / 7)
c.clear_flags()
c.traps[DivisionByZero] = False
print(Decimal(1) / 0, Decimal(-1) / 0, c.flags[DivisionByZero])
c.traps[Inexact] = True
show(lambda: Decimal(1) / 3)
c.traps[Inexact] = False
setcontext(Context(prec=28))
print(Context(prec=3).divide(Decimal(1), Decimal(3)), Context(prec=3).create_decimal('1.23456'), ExtendedContext, BasicContext, Context(prec=4).sqrt(2), Context().power(2, 10), Context(prec=5).to_sci_string(Decimal('1e10')))
show(Context, prec=0)
show(Context, rounding='x')
show(Context, foo=1)
show(lambda: setattr(getcontext(), 'prec', 'x'))
getcontext().prec = 50
pi = sum(1 / Decimal(16) ** k * (Decimal(4) / (8 * k + 1) - Decimal(2) / (8 * k + 4) - Decimal(1) / (8 * k + 5) - Decimal(1) / (8 * k + 6)) for k in range(50))
print(pi)
print(Decimal('0.1') + Decimal('0.2') == Decimal('0.3'), sum([Decimal('0.1')] * 10), Decimal('3.14').real, Decimal('3.14').imag, Decimal('3.14').conjugate())
import copy
print(copy.deepcopy(a) == a, issubclass(InvalidOperation, ArithmeticError), issubclass(DivisionByZero, ZeroDivisionError), isinstance(a, Decimal), type(a))


class Money(Decimal):
    def __repr__(self):
        return f'Money({self})'


print(Money('1.5'), repr(Money('1.5')), type(Money('1') + 1), Money(2) == 2)
print([format(Decimal('-1234.5678'), s) for s in ('', '.2f', ',.1f', '+.3e', '012.1f', '^14', '*<12.2f', 'g', '.3g', 'G', '%', 'n', ' .1f')])
