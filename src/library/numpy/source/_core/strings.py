"""Functions on arrays of text.

Each computes the dtype of its result from the lengths of its operands and leaves the elements to a native loop.
"""
import numpy as _np
from numpy import add, equal, greater, greater_equal, less, less_equal, not_equal
from numpy._core._strings import loop as _loop

_MOST = _np.iinfo(_np.int64).max
_ABSENT = object()

__all__ = [
    'equal', 'not_equal', 'less', 'less_equal', 'greater', 'greater_equal', 'add', 'multiply', 'isalpha', 'isdigit',
    'isspace', 'isalnum', 'islower', 'isupper', 'istitle', 'isdecimal', 'isnumeric', 'str_len', 'find', 'rfind',
    'index', 'rindex', 'count', 'startswith', 'endswith', 'lstrip', 'rstrip', 'strip', 'replace', 'expandtabs',
    'center', 'ljust', 'rjust', 'zfill', 'partition', 'rpartition', 'slice', 'upper', 'lower', 'swapcase',
    'capitalize', 'title', 'mod', 'decode', 'encode', 'translate',
]


def _wide(a, width):
    """The dtype of text like `a`'s, `width` characters long."""
    return f'{a.dtype.char}{max(int(width), 1)}'


def _longest(lengths):
    return lengths.max() if _np.size(lengths) else 0


def _each(a, dtype, method, *args):
    return _loop(None, method, dtype, True, 1, (a, *args))


def _from_objects(results, like):
    """Python's texts as an array as wide as the longest of them."""
    if results.size == 0:
        return results.astype(like.dtype)
    return _np.asarray(results.tolist())


def _given(encoding, errors):
    """Arguments of a codec up to the last one that was given."""
    if errors is None:
        return () if encoding is None else (encoding,)
    return ('utf-8' if encoding is None else encoding, errors)


def _check_integers(value, name):
    if not _np.issubdtype(value.dtype, _np.integer):
        raise TypeError(f"unsupported type {value.dtype} for operand '{name}'")


def str_len(x):
    """The number of characters of each element.

    >>> np.strings.str_len(['axis', 'nd'])
    array([4, 2])
    """
    return _loop('str_len', '__len__', 'i8', False, 1, (x,))


def isalpha(x):
    """Whether each element is letters only, and at least one."""
    return _loop('isalpha', 'isalpha', '?', False, 1, (x,))


def isdigit(x):
    """Whether each element is digits only, and at least one."""
    return _loop('isdigit', 'isdigit', '?', False, 1, (x,))


def isspace(x):
    """Whether each element is white space only, and at least one character of it."""
    return _loop('isspace', 'isspace', '?', False, 1, (x,))


def isalnum(x):
    """Whether each element is letters and digits only, and at least one."""
    return _loop('isalnum', 'isalnum', '?', False, 1, (x,))


def islower(x):
    """Whether the letters of each element are small ones, and there is one."""
    return _loop('islower', 'islower', '?', False, 1, (x,))


def isupper(x):
    """Whether the letters of each element are capitals, and there is one."""
    return _loop('isupper', 'isupper', '?', False, 1, (x,))


def istitle(x):
    """Whether each word of an element starts with its only capital."""
    return _loop('istitle', 'istitle', '?', False, 1, (x,))


def isdecimal(x):
    """Whether each element is decimal digits only; for str, not bytes."""
    return _loop('isdecimal', 'isdecimal', '?', False, 1, (x,))


def isnumeric(x):
    """Whether each element is numeric characters only; for str, not bytes."""
    return _loop('isnumeric', 'isnumeric', '?', False, 1, (x,))


def _search(name, a, sub, start, end, dtype='i8'):
    return _loop(name, name, dtype, False, 2, (a, sub, start, _MOST if end is None else end))


def find(a, sub, start=0, end=None):
    """Where `sub` is first found within `a[start:end]`, or -1.

    >>> np.strings.find(['shape', 'dtype'], 'pe')
    array([3, 3])
    """
    return _search('find', a, sub, start, end)


def rfind(a, sub, start=0, end=None):
    """Where `sub` is last found within `a[start:end]`, or -1."""
    return _search('rfind', a, sub, start, end)


def index(a, sub, start=0, end=None):
    """As `find`, with a ValueError where nothing is found."""
    return _found(find(a, sub, start, end))


def rindex(a, sub, start=0, end=None):
    """As `rfind`, with a ValueError where nothing is found."""
    return _found(rfind(a, sub, start, end))


def _found(places):
    if _np.any(places < 0):
        raise ValueError('substring not found')
    return places


def count(a, sub, start=0, end=None):
    """How often `sub` is found within `a[start:end]`, without overlaps."""
    return _search('count', a, sub, start, end)


def startswith(a, prefix, start=0, end=None):
    """Whether each element starts with `prefix`."""
    return _search('startswith', a, prefix, start, end, '?')


