"""Arrays from tables with gaps, names and columns of several types: `genfromtxt`."""
import itertools as _itertools
import os as _os
import warnings

import numpy as _np
from numpy.lib import _iotools
from numpy.lib._iotools import StringConverter as _StringConverter
from numpy.lib._iotools import decoded as _decoded
from numpy.lib._npyio_impl import _check_axes, _check_like, _open_text, _with_axes


def _place(key, names, columns):
    """Among the columns that are read, the one that a name or a number means; None if there is none of that name."""
    if isinstance(key, str):
        if key not in names:
            return None
        key = names.index(key)
    return columns.index(key) if columns and key in columns else key


def _missing_texts(given, names, columns, count):
    """For each column the texts that stand for a missing value."""
    given = given or ()
    if isinstance(given, bytes):
        given = given.decode('latin1')
    missing = [[''] for _ in range(count)]
    if isinstance(given, dict):
        for key, texts in given.items():
            texts = [str(text) for text in texts] if isinstance(texts, (list, tuple)) else [str(texts)]
            if key is None:
                for column in missing:
                    column.extend(texts)
                continue
            place = _place(key, names, columns)
            if place is not None:
                missing[place].extend(texts)
    elif isinstance(given, (list, tuple)):
        for text, column in zip(given, missing):
            if str(text) not in column:
                column.append(str(text))
    else:
        texts = given.split(',') if isinstance(given, str) else [str(given)]
        for column in missing:
            column.extend(texts)
    return missing


def _fillings(given, names, columns, count):
    """For each column what stands where a value is missing, None for the standard."""
    fillings = [None] * count
    if isinstance(given, dict):
        for key, value in given.items():
            place = _place(key, names, columns)
            if place is not None:
                fillings[place] = value
    elif isinstance(given, (list, tuple)):
        fillings = (list(given) + fillings[len(given):])[:count]
    elif given is not None:
        fillings = [given] * count
    return fillings


def _upgrade(converters, rows, skip_header):
    """Each column takes the type that reads all its texts."""
    for i, converter in enumerate(converters):
        column = [row[i] for row in rows]
        try:
            converter.iterupgrade(column)
        except _iotools.ConverterLockError:
            message = f'Converter #{i} is locked and cannot be upgraded: '
            for j, value in enumerate(column):
                try:
                    converter.upgrade(value)
                except (_iotools.ConverterError, ValueError):
                    message += f"(occurred line #{j + 1 + skip_header} for value '{value}')"
                    raise _iotools.ConverterError(message)


def _tell_invalid(invalid, count, invalid_raise):
    if not invalid:
        return
    lines = [f'    Line #{line} (got {found} columns instead of {count})' for line, found in invalid]
    message = '\n'.join(['Some errors were detected !'] + lines)
    if invalid_raise:
        raise ValueError(message)
    warnings.warn(message, _iotools.ConversionWarning, stacklevel=2)


def _width(data, i):
    return max([len(row[i]) for row in data])


def _found_types(data, converters, names, defaultfmt, as_bytes):
    """The rows and their dtype where each column has found its own."""
    types = [converter.type for converter in converters]
    texts = [i for i, one in enumerate(types) if one == _np.str_]
    if as_bytes and texts:
        warnings.warn(
            'Reading unicode strings without specifying the encoding argument is deprecated. Set the encoding, use None '
            'for the system default.', _np.exceptions.VisibleDeprecationWarning, stacklevel=2)
        try:
            data = [tuple([v.encode('latin1') if i in texts else v for i, v in enumerate(row)]) for row in data]
            types = [_np.bytes_ if i in texts else one for i, one in enumerate(types)]
        except UnicodeEncodeError:
            pass
    sized = [
        (one, _width(data, i)) if _np.issubdtype(one, _np.character) else one for i, one in enumerate(types)]
    if names is not None:
        return data, list(zip(names, sized))
    distinct = {one for converter, one in zip(converters, types) if converter._checked}
    if len(distinct) == 1:
        return data, distinct.pop()
    return data, [(defaultfmt % i, one) for i, one in enumerate(sized)]


