"""Functions whose results are complex where no real number is the answer: the square root of -1 and its like."""

import numpy as np

__all__ = ['sqrt', 'log', 'log2', 'logn', 'log10', 'power', 'arccos', 'arcsin', 'arctanh']

# Numbers of these types become complex64, all others complex128.
_SMALL = 'fbhBHF'


def _complex_if(x, outside):
    """The numbers, as complex ones if a real one among them lies outside of the function's domain."""
    x = np.asarray(x)
    if np.any(np.isreal(x) & outside(x)):
        x = x.astype(np.csingle if x.dtype.char in _SMALL else np.cdouble)
    return x


def _complex_if_negative(x):
    return _complex_if(x, lambda x: x < 0)


def _complex_if_large(x):
    return _complex_if(x, lambda x: abs(x) > 1)


def sqrt(x):
    """The square root, complex for negative numbers."""
    return np.sqrt(_complex_if_negative(x))


def log(x):
    """The natural logarithm, complex for negative numbers."""
    return np.log(_complex_if_negative(x))


def log10(x):
    """The logarithm to base 10, complex for negative numbers."""
    return np.log10(_complex_if_negative(x))


def logn(n, x):
    """The logarithm to base `n`, complex for negative numbers."""
    x = _complex_if_negative(x)
    n = _complex_if_negative(n)
    return np.log(x) / np.log(n)


def log2(x):
    """The logarithm to base 2, complex for negative numbers."""
    return np.log2(_complex_if_negative(x))


def power(x, p):
    """`x` to the power `p`, complex for negative `x`, and not an integer for negative `p`."""
    x = _complex_if_negative(x)
    p = np.asarray(p)
    if np.any(np.isreal(p) & (p < 0)):
        p = p * 1.0
    return np.power(x, p)


def arccos(x):
    """The inverse cosine, complex beyond -1 and 1."""
    return np.arccos(_complex_if_large(x))


def arcsin(x):
    """The inverse sine, complex beyond -1 and 1."""
    return np.arcsin(_complex_if_large(x))


def arctanh(x):
    """The inverse hyperbolic tangent, complex beyond -1 and 1."""
    return np.arctanh(_complex_if_large(x))
