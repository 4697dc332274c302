"""Where functions are not defined: each domain answers, for operands, an array of True where the result has to be masked.

`ufunc_domain` and `ufunc_fills` hold, by ufunc, the domain and the values that are put there, for ufuncs which a masked array
meets without their masked counterpart.
"""

import numpy as np

ufunc_domain = {}
ufunc_fills = {}


def quietly(condition):
    """A domain that neither warns nor raises about invalid operands."""
    def domain(*operands):
        with np.errstate(invalid='ignore'):
            return condition(*operands)
    return domain


def outside(low, high):
    """Operands beyond an interval."""
    return quietly(lambda x: np.logical_or(np.greater(x, high), np.less(x, low)))


def below(limit):
    """Operands less than `limit`."""
    return quietly(lambda x: np.less(x, limit))


def not_above(limit):
    """Operands up to `limit`, which is outside itself."""
    return quietly(lambda x: np.less_equal(x, limit))


def near_pole_of_tan(eps):
    """Operands whose cosine vanishes."""
    return quietly(lambda x: np.less(np.absolute(np.cos(x)), eps))


_TINY = float(np.finfo(float).tiny)


def divisor_too_small(a, b):
    """Divisors that are zero, or so small that the quotient would overflow."""
    a, b = np.asarray(a), np.asarray(b)
    with np.errstate(all='ignore'):
        return np.absolute(a) * _TINY >= np.absolute(b)
