"""Polynomials as rows of coefficients, the highest power first, and `poly1d`, which wraps one."""

import warnings

import numpy as np
from numpy.exceptions import RankWarning

__all__ = ['poly', 'roots', 'polyint', 'polyder', 'polyadd', 'polysub', 'polymul', 'polydiv', 'polyval', 'poly1d', 'polyfit']


def _check_iterable(argument):
    """Refuses what NumPy's dispatch on argument types can't look through."""
    if not np.iterable(argument):
        raise TypeError('dispatcher for __array_function__ did not return an iterable')


def poly(seq_of_zeros):
    """Coefficients of the polynomial that has the given roots, or of a matrix's characteristic polynomial."""
    _check_iterable(seq_of_zeros)
    zeros = np.atleast_1d(seq_of_zeros)
    shape = zeros.shape
    if len(shape) == 2 and shape[0] == shape[1] != 0:
        zeros = np.linalg.eigvals(zeros)
    elif len(shape) != 1:
        raise ValueError('input must be 1d or non-empty square 2d array.')
    elif zeros.dtype != object:
        # Small numbers are computed in double precision.
        zeros = zeros.astype(np.mintypecode(zeros.dtype.char))
    if len(zeros) == 0:
        return 1.0
    kind = zeros.dtype
    product = np.ones((1,), dtype=kind)
    for zero in zeros:
        product = np.convolve(product, np.array([1, -zero], dtype=kind), mode='full')
    if product.dtype.kind == 'c':
        # Roots in conjugate pairs make a real polynomial.
        pairs = np.asarray(zeros, complex)
        if np.all(np.sort(pairs) == np.sort(pairs.conjugate())):
            product = product.real.copy()
    return product


def roots(p):
    """Roots of a polynomial: the eigenvalues of its companion matrix."""
    _check_iterable(p)
    p = np.atleast_1d(p)
    if p.ndim != 1:
        raise ValueError('Input must be a rank-1 array.')
    kept = np.nonzero(np.ravel(p))[0]
    if len(kept) == 0:
        return np.array([])
    first, last = int(kept[0]), int(kept[-1])
    at_zero = len(p) - 1 - last
    p = p[first:last + 1]
    if p.dtype.kind not in 'fc':
        p = p.astype(float)
    if len(p) > 1:
        companion = np.diag(np.ones((len(p) - 2,), p.dtype), -1)
        companion[0, :] = -p[1:] / p[0]
        found = np.linalg.eigvals(companion)
    else:
        found = np.array([])
    return np.hstack((found, np.zeros(at_zero, found.dtype)))


def polyint(p, m=1, k=None):
    """Coefficients of the m-th antiderivative, with integration constants `k`."""
    m = int(m)
    if m < 0:
        raise ValueError('Order of integral must be positive (see polyder)')
    k = np.atleast_1d(np.zeros(m, float) if k is None else k)
    if len(k) == 1 and m > 1:
        k = k[0] * np.ones(m, float)
    if len(k) < m:
        raise ValueError('k must be a scalar or a rank-1 array of length 1 or >m.')
    wrap = isinstance(p, poly1d)
    p = np.asarray(p)
    for i in range(m):
        p = np.concatenate((p.__truediv__(np.arange(len(p), 0, -1)), [k[i]]))
    return poly1d(p) if wrap else p


def polyder(p, m=1):
    """Coefficients of the m-th derivative."""
    m = int(m)
    if m < 0:
        raise ValueError('Order of derivative must be positive (see polyint)')
    wrap = isinstance(p, poly1d)
    p = np.asarray(p)
    for _ in range(m):
        p = p[:-1] * np.arange(len(p) - 1, 0, -1)
    return poly1d(p) if wrap else p


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """Coefficients of the polynomial of degree `deg` that fits points best, in the sense of least squares."""
    count = int(deg) + 1
    x = np.asarray(x) + 0.0
    y = np.asarray(y) + 0.0
    if deg < 0:
        raise ValueError('expected deg >= 0')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.size == 0:
        raise TypeError('expected non-empty vector for x')
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError('expected 1D or 2D array for y')
    if x.shape[0] != y.shape[0]:
        raise TypeError('expected x and y to have same length')
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    powers = np.vander(x, count)
    target = y
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError('expected a 1-d array for weights')
        if w.shape[0] != y.shape[0]:
            raise TypeError('expected w and y to have the same length')
        powers *= w[:, None]
        target *= w if target.ndim == 1 else w[:, None]
    # Columns of one length make the smallest singular values comparable.
    scale = np.sqrt((powers * powers).sum(axis=0))
    powers /= scale
    c, residuals, rank, singular = np.linalg.lstsq(powers, target, rcond)
    c = (c.T / scale).T
    if rank != count and not full:
        warnings.warn('Polyfit may be poorly conditioned', RankWarning, stacklevel=2)
    if full:
        return c, residuals, rank, singular, rcond
    if not cov:
        return c
    spread = np.linalg.inv(np.dot(powers.T, powers))
    spread /= np.outer(scale, scale)
    if cov == 'unscaled':
        factor = 1
    elif len(x) <= count:
        raise ValueError('the number of data points must exceed order to scale the covariance matrix')
    else:
        factor = residuals / (len(x) - count)
    return c, (spread if y.ndim == 1 else spread[:, :, None]) * factor


