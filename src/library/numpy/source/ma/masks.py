"""Masks as arrays of booleans, or `nomask` where nothing is masked.

A structured array has a mask with one boolean for each plain field, so that a mask's dtype is that of the data with every
leaf replaced.
"""

import numpy as np

MaskType = np.bool
nomask = MaskType(0)


class _NotGiven:
    """The default of arguments that are handed on only if they were given."""

    def __repr__(self):
        return '<no value>'


not_given = _NotGiven()


class MAError(Exception):
    """Errors of masked arrays."""


class MaskError(MAError):
    """What cannot be done to a mask, or to what is masked."""


def getdata(a, subok=True):
    """The data of a masked array, masked elements included; anything else as an array."""
    try:
        data = a._data
    except AttributeError:
        data = np.array(a, copy=None, subok=subok)
    return data if subok else data.view(np.ndarray)


get_data = getdata


def getmask(a):
    """The mask of a masked array, `nomask` of anything else."""
    return getattr(a, '_mask', nomask)


get_mask = getmask


def getmaskarray(arr):
    """The mask as an array of the shape of `arr`, all False where there is none."""
    mask = getattr(arr, '_mask', nomask)
    if mask is nomask:
        mask = make_mask_none(np.shape(arr), getattr(arr, 'dtype', None))
    return mask


def is_mask(m):
    """Whether `m` is an array or a scalar of booleans."""
    try:
        return m.dtype.type is MaskType
    except AttributeError:
        return False


def filled(a, fill_value=None):
    """An array without a mask: of a masked array the data, with `fill_value` where it is masked."""
    if hasattr(a, 'filled'):
        return a.filled(fill_value)
    if isinstance(a, np.ndarray):
        return a
    if isinstance(a, dict):
        return np.array(a, 'O')
    return np.array(a)


def replaced_leaves(dtype, leaf):
    """The dtype with every plain field of the dtype `leaf`; the same object when that changes nothing."""
    if dtype.names is not None:
        described = []
        for name in dtype.names:
            field = dtype.fields[name]
            label = (field[2], name) if len(field) == 3 else name
            described.append((label, replaced_leaves(field[0], leaf)))
        new = np.dtype(described)
    elif dtype.subdtype:
        base, shape = dtype.subdtype
        new = np.dtype((replaced_leaves(base, leaf), shape))
    else:
        new = leaf
    return dtype if new == dtype else new


_BOOL = np.dtype(bool)


def make_mask_descr(ndtype):
    """The dtype of a mask for data of `ndtype`."""
    ndtype = np.dtype(ndtype)
    if ndtype.names is None and ndtype.subdtype is None:
        return _BOOL
    return replaced_leaves(ndtype, _BOOL)


def shrunk(m):
    """`nomask` for a mask of plain booleans that are all False."""
    if m.dtype.names is None and not m.any():
        return nomask
    return m


def make_mask(m, copy=False, shrink=True, dtype=MaskType):
    """A mask from an array_like of truth values; a masked element of it counts as True."""
    if m is nomask:
        return nomask
    dtype = make_mask_descr(dtype)
    if isinstance(m, np.ndarray) and m.dtype.fields and dtype == np.bool:
        return np.ones(m.shape, dtype=dtype)
    result = np.array(filled(m, True), copy=True if copy else None, dtype=dtype, subok=True)
    return shrunk(result) if shrink else result


def make_mask_none(newshape, dtype=None):
    """A mask of all False, for data of `dtype`."""
    return np.zeros(newshape, dtype=MaskType if dtype is None else make_mask_descr(dtype))


def _or_by_field(m1, m2, out):
    for name in m1.dtype.names:
        part = m1[name]
        if part.dtype.names is not None:
            _or_by_field(part, m2[name], out[name])
        else:
            np.logical_or(part, m2[name], out[name])


def mask_or(m1, m2, copy=False, shrink=True):
    """What is masked in one or in the other."""
    for one, other in ((m1, m2), (m2, m1)):
        if one is nomask or one is False:
            return make_mask(other, copy=copy, shrink=shrink, dtype=getattr(other, 'dtype', MaskType))
    if m1 is m2 and is_mask(m1):
        return shrunk(m1) if shrink else m1
    dtype1, dtype2 = getattr(m1, 'dtype', None), getattr(m2, 'dtype', None)
    if dtype1 != dtype2:
        raise ValueError(f"Incompatible dtypes '{dtype1}'<>'{dtype2}'")
    if dtype1.names is not None:
        joined = np.empty(np.broadcast(m1, m2).shape, dtype1)
        _or_by_field(m1, m2, joined)
        return joined
    return make_mask(np.logical_or(m1, m2), copy=copy, shrink=shrink)


def _elements(sequence):
    try:
        for element in sequence:
            if hasattr(element, '__iter__'):
                yield from _elements(element)
            else:
                yield element
    except TypeError:
        yield sequence


def flatten_mask(mask):
    """All booleans of a mask, those of fields and axes included, along one axis."""
    mask = np.asarray(mask)
    names = mask.dtype.names
    parts = mask if names is None else [flatten_mask(mask[name]) for name in names]
    return np.array(list(_elements(parts)), dtype=bool)


def mask_along(mask, axis, **keepdims):
    """Where everything along `axis` is masked: what a reduction leaves masked."""
    return nomask if mask is nomask else mask.all(axis=axis, **keepdims)
