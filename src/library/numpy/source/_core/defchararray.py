"""Text functions of earlier versions of NumPy, and the array class whose operators and methods they are.

Comparisons and single elements here pass over white space at the end of a text.
"""
import numpy as _np
from numpy.strings import (
    add, capitalize, center, count, decode, encode, endswith, expandtabs, find, index, isalnum, isalpha, isdecimal,
    isdigit, islower, isnumeric, isspace, istitle, isupper, ljust, lower, lstrip, mod, replace, rfind, rindex, rjust,
    rstrip, startswith, str_len, strip, swapcase, title, translate, upper, zfill, _join as join, _rsplit as rsplit,
    _split as split, _splitlines as splitlines)
from numpy import strings as _strings

__all__ = [
    'equal', 'not_equal', 'greater_equal', 'less_equal', 'greater', 'less', 'str_len', 'add', 'multiply', 'mod',
    'capitalize', 'center', 'count', 'decode', 'encode', 'endswith', 'expandtabs', 'find', 'index', 'isalnum',
    'isalpha', 'isdigit', 'islower', 'isspace', 'istitle', 'isupper', 'join', 'ljust', 'lower', 'lstrip', 'partition',
    'replace', 'rfind', 'rindex', 'rjust', 'rpartition', 'rsplit', 'rstrip', 'split', 'splitlines', 'startswith',
    'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill', 'isnumeric', 'isdecimal', 'array', 'asarray',
    'compare_chararrays', 'chararray',
]

_COMPARISONS = {
    '==': _np.equal, '!=': _np.not_equal, '<': _np.less, '>': _np.greater, '<=': _np.less_equal,
    '>=': _np.greater_equal,
}


def compare_chararrays(a1, a2, cmp, rstrip):
    """Compares elements by the operator `cmp`, without white space at their ends where `rstrip` is true."""
    if cmp not in _COMPARISONS:
        raise ValueError("comparison must be '==', '!=', '<', '>', '<=', '>='")
    a1, a2 = _np.asarray(a1), _np.asarray(a2)
    if a1.dtype.kind not in 'SU' or a2.dtype.kind not in 'SU':
        raise TypeError('comparison of non-string arrays')
    if a1.dtype.kind != a2.dtype.kind:
        return NotImplemented
    if rstrip:
        a1, a2 = _strings.rstrip(a1), _strings.rstrip(a2)
    return _np.asarray(_COMPARISONS[cmp](a1, a2))


def equal(x1, x2):
    """`x1 == x2`, without white space at the ends of the texts.

    >>> np.char.equal(['a '], ['a'])
    array([ True])
    """
    return compare_chararrays(x1, x2, '==', True)


def not_equal(x1, x2):
    """`x1 != x2`, without white space at the ends of the texts."""
    return compare_chararrays(x1, x2, '!=', True)


def greater_equal(x1, x2):
    """`x1 >= x2`, without white space at the ends of the texts."""
    return compare_chararrays(x1, x2, '>=', True)


def less_equal(x1, x2):
    """`x1 <= x2`, without white space at the ends of the texts."""
    return compare_chararrays(x1, x2, '<=', True)


def greater(x1, x2):
    """`x1 > x2`, without white space at the ends of the texts."""
    return compare_chararrays(x1, x2, '>', True)


def less(x1, x2):
    """`x1 < x2`, without white space at the ends of the texts."""
    return compare_chararrays(x1, x2, '<', True)


def multiply(a, i):
    """Each element repeated `i` times."""
    try:
        return _strings.multiply(a, i)
    except TypeError:
        raise ValueError('Can only multiply by integers')


def partition(a, sep):
    """What stands before the first `sep` of each element, `sep`, and what stands behind it, along a new last axis."""
    return _np.stack(_strings.partition(a, sep), axis=-1)


def rpartition(a, sep):
    """What stands before the last `sep` of each element, `sep`, and what stands behind it, along a new last axis."""
    return _np.stack(_strings.rpartition(a, sep), axis=-1)


