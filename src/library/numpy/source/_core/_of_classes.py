"""Functions of arrays of another class than ndarray, such as masked arrays and matrices: the calls and subscripts that NumPy makes
for them, each of which the class may answer in its own way."""

import numpy as np
from numpy.lib.array_utils import normalize_axis_tuple as _normalized

# Where a quantile of n sorted elements lies: numbers of Hyndman and Fan.
_OFFSETS = {
    'linear': None,
    'interpolated_inverted_cdf': (0, 1),
    'hazen': (0.5, 0.5),
    'weibull': (0, 0),
    'median_unbiased': (1 / 3, 1 / 3),
    'normal_unbiased': (3 / 8, 3 / 8),
}


def _over(a, reduce, axis, keepdims, out):
    """A reduction over any axes, made of one that takes a single axis."""
    a = np.asanyarray(a)
    ndim = a.ndim
    single, place = axis, out
    if axis is not None:
        axis = _normalized(axis, ndim)
        single = axis[0] if len(axis) == 1 else -1
    if keepdims and out is not None:
        place = out[(Ellipsis,) + tuple(0 if axis is None or i in axis else slice(None) for i in range(ndim))]
    if axis is not None and len(axis) != 1:
        kept = [i for i in range(ndim) if i not in axis]
        a = np.moveaxis(a, kept, range(len(kept)))
        a = a.reshape(a.shape[:len(kept)] + (-1,))
    result = reduce(a, single, place)
    if out is not None:
        return out
    if keepdims:
        return result[(Ellipsis,) + tuple(None if axis is None or i in axis else slice(None) for i in range(ndim))]
    return result


