"""The reader of `loadtxt`: lines become fields, fields become values, rows become an array.

Numbers are read by Python's own `float` and `int`, after a check that the text holds nothing that only they would take.
"""
import operator as _operator
import re as _re
import warnings

import numpy as _np

_INTEGER = _re.compile(r'[+-]?[0-9]+')
_REAL = r'[+-]?(?:[0-9]+\.?[0-9]*(?:e[+-]?[0-9]+)?|\.[0-9]+(?:e[+-]?[0-9]+)?|inf(?:inity)?|nan)'
_UNSIGNED = _REAL[len('[+-]?'):]
_COMPLEX = _re.compile(rf'{_REAL}|{_REAL}j|{_REAL}(?:[+-]|\+-){_UNSIGNED}j', _re.IGNORECASE)

_UNCOUNTED = (
    'Input line {} contained no data and will not be counted towards `max_rows={}`.  This differs from the behaviour in '
    'NumPy <=1.22 which counted lines rather than rows.  If desired, the previous behaviour can be achieved by using '
    '`itertools.islice`.\nPlease see the 1.23 release notes for an example on how to do this.  If you wish to ignore this '
    'warning, use `warnings.filterwarnings`.  This warning is expected to be removed in the future and is given only once '
    'per `loadtxt` call.'
)


def check_controls(delimiter, comment, quote):
    """The three special characters, each one character or None, all different."""
    named = (('delimiter', delimiter), ('comment', comment), ('quotechar', quote))
    for _, character in named:
        if character is not None and not (isinstance(character, str) and len(character) == 1):
            raise TypeError(
                'Text reading control character must be a single unicode character or None; but got: '
                + repr(character)[:100])
    for name, character in named:
        if character is not None and character in '\r\n':
            raise TypeError(f"control character '{name}' cannot be a newline (`\\r` or `\\n`).")
        if delimiter is None and character is not None and character.isspace():
            raise TypeError(f"The values for control characters 'delimiter' and '{name}' are incompatible")
    for one, other in ((1, 2), (1, 0), (2, 0)):
        if named[one][1] is not None and named[one][1] == named[other][1]:
            raise TypeError(
                f"The values for control characters '{named[one][0]}' and '{named[other][0]}' are incompatible")


def check_columns(usecols):
    """The columns as integers, or None for all of them."""
    if usecols is None:
        return None
    columns = []
    for column in usecols:
        try:
            columns.append(_operator.index(column))
        except TypeError:
            raise TypeError(
                'usecols must be an int or a sequence of ints but it contains at least one element of type '
                f"'{type(column).__name__}'") from None
    return columns


def _texts(lines, encoding):
    for line in lines:
        if isinstance(line, bytes):
            line = line.decode('latin1' if encoding is None else encoding)
        elif not isinstance(line, str):
            raise TypeError('non-string returned while reading data')
        yield line


def _check_single(line, end):
    """A line that is not from a file must not hold another one."""
    if line.find('\n', 0, end) >= 0 or line.find('\r', 0, end) >= 0:
        raise ValueError(
            'Found an unquoted embedded newline within a single line of input.  This is currently not supported.')


def _end(line):
    """Where the text of a line ends and its line break starts."""
    end = len(line)
    if line.endswith('\r\n'):
        return end - 2
    return end - 1 if line.endswith(('\n', '\r')) else end


def _quoted_fields(line, texts, delimiter, comment, quote):
    """The fields of a line some of which are quoted; a quoted one may go on in the next lines."""
    fields, at, end = [], 0, _end(line)
    while True:
        if delimiter is None:
            while at < end and line[at].isspace():
                at += 1
            if at >= end or line[at] == comment:
                return fields
        field, quoted, was_quoted = [], False, False
        if at < end and line[at] == quote:
            quoted = was_quoted = True
            at += 1
        closed = False
        while True:
            if quoted:
                close = line.find(quote, at)
                if close < 0:
                    field.append(line[at:])
                    line = next(texts, None)
                    if line is None:
                        line, at, end, quoted = '', 0, 0, False
                        continue
                    at, end = 0, _end(line)
                    continue
                field.append(line[at:close])
                at = close + 1
                if line[at:at + 1] == quote:
                    field.append(quote)
                    at += 1
                    continue
                quoted = False
                end = max(end, _end(line))
                continue
            if at >= end or line[at] == comment:
                closed = True
                break
            character = line[at]
            at += 1
            if character == delimiter or (delimiter is None and character.isspace()):
                break
            if character in '\r\n':
                _check_single(character, 1)
            field.append(character)
        text = ''.join(field)
        if closed and not fields and not text and not was_quoted:
            return fields
        fields.append(text)
        if closed:
            return fields