def polyval(p, x):
    """The polynomial's values at `x`, or its composition with another `poly1d`."""
    p = np.asarray(p)
    if isinstance(x, poly1d):
        y = 0
    else:
        x = np.asanyarray(x)
        y = np.zeros_like(x)
    for coefficient in p:
        y = y * x + coefficient
    return y


def _aligned(a1, a2):
    """Both rows in one length, the shorter with zeros in front, and whether the sum shall be a `poly1d`."""
    wrap = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    a1 = np.atleast_1d(a1)
    a2 = np.atleast_1d(a2)
    more = len(a2) - len(a1)
    if more > 0:
        a1 = np.concatenate((np.zeros(more, a1.dtype), a1))
    elif more < 0:
        a2 = np.concatenate((np.zeros(-more, a2.dtype), a2))
    return a1, a2, wrap


def polyadd(a1, a2):
    """Sum of two polynomials."""
    a1, a2, wrap = _aligned(a1, a2)
    return poly1d(a1 + a2) if wrap else a1 + a2


def polysub(a1, a2):
    """Difference of two polynomials."""
    a1, a2, wrap = _aligned(a1, a2)
    return poly1d(a1 - a2) if wrap else a1 - a2


def polymul(a1, a2):
    """Product of two polynomials."""
    wrap = isinstance(a1, poly1d) or isinstance(a2, poly1d)
    product = np.convolve(poly1d(a1), poly1d(a2))
    return poly1d(product) if wrap else product


def polydiv(u, v):
    """Quotient and remainder of two polynomials."""
    wrap = isinstance(u, poly1d) or isinstance(v, poly1d)
    u = np.atleast_1d(u) + 0.0
    v = np.atleast_1d(v) + 0.0
    kind = (u[0] + v[0]).dtype
    n = len(v) - 1
    steps = len(u) - len(v) + 1
    scale = 1.0 / v[0]
    quotient = np.zeros((max(steps, 1),), kind)
    rest = u.astype(kind)
    for k in range(steps):
        digit = scale * rest[k]
        quotient[k] = digit
        rest[k:k + n + 1] -= digit * v
    while rest.shape[-1] > 1 and np.allclose(rest[0], 0, rtol=1e-14):
        rest = rest[1:]
    if wrap:
        return poly1d(quotient), poly1d(rest)
    return quotient, rest


def _coefficient_text(value):
    """A coefficient as `print` shows it: four digits, complex numbers in parentheses."""
    def short(number):
        return f'{number:.4g}'.removesuffix('.0000')

    if not np.iscomplex(value):
        return short(np.real(value))
    imaginary = short(np.imag(value))
    if np.real(value) == 0:
        return f'{imaginary}j'
    return f'({short(np.real(value))} + {imaginary}j)'


def _lifted(pieces, tail, wrap=70):
    """Two lines for each row of terms: the exponents, above the rest. A piece is a text and the exponent behind it."""
    above = below = ''
    shown = ' '
    for text, power in pieces:
        over = ' ' * (len(text) - 1) + power
        under = text + ' ' * (len(power) - 1)
        if len(below) + len(under) > wrap or len(above) + len(over) > wrap:
            shown += above + '\n' + below + '\n '
            above = below = ''
        above += over
        below += under
    return shown + above + '\n' + below + tail


