"""Operators of masked arrays: arithmetic through the masked ufuncs, comparisons, and the operators that work in place.

In place, what is masked keeps its value: the other operand is replaced there by the value that changes nothing.
"""

import operator
import warnings

import numpy as np

from numpy.ma import ufuncs
from numpy.ma.array import MaskedArray, extends, masked
from numpy.ma.domains import divisor_too_small, ufunc_fills
from numpy.ma.fill_values import checked_fill_value
from numpy.ma.masks import MaskError, getdata, getmask, make_mask_none, mask_or, nomask


def power(a, b, third=None):
    """`a` to the power of `b`; what is not finite is masked."""
    if third is not None:
        raise MaskError('3-argument power not supported.')
    m = mask_or(getmask(a), getmask(b))
    fa, fb = getdata(a), getdata(b)
    with np.errstate(divide='ignore', invalid='ignore'):
        result = np.where(m, fa, np.power(fa, fb)).view(type(a) if isinstance(a, MaskedArray) else MaskedArray)
    result._update_from(a)
    invalid = np.logical_not(np.isfinite(result.view(np.ndarray)))
    if m is not nomask:
        if not result.ndim:
            return masked
        result._mask = np.logical_or(m, invalid)
    if invalid.any():
        if not result.ndim:
            return masked
        if result._mask is nomask:
            result._mask = invalid
        result._data[invalid] = result.fill_value
    return result


def _compared(a, other, compare):
    """The comparison of the data, masked where one side is; there, equality says whether the masks are equal."""
    omask, smask = getmask(other), a.mask
    mask = mask_or(smask, omask, copy=True)
    odata = getdata(other)
    if mask.dtype.names is not None:
        # Records are compared with those fields filled in that are masked; the whole is masked where all fields are.
        if compare not in (operator.eq, operator.ne):
            return NotImplemented
        whole = np.broadcast_to(a, np.broadcast(a, odata).shape, subok=True)
        whole._mask = mask
        sdata = whole.filled(odata)
        mask = mask == np.ones((), mask.dtype)
        if omask is np.False_:
            omask = np.zeros((), smask.dtype)
    else:
        sdata = a.data
    check = compare(sdata, odata)
    if isinstance(check, (np.bool, bool)):
        return masked if mask else check
    if mask is not nomask:
        if compare in (operator.eq, operator.ne):
            check = np.where(mask, compare(smask, omask), check)
        if mask.shape != check.shape:
            mask = np.broadcast_to(mask, check.shape).copy()
    check = check.view(type(a))
    check._update_from(a)
    check._mask = mask
    if check._fill_value is not None:
        try:
            check._fill_value = checked_fill_value(check._fill_value, np.bool)
        except (TypeError, ValueError):
            check._fill_value = checked_fill_value(None, np.bool)
    return check


def _gives_way(a, other):
    """Whether the operator is left to the other operand's class."""
    if isinstance(other, type(a)):
        return False
    handler = getattr(other, '__array_ufunc__', False)
    if handler is False:
        return a.__array_priority__ < getattr(other, '__array_priority__', -1000000)
    return handler is None


def _join_mask(a, other):
    """Masks what is masked in the other operand."""
    m = getmask(other)
    if m is nomask:
        return
    if a._mask is nomask:
        if not m.any():
            return
        a._mask = make_mask_none(a.shape, a.dtype)
    a._mask += m


def _neutral_where_masked(a, data, neutral):
    return np.where(a._mask, data.dtype.type(neutral), data)


def _divisor(a, other, ufunc):
    """A divisor that does no harm: where it is too small, the element is masked and the divisor is the ufunc's fill value."""
    data = getdata(other)
    bad = divisor_too_small(a._data, data)
    closed = mask_or(getmask(other), bad)
    if bad.any():
        data = np.where(bad, data.dtype.type(ufunc_fills[ufunc][1]), data)
    a._mask |= closed
    return _neutral_where_masked(a, data, 1)


@extends(MaskedArray)
class MaskedArray:
    def _delegate_binop(self, other):
        return _gives_way(self, other)

    def __eq__(self, other):
        return _compared(self, other, operator.eq)

    def __ne__(self, other):
        return _compared(self, other, operator.ne)

    def __le__(self, other):
        return _compared(self, other, operator.le)

    def __lt__(self, other):
        return _compared(self, other, operator.lt)

    def __ge__(self, other):
        return _compared(self, other, operator.ge)

    def __gt__(self, other):
        return _compared(self, other, operator.gt)

    def __add__(self, other):
        return NotImplemented if _gives_way(self, other) else ufuncs.add(self, other)

    def __radd__(self, other):
        return ufuncs.add(other, self)

    def __sub__(self, other):
        return NotImplemented if _gives_way(self, other) else ufuncs.subtract(self, other)

    def __rsub__(self, other):
        return ufuncs.subtract(other, self)

    def __mul__(self, other):
        return NotImplemented if _gives_way(self, other) else ufuncs.multiply(self, other)

    def __rmul__(self, other):
        return ufuncs.multiply(other, self)

    def __truediv__(self, other):
        return NotImplemented if _gives_way(self, other) else ufuncs.true_divide(self, other)

    def __rtruediv__(self, other):
        return ufuncs.true_divide(other, self)

    def __floordiv__(self, other):
        return NotImplemented if _gives_way(self, other) else ufuncs.floor_divide(self, other)

    def __rfloordiv__(self, other):
        return ufuncs.floor_divide(other, self)

    def __pow__(self, other):
        return NotImplemented if _gives_way(self, other) else power(self, other)

    def __rpow__(self, other):
        return power(other, self)

    def __iadd__(self, other):
        _join_mask(self, other)
        self._data.__iadd__(_neutral_where_masked(self, getdata(other), 0))
        return self

    def __isub__(self, other):
        _join_mask(self, other)
        self._data.__isub__(_neutral_where_masked(self, getdata(other), 0))
        return self

    def __imul__(self, other):
        _join_mask(self, other)
        self._data.__imul__(_neutral_where_masked(self, getdata(other), 1))
        return self

    def __ifloordiv__(self, other):
        self._data.__ifloordiv__(_divisor(self, other, np.floor_divide))
        return self

    def __itruediv__(self, other):
        self._data.__itruediv__(_divisor(self, other, np.true_divide))
        return self

    def __ipow__(self, other):
        data = _neutral_where_masked(self, getdata(other), 1)
        with np.errstate(divide='ignore', invalid='ignore'):
            self._data.__ipow__(data)
        invalid = np.logical_not(np.isfinite(self._data))
        if invalid.any():
            if self._mask is not nomask:
                self._mask |= invalid
            else:
                self._mask = invalid
            np.copyto(self._data, self.fill_value, where=invalid)
        self._mask = mask_or(self._mask, mask_or(getmask(other), invalid))
        return self

    def __float__(self):
        if self.size > 1:
            raise TypeError('Only length-1 arrays can be converted to Python scalars')
        if self._mask:
            warnings.warn('Warning: converting a masked element to nan.', stacklevel=2)
            return np.nan
        return float(self.item())

    def __int__(self):
        if self.size > 1:
            raise TypeError('Only length-1 arrays can be converted to Python scalars')
        if self._mask:
            raise MaskError('Cannot convert masked element to a Python int.')
        return int(self.item())