def _converted_type(data, converters, own, dtype):
    """The dtype of the rows where functions of the caller's make other types than the one that is given."""
    alike, fields = True, []
    for i, converter in enumerate(converters):
        one = dtype
        if i in own:
            one = converter.type
            alike = alike and one == dtype.type
            if _np.issubdtype(one, _np.character):
                one = (one, _width(data, i))
        fields.append(('', one))
    if alike:
        return dtype
    return _np.dtype(fields) if len(fields) > 1 else _np.dtype(fields[0][1])


def _mask_type(dtype):
    names = _np.dtype(dtype).names
    return bool if names is None else [(name, bool) for name in names]


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None,
               missing_values=None, filling_values=None, usecols=None, names=None, excludelist=None,
               deletechars=" !#$%&'()*+,-./:;<=>?@[\\]^{|}~", replace_space='_', autostrip=False, case_sensitive=True,
               defaultfmt='f%i', unpack=None, usemask=False, loose=True, invalid_raise=True, max_rows=None,
               encoding=None, *, ndmin=0, like=None):
    """An array of the values in a table, in which some may be missing.

    >>> from io import StringIO
    >>> np.genfromtxt(StringIO('1,,3'), delimiter=',')
    array([ 1., nan,  3.])
    """
    _check_like(like)
    _check_axes(ndmin)
    if max_rows is not None:
        if skip_footer:
            raise ValueError("The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.")
        if max_rows < 1:
            raise ValueError("'max_rows' must be at least 1.")
    own = converters or {}
    if not isinstance(own, dict):
        raise TypeError(
            f"The input argument 'converter' should be a valid dictionary (got '{type(own)}' instead)")
    as_bytes = encoding == 'bytes'
    encoding = None if as_bytes else encoding
    if isinstance(fname, _os.PathLike):
        fname = _os.fspath(fname)
    source = _open_text(fname, 'rt', encoding) if isinstance(fname, str) else fname
    valid = {
        'excludelist': excludelist, 'deletechars': deletechars, 'case_sensitive': case_sensitive,
        'replace_space': replace_space,
    }
    try:
        try:
            lines = iter(source)
        except TypeError as error:
            raise TypeError(
                'fname must be a string, a filehandle, a sequence of strings,\nor an iterator of strings. '
                f'Got {type(fname)} instead.') from error
        split = _iotools.LineSplitter(delimiter, comments, autostrip, encoding)
        validate = _iotools.NameValidator(**valid)
        first, values = '', None
        try:
            for _ in range(skip_header):
                next(lines)
            while not values:
                first = _decoded(next(lines), encoding)
                if names is True and comments is not None and comments in first:
                    first = ''.join(first.split(comments)[1:])
                values = split(first)
        except StopIteration:
            first, values = '', []
            warnings.warn(f'genfromtxt: Empty input file: "{fname}"', stacklevel=2)
        if names is True and comments is not None and values[0].strip() in comments:
            del values[0]
        if usecols is not None:
            if isinstance(usecols, str):
                usecols = [text.strip() for text in usecols.split(',')]
            else:
                usecols = list(usecols) if _np.iterable(usecols) else [usecols]
        count = len(usecols or values)
        if names is True:
            names, first = validate([text.strip() for text in values]), ''
        elif isinstance(names, str):
            names = validate([text.strip() for text in names.split(',')])
        elif names:
            names = validate(names)
        if dtype is not None:
            dtype = _iotools.easy_dtype(dtype, names, defaultfmt, **valid)
        names = None if names is None else list(names)
        if usecols:
            for i, column in enumerate(usecols):
                if isinstance(column, str):
                    usecols[i] = names.index(column)
                elif column < 0:
                    usecols[i] = column + len(values)
            if dtype is not None and dtype.names is not None and len(dtype.names) > count:
                dtype = _np.dtype([dtype.descr[i] for i in usecols])
                names = list(dtype.names)
            elif names is not None and len(names) > count:
                names = [names[i] for i in usecols]
        elif names is not None and dtype is not None:
            names = list(dtype.names)
        missing = _missing_texts(missing_values, names, usecols, count)
        fillings = _fillings(filling_values, names, usecols, count)
        flat = None if dtype is None else _iotools.flatten_dtype(dtype, flatten_base=True)
        if dtype is None:
            types = [None] * count
        else:
            types = flat if len(flat) > 1 else [dtype] * count
        readers = [
            _StringConverter(one, locked=dtype is not None, missing_values=texts, default=filling)
            for one, texts, filling in zip(types, missing, fillings)]
        replaced = {}
        for key, function in own.items():
            if isinstance(key, str):
                if key not in names:
                    continue
                column = place = names.index(key)
            elif usecols:
                if key not in usecols:
                    continue
                column, place = key, usecols.index(key)
            else:
                column = place = key
            if function is bytes:
                function = _iotools._as_bytes
            elif as_bytes:
                function = _of_bytes(function)
            readers[place].update(
                function, locked=True, testing_value=values[column] if first else None, default=fillings[place],
                missing_values=missing[place])
            replaced[place] = function
        rows, masks, invalid = [], [], []
        for i, line in enumerate(_itertools.chain([first], lines)):
            fields = split(line)
            found = len(fields)
            if found == 0:
                continue
            if usecols:
                try:
                    fields = [fields[column] for column in usecols]
                except IndexError:
                    invalid.append((i + skip_header + 1, found))
                    continue
            elif found != count:
                invalid.append((i + skip_header + 1, found))
                continue
            rows.append(tuple(fields))
            if usemask:
                masks.append(tuple([field.strip() in texts for field, texts in zip(fields, missing)]))
            if len(rows) == max_rows:
                break
    finally:
        if source is not fname:
            source.close()
    if dtype is None:
        _upgrade(readers, rows, skip_header)
    if invalid and skip_footer > 0:
        last = len(rows) + len(invalid) - skip_footer + skip_header
        skipped = len([line for line, _ in invalid if line > last])
        invalid = invalid[:len(invalid) - skipped]
        skip_footer -= skipped
    _tell_invalid(invalid, count, invalid_raise)
    if skip_footer > 0:
        rows, masks = rows[:-skip_footer], masks[:-skip_footer]
    calls = [reader._loose_call if loose else reader._strict_call for reader in readers]
    data = list(zip(*[[call(row[i]) for row in rows] for i, call in enumerate(calls)]))
    if dtype is None:
        data, kind = _found_types(data, readers, names, defaultfmt, as_bytes)
        output = _np.array(data, dtype=kind)
        mask_type = _mask_type(output.dtype)
    else:
        if names and dtype.names is not None:
            dtype = _iotools.renamed(dtype, names)
        if len(flat) > 1:
            if any(one.char == 'O' for one in flat):
                if _iotools.has_nested_fields(dtype):
                    raise NotImplementedError('Nested fields involving objects are not supported...')
                output = _np.array(data, dtype=dtype)
            else:
                output = _np.array(data, dtype=[('', one) for one in flat]).view(dtype)
            mask_type = [('', bool) for _ in flat]
        else:
            if replaced:
                dtype = _converted_type(data, readers, replaced, dtype)
            output = _np.array(data, dtype)
            mask_type = _mask_type(dtype)
    names = output.dtype.names
    if usemask:
        mask = _np.array(masks, dtype=mask_type)
        if dtype is not None and len(flat) > 1:
            mask = mask.view(_np.ma.make_mask_descr(dtype))
        for name, reader in zip(names or (), readers):
            for value in [reader(text) for text in reader.missing_values if text != '']:
                mask[name] |= output[name] == value
        output = output.view(_np.ma.MaskedArray)
        output._mask = mask
    output = _with_axes(output, ndmin)
    if not unpack:
        return output
    if names is None:
        return output.T
    return output[names[0]] if len(names) == 1 else [output[name] for name in names]


def _of_bytes(function):
    return lambda text: function(text if type(text) is bytes else text.encode('latin1'))
