"""Series in Laguerre polynomials."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._polybase import ABCPolyBase

__all__ = [
    'lagzero', 'lagone', 'lagx', 'lagdomain', 'lagline', 'lagadd', 'lagsub', 'lagmulx', 'lagmul', 'lagdiv', 'lagpow',
    'lagval', 'lagder', 'lagint', 'lag2poly', 'poly2lag', 'lagfromroots', 'lagvander', 'lagfit', 'lagtrim',
    'lagroots', 'Laguerre', 'lagval2d', 'lagval3d', 'laggrid2d', 'laggrid3d', 'lagvander2d', 'lagvander3d',
    'lagcompanion', 'laggauss', 'lagweight',
]

lagtrim = pu.trimcoef
lagdomain = np.array([0., 1.])
lagzero = np.array([0])
lagone = np.array([1])
lagx = np.array([1, -1])


def poly2lag(pol):
    """The Laguerre series of a polynomial in powers of x."""
    return pu._from_powers(pol, lagadd, lagmulx)


def lag2poly(c):
    """The polynomial in powers of x of a Laguerre series."""
    from numpy.polynomial.polynomial import polyadd, polymulx, polysub
    [c] = pu.as_series([c])
    if len(c) == 1:
        return c
    low, high = c[-2], c[-1]
    for i in range(len(c) - 1, 1, -1):
        low, high = polysub(c[i - 2], high * (i - 1) / i), polyadd(low, polysub((2 * i - 1) * high, polymulx(high)) / i)
    return polyadd(low, polysub(high, polymulx(high)))


def lagline(off, scl):
    """The Laguerre series of the line `off + scl*x`."""
    return np.array([off + scl, -scl] if scl != 0 else [off])


def lagfromroots(roots):
    """The Laguerre series that has the given roots."""
    return pu._fromroots(lagline, lagmul, roots)


def lagadd(c1, c2):
    """The sum of two Laguerre series."""
    return pu._add(c1, c2)


def lagsub(c1, c2):
    """The difference of two Laguerre series."""
    return pu._sub(c1, c2)


def lagmulx(c):
    """The product of a Laguerre series and x."""
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0]
    product[1] = -c[0]
    for i in range(1, len(c)):
        product[i + 1] = -c[i] * (i + 1)
        product[i] += c[i] * (2 * i + 1)
        product[i - 1] -= c[i] * i
    return product


def _product_step(n, term, low, high):
    return lagsub(term, high * (n - 1) / n), lagadd(low, lagsub((2 * n - 1) * high, lagmulx(high)) / n)


def _product_end(low, high):
    return lagadd(low, lagsub(high, lagmulx(high)))


def lagmul(c1, c2):
    """The product of two Laguerre series."""
    return pu._recurrent_product(c1, c2, _product_step, _product_end)


def lagdiv(c1, c2):
    """Quotient and remainder of two Laguerre series."""
    return pu._div(lagmul, c1, c2)


def lagpow(c, pow, maxpower=16):
    """A power of a Laguerre series."""
    return pu._pow(lagmul, c, pow, maxpower)


def _derivative_step(c, below):
    for j in range(len(below), 1, -1):
        below[j - 1] = -c[j]
        c[j - 1] += c[j]
    below[0] = -c[1]


def lagder(c, m=1, scl=1, axis=0):
    """The m-th derivative of a Laguerre series, of a variable that is scaled by `scl`."""
    return pu._derivative(_derivative_step, c, m, scl, axis)


def _integral_step(c, above):
    above[0] = c[0]
    above[1] = -c[0]
    for j in range(1, len(c)):
        above[j] += c[j]
        above[j + 1] = -c[j]


def lagint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th antiderivative of a Laguerre series, with constants `k` at `lbnd`."""
    return pu._integral(_integral_step, lagval, c, m, k, lbnd, scl, axis)


def lagval(x, c, tensor=True):
    """The values of a Laguerre series at `x`."""
    x, c = pu._val_start(x, c, tensor)
    low, high = pu._last_two(c)
    for n in range(len(c) - 1, 1, -1):
        low, high = c[n - 2] - high * (n - 1) / n, low + high * (2 * n - 1 - x) / n
    return low + high * (1 - x)