def _has_nan(dtype):
    """Whether elements may be no number, or no time."""
    return np.issubdtype(dtype, np.inexact) or dtype.kind in 'Mm'


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The middle of sorted elements."""
    return _over(a, lambda a, axis, out: _median(a, axis, out, overwrite_input), axis, keepdims, out)


def _median(a, axis, out, in_place):
    """The median along one axis."""
    length = a.size if axis is None else a.shape[axis]
    places = [length // 2 - 1, length // 2] if length % 2 == 0 else [length // 2]
    if _has_nan(a.dtype):
        places.append(-1)
    if in_place:
        part = a.ravel() if axis is None else a
        part.partition(places, axis=0 if axis is None else axis)
    else:
        part = a.flatten() if axis is None else a.copy(order='K')
        part.partition(places, axis=-1 if axis is None else axis)
    if part.shape == ():
        return part.item()
    axis = 0 if axis is None else axis
    middle = part.shape[axis] // 2
    odd = part.shape[axis] % 2
    key = [slice(None)] * part.ndim
    key[axis] = slice(middle, middle + 1) if odd else slice(middle - 1, middle + 1)
    result = np.mean(part[tuple(key)], axis=axis, out=out)
    if not _has_nan(a.dtype) or part.size == 0:
        return result
    last = part.take(-1, axis=axis)
    nans = np.isnan(last)
    if np.count_nonzero(nans.ravel()) > 0:
        if isinstance(result, np.generic):
            return last
        np.copyto(result, last, where=nans)
    return result


def percentile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    """Quantiles of fractions in percent."""
    return _quantiles('percentile', a, np.true_divide(q, 100), q, axis, out, overwrite_input, method, keepdims, weights)


def quantile(a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None):
    """Elements below which fractions of all lie."""
    return _quantiles('quantile', a, np.asanyarray(q), q, axis, out, overwrite_input, method, keepdims, weights)


def _quantiles(name, a, q, given, axis, out, in_place, method, keepdims, weights):
    """The quantiles of an array of a class."""
    a = np.asanyarray(a)
    if a.dtype.kind == 'c':
        raise TypeError('a must be an array of real numbers')
    q = np.asanyarray(q)
    if not np.all((q >= 0) & (q <= 1)):
        raise ValueError('Percentiles must be in the range [0, 100]' if name == 'percentile' else
                         'Quantiles must be in the range [0, 1]')
    if weights is not None or method not in _OFFSETS:
        shown = 'weights' if weights is not None else f'method={method!r}'
        raise NotImplementedError(f"{name}: the argument '{shown}' with an array of a class is not available in newaxis yet")
    if q.ndim > 2:
        raise ValueError('q must be a scalar or 1d')
    weak = type(given) in (int, float)

    def along(a, axis, out):
        """The quantiles along one axis."""
        if axis is None:
            a, axis = (a.ravel() if in_place else a.flatten()), 0
        elif not in_place:
            a = a.copy()
        return _along(np.moveaxis(a, axis, 0) if axis else a, q, method, weak, out)

    return _over(a, along, axis, keepdims, out)


def _along(a, q, method, weak, out):
    """The quantiles along the first axis, in whose order nothing else is."""
    count = a.shape[0]
    offsets = _OFFSETS[method]
    if offsets is None:
        at = np.asanyarray((count - 1) * q)
    else:
        at = np.asanyarray(count * q + (offsets[0] + q * (1 - offsets[0] - offsets[1])) - 1)
    nans = False
    if np.issubdtype(at.dtype, np.integer):
        a.partition(np.concatenate((at.ravel(), [-1])) if _has_nan(a.dtype) else at.ravel(), axis=0)
        result = np.take(a, at, axis=0, out=out)
    else:
        low = np.asarray(np.floor(at))
        high = np.asarray(low + 1)
        low[at >= count - 1] = high[at >= count - 1] = -1
        low[at < 0] = high[at < 0] = 0
        low, high = low.astype(np.intp), high.astype(np.intp)
        a.partition(np.unique(np.concatenate(([0, -1], low.ravel(), high.ravel()))), axis=0)
        weight = np.asanyarray(at - low, dtype=at.dtype)
        weight = float(weight) if weak else weight.reshape(at.shape + (1,) * (a.ndim - 1))
        below, above = a[low], a[high]
        step = above - below
        result = np.asanyarray(np.add(below, step * weight, out=out))
        # The nearer neighbour is where the line starts.
        np.subtract(above, step * (1 - weight), out=result, where=weight >= 0.5, casting='unsafe')
        if result.ndim == 0 and out is None:
            result = result[()]
    if _has_nan(a.dtype):
        nans = np.isnan(a[-1, ...])
    if np.any(nans):
        if result.ndim == 0 and out is None:
            return a[-1]
        np.copyto(result, a[-1, ...], where=nans)
    return result


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True):
    """Every element once."""
    ar = np.asanyarray(ar)
    if axis is not None and ar.ndim != 1:
        raise NotImplementedError("unique: the argument 'axis' with an array of a class is not available in newaxis yet")
    shape = ar.shape
    flat = ar.flatten()
    if flat.ndim != 1:
        flat = np.asarray(flat).flatten()
    if not (return_index or return_inverse or return_counts or np.ma.is_masked(flat)):
        found = np.unique(np.asarray(flat), equal_nan=equal_nan)
        return found if type(flat) is np.ndarray else flat.__array_wrap__(found)
    order = None
    if return_index or return_inverse:
        order = flat.argsort(kind='mergesort' if return_index else 'quicksort')
        flat = flat[order]
    else:
        flat.sort()
    first = np.empty(flat.shape, dtype=np.bool)
    first[:1] = True
    end = None
    if equal_nan and flat.shape[0] > 0 and flat.dtype.kind in 'cfmM' and np.isnan(flat[-1]):
        end = np.searchsorted(flat, flat[-1], side='left')
        first[end] = True
        first[end + 1:] = False
    if end != 0:
        first[1:end] = flat[1:end] != flat[:-1 if end is None else end - 1]
    results = [flat[first]]
    if return_index:
        results.append(order[first])
    if return_inverse:
        inverse = np.empty(first.shape, dtype=np.intp)
        inverse[order] = np.cumsum(first) - 1
        results.append(inverse.reshape(shape) if axis is None else inverse)
    if return_counts:
        results.append(np.diff(np.concatenate(np.nonzero(first) + ([first.size],))))
    return results[0] if len(results) == 1 else tuple(results)


def union1d(ar1, ar2):
    """What is in either."""
    return unique(np.concatenate((ar1, ar2), axis=None))


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    """What is in both."""
    if return_indices:
        raise NotImplementedError(
            "intersect1d: the argument 'return_indices' with an array of a class is not available in newaxis yet")
    ar1, ar2 = np.asanyarray(ar1), np.asanyarray(ar2)
    both = np.concatenate((ar1.ravel(), ar2.ravel()) if assume_unique else (unique(ar1), unique(ar2)))
    both.sort()
    return both[:-1][both[1:] == both[:-1]]


def setdiff1d(ar1, ar2, assume_unique=False):
    """What is in the first alone."""
    ar1 = np.asarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[np.isin(np.asarray(ar1), np.asarray(ar2), assume_unique=True, invert=True)]


def angle(z, deg=False):
    """The angles of complex numbers."""
    z = np.asanyarray(z)
    is_complex = issubclass(z.dtype.type, np.complexfloating)
    result = np.arctan2(z.imag if is_complex else 0, z.real if is_complex else z)
    if deg:
        result *= 180 / np.pi
    return result


def meshgrid(*xi, copy=True, sparse=False, indexing='xy'):
    """Coordinates along axes as arrays of all of them."""
    if indexing not in ('xy', 'ij'):
        raise ValueError("Valid values for `indexing` are 'xy' and 'ij'.")
    shapes = [[1] * len(xi) for _ in xi]
    for axis, shape in enumerate(shapes):
        shape[1 - axis if indexing == 'xy' and axis < 2 and len(xi) > 1 else axis] = -1
    grids = [np.asanyarray(x).reshape(tuple(shape)) for x, shape in zip(xi, shapes)]
    if not sparse:
        grids = np.broadcast_arrays(*grids, subok=True)
    return tuple(grid.copy() for grid in grids) if copy else grids


def rot90(m, k=1, axes=(0, 1)):
    """The array turned by right angles."""
    axes = tuple(axes)
    if len(axes) != 2:
        raise ValueError('len(axes) must be 2.')
    m = np.asanyarray(m)
    if axes[0] == axes[1] or abs(axes[0] - axes[1]) == m.ndim:
        raise ValueError('Axes must be different.')
    if not all(-m.ndim <= axis < m.ndim for axis in axes):
        raise ValueError(f'Axes={axes} out of range for array of ndim={m.ndim}.')
    k %= 4
    if k == 0:
        return m[:]
    if k == 2:
        return np.flip(np.flip(m, axes[0]), axes[1])
    swapped = list(range(m.ndim))
    swapped[axes[0]], swapped[axes[1]] = swapped[axes[1]], swapped[axes[0]]
    if k == 1:
        return np.transpose(np.flip(m, axes[1]), swapped)
    return np.flip(np.transpose(m, swapped), axes[1])


def extract(condition, arr):
    """The elements for which a condition holds."""
    return np.take(np.ravel(arr), np.nonzero(np.ravel(condition))[0])


def moveaxis(a, source, destination):
    """The array with axes at other places."""
    a = a if hasattr(a, 'transpose') else np.asarray(a)
    source = _normalized(source, a.ndim, 'source')
    destination = _normalized(destination, a.ndim, 'destination')
    if len(source) != len(destination):
        raise ValueError('`source` and `destination` arguments must have the same number of elements')
    order = [axis for axis in range(a.ndim) if axis not in source]
    for place, axis in sorted(zip(destination, source)):
        order.insert(place, axis)
    return a.transpose(order)


def rollaxis(a, axis, start=0):
    """The array with an axis moved before another."""
    axis, = _normalized(axis, a.ndim)
    if not -a.ndim <= start <= a.ndim:
        raise np.exceptions.AxisError(
            f"'start' arg requires {-a.ndim} <= start < {a.ndim + 1}, but {start} was passed in")
    start += a.ndim if start < 0 else 0
    start -= axis < start
    if axis == start:
        return a[...]
    order = [other for other in range(a.ndim) if other != axis]
    order.insert(start, axis)
    return a.transpose(order)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """What a function gives for every line along an axis."""
    arr = np.asanyarray(arr)
    axis, = _normalized(axis, arr.ndim)
    lines = np.transpose(arr, [other for other in range(arr.ndim) if other != axis] + [axis])
    result = None
    for place in np.ndindex(lines.shape[:-1]):
        place += (Ellipsis,)
        found = np.asanyarray(func1d(lines[place], *args, **kwargs))
        if result is None:
            ndim, shape = found.ndim, lines.shape[:-1] + found.shape
            is_matrix = isinstance(found, np.matrix)
            result = np.zeros(shape, dtype=found.dtype) if is_matrix else np.zeros_like(found, shape=shape)
        result[place] = found
    if result is None:
        raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
    axes = list(range(result.ndim))
    own = result.ndim - ndim
    result = np.transpose(result, axes[:axis] + axes[own:] + axes[axis:own])
    return result if type(arr) is np.ndarray else arr.__array_wrap__(result)


def kron(a, b):
    """Every element of one array times the other."""
    b = np.asanyarray(b)
    a = np.array(a, copy=None, subok=True, ndmin=b.ndim)
    is_matrix = isinstance(a, np.matrix) or isinstance(b, np.matrix)
    ndim = max(a.ndim, b.ndim)
    if a.ndim == 0 or b.ndim == 0:
        return np.multiply(a, b)
    shapes = [(1,) * (ndim - x.ndim) + x.shape for x in (a, b)]
    a, b = (np.asarray(x) if is_matrix else x for x in (a, b))
    pairs = [a.reshape([n for length in shapes[0] for n in (length, 1)]), b.reshape([n for length in shapes[1] for n in (1, length)])]
    result = np.multiply(*pairs).reshape([n * m for n, m in zip(*shapes)])
    return np.matrix(result, copy=False) if is_matrix else result
