"""Functions on structured arrays: fields added, dropped, renamed and flattened; arrays merged, stacked and joined."""

import itertools

import numpy as np
from numpy import ma
from numpy.ma.fill_values import checked_fill_value

__all__ = ['append_fields', 'apply_along_fields', 'assign_fields_by_name', 'drop_fields', 'find_duplicates',
           'flatten_descr', 'get_fieldstructure', 'get_names', 'get_names_flat', 'join_by', 'merge_arrays',
           'rec_append_fields', 'rec_drop_fields', 'rec_join', 'recursive_fill_fields', 'rename_fields', 'repack_fields',
           'require_fields', 'stack_arrays', 'structured_to_unstructured', 'unstructured_to_structured']


def _masked_records():
    from numpy.ma.mrecords import MaskedRecords
    return MaskedRecords


# What dtypes consist of.

def _fields(dtype):
    """A list that describes the fields, with titles; a nameless field for a plain dtype."""
    if dtype.names is None:
        return [('', dtype)]
    described = []
    for name in dtype.names:
        field = dtype.fields[name]
        described.append((name if len(field) == 2 else (field[2], name), field[0]))
    return described


def get_names(adtype):
    """The names of the fields; a field with fields gives its name and theirs."""
    return tuple(name if adtype[name].names is None else (name, tuple(get_names(adtype[name])))
                 for name in adtype.names)


def get_names_flat(adtype):
    """The names of all fields, those within fields included."""
    names = []
    for name in adtype.names:
        names.append(name)
        if adtype[name].names is not None:
            names.extend(get_names_flat(adtype[name]))
    return tuple(names)


def flatten_descr(ndtype):
    """The names and dtypes of the plain fields."""
    if ndtype.names is None:
        return (('', ndtype),)
    described = []
    for name in ndtype.names:
        field = ndtype.fields[name][0]
        described.extend(flatten_descr(field) if field.names is not None else [(name, field)])
    return tuple(described)


def get_fieldstructure(adtype, lastname=None, parents=None):
    """For every field the names of the fields around it, the outermost first."""
    parents = {} if parents is None else parents
    for name in adtype.names:
        field = adtype[name]
        if field.names is not None:
            parents[name] = [lastname] if lastname else []
            parents.update(get_fieldstructure(field, name, parents))
        else:
            around = list(parents.get(lastname) or [])
            if around or lastname:
                around.append(lastname)
            parents[name] = around
    return parents


# Fields copied by name.

def recursive_fill_fields(input, output):
    """Copies the fields that both have, from the front of the output."""
    for name in output.dtype.names:
        try:
            part = input[name]
        except ValueError:
            continue
        if part.dtype.names is not None:
            recursive_fill_fields(part, output[name])
        else:
            output[name][:len(part)] = part
    return output


def assign_fields_by_name(dst, src, zero_unassigned=True):
    """Copies fields by name; those that the source lacks become 0."""
    if dst.dtype.names is None:
        dst[...] = src
        return
    for name in dst.dtype.names:
        if name in src.dtype.names:
            assign_fields_by_name(dst[name], src[name], zero_unassigned)
        elif zero_unassigned:
            dst[name] = 0


def require_fields(array, required_dtype):
    """A new array of a dtype, with its fields assigned by name."""
    out = np.empty(array.shape, dtype=required_dtype)
    assign_fields_by_name(out, array)
    return out


def _finished(output, usemask=True, asrecarray=False):
    """A masked array, a plain one, or a record array, as asked for."""
    if usemask and isinstance(output, ma.MaskedArray):
        return output.view(_masked_records()) if asrecarray else output
    output = ma.filled(output)
    return output.view(np.recarray) if asrecarray else output


def _with_defaults(output, defaults=None):
    """Sets what is missing in fields that have a default."""
    data, mask, fill_value = output.data, output.mask, output.fill_value
    for name, value in (defaults or {}).items():
        if name in output.dtype.names:
            fill_value[name] = value
            data[name][mask[name]] = value
    return output


def drop_fields(base, drop_names, usemask=True, asrecarray=False):
    """An array without some fields, at whatever depth they lie."""
    dropped = [drop_names] if isinstance(drop_names, str) else set(drop_names)

    def left(dtype):
        fields = []
        for name in dtype.names:
            if name in dropped:
                continue
            field = dtype[name]
            if field.names is None:
                fields.append((name, field))
            else:
                inner = left(field)
                if inner:
                    fields.append((name, inner))
        return fields
    output = np.empty(base.shape, dtype=left(base.dtype))
    return _finished(recursive_fill_fields(base, output), usemask=usemask, asrecarray=asrecarray)