def _split(texts, delimiter, comment, quote, whole):
    """The fields of each line; none for a line without data."""
    for line in texts:
        if quote is not None and quote in line:
            yield _quoted_fields(line, texts, delimiter, comment, quote)
            continue
        end = _end(line)
        if not whole:
            _check_single(line, end)
        line = line[:end]
        if comment is not None:
            found = line.find(comment)
            if found >= 0:
                line = line[:found]
        if delimiter is None:
            yield line.split()
        else:
            yield line.split(delimiter) if line else []


def _integer_reader(dtype):
    limits = _np.iinfo(dtype)
    low, high = int(limits.min), int(limits.max)

    def read(text):
        text = text.strip()
        if _INTEGER.fullmatch(text) is None:
            raise ValueError
        value = int(text)
        if not low <= value <= high:
            raise ValueError
        return value

    return read


def _read_bool(text):
    text = text.strip()
    if _INTEGER.fullmatch(text) is None:
        raise ValueError
    return int(text) != 0


def _read_float(text):
    if '_' in text or not text.isascii():
        text = text.strip()
        if '_' in text or not text.isascii():
            raise ValueError
    return float(text)


def _read_complex(text):
    text = text.strip()
    if text.startswith('(') and text.endswith(')'):
        text = text[1:-1].strip()
    if _COMPLEX.fullmatch(text) is None:
        raise ValueError
    return complex(text.replace('+-', '-'))


def _read_text(text):
    return text


def _read_bytes(text):
    return text.encode('latin1')


def _reader(dtype):
    """The function that makes a value of a field."""
    kind = dtype.kind
    if kind == 'b':
        return _read_bool
    if kind in 'iu' and dtype.char not in 'mM':
        return _integer_reader(dtype)
    if kind == 'f' and dtype.itemsize <= 8:
        return _read_float
    if kind == 'c' and dtype.itemsize <= 16:
        return _read_complex
    if kind in 'UO':
        return _read_text
    if kind == 'S':
        return _read_bytes
    return lambda text: _np.array(text, dtype=dtype)[()]


def _flat(dtype):
    """The dtypes of all the numbers and texts within a dtype, in order."""
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype
        return _flat(base) * int(_np.prod(shape, dtype=_np.int64))
    if dtype.names is None:
        return [dtype]
    return [one for name in dtype.names for one in _flat(dtype.fields[name][0])]


def _nested(dtype, values):
    """The next values of an iterator in the form in which an element of `dtype` is written."""
    if dtype.subdtype is not None:
        base, shape = dtype.subdtype

        def fill(shape):
            if not shape:
                return _nested(base, values)
            return [fill(shape[1:]) for _ in range(shape[0])]

        return fill(shape)
    if dtype.names is None:
        return next(values)
    return tuple([_nested(dtype.fields[name][0], values) for name in dtype.names])


def _column_converters(converters, columns, count):
    """The converter of each column that is read, None where there is none."""
    reads = count if columns is None else len(columns)
    if converters is None:
        return [None] * reads
    if not isinstance(converters, dict):
        if not callable(converters):
            raise TypeError(
                'converters must be a dictionary mapping columns to converter functions or a single callable.')
        return [converters] * reads
    found = [None] * reads
    for key, function in converters.items():
        try:
            column = _operator.index(key)
        except TypeError:
            raise TypeError(f'keys of the converters dictionary must be integers; got {repr(key)[:100]}') from None
        if columns is not None:
            if column not in columns:
                continue
            column = columns.index(column)
        elif not -count <= column < count:
            raise ValueError(
                f'converter specified for column {column}, which is invalid for the number of fields {count}.')
        if not callable(function):
            raise TypeError(
                'values of the converters dictionary must be callable, but the value associated with key '
                f'{key!r} is not')
        found[column] = function
    return found


