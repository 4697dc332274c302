"""Functions on masked arrays that are not ufuncs: the methods as functions, joining, selecting, products, comparisons."""

import functools
import warnings

import numpy as np

from numpy.ma import ufuncs
from numpy.ma.array import MaskedArray, extends, masked
from numpy.ma.creation import array, asanyarray
from numpy.ma.fill_values import maximum_fill_value, minimum_fill_value
from numpy.ma.masks import (
    filled, getdata, getmask, getmaskarray, make_mask, make_mask_none, mask_or, nomask, not_given, shrunk,
)
from numpy.ma.reductions import MaskedArrayFutureWarning, default_sort_axis
from numpy.ma.ufuncs import MaskedUFunc, get_masked_subclass


def _from_method(name, is_reversed=False):
    """A method as a function of an array_like."""
    if is_reversed:
        def function(a, b, *args, **params):
            return getattr(asanyarray(b), name)(a, *args, **params)
    else:
        def function(a, *args, **params):
            return getattr(asanyarray(a), name)(*args, **params)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = getattr(MaskedArray, name).__doc__
    return function


all = _from_method('all')
anomalies = anom = _from_method('anom')
any = _from_method('any')
argmax = _from_method('argmax')
argmin = _from_method('argmin')
compress = _from_method('compress', is_reversed=True)
count = _from_method('count')
cumprod = _from_method('cumprod')
cumsum = _from_method('cumsum')
copy = _from_method('copy')
diagonal = _from_method('diagonal')
harden_mask = _from_method('harden_mask')
ids = _from_method('ids')
mean = _from_method('mean')
nonzero = _from_method('nonzero')
prod = _from_method('prod')
product = _from_method('product')
ravel = _from_method('ravel')
repeat = _from_method('repeat')
shrink_mask = _from_method('shrink_mask')
soften_mask = _from_method('soften_mask')
std = _from_method('std')
sum = _from_method('sum')
swapaxes = _from_method('swapaxes')
trace = _from_method('trace')
var = _from_method('var')


def _extreme(name):
    def function(obj, axis=None, out=None, fill_value=None, keepdims=not_given):
        kwargs = {} if keepdims is not_given else {'keepdims': keepdims}
        try:
            return getattr(obj, name)(axis=axis, fill_value=fill_value, out=out, **kwargs)
        except (AttributeError, TypeError):
            # Not a masked array, whose method knows no fill value.
            return getattr(asanyarray(obj), name)(axis=axis, fill_value=fill_value, out=out, **kwargs)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = getattr(MaskedArray, name).__doc__
    return function


min = _extreme('min')
max = _extreme('max')
ptp = _extreme('ptp')


class ExtremaOperation(MaskedUFunc):
    """`maximum` and `minimum`."""

    def __init__(self, ufunc, compare, fill_value):
        super().__init__(ufunc)
        self.compare = compare
        self.fill_value_func = fill_value

    def __call__(self, a, b):
        return where(self.compare(a, b), a, b)

    def reduce(self, target, axis=not_given):
        """The extreme element along an axis."""
        target = np.array(target, copy=None, subok=True)
        m = getmask(target)
        if axis is not_given and target.ndim > 1:
            name = self.__name__
            warnings.warn(
                f'In the future the default for ma.{name}.reduce will be axis=0, not the current None, to match '
                f'np.{name}.reduce. Explicitly pass 0 or None to silence this warning.',
                MaskedArrayFutureWarning, stacklevel=2)
            axis = None
        kwargs = {} if axis is not_given else {'axis': axis}
        if m is nomask:
            return self.f.reduce(target, **kwargs)
        target = target.filled(self.fill_value_func(target)).view(type(target))
        t = self.f.reduce(target, **kwargs)
        m = np.logical_and.reduce(m, **kwargs)
        if hasattr(t, '_mask'):
            t._mask = m
        elif m:
            t = masked
        return t

    def outer(self, a, b):
        """The extreme of every pair of elements."""
        if getmask(a) is nomask and getmask(b) is nomask:
            m = nomask
        else:
            m = ufuncs.logical_or.outer(getmaskarray(a), getmaskarray(b))
        result = self.f.outer(filled(a), filled(b))
        if not isinstance(result, MaskedArray):
            result = result.view(MaskedArray)
        result._mask = m
        return result


