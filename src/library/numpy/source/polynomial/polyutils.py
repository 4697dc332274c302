"""What all kinds of series have in common: rows of coefficients, domains, and the skeletons of their functions.

A series' own module says how its basis multiplies by x, is evaluated, differentiated and integrated; everything else is here.
"""

import functools
import operator
import warnings

import numpy as np
from numpy.exceptions import RankWarning
from numpy.lib.array_utils import normalize_axis_index

__all__ = ['as_series', 'trimseq', 'trimcoef', 'getdomain', 'mapdomain', 'mapparms', 'format_float']


def trimseq(seq):
    """A series without the zeros at its end; its first coefficient stays."""
    if len(seq) == 0 or seq[-1] != 0:
        return seq
    kept = len(seq)
    while kept > 1 and seq[kept - 1] == 0:
        kept -= 1
    return seq[:kept]


def as_series(alist, trim=True):
    """One-dimensional arrays of one type, copied, and trimmed if `trim` is true."""
    arrays = [np.array(one, ndmin=1, copy=None) for one in alist]
    for one in arrays:
        if one.size == 0:
            raise ValueError('Coefficient array is empty')
        if one.ndim != 1:
            raise ValueError('Coefficient array is not 1-d')
    if trim:
        arrays = [trimseq(one) for one in arrays]
    try:
        common = np.common_type(*arrays)
    except Exception as error:
        if not any([one.dtype == object for one in arrays]):
            raise ValueError('Coefficient arrays have no common type') from error
        common = object
    return [np.array(one, copy=True, dtype=common) for one in arrays]


def trimcoef(c, tol=0):
    """A series without the coefficients at its end that are not above `tol`."""
    if tol < 0:
        raise ValueError('tol must be non-negative')
    [c] = as_series([c])
    [kept] = np.nonzero(np.abs(c) > tol)
    if len(kept) == 0:
        return c[:1] * 0
    return c[:kept[-1] + 1].copy()


def getdomain(x):
    """The smallest interval that holds the points; for complex ones the corners of the smallest box."""
    [x] = as_series([x], trim=False)
    if x.dtype.kind != 'c':
        return np.array((x.min(), x.max()))
    low = complex(x.real.min(), x.imag.min())
    return np.array((low, complex(x.real.max(), x.imag.max())))


def mapparms(old, new):
    """Offset and scale of the linear map from one interval to another."""
    old_length = old[1] - old[0]
    new_length = new[1] - new[0]
    offset = (old[1] * new[0] - old[0] * new[1]) / old_length
    return offset, new_length / old_length


def mapdomain(x, old, new):
    """The points, mapped linearly from one interval to another."""
    if type(x) not in (int, float, complex) and not isinstance(x, np.generic):
        x = np.asanyarray(x)
    offset, scale = mapparms(old, new)
    return offset + scale * x


