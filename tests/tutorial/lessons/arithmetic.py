# Numbers: integers, floats, complex, rounding, conversions, math, statistics, random, decimal, fractions.
print(7 / 2, 7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, 2 ** 10, 2 ** -1, divmod(-7, 2), 2 ** 100, -2 ** 2, (-2) ** 2)
print(0.1 + 0.2, 1e308 * 10, -1e308 * 10, 1e-400, 5e-324, 3.0, 3.5e20, 1e16, 1e15, 123456789.123456789, 1 / 3, 100 * 1.1, 2.675)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1.5), round(0.5), type(round(2.0)).__name__, round(2.0, 0))
print(int(3.9), int(-3.9), float('1e-3'), int('1_000'), 0xff, 0b101, 0o17, 1_000_000, float('inf'), float('-inf'), float('nan'), int('0x1f', 16))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -8 >> 1, bin(10), hex(255), oct(8), (255).bit_length(), (7).bit_count(), bin(-5), f'{-5:b}')
print(abs(-3.5), pow(2, 10, 1000), pow(3, -1, 7), max(1, 2.0, True), min(3, 1), sum([0.1] * 10), sum([0.1] * 10) == 1.0, abs(3 + 4j))
print((1 + 2j) * (3 - 1j), (1 + 2j).conjugate(), (1 + 2j).real, 1j ** 2, complex('1+2j'), complex(1, -0.0), (1 + 2j) / 2, abs(1j), -1j, 2j == 2j)
print((0.5).as_integer_ratio(), (3.7).is_integer(), (4.0).is_integer(), (10.5).hex(), float.fromhex('0x1.8p1'), (1234.5).__floor__(), 7 .real)
print(1 == 1.0, 1 is 1, True + True, True == 1, False < True, 0.0 == -0.0, float('nan') == float('nan'), 10 ** 20 == 1e20, 2 ** 53 + 1 == 2.0 ** 53)
import math
print(math.pi, math.e, math.sqrt(2), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.factorial(20), math.gcd(12, 18, 8), math.lcm(4, 6))
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.hypot(3, 4), math.degrees(math.pi), math.radians(180), math.comb(5, 2), math.perm(5, 2))
print(math.log(math.e), math.log10(1000), math.log2(8), math.log(8, 2), math.exp(1), math.sin(math.pi / 6), math.cos(0), math.tan(math.pi / 4), math.atan2(1, 1), math.isqrt(17))
print(math.inf, -math.inf, math.nan, math.isnan(math.nan), math.isinf(math.inf), math.copysign(1, -0.0), math.modf(3.25), math.frexp(8), math.ldexp(0.5, 4), math.fmod(-7, 3), math.remainder(7, 4), math.dist((0, 0), (3, 4)))
from fractions import Fraction
from decimal import Decimal, getcontext, ROUND_HALF_UP
print(Fraction(1, 3) + Fraction(1, 6), Fraction('0.25'), Fraction(3, 6), Fraction(7, 2) // 1, float(Fraction(1, 3)), Fraction(0.5), repr(Fraction(2, 4)), Fraction(1, 3) < 0.34)
print(Decimal('0.1') + Decimal('0.2'), Decimal('1') / Decimal('7'), Decimal('2.675').quantize(Decimal('0.01'), ROUND_HALF_UP), repr(Decimal('1.50')), Decimal(10) ** -2, Decimal('1e3'))
getcontext().prec = 6
print(Decimal(1) / Decimal(3), Decimal('2').sqrt(), Decimal('-1.5').copy_abs(), Decimal('3.14').as_tuple())
import statistics, random
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), statistics.stdev(data), statistics.variance([1, 2, 3, 4]), statistics.quantiles(data, n=4))
random.seed(42)
print(random.random(), random.randint(1, 6), random.choice('abc'), random.sample(range(100), 3), random.uniform(1, 2), random.gauss(0, 1))
deck = list(range(5))
random.shuffle(deck)
print(deck, random.choices('ab', weights=[1, 3], k=5), random.randrange(0, 10, 5))
for wrong in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int('x'), lambda: int(float('nan')), lambda: int(float('inf')), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: 1 << -1, lambda: 5 % 'a', lambda: float('abc'), lambda: complex('x'), lambda: 1 < 1j, lambda: round('a'), lambda: abs('a'), lambda: Fraction(1, 0), lambda: Decimal('abc'), lambda: 2 ** 'a', lambda: -'a', lambda: ~1.5, lambda: math.gcd(1.5, 2), lambda: chr(-1), lambda: hex(1.5), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: (1.5).__index__(), lambda: range(1.5), lambda: [1] * 1.5):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__ + ':', error)
for base in (2, 8, 10, 16):
    print(base, int('11', base), format(11, {2: 'b', 8: 'o', 10: 'd', 16: 'x'}[base]), end='; ')
print()


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


def digits(n, base=10):
    out = []
    while n:
        n, d = divmod(n, base)
        out.append(d)
    return out[::-1] or [0]


def newton(x, steps=6):
    guess = x / 2
    for _ in range(steps):
        guess = (guess + x / guess) / 2
    return guess


print([n for n in range(30) if is_prime(n)], digits(1234), digits(255, 2), newton(2), newton(2) == math.sqrt(2))
total = 0
for k in range(1, 1001):
    total += 1 / k ** 2
print(total, math.pi ** 2 / 6, f'{total:.4f}', f'{total:10.3e}', f'{123456.789:,.2f}', f'{0.00001234:g}', f'{1e20:.0f}', f'{1 / 3:.20f}')
print(0.1 + 0.7, 1.1 + 2.2, 4.35 * 100, 1.005 * 1000, 0.57 * 100, 1e23, 9007199254740993.0, 1.7976931348623157e308, 2.2250738585072014e-308)
print(10 ** 30 // 7, 10 ** 30 % 7, (10 ** 30) / 3, -10 ** 20, 3 ** 50, 123456789 ** 5, str(2 ** 200)[-5:], int(1e22), 2 ** 64 - 1, -(2 ** 63))
print(int.from_bytes(b'\x01\x00', 'big'), (1024).to_bytes(2, 'little'), (True).__class__, isinstance(True, int), 3 .__add__(4), (5).numerator, 5..real)