def _keep_fields(base, keep_names, usemask=True, asrecarray=False):
    output = np.empty(base.shape, dtype=[(name, base.dtype[name]) for name in keep_names])
    return _finished(recursive_fill_fields(base, output), usemask=usemask, asrecarray=asrecarray)


def rec_drop_fields(base, drop_names):
    """A record array without some fields."""
    return drop_fields(base, drop_names, usemask=False, asrecarray=True)


def rename_fields(base, namemapper):
    """A view with other names for some fields."""
    def renamed(dtype):
        return [(namemapper.get(name, name), dtype[name] if dtype[name].names is None else renamed(dtype[name]))
                for name in dtype.names]
    return base.view(renamed(base.dtype))


# Arrays side by side.

def _zip_dtype(seqarrays, flatten=False):
    """The dtype of records that hold an element of each array; arrays of a single field give the field itself."""
    described = []
    for a in seqarrays:
        dtype = a.dtype
        if flatten:
            described.extend(flatten_descr(dtype))
        elif dtype.names is not None and len(dtype.names) == 1:
            described.extend(_fields(dtype))
        else:
            described.append(('', dtype))
    return np.dtype(described)


def _zip_descr(seqarrays, flatten=False):
    return _zip_dtype(seqarrays, flatten=flatten).descr


def _flat_items(items):
    for item in items:
        if isinstance(item, np.void):
            yield from _flat_items(tuple(item))
        else:
            yield item


def _opened_items(items):
    for item in items:
        if hasattr(item, '__iter__') and not isinstance(item, str):
            yield from _opened_items(item)
        elif isinstance(item, np.void) and len(tuple(item)) == 1:
            yield from _opened_items(item)
        else:
            yield item


def _izip_records(seqarrays, fill_value=None, flatten=True):
    items = _flat_items if flatten else _opened_items
    for row in itertools.zip_longest(*seqarrays, fillvalue=fill_value):
        yield tuple(items(row))


def _padding(fill_value, dtype):
    """What a shorter array is continued with."""
    value = checked_fill_value(fill_value, dtype)
    if len(value.dtype) == 1:
        return value.item()[0], True
    return np.array(value, dtype=dtype, ndmin=1), np.ones((1,), dtype=ma.make_mask_descr(dtype))


def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    """One array with the fields of several, the shorter ones continued with a fill value."""
    if len(seqarrays) == 1:
        seqarrays = np.asanyarray(seqarrays[0])
    if isinstance(seqarrays, (np.ndarray, np.void)):
        dtype = seqarrays.dtype
        if dtype.names is None:
            dtype = np.dtype([('', dtype)])
        if not flatten or _zip_dtype((seqarrays,), flatten=True) == dtype:
            if usemask:
                kind = _masked_records() if asrecarray else ma.MaskedArray
            else:
                kind = np.recarray if asrecarray else np.ndarray
            return seqarrays.ravel().view(dtype=dtype, type=kind)
        seqarrays = (seqarrays,)
    else:
        seqarrays = [np.asanyarray(a) for a in seqarrays]
    longest = max(a.size for a in seqarrays)
    dtype = _zip_dtype(seqarrays, flatten=flatten)
    data, masks = [], []
    for a in seqarrays:
        missing = longest - a.size
        value, closed = _padding(fill_value, a.dtype) if missing else (None, True)
        data.append(itertools.chain(a.ravel().__array__(), [value] * missing))
        if usemask:
            masks.append(itertools.chain(ma.getmaskarray(a).ravel(), [closed] * missing))
    output = np.fromiter(tuple(_izip_records(data, flatten=flatten)), dtype=dtype, count=longest)
    if usemask:
        output = ma.array(output, mask=list(_izip_records(masks, flatten=flatten)))
        return output.view(_masked_records()) if asrecarray else output
    return output.view(np.recarray) if asrecarray else output