ExtremaOperation.__name__ = ExtremaOperation.__qualname__ = '_extrema_operation'
maximum = ExtremaOperation(np.maximum, ufuncs.greater, maximum_fill_value)
minimum = ExtremaOperation(np.minimum, ufuncs.less, minimum_fill_value)


def take(a, indices, axis=None, out=None, mode='raise'):
    """Elements by position."""
    return MaskedArray(a).take(indices, axis=axis, out=out, mode=mode)


def argsort(a, axis=not_given, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """The positions in sorted order, those of masked elements last."""
    a = np.asanyarray(a)
    if axis is not_given:
        axis = default_sort_axis(a)
    if isinstance(a, MaskedArray):
        return a.argsort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value, stable=None)
    return a.argsort(axis=axis, kind=kind, order=order, stable=None)


def sort(a, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=None):
    """A sorted copy, masked elements last."""
    a = np.array(a, copy=True, subok=True)
    if axis is None:
        a = a.flatten()
        axis = 0
    if isinstance(a, MaskedArray):
        a.sort(axis=axis, kind=kind, order=order, endwith=endwith, fill_value=fill_value, stable=stable)
    else:
        a.sort(axis=axis, kind=kind, order=order, stable=stable)
    return a


def compressed(x):
    """What is not masked, as a one-dimensional array without a mask."""
    return asanyarray(x).compressed()


def concatenate(arrays, axis=0):
    """Joins arrays along an axis."""
    joined = np.concatenate([getdata(a) for a in arrays], axis)
    data = joined.view(get_masked_subclass(*arrays))
    for x in arrays:
        if getmask(x) is not nomask:
            mask = np.concatenate([getmaskarray(a) for a in arrays], axis).reshape(joined.shape)
            data._mask = shrunk(mask)
            break
    return data


def append(a, b, axis=None):
    """Joins two arrays, along one axis if none is given."""
    return concatenate([a, b], axis)


def diag(v, k=0):
    """A diagonal, or the matrix that has it."""
    output = np.diag(v, k).view(MaskedArray)
    if getmask(v) is not nomask:
        output._mask = np.diag(v._mask, k)
    return output


def _shift(ufunc, a, n):
    m = getmask(a)
    if m is nomask:
        return MaskedArray(ufunc(filled(a), n))
    return MaskedArray(ufunc(filled(a, 0), n), mask=m)


def left_shift(a, n):
    """Bits moved to the left."""
    return _shift(np.left_shift, a, n)


def right_shift(a, n):
    """Bits moved to the right."""
    return _shift(np.right_shift, a, n)


def put(a, indices, values, mode='raise'):
    """Sets elements by their flat positions."""
    try:
        return a.put(indices, values, mode=mode)
    except AttributeError:
        return np.asarray(a).put(indices, values, mode=mode)


def putmask(a, mask, values):
    """Sets elements where a condition holds."""
    if not isinstance(a, MaskedArray):
        a = a.view(MaskedArray)
    data, closed = getdata(values), getmask(values)
    if getmask(a) is nomask:
        if closed is not nomask:
            a._sharedmask = True
            a._mask = make_mask_none(a.shape, a.dtype)
            np.copyto(a._mask, closed, where=mask)
    elif a._hardmask:
        if closed is not nomask:
            m = a._mask.copy()
            np.copyto(m, closed, where=mask)
            a.mask |= m
    else:
        np.copyto(a._mask, getmaskarray(values) if closed is nomask else closed, where=mask)
    np.copyto(a._data, data, where=mask)


def transpose(a, axes=None):
    """The axes reversed or permuted."""
    try:
        return a.transpose(axes)
    except AttributeError:
        return np.asarray(a).transpose(axes).view(MaskedArray)


def reshape(a, new_shape, order='C'):
    """The same elements in another shape."""
    try:
        return a.reshape(new_shape, order=order)
    except AttributeError:
        return np.asarray(a).reshape(new_shape, order=order).view(MaskedArray)


