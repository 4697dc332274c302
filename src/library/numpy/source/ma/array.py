"""`MaskedArray`: data with a mask. This file holds what makes, views, indexes and describes one, the record of a structured one
(`mvoid`), and the constant `masked`; operators, reductions and arrangements are added by the files named after them.

An instance is an array, viewed as this class, with attributes of its own: `_mask` (an array of the same shape, or `nomask`),
`_fill_value` (a 0-d array, or None until it is asked for), `_hardmask`, `_sharedmask`, `_baseclass` (what the data are viewed as).
Views and results take them over in `__array_finalize__`.
"""

import functools
import warnings

import numpy as np

from numpy.ma import printing
from numpy.ma.domains import ufunc_domain, ufunc_fills
from numpy.ma.fill_values import checked_fill_value
from numpy.ma.masks import (
    MaskError, MaskType, filled, getdata, getmask, getmaskarray, make_mask_descr, make_mask_none, mask_or, nomask,
)

ndarray = np.ndarray


def extends(cls):
    """Puts what a class body defines into an existing class."""
    def put(part):
        for name, member in list(vars(part).items()):
            if name not in ('__module__', '__qualname__', '__dict__', '__weakref__', '__doc__'):
                setattr(cls, name, member)
        return cls
    return put


def every_field(values, dtype):
    """A mask of records from one truth value for each."""
    return np.array([tuple([value] * len(dtype)) for value in values], dtype=dtype)


def _join_into(mask, other):
    """`mask |= other`, field by field."""
    for name in mask.dtype.names:
        part = mask[name]
        if part.dtype.names is not None:
            _join_into(part, other[name])
        else:
            part |= other[name]


def _names_fields(index):
    return isinstance(index, str) or (isinstance(index, list) and index and all(isinstance(i, str) for i in index))


