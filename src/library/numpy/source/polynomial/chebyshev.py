"""Series in Chebyshev polynomials of the first kind."""

import numpy as np
from numpy.polynomial import polyutils as pu
from numpy.polynomial._polybase import ABCPolyBase

__all__ = [
    'chebzero', 'chebone', 'chebx', 'chebdomain', 'chebline', 'chebadd', 'chebsub', 'chebmulx', 'chebmul', 'chebdiv',
    'chebpow', 'chebval', 'chebder', 'chebint', 'cheb2poly', 'poly2cheb', 'chebfromroots', 'chebvander', 'chebfit',
    'chebtrim', 'chebroots', 'chebpts1', 'chebpts2', 'Chebyshev', 'chebval2d', 'chebval3d', 'chebgrid2d',
    'chebgrid3d', 'chebvander2d', 'chebvander3d', 'chebcompanion', 'chebgauss', 'chebweight', 'chebinterpolate',
]

chebtrim = pu.trimcoef
chebdomain = np.array([-1., 1.])
chebzero = np.array([0])
chebone = np.array([1])
chebx = np.array([0, 1])


def poly2cheb(pol):
    """The Chebyshev series of a polynomial in powers of x."""
    return pu._from_powers(pol, chebadd, chebmulx)


def cheb2poly(c):
    """The polynomial in powers of x of a Chebyshev series."""
    from numpy.polynomial.polynomial import polyadd, polymulx, polysub
    [c] = pu.as_series([c])
    if len(c) < 3:
        return c
    low, high = c[-2], c[-1]
    for i in range(len(c) - 1, 1, -1):
        low, high = polysub(c[i - 2], high), polyadd(low, polymulx(high) * 2)
    return polyadd(low, polymulx(high))


def chebline(off, scl):
    """The Chebyshev series of the line `off + scl*x`."""
    return np.array([off, scl] if scl != 0 else [off])


def chebfromroots(roots):
    """The Chebyshev series that has the given roots."""
    return pu._fromroots(chebline, chebmul, roots)


def chebadd(c1, c2):
    """The sum of two Chebyshev series."""
    return pu._add(c1, c2)


def chebsub(c1, c2):
    """The difference of two Chebyshev series."""
    return pu._sub(c1, c2)


def chebmulx(c):
    """The product of a Chebyshev series and x."""
    [c] = pu.as_series([c])
    if len(c) == 1 and c[0] == 0:
        return c
    product = np.empty(len(c) + 1, dtype=c.dtype)
    product[0] = c[0] * 0
    product[1] = c[0]
    if len(c) > 1:
        half = c[1:] / 2
        product[2:] = half
        product[:-2] += half
    return product


# With x = (z + 1/z) / 2, the n-th Chebyshev polynomial is (z**n + z**-n) / 2: a series becomes a symmetric row of coefficients of powers
# of z, and products are convolutions.


def _cseries_to_zseries(c):
    """The coefficients of powers of z."""
    n = c.size
    zs = np.zeros(2 * n - 1, dtype=c.dtype)
    zs[n - 1:] = c / 2
    return zs + zs[::-1]