def resize(x, new_shape):
    """A new array of another size, with elements repeated as needed."""
    m = getmask(x)
    if m is not nomask:
        m = np.resize(m, new_shape)
    result = np.resize(x, new_shape).view(get_masked_subclass(x))
    if result.ndim:
        result._mask = m
    return result


def ndim(obj):
    """The number of axes."""
    return np.ndim(getdata(obj))


def shape(obj):
    """The lengths of the axes."""
    return np.shape(getdata(obj))


def size(obj, axis=None):
    """The number of elements, masked ones included."""
    return np.size(getdata(obj), axis)


def diff(a, /, n=1, axis=-1, prepend=not_given, append=not_given):
    """Differences of neighbours, `n` times."""
    if n == 0:
        return a
    if n < 0:
        raise ValueError('order must be non-negative but got ' + repr(n))
    a = asanyarray(a)
    if a.ndim == 0:
        raise ValueError('diff requires input that is at least one dimensional')

    def border(values):
        values = asanyarray(values)
        if values.ndim == 0:
            lengths = list(a.shape)
            lengths[axis] = 1
            values = np.broadcast_to(values, tuple(lengths))
        return values
    parts = [] if prepend is not_given else [border(prepend)]
    parts.append(a)
    if append is not not_given:
        parts.append(border(append))
    if len(parts) > 1:
        a = concatenate(parts, axis)
    return np.diff(a, n, axis)


def where(condition, x=not_given, y=not_given):
    """Elements of `x` or `y` by a condition, masked where it is; with the condition alone, the positions where it holds."""
    missing = (x is not_given) + (y is not_given)
    if missing == 1:
        raise ValueError("Must provide both 'x' and 'y' or neither.")
    if missing == 2:
        return nonzero(condition)
    chosen = filled(condition, False)
    xd, yd = getdata(x), getdata(y)
    closed, xm, ym = getmaskarray(condition), getmaskarray(x), getmaskarray(y)
    # The constant takes the dtype of the other side.
    if x is masked and y is not masked:
        xd, xm = np.zeros((), dtype=yd.dtype), np.ones((), dtype=ym.dtype)
    elif y is masked and x is not masked:
        yd, ym = np.zeros((), dtype=xd.dtype), np.ones((), dtype=xm.dtype)
    data = np.where(chosen, xd, yd)
    mask = np.where(chosen, xm, ym)
    mask = np.where(closed, np.ones((), dtype=mask.dtype), mask)
    return MaskedArray(data, mask=shrunk(mask))


def choose(indices, choices, out=None, mode='raise'):
    """Elements of several arrays by an array of their numbers."""
    chosen = filled(indices, 0)
    masks = [True if x is masked else getmask(x) for x in choices]
    data = [True if x is masked else filled(x) for x in choices]
    mask = np.choose(chosen, masks, mode=mode)
    mask = make_mask(mask_or(mask, getmask(indices)), copy=False, shrink=True)
    d = np.choose(chosen, data, mode=mode, out=out).view(MaskedArray)
    if out is not None:
        if isinstance(out, MaskedArray):
            out.__setmask__(mask)
        return out
    d.__setmask__(mask)
    return d


def round_(a, decimals=0, out=None):
    """Elements rounded to a number of decimals."""
    if out is None:
        return np.round(a, decimals, out)
    np.round(getdata(a), decimals, out)
    if hasattr(out, '_mask'):
        out._mask = getmask(a)
    return out


round = round_


def _masked_lines(a, axis):
    """Masks whole lines along an axis in which anything is masked."""
    a = array(a, subok=False)
    m = getmask(a)
    if m is nomask or not m.any() or axis is None:
        return a
    a._mask = a._mask.copy()
    for ax in np.lib.array_utils.normalize_axis_tuple(axis, a.ndim):
        a._mask |= m.any(axis=ax, keepdims=True)
    return a