def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
    """An array with more fields."""
    if isinstance(names, (tuple, list)):
        if len(names) != len(data):
            raise ValueError('The number of arrays does not match the number of names')
    elif isinstance(names, str):
        names, data = [names], [data]
    if dtypes is None:
        data = [np.array(a, copy=None, subok=True) for a in data]
        data = [a.view([(name, a.dtype)]) for name, a in zip(names, data)]
    else:
        if not isinstance(dtypes, (tuple, list)):
            dtypes = [dtypes]
        if len(data) != len(dtypes):
            if len(dtypes) != 1:
                raise ValueError('The dtypes argument must be None, a dtype, or a list.')
            dtypes = dtypes * len(data)
        data = [np.array(a, copy=None, subok=True, dtype=d).view([(n, d)]) for a, n, d in zip(data, names, dtypes)]
    base = merge_arrays(base, usemask=usemask, fill_value=fill_value)
    if len(data) > 1:
        data = merge_arrays(data, flatten=True, usemask=usemask, fill_value=fill_value)
    else:
        data = data.pop()
    output = ma.masked_all(max(len(base), len(data)), dtype=_fields(base.dtype) + _fields(data.dtype))
    output = recursive_fill_fields(base, output)
    output = recursive_fill_fields(data, output)
    return _finished(output, usemask=usemask, asrecarray=asrecarray)


def rec_append_fields(base, names, data, dtypes=None):
    """A record array with more fields."""
    return append_fields(base, names, data=data, dtypes=dtypes, asrecarray=True, usemask=False)


# Records as rows of numbers.

def repack_fields(a, align=False, recurse=False):
    """The same fields without gaps, or at their alignments."""
    if not isinstance(a, np.dtype):
        return a.astype(repack_fields(a.dtype, align=align, recurse=recurse), copy=False)
    if a.names is None:
        return a
    described = []
    for label, dtype in _fields(a):
        described.append((label, repack_fields(dtype, align=align, recurse=True) if recurse else dtype))
    return np.dtype((a.type, np.dtype(described, align=align)))


def _plain_fields(dtype, offset=0):
    """The plain fields at all depths: each a dtype, how many elements it has, and where it lies."""
    found = []
    for name in dtype.names:
        field, place = dtype.fields[name][:2]
        count = 1
        while field.shape != ():
            for length in field.shape:
                count *= length
            field = field.base
        if field.names is None:
            found.append((np.dtype((field, (count,))), count, place + offset))
        else:
            inner = _plain_fields(field, place + offset)
            for i in range(count):
                found.extend((part, n, at + i * field.itemsize) for part, n, at in inner)
    return found


def _flat_type(formats, offsets, itemsize):
    names = [f'f{i}' for i in range(len(formats))]
    return np.dtype({'names': names, 'formats': list(formats), 'offsets': list(offsets), 'itemsize': itemsize})


def _packed_type(base, shapes):
    names = [f'f{i}' for i in range(len(shapes))]
    return np.dtype({'names': names, 'formats': [(base, shape) for shape in shapes]})


def _common_stride(offsets, counts, itemsize):
    """The distance from each element to the next, if it is the same for all; None if not."""
    if len(offsets) <= 1:
        return itemsize
    backwards = offsets[1] < offsets[0]
    pairs = list(zip(offsets, counts))
    if backwards:
        pairs.reverse()
    end, stride = None, None
    for offset, count in pairs:
        if count != 1:
            # Within a sub-array the elements are packed, in one direction.
            if backwards or (stride is not None and stride != itemsize):
                return None
            stride = itemsize
        if end is not None:
            step = offset - end
            if stride is not None and stride != step:
                return None
            stride = step
        end = offset + (count - 1) * itemsize
    return -stride if backwards else stride


def structured_to_unstructured(arr, dtype=None, copy=False, casting='unsafe'):
    """Records as rows along a new last axis, all fields cast to one dtype; a view where the memory allows it."""
    if arr.dtype.names is None:
        raise ValueError('arr must be a structured array')
    fields = _plain_fields(arr.dtype)
    if not fields:
        if dtype is None:
            raise ValueError('arr has no fields. Unable to guess dtype')
        raise NotImplementedError('arr with no fields is not supported')
    dts, counts, offsets = zip(*fields)
    out_dtype = np.result_type(*[dt.base for dt in dts]) if dtype is None else np.dtype(dtype)
    arr = arr.view(_flat_type(dts, offsets, arr.dtype.itemsize))
    if not copy and type(arr) in (np.ndarray, np.recarray) and all(dt.base == out_dtype for dt in dts):
        stride = _common_stride(offsets, counts, out_dtype.itemsize)
        if stride is not None:
            wrap = arr.__array_wrap__
            kind = type(arr)
            raw = arr[..., np.newaxis].view(np.uint8)[..., min(offsets):]
            shape = arr.shape + (sum(counts), out_dtype.itemsize)
            strides = arr.strides + (abs(stride), 1)
            raw = np.lib.stride_tricks.as_strided(raw, shape, strides, subok=True)
            rows = raw.view(out_dtype)[..., 0]
            if stride < 0:
                rows = rows[..., ::-1]
            return rows if type(rows) is kind else wrap(rows)
    arr = arr.astype(_packed_type(out_dtype, [dt.shape for dt in dts]), copy=copy, casting=casting)
    return arr.view((out_dtype, (sum(counts),)))


