#!/usr/bin/env python3
"""Every ufunc over pairs of dtypes and Python scalars: the dtype or the error, the values at the edges, and the warnings.

usage: scripts/make_promotion_corpus.py [--seed N] [--count N] OUT      (a count of 0 makes every pair)
"""
from corpus import Corpus, main

DTYPES = ['?', 'i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'f2', 'f4', 'f8', 'c8', 'c16']
SCALARS = ['True', '0', '1', '-1', '2', '255', '256', '-200', '2**40', '2**63', '2**64', '0.5', '-0.0', '3.0', '1e10', '1e300', 'float("inf")', 'float("nan")', '1j', '(2 - 0.5j)']
EXACT = ['add', 'subtract', 'multiply', 'divide', 'floor_divide', 'remainder', 'fmod', 'divmod', 'maximum', 'minimum', 'fmax', 'fmin',
         'bitwise_and', 'bitwise_or', 'bitwise_xor', 'left_shift', 'right_shift', 'equal', 'not_equal', 'less', 'less_equal', 'greater',
         'greater_equal', 'logical_and', 'logical_or', 'logical_xor', 'copysign', 'nextafter', 'gcd', 'lcm', 'heaviside', 'power', 'ldexp']
EXTREMES = ['maximum', 'minimum', 'fmax', 'fmin']
ROUNDED = ['arctan2', 'hypot', 'logaddexp', 'logaddexp2', 'float_power']
UNARY = ['negative', 'positive', 'absolute', 'fabs', 'sign', 'rint', 'floor', 'ceil', 'trunc', 'square', 'reciprocal', 'conjugate', 'invert', 'logical_not',
         'isfinite', 'isinf', 'isnan', 'signbit', 'spacing', 'modf', 'frexp', 'bitwise_count', 'sqrt']
UNARY_ROUNDED = ['cbrt', 'exp', 'exp2', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh',
                 'arcsinh', 'arccosh', 'arctanh', 'deg2rad', 'rad2deg']
PRELUDE = '''
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

'''


def cases():
    for name in EXACT + ROUNDED:
        display = 'greater' if name in EXTREMES else 'show' if name in EXACT and name != 'power' else 'near'
        for left in DTYPES:
            for right in DTYPES:
                yield [f"x, y = edges('{left}'), edges('{right}')[::-1]", f'{display}(np.{name}(x, y))'] + loud(name, 'x, y') + [f'print(np.{name}(x[3], y[1]).__repr__())'] * (display == 'show')
            for scalar in SCALARS:
                yield [f"x = edges('{left}')", f'{display}(np.{name}(x, {scalar}))'] + loud(name, f'x, {scalar}')
                yield [f"x = edges('{left}')", f'{display}(np.{name}({scalar}, x))']
    for name in UNARY + UNARY_ROUNDED:
        for left in DTYPES:
            yield [f"x = edges('{left}')", f'{"show" if name in UNARY else "near"}(np.{name}(x))'] + loud(name, 'x') + [f'print(np.{name}(x[1]).__repr__())'] * (name in UNARY)


def loud(name, operands):
    """The warnings, except of functions whose flags depend on the vector unit."""
    return [f'loudly(np.{name}, {operands})'] if name in EXACT + UNARY and name != 'power' else []


def make(rng, count):
    corpus = Corpus('Ufuncs over pairs of dtypes: result dtypes, edge values, warnings, errors.', PRELUDE)
    chosen = list(cases())
    if count:
        chosen = rng.sample(chosen, min(count, len(chosen)))
    for lines in chosen:
        corpus.add(lines)
    return corpus


if __name__ == '__main__':
    main(make)
