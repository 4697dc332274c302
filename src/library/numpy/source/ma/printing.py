"""The text of masked arrays.

The data are printed as objects, with a marker in the place of every masked element; only the two ends of long axes are turned
into objects, since no more of them is shown.
"""

import numpy as np

from numpy.ma.masks import nomask


class PrintOption:
    """What a masked element is shown as, and whether it is."""

    def __init__(self, display):
        self._display = display
        self._enabled = True

    def display(self):
        """The marker."""
        return self._display

    def set_display(self, s):
        """Shows masked elements as `s`."""
        self._display = s

    def enabled(self):
        """Whether the marker is used; otherwise the fill value is."""
        return self._enabled

    def enable(self, shrink=1):
        """Turns the marker on or off."""
        self._enabled = shrink

    def __str__(self):
        return str(self._display)

    __repr__ = __str__


PrintOption.__name__ = PrintOption.__qualname__ = '_MaskedPrintOption'

# "--", unless a script sets another.
masked_print_option = PrintOption('--')


class _Text:
    """An element of an array that is printed as it is."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    __str__ = __repr__


def record_text(values, mask):
    """The fields of a record in parentheses, with the marker for masked ones."""
    if isinstance(values, tuple):
        parts = [record_text(value, closed) for value, closed in zip(values, mask)]
        return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
    if isinstance(values, list):
        return f"[{', '.join([record_text(value, closed) for value, closed in zip(values, mask)])}]"
    return str(masked_print_option) if mask else repr(values)


def as_python(item):
    """An element as Python values: records as tuples, sub-arrays as lists."""
    if isinstance(item, tuple):
        return tuple(as_python(part) for part in item)
    return item.tolist() if isinstance(item, np.ndarray) else item


def _record_texts(data, mask):
    """An array of objects that print as the records do."""
    result = np.empty(data.shape, dtype=object)
    for place in np.ndindex(data.shape):
        result[place] = _Text(record_text(as_python(data[place].item()), as_python(mask[place].item())))
    return result


def printable(a):
    """The array that is printed in the place of a masked one."""
    if not masked_print_option.enabled():
        return a.filled(a.fill_value)
    data, mask = a._data, a._mask
    if mask is nomask:
        return data
    width = a._print_width if a.ndim > 1 else a._print_width_1d
    for axis in range(a.ndim):
        if data.shape[axis] > width:
            data, mask = (_ends(part, width // 2, axis) for part in (data, mask))
    if a.dtype.names is not None:
        return _record_texts(data, mask)
    result = data.astype(object)
    np.copyto(result, masked_print_option, where=mask)
    return result


def _ends(part, count, axis):
    first, _, last = np.split(part, (count, -count), axis=axis)
    return np.concatenate((first, last), axis=axis)


def _fill_text(a):
    fill_value = a.fill_value
    own = a._fill_value
    if own.dtype.kind in ('S', 'U') and a.dtype.kind == own.dtype.kind:
        return repr(fill_value.item())
    if own.dtype == a.dtype and a.dtype != object:
        return str(fill_value)
    return repr(fill_value)


def _implied(dtype):
    """Whether the text of the elements gives the dtype away."""
    plain = dtype.names is None and dtype.subdtype is None and dtype.isnative
    return plain and dtype.type in (np.bool, np.int64, np.float64, np.complex128)


def _short(dtype):
    """The dtype as `dtype=...` shows it."""
    if dtype.names is not None:
        return str(dtype)
    if issubclass(dtype.type, np.flexible) or not dtype.isnative:
        return f"'{dtype}'"
    name = dtype.name
    return name if name[0].isalpha() and name.isalnum() else repr(name)


def representation(a):
    """`masked_array(data=..., mask=..., fill_value=...)`: on aligned lines of their own when there is one row, else indented."""
    name = 'array' if a._baseclass is np.ndarray else a._baseclass.__name__
    prefix = f'masked_{name}('
    keys = ['data', 'mask', 'fill_value']
    if not _implied(a.dtype) or np.all(a.mask) or a.size == 0:
        keys.append('dtype')
    if all(length == 1 for length in a.shape[:-1]):
        column = len(prefix) + len('data')
        indents = {key: ' ' * max(2, column - len(key)) for key in keys}
        indents['data'] = prefix
        opening = ''
    else:
        indents = dict.fromkeys(keys, '  ')
        opening = prefix + '\n'
    texts = {
        'data': np.array2string(printable(a), separator=', ', prefix=indents['data'] + 'data=', suffix=','),
        'mask': np.array2string(a._mask, separator=', ', prefix=indents['mask'] + 'mask=', suffix=','),
        'fill_value': _fill_text(a),
    }
    if 'dtype' in keys:
        texts['dtype'] = _short(a.dtype)
    return opening + ',\n'.join(f'{indents[key]}{key}={texts[key]}' for key in keys) + ')'