def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting='unsafe'):
    """Rows along the last axis as records."""
    if arr.shape == ():
        raise ValueError('arr must have at least one dimension')
    width = arr.shape[-1]
    if width == 0:
        raise NotImplementedError('last axis with size 0 is not supported')
    if dtype is None:
        names = [f'f{i}' for i in range(width)] if names is None else names
        out_dtype = np.dtype([(name, arr.dtype) for name in names], align=align)
        fields = _plain_fields(out_dtype)
    else:
        if names is not None:
            raise ValueError("don't supply both dtype and names")
        out_dtype = np.dtype(dtype)
        fields = _plain_fields(out_dtype)
        if width != sum(count for _, count, _ in fields):
            raise ValueError('The length of the last dimension of arr must be equal to the number of fields in dtype')
        if align and not out_dtype.isalignedstruct:
            raise ValueError('align was True but dtype is not aligned')
    dts = [dt for dt, _, _ in fields]
    arr = np.ascontiguousarray(arr).view(_packed_type(arr.dtype, [dt.shape for dt in dts]))
    flat = _flat_type(dts, [place for _, _, place in fields], out_dtype.itemsize)
    arr = arr.astype(flat, copy=copy, casting=casting)
    return arr.view(out_dtype)[..., 0]


def apply_along_fields(func, arr):
    """A function with an axis argument, applied to the fields as the last axis."""
    if arr.dtype.names is None:
        raise ValueError('arr must be a structured array')
    return func(structured_to_unstructured(arr), axis=-1)


# Arrays one after another, and by a key.

def _widest(one, other):
    """The greater of two dtypes: the one that the other casts to."""
    return one if not np.can_cast(one, other) else other


def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    """The records of several arrays one after another; fields that one lacks are masked, or have a default."""
    if isinstance(arrays, np.ndarray):
        return arrays
    if len(arrays) == 1:
        return arrays[0]
    seqarrays = [np.asanyarray(a).ravel() for a in arrays]
    described = _fields(seqarrays[0].dtype)
    known = [name for name, _ in described]
    for a in seqarrays[1:]:
        for name, dtype in _fields(a.dtype):
            if name not in known:
                described.append((name, dtype))
                known.append(name)
                continue
            at = known.index(name)
            first = described[at][1]
            if autoconvert:
                described[at] = (name, _widest(dtype, first))
            elif dtype != first:
                raise TypeError(f"Incompatible type '{first}' <> '{dtype}'")
    if len(described) == 1:
        output = ma.concatenate(seqarrays)
    else:
        output = ma.masked_all((sum(len(a) for a in seqarrays),), described)
        seen = []
        start = 0
        for a in seqarrays:
            stop = start + len(a)
            if a.dtype.names is None:
                output[f'f{len(seen)}'][start:stop] = a
            else:
                for name in a.dtype.names:
                    output[name][start:stop] = a[name]
                    if name not in seen:
                        seen.append(name)
            start = stop
    return _finished(_with_defaults(output, defaults), usemask=usemask, asrecarray=asrecarray)


def find_duplicates(a, key=None, ignoremask=True, return_index=False):
    """The records that occur more than once, by all fields or by one."""
    a = np.asanyarray(a).ravel()
    base = a
    if key:
        for name in get_fieldstructure(a.dtype)[key]:
            base = base[name]
        base = base[key]
    order = base.argsort()
    ordered = base[order]
    data = ordered.filled()
    same = data[:-1] == data[1:]
    if ignoremask:
        same[ordered.recordmask[1:]] = False
    found = np.concatenate(([False], same))
    found[:-1] = found[:-1] + found[1:]
    duplicates = a[order][found]
    return (duplicates, order[found]) if return_index else duplicates