def format_float(x, parens=False):
    """A number as the text of a series shows it, by the print options."""
    if not np.issubdtype(type(x), np.floating):
        return str(x)
    options = np.get_printoptions()
    if np.isnan(x):
        return options['nanstr']
    if np.isinf(x):
        return options['infstr']
    precision = options['precision']
    fixed = options['floatmode'] == 'fixed'
    shared = {'precision': precision, 'unique': not fixed, 'trim': 'k' if fixed else '0', 'sign': options['sign'] == '+'}
    size = np.abs(x)
    if x != 0 and (size >= 1.e8 or size < 10 ** min(0, -(precision - 1) // 2)):
        text = np.format_float_scientific(x, **shared)
        return f'({text})' if parens else text
    return np.format_float_positional(x, fractional=True, **shared)


def _as_int(x, desc):
    """An integer, or a `TypeError` that says what is none."""
    try:
        return operator.index(x)
    except TypeError as error:
        raise TypeError(f'{desc} must be an integer, received {x}') from error


def _floating(c):
    """The coefficients, as float64 if they are integers."""
    return c.astype(np.double) if c.dtype.char in '?bBhHiIlLqQpP' else c


def _add(c1, c2):
    """The sum of two series."""
    [c1, c2] = as_series([c1, c2])
    long, short = (c1, c2) if len(c1) > len(c2) else (c2, c1)
    long[:short.size] += short
    return trimseq(long)


def _sub(c1, c2):
    """The difference of two series."""
    [c1, c2] = as_series([c1, c2])
    if len(c1) > len(c2):
        c1[:c2.size] -= c2
        return trimseq(c1)
    c2 = -c2
    c2[:c1.size] += c1
    return trimseq(c2)


def _div(mul_f, c1, c2):
    """Quotient and remainder of two series, by long division."""
    [c1, c2] = as_series([c1, c2])
    if c2[-1] == 0:
        raise ZeroDivisionError
    if len(c1) < len(c2):
        return c1[:1] * 0, c1
    if len(c2) == 1:
        return c1 / c2[-1], c1[:1] * 0
    degree = len(c1) - len(c2)
    quotient = np.empty(degree + 1, dtype=c1.dtype)
    rest = c1
    for i in range(degree, -1, -1):
        shifted = mul_f([0] * i + [1], c2)
        digit = rest[-1] / shifted[-1]
        rest = rest[:-1] - digit * shifted[:-1]
        quotient[i] = digit
    return quotient, trimseq(rest)


def _checked_power(c, pow, maxpower):
    """A series and the power to raise it to."""
    [c] = as_series([c])
    power = int(pow)
    if power != pow or power < 0:
        raise ValueError('Power must be a non-negative integer.')
    if maxpower is not None and power > maxpower:
        raise ValueError('Power is too large')
    return c, power


def _pow(mul_f, c, pow, maxpower):
    """A power of a series, by repeated products."""
    c, power = _checked_power(c, pow, maxpower)
    if power == 0:
        return np.array([1], dtype=c.dtype)
    product = c
    for _ in range(power - 1):
        product = mul_f(product, c)
    return product


def _line(first, second, scl):
    """The series of a line, shorter when its slope is zero."""
    return np.array([first, second] if scl != 0 else [first])


def _fromroots(line_f, mul_f, roots):
    """The product of the lines through the roots, taken in pairs so that the factors stay of like degree."""
    if len(roots) == 0:
        return np.ones(1)
    [roots] = as_series([roots], trim=False)
    roots.sort()
    factors = [line_f(-root, 1) for root in roots]
    while len(factors) > 1:
        half, odd = divmod(len(factors), 2)
        products = [mul_f(factors[i], factors[i + half]) for i in range(half)]
        if odd:
            products[0] = mul_f(products[0], factors[-1])
        factors = products
    return factors[0]


def _roots(companion_f, c, turned=True):
    """The eigenvalues of the companion matrix, sorted; those of the turned matrix are more exact."""
    [c] = as_series([c])
    if len(c) < 2:
        return np.array([], dtype=c.dtype)
    matrix = companion_f(c)
    if len(c) == 2:
        return matrix[0]
    found = np.linalg.eigvals(matrix[::-1, ::-1] if turned else matrix)
    found.sort()
    return found


def _companion_start(c):
    """A series that has a companion matrix, a matrix of zeros, and views of its upper and lower diagonal."""
    [c] = as_series([c])
    if len(c) < 2:
        raise ValueError('Series must have maximum degree of at least 1.')
    n = len(c) - 1
    matrix = np.zeros((n, n), dtype=c.dtype)
    flat = matrix.reshape(-1)
    return c, matrix, flat[1::n + 1], flat[n::n + 1]


def _val_start(x, c, tensor):
    """Points and coefficients, which get an axis for each axis of the points if `tensor` is true."""
    c = _floating(np.array(c, ndmin=1, copy=None))
    if isinstance(x, (tuple, list)):
        x = np.asarray(x)
    if isinstance(x, np.ndarray) and tensor:
        c = c.reshape(c.shape + (1,) * x.ndim)
    return x, c


def _last_two(c):
    """The coefficients from which a recurrence starts downward."""
    return (c[0], 0) if len(c) == 1 else (c[-2], c[-1])


def _valnd(val_f, c, *args):
    """Values of a series of several variables at points."""
    args = [np.asanyarray(one) for one in args]
    if any([one.shape != args[0].shape for one in args]):
        named = {2: 'x, y', 3: 'x, y, z'}.get(len(args), 'ordinates')
        raise ValueError(f'{named} are incompatible')
    c = val_f(args[0], c)
    for one in args[1:]:
        c = val_f(one, c, tensor=False)
    return c


def _gridnd(val_f, c, *args):
    """Values of a series of several variables on a grid."""
    for one in args:
        c = val_f(one, c)
    return c


def _vander_start(x, deg):
    """Points, and an array with a row for each degree, of which the first is filled in."""
    degree = _as_int(deg, 'deg')
    if degree < 0:
        raise ValueError('deg must be non-negative')
    x = np.array(x, copy=None, ndmin=1) + 0.0
    rows = np.empty((degree + 1,) + x.shape, dtype=x.dtype)
    rows[0] = x * 0 + 1
    return x, rows


def _vander_nd(vander_fs, points, degrees):
    """Products of the basis functions of several variables, an axis for each variable at the end."""
    count = len(vander_fs)
    if count != len(points):
        raise ValueError(f'Expected {count} dimensions of sample points, got {len(points)}')
    if count != len(degrees):
        raise ValueError(f'Expected {count} dimensions of degrees, got {len(degrees)}')
    if count == 0:
        raise ValueError('Unable to guess a dtype or shape when no points are given')
    points = tuple(np.asarray(tuple(points)) + 0.0)

    def own(i):
        axes = tuple([slice(None) if k == i else np.newaxis for k in range(count)])
        return vander_fs[i](points[i], degrees[i])[(...,) + axes]

    return functools.reduce(operator.mul, [own(i) for i in range(count)])


def _vander_nd_flat(vander_fs, points, degrees):
    """The same with those axes made one."""
    products = _vander_nd(vander_fs, points, degrees)
    return products.reshape(products.shape[:-len(degrees)] + (-1,))


def _fit(vander_f, x, y, deg, rcond=None, full=False, w=None):
    """Coefficients that fit points best, in the sense of least squares."""
    x = np.asarray(x) + 0.0
    y = np.asarray(y) + 0.0
    deg = np.asarray(deg)
    if deg.ndim > 1 or deg.dtype.kind not in 'iu' or deg.size == 0:
        raise TypeError('deg must be an int or non-empty 1-D array of int')
    if deg.min() < 0:
        raise ValueError('expected deg >= 0')
    if x.ndim != 1:
        raise TypeError('expected 1D vector for x')
    if x.size == 0:
        raise TypeError('expected non-empty vector for x')
    if y.ndim < 1 or y.ndim > 2:
        raise TypeError('expected 1D or 2D array for y')
    if len(x) != len(y):
        raise TypeError('expected x and y to have same length')
    if deg.ndim == 0:
        highest, count = deg, deg + 1
        rows = vander_f(x, highest).T
    else:
        deg = np.sort(deg)
        highest, count = deg[-1], len(deg)
        rows = vander_f(x, highest)[:, deg].T
    target = y.T
    if w is not None:
        w = np.asarray(w) + 0.0
        if w.ndim != 1:
            raise TypeError('expected 1D vector for w')
        if len(x) != len(w):
            raise TypeError('expected x and w to have same length')
        rows = rows * w
        target = target * w
    if rcond is None:
        rcond = len(x) * np.finfo(x.dtype).eps
    # Rows of one length make the smallest singular values comparable.
    if rows.dtype.kind == 'c':
        squares = np.square(rows.real) + np.square(rows.imag)
    else:
        squares = np.square(rows)
    scale = np.sqrt(squares.sum(1))
    scale[scale == 0] = 1
    c, residuals, rank, singular = np.linalg.lstsq(rows.T / scale, target.T, rcond)
    c = (c.T / scale).T
    if deg.ndim > 0:
        fitted = c
        c = np.zeros((highest + 1,) + fitted.shape[1:], dtype=fitted.dtype)
        c[deg] = fitted
    if rank != count and not full:
        warnings.warn('The fit may be poorly conditioned', RankWarning, stacklevel=2)
    return (c, [residuals, rank, singular, rcond]) if full else c


def _derivative(step, c, m, scl, axis, restore=True):
    """The m-th derivative; `step(c, below)` writes the derivative of `c` to `below`."""
    c = _floating(np.array(c, ndmin=1, copy=True))
    count = _as_int(m, 'the order of derivation')
    axis = _as_int(axis, 'the axis')
    if count < 0:
        raise ValueError('The order of derivation must be non-negative')
    axis = normalize_axis_index(axis, c.ndim)
    if count == 0:
        return c
    c = np.moveaxis(c, axis, 0)
    if count >= len(c):
        c = c[:1] * 0
        return np.moveaxis(c, 0, axis) if restore else c
    for _ in range(count):
        c *= scl
        below = np.empty((len(c) - 1,) + c.shape[1:], dtype=c.dtype)
        step(c, below)
        c = below
    return np.moveaxis(c, 0, axis)


def _integral(step, val_f, c, m, k, lbnd, scl, axis):
    """The m-th antiderivative; `step(c, above)` writes one of `c` to `above`, whose constant is then set by `lbnd` and `k`."""
    c = _floating(np.array(c, ndmin=1, copy=True))
    if not np.iterable(k):
        k = [k]
    count = _as_int(m, 'the order of integration')
    axis = _as_int(axis, 'the axis')
    if count < 0:
        raise ValueError('The order of integration must be non-negative')
    if len(k) > count:
        raise ValueError('Too many integration constants')
    if np.ndim(lbnd) != 0:
        raise ValueError('lbnd must be a scalar.')
    if np.ndim(scl) != 0:
        raise ValueError('scl must be a scalar.')
    axis = normalize_axis_index(axis, c.ndim)
    if count == 0:
        return c
    c = np.moveaxis(c, axis, 0)
    for constant in list(k) + [0] * (count - len(k)):
        c *= scl
        if len(c) == 1 and np.all(c[0] == 0):
            c[0] += constant
        else:
            above = np.empty((len(c) + 1,) + c.shape[1:], dtype=c.dtype)
            step(c, above)
            above[0] += constant - val_f(lbnd, above)
            c = above
    return np.moveaxis(c, 0, axis)


def _recurrent_product(c1, c2, step, close):
    """The product of two series by the recurrence downward from the end of the shorter one (Clenshaw's algorithm)."""
    [c1, c2] = as_series([c1, c2])
    short, long = (c2, c1) if len(c1) > len(c2) else (c1, c2)
    if len(short) == 1:
        return close(short[0] * long, 0)
    low, high = short[-2] * long, short[-1] * long
    for n in range(len(short) - 1, 1, -1):
        low, high = step(n, short[n - 2] * long, low, high)
    return close(low, high)


def _from_powers(pol, add_f, mulx_f):
    """A series in another basis, from one in powers of x, by Horner's rule."""
    [pol] = as_series([pol])
    result = 0
    for coefficient in pol[::-1]:
        result = add_f(mulx_f(result), coefficient)
    return result
