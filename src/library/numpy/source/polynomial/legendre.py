"""Series in Legendre polynomials."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._polybase import ABCPolyBase

__all__ = [
    'legzero', 'legone', 'legx', 'legdomain', 'legline', 'legadd', 'legsub', 'legmulx', 'legmul', 'legdiv', 'legpow',
    'legval', 'legder', 'legint', 'leg2poly', 'poly2leg', 'legfromroots', 'legvander', 'legfit', 'legtrim',
    'legroots', 'Legendre', 'legval2d', 'legval3d', 'leggrid2d', 'leggrid3d', 'legvander2d', 'legvander3d',
    'legcompanion', 'leggauss', 'legweight',
]

legtrim = pu.trimcoef
legdomain = np.array([-1., 1.])
legzero = np.array([0])
legone = np.array([1])
legx = np.array([0, 1])


def poly2leg(pol):
    """The Legendre series of a polynomial in powers of x."""
    return pu._from_powers(pol, legadd, legmulx)


def leg2poly(c):
    """The polynomial in powers of x of a Legendre series."""
    from numpy.polynomial.polynomial import polyadd, polymulx, polysub
    [c] = pu.as_series([c])
    if len(c) < 3:
        return c
    low, high = c[-2], c[-1]
    for i in range(len(c) - 1, 1, -1):
        low, high = polysub(c[i - 2], high * (i - 1) / i), polyadd(low, polymulx(high) * (2 * i - 1) / i)
    return polyadd(low, polymulx(high))


def legline(off, scl):
    """The Legendre series of the line `off + scl*x`."""
    return np.array([off, scl] if scl != 0 else [off])


def legfromroots(roots):
    """The Legendre series that has the given roots."""
    return pu._fromroots(legline, legmul, roots)


def legadd(c1, c2):
    """The sum of two Legendre series."""
    return pu._add(c1, c2)


def legsub(c1, c2):
    """The difference of two Legendre series."""
    return pu._sub(c1, c2)


def legmulx(c):
    """The product of a Legendre series and x."""
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0] * 0
    product[1] = c[0]
    for i in range(1, len(c)):
        product[i + 1] = c[i] * (i + 1) / (2 * i + 1)
        product[i - 1] += c[i] * i / (2 * i + 1)
    return product


def _product_step(n, term, low, high):
    return legsub(term, high * (n - 1) / n), legadd(low, legmulx(high) * (2 * n - 1) / n)


def _product_end(low, high):
    return legadd(low, legmulx(high))


def legmul(c1, c2):
    """The product of two Legendre series."""
    return pu._recurrent_product(c1, c2, _product_step, _product_end)


def legdiv(c1, c2):
    """Quotient and remainder of two Legendre series."""
    return pu._div(legmul, c1, c2)


def legpow(c, pow, maxpower=16):
    """A power of a Legendre series."""
    return pu._pow(legmul, c, pow, maxpower)


def _derivative_step(c, below):
    n = len(below)
    for j in range(n, 2, -1):
        below[j - 1] = (2 * j - 1) * c[j]
        c[j - 2] += c[j]
    if n > 1:
        below[1] = 3 * c[2]
    below[0] = c[1]


def legder(c, m=1, scl=1, axis=0):
    """The m-th derivative of a Legendre series, of a variable that is scaled by `scl`."""
    return pu._derivative(_derivative_step, c, m, scl, axis)


def _integral_step(c, above):
    n = len(c)
    above[0] = c[0] * 0
    above[1] = c[0]
    if n > 1:
        above[2] = c[1] / 3
    for j in range(2, n):
        part = c[j] / (2 * j + 1)
        above[j + 1] = part
        above[j - 1] -= part


def legint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th antiderivative of a Legendre series, with constants `k` at `lbnd`."""
    return pu._integral(_integral_step, legval, c, m, k, lbnd, scl, axis)


