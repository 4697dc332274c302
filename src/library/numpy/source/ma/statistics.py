"""Averages, medians, covariances and fits of what is not masked."""

import numpy as np

from numpy.ma import ufuncs
from numpy.ma.array import MaskedArray, MaskedConstant, masked
from numpy.ma.creation import array, asarray, is_masked
from numpy.ma.fill_values import minimum_fill_value
from numpy.ma.functions import concatenate, count, diagonal, mean, sort, sum
from numpy.ma.masks import filled, getdata, getmask, getmaskarray, mask_or, nomask, not_given
from numpy.ma.compression import mask_rows


def average(a, axis=None, weights=None, returned=False, *, keepdims=not_given):
    """The weighted average of what is not masked, and the sum of the weights if it is to be `returned`."""
    a = asarray(a)
    m = getmask(a)
    if axis is not None:
        axis = np.lib.array_utils.normalize_axis_tuple(axis, a.ndim, argname='axis')
    kept = {} if keepdims is not_given else {'keepdims': keepdims}
    if weights is None:
        avg = a.mean(axis, **kept)
        scale = avg.dtype.type(a.count(axis))
    else:
        weights = asarray(weights)
        kinds = (a.dtype, weights.dtype)
        if issubclass(a.dtype.type, (np.integer, np.bool)):
            kinds += ('f8',)
        result_dtype = np.result_type(*kinds)
        if a.shape != weights.shape:
            if axis is None:
                raise TypeError('Axis must be specified when shapes of a and weights differ.')
            if weights.shape != tuple(a.shape[ax] for ax in axis):
                raise ValueError('Shape of weights must be consistent with shape of a along specified axis.')
            weights = weights.transpose(np.argsort(axis))
            weights = weights.reshape(tuple(s if ax in axis else 1 for ax, s in enumerate(a.shape)))
        if m is not nomask:
            weights = weights * (~a.mask)
            weights.mask |= a.mask
        scale = weights.sum(axis=axis, dtype=result_dtype, **kept)
        avg = np.multiply(a, weights, dtype=result_dtype).sum(axis, **kept) / scale
    if not returned:
        return avg
    if scale.shape != avg.shape:
        scale = np.broadcast_to(scale, avg.shape).copy()
    return avg, scale


def _over_axes(function, a, axis, out, keepdims):
    """A function of one axis, applied to several at once, which are made one."""
    a = np.asanyarray(a)
    nd = a.ndim
    own_axis, given = axis, out
    if axis is None:
        reduced = range(nd)
    else:
        reduced = np.lib.array_utils.normalize_axis_tuple(axis, nd)
        own_axis = reduced[0] if len(reduced) == 1 else -1
        if len(reduced) != 1:
            rest = [ax for ax in range(nd) if ax not in reduced]
            for place, ax in enumerate(rest):
                a = a.swapaxes(place, ax)
            a = a.reshape(a.shape[:len(rest)] + (-1,))
    if keepdims and out is not None:
        out = out[(Ellipsis,) + tuple(0 if ax in reduced else slice(None) for ax in range(nd))]
    result = function(a, own_axis, out)
    if given is not None:
        return given
    if keepdims:
        return result[(Ellipsis,) + tuple(np.newaxis if ax in reduced else slice(None) for ax in range(nd))]
    return result


def median(a, axis=None, out=None, overwrite_input=False, keepdims=False):
    """The median of what is not masked."""
    if not hasattr(a, 'mask'):
        m = np.median(getdata(a, subok=True), axis=axis, out=out, overwrite_input=overwrite_input, keepdims=keepdims)
        if isinstance(m, np.ndarray) and m.ndim >= 1:
            return MaskedArray(m, copy=False)
        return m
    return _over_axes(lambda a, axis, out: _median(a, axis, out, overwrite_input), a, axis, out, keepdims)


def _nan_where_nan_is_last(data, result, axis):
    """NaN where the sorted data end in one, which sorts after everything."""
    if data.size == 0:
        return result
    last = data.take(-1, axis=axis)
    found = filled(np.isnan(last), False)
    if not found.any():
        return result
    if isinstance(result, np.generic):
        return last
    np.copyto(result, last, where=found)
    return result


