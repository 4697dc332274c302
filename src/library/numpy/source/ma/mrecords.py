"""Structured masked arrays whose fields are attributes, as those of record arrays are."""

import warnings

import numpy as np
from numpy import ma

__all__ = ['MaskedRecords', 'mrecarray', 'fromarrays', 'fromrecords', 'fromtextfile', 'addfield']

# Names that fields cannot have.
reserved_fields = ['_data', '_mask', '_fieldmask', 'dtype']


def _every_field(mask, dtype):
    return np.array([tuple([m] * len(dtype)) for m in mask], dtype=dtype)


class MaskedRecords(ma.MaskedArray):
    """A masked record array."""

    def __new__(cls, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None,
                byteorder=None, aligned=False, mask=ma.nomask, hard_mask=False, fill_value=None, keep_mask=True,
                copy=False, **options):
        self = np.recarray.__new__(cls, shape, dtype=dtype, buf=buf, offset=offset, strides=strides, formats=formats,
                                   names=names, titles=titles, byteorder=byteorder, aligned=aligned)
        mdtype = ma.make_mask_descr(self.dtype)
        if mask is ma.nomask or not np.size(mask):
            if not keep_mask:
                self._mask = (False,) * len(mdtype)
            return self
        mask = np.array(mask, copy=copy)
        if mask.shape != self.shape:
            if mask.size == 1:
                mask = np.resize(mask, self.shape)
            elif mask.size == self.size:
                mask = np.reshape(mask, self.shape)
            else:
                raise ma.MAError(f'Mask and data not compatible: data size is {self.size}, mask size is {{nm}}.')
        if not keep_mask:
            self.__setmask__(mask)
            self._sharedmask = True
        else:
            self._mask = mask if mask.dtype == mdtype else _every_field(mask, mdtype)
        return self

    def __array_finalize__(self, obj):
        mask = getattr(obj, '_mask', None)
        if mask is None:
            mask = ma.make_mask_none(self.shape, dtype=np.ndarray.__getattribute__(self, 'dtype'))
        own = self.__dict__
        own['_mask'] = mask
        self._update_from(obj)
        if own['_baseclass'] is np.ndarray:
            own['_baseclass'] = np.recarray

    @property
    def _data(self):
        return np.ndarray.view(self, np.recarray)

    @property
    def _fieldmask(self):
        return self._mask

    def __len__(self):
        return len(self._data) if self.ndim else len(self.dtype)

    def __getattribute__(self, attr):
        try:
            return object.__getattribute__(self, attr)
        except AttributeError:
            pass
        fields = np.ndarray.__getattribute__(self, 'dtype').fields
        if fields is None or attr not in fields:
            raise AttributeError(f'record array has no attribute {attr}')
        own = np.ndarray.__getattribute__(self, '__dict__')
        part = np.ndarray.view(self, own['_baseclass']).getfield(*fields[attr][:2])
        if part.dtype.names is not None:
            raise NotImplementedError('MaskedRecords is currently limited tosimple records.')
        closed = own.get('_mask')
        if closed is not None:
            closed = closed[attr]
        if not (part.shape or (closed is not None and np.any(closed))):
            return part.item()
        part = part.view(ma.MaskedArray)
        part._baseclass = np.ndarray
        part._isfield = True
        part._mask = closed
        fill_value = own.get('_fill_value')
        if fill_value is not None:
            try:
                part._fill_value = fill_value[attr]
            except ValueError:
                part._fill_value = None
        return part

    def __setattr__(self, attr, val):
        if attr in ('mask', 'fieldmask'):
            self.__setmask__(val)
            return
        own = object.__getattribute__(self, '__dict__')
        is_new = attr not in own
        fields = np.ndarray.__getattribute__(self, 'dtype').fields or {}
        try:
            result = object.__setattr__(self, attr, val)
        except Exception:
            if attr not in fields and attr not in (own.get('_optinfo') or {}):
                raise
        else:
            fields = np.ndarray.__getattribute__(self, 'dtype').fields or {}
            if attr not in fields:
                return result
            if is_new:
                try:
                    object.__delattr__(self, attr)
                except Exception:
                    return result
        if attr not in fields:
            raise AttributeError(f'record array has no attribute {attr}')
        if val is ma.masked:
            fill_value = own['_fill_value']
            data, closed = (val if fill_value is None else fill_value[attr]), True
        else:
            data, closed = ma.filled(val), ma.getmaskarray(val)
        result = np.ndarray.__getattribute__(self, '_data').setfield(data, *fields[attr][:2])
        own['_mask'][attr] = closed
        return result

    def __getitem__(self, indx):
        own = self.__dict__
        mask = own['_mask']
        data = np.ndarray.view(self, own['_baseclass'])
        if isinstance(indx, str):
            part = data[indx].view(ma.MaskedArray)
            part._mask = mask[indx]
            part._sharedmask = True
            fill_value = own['_fill_value']
            if fill_value is not None:
                part._fill_value = fill_value[indx]
            return ma.masked if not part.ndim and part._mask else part
        part = np.asarray(data[indx]).view(mrecarray)
        part._mask = np.asarray(mask[indx]).view(np.recarray)
        return part

    def __setitem__(self, indx, value):
        ma.MaskedArray.__setitem__(self, indx, value)
        if isinstance(indx, str):
            self._mask[indx] = ma.getmaskarray(value)

    def __str__(self):
        columns = [getattr(self, name) for name in self.dtype.names]
        if self.size > 1:
            rows = [f"({','.join([str(item) for item in row])})" for row in zip(*columns)]
            return f"[{', '.join(rows)}]"
        rows = [','.join([str(item) for item in row]) for row in zip(columns)]
        return f"({', '.join(rows)})"

    def __repr__(self):
        names = self.dtype.names
        width = max(len(name) for name in names) + 4
        lines = [f'{name:>{width}} : {getattr(self, name)}' for name in names]
        label = '    fill_value'
        return '\n'.join(['masked_records(', *lines, f'{label:>{width}} : {self.fill_value}',
                          '              )'])

    def view(self, dtype=None, type=None):
        """A view of data and mask."""
        if dtype is None:
            output = np.ndarray.view(self) if type is None else np.ndarray.view(self, type)
        elif type is not None:
            output = np.ndarray.view(self, dtype, type)
        elif isinstance(dtype, _class) and issubclass(dtype, np.ndarray):
            output = np.ndarray.view(self, dtype)
        else:
            dtype = np.dtype(dtype)
            if dtype.fields is None:
                output = self.__array__().view(dtype, self.__class__.__bases__[0])
                output._update_from(self)
            else:
                output = np.ndarray.view(self, dtype)
            output._fill_value = None
        if getattr(output, '_mask', ma.nomask) is not ma.nomask:
            output._mask = self._mask.view(ma.make_mask_descr(output.dtype), np.ndarray)
            output._mask.shape = output.shape
        return output

    def harden_mask(self):
        """From now on no assignment unmasks an element."""
        self._hardmask = True

    def soften_mask(self):
        """From now on an assignment unmasks what it sets."""
        self._hardmask = False

    def copy(self):
        """A copy of data and mask."""
        copied = self._data.copy().view(type(self))
        copied._mask = self._mask.copy()
        return copied

    def tolist(self, fill_value=None):
        """Lists of the fields, `None` for masked ones unless a fill value is given."""
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        result = np.array(self.filled().tolist(), dtype=object)
        result[np.array(self._mask.tolist())] = None
        return result.tolist()