def legval(x, c, tensor=True):
    """The values of a Legendre series at `x`."""
    x, c = pu._val_start(x, c, tensor)
    low, high = pu._last_two(c)
    for n in range(len(c) - 1, 1, -1):
        low, high = c[n - 2] - high * ((n - 1) / n), low + high * x * ((2 * n - 1) / n)
    return low + high * x


def legval2d(x, y, c):
    """The values of a Legendre series in two variables at points."""
    return pu._valnd(legval, c, x, y)


def leggrid2d(x, y, c):
    """The values of a Legendre series in two variables on the grid of `x` and `y`."""
    return pu._gridnd(legval, c, x, y)


def legval3d(x, y, z, c):
    """The values of a Legendre series in three variables at points."""
    return pu._valnd(legval, c, x, y, z)


def leggrid3d(x, y, z, c):
    """The values of a Legendre series in three variables on the grid of `x`, `y` and `z`."""
    return pu._gridnd(legval, c, x, y, z)


def legvander(x, deg):
    """The basis functions up to degree `deg` at `x`, along a new last axis."""
    x, rows = pu._vander_start(x, deg)
    if len(rows) > 1:
        rows[1] = x
        for i in range(2, len(rows)):
            rows[i] = (rows[i - 1] * x * (2 * i - 1) - rows[i - 2] * (i - 1)) / i
    return np.moveaxis(rows, 0, -1)


def legvander2d(x, y, deg):
    """The products of basis functions of two variables at points."""
    return pu._vander_nd_flat((legvander, legvander), (x, y), deg)


def legvander3d(x, y, z, deg):
    """The products of basis functions of three variables at points."""
    return pu._vander_nd_flat((legvander, legvander, legvander), (x, y, z), deg)


def legfit(x, y, deg, rcond=None, full=False, w=None):
    """The Legendre series that fits points best, in the sense of least squares."""
    return pu._fit(legvander, x, y, deg, rcond, full, w)


def legcompanion(c):
    """A matrix whose eigenvalues are the roots of the series."""
    c, matrix, upper, lower = pu._companion_start(c)
    if len(c) == 2:
        return np.array([[-c[0] / c[1]]])
    n = len(matrix)
    scale = 1. / np.sqrt(2 * np.arange(n) + 1)
    upper[...] = np.arange(1, n) * scale[:n - 1] * scale[1:n]
    lower[...] = upper
    matrix[:, -1] -= (c[:-1] / c[-1]) * (scale / scale[-1]) * (n / (2 * n - 1))
    return matrix


def legroots(c):
    """The roots of a Legendre series."""
    return pu._roots(legcompanion, c)


def leggauss(deg):
    """Points and weights of Gauss-Legendre quadrature, exact up to degree `2*deg - 1` on [-1, 1]."""
    if pu._as_int(deg, 'deg') <= 0:
        raise ValueError('deg must be a positive integer')
    c = np.array([0] * deg + [1])
    x = np.linalg.eigvalsh(legcompanion(c))
    # One step of Newton's method.
    slope = legval(x, legder(c))
    x -= legval(x, c) / slope
    # The factors are scaled, lest their product overflow.
    former = legval(x, c[1:])
    former /= np.abs(former).max()
    slope /= np.abs(slope).max()
    w = 1 / (former * slope)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= 2. / w.sum()
    return x, w


def legweight(x):
    """The weight by which Legendre polynomials are orthogonal: 1."""
    return x * 0.0 + 1.0


class Legendre(ABCPolyBase):
    """A Legendre series: coefficients, the interval `domain` that is mapped to `window`, and a symbol."""

    _add = staticmethod(legadd)
    _sub = staticmethod(legsub)
    _mul = staticmethod(legmul)
    _div = staticmethod(legdiv)
    _pow = staticmethod(legpow)
    _val = staticmethod(legval)
    _int = staticmethod(legint)
    _der = staticmethod(legder)
    _fit = staticmethod(legfit)
    _line = staticmethod(legline)
    _roots = staticmethod(legroots)
    _fromroots = staticmethod(legfromroots)

    domain = np.array(legdomain)
    window = np.array(legdomain)
    basis_name = 'P'