def _median(a, axis, out, overwrite_input):
    is_inexact = np.issubdtype(a.dtype, np.inexact)
    # Infinity, so that NaN comes after what is masked.
    last = np.inf if is_inexact else None
    if not overwrite_input:
        ordered = sort(a, axis=axis, fill_value=last)
    elif axis is None:
        ordered = a.ravel()
        ordered.sort(fill_value=last)
    else:
        a.sort(axis=axis, fill_value=last)
        ordered = a
    axis = 0 if axis is None else np.lib.array_utils.normalize_axis_index(axis, ordered.ndim)
    if ordered.shape[axis] == 0:
        nothing = (slice(None),) * axis + (slice(0, 0),)
        return mean(ordered[nothing], axis=axis, out=out)
    if ordered.ndim == 1:
        half, odd = divmod(count(ordered), 2)
        middle = ordered[half + odd - 1:half + 1]
        if is_inexact and ordered.size > 0:
            # An infinity in the middle of an odd count must not meet another in a mean.
            s = middle.sum(out=out)
            if not odd:
                s = np.true_divide(s, 2., casting='safe', out=out)
            s = _nan_where_nan_is_last(ordered, s, axis)
        else:
            s = middle.mean(out=out)
        if is_masked(s) and not np.all(ordered.mask):
            return minimum_fill_value(ordered)
        return s
    counts = count(ordered, axis=axis, keepdims=True)
    high = counts // 2
    low = np.where(counts % 2 == 1, high, high - 1)
    middle = np.take_along_axis(ordered, np.concatenate([low, high], axis=axis), axis=axis)
    if is_masked(middle):
        # Elements that equal the fill value sort among the masked ones.
        found = ~np.all(ordered.mask, axis=axis, keepdims=True) & middle.mask
        middle.data[found] = minimum_fill_value(ordered)
        middle.mask[found] = False
    if is_inexact:
        s = sum(middle, axis=axis, out=out)
        np.true_divide(s.data, 2., casting='unsafe', out=s.data)
        return _nan_where_nan_is_last(ordered, s, axis)
    return mean(middle, axis=axis, out=out)


def _count_type(x):
    """The floats in which as many observations can be counted."""
    return np.float64 if x.shape[0] > 2 ** 24 or x.shape[1] > 2 ** 24 else np.float32


def _centred(x, y, rowvar, allow_masked):
    """Variables without their means, where they are not masked (as numbers to count with), and whether rows are variables."""
    x = array(x, ndmin=2, copy=True, dtype=float)
    xmask = getmaskarray(x)
    if not allow_masked and xmask.any():
        raise ValueError('Cannot process masked data.')
    if x.shape[0] == 1:
        rowvar = True
    rowvar = int(bool(rowvar))
    axis = 1 - rowvar
    if y is None:
        present = np.logical_not(xmask).astype(_count_type(x))
    else:
        y = array(y, copy=False, ndmin=2, dtype=float)
        ymask = getmaskarray(y)
        if not allow_masked and ymask.any():
            raise ValueError('Cannot process masked data.')
        if (xmask.any() or ymask.any()) and y.shape == x.shape:
            common = np.logical_or(xmask, ymask)
            if common is not nomask:
                xmask = x._mask = y._mask = ymask = common
                x._sharedmask = y._sharedmask = False
        x = concatenate((x, y), axis)
        present = np.logical_not(np.concatenate((xmask, ymask), axis)).astype(_count_type(x))
    x -= x.mean(axis=rowvar)[(slice(None), None) if rowvar else (None, slice(None))]
    return x, present, rowvar


def cov(x, y=None, rowvar=True, bias=False, allow_masked=True, ddof=None):
    """The covariance matrix; each pair of variables is compared where neither is masked."""
    if ddof is not None and ddof != int(ddof):
        raise ValueError('ddof must be an integer')
    if ddof is None:
        ddof = 0 if bias else 1
    x, present, rowvar = _centred(x, y, rowvar, allow_masked)
    if not rowvar:
        x, present = x.T, present.T
    factor = np.dot(present, present.T) - ddof
    mask = np.less_equal(factor, 0, dtype=bool)
    with np.errstate(divide='ignore', invalid='ignore'):
        data = np.dot(filled(x, 0), filled(x.T.conj(), 0)) / factor
    return array(data, mask=mask).squeeze()


def corrcoef(x, y=None, rowvar=True, allow_masked=True):
    """The correlation coefficients."""
    corr = cov(x, y, rowvar, allow_masked=allow_masked)
    try:
        std = ufuncs.sqrt(diagonal(corr))
    except ValueError:
        return MaskedConstant()
    corr /= ufuncs.multiply.outer(std, std)
    return corr


def vander(x, n=None):
    """The matrix of powers; rows of masked elements are 0."""
    matrix = np.vander(x, n)
    m = getmask(x)
    if m is not nomask:
        matrix[m] = 0
    return matrix


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    """The polynomial that fits best to the points of which nothing is masked."""
    x, y = asarray(x), asarray(y)
    m = getmask(x)
    if y.ndim == 1:
        m = mask_or(m, getmask(y))
    elif y.ndim == 2:
        my = getmask(mask_rows(y))
        if my is not nomask:
            m = mask_or(m, my[:, 0])
    else:
        raise TypeError('Expected a 1D or 2D array for y!')
    if w is not None:
        w = asarray(w)
        if w.ndim != 1:
            raise TypeError('expected a 1-d array for weights')
        if w.shape[0] != y.shape[0]:
            raise TypeError('expected w and y to have the same length')
        m = mask_or(m, getmask(w))
    if m is not nomask:
        present = ~m
        if w is not None:
            w = w[present]
        x, y = x[present], y[present]
    return np.polyfit(x, y, deg, rcond, full, w, cov)
