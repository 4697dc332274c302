"""Polynomials in powers of x, the lowest first."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._polybase import ABCPolyBase

__all__ = [
    'polyzero', 'polyone', 'polyx', 'polydomain', 'polyline', 'polyadd', 'polysub', 'polymulx', 'polymul', 'polydiv',
    'polypow', 'polyval', 'polyvalfromroots', 'polyder', 'polyint', 'polyfromroots', 'polyvander', 'polyfit',
    'polytrim', 'polyroots', 'Polynomial', 'polyval2d', 'polyval3d', 'polygrid2d', 'polygrid3d', 'polyvander2d',
    'polyvander3d', 'polycompanion',
]

polytrim = pu.trimcoef
polydomain = np.array([-1., 1.])
polyzero = np.array([0])
polyone = np.array([1])
polyx = np.array([0, 1])


def polyline(off, scl):
    """The polynomial of the line `off + scl*x`."""
    return np.array([off, scl] if scl != 0 else [off])


def polyfromroots(roots):
    """The polynomial that has the given roots."""
    return pu._fromroots(polyline, polymul, roots)


def polyadd(c1, c2):
    """The sum of two polynomials."""
    return pu._add(c1, c2)


def polysub(c1, c2):
    """The difference of two polynomials."""
    return pu._sub(c1, c2)


def polymulx(c):
    """The product of a polynomial and x."""
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0] * 0
    product[1:] = c
    return product


def polymul(c1, c2):
    """The product of two polynomials."""
    [c1, c2] = pu.as_series([c1, c2])
    return pu.trimseq(np.convolve(c1, c2))


def polydiv(c1, c2):
    """Quotient and remainder of two polynomials."""
    [c1, c2] = pu.as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    n = len(c2) - 1
    if len(c1) <= n:
        return c1[:1] * 0, c1
    if n == 0:
        return c1 / c2[-1], c1[:1] * 0
    # The quotient, not yet divided by the leading coefficient, takes the place of the upper part of the dividend.
    leading = c2[-1]
    c2 = c2[:-1] / leading
    for at in range(len(c1) - 1, n - 1, -1):
        c1[at - n:at] -= c2 * c1[at]
    return c1[n:] / leading, pu.trimseq(c1[:n])


def polypow(c, pow, maxpower=None):
    """A power of a polynomial."""
    return pu._pow(np.convolve, c, pow, maxpower)


def _derivative_step(c, below):
    for j in range(len(below), 0, -1):
        below[j - 1] = j * c[j]


def polyder(c, m=1, scl=1, axis=0):
    """The m-th derivative of a polynomial, of a variable that is scaled by `scl`."""
    return pu._derivative(_derivative_step, c, m, scl, axis)


def _integral_step(c, above):
    above[0] = c[0] * 0
    above[1] = c[0]
    for j in range(1, len(c)):
        above[j + 1] = c[j] / (j + 1)


def polyint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th antiderivative of a polynomial, with constants `k` at `lbnd`."""
    return pu._integral(_integral_step, polyval, c, m, k, lbnd, scl, axis)


def polyval(x, c, tensor=True):
    """The values of a polynomial at `x`."""
    x, c = pu._val_start(x, c, tensor)
    value = c[-1] + x * 0
    for i in range(2, len(c) + 1):
        value = c[-i] + value * x
    return value


def polyvalfromroots(x, r, tensor=True):
    """The values at `x` of the polynomial with the given roots and leading coefficient 1."""
    r = pu._floating(np.array(r, ndmin=1, copy=None))
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray):
        if tensor:
            r = r.reshape(r.shape + (1,) * x.ndim)
        elif x.ndim >= r.ndim:
            raise ValueError('x.ndim must be < r.ndim when tensor == False')
    return np.prod(x - r, axis=0)


def polyval2d(x, y, c):
    """The values of a polynomial in two variables at points."""
    return pu._valnd(polyval, c, x, y)


def polygrid2d(x, y, c):
    """The values of a polynomial in two variables on the grid of `x` and `y`."""
    return pu._gridnd(polyval, c, x, y)


def polyval3d(x, y, z, c):
    """The values of a polynomial in three variables at points."""
    return pu._valnd(polyval, c, x, y, z)


def polygrid3d(x, y, z, c):
    """The values of a polynomial in three variables on the grid of `x`, `y` and `z`."""
    return pu._gridnd(polyval, c, x, y, z)


def polyvander(x, deg):
    """The basis functions up to degree `deg` at `x`, along a new last axis."""
    x, rows = pu._vander_start(x, deg)
    if len(rows) > 1:
        rows[1] = x
        for i in range(2, len(rows)):
            rows[i] = rows[i - 1] * x
    return np.moveaxis(rows, 0, -1)


def polyvander2d(x, y, deg):
    """The products of basis functions of two variables at points."""
    return pu._vander_nd_flat((polyvander, polyvander), (x, y), deg)


def polyvander3d(x, y, z, deg):
    """The products of basis functions of three variables at points."""
    return pu._vander_nd_flat((polyvander, polyvander, polyvander), (x, y, z), deg)


def polyfit(x, y, deg, rcond=None, full=False, w=None):
    """The polynomial that fits points best, in the sense of least squares."""
    return pu._fit(polyvander, x, y, deg, rcond, full, w)


def polycompanion(c):
    """A matrix whose eigenvalues are the roots of the polynomial."""
    c, matrix, _, lower = pu._companion_start(c)
    if len(c) == 2:
        return np.array([[-c[0] / c[1]]])
    lower[...] = 1
    matrix[:, -1] -= c[:-1] / c[-1]
    return matrix


def polyroots(c):
    """The roots of a polynomial."""
    return pu._roots(polycompanion, c, turned=False)


class Polynomial(ABCPolyBase):
    """A polynomial: coefficients, the lowest power first, the interval `domain` that is mapped to `window`, and a symbol."""

    _add = staticmethod(polyadd)
    _sub = staticmethod(polysub)
    _mul = staticmethod(polymul)
    _div = staticmethod(polydiv)
    _pow = staticmethod(polypow)
    _val = staticmethod(polyval)
    _int = staticmethod(polyint)
    _der = staticmethod(polyder)
    _fit = staticmethod(polyfit)
    _line = staticmethod(polyline)
    _roots = staticmethod(polyroots)
    _fromroots = staticmethod(polyfromroots)

    domain = np.array(polydomain)
    window = np.array(polydomain)
    basis_name = None

    @classmethod
    def _str_term_unicode(cls, i, arg_str):
        return f'·{arg_str}' if i == '1' else f'·{arg_str}{i.translate(cls._superscript_mapping)}'

    @staticmethod
    def _str_term_ascii(i, arg_str):
        return f' {arg_str}' if i == '1' else f' {arg_str}**{i}'

    @staticmethod
    def _repr_latex_term(i, arg_str, needs_parens):
        if needs_parens:
            arg_str = rf'\left({arg_str}\right)'
        if i < 2:
            return arg_str if i == 1 else '1'
        return f'{arg_str}^{{{i}}}'
