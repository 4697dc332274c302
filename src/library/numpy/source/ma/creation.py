"""Functions that make masked arrays, and those of NumPy whose results become masked arrays."""

import functools

import numpy as np

from numpy.ma.array import MaskedArray, MaskedConstant, masked
from numpy.ma.fill_values import default_fill_value
from numpy.ma.masks import getmask, make_mask_descr, nomask


def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, keep_mask=True, hard_mask=False,
          shrink=True, subok=True, ndmin=0):
    """A masked array from an array_like and a mask."""
    return MaskedArray(data, mask=mask, dtype=dtype, copy=copy, subok=subok, keep_mask=keep_mask, hard_mask=hard_mask,
                       fill_value=fill_value, ndmin=ndmin, shrink=shrink, order=order)


def asarray(a, dtype=None, order=None):
    """A masked array, not of a subclass, without a copy where possible."""
    return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=False, order=order or 'C')


def asanyarray(a, dtype=None, order=None):
    """A masked array; what is one already passes through if dtype and order agree."""
    if isinstance(a, MaskedArray) and (dtype is None or dtype == a.dtype):
        if (order in {None, 'A', 'K'} or (order == 'C' and a.flags.carray) or (order == 'F' and a.flags.f_contiguous)):
            return a
    return MaskedArray(a, dtype=dtype, copy=False, keep_mask=True, subok=True, order=order)


def isMaskedArray(x):
    """Whether `x` is a masked array."""
    return isinstance(x, MaskedArray)


isarray = isMA = isMaskedArray


def is_masked(x):
    """Whether any element is masked."""
    m = getmask(x)
    return m is not nomask and bool(m.any())


def set_fill_value(a, fill_value):
    """Sets the fill value of a masked array; anything else is left alone."""
    if isinstance(a, MaskedArray):
        a.set_fill_value(fill_value)


def get_fill_value(a):
    """The fill value of a masked array, or the default for anything else."""
    return a.fill_value if isinstance(a, MaskedArray) else default_fill_value(a)


def common_fill_value(a, b):
    """The fill value of both, `None` if they differ."""
    one, other = get_fill_value(a), get_fill_value(b)
    return one if one == other else None


def masked_all(shape, dtype=float):
    """An array all of whose elements are masked."""
    return MaskedArray(np.empty(shape, dtype), mask=np.ones(shape, make_mask_descr(dtype)))


def masked_all_like(arr):
    """An array of the shape and dtype of `arr`, all masked."""
    a = np.empty_like(arr).view(MaskedArray)
    a._mask = np.ones(a.shape, dtype=make_mask_descr(a.dtype))
    return a


def fromflex(fxarray):
    """The masked array from what `toflex` made."""
    return MaskedArray(fxarray['_data'], mask=fxarray['_mask'])


def fromfile(file, dtype=float, count=-1, sep=''):
    """Refused: there is no format for a mask."""
    raise NotImplementedError('fromfile() not yet implemented for a MaskedArray.')


def _masked_version(name, takes_options=False):
    """A function of NumPy that returns masked arrays; with options, `fill_value` and `hardmask` can be given."""
    function = getattr(np, name)

    def version(*args, **kwargs):
        given = {}
        if takes_options:
            given = {key: kwargs.pop(key) for key in ('fill_value', 'hardmask') if key in kwargs}
        result = function(*args, **kwargs).view(MaskedArray)
        if 'fill_value' in given:
            result.fill_value = given['fill_value']
        if 'hardmask' in given:
            result._hardmask = bool(given['hardmask'])
        return result
    version.__name__ = version.__qualname__ = name
    version.__doc__ = function.__doc__
    return version


arange = _masked_version('arange', True)
clip = _masked_version('clip', True)
empty = _masked_version('empty', True)
empty_like = _masked_version('empty_like')
frombuffer = _masked_version('frombuffer')
fromfunction = _masked_version('fromfunction')
identity = _masked_version('identity', True)
indices = _masked_version('indices', True)
ones = _masked_version('ones', True)
ones_like = _masked_version('ones_like')
squeeze = _masked_version('squeeze', True)
zeros = _masked_version('zeros', True)
zeros_like = _masked_version('zeros_like')