def join_by(key, r1, r2, jointype='inner', r1postfix='1', r2postfix='2', defaults=None, usemask=True, asrecarray=False):
    """The records of two arrays that agree in the key fields, put together."""
    if jointype not in ('inner', 'outer', 'leftouter'):
        raise ValueError("The 'jointype' argument should be in 'inner', 'outer' or 'leftouter' "
                         f"(got '{jointype}' instead)")
    if isinstance(key, str):
        key = (key,)
    for at, name in enumerate(key):
        if name in key[at + 1:]:
            raise ValueError(f'duplicate join key {name!r}')
    for name in key:
        if name not in r1.dtype.names:
            raise ValueError(f'r1 does not have key field {name!r}')
        if name not in r2.dtype.names:
            raise ValueError(f'r2 does not have key field {name!r}')
    r1, r2 = r1.ravel(), r2.ravel()
    names1, names2 = r1.dtype.names, r2.dtype.names
    if (set(names1) & set(names2)) - set(key) and not (r1postfix or r2postfix):
        raise ValueError("r1 and r2 contain common names, r1postfix and r2postfix can't both be empty")

    where1, where2, common1, common2, alone1, alone2 = _matches(key, r1, r2, jointype)
    s1, s2 = r1[where1], r2[where2]
    common = max(common1, common2)
    dtype = np.dtype(_joined_fields(key, r1, r2, r1postfix, r2postfix))
    output = ma.masked_all((common + alone1 + alone2,), dtype=dtype)
    for name in names1:
        selected = s1[name]
        if name not in dtype.names or (name in names2 and not r2postfix and name not in key):
            name += r1postfix
        column = output[name]
        column[:common1] = selected[:common1]
        if jointype in ('outer', 'leftouter'):
            column[common:common + alone1] = selected[common1:]
    for name in names2:
        selected = s2[name]
        if name not in dtype.names or (name in names1 and not r1postfix and name not in key):
            name += r2postfix
        column = output[name]
        column[:common2] = selected[:common2]
        if jointype == 'outer' and alone2:
            column[-alone2:] = selected[common2:]
    output.sort(order=key)
    return _finished(_with_defaults(output, defaults), usemask=usemask, asrecarray=asrecarray)


def _matches(key, r1, r2, jointype):
    """Which records of both arrays are in the join, how many of each match, and how many stand alone."""
    count = len(r1)
    names = [name for name in r1.dtype.names if name in key]
    keys = ma.concatenate((_keep_fields(r1, names), _keep_fields(r2, names)))
    order = keys.argsort(order=key)
    keys = keys[order]
    matching = ma.concatenate(([False], keys[1:] == keys[:-1]))
    matching[:-1] = matching[1:] + matching[:-1]
    inside = order[matching]
    where1, where2 = inside[inside < count], inside[inside >= count] - count
    common1, common2 = len(where1), len(where2)
    if jointype != 'inner':
        outside = order[~matching]
        where1 = np.concatenate((where1, outside[outside < count]))
        if jointype == 'outer':
            where2 = np.concatenate((where2, outside[outside >= count] - count))
    return where1, where2, common1, common2, len(where1) - common1, len(where2) - common2


def _joined_fields(key, r1, r2, r1postfix, r2postfix):
    """The fields of a join: the keys, then those of the first array, then those of the second, common names apart."""
    described = [(name, r1.dtype[name]) for name in r1.dtype.names if name in key]
    described.extend((name, dtype) for name, dtype in _fields(r1.dtype) if name not in key)
    for name, dtype in _fields(r2.dtype):
        known = [other for other, _ in described]
        if name not in known:
            described.append((name, dtype))
            continue
        at = known.index(name)
        first = described[at][1]
        if name in key:
            described[at] = (name, _widest(dtype, first))
        else:
            described[at:at + 1] = [(name + r1postfix, first), (name + r2postfix, dtype)]
    return described


def rec_join(key, r1, r2, jointype='inner', r1postfix='1', r2postfix='2', defaults=None):
    """`join_by` that gives a record array."""
    return join_by(key, r1, r2, jointype=jointype, r1postfix=r1postfix, r2postfix=r2postfix, defaults=defaults,
                   usemask=False, asrecarray=True)
