"""Masking by a condition: `masked_where` and its relatives."""

import numpy as np

from numpy.ma import ufuncs
from numpy.ma.array import MaskedArray
from numpy.ma.masks import filled, getmask, make_mask, make_mask_none, mask_or, nomask, shrunk


def masked_where(condition, a, copy=True):
    """Masks where a condition holds."""
    condition = make_mask(condition, shrink=False)
    a = np.array(a, copy=copy, subok=True)
    if condition.shape and condition.shape != a.shape:
        raise IndexError(f'Inconsistent shape between the condition and the input (got {condition.shape} and {a.shape})')
    has_mask = hasattr(a, '_mask')
    if has_mask:
        condition = mask_or(condition, a._mask)
    result = a.view(type(a) if has_mask else MaskedArray)
    result.mask = shrunk(condition)
    if not copy and has_mask and getmask(a) is nomask:
        # The argument gets the mask as well, of which it is to have a view.
        a._mask = result._mask.view()
    return result


def masked_greater(x, value, copy=True):
    """Masks what is greater than a value."""
    return masked_where(ufuncs.greater(x, value), x, copy=copy)


def masked_greater_equal(x, value, copy=True):
    """Masks what is not less than a value."""
    return masked_where(ufuncs.greater_equal(x, value), x, copy=copy)


def masked_less(x, value, copy=True):
    """Masks what is less than a value."""
    return masked_where(ufuncs.less(x, value), x, copy=copy)


def masked_less_equal(x, value, copy=True):
    """Masks what is not greater than a value."""
    return masked_where(ufuncs.less_equal(x, value), x, copy=copy)


def masked_not_equal(x, value, copy=True):
    """Masks what differs from a value."""
    return masked_where(ufuncs.not_equal(x, value), x, copy=copy)


def masked_equal(x, value, copy=True):
    """Masks what equals a value, which becomes the fill value."""
    output = masked_where(ufuncs.equal(x, value), x, copy=copy)
    output.fill_value = value
    return output


def masked_inside(x, v1, v2, copy=True):
    """Masks what lies in an interval, its ends included."""
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    data = filled(x)
    return masked_where((data >= low) & (data <= high), x, copy=copy)


def masked_outside(x, v1, v2, copy=True):
    """Masks what lies outside of an interval."""
    low, high = (v2, v1) if v2 < v1 else (v1, v2)
    data = filled(x)
    return masked_where((data < low) | (data > high), x, copy=copy)


def masked_object(x, value, copy=True, shrink=True):
    """Masks the objects that equal a value, which becomes the fill value."""
    of_masked = isinstance(x, MaskedArray)
    found = np.equal(x._data if of_masked else np.asarray(x), value)
    mask = mask_or(x._mask if of_masked else nomask, make_mask(found, shrink=shrink))
    return MaskedArray(x, mask=mask, copy=copy, fill_value=value)


def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True):
    """Masks floats close to a value, or other elements that equal it; it becomes the fill value."""
    data = filled(x, value)
    if np.issubdtype(data.dtype, np.floating):
        mask = np.isclose(data, value, atol=atol, rtol=rtol)
    else:
        mask = np.equal(data, value)
    result = MaskedArray(data, mask=mask, copy=copy, fill_value=value)
    if shrink:
        result.shrink_mask()
    return result


def masked_invalid(a, copy=True):
    """Masks infinities and NaNs."""
    a = np.array(a, copy=None, subok=True)
    result = masked_where(~(np.isfinite(a)), a, copy=copy)
    if result._mask is nomask:
        result._mask = make_mask_none(result.shape, result.dtype)
    return result


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    """Masks infinities and NaNs, and replaces them in the data by the fill value."""
    a = MaskedArray(a, copy=copy, mask=mask, subok=True)
    invalid = np.logical_not(np.isfinite(a._data))
    if not invalid.any():
        return a
    a._mask |= invalid
    a._data[invalid] = a.fill_value if fill_value is None else fill_value
    return a
