"""Methods that rearrange, select, copy and convert: what is done to the data is done to the mask as well."""

import numpy as np

from numpy.ma.array import MaskedArray, extends
from numpy.ma.masks import (
    getmask, getmaskarray, make_mask, make_mask_descr, make_mask_none, nomask,
)


def _on_both(name):
    """A method of arrays, done to the data and to the mask."""
    def method(self, *args, **params):
        result = getattr(self._data, name)(*args, **params).view(type(self))
        result._update_from(self)
        mask = self._mask
        if mask is not nomask:
            result._mask = getattr(mask, name)(*args, **params)
        return result
    method.__doc__ = getattr(np.ndarray, name).__doc__
    method.__name__ = name
    return method


def _records_with_none(values, mask, depth):
    """Nested lists of tuples, with None for masked fields."""
    if depth:
        return [_records_with_none(value, closed, depth - 1) for value, closed in zip(values, mask)]
    return tuple(None if closed is True else value for value, closed in zip(values, mask))


def _rebuild(subtype, baseclass, baseshape, basetype):
    """An array for `__setstate__` to fill."""
    data = np.ndarray.__new__(baseclass, baseshape, basetype)
    mask = np.ndarray.__new__(np.ndarray, baseshape, make_mask_descr(basetype))
    return subtype.__new__(subtype, data, mask=mask, dtype=basetype)


@extends(MaskedArray)
class MaskedArray:
    copy = _on_both('copy')
    diagonal = _on_both('diagonal')
    flatten = _on_both('flatten')
    repeat = _on_both('repeat')
    squeeze = _on_both('squeeze')
    swapaxes = _on_both('swapaxes')
    transpose = _on_both('transpose')
    T = property(fget=lambda self: self.transpose())

    @property
    def mT(self):
        """The last two axes exchanged."""
        if self.ndim < 2:
            raise ValueError('matrix transpose with ndim < 2 is undefined')
        if self._mask is nomask:
            return MaskedArray(data=self._data.mT)
        return MaskedArray(data=self.data.mT, mask=self.mask.mT)

    @property
    def imag(self):
        """Imaginary parts."""
        result = self._data.imag.view(type(self))
        result.__setmask__(self._mask)
        return result

    get_imag = imag.fget

    @property
    def real(self):
        """Real parts."""
        result = self._data.real.view(type(self))
        result.__setmask__(self._mask)
        return result

    get_real = real.fget

    def ravel(self, order='C'):
        """All elements along one axis."""
        if order in 'kKaA':
            order = 'F' if self._data.flags.fnc else 'C'
        r = np.ndarray.ravel(self._data, order=order).view(type(self))
        r._update_from(self)
        if self._mask is not nomask:
            r._mask = np.ndarray.ravel(self._mask, order=order).reshape(r.shape)
        else:
            r._mask = nomask
        return r

    def reshape(self, *s, **kwargs):
        """The same elements in another shape."""
        result = self._data.reshape(*s, **kwargs).view(type(self))
        result._update_from(self)
        if self._mask is not nomask:
            result._mask = self._mask.reshape(*s, **kwargs)
        return result

    def resize(self, newshape, refcheck=True, order=False):
        """Refused: a masked array is a view."""
        raise ValueError('A masked array does not own its data and therefore cannot be resized.\n'
                         'Use the numpy.ma.resize function instead.')

    def compressed(self):
        """What is not masked, as a one-dimensional array without a mask."""
        data = np.ndarray.ravel(self._data)
        if self._mask is not nomask:
            data = data.compress(np.logical_not(np.ndarray.ravel(self._mask)))
        return data

    def compress(self, condition, axis=None, out=None):
        """The elements or slices where a condition holds."""
        condition = np.asarray(condition)
        new = self._data.compress(condition, axis=axis, out=out).view(type(self))
        new._update_from(self)
        if self._mask is not nomask:
            new._mask = self._mask.compress(condition, axis=axis)
        return new

    def put(self, indices, values, mode='raise'):
        """Sets elements by their flat positions; what a hard mask covers is left as it is."""
        if self._hardmask and self._mask is not nomask:
            closed = self._mask[indices]
            indices = np.array(indices, copy=None)
            values = np.array(values, copy=None, subok=True)
            values.resize(indices.shape)
            indices, values = indices[~closed], values[~closed]
        self._data.put(indices, values, mode=mode)
        new = getmask(values)
        if self._mask is nomask and new is nomask:
            return
        m = getmaskarray(self)
        m.put(indices, False if new is nomask else values._mask, mode=mode)
        self._mask = make_mask(m, copy=False, shrink=True)

    def take(self, indices, axis=None, out=None, mode='raise'):
        """Elements by position; masked positions give masked elements."""
        closed = getmask(indices)
        if closed is not nomask:
            indices = indices.filled(0)
        if out is None:
            out = self._data.take(indices, axis=axis, mode=mode)[...].view(type(self))
        else:
            np.take(self._data, indices, axis=axis, mode=mode, out=out)
        if isinstance(out, MaskedArray):
            if self._mask is nomask:
                mask = closed
            else:
                mask = self._mask.take(indices, axis=axis, mode=mode)
                mask |= closed
            out.__setmask__(mask)
        # A 0-d result is an element.
        return out[()]

    def ids(self):
        """The addresses of data and mask."""
        data = self.__array_interface__['data'][0]
        if self._mask is nomask:
            return (data, id(nomask))
        return (data, self._mask.__array_interface__['data'][0])

    def iscontiguous(self):
        """Whether the data are in C order without gaps."""
        return self.flags['CONTIGUOUS']

    def tolist(self, fill_value=None):
        """Nested lists, `None` for masked elements unless a fill value is given."""
        mask = self._mask
        if mask is nomask:
            return self._data.tolist()
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        if self.dtype.names:
            return _records_with_none(self._data.tolist(), mask.tolist(), self.ndim)
        result = np.array(self._data.ravel(), dtype=object)
        result[mask.ravel()] = None
        result.shape = self.shape
        return result.tolist()

    def tobytes(self, fill_value=None, order='C'):
        """The bytes of the filled array."""
        return self.filled(fill_value).tobytes(order=order)

    def tofile(self, fid, sep='', format='%s'):
        """Refused: there is no format for a mask."""
        raise NotImplementedError('MaskedArray.tofile() not implemented yet.')

    def toflex(self):
        """A structured array with the fields `_data` and `_mask`."""
        mask = self._mask
        record = np.ndarray(shape=self.shape, dtype=[('_data', self.dtype), ('_mask', mask.dtype)])
        record['_data'] = self._data
        record['_mask'] = mask
        return record

    torecords = toflex

    def __getstate__(self):
        order = 'CF'[self.flags.fnc]
        return np.ndarray.__reduce__(self)[2] + (getmaskarray(self).tobytes(order), self._fill_value)

    def __setstate__(self, state):
        _, shape, dtype, fortran, raw, mask, fill_value = state
        np.ndarray.__setstate__(self, (shape, dtype, fortran, raw))
        self._mask.__setstate__((shape, make_mask_descr(dtype), fortran, mask))
        self.fill_value = fill_value

    def __reduce__(self):
        return (_rebuild, (self.__class__, self._baseclass, (0,), 'b'), self.__getstate__())

    def __deepcopy__(self, memo=None):
        from copy import deepcopy
        copied = MaskedArray.__new__(type(self), self, copy=True)
        if memo is None:
            memo = {}
        memo[id(self)] = copied
        for name, value in self.__dict__.items():
            copied.__dict__[name] = deepcopy(value, memo)
        if self.dtype.hasobject:
            copied._data[...] = deepcopy(copied._data)
        return copied