class poly1d:
    """A polynomial of one variable, given by its coefficients (highest power first) or its roots; a function with arithmetic."""

    __hash__ = None

    def __init__(self, c_or_r, r=False, variable=None):
        if isinstance(c_or_r, poly1d):
            self._variable = c_or_r._variable
            self._coeffs = c_or_r._coeffs
            if set(c_or_r.__dict__) - set(self.__dict__):
                warnings.warn(
                    'In the future extra properties will not be copied across when constructing one poly1d from another',
                    FutureWarning, stacklevel=2)
                self.__dict__.update(c_or_r.__dict__)
            if variable is not None:
                self._variable = variable
            return
        if r:
            c_or_r = poly(c_or_r)
        c_or_r = np.atleast_1d(c_or_r)
        if c_or_r.ndim > 1:
            raise ValueError('Polynomial must be 1d only.')
        c_or_r = np.trim_zeros(c_or_r, trim='f')
        if len(c_or_r) == 0:
            c_or_r = np.array([0], dtype=c_or_r.dtype)
        self._coeffs = c_or_r
        self._variable = 'x' if variable is None else variable

    @property
    def coeffs(self):
        """The coefficients, the highest power first."""
        return self._coeffs

    @coeffs.setter
    def coeffs(self, value):
        # `p.coeffs += 2` ends in such an assignment.
        if value is not self._coeffs:
            raise AttributeError('Cannot set attribute')

    @property
    def variable(self):
        """The name of the variable."""
        return self._variable

    @property
    def order(self):
        """The degree."""
        return len(self._coeffs) - 1

    @property
    def roots(self):
        """The roots."""
        return roots(self._coeffs)

    # Instances show the coefficients in their `__dict__`.
    @property
    def _coeffs(self):
        return self.__dict__['coeffs']

    @_coeffs.setter
    def _coeffs(self, coeffs):
        self.__dict__['coeffs'] = coeffs

    r = roots
    c = coef = coefficients = coeffs
    o = order

    def __array__(self, t=None, copy=None):
        return np.asarray(self.coeffs, t or None, copy=copy)

    def __repr__(self):
        return f'poly1d({repr(self.coeffs)[6:-1]})'

    def __len__(self):
        return self.order

    def __str__(self):
        coeffs = self.coeffs[np.logical_or.accumulate(self.coeffs != 0)]
        degree = len(coeffs) - 1
        text = ''
        pieces = []
        for at, value in enumerate(coeffs):
            term = _coefficient_text(value)
            power = degree - at
            if term == '0':
                if at == 0 and power == 0:
                    text = '0'
                continue
            if at > 0:
                sign = '-' if term.startswith('-') else '+'
                text += f' {sign} ' + (term[1:] if sign == '-' else term)
            else:
                text = term
            if power > 0:
                text += ' ' + self.variable
            if power > 1:
                pieces.append((text, str(power)))
                text = ''
        if degree < 0:
            text = '0'
        return _lifted(pieces, text)

    def __call__(self, val):
        return polyval(self.coeffs, val)

    def __neg__(self):
        return poly1d(-self.coeffs)

    def __pos__(self):
        return self

    def __mul__(self, other):
        if np.isscalar(other):
            return poly1d(self.coeffs * other)
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    def __rmul__(self, other):
        if np.isscalar(other):
            return poly1d(other * self.coeffs)
        return poly1d(polymul(self.coeffs, poly1d(other).coeffs))

    def __add__(self, other):
        return poly1d(polyadd(self.coeffs, poly1d(other).coeffs))

    __radd__ = __add__

    def __pow__(self, val):
        if not np.isscalar(val) or int(val) != val or val < 0:
            raise ValueError('Power to non-negative integers only.')
        result = [1]
        for _ in range(val):
            result = polymul(self.coeffs, result)
        return poly1d(result)

    def __sub__(self, other):
        return poly1d(polysub(self.coeffs, poly1d(other).coeffs))

    def __rsub__(self, other):
        return poly1d(polysub(poly1d(other).coeffs, self.coeffs))

    def __truediv__(self, other):
        if np.isscalar(other):
            return poly1d(self.coeffs / other)
        return polydiv(self, poly1d(other))

    def __rtruediv__(self, other):
        if np.isscalar(other):
            return poly1d(other / self.coeffs)
        return polydiv(poly1d(other), self)

    def __eq__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        if self.coeffs.shape != other.coeffs.shape:
            return False
        return (self.coeffs == other.coeffs).all()

    def __ne__(self, other):
        if not isinstance(other, poly1d):
            return NotImplemented
        return not self.__eq__(other)

    def __getitem__(self, val):
        if val > self.order or val < 0:
            return self.coeffs.dtype.type(0)
        return self.coeffs[self.order - val]

    def __setitem__(self, key, val):
        if key < 0:
            raise ValueError('Does not support negative powers.')
        if key > self.order:
            self._coeffs = np.concatenate((np.zeros(key - self.order, self.coeffs.dtype), self.coeffs))
        self._coeffs[self.order - key] = val

    def __iter__(self):
        return iter(self.coeffs)

    def integ(self, m=1, k=0):
        """The m-th antiderivative, with integration constants `k`."""
        return poly1d(polyint(self.coeffs, m=m, k=k))

    def deriv(self, m=1):
        """The m-th derivative."""
        return poly1d(polyder(self.coeffs, m=m))