class MaskedArray(ndarray):
    """An array some of whose elements are masked: they are left out of computations."""

    __module__ = 'numpy.ma'
    __array_priority__ = 15
    _defaultmask = nomask
    _defaulthardmask = False
    _baseclass = ndarray
    # More elements than that along an axis are not turned into text.
    _print_width = 100
    _print_width_1d = 1500

    def __new__(cls, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True,
                hard_mask=None, shrink=True, order=None):
        copy = True if copy else None
        made = np.array(data, dtype=dtype, copy=copy, order=order, subok=True, ndmin=ndmin)
        baseclass = getattr(data, '_baseclass', type(made))
        of_masked = isinstance(data, MaskedArray)
        if of_masked and data.shape != made.shape:
            copy = True
        same_class = isinstance(data, cls) and subok and not isinstance(data, MaskedConstant)
        made = ndarray.view(made, type(data) if same_class else cls)
        if not isinstance(data, ndarray) and hasattr(data, '_mask'):
            made._mask = data._mask
        if mask is nomask:
            made._take_own_mask(data, copy, keep_mask, shrink)
        else:
            made._take_given_mask(mask, copy, keep_mask)
        if fill_value is None:
            fill_value = getattr(data, '_fill_value', None)
        if fill_value is not None:
            made._fill_value = checked_fill_value(fill_value, made.dtype)
        made._hardmask = getattr(data, '_hardmask', False) if hard_mask is None else hard_mask
        made._baseclass = baseclass
        return made

    def _take_own_mask(self, data, copy, keep_mask, shrink):
        """The mask of a new array for which none was given: that of the data, or of the items of a sequence."""
        if not keep_mask:
            self._mask = nomask if shrink else np.zeros(self.shape, dtype=make_mask_descr(self.dtype))
        elif isinstance(data, (tuple, list)):
            mdtype = make_mask_descr(self.dtype)
            try:
                mask = np.array([getmaskarray(np.asanyarray(item, dtype=self.dtype)) for item in data], dtype=mdtype)
            except (ValueError, TypeError):
                return
            if mdtype == MaskType and mask.any():
                self._mask = mask
                self._sharedmask = False
        else:
            self._sharedmask = not copy
            if copy:
                self._mask = self._mask.copy()
                # The mask of the data may have been given the shape of a view of them.
                if getmask(data) is not nomask and data._mask.shape != data.shape:
                    data._mask.shape = data.shape

    def _take_given_mask(self, mask, copy, keep_mask):
        """The mask of a new array: the given one in the shape of the data, joined with that of the data."""
        mdtype = make_mask_descr(self.dtype)
        if mask is None:
            mask = False
        if mask is True and mdtype == MaskType:
            mask = np.ones(self.shape, dtype=mdtype)
        elif mask is False and mdtype == MaskType:
            mask = np.zeros(self.shape, dtype=mdtype)
        else:
            try:
                mask = np.array(mask, copy=copy, dtype=mdtype)
            except TypeError:
                mask = every_field(mask, mdtype)
        if mask.shape != self.shape:
            if mask.size == 1:
                mask = np.resize(mask, self.shape)
            elif mask.size == self.size:
                mask = np.reshape(mask, self.shape)
            else:
                raise MaskError(f'Mask and data not compatible: data size is {self.size}, mask size is {mask.size}.')
            copy = True
        if self._mask is nomask or not keep_mask:
            self._mask = mask
            self._sharedmask = not copy
        else:
            if self.dtype.names is not None:
                _join_into(self._mask, mask)
            else:
                self._mask = np.logical_or(mask, self._mask)
            self._sharedmask = False

    def _update_from(self, obj):
        """Takes over what is known about another array, its own attributes included."""
        if isinstance(obj, MaskedArray):
            known = obj.__dict__
            kept = dict(known.get('_optinfo', ()))
            kept.update(known.get('_basedict', ()))
            attributes = {
                '_fill_value': known.get('_fill_value'),
                '_hardmask': known.get('_hardmask', False),
                '_sharedmask': known.get('_sharedmask', False),
                '_isfield': known.get('_isfield', False),
                '_baseclass': getattr(obj, '_baseclass', ndarray),
            }
        else:
            kept = dict(getattr(obj, '_optinfo', ()))
            kept.update(getattr(obj, '_basedict', ()))
            kept.update(getattr(obj, '__dict__', ()))
            baseclass = type(obj) if isinstance(obj, ndarray) else ndarray
            attributes = {
                '_fill_value': getattr(obj, '_fill_value', None),
                '_hardmask': getattr(obj, '_hardmask', False),
                '_sharedmask': getattr(obj, '_sharedmask', False),
                '_isfield': getattr(obj, '_isfield', False),
                '_baseclass': getattr(obj, '_baseclass', baseclass),
            }
        attributes['_optinfo'] = attributes['_basedict'] = kept
        own = self.__dict__
        own.update(attributes)
        if kept:
            own.update(kept)

    def __array_finalize__(self, obj):
        self._update_from(obj)
        mask = nomask
        if isinstance(obj, ndarray):
            mask = getmaskarray(obj) if obj.dtype.names is not None else getmask(obj)
            if mask is nomask:
                pass
            elif obj.__array_interface__['data'][0] != self.__array_interface__['data'][0]:
                # Elements of its own, or others of them: the mask is not that of `obj`, but a copy, until the caller sets it.
                flags = self.flags
                order = 'C' if flags.c_contiguous else 'F' if flags.f_contiguous else 'K'
                same = self.dtype == obj.dtype
                mask = mask.astype(mask.dtype if same else make_mask_descr(self.dtype), order)
            else:
                mask = mask.view()
        if mask is not nomask:
            try:
                mask.shape = self.shape
            except ValueError:
                mask = nomask
            except (TypeError, AttributeError):
                pass
        self._mask = mask
        if self._fill_value is not None:
            self._fill_value = checked_fill_value(self._fill_value, self.dtype)
        elif self.dtype.names is not None:
            self._fill_value = checked_fill_value(None, self.dtype)

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        """The result of a ufunc: masked where an operand is, and where the operands are outside of its domain."""
        if obj is self:
            result = obj
        else:
            result = obj.view(type(self))
            result._update_from(self)
        if context is None:
            return result
        result._mask = result._mask.copy()
        func, args, _ = context
        operands = args[:func.nin]
        m = functools.reduce(mask_or, [getmaskarray(operand) for operand in operands])
        domain = ufunc_domain.get(func)
        if domain is not None:
            with np.errstate(divide='ignore', invalid='ignore'):
                d = filled(domain(*operands).astype(bool, copy=False), True)
            if d.any():
                try:
                    fill_value = ufunc_fills[func][-1]
                except TypeError:
                    fill_value = ufunc_fills[func]
                except KeyError:
                    fill_value = self.fill_value
                np.copyto(result, fill_value, where=d)
                m = d if m is nomask else m | d
        if result is not self and result.shape == () and m:
            return masked
        result._mask = m
        result._sharedmask = False
        return result

    def view(self, dtype=None, type=None, fill_value=None):
        """A view of data and mask; a fill value does not outlive a new dtype."""
        if dtype is None:
            output = ndarray.view(self) if type is None else ndarray.view(self, type)
        elif type is None:
            output = ndarray.view(self, dtype)
            try:
                if issubclass(dtype, ndarray):
                    dtype = None
            except TypeError:
                pass
        else:
            output = ndarray.view(self, dtype, type)
        if getmask(output) is not nomask:
            output._mask = output._mask.view()
        if getattr(output, '_fill_value', None) is not None:
            if fill_value is not None:
                output.fill_value = fill_value
            elif dtype is not None:
                output._fill_value = None
        return output

    def __getitem__(self, indx):
        data, mask = self._data, self._mask
        item = data[indx]
        if mask is not nomask:
            mitem = mask[indx]
            is_scalar = not isinstance(mitem, ndarray)
        else:
            mitem = nomask
            if not isinstance(item, ndarray):
                is_scalar = True
            elif data.dtype.type is np.object_ and data.dtype is not item.dtype:
                # An element that is an array.
                is_scalar = True
            elif data.dtype.type is not np.object_ and type(data).__getitem__ == ndarray.__getitem__:
                is_scalar = False
            else:
                is_scalar = not isinstance(getmaskarray(self)[indx], ndarray)
        if is_scalar:
            if isinstance(item, np.void):
                return mvoid(item, mask=mitem, hardmask=self._hardmask)
            if self.dtype.type is np.object_ and isinstance(item, ndarray) and item is not masked:
                return MaskedArray(item, mask=True) if mitem else item
            return masked if mitem else item
        item = item.view(type(self))
        item._update_from(self)
        if _names_fields(indx):
            self._hand_over_fill_value(item, indx)
            item._isfield = True
        if mitem is not nomask:
            item._mask = mitem.reshape(item.shape)
            item._sharedmask = True
        return item

    def _hand_over_fill_value(self, item, field):
        """The fill value of a field, which stays 0-d when the field holds arrays."""
        if self._fill_value is None:
            return
        value = self._fill_value[field]
        if not isinstance(value, ndarray):
            raise RuntimeError('Internal NumPy error.')
        if value.ndim > 0:
            if not (value == value.flat[0]).all():
                warnings.warn(
                    f'Upon accessing multidimensional field {field!s}, need to keep dimensionality of fill_value at 0. '
                    f'Discarding heterogeneous fill_value and setting all to {value[0]!s}.', stacklevel=3)
            value = value.flat[0:1].squeeze(axis=0)
        item._fill_value = value

    def __setitem__(self, indx, value):
        if self is masked:
            raise MaskError('Cannot alter the masked element.')
        with np.errstate(over='ignore', invalid='ignore'):
            self._store(indx, value)

    def _store(self, indx, value):
        data, mask = self._data, self._mask
        names = data.dtype.names
        if isinstance(indx, str):
            data[indx] = value
            if mask is nomask:
                self._mask = mask = make_mask_none(self.shape, self.dtype)
            mask[indx] = getmask(value)
            return
        if value is masked:
            if mask is nomask:
                mask = self._mask = make_mask_none(self.shape, data.dtype)
            mask[indx] = True if names is None else (True,) * len(names)
            return
        new, mnew = getattr(value, '_data', value), getmask(value)
        if names is not None and mnew is nomask:
            mnew = (False,) * len(names)
        if mask is nomask:
            data[indx] = new
            if mnew is not nomask:
                mask = self._mask = make_mask_none(self.shape, data.dtype)
                mask[indx] = mnew
        elif not self._hardmask:
            if isinstance(indx, MaskedArray) and not isinstance(value, MaskedArray):
                data[indx.data] = new
            else:
                data[indx] = new
                mask[indx] = mnew
        elif hasattr(indx, 'dtype') and indx.dtype == MaskType:
            data[indx * np.logical_not(mask)] = new
        elif names is not None:
            raise NotImplementedError("Flexible 'hard' masks are not yet supported.")
        else:
            # What is masked stays as it is.
            closed = mask_or(mask[indx], mnew, copy=True)
            part = data[indx]
            if part.size > 1:
                np.copyto(part, new, where=~closed)
            elif closed is nomask:
                part = new
            data[indx] = part
            mask[indx] = closed

    @property
    def dtype(self):
        """The dtype of the data."""
        return super().dtype

    @dtype.setter
    def dtype(self, dtype):
        ndarray.dtype.__set__(self, dtype)
        if self._mask is not nomask:
            self._mask = self._mask.view(make_mask_descr(dtype), ndarray)
            try:
                self._mask.shape = self.shape
            except (AttributeError, TypeError):
                pass

    @property
    def shape(self):
        """The shape of the data and of the mask."""
        return super().shape

    @shape.setter
    def shape(self, shape):
        ndarray.shape.__set__(self, shape)
        if getmask(self) is not nomask:
            self._mask.shape = self.shape

    @property
    def baseclass(self):
        """The class that the data are viewed as."""
        return self._baseclass

    def _get_data(self):
        return ndarray.view(self, self._baseclass)

    _data = property(fget=_get_data)
    data = property(fget=_get_data)

    def __str__(self):
        return str(printing.printable(self))

    def __repr__(self):
        return printing.representation(self)


