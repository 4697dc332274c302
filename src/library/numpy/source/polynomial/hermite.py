"""Series in Hermite polynomials, those of physics, orthogonal by the weight exp(-x**2)."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._polybase import ABCPolyBase

__all__ = [
    'hermzero', 'hermone', 'hermx', 'hermdomain', 'hermline', 'hermadd', 'hermsub', 'hermmulx', 'hermmul', 'hermdiv',
    'hermpow', 'hermval', 'hermder', 'hermint', 'herm2poly', 'poly2herm', 'hermfromroots', 'hermvander', 'hermfit',
    'hermtrim', 'hermroots', 'Hermite', 'hermval2d', 'hermval3d', 'hermgrid2d', 'hermgrid3d', 'hermvander2d',
    'hermvander3d', 'hermcompanion', 'hermgauss', 'hermweight',
]

hermtrim = pu.trimcoef
hermdomain = np.array([-1., 1.])
hermzero = np.array([0])
hermone = np.array([1])
hermx = np.array([0, 1 / 2])


def poly2herm(pol):
    """The Hermite series of a polynomial in powers of x."""
    return pu._from_powers(pol, hermadd, hermmulx)


def herm2poly(c):
    """The polynomial in powers of x of a Hermite series."""
    from numpy.polynomial.polynomial import polyadd, polymulx, polysub
    [c] = pu.as_series([c])
    if len(c) < 3:
        c[1:] *= 2
        return c
    low, high = c[-2], c[-1]
    for i in range(len(c) - 1, 1, -1):
        low, high = polysub(c[i - 2], high * (2 * (i - 1))), polyadd(low, polymulx(high) * 2)
    return polyadd(low, polymulx(high) * 2)


def hermline(off, scl):
    """The Hermite series of the line `off + scl*x`."""
    return np.array([off, scl / 2] if scl != 0 else [off])


def hermfromroots(roots):
    """The Hermite series that has the given roots."""
    return pu._fromroots(hermline, hermmul, roots)


def hermadd(c1, c2):
    """The sum of two Hermite series."""
    return pu._add(c1, c2)


def hermsub(c1, c2):
    """The difference of two Hermite series."""
    return pu._sub(c1, c2)


def hermmulx(c):
    """The product of a Hermite series and x."""
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0] * 0
    product[1:] = c / 2
    product[:-2] += c[1:] * np.arange(1, len(c)).astype(c.dtype)
    return product


def _product_step(n, term, low, high):
    return hermsub(term, high * (2 * (n - 1))), hermadd(low, hermmulx(high) * 2)


def _product_end(low, high):
    return hermadd(low, hermmulx(high) * 2)


def hermmul(c1, c2):
    """The product of two Hermite series."""
    return pu._recurrent_product(c1, c2, _product_step, _product_end)


def hermdiv(c1, c2):
    """Quotient and remainder of two Hermite series."""
    return pu._div(hermmul, c1, c2)


def hermpow(c, pow, maxpower=16):
    """A power of a Hermite series."""
    return pu._pow(hermmul, c, pow, maxpower)


def _derivative_step(c, below):
    for j in range(len(below), 0, -1):
        below[j - 1] = 2 * j * c[j]


def hermder(c, m=1, scl=1, axis=0):
    """The m-th derivative of a Hermite series, of a variable that is scaled by `scl`."""
    return pu._derivative(_derivative_step, c, m, scl, axis)


def _integral_step(c, above):
    above[0] = c[0] * 0
    above[1] = c[0] / 2
    for j in range(1, len(c)):
        above[j + 1] = c[j] / (2 * (j + 1))


def hermint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th antiderivative of a Hermite series, with constants `k` at `lbnd`."""
    return pu._integral(_integral_step, hermval, c, m, k, lbnd, scl, axis)


def hermval(x, c, tensor=True):
    """The values of a Hermite series at `x`."""
    x, c = pu._val_start(x, c, tensor)
    x = x * 2
    low, high = pu._last_two(c)
    for n in range(len(c) - 1, 1, -1):
        low, high = c[n - 2] - high * (2 * (n - 1)), low + high * x
    return low + high * x


def hermval2d(x, y, c):
    """The values of a Hermite series in two variables at points."""
    return pu._valnd(hermval, c, x, y)


def hermgrid2d(x, y, c):
    """The values of a Hermite series in two variables on the grid of `x` and `y`."""
    return pu._gridnd(hermval, c, x, y)


