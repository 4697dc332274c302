"""Functions of NumPy that are applied to the data and to the mask alike, and functions applied along axes."""

import numpy as np

from numpy.ma.array import MaskedArray
from numpy.ma.creation import array, asarray, zeros
from numpy.ma.fill_values import default_fill_value
from numpy.ma.functions import concatenate, expand_dims
from numpy.ma.masks import MAError, getmaskarray


def _named(function, of):
    function.__name__ = function.__qualname__ = of.__name__
    function.__doc__ = of.__doc__
    return function


def _of_one(function):
    """A function of one array."""
    def version(a, /, *args, **kwargs):
        return MaskedArray(data=function(np.asarray(a), *args, **kwargs), mask=function(getmaskarray(a), *args, **kwargs))
    return _named(version, function)


def _of_sequence(function):
    """A function of a sequence of arrays."""
    def version(arys, /, *args, **kwargs):
        return MaskedArray(data=function(tuple(np.asarray(a) for a in arys), *args, **kwargs),
                           mask=function(tuple(getmaskarray(a) for a in arys), *args, **kwargs))
    return _named(version, function)


def _of_each(function):
    """A function of any number of arrays, one after another."""
    def version(*arys, **kwargs):
        out = tuple(MaskedArray(data=function(np.asarray(a), **kwargs), mask=function(getmaskarray(a), **kwargs))
                    for a in arys)
        return out[0] if len(out) == 1 else out
    return _named(version, function)


atleast_1d = _of_each(np.atleast_1d)
atleast_2d = _of_each(np.atleast_2d)
atleast_3d = _of_each(np.atleast_3d)
vstack = row_stack = _of_sequence(np.vstack)
hstack = _of_sequence(np.hstack)
column_stack = _of_sequence(np.column_stack)
dstack = _of_sequence(np.dstack)
stack = _of_sequence(np.stack)
hsplit = _of_one(np.hsplit)
diagflat = _of_one(np.diagflat)


def apply_along_axis(func1d, axis, arr, *args, **kwargs):
    """A function of every one-dimensional slice along an axis."""
    arr = array(arr, copy=False, subok=True)
    axis = np.lib.array_utils.normalize_axis_index(axis, arr.ndim)
    others = arr.shape[:axis] + arr.shape[axis + 1:]
    dtypes = []
    made = None
    for place in np.ndindex(others) if others else [()]:
        before, after = place[:axis], place[axis:]
        result = func1d(arr[before + (slice(None),) + after], *args, **kwargs)
        if made is None:
            # The first result tells what all are like: elements, or arrays that take the place of the axis.
            is_scalar = np.isscalar(result)
            if not is_scalar:
                try:
                    len(result)
                except TypeError:
                    is_scalar = True
            if is_scalar:
                made = zeros(others, object)
            else:
                result = array(result, copy=False, subok=True)
                made = zeros(arr.shape[:axis] + result.shape + arr.shape[axis + 1:], object)
                inside = (slice(None),) * result.ndim
        dtypes.append(np.asarray(result).dtype if is_scalar and len(dtypes) == 0 else asarray(result).dtype)
        made[place if is_scalar else before + inside + after] = result
    result = asarray(made, dtype=np.dtype(np.asarray(dtypes).max()))
    result.fill_value = default_fill_value(result)
    return result


apply_along_axis.__doc__ = np.apply_along_axis.__doc__


def apply_over_axes(func, a, axes):
    """A function with an axis argument, applied over one axis after another."""
    val = asarray(a)
    count = a.ndim
    if array(axes).ndim == 0:
        axes = (axes,)
    for axis in axes:
        if axis < 0:
            axis += count
        result = func(val, axis)
        if result.ndim != val.ndim:
            result = expand_dims(result, axis)
            if result.ndim != val.ndim:
                raise ValueError('function is not returning an array of the correct shape')
        val = result
    return val


def ediff1d(arr, to_end=None, to_begin=None):
    """Differences of neighbours, with other elements before and after them."""
    arr = array(arr, copy=False, subok=True).flat
    differences = arr[1:] - arr[:-1]
    arrays = [differences]
    if to_begin is not None:
        arrays.insert(0, to_begin)
    if to_end is not None:
        arrays.append(to_end)
    return differences if len(arrays) == 1 else hstack(arrays)


def ndenumerate(a, compressed=True):
    """Positions and elements; masked ones are left out unless `compressed` is False."""
    for item, closed in zip(np.ndenumerate(a), getmaskarray(a).flat):
        if not closed:
            yield item
        elif not compressed:
            from numpy.ma.array import masked
            yield item[0], masked
