# Integers beyond 64 bits: in loops, in place, and at the border.
import operator

border = 2**63
print(border - 1, border, -border, -border - 1, border - 1 + 1, -border - 1 + 1)
x = border - 1
x += 1
y = x
x += 1
print(x, y, x is y, x == y, x > y, y < x, x != y, y <= x, x >= y)
x -= 2
print(x, type(x), x == border - 1, hash(x) == hash(border - 1))
for op in (operator.add, operator.sub, operator.mul, operator.floordiv, operator.mod, operator.and_, operator.or_, operator.xor):
    for a in (border, -border, 2**100 + 7, -3**70, 2**200, 5):
        for b in (7, -7, 2**64, -2**64 + 1, 3**50, border - 1):
            print(op(a, b), end=' ')
    print()
for a in (border, -border, 2**100 + 7, -3**70, 5, -5):
    print([a >> n for n in (0, 1, 63, 64, 100, 500)], [a << n for n in (0, 1, 63, 64, 100)])
n = 3**200
digits = 0
while n:
    digits += n % 10
    n //= 10
print(digits, n)
n = -3**100
steps = []
for _ in range(4):
    n //= 1000
    steps.append(n)
print(steps)
n = 1
for i in range(1, 60):
    n *= i
print(n)
for i in range(59, 0, -1):
    n //= i
print(n, type(n))
n = 2**130
m = n
n >>= 3
n <<= 1
print(n, m, n | 1, n & 255, n ^ n)
n -= m
print(n, -n, +n, ~n, abs(n))
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a, a % 1000007, b % -97, a & 0xffff)
total = 0
for k in range(70):
    total = total + 2**k * 3 - 2**(k - 1 if k else 0)
print(total)


def grow(value):
    value += 1
    value *= 3
    return value


big = 2**80
print(grow(big), big, grow(big))
print([big + i for i in range(3)], [i - big for i in range(2)], big * -1, big * 0, big - big, 0 * big)
table = {big: 'big', -big: 'negative', 2**61 - 1: 'prime', 2**122: 'power'}
print(table[2**80], table[-(2**80)], table[float(2**80)], hash(big), hash(-big), hash(2**61 - 1), hash(2**61), hash(3**100), hash(-(2**61)))
print(big < 1.5, big == 2.0**80, 2.0**80 == big, big > 2.0**80, sorted([big, 3, -big, 2**64, 10**10]))
print(max(big, 2, 2**90), min(-big, 5), sum([big, big, 1]), divmod(big, 1000), divmod(-big, 7), big / 3, pow(big, 2, 97))
for wrong in (lambda: big // 0, lambda: big % 0, lambda: big << -1, lambda: big >> -1, lambda: big + 'x', lambda: big < 'x'):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(True + big, big - True, big & True, False | big, big // True, big.bit_length(), (1 << 100) - 1, 1 << 63, -1 << 63, -1 << 64)
print([v for v in (big, 0, -big) if v], not big, bool(big), 1 if big else 2)