def _zseries_to_cseries(zs):
    """The Chebyshev series of a symmetric row of coefficients of powers of z."""
    c = zs[zs.size // 2:].copy()
    c[1:] *= 2
    return c


def _zseries_div(z1, z2):
    """Quotient and remainder; both ends of the dividend are reduced at once, so that it stays symmetric."""
    z1, z2 = z1.copy(), z2.copy()
    size = len(z2)
    if size == 1:
        z1 /= z2
        return z1, z1[:1] * 0
    if len(z1) < size:
        return z1[:1] * 0, z1
    last = len(z1) - size
    scale = z2[0]
    z2 /= scale
    quotient = np.empty(last + 1, dtype=z1.dtype)
    i, j = 0, last
    while i < j:
        digit = z1[i]
        quotient[i] = quotient[j] = digit
        part = digit * z2
        z1[i:i + size] -= part
        z1[j:j + size] -= part
        i, j = i + 1, j - 1
    quotient[i] = z1[i]
    z1[i:i + size] -= z1[i] * z2
    quotient /= scale
    return quotient, z1[i + 1:i - 1 + size].copy()


def chebmul(c1, c2):
    """The product of two Chebyshev series."""
    [c1, c2] = pu.as_series([c1, c2])
    product = np.convolve(_cseries_to_zseries(c1), _cseries_to_zseries(c2))
    return pu.trimseq(_zseries_to_cseries(product))


def chebdiv(c1, c2):
    """Quotient and remainder of two Chebyshev series."""
    [c1, c2] = pu.as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    if len(c2) == 1:
        return c1 / c2[-1], c1[:1] * 0
    quotient, rest = _zseries_div(_cseries_to_zseries(c1), _cseries_to_zseries(c2))
    return pu.trimseq(_zseries_to_cseries(quotient)), pu.trimseq(_zseries_to_cseries(rest))


def chebpow(c, pow, maxpower=16):
    """A power of a Chebyshev series."""
    c, power = pu._checked_power(c, pow, maxpower)
    if power == 0:
        return np.array([1], dtype=c.dtype)
    if power == 1:
        return c
    zs = product = _cseries_to_zseries(c)
    for _ in range(power - 1):
        product = np.convolve(product, zs)
    return _zseries_to_cseries(product)


def _derivative_step(c, below):
    n = len(below)
    for j in range(n, 2, -1):
        below[j - 1] = (2 * j) * c[j]
        c[j - 2] += (j * c[j]) / (j - 2)
    if n > 1:
        below[1] = 4 * c[2]
    below[0] = c[1]


def chebder(c, m=1, scl=1, axis=0):
    """The m-th derivative of a Chebyshev series, of a variable that is scaled by `scl`."""
    return pu._derivative(_derivative_step, c, m, scl, axis)


def _integral_step(c, above):
    n = len(c)
    above[0] = c[0] * 0
    above[1] = c[0]
    if n > 1:
        above[2] = c[1] / 4
    for j in range(2, n):
        above[j + 1] = c[j] / (2 * (j + 1))
        above[j - 1] -= c[j] / (2 * (j - 1))


def chebint(c, m=1, k=[], lbnd=0, scl=1, axis=0):
    """The m-th antiderivative of a Chebyshev series, with constants `k` at `lbnd`."""
    return pu._integral(_integral_step, chebval, c, m, k, lbnd, scl, axis)


def chebval(x, c, tensor=True):
    """The values of a Chebyshev series at `x`."""
    x, c = pu._val_start(x, c, tensor)
    low, high = pu._last_two(c)
    if len(c) > 2:
        double = 2 * x
        for n in range(len(c) - 1, 1, -1):
            low, high = c[n - 2] - high, low + high * double
    return low + high * x


def chebval2d(x, y, c):
    """The values of a Chebyshev series in two variables at points."""
    return pu._valnd(chebval, c, x, y)


def chebgrid2d(x, y, c):
    """The values of a Chebyshev series in two variables on the grid of `x` and `y`."""
    return pu._gridnd(chebval, c, x, y)


def chebval3d(x, y, z, c):
    """The values of a Chebyshev series in three variables at points."""
    return pu._valnd(chebval, c, x, y, z)


def chebgrid3d(x, y, z, c):
    """The values of a Chebyshev series in three variables on the grid of `x`, `y` and `z`."""
    return pu._gridnd(chebval, c, x, y, z)


def chebvander(x, deg):
    """The basis functions up to degree `deg` at `x`, along a new last axis."""
    x, rows = pu._vander_start(x, deg)
    if len(rows) > 1:
        double = 2 * x
        rows[1] = x
        for i in range(2, len(rows)):
            rows[i] = rows[i - 1] * double - rows[i - 2]
    return np.moveaxis(rows, 0, -1)


def chebvander2d(x, y, deg):
    """The products of basis functions of two variables at points."""
    return pu._vander_nd_flat((chebvander, chebvander), (x, y), deg)


def chebvander3d(x, y, z, deg):
    """The products of basis functions of three variables at points."""
    return pu._vander_nd_flat((chebvander, chebvander, chebvander), (x, y, z), deg)


def chebfit(x, y, deg, rcond=None, full=False, w=None):
    """The Chebyshev series that fits points best, in the sense of least squares."""
    return pu._fit(chebvander, x, y, deg, rcond, full, w)


def chebcompanion(c):
    """A matrix whose eigenvalues are the roots of the series."""
    c, matrix, upper, lower = pu._companion_start(c)
    if len(c) == 2:
        return np.array([[-c[0] / c[1]]])
    n = len(matrix)
    scale = np.array([1.] + [np.sqrt(.5)] * (n - 1))
    upper[0] = np.sqrt(.5)
    upper[1:] = 1 / 2
    lower[...] = upper
    matrix[:, -1] -= (c[:-1] / c[-1]) * (scale / scale[-1]) * .5
    return matrix


def chebroots(c):
    """The roots of a Chebyshev series."""
    return pu._roots(chebcompanion, c)


def chebinterpolate(func, deg, args=()):
    """The Chebyshev series of degree `deg` that agrees with a function at the Chebyshev points of the first kind."""
    deg = np.asarray(deg)
    if deg.ndim > 0 or deg.dtype.kind not in 'iu' or deg.size == 0:
        raise TypeError('deg must be an int')
    if deg < 0:
        raise ValueError('expected deg >= 0')
    count = deg + 1
    points = chebpts1(count)
    values = func(points, *args)
    c = np.dot(chebvander(points, deg).T, values)
    c[0] /= count
    c[1:] /= 0.5 * count
    return c


def chebgauss(deg):
    """Points and weights of Gauss-Chebyshev quadrature, exact up to degree `2*deg - 1` with the weight 1/sqrt(1 - x**2)."""
    degree = pu._as_int(deg, 'deg')
    if degree <= 0:
        raise ValueError('deg must be a positive integer')
    x = np.cos(np.pi * np.arange(1, 2 * degree, 2) / (2.0 * degree))
    return x, np.ones(degree) * (np.pi / degree)


def chebweight(x):
    """The weight by which Chebyshev polynomials are orthogonal: 1/sqrt(1 - x**2)."""
    return 1. / (np.sqrt(1. + x) * np.sqrt(1. - x))


def _point_count(npts, least):
    count = int(npts)
    if count != npts:
        raise ValueError('npts must be integer')
    if count < least:
        raise ValueError(f'npts must be >= {least}')
    return count


def chebpts1(npts):
    """The Chebyshev points of the first kind: the zeros of the polynomial of that degree."""
    count = _point_count(npts, 1)
    return np.sin(0.5 * np.pi / count * np.arange(-count + 1, count + 1, 2))


def chebpts2(npts):
    """The Chebyshev points of the second kind: where the polynomial has its extremes."""
    return np.cos(np.linspace(-np.pi, 0, _point_count(npts, 2)))


class Chebyshev(ABCPolyBase):
    """A Chebyshev series: coefficients, the interval `domain` that is mapped to `window`, and a symbol."""

    _add = staticmethod(chebadd)
    _sub = staticmethod(chebsub)
    _mul = staticmethod(chebmul)
    _div = staticmethod(chebdiv)
    _pow = staticmethod(chebpow)
    _val = staticmethod(chebval)
    _int = staticmethod(chebint)
    _der = staticmethod(chebder)
    _fit = staticmethod(chebfit)
    _line = staticmethod(chebline)
    _roots = staticmethod(chebroots)
    _fromroots = staticmethod(chebfromroots)

    domain = np.array(chebdomain)
    window = np.array(chebdomain)
    basis_name = 'T'

    @classmethod
    def interpolate(cls, func, deg, domain=None, args=()):
        """The series that agrees with a function at the Chebyshev points of `domain`."""
        if domain is None:
            domain = cls.domain

        def mapped(x):
            return func(pu.mapdomain(x, cls.window, domain), *args)

        return cls(chebinterpolate(mapped, deg), domain=domain)
