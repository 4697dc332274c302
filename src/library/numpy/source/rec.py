"""Arrays whose fields are attributes: `recarray`, and the functions that make one from columns, rows, bytes and files.

The elements of a `recarray` are `numpy.record`, which the array core knows: the dtype says so.
"""

import os
import warnings

import numpy as np

record = np.record

__all__ = ['record', 'recarray', 'format_parser', 'fromarrays', 'fromrecords', 'fromstring', 'fromfile', 'array',
           'find_duplicate']

# What a byte order may be called, by its first letter.
_ORDERS = {
    'b': '>', 'B': '>', 'l': '<', 'L': '<', 'n': '=', 'N': '=', 's': 's', 'S': 's', 'i': '|', 'I': '|',
    '>': '>', '<': '<', '=': '=', '|': '|',
}


def find_duplicate(list):
    """The items that occur more than once, in the order in which they first occur."""
    counts = {}
    for item in list:
        counts[item] = counts.get(item, 0) + 1
    return [item for item, count in counts.items() if count > 1]


class format_parser:
    """A dtype from formats, names and titles that are given separately; `dtype` holds it."""

    def __init__(self, formats, names, titles, aligned=False, byteorder=None):
        if formats is None:
            raise ValueError('Need formats argument')
        if isinstance(formats, list):
            described = np.dtype([(f'f{i}', part) for i, part in enumerate(formats)], aligned)
        else:
            described = np.dtype(formats, aligned)
        if described.fields is None:
            described = np.dtype([('f1', described)], aligned)
        fields = [described.fields[name] for name in described.names]
        self._f_formats = [field[0] for field in fields]
        self._offsets = [field[1] for field in fields]
        self._nfields = len(fields)
        self._names = self._named(names)
        self._titles = [title.strip() for title in (titles or [])[:self._nfields]]
        self._titles += [None] * (self._nfields - len(self._titles))
        dtype = np.dtype({'names': self._names, 'formats': self._f_formats, 'offsets': self._offsets,
                          'titles': self._titles})
        if byteorder is not None:
            dtype = dtype.newbyteorder(_ORDERS[byteorder[0]])
        self.dtype = dtype

    def _named(self, names):
        """A name for every field: those given, then numbered ones."""
        if not names:
            names = []
        elif isinstance(names, str):
            names = names.split(',')
        elif type(names) not in (list, tuple):
            raise NameError(f'illegal input names {names!r}')
        names = [name.strip() for name in names[:self._nfields]]
        names += [f'f{i}' for i in range(len(names), self._nfields)]
        repeated = find_duplicate(names)
        if repeated:
            raise ValueError(f'Duplicate field names: {repeated}')
        return names