def dot(a, b, strict=False, out=None):
    """The product of two arrays; masked elements count as 0, or mask their rows and columns if `strict`."""
    if strict is True and np.ndim(a) != 0 and np.ndim(b) != 0:
        a = _masked_lines(a, a.ndim - 1)
        b = _masked_lines(b, b.ndim - 1 if b.ndim == 1 else b.ndim - 2)
    am, bm = ~getmaskarray(a), ~getmaskarray(b)
    if out is None:
        d = np.asarray(np.dot(filled(a, 0), filled(b, 0)))
        m = ~np.dot(am, bm)
        r = d.view(get_masked_subclass(a, b))
        r.__setmask__(m)
        return r
    d = np.dot(filled(a, 0), filled(b, 0), out._data)
    if out.mask.shape != d.shape:
        out._mask = np.empty(d.shape, np.bool)
    np.dot(am, bm, out._mask)
    np.logical_not(out._mask, out._mask)
    return out


@extends(MaskedArray)
class MaskedArray:
    def dot(self, b, out=None, strict=False):
        """The product with another array."""
        return dot(self, b, out=out, strict=strict)


def inner(a, b):
    """The inner product; masked elements count as 0."""
    fa, fb = filled(a, 0), filled(b, 0)
    if fa.ndim == 0:
        fa.shape = (1,)
    if fb.ndim == 0:
        fb.shape = (1,)
    return np.inner(fa, fb).view(MaskedArray)


innerproduct = inner


def outer(a, b):
    """The products of every pair of elements."""
    d = np.outer(filled(a, 0).ravel(), filled(b, 0).ravel())
    if getmask(a) is nomask and getmask(b) is nomask:
        return MaskedArray(d)
    m = make_mask(1 - np.outer(1 - getmaskarray(a), 1 - getmaskarray(b)), copy=False)
    return MaskedArray(d, mask=m)


outerproduct = outer


def _slide(function, a, v, mode, propagate_mask):
    """`convolve` and `correlate`: a sum over anything masked is masked, or only one over nothing else."""
    if propagate_mask:
        mask = (function(getmaskarray(a), np.ones(np.shape(v), dtype=bool), mode=mode)
                | function(np.ones(np.shape(a), dtype=bool), getmaskarray(v), mode=mode))
        data = function(getdata(a), getdata(v), mode=mode)
    else:
        mask = ~function(~getmaskarray(a), ~getmaskarray(v), mode=mode)
        data = function(filled(a, 0), filled(v, 0), mode=mode)
    return MaskedArray(data, mask=mask)


def correlate(a, v, mode='valid', propagate_mask=True):
    """The cross-correlation of two sequences."""
    return _slide(np.correlate, a, v, mode, propagate_mask)


def convolve(a, v, mode='full', propagate_mask=True):
    """The convolution of two sequences."""
    return _slide(np.convolve, a, v, mode, propagate_mask)


def allequal(a, b, fill_value=True):
    """Whether all elements are equal; masked ones count as `fill_value`."""
    m = mask_or(getmask(a), getmask(b))
    if m is not nomask and not fill_value:
        return False
    d = np.equal(getdata(a), getdata(b))
    if m is nomask:
        return d.all()
    return array(d, mask=m, copy=False).filled(True).all(None)


def allclose(a, b, masked_equal=True, rtol=1e-5, atol=1e-8):
    """Whether all elements are close; masked ones are if `masked_equal`."""
    x, y = MaskedArray(a, copy=False), MaskedArray(b, copy=False)
    if y.dtype.kind != 'm':
        dtype = np.result_type(y, 1.)
        if y.dtype != dtype:
            y = MaskedArray(y, dtype=dtype, copy=False)
    m = mask_or(getmask(x), getmask(y))
    xinf = np.isinf(MaskedArray(x, copy=False, mask=m)).filled(False)
    # Infinities have to be the same ones.
    if not np.all(xinf == filled(np.isinf(y), False)):
        return False
    if np.any(xinf):
        if not np.all(filled(x[xinf] == y[xinf], masked_equal)):
            return False
        x, y = x[~xinf], y[~xinf]
    close = ufuncs.less_equal(ufuncs.absolute(x - y), atol + rtol * ufuncs.absolute(y))
    return np.all(filled(close, masked_equal))


amin, amax = np.amin, np.amax
expand_dims = np.expand_dims
