"""Reductions of masked arrays: the array is filled with what does not matter, reduced as any array, and masked where everything
along the axis is masked. Sorting and searching work in the same way, with values that come last or are never found.
"""

import warnings

import numpy as np

from numpy.ma import ufuncs
from numpy.ma.array import MaskedArray, extends, masked
from numpy.ma.fill_values import maximum_fill_value, minimum_fill_value
from numpy.ma.masks import MaskError, getmask, make_mask_none, mask_along, mask_or, nomask, not_given


class MaskedArrayFutureWarning(FutureWarning):
    """What will change in masked arrays."""


def _keeping(keepdims):
    return {} if keepdims is not_given else {'keepdims': keepdims}


def default_sort_axis(arr):
    """The axis of `argsort` where none is given."""
    if arr.ndim <= 1:
        return -1
    warnings.warn(
        'In the future the default for argsort will be axis=-1, not the current None, to match its documentation and '
        'np.argsort. Explicitly pass -1 or None to silence this warning.', MaskedArrayFutureWarning, stacklevel=3)
    return None


def _set_mask_of(out, mask):
    """The mask of an output array, in place."""
    own = getmask(out)
    if own is nomask:
        own = out._mask = make_mask_none(out.shape)
    own.flat = mask


def _lost():
    return MaskError('Masked data information would be lost in one or more location.')


def _fold(a, name, neutral, axis, dtype, out, keepdims):
    """`sum` and `prod`."""
    kwargs = _keeping(keepdims)
    closed = mask_along(a._mask, axis, **kwargs)
    fold = getattr(a.filled(neutral), name)
    if out is None:
        result = fold(axis, dtype=dtype, **kwargs)
        if getattr(result, 'ndim', 0):
            result = result.view(type(a))
            result.__setmask__(closed)
        elif closed:
            result = masked
        return result
    fold(axis, dtype=dtype, out=out, **kwargs)
    if isinstance(out, MaskedArray):
        _set_mask_of(out, closed)
    return out


def _scan(a, name, neutral, axis, dtype, out):
    """`cumsum` and `cumprod`."""
    result = getattr(a.filled(neutral), name)(axis=axis, dtype=dtype, out=out)
    if out is not None:
        if isinstance(out, MaskedArray):
            out.__setmask__(a.mask)
        return out
    result = result.view(type(a))
    result.__setmask__(a._mask)
    return result


def _truth(a, name, neutral, axis, out, keepdims):
    """`all` and `any`."""
    kwargs = _keeping(keepdims)
    closed = mask_along(a._mask, axis, **kwargs)
    ask = getattr(a.filled(neutral), name)
    if out is None:
        d = ask(axis=axis, **kwargs).view(type(a))
        if d.ndim:
            d.__setmask__(closed)
        elif closed:
            return masked
        return d
    ask(axis=axis, out=out, **kwargs)
    if isinstance(out, MaskedArray) and (out.ndim or closed):
        out.__setmask__(closed)
    return out


def _extreme(a, name, fill_value, axis, out, keepdims):
    """`min` and `max`."""
    kwargs = _keeping(keepdims)
    closed = mask_along(a._mask, axis, **kwargs)
    search = getattr(a.filled(fill_value), name)
    if out is None:
        result = search(axis=axis, out=out, **kwargs).view(type(a))
        if result.ndim:
            result.__setmask__(closed)
            if closed.ndim:
                np.copyto(result, result.fill_value, where=closed)
        elif closed:
            result = masked
        return result
    search(axis=axis, out=out, **kwargs)
    if isinstance(out, MaskedArray):
        _set_mask_of(out, closed)
    else:
        if out.dtype.kind in 'biu':
            raise _lost()
        np.copyto(out, np.nan, where=closed)
    return out