mrecarray = MaskedRecords
_class = type


def fromarrays(arraylist, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None,
               fill_value=None):
    """Masked records from one array for each field."""
    masks = [np.atleast_1d(ma.getmaskarray(x)) for x in arraylist]
    made = np.rec.fromarrays([ma.getdata(x) for x in arraylist], dtype=dtype, shape=shape, formats=formats, names=names,
                             titles=titles, aligned=aligned, byteorder=byteorder).view(mrecarray)
    made._mask.flat = list(zip(*masks))
    if fill_value is not None:
        made.fill_value = fill_value
    return made


def fromrecords(reclist, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None,
                fill_value=None, mask=ma.nomask):
    """Masked records from one tuple for each record."""
    own = getattr(reclist, '_mask', None)
    if isinstance(reclist, np.ndarray):
        if isinstance(reclist, ma.MaskedArray):
            reclist = reclist.filled().view(np.ndarray)
        if dtype is None:
            dtype = reclist.dtype
        reclist = reclist.tolist()
    made = np.rec.fromrecords(reclist, dtype=dtype, shape=shape, formats=formats, names=names, titles=titles,
                              aligned=aligned, byteorder=byteorder).view(mrecarray)
    if fill_value is not None:
        made.fill_value = fill_value
    if mask is not ma.nomask:
        mask = np.asarray(mask)
        if len(mask.dtype):
            made._mask.flat = mask
        elif mask.ndim == 2:
            made._mask.flat = [tuple(m) for m in mask]
        else:
            made.__setmask__(mask)
    if own is not None:
        made._mask[:] = own
    return made


