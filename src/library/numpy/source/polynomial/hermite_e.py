"""Series in Hermite polynomials, those of probability theory, orthogonal by the weight exp(-x**2/2)."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._polybase import ABCPolyBase

__all__ = [
    'hermezero', 'hermeone', 'hermex', 'hermedomain', 'hermeline', 'hermeadd', 'hermesub', 'hermemulx', 'hermemul',
    'hermediv', 'hermepow', 'hermeval', 'hermeder', 'hermeint', 'herme2poly', 'poly2herme', 'hermefromroots',
    'hermevander', 'hermefit', 'hermetrim', 'hermeroots', 'HermiteE', 'hermeval2d', 'hermeval3d', 'hermegrid2d',
    'hermegrid3d', 'hermevander2d', 'hermevander3d', 'hermecompanion', 'hermegauss', 'hermeweight',
]

hermetrim = pu.trimcoef
hermedomain = np.array([-1., 1.])
hermezero = np.array([0])
hermeone = np.array([1])
hermex = np.array([0, 1])


def poly2herme(pol):
    """The HermiteE series of a polynomial in powers of x."""
    return pu._from_powers(pol, hermeadd, hermemulx)


def herme2poly(c):
    """The polynomial in powers of x of a HermiteE series."""
    from numpy.polynomial.polynomial import polyadd, polymulx, polysub
    [c] = pu.as_series([c])
    if len(c) < 3:
        return c
    low, high = c[-2], c[-1]
    for i in range(len(c) - 1, 1, -1):
        low, high = polysub(c[i - 2], high * (i - 1)), polyadd(low, polymulx(high))
    return polyadd(low, polymulx(high))


def hermeline(off, scl):
    """The HermiteE series of the line `off + scl*x`."""
    return np.array([off, scl] if scl != 0 else [off])


def hermefromroots(roots):
    """The HermiteE series that has the given roots."""
    return pu._fromroots(hermeline, hermemul, roots)


def hermeadd(c1, c2):
    """The sum of two HermiteE series."""
    return pu._add(c1, c2)


def hermesub(c1, c2):
    """The difference of two HermiteE series."""
    return pu._sub(c1, c2)


def hermemulx(c):
    """The product of a HermiteE series and x."""
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0] * 0
    product[1:] = c
    product[:-2] += c[1:] * np.arange(1, len(c)).astype(c.dtype)
    return product


def _product_step(n, term, low, high):
    return hermesub(term, high * (n - 1)), hermeadd(low, hermemulx(high))


def _product_end(low, high):
    return hermeadd(low, hermemulx(high))


def hermemul(c1, c2):
    """The product of two HermiteE series."""
    return pu._recurrent_product(c1, c2, _product_step, _product_end)


def hermediv(c1, c2):
    """Quotient and remainder of two HermiteE series."""
    return pu._div(hermemul, c1, c2)


def hermepow(c, pow, maxpower=16):
    """A power of a HermiteE series."""
    return pu._pow(hermemul, c, pow, maxpower)


def _derivative_step(c, below):
    for j in range(len(below), 0, -1):
        below[j - 1] = j * c[j]


def hermeder(c, m=1, scl=1, axis=0):
    """The m-th derivative of a HermiteE series, of a variable that is scaled by `scl`."""
    # As in NumPy, a derivative that vanishes keeps the axis in front.
    return pu._derivative(_derivative_step, c, m, scl, axis, restore=False)


def _integral_step(c, above):
    above[0] = c[0] * 0
    above[1] = c[0]
    for j in range(1, len(c)):
        above[j + 1] = c[j] / (j + 1)


def hermeint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th antiderivative of a HermiteE series, with constants `k` at `lbnd`."""
    return pu._integral(_integral_step, hermeval, c, m, k, lbnd, scl, axis)


def hermeval(x, c, tensor=True):
    """The values of a HermiteE series at `x`."""
    x, c = pu._val_start(x, c, tensor)
    low, high = pu._last_two(c)
    for n in range(len(c) - 1, 1, -1):
        low, high = c[n - 2] - high * (n - 1), low + high * x
    return low + high * x


def hermeval2d(x, y, c):
    """The values of a HermiteE series in two variables at points."""
    return pu._valnd(hermeval, c, x, y)