@extends(MaskedArray)
class MaskedArray:
    def count(self, axis=None, keepdims=not_given):
        """How many elements are not masked, along an axis or altogether."""
        kwargs = _keeping(keepdims)
        m = self._mask
        if type(self._data) is not np.ndarray and isinstance(self.data, np.matrix):
            if m is nomask:
                m = np.zeros(self.shape, dtype=np.bool)
            m = m.view(type(self.data))
        if m is nomask:
            return self._count_all(axis, kwargs.get('keepdims'))
        if self is masked:
            return 0
        return (~m).sum(axis=axis, dtype=np.intp, **kwargs)

    def _count_all(self, axis, keepdims):
        """The count where nothing is masked: the product of lengths."""
        shape, ndim = self.shape, self.ndim
        if shape == ():
            if axis not in (None, 0):
                raise np.exceptions.AxisError(axis=axis, ndim=ndim)
            return 1
        if axis is None:
            return np.array(self.size, dtype=np.intp, ndmin=ndim) if keepdims else self.size
        axes = np.lib.array_utils.normalize_axis_tuple(axis, ndim)
        items = 1
        for ax in axes:
            items *= shape[ax]
        if keepdims:
            left = [1 if ax in axes else length for ax, length in enumerate(shape)]
        else:
            left = [length for ax, length in enumerate(shape) if ax not in axes]
        return np.full(left, items, dtype=np.intp)

    def all(self, axis=None, out=None, keepdims=not_given):
        """Whether all elements are true; masked ones count as true."""
        return _truth(self, 'all', True, axis, out, keepdims)

    def any(self, axis=None, out=None, keepdims=not_given):
        """Whether any element is true; masked ones count as false."""
        return _truth(self, 'any', False, axis, out, keepdims)

    def nonzero(self):
        """The positions of true elements; masked ones count as false."""
        return np.asarray(self.filled(0)).nonzero()

    def sum(self, axis=None, dtype=None, out=None, keepdims=not_given):
        """The sum; masked elements count as 0."""
        return _fold(self, 'sum', 0, axis, dtype, out, keepdims)

    def prod(self, axis=None, dtype=None, out=None, keepdims=not_given):
        """The product; masked elements count as 1."""
        return _fold(self, 'prod', 1, axis, dtype, out, keepdims)

    product = prod

    def cumsum(self, axis=None, dtype=None, out=None):
        """Running sums; masked elements count as 0 and stay masked."""
        return _scan(self, 'cumsum', 0, axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        """Running products; masked elements count as 1 and stay masked."""
        return _scan(self, 'cumprod', 1, axis, dtype, out)

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        """The sum along a diagonal."""
        if self._mask is nomask:
            return np.ndarray.trace(self, offset=offset, axis1=axis1, axis2=axis2, out=out).astype(dtype)
        diagonal = self.diagonal(offset=offset, axis1=axis1, axis2=axis2)
        return diagonal.astype(dtype).filled(0).sum(axis=-1, out=out)

    def mean(self, axis=None, dtype=None, out=None, keepdims=not_given):
        """The mean of what is not masked."""
        kwargs = _keeping(keepdims)
        if self._mask is nomask:
            result = np.ndarray.mean(self, axis=axis, dtype=dtype, **kwargs)
            if isinstance(result, np.ndarray):
                result = result[()]
        else:
            narrow = False
            if dtype is None:
                if issubclass(self.dtype.type, (np.integer, np.bool)):
                    dtype = np.dtype('f8')
                elif issubclass(self.dtype.type, np.float16):
                    dtype = np.dtype('f4')
                    narrow = True
            total = self.sum(axis=axis, dtype=dtype, **kwargs)
            count = self.count(axis=axis, **kwargs)
            if count.shape == () and count == 0:
                result = masked
            elif narrow:
                result = self.dtype.type(total * 1. / count)
            else:
                result = total * 1. / count
        if out is None:
            return result
        out.flat = result
        if isinstance(out, MaskedArray):
            _set_mask_of(out, getmask(result))
        return out

    def anom(self, axis=None, dtype=None):
        """Deviations from the mean."""
        mean = self.mean(axis, dtype)
        return self - (mean if not axis else np.expand_dims(mean, axis))

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=not_given, mean=not_given):
        """The variance of what is not masked."""
        kwargs = _keeping(keepdims)
        if self._mask is nomask:
            if mean is not not_given:
                kwargs['mean'] = mean
            result = np.ndarray.var(self, axis=axis, dtype=dtype, out=out, ddof=ddof, **kwargs)
            if isinstance(result, np.ndarray):
                result = result[()]
            if out is None:
                return result
            if isinstance(out, MaskedArray):
                out.__setmask__(nomask)
            return out
        count = self.count(axis=axis, **kwargs) - ddof
        deviation = self - (self.mean(axis, dtype, keepdims=True) if mean is not_given else mean)
        if np.iscomplexobj(self):
            deviation = np.absolute(deviation) ** 2
        else:
            deviation *= deviation
        variance = ufuncs.divide(deviation.sum(axis, **kwargs), count).view(type(self))
        if variance.ndim:
            variance._mask = mask_or(self._mask.all(axis, **kwargs), (count <= 0))
            variance._update_from(self)
        elif getmask(variance):
            if out is None:
                return masked
            if isinstance(out, MaskedArray):
                out.flat = 0
                out.__setmask__(True)
            elif out.dtype.kind in 'biu':
                raise _lost()
            else:
                out.flat = np.nan
            return out
        if out is None:
            return variance
        out.flat = variance
        if isinstance(out, MaskedArray):
            out.__setmask__(variance.mask)
        return out

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=not_given, mean=not_given):
        """The standard deviation of what is not masked."""
        variance = self.var(axis, dtype, out, ddof, **_keeping(keepdims))
        if variance is masked:
            return masked
        if out is not None:
            np.power(out, 0.5, out=out, casting='unsafe')
            return out
        return ufuncs.sqrt(variance)

    def round(self, decimals=0, out=None):
        """Elements rounded to a number of decimals."""
        result = self._data.round(decimals=decimals, out=out).view(type(self))
        if result.ndim > 0:
            result._mask = self._mask
            result._update_from(self)
        elif self._mask:
            result = masked
        if out is None:
            return result
        if isinstance(out, MaskedArray):
            out.__setmask__(self._mask)
        return out

    def min(self, axis=None, out=None, fill_value=None, keepdims=not_given):
        """The smallest element that is not masked."""
        if fill_value is None:
            fill_value = minimum_fill_value(self)
        return _extreme(self, 'min', fill_value, axis, out, keepdims)

    def max(self, axis=None, out=None, fill_value=None, keepdims=not_given):
        """The largest element that is not masked."""
        if fill_value is None:
            fill_value = maximum_fill_value(self)
        return _extreme(self, 'max', fill_value, axis, out, keepdims)

    def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
        """From the smallest to the largest element that is not masked."""
        if out is None:
            result = self.max(axis=axis, fill_value=fill_value, keepdims=keepdims)
            result -= self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
            return result
        out.flat = self.max(axis=axis, out=out, fill_value=fill_value, keepdims=keepdims)
        least = self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
        np.subtract(out, least, out=out, casting='unsafe')
        return out

    def argmin(self, axis=None, fill_value=None, out=None, *, keepdims=not_given):
        """The position of the smallest element."""
        if fill_value is None:
            fill_value = minimum_fill_value(self)
        keepdims = False if keepdims is not_given else bool(keepdims)
        return self.filled(fill_value).view(np.ndarray).argmin(axis, out=out, keepdims=keepdims)

    def argmax(self, axis=None, fill_value=None, out=None, *, keepdims=not_given):
        """The position of the largest element."""
        if fill_value is None:
            fill_value = maximum_fill_value(self._data)
        keepdims = False if keepdims is not_given else bool(keepdims)
        return self.filled(fill_value).view(np.ndarray).argmax(axis, out=out, keepdims=keepdims)

    def argsort(self, axis=not_given, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        """The positions in sorted order, those of masked elements last, or first unless `endwith`."""
        if stable:
            raise ValueError('`stable` parameter is not supported for masked arrays.')
        if axis is not_given:
            axis = default_sort_axis(self)
        if fill_value is None:
            if not endwith:
                fill_value = maximum_fill_value(self)
            elif np.issubdtype(self.dtype, np.floating):
                fill_value = np.nan
            else:
                fill_value = minimum_fill_value(self)
        return self.filled(fill_value).argsort(axis=axis, kind=kind, order=order)

    def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        """Sorts in place, masked elements last, or first unless `endwith`."""
        if stable:
            raise ValueError('`stable` parameter is not supported for masked arrays.')
        if self._mask is nomask:
            np.ndarray.sort(self, axis=axis, kind=kind, order=order)
        elif self is not masked:
            where = self.argsort(axis=axis, kind=kind, order=order, fill_value=fill_value, endwith=endwith)
            self[...] = np.take_along_axis(self, where, axis=axis)

    def partition(self, *args, **kwargs):
        """Partitions in place; the mask is ignored."""
        warnings.warn(f"Warning: 'partition' will ignore the 'mask' of the {self.__class__.__name__}.", stacklevel=2)
        return np.ndarray.partition(self, *args, **kwargs)

    def argpartition(self, *args, **kwargs):
        """The positions in partitioned order; the mask is ignored."""
        warnings.warn(f"Warning: 'argpartition' will ignore the 'mask' of the {self.__class__.__name__}.", stacklevel=2)
        return np.ndarray.argpartition(self, *args, **kwargs)