def _guessed_types(row):
    """Types for texts: integers, floats, complex numbers, or the longest text."""
    row = np.asarray(row)
    if row.ndim == 2:
        row = row[0]
    elif row.ndim > 2:
        raise ValueError('The array should be 2D at most!')
    types = []
    for text in row:
        for kind in (int, float, complex):
            try:
                kind(text)
            except (ValueError, TypeError):
                continue
            types.append(np.dtype(kind))
            break
        else:
            types.append(row.dtype)
    return types


def _checked_names(dtype, names=None):
    """The dtype with other names for its fields, reserved ones left out."""
    defaults = [f'f{i}' for i in range(len(dtype))]
    if names is None:
        names = defaults
    elif isinstance(names, str):
        names = names.split(',')
    elif not isinstance(names, (tuple, list)):
        raise NameError(f'illegal input names {names!r}')
    names = list(names) + defaults[len(names):]
    described = []
    for name, default, field in zip(names, defaults, dtype.descr):
        if name not in reserved_fields:
            described.append((name, field[1]))
        else:
            described.append((default, field[1]) if field[0] in reserved_fields else field)
    return np.dtype(described)


def fromtextfile(fname, delimiter=None, commentchar='#', missingchar='', varnames=None, vartypes=None):
    """Masked records from a file of text, whose first line names the fields."""
    opened = fname if hasattr(fname, 'readline') else open(fname)
    line = opened.readline()
    while True:
        firstline = line[:line.find(commentchar)].strip()
        known = firstline.split(delimiter)
        if len(known) > 1 or not line:
            break
        line = opened.readline()
    if varnames is None:
        varnames = known
    rows = ma.masked_array([line.strip().split(delimiter) for line in opened
                            if line[0] != commentchar and len(line) > 1])
    rows, width = (rows, rows.shape[1])
    opened.close()
    if vartypes is None:
        vartypes = _guessed_types(rows[0])
    else:
        vartypes = [np.dtype(kind) for kind in vartypes]
        if len(vartypes) != width:
            warnings.warn(f'Attempting to {len(vartypes)} dtypes for {width} fields!. Reverting to default.', stacklevel=2)
            vartypes = _guessed_types(rows[0])
    dtype = np.dtype(list(zip(varnames, vartypes)))
    columns = [ma.masked_array(a, mask=m, dtype=t, fill_value=f) for a, m, t, f in
               zip(rows.T, (rows.T == missingchar), vartypes, [ma.default_fill_value(t) for t in vartypes])]
    return fromarrays(columns, dtype=dtype)


def addfield(mrecord, newfield, newfieldname=None):
    """Masked records with one more field."""
    data, mask = mrecord._data, mrecord._mask
    if newfieldname is None or newfieldname in reserved_fields:
        newfieldname = f'f{len(data.dtype)}'
    newfield = ma.array(newfield)
    made = np.recarray(data.shape, np.dtype(data.dtype.descr + [(newfieldname, newfield.dtype)]))
    for name, field in data.dtype.fields.items():
        made.setfield(data.getfield(*field), *field)
    made.setfield(newfield._data, *made.dtype.fields[newfieldname])
    made = made.view(MaskedRecords)
    closed = np.recarray(data.shape, np.dtype([(name, np.bool) for name in made.dtype.names]))
    for name in mask.dtype.names:
        closed[name] = mask[name]
    closed[newfieldname] = ma.getmaskarray(newfield)
    made._mask = closed
    return made
