# Whole numbers by their decimal digits: rounding, roots, exponentials and logarithms, for the module decimal.
from _decimal_context import (ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP,
                              ROUND_UP)


def digits(n):
    """The decimal text of a number of any size."""
    if n < 10 ** 4000:
        return str(n)
    half = n.bit_length() * 30103 // 200000
    high, low = divmod(n, 10 ** half)
    return digits(high) + digits(low).rjust(half, '0')


def number(text):
    """The number of a decimal text of any size."""
    if len(text) <= 4000:
        return int(text)
    half = len(text) // 2
    return number(text[:-half]) * 10 ** half + number(text[-half:])


def length(n):
    if n < 10 ** 18:
        return len(str(n))
    guess = (n.bit_length() - 1) * 30103 // 100000 + 1
    while n >= 10 ** guess:
        guess += 1
    while guess > 1 and n < 10 ** (guess - 1):
        guess -= 1
    return guess


def rounded(n, drop, rounding, sign):
    """A number without its last digits, and whether digits other than zero were lost."""
    power = 10 ** drop
    quotient, rest = divmod(n, power)
    if not rest:
        return quotient, False
    twice = 2 * rest
    if rounding == ROUND_HALF_EVEN:
        up = twice > power or twice == power and quotient % 2 == 1
    elif rounding == ROUND_HALF_UP:
        up = twice >= power
    elif rounding == ROUND_HALF_DOWN:
        up = twice > power
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    else:
        up = quotient % 10 in (0, 5)
    return quotient + up, True


def root(n):
    """The whole part of a square root."""
    from math import isqrt
    return isqrt(n)


def exponential(x, places):
    """e ** x, both in units of 10 ** -places, for x from 0 up to a few units."""
    work = places + 12
    scale = 10 ** work
    x *= 10 ** 12
    halvings = 12
    x >>= halvings
    total, term, k = scale, scale, 1
    while term:
        term = term * x // (scale * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // scale
    return total // 10 ** 12


def _log_unit(top, bottom, scale):
    """scale * ln(top / bottom), by the series of the inverse hyperbolic tangent."""
    y = (top - bottom) * scale // (top + bottom)
    square = y * y // scale
    total, term, k = 0, y, 1
    while term not in (0, -1):
        total += term // k
        term = term * square // scale
        k += 2
    return 2 * total


def logarithm(n, exp, places):
    """ln(n * 10 ** exp) in units of 10 ** -places."""
    scale = 10 ** (places + 10)
    size = length(n)
    # n = m * 10 ** size with m from 0.1 up to 1, and m is brought near 1 by powers of 2.
    shift = 0
    top, bottom = n, 10 ** size
    while 3 * top < 2 * bottom:
        top *= 2
        shift += 1
    two = _log_unit(2, 1, scale)
    ten = 3 * two + _log_unit(5, 4, scale)
    total = _log_unit(top, bottom, scale) - shift * two + (size + exp) * ten
    return total // 10 ** 10


def log_of_ten(places):
    scale = 10 ** (places + 10)
    return (3 * _log_unit(2, 1, scale) + _log_unit(5, 4, scale)) // 10 ** 10