def hermval3d(x, y, z, c):
    """The values of a Hermite series in three variables at points."""
    return pu._valnd(hermval, c, x, y, z)


def hermgrid3d(x, y, z, c):
    """The values of a Hermite series in three variables on the grid of `x`, `y` and `z`."""
    return pu._gridnd(hermval, c, x, y, z)


def hermvander(x, deg):
    """The basis functions up to degree `deg` at `x`, along a new last axis."""
    x, rows = pu._vander_start(x, deg)
    if len(rows) > 1:
        x = x * 2
        rows[1] = x
        for i in range(2, len(rows)):
            rows[i] = rows[i - 1] * x - rows[i - 2] * (2 * (i - 1))
    return np.moveaxis(rows, 0, -1)


def hermvander2d(x, y, deg):
    """The products of basis functions of two variables at points."""
    return pu._vander_nd_flat((hermvander, hermvander), (x, y), deg)


def hermvander3d(x, y, z, deg):
    """The products of basis functions of three variables at points."""
    return pu._vander_nd_flat((hermvander, hermvander, hermvander), (x, y, z), deg)


def hermfit(x, y, deg, rcond=None, full=False, w=None):
    """The Hermite series that fits points best, in the sense of least squares."""
    return pu._fit(hermvander, x, y, deg, rcond, full, w)


def hermcompanion(c):
    """A matrix whose eigenvalues are the roots of the series."""
    c, matrix, upper, lower = pu._companion_start(c)
    if len(c) == 2:
        return np.array([[-.5 * c[0] / c[1]]])
    n = len(matrix)
    scale = np.hstack((1., 1. / np.sqrt(2. * np.arange(n - 1, 0, -1))))
    scale = np.multiply.accumulate(scale)[::-1]
    upper[...] = np.sqrt(.5 * np.arange(1, n))
    lower[...] = upper
    matrix[:, -1] -= scale * c[:-1] / (2.0 * c[-1])
    return matrix


def hermroots(c):
    """The roots of a Hermite series."""
    return pu._roots(hermcompanion, c)


def _normed_value(x, n):
    """The n-th Hermite polynomial, scaled so that its square with the weight has integral 1."""
    first = 1. / np.sqrt(np.sqrt(np.pi))
    if n == 0:
        return np.full(x.shape, first)
    low, high = 0., first
    for k in range(n, 1, -1):
        low, high = -high * np.sqrt((k - 1.) / k), low + high * x * np.sqrt(2. / k)
    return low + high * x * np.sqrt(2)


def hermgauss(deg):
    """Points and weights of Gauss-Hermite quadrature, exact up to degree `2*deg - 1` with the weight exp(-x**2)."""
    degree = pu._as_int(deg, 'deg')
    if degree <= 0:
        raise ValueError('deg must be a positive integer')
    c = np.array([0] * deg + [1], dtype=np.float64)
    x = np.linalg.eigvalsh(hermcompanion(c))
    # One step of Newton's method.
    slope = _normed_value(x, degree - 1) * np.sqrt(2 * degree)
    x -= _normed_value(x, degree) / slope
    # The factors are scaled, lest their product overflow.
    former = _normed_value(x, degree - 1)
    former /= np.abs(former).max()
    w = 1 / (former * former)
    w = (w + w[::-1]) / 2
    x = (x - x[::-1]) / 2
    w *= np.sqrt(np.pi) / w.sum()
    return x, w


def hermweight(x):
    """The weight by which the polynomials are orthogonal: exp(-x**2)."""
    return np.exp(-x**2)


class Hermite(ABCPolyBase):
    """A Hermite series: coefficients, the interval `domain` that is mapped to `window`, and a symbol."""

    _add = staticmethod(hermadd)
    _sub = staticmethod(hermsub)
    _mul = staticmethod(hermmul)
    _div = staticmethod(hermdiv)
    _pow = staticmethod(hermpow)
    _val = staticmethod(hermval)
    _int = staticmethod(hermint)
    _der = staticmethod(hermder)
    _fit = staticmethod(hermfit)
    _line = staticmethod(hermline)
    _roots = staticmethod(hermroots)
    _fromroots = staticmethod(hermfromroots)

    domain = np.array(hermdomain)
    window = np.array(hermdomain)
    basis_name = 'H'