class mvoid(MaskedArray):
    """A record of a structured masked array, some of whose fields may be masked."""

    def __new__(self, data, mask=nomask, dtype=None, fill_value=None, hardmask=False, copy=False, subok=True):
        made = np.array(data, copy=True if copy else None, subok=subok, dtype=dtype).view(self)
        made._hardmask = hardmask
        if mask is not nomask:
            if isinstance(mask, np.void):
                made._mask = mask
            else:
                try:
                    made._mask = np.void(mask)
                except TypeError:
                    made._mask = np.array(mask, dtype=make_mask_descr(dtype))[()]
        if fill_value is not None:
            made.fill_value = fill_value
        return made

    @property
    def _data(self):
        return super()._data[()]

    def __getitem__(self, indx):
        m = self._mask
        if isinstance(m[indx], ndarray):
            return MaskedArray(data=self._data[indx], mask=m[indx], fill_value=self._fill_value[indx],
                               hard_mask=self._hardmask)
        if m is not nomask and m[indx]:
            return masked
        return self._data[indx]

    def __setitem__(self, indx, value):
        self._data[indx] = value
        closed = getattr(value, '_mask', False)
        if self._hardmask:
            self._mask[indx] |= closed
        else:
            self._mask[indx] = closed

    def __str__(self):
        m = self._mask
        if m is nomask:
            return str(self._data)
        return printing.record_text(printing.as_python(self._data.item()), printing.as_python(m.item()))

    __repr__ = __str__

    def __iter__(self):
        data, mask = self._data, self._mask
        if mask is nomask:
            yield from data
        else:
            for d, m in zip(data, mask):
                yield masked if m else d

    def __len__(self):
        return self._data.__len__()

    def filled(self, fill_value=None):
        """The record, with the fill value in masked fields."""
        return MaskedArray(self, copy=False, subok=False).filled(fill_value)[()]

    def tolist(self):
        """The fields as a tuple, `None` for masked ones."""
        if self._mask is nomask:
            return self._data.tolist()
        return tuple(None if m else d.item() for d, m in zip(self._data, self._mask))