class recarray(np.ndarray):
    """An array of records whose fields can be read and set as attributes."""

    def __new__(subtype, shape, dtype=None, buf=None, offset=0, strides=None, formats=None, names=None, titles=None,
                byteorder=None, aligned=False, order='C'):
        if dtype is not None:
            dtype = np.dtype(dtype)
        else:
            dtype = format_parser(formats, names, titles, aligned, byteorder).dtype
        dtype = np.dtype((record, dtype))
        if buf is None:
            return np.ndarray.__new__(subtype, shape, dtype, order=order)
        if isinstance(buf, (bytes, bytearray)):
            # The records view the bytes, which cannot be written to.
            buf = np.frombuffer(buf, dtype=np.uint8)
        return np.ndarray.__new__(subtype, shape, dtype, buffer=buf, offset=offset, strides=strides, order=order)

    def __array_finalize__(self, obj):
        dtype = np.ndarray.__getattribute__(self, 'dtype')
        if dtype.type is not record and dtype.names is not None:
            np.ndarray.dtype.__set__(self, np.dtype((record, dtype)))

    def __getattribute__(self, attr):
        # First what every array has; names of methods hide fields.
        try:
            return object.__getattribute__(self, attr)
        except AttributeError:
            pass
        fields = np.ndarray.__getattribute__(self, 'dtype').fields
        if fields is None or attr not in fields:
            raise AttributeError(f'recarray has no attribute {attr}')
        return self._part(*fields[attr][:2])

    def _part(self, dtype, offset):
        """A field: a record array if it has fields itself, else a plain array."""
        part = np.ndarray.getfield(self, dtype, offset)
        if part.dtype.names is None:
            return part.view(np.ndarray)
        if issubclass(part.dtype.type, np.void):
            return part.view(dtype=(self.dtype.type, part.dtype))
        return part

    def __setattr__(self, attr, val):
        if attr == 'dtype' and issubclass(val.type, np.void) and val.names is not None:
            # A structured dtype always makes records.
            val = np.dtype((record, val))
        is_new = attr not in self.__dict__
        fields = np.ndarray.__getattribute__(self, 'dtype').fields or {}
        try:
            result = object.__setattr__(self, attr, val)
        except Exception:
            if attr not in fields:
                raise
        else:
            fields = np.ndarray.__getattribute__(self, 'dtype').fields or {}
            if attr not in fields:
                return result
            if is_new:
                try:
                    object.__delattr__(self, attr)
                except Exception:
                    # An attribute that arrays have was set, not a field.
                    return result
        return self.setfield(val, *fields[attr][:2])

    def __getitem__(self, indx):
        part = super().__getitem__(indx)
        if not isinstance(part, np.ndarray):
            return part
        if part.dtype.names is None:
            return part.view(type=np.ndarray)
        part = part.view(type(self))
        if issubclass(part.dtype.type, np.void):
            return part.view(dtype=(self.dtype.type, part.dtype))
        return part

    def __repr__(self):
        dtype = self.dtype
        if dtype.type is record or not issubclass(dtype.type, np.void):
            if dtype.type is record:
                dtype = np.dtype((np.void, dtype))
            prefix, closing = 'rec.array(', ')'
        else:
            prefix, closing = 'array(', ').view(numpy.recarray)'
        if self.size > 0 or self.shape == (0,):
            items = np.array2string(self, separator=', ', prefix=prefix, suffix=',')
        else:
            items = f'[], shape={self.shape!r}'
        return f"{prefix}{items},\n{' ' * len(prefix)}dtype={dtype}{closing}"

    def field(self, attr, val=None):
        """The field of that name or number; sets it if a value is given."""
        dtype = np.ndarray.__getattribute__(self, 'dtype')
        if isinstance(attr, int):
            attr = dtype.names[attr]
        place = dtype.fields[attr][:2]
        if val is not None:
            return self.setfield(val, *place)
        part = np.ndarray.getfield(self, *place)
        return part if part.dtype.names is not None else part.view(np.ndarray)


def _inferred(shape):
    """A shape of 0 once meant that it is to be found out."""
    if shape is not None and not isinstance(shape, tuple) and shape == 0:
        warnings.warn(
            'Passing `shape=0` to have the shape be inferred is deprecated, and in future will be equivalent to '
            '`shape=(0,)`. To infer the shape and suppress this warning, pass `shape=None` instead.',
            FutureWarning, stacklevel=3)
        return None
    return shape


def _described(dtype, formats, names, titles, aligned, byteorder):
    if dtype is not None:
        return np.dtype(dtype)
    return format_parser(formats, names, titles, aligned, byteorder).dtype