def _convert(function, dtype, as_bytes):
    def read(text):
        value = function(text.encode('latin1') if as_bytes else text)
        if dtype.kind != 'O':
            _np.array(value, dtype=dtype)
        return value

    return read


def read_rows(
        lines, dtype, delimiter, comment, quote, columns, skip, most, converters, encoding, as_bytes, whole):
    """The array of all rows: two axes, or one for a structured dtype. `whole` if the lines are those of a file."""
    if dtype.subdtype is not None:
        raise TypeError(
            'file reader does not support subarray dtypes.  You canput the dtype into a structured one using '
            "`np.dtype(('name', dtype))` to avoid this limitation.")
    uniform = dtype.names is None
    fields_of = None if uniform else _flat(dtype)
    if not uniform and columns is not None and len(columns) != len(fields_of):
        raise TypeError(
            'If a structured dtype is used, the number of columns in `usecols` must match the effective number of fields. '
            f'But {len(columns)} usecols were given and the number of fields is {len(fields_of)}.')
    if converters is not None and not isinstance(converters, dict) and not callable(converters):
        _column_converters(converters, columns, 0)
    texts = _texts(lines, encoding)
    for _ in range(skip):
        if next(texts, None) is None:
            break
    rows, readers, count, line_number, warned = [], None, None, 0, False
    for fields in _split(texts, delimiter, comment, quote, whole):
        if most >= 0 and len(rows) >= most:
            break
        line_number += 1
        if not fields:
            if most >= 0 and not warned:
                warnings.warn(_UNCOUNTED.format(line_number, most), UserWarning, stacklevel=3)
                warned = True
            continue
        row = len(rows)
        if readers is None:
            count = len(fields) if uniform else len(fields_of)
            width = len(fields) if columns is None else len(columns)
            functions = _column_converters(converters, columns, count if uniform else len(fields_of))
            types = [dtype] * width if uniform else fields_of
            readers = [
                _reader(one) if function is None else _convert(function, one, as_bytes)
                for one, function in zip(types, functions)]
            alike = converters is None and uniform and readers and readers[0]
        if columns is None:
            if len(fields) != count:
                if uniform:
                    raise ValueError(
                        f'the number of columns changed from {count} to {len(fields)} at row {row + 1}; use `usecols` to '
                        'select a subset and avoid this error')
                raise ValueError(
                    f'the dtype passed requires {count} columns but {len(fields)} were found at row {row + 1}; use '
                    '`usecols` to select a subset and avoid this error')
        else:
            selected = []
            for column in columns:
                if not -len(fields) <= column < len(fields):
                    raise ValueError(
                        f'invalid column index {column} at row {row + 1} with {len(fields)} columns')
                selected.append(fields[column])
            fields = selected
        try:
            values = list(map(alike, fields)) if alike else [read(text) for read, text in zip(readers, fields)]
        except Exception:
            _tell(readers, fields, types, columns, row)
            raise
        rows.append(values if uniform else _nested(dtype, iter(values)))
        if len(rows) == most:
            break
    if not uniform:
        return _np.array(rows, dtype=dtype)
    if not rows:
        width = 1 if columns is None else len(columns)
        return _np.empty((0, width), dtype=dtype)
    return _array(rows, dtype)


def _array(rows, dtype):
    if dtype.kind != 'O':
        return _np.array(rows, dtype=dtype)
    result = _np.empty((len(rows), len(rows[0])), dtype=dtype)
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            result[i, j] = value
    return result


def _tell(readers, fields, types, columns, row):
    """Raises the error of the first field that cannot be read."""
    for i, (read, text) in enumerate(zip(readers, fields)):
        try:
            read(text)
        except Exception as cause:
            column = i if columns is None else columns[i]
            error = ValueError(
                f'could not convert string {repr(text)[:100]} to {types[i]} at row {row}, column {column + 1}.')
            if type(cause) is ValueError and not cause.args:
                raise error from None
            raise error from cause