def endswith(a, suffix, start=0, end=None):
    """Whether each element ends with `suffix`."""
    return _search('endswith', a, suffix, start, end, '?')


def _stripped(method, a, chars):
    text = _np.asanyarray(a)
    dtype = text.dtype if text.dtype.kind in 'SU' else 'U1'
    if chars is None:
        return _loop(f'_{method}_whitespace', method, dtype, False, 1, (a,))
    return _loop(f'_{method}_chars', method, dtype, False, 2, (a, chars))


def strip(a, chars=None):
    """Each element without white space, or any of `chars`, at its ends.

    >>> np.strings.strip(['  a ', 'b  '])
    array(['a', 'b'], dtype='<U4')
    """
    return _stripped('strip', a, chars)


def lstrip(a, chars=None):
    """Each element without white space, or any of `chars`, at its start."""
    return _stripped('lstrip', a, chars)


def rstrip(a, chars=None):
    """Each element without white space, or any of `chars`, at its end."""
    return _stripped('rstrip', a, chars)


def _recased(method, a):
    text = _np.asarray(a)
    return _each(text, text.dtype, method)


def upper(a):
    """Each element in capitals.

    >>> np.strings.upper(['ufunc', 'axis'])
    array(['UFUNC', 'AXIS'], dtype='<U5')
    """
    return _recased('upper', a)


def lower(a):
    """Each element in small letters."""
    return _recased('lower', a)


def swapcase(a):
    """Each element with capitals and small letters exchanged."""
    return _recased('swapcase', a)


def capitalize(a):
    """Each element with its first character as a capital, the others small."""
    return _recased('capitalize', a)


def title(a):
    """Each element with the words' first letters as capitals, the others small."""
    return _recased('title', a)


def multiply(a, i):
    """Each element repeated `i` times; negative numbers count as 0.

    >>> np.strings.multiply(['ab', 'c'], [1, 3])
    array(['ab', 'ccc'], dtype='<U3')
    """
    a, i = _np.asanyarray(a), _np.asanyarray(i)
    _check_integers(i, 'i')
    i = _np.maximum(i, 0)
    lengths = str_len(a)
    if _np.any(lengths > _MOST / _np.maximum(i, 1)):
        raise OverflowError('Overflow encountered in string multiply')
    return _loop('multiply', '__mul__', _wide(a, _longest(lengths * i)), True, 1, (a, i))


def mod(a, values):
    """Each element as a template, filled in by `%` with the values."""
    a = _np.asarray(a)
    return _from_objects(_each(a, object, '__mod__', values), a)


def _padded(method, a, width, fillchar):
    width = _np.asanyarray(width)
    _check_integers(width, 'width')
    a, fillchar = _np.asanyarray(a), _np.asanyarray(fillchar)
    if _np.any(str_len(fillchar) != 1):
        raise TypeError('The fill character must be exactly one character long')
    longest = _longest(_np.maximum(str_len(a), width))
    fill = fillchar.astype(f'{a.dtype.char}1')
    return _loop(None, method, _wide(a, longest), True, 1, (a, width, fill))


def center(a, width, fillchar=' '):
    """Each element in the middle of `width` characters.

    >>> np.strings.center(['a', 'bcd'], 5, '*')
    array(['**a**', '*bcd*'], dtype='<U5')
    """
    return _padded('center', a, width, fillchar)


def ljust(a, width, fillchar=' '):
    """Each element at the left of `width` characters."""
    return _padded('ljust', a, width, fillchar)


def rjust(a, width, fillchar=' '):
    """Each element at the right of `width` characters."""
    return _padded('rjust', a, width, fillchar)


def zfill(a, width):
    """Each element filled with zeros on the left, after its sign."""
    width = _np.asanyarray(width)
    _check_integers(width, 'width')
    lengths = str_len(a)
    a = _np.asanyarray(a)
    return _loop('_zfill', 'zfill', _wide(a, _longest(_np.maximum(lengths, width))), True, 1, (a, width))


def expandtabs(a, tabsize=8):
    """Each element with its tabs replaced by blanks up to the next multiple of `tabsize`."""
    a, tabsize = _np.asanyarray(a), _np.asanyarray(tabsize)
    _check_integers(tabsize, 'tabsize')
    texts, sizes = _np.broadcast_arrays(a, tabsize)
    lengths = [_expanded_bytes(text, size, a.dtype.kind) for text, size in zip(texts.ravel().tolist(), sizes.ravel().tolist())]
    return _loop('_expandtabs', 'expandtabs', _wide(a, max(lengths, default=1)), True, 1, (a, tabsize))


def _expanded_bytes(text, tabsize, kind):
    """What NumPy reserves for a text: the bytes of its characters, and a column for each blank."""
    unit, tab, ends = (4, '\t', '\r\n') if kind == 'U' else (1, 9, b'\r\n')
    length = column = 0
    for letter in text:
        if letter == tab:
            step = tabsize - column % tabsize if tabsize > 0 else 0
            length += step
            column += step
        else:
            length += unit
            column = 0 if letter in ends else column + 1
    return length