class chararray(_np.ndarray):
    """An array of text whose operators and methods are those of text, element by element."""

    def __new__(cls, shape, itemsize=1, unicode=False, buffer=None, offset=0, strides=None, order='C'):
        kind = _np.str_ if unicode else _np.bytes_
        filler = None
        if isinstance(buffer, str):
            buffer, filler = None, buffer
        dtype = _np.dtype((kind, int(itemsize)))
        if buffer is None:
            self = _np.ndarray.__new__(cls, shape, dtype, order=order)
        else:
            self = _np.ndarray.__new__(cls, shape, dtype, buffer=buffer, offset=offset, strides=strides, order=order)
        if filler is not None:
            self[...] = filler
        return self

    def __array_finalize__(self, obj):
        if self.dtype.char not in 'VSUbc':
            raise ValueError('Can only create a chararray from string data.')

    def __array_wrap__(self, arr, context=None, return_scalar=False):
        if arr.dtype.char in 'SUbc':
            return arr.view(type(self))
        return arr

    def __getitem__(self, key):
        value = _np.ndarray.__getitem__(self, key)
        if isinstance(value, (str, bytes)):
            return value.rstrip()
        return value

    def __repr__(self):
        return _np.ndarray.__repr__(self._shown())

    def __str__(self):
        return _np.ndarray.__str__(self._shown())

    def _shown(self):
        return _np.asarray(_strings.rstrip(_np.asarray(self))).view(type(self))

    def __eq__(self, other):
        return equal(self, other)

    def __ne__(self, other):
        return not_equal(self, other)

    def __ge__(self, other):
        return greater_equal(self, other)

    def __le__(self, other):
        return less_equal(self, other)

    def __gt__(self, other):
        return greater(self, other)

    def __lt__(self, other):
        return less(self, other)

    def __add__(self, other):
        return add(self, other)

    def __radd__(self, other):
        return add(other, self)

    def __mul__(self, i):
        return asarray(multiply(self, i))

    def __rmul__(self, i):
        return asarray(multiply(self, i))

    def __mod__(self, values):
        return asarray(mod(self, values))

    def __rmod__(self, other):
        return NotImplemented

    def argsort(self, axis=-1, kind=None, order=None, *, stable=None):
        return _np.asarray(self).argsort(axis, kind, order, stable=stable)

    def capitalize(self):
        return asarray(capitalize(self))

    def center(self, width, fillchar=' '):
        return asarray(center(self, width, fillchar))

    def count(self, sub, start=0, end=None):
        return count(self, sub, start, end)

    def decode(self, encoding=None, errors=None):
        return decode(self, encoding, errors)

    def encode(self, encoding=None, errors=None):
        return encode(self, encoding, errors)

    def endswith(self, suffix, start=0, end=None):
        return endswith(self, suffix, start, end)

    def expandtabs(self, tabsize=8):
        return asarray(expandtabs(self, tabsize))

    def find(self, sub, start=0, end=None):
        return find(self, sub, start, end)

    def index(self, sub, start=0, end=None):
        return index(self, sub, start, end)

    def isalnum(self):
        return isalnum(self)

    def isalpha(self):
        return isalpha(self)

    def isdigit(self):
        return isdigit(self)

    def islower(self):
        return islower(self)

    def isspace(self):
        return isspace(self)

    def istitle(self):
        return istitle(self)

    def isupper(self):
        return isupper(self)

    def isnumeric(self):
        return isnumeric(self)

    def isdecimal(self):
        return isdecimal(self)

    def join(self, seq):
        return join(self, seq)

    def ljust(self, width, fillchar=' '):
        return asarray(ljust(self, width, fillchar))

    def lower(self):
        return asarray(lower(self))

    def lstrip(self, chars=None):
        return lstrip(self, chars)

    def partition(self, sep):
        return asarray(partition(self, sep))

    def replace(self, old, new, count=None):
        return asarray(replace(self, old, new, -1 if count is None else count))

    def rfind(self, sub, start=0, end=None):
        return rfind(self, sub, start, end)

    def rindex(self, sub, start=0, end=None):
        return rindex(self, sub, start, end)

    def rjust(self, width, fillchar=' '):
        return asarray(rjust(self, width, fillchar))

    def rpartition(self, sep):
        return asarray(rpartition(self, sep))

    def rsplit(self, sep=None, maxsplit=None):
        return rsplit(self, sep, maxsplit)

    def rstrip(self, chars=None):
        return rstrip(self, chars)

    def split(self, sep=None, maxsplit=None):
        return split(self, sep, maxsplit)

    def splitlines(self, keepends=None):
        return splitlines(self, keepends)

    def startswith(self, prefix, start=0, end=None):
        return startswith(self, prefix, start, end)

    def strip(self, chars=None):
        return strip(self, chars)

    def swapcase(self):
        return asarray(swapcase(self))

    def title(self):
        return asarray(title(self))

    def translate(self, table, deletechars=None):
        return asarray(translate(self, table, deletechars))

    def upper(self):
        return asarray(upper(self))

    def zfill(self, width):
        return asarray(zfill(self, width))


def array(obj, itemsize=None, copy=True, unicode=None, order=None):
    """A `chararray` of what `obj` holds: `unicode` says whether its elements are str or bytes, `itemsize` how long they are."""
    if isinstance(obj, (bytes, str)):
        if unicode is None:
            unicode = isinstance(obj, str)
        if itemsize is None:
            itemsize = len(obj)
        shape = len(obj) // itemsize
        return chararray(shape, itemsize=itemsize, unicode=unicode, buffer=obj, order=order)
    if isinstance(obj, (list, tuple)):
        obj = _np.asarray(obj)
    if isinstance(obj, _np.ndarray) and issubclass(obj.dtype.type, _np.character):
        if not isinstance(obj, chararray):
            obj = obj.view(chararray)
        if itemsize is None:
            itemsize = obj.itemsize // (4 if obj.dtype.kind == 'U' else 1)
        if unicode is None:
            unicode = obj.dtype.kind == 'U'
        dtype = _np.dtype((_np.str_ if unicode else _np.bytes_, int(itemsize)))
        if order is not None:
            obj = _np.asarray(obj, order=order)
        if copy or dtype != obj.dtype:
            obj = obj.astype(dtype, order='K' if order is None else order)
        return obj.view(chararray)
    if isinstance(obj, _np.ndarray) and issubclass(obj.dtype.type, object) and itemsize is None:
        obj = obj.tolist()
    dtype = _np.str_ if unicode else _np.bytes_
    if itemsize is None:
        value = _np.array(obj, dtype=dtype, order=order, subok=True)
    else:
        value = _np.array(obj, dtype=_np.dtype((dtype, int(itemsize))), order=order, subok=True)
    return value.view(chararray)


def asarray(obj, itemsize=None, unicode=None, order=None):
    """A `chararray` of what `obj` holds, which is copied only where it has to be."""
    return array(obj, itemsize, copy=False, unicode=unicode, order=order)