def hermegrid2d(x, y, c):
    """The values of a HermiteE series in two variables on the grid of `x` and `y`."""
    return pu._gridnd(hermeval, c, x, y)


def hermeval3d(x, y, z, c):
    """The values of a HermiteE series in three variables at points."""
    return pu._valnd(hermeval, c, x, y, z)


def hermegrid3d(x, y, z, c):
    """The values of a HermiteE series in three variables on the grid of `x`, `y` and `z`."""
    return pu._gridnd(hermeval, c, x, y, z)


def hermevander(x, deg):
    """The basis functions up to degree `deg` at `x`, along a new last axis."""
    x, rows = pu._vander_start(x, deg)
    if len(rows) > 1:
        rows[1] = x
        for i in range(2, len(rows)):
            rows[i] = rows[i - 1] * x - rows[i - 2] * (i - 1)
    return np.moveaxis(rows, 0, -1)


def hermevander2d(x, y, deg):
    """The products of basis functions of two variables at points."""
    return pu._vander_nd_flat((hermevander, hermevander), (x, y), deg)


def hermevander3d(x, y, z, deg):
    """The products of basis functions of three variables at points."""
    return pu._vander_nd_flat((hermevander, hermevander, hermevander), (x, y, z), deg)


def hermefit(x, y, deg, rcond=None, full=False, w=None):
    """The HermiteE series that fits points best, in the sense of least squares."""
    return pu._fit(hermevander, x, y, deg, rcond, full, w)


def hermecompanion(c):
    """A matrix whose eigenvalues are the roots of the series."""
    c, matrix, upper, lower = pu._companion_start(c)
    if len(c) == 2:
        return np.array([[-c[0] / c[1]]])
    n = len(matrix)
    scale = np.hstack((1., 1. / np.sqrt(np.arange(n - 1, 0, -1))))
    scale = np.multiply.accumulate(scale)[::-1]
    upper[...] = np.sqrt(np.arange(1, n))
    lower[...] = upper
    matrix[:, -1] -= scale * c[:-1] / c[-1]
    return matrix


def hermeroots(c):
    """The roots of a HermiteE series."""
    return pu._roots(hermecompanion, c)


def _normed_value(x, n):
    """The n-th Hermite polynomial, scaled so that its square with the weight has integral 1."""
    first = 1. / np.sqrt(np.sqrt(2 * np.pi))
    if n == 0:
        return np.full(x.shape, first)
    low, high = 0., first
    for k in range(n, 1, -1):
        low, high = -high * np.sqrt((k - 1.) / k), low + high * x * np.sqrt(1. / k)
    return low + high * x


def hermegauss(deg):
    """Points and weights of Gauss-HermiteE quadrature, exact up to degree `2*deg - 1` with the weight exp(-x**2/2)."""
    degree = pu._as_int(deg, 'deg')
    if degree <= 0:
        raise ValueError('deg must be a positive integer')
    c = np.array([0] * deg + [1])
    x = np.linalg.eigvalsh(hermecompanion(c))
    # One step of Newton's method.
    slope = _normed_value(x, degree - 1) * np.sqrt(degree)
    x -= _normed_value(x, degree) / slope
    # The factors are scaled, lest their product overflow.
    former = _normed_value(x, degree - 1)
    former /= np.abs(former).max()
    w = 1 / (former * former)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= np.sqrt(2 * np.pi) / w.sum()
    return x, w


def hermeweight(x):
    """The weight by which the polynomials are orthogonal: exp(-x**2/2)."""
    return np.exp(-.5 * x**2)


class HermiteE(ABCPolyBase):
    """A HermiteE series: coefficients, the interval `domain` that is mapped to `window`, and a symbol."""

    _add = staticmethod(hermeadd)
    _sub = staticmethod(hermesub)
    _mul = staticmethod(hermemul)
    _div = staticmethod(hermediv)
    _pow = staticmethod(hermepow)
    _val = staticmethod(hermeval)
    _int = staticmethod(hermeint)
    _der = staticmethod(hermeder)
    _fit = staticmethod(hermefit)
    _line = staticmethod(hermeline)
    _roots = staticmethod(hermeroots)
    _fromroots = staticmethod(hermefromroots)

    domain = np.array(hermedomain)
    window = np.array(hermedomain)
    basis_name = 'He'
