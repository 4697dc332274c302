"""Attributes of masked arrays that scripts read and set: the mask and who shares it, the fill value, and the filled data."""

import warnings

import numpy as np

from numpy.ma.array import (
    MaskedArray, MaskedIterator, every_field, extends, flatten_structured_array, masked,
)
from numpy.ma.fill_values import checked_fill_value
from numpy.ma.masks import make_mask_none, nomask, shrunk


def _fill_fields(data, mask, fill_value):
    for name in data.dtype.names:
        part = data[name]
        if part.dtype.names is not None:
            _fill_fields(part, mask[name], fill_value[name])
        else:
            np.copyto(part, fill_value[name], where=mask[name])


@extends(MaskedArray)
class MaskedArray:
    def __setmask__(self, mask, copy=False):
        """Sets the mask; a hard one only grows."""
        dtype = self.dtype
        current = self._mask
        if mask is masked:
            mask = True
        if current is nomask:
            if mask is nomask:
                return
            current = self._mask = make_mask_none(self.shape, dtype)
        if dtype.names is None:
            if self._hardmask:
                current |= mask
            elif isinstance(mask, (int, float, np.bool, np.number)):
                current[...] = mask
            else:
                current.flat = mask
        else:
            mdtype = current.dtype
            mask = np.asarray(mask)
            if mask.ndim:
                try:
                    mask = np.array(mask, copy=True if copy else None, dtype=mdtype)
                except TypeError:
                    mask = every_field(mask, mdtype)
            elif mask.dtype.kind == 'b':
                mask = np.array((mask.item(),) * len(mdtype), dtype=mdtype)
            else:
                mask = mask.astype(mdtype)
            if self._hardmask:
                for name in dtype.names:
                    current[name] |= mask[name]
            else:
                current.flat = mask
        if current.shape:
            current.shape = self.shape

    _set_mask = __setmask__

    @property
    def mask(self):
        """A view of the mask."""
        return self._mask.view()

    @mask.setter
    def mask(self, value):
        self.__setmask__(value)

    @property
    def recordmask(self):
        """Whether all fields of a record are masked."""
        mask = self._mask.view(np.ndarray)
        if mask.dtype.names is None:
            return mask
        return np.all(flatten_structured_array(mask), axis=-1)

    @recordmask.setter
    def recordmask(self, mask):
        raise NotImplementedError('Coming soon: setting the mask per records!')

    def harden_mask(self):
        """From now on no assignment unmasks an element."""
        self._hardmask = True
        return self

    def soften_mask(self):
        """From now on an assignment unmasks what it sets."""
        self._hardmask = False
        return self

    @property
    def hardmask(self):
        """Whether the mask is hard."""
        return self._hardmask

    def unshare_mask(self):
        """Copies the mask if another array may have it as well."""
        if self._sharedmask:
            self._mask = self._mask.copy()
            self._sharedmask = False
        return self

    @property
    def sharedmask(self):
        """Whether another array may have the same mask."""
        return self._sharedmask

    def shrink_mask(self):
        """Drops a mask that masks nothing."""
        self._mask = shrunk(self._mask)
        return self

    @property
    def flat(self):
        """The elements one after another."""
        return MaskedIterator(self)

    @flat.setter
    def flat(self, value):
        y = self.ravel()
        y[:] = value

    @property
    def fill_value(self):
        """What `filled` puts in the place of masked elements."""
        if self._fill_value is None:
            self._fill_value = checked_fill_value(None, self.dtype)
        if isinstance(self._fill_value, np.ndarray):
            return self._fill_value[()]
        return self._fill_value

    @fill_value.setter
    def fill_value(self, value=None):
        target = checked_fill_value(value, self.dtype)
        if target.ndim != 0:
            warnings.warn(
                'Non-scalar arrays for the fill value are deprecated. Use arrays with scalar values instead. The filled '
                'function still supports any array as `fill_value`.', DeprecationWarning, stacklevel=2)
        if self._fill_value is None:
            self._fill_value = target
        else:
            self._fill_value[()] = target

    get_fill_value = fill_value.fget
    set_fill_value = fill_value.fset

    def filled(self, fill_value=None):
        """The data, copied if anything is masked, with the fill value where it is."""
        m = self._mask
        if m is nomask:
            return self._data
        if fill_value is None:
            fill_value = self.fill_value
        else:
            fill_value = checked_fill_value(fill_value, self.dtype)
        if self is masked:
            return np.asanyarray(fill_value)
        if m.dtype.names is not None:
            result = self._data.copy('K')
            _fill_fields(result, m, fill_value)
            return result
        if not m.any():
            return self._data
        result = self._data.copy('K')
        try:
            np.copyto(result, fill_value, where=m)
        except (TypeError, AttributeError):
            result = np.choose(m, (result.astype(object), np.array(fill_value, dtype=object)))
        except IndexError:
            if self._data.shape:
                raise
            result = np.array(fill_value, dtype=self.dtype) if m else self._data
        return result