class MaskedIterator:
    """The elements of a masked array one after another; it is indexed and assigned to as a one-dimensional array is."""

    def __init__(self, ma):
        self.ma = ma
        self.dataiter = ma._data.flat
        self.maskiter = None if ma._mask is nomask else ma._mask.flat

    def __iter__(self):
        return self

    def __getitem__(self, indx):
        result = self.dataiter.__getitem__(indx).view(type(self.ma))
        if self.maskiter is not None:
            mask = self.maskiter.__getitem__(indx)
            if isinstance(mask, ndarray):
                mask.shape = result.shape
                result._mask = mask
            elif isinstance(mask, np.void):
                return mvoid(result, mask=mask, hardmask=self.ma._hardmask)
            elif mask:
                return masked
        return result

    def __setitem__(self, index, value):
        self.dataiter[index] = getdata(value)
        if self.maskiter is not None:
            self.maskiter[index] = getmaskarray(value)

    def __next__(self):
        d = next(self.dataiter)
        if self.maskiter is not None:
            m = next(self.maskiter)
            if isinstance(m, np.void):
                return mvoid(d, mask=m, hardmask=self.ma._hardmask)
            if m:
                return masked
        return d


class MaskedConstant(MaskedArray):
    """The one masked element: what a masked array has in the place of a masked scalar."""

    __singleton = None

    @classmethod
    def __has_singleton(cls):
        return cls.__singleton is not None and type(cls.__singleton) is cls

    def __new__(cls):
        if not cls.__has_singleton():
            data, mask = np.array(0.), np.array(True)
            data.flags.writeable = mask.flags.writeable = False
            cls.__singleton = MaskedArray(data, mask=mask).view(cls)
        return cls.__singleton

    def __array_finalize__(self, obj):
        if not self.__has_singleton():
            return super().__array_finalize__(obj)
        if self is not self.__singleton:
            # A view or a result: there is no second constant.
            self.__class__ = MaskedArray
            MaskedArray.__array_finalize__(self, obj)

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        return self.view(MaskedArray).__array_wrap__(obj, context)

    def __str__(self):
        return str(printing.masked_print_option._display)

    def __repr__(self):
        return 'masked' if self is MaskedConstant.__singleton else object.__repr__(self)

    def __format__(self, format_spec):
        if format_spec:
            warnings.warn(
                'Format strings passed to MaskedConstant are ignored, but in future may error or produce different behavior',
                FutureWarning, stacklevel=2)
        return str(self)

    def __reduce__(self):
        return (self.__class__, ())

    def __iop__(self, other):
        return self

    __iadd__ = __isub__ = __imul__ = __ifloordiv__ = __itruediv__ = __ipow__ = __iop__
    del __iop__

    def copy(self, *args, **kwargs):
        """The constant itself."""
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __setattr__(self, attr, value):
        if self.__has_singleton() and self is self.__singleton:
            raise AttributeError(f'attributes of {self!r} are not writeable')
        return super().__setattr__(attr, value)


masked = masked_singleton = MaskedConstant()
masked_array = MaskedArray


def _plain_items(record):
    for item in record:
        if hasattr(item, '__iter__') and not isinstance(item, (str, bytes)):
            yield from _plain_items(item)
        else:
            yield item


def flatten_structured_array(a):
    """Records as rows: one more axis holds the plain fields, in a common dtype."""
    a = np.asanyarray(a)
    shape = a.shape
    a = a.ravel()

    def rows(records):
        return np.array([tuple(_plain_items(record.item())) for record in records])
    if isinstance(a, MaskedArray):
        out = rows(a._data).view(MaskedArray)
        out._mask = rows(getmaskarray(a))
    else:
        out = rows(a)
    if len(shape) > 1:
        out.shape = (*shape, *out.shape[1:])
    return out
