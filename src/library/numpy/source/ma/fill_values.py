"""What stands in the place of a masked element: defaults by dtype, values that never win a search, and checked values.

Every rule is given for one plain dtype; `by_field` carries it into the fields of structured dtypes.
"""

import numpy as np

# By kind; the dates and durations by unit follow below.
default_filler = {
    'b': True, 'i': 999999, 'u': 999999, 'f': 1e20, 'c': 1e20 + 0j,
    'S': b'N/A', 'U': 'N/A', 'T': 'N/A', 'V': b'???', 'O': '?',
}
for unit in ('Y', 'M', 'W', 'D', 'h', 'm', 's', 'ms', 'us', 'ns', 'ps', 'fs', 'as'):
    default_filler[f'M8[{unit}]'] = np.datetime64('NaT', unit)
    default_filler[f'm8[{unit}]'] = np.timedelta64('NaT', unit)
del unit

# The value below (above) which none of the scalar type lies: what a search for a maximum (minimum) puts under the mask.
max_filler = {}
min_filler = {}


def _note_extremes():
    for kind in (np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64, np.intc,
                 np.uintc, np.longlong, np.ulonglong):
        info = np.iinfo(kind)
        max_filler[kind], min_filler[kind] = info.min, info.max
    for kind in (np.float16, np.float32, np.float64):
        max_filler[kind], min_filler[kind] = -np.inf, np.inf
    for kind in (np.complex64, np.complex128):
        max_filler[kind], min_filler[kind] = complex(-np.inf, -np.inf), complex(np.inf, np.inf)
    ticks = np.iinfo(np.int64)
    for kind in (np.datetime64, np.timedelta64):
        max_filler[kind], min_filler[kind] = ticks.min + 1, ticks.max
    max_filler[np.bool], min_filler[np.bool] = 0, 1
    for kind in (np.str_, np.bytes_, np.void, np.object_):
        max_filler[kind] = min_filler[kind] = None


_note_extremes()


def dtype_of(obj):
    """The dtype itself, that of an array, or that of the array which the object would become."""
    if isinstance(obj, np.dtype):
        return obj
    if hasattr(obj, 'dtype'):
        return obj.dtype
    return np.asanyarray(obj).dtype


def by_field(dtype, rule):
    """`rule(dtype)` for a plain dtype; a record of the rule's values for a structured one."""
    if dtype.names is not None:
        values = tuple(np.array(by_field(dtype[name], rule)) for name in dtype.names)
        return np.array(values, dtype=dtype)[()]
    if dtype.subdtype:
        base, shape = dtype.subdtype
        return np.full(shape, by_field(base, rule))
    return rule(dtype)


def _default_of(dtype):
    key = dtype.str[1:] if dtype.kind in 'Mm' else dtype.kind
    return default_filler.get(key, '?')


def default_fill_value(obj):
    """The fill value that arrays of the dtype of `obj` start with."""
    return by_field(dtype_of(obj), _default_of)


def _extreme_of(obj, table, purpose):
    def rule(dtype):
        try:
            return table[dtype.type]
        except KeyError:
            raise TypeError(f'Unsuitable type {dtype} for calculating {purpose}.') from None
    return by_field(dtype_of(obj), rule)


def minimum_fill_value(obj):
    """The largest value of the dtype of `obj`: under it, a masked element is never the minimum."""
    return _extreme_of(obj, min_filler, 'minimum')


def maximum_fill_value(obj):
    """The smallest value of the dtype of `obj`: under it, a masked element is never the maximum."""
    return _extreme_of(obj, max_filler, 'maximum')


def _spread(value, dtype):
    """A tuple for the fields of `dtype`, from as many values or from fewer, which are repeated."""
    out = []
    for part, name in zip(np.resize(value, len(dtype.names)), dtype.names):
        field = dtype[name]
        if field.subdtype:
            field = field.subdtype[0]
        if field.names is not None:
            out.append(tuple(_spread(part, field)))
        else:
            out.append(np.array(part, dtype=field).item())
    return tuple(out)


def checked_fill_value(fill_value, dtype):
    """A fill value as a 0-d array of the dtype, the default for `None`."""
    dtype = np.dtype(dtype)
    if fill_value is None:
        fill_value = default_fill_value(dtype)
        if dtype.kind == 'u':
            fill_value = np.uint(fill_value)
    elif dtype.names is not None:
        if isinstance(fill_value, (np.ndarray, np.void)):
            try:
                fill_value = np.asarray(fill_value, dtype=dtype)
            except ValueError as e:
                raise ValueError(f'Unable to transform {fill_value} to dtype {dtype}') from e
        else:
            fill_value = np.array(_spread(np.asarray(fill_value, dtype=object), dtype), dtype=dtype)
    elif isinstance(fill_value, str) and dtype.char not in 'OSTVU':
        raise TypeError(f'Cannot set fill value of string with array of dtype {dtype}')
    else:
        try:
            fill_value = np.asarray(fill_value, dtype=dtype)
        except (OverflowError, ValueError) as e:
            raise TypeError(f'Cannot convert fill_value {fill_value} to dtype {dtype}') from e
    return np.array(fill_value)