def lagval2d(x, y, c):
    """The values of a Laguerre series in two variables at points."""
    return pu._valnd(lagval, c, x, y)


def laggrid2d(x, y, c):
    """The values of a Laguerre series in two variables on the grid of `x` and `y`."""
    return pu._gridnd(lagval, c, x, y)


def lagval3d(x, y, z, c):
    """The values of a Laguerre series in three variables at points."""
    return pu._valnd(lagval, c, x, y, z)


def laggrid3d(x, y, z, c):
    """The values of a Laguerre series in three variables on the grid of `x`, `y` and `z`."""
    return pu._gridnd(lagval, c, x, y, z)


def lagvander(x, deg):
    """The basis functions up to degree `deg` at `x`, along a new last axis."""
    x, rows = pu._vander_start(x, deg)
    if len(rows) > 1:
        rows[1] = 1 - x
        for i in range(2, len(rows)):
            rows[i] = (rows[i - 1] * (2 * i - 1 - x) - rows[i - 2] * (i - 1)) / i
    return np.moveaxis(rows, 0, -1)


def lagvander2d(x, y, deg):
    """The products of basis functions of two variables at points."""
    return pu._vander_nd_flat((lagvander, lagvander), (x, y), deg)


def lagvander3d(x, y, z, deg):
    """The products of basis functions of three variables at points."""
    return pu._vander_nd_flat((lagvander, lagvander, lagvander), (x, y, z), deg)


def lagfit(x, y, deg, rcond=None, full=False, w=None):
    """The Laguerre series that fits points best, in the sense of least squares."""
    return pu._fit(lagvander, x, y, deg, rcond, full, w)


def lagcompanion(c):
    """A matrix whose eigenvalues are the roots of the series."""
    c, matrix, upper, lower = pu._companion_start(c)
    if len(c) == 2:
        return np.array([[1 + c[0] / c[1]]])
    n = len(matrix)
    upper[...] = -np.arange(1, n)
    lower[...] = upper
    matrix.reshape(-1)[::n + 1] = 2. * np.arange(n) + 1.
    matrix[:, -1] += (c[:-1] / c[-1]) * n
    return matrix


def lagroots(c):
    """The roots of a Laguerre series."""
    return pu._roots(lagcompanion, c)


def laggauss(deg):
    """Points and weights of Gauss-Laguerre quadrature, exact up to degree `2*deg - 1` on [0, inf) with the weight exp(-x)."""
    if pu._as_int(deg, 'deg') <= 0:
        raise ValueError('deg must be a positive integer')
    c = np.array([0] * deg + [1])
    x = np.linalg.eigvalsh(lagcompanion(c))
    # One step of Newton's method.
    slope = lagval(x, lagder(c))
    x -= lagval(x, c) / slope
    # The factors are scaled, lest their product overflow.
    former = lagval(x, c[1:])
    former /= np.abs(former).max()
    slope /= np.abs(slope).max()
    w = 1 / (former * slope)
    w /= w.sum()
    return x, w


def lagweight(x):
    """The weight by which Laguerre polynomials are orthogonal: exp(-x)."""
    return np.exp(-x)


class Laguerre(ABCPolyBase):
    """A Laguerre series: coefficients, the interval `domain` that is mapped to `window`, and a symbol."""

    _add = staticmethod(lagadd)
    _sub = staticmethod(lagsub)
    _mul = staticmethod(lagmul)
    _div = staticmethod(lagdiv)
    _pow = staticmethod(lagpow)
    _val = staticmethod(lagval)
    _int = staticmethod(lagint)
    _der = staticmethod(lagder)
    _fit = staticmethod(lagfit)
    _line = staticmethod(lagline)
    _roots = staticmethod(lagroots)
    _fromroots = staticmethod(lagfromroots)

    domain = np.array(lagdomain)
    window = np.array(lagdomain)
    basis_name = 'L'