def replace(a, old, new, count=-1):
    """Each element with `old` replaced by `new`, at most `count` times.

    >>> np.strings.replace(['a-b-c', '--'], '-', '+', count=1)
    array(['a+b-c', '+-'], dtype='<U5')
    """
    count = _np.asanyarray(count)
    _check_integers(count, 'count')
    text = _np.asanyarray(a)
    old = _np.asanyarray(old).astype(getattr(old, 'dtype', None) or text.dtype, copy=False)
    new = _np.asanyarray(new).astype(getattr(new, 'dtype', None) or text.dtype, copy=False)
    found = _loop('count', 'count', 'i8', True, 2, (text, old, 0, _MOST))
    found = _np.where(count < 0, found, _np.minimum(found, count))
    longest = _longest(str_len(text) + found * (str_len(new) - str_len(old)))
    return _loop('_replace', 'replace', _wide(text, longest), True, 3, (text, old, new, count))


def _parts(method, a, sep):
    a = _np.asanyarray(a)
    sep = _np.asanyarray(sep)
    sep = sep.astype(a.dtype.kind + str(max(_longest(str_len(sep)), 1)), copy=False)
    if _np.any(str_len(sep) == 0):
        raise ValueError('empty separator')
    triples = _each(a, object, method, sep)
    parts = list(zip(*triples.ravel().tolist())) or [(), (), ()]
    widths = [max(map(len, part), default=0) for part in parts]
    if widths[1]:
        # As wide as the longest separator, found or not.
        widths[1] = _longest(str_len(sep))
    return tuple(_np.array(part, dtype=_wide(a, width)).reshape(triples.shape) for part, width in zip(parts, widths))


def partition(a, sep):
    """Three arrays: what stands before the first `sep` of each element, `sep`, and what stands behind it."""
    return _parts('partition', a, sep)


def rpartition(a, sep):
    """Three arrays: what stands before the last `sep` of each element, `sep`, and what stands behind it."""
    return _parts('rpartition', a, sep)


def slice(a, start=None, stop=_ABSENT, step=None, /):
    """`text[start:stop:step]` of each element; one number alone is the stop.

    >>> np.strings.slice(['stride', 'offset'], 1, 4)
    array(['tri', 'ffs'], dtype='<U6')
    """
    if stop is _ABSENT:
        start, stop = None, start
    a = _np.asanyarray(a)
    given = [_np.asanyarray(0 if bound is None else bound) for bound in (start, stop, step)]
    _loop('_slice', '__len__', 'i8', True, 1, (a, *given))
    if step is not None and _np.any(given[2] == 0):
        raise ValueError('slice step cannot be zero')
    parts = _np.broadcast_arrays(a, *(_np.array(bound, dtype=object) for bound in (start, stop, step)))
    rows = zip(*(part.ravel().tolist() for part in parts))
    texts = [text[begin:end:by] for text, begin, end, by in rows]
    return _np.array(texts, dtype=a.dtype).reshape(parts[0].shape)[()]


def encode(a, encoding=None, errors=None):
    """Each element as bytes.

    >>> np.strings.encode(['axis'])
    array([b'axis'], dtype='|S4')
    """
    return _from_objects(_each(a, object, 'encode', *_given(encoding, errors)), _np.bytes_(b''))


def decode(a, encoding=None, errors=None):
    """Each element, which is bytes, as text."""
    return _from_objects(_each(a, object, 'decode', *_given(encoding, errors)), _np.str_(''))


def translate(a, table, deletechars=None):
    """Each element with its characters replaced by what `table` has for them."""
    a = _np.asarray(a)
    if a.dtype.kind == 'U':
        return _each(a, a.dtype, 'translate', table)
    extra = () if deletechars is None else (deletechars,)
    return _each(a, a.dtype, 'translate', table, *extra)


def _join(sep, seq):
    """Each element of `sep` between the characters of the element of `seq`."""
    return _from_objects(_each(sep, object, 'join', seq), _np.asarray(seq))


def _split(a, sep=None, maxsplit=None):
    """The words of each element, as lists in an array of objects."""
    return _each(a, object, 'split', *_limits(sep, maxsplit))


def _rsplit(a, sep=None, maxsplit=None):
    """As `split`, from the right where `maxsplit` limits it."""
    return _each(a, object, 'rsplit', *_limits(sep, maxsplit))


def _limits(sep, maxsplit):
    return (sep,) if maxsplit is None else (sep, maxsplit)


def _splitlines(a, keepends=None):
    """The lines of each element, as lists in an array of objects."""
    return _each(a, object, 'splitlines', *(() if keepends is None else (keepends,)))