def fromarrays(arrayList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array from one array for each field."""
    arrayList = [np.asarray(x) for x in arrayList]
    shape = _inferred(shape)
    if shape is None:
        shape = arrayList[0].shape
    elif isinstance(shape, int):
        shape = (shape,)
    if formats is None and dtype is None:
        formats = [obj.dtype for obj in arrayList]
    dtype = _described(dtype, formats, names, titles, aligned, byteorder)
    if len(dtype) != len(arrayList):
        raise ValueError('mismatch between the number of fields and the number of arrays')
    inner = len(dtype[0].shape)
    if inner > 0:
        shape = shape[:-inner]
    made = recarray(shape, dtype)
    for k, (name, obj) in enumerate(zip(dtype.names, arrayList)):
        if obj.shape[:obj.ndim - dtype[k].ndim] != shape:
            raise ValueError(f'array-shape mismatch in array {k} ("{name}")')
        made[name] = obj
    return made


def fromrecords(recList, dtype=None, shape=None, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array from one tuple for each record."""
    if formats is None and dtype is None:
        # The types of the fields are found out column by column.
        table = np.array(recList, dtype=object)
        columns = [np.array(table[..., i].tolist()) for i in range(table.shape[-1])]
        return fromarrays(columns, formats=formats, shape=shape, names=names, titles=titles, aligned=aligned,
                          byteorder=byteorder)
    dtype = np.dtype((record, _described(dtype, formats, names, titles, aligned, byteorder)))
    try:
        made = np.array(recList, dtype=dtype)
    except (TypeError, ValueError):
        shape = _inferred(shape)
        if shape is None:
            shape = len(recList)
        if isinstance(shape, int):
            shape = (shape,)
        if len(shape) > 1:
            raise ValueError('Can only deal with 1-d array.')
        made = recarray(shape, dtype)
        for k in range(made.size):
            made[k] = tuple(recList[k])
        warnings.warn('fromrecords expected a list of tuples, may have received a list of lists instead. In the future '
                      'that will raise an error', FutureWarning, stacklevel=2)
        return made
    if shape is not None and made.shape != shape:
        made.shape = shape
    return made.view(recarray)


def fromstring(datastring, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False,
               byteorder=None):
    """A record array that reads its elements from bytes."""
    if dtype is None and formats is None:
        raise TypeError("fromstring() needs a 'dtype' or 'formats' argument")
    dtype = _described(dtype, formats, names, titles, aligned, byteorder)
    shape = _inferred(shape)
    if shape is None or (not isinstance(shape, tuple) and shape == -1):
        shape = (len(datastring) - offset) // dtype.itemsize
    return recarray(shape, dtype, buf=datastring, offset=offset)


def fromfile(fd, dtype=None, shape=None, offset=0, formats=None, names=None, titles=None, aligned=False, byteorder=None):
    """A record array from the bytes of a file."""
    if dtype is None and formats is None:
        raise TypeError("fromfile() needs a 'dtype' or 'formats' argument")
    shape = _inferred(shape)
    if shape is None:
        shape = (-1,)
    elif isinstance(shape, int):
        shape = (shape,)
    dtype = _described(dtype, formats, names, titles, aligned, byteorder)
    if not hasattr(fd, 'read'):
        with open(os.fspath(fd), 'rb') as opened:
            return fromfile(opened, dtype, shape, offset)
    if offset > 0:
        fd.seek(offset, 1)
    here = fd.tell()
    size = fd.seek(0, 2) - here
    fd.seek(here)
    count = 1
    for length in shape:
        count *= length
    if count < 0:
        shape = tuple(size // (-count * dtype.itemsize) if length == -1 else length for length in shape)
        count = 1
        for length in shape:
            count *= length
    wanted = count * dtype.itemsize
    if wanted > size:
        raise ValueError('Not enough bytes left in file for specified shape and type.')
    data = fd.read(wanted)
    if len(data) != wanted:
        raise OSError("Didn't read as many bytes as expected")
    return recarray(shape, dtype, buf=data).copy()


def array(obj, dtype=None, shape=None, offset=0, strides=None, formats=None, names=None, titles=None, aligned=False,
          byteorder=None, copy=True):
    """A record array from whatever holds records: an array, rows, columns, bytes, a file, or nothing."""
    if (obj is None or isinstance(obj, str) or hasattr(obj, 'readinto')) and formats is None and dtype is None:
        raise ValueError('Must define formats (or dtype) if object is None, string, or an open file')
    options = {}
    if dtype is not None:
        dtype = np.dtype(dtype)
    elif formats is not None:
        dtype = format_parser(formats, names, titles, aligned, byteorder).dtype
    else:
        options = {'formats': formats, 'names': names, 'titles': titles, 'aligned': aligned, 'byteorder': byteorder}
    if obj is None:
        if shape is None:
            raise ValueError('Must define a shape if obj is None')
        return recarray(shape, dtype, buf=obj, offset=offset, strides=strides)
    if isinstance(obj, bytes):
        return fromstring(obj, dtype, shape=shape, offset=offset, **options)
    if isinstance(obj, (list, tuple)):
        make = fromrecords if isinstance(obj[0], (tuple, list)) else fromarrays
        return make(obj, dtype=dtype, shape=shape, **options)
    if isinstance(obj, np.ndarray):
        if dtype is not None and obj.dtype != dtype:
            obj = obj.view(dtype)
        if copy:
            obj = obj.copy()
        return obj if isinstance(obj, recarray) else obj.view(recarray)
    if hasattr(obj, 'readinto'):
        return fromfile(obj, dtype=dtype, shape=shape, offset=offset)
    if not isinstance(getattr(obj, '__array_interface__', None), dict):
        raise ValueError('Unknown input type')
    obj = np.array(obj)
    if dtype is not None and obj.dtype != dtype:
        obj = obj.view(dtype)
    return obj.view(recarray)
