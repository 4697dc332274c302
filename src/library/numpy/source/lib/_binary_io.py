"""Files of elements: `save`, `savez`, `load`, and `fromfile`, `tofile`, `fromstring`, which know nothing but a dtype."""
import io as _io
import os as _os
import re as _re

import numpy as _np
from numpy.lib import format as _format

_REAL = r'[+-]?(?:[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?|(?i:inf(?:inity)?|nan))'
_NUMBER = {
    'i': _re.compile('[+-]?[0-9]+'),
    'f': _re.compile(_REAL),
    'c': _re.compile(f'({_REAL})([+-]{_REAL[len("[+-]?"):]})j|{_REAL}j|{_REAL}'),
}
_NUMBER['u'] = _NUMBER['m'] = _NUMBER['M'] = _NUMBER['i']
_NUMBER['b'] = _NUMBER['f']
_SPACE = ' \t\n\r\v\f'


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', *, max_header_size=10000):
    """The array of an `.npy` file, or the arrays of an `.npz` archive by name."""
    if encoding not in ('ASCII', 'latin1', 'bytes'):
        raise ValueError("encoding must be 'ASCII', 'latin1', or 'bytes'")
    own = not hasattr(file, 'read')
    source = open(_os.fspath(file), 'rb') if own else file
    keep = False
    try:
        start = source.read(len(_format.MAGIC_PREFIX))
        if not start:
            raise EOFError('No data left in file')
        source.seek(-len(start), 1)
        if start.startswith((b'PK\x03\x04', b'PK\x05\x06')):
            from numpy.lib.npyio import NpzFile
            archive = NpzFile(source, own_fid=own, allow_pickle=allow_pickle, max_header_size=max_header_size)
            keep = True
            return archive
        if start != _format.MAGIC_PREFIX:
            if not allow_pickle:
                raise ValueError(
                    'This file contains pickled (object) data. If you trust the file you can load it unsafely using the '
                    '`allow_pickle=` keyword argument or `pickle.load()`.')
            raise NotImplementedError('pickles of Python are not available in newaxis')
        if mmap_mode:
            return _format.open_memmap(file, mode=mmap_mode, max_header_size=2**64 if allow_pickle else max_header_size)
        return _format.read_array(source, allow_pickle=allow_pickle, max_header_size=max_header_size)
    finally:
        if own and not keep:
            source.close()


def _named(file, ending):
    file = _os.fspath(file)
    return file if file.endswith(ending) else file + ending


def save(file, arr, allow_pickle=True):
    """Writes an array as an `.npy` file."""
    own = not hasattr(file, 'write')
    target = open(_named(file, '.npy'), 'wb') if own else file
    try:
        _format.write_array(target, _np.asanyarray(arr), allow_pickle=allow_pickle)
    finally:
        if own:
            target.close()


def _save_archive(file, args, named, packed, allow_pickle):
    from numpy.lib._zip import write_archive
    own = not hasattr(file, 'write')
    if own:
        file = _named(file, '.npz')
    for i, value in enumerate(args):
        if f'arr_{i}' in named:
            raise ValueError(f'Cannot use un-named variables and keyword arr_{i}')
        named[f'arr_{i}'] = value
    members = []
    for name, value in named.items():
        member = _io.BytesIO()
        _format.write_array(member, _np.asanyarray(value), allow_pickle=allow_pickle)
        members.append((name + '.npy', member.getvalue()))
    target = open(file, 'wb') if own else file
    try:
        write_archive(target, members, packed)
    finally:
        if own:
            target.close()


def savez(file, *args, allow_pickle=True, **kwds):
    """Writes arrays as an archive of `.npy` files."""
    _save_archive(file, args, kwds, False, allow_pickle)


def savez_compressed(file, *args, allow_pickle=True, **kwds):
    """Writes arrays as an archive of `.npy` files, each compressed."""
    _save_archive(file, args, kwds, True, allow_pickle)


def _value(kind, found):
    if kind in 'iumM':
        return int(found.group())
    if kind != 'c':
        return float(found.group())
    if found.group(1) is None:
        return complex(found.group())
    return complex(float(found.group(1)), float(found.group(2)))


def _after_separator(text, at, separator):
    """The place of the next number; -1 where the text ends, -2 where something else stands."""
    start, i = at, 0
    while at < len(text):
        if i == len(separator):
            return at if at > start else -2
        if separator[i] == ' ':
            if text[at] in _SPACE:
                at += 1
            else:
                i += 1
        elif separator[i] == text[at]:
            at, i = at + 1, i + 1
        else:
            return -2
    return -1


def _from_text(text, dtype, count, separator):
    """The numbers of a text. White space in the separator stands for any amount of it, and is allowed around it."""
    kind = dtype.kind
    if kind == 'O':
        raise ValueError('Cannot create an object array from a string')
    if kind not in _NUMBER:
        raise ValueError("don't know how to read character strings with that array type")
    separator = ' ' + ' '.join(separator.split()) + ' ' if separator.strip() else ' '
    limits = _np.iinfo(dtype) if kind in 'iu' else None
    values, at = [], 0
    while text and len(values) != count:
        while at < len(text) and text[at] in _SPACE:
            at += 1
        found = _NUMBER[kind].match(text, at)
        value = None if found is None else _value(kind, found)
        if value is None or (limits is not None and not limits.min <= value <= limits.max):
            at = -2
            break
        values.append(value)
        at = _after_separator(text, found.end(), separator)
        if at < 0:
            break
    if at == -2:
        raise ValueError('string or file could not be read to its end due to unmatched data')
    return _np.array(values, dtype=dtype)


def _check_like(like):
    if like is not None and not isinstance(like, _np.ndarray):
        raise TypeError(
            'The `like` argument must be an array-like that implements the `__array_function__` protocol.')


def fromstring(string, dtype=float, count=-1, *, sep='', like=None):
    """An array of the numbers in a text, between which a separator stands."""
    _check_like(like)
    if isinstance(string, bytes):
        string = string.decode('latin1')
    if not isinstance(string, str):
        raise TypeError(f"a bytes-like object is required, not '{type(string).__name__}'")
    if not sep:
        raise ValueError('The binary mode of fromstring is removed, use frombuffer instead')
    array = _from_text(string, _np.dtype(float if dtype is None else dtype), count, sep)
    if len(array) >= count:
        return array
    # What NumPy has in the places that the text does not fill is arbitrary.
    return _np.concatenate([array, _np.zeros(count - len(array), dtype=array.dtype)])


def _system_file(file):
    """A file that the system knows; files in memory are refused as their `fileno` would do."""
    file.flush()
    if isinstance(file, (_io.BytesIO, _io.StringIO)):
        raise _io.UnsupportedOperation('fileno')
    return file


def fromfile(file, dtype=float, count=-1, sep='', offset=0, *, like=None):
    """An array of the elements in a file: raw bytes, or text if there is a separator."""
    _check_like(like)
    dtype = _np.dtype(float if dtype is None else dtype)
    if sep and offset:
        raise TypeError("'offset' argument only permitted for binary files")
    own = isinstance(file, (str, bytes, _os.PathLike))
    source = open(_os.fspath(file), 'rb') if own else _system_file(file)
    try:
        if dtype.hasobject:
            raise ValueError('Cannot read into object array')
        if sep:
            text = source.read()
            return _from_text(text.decode('latin1') if isinstance(text, bytes) else text, dtype, count, sep)
        if dtype.itemsize == 0:
            raise ValueError('The elements are 0-sized.')
        if offset:
            source.seek(offset, 1)
        data = source.read() if count < 0 else source.read(count * dtype.itemsize)
    finally:
        if own:
            source.close()
    found = len(data) // dtype.itemsize
    if not found:
        return _np.empty(0, dtype=dtype)
    return _np.frombuffer(data, dtype=dtype, count=found).copy()


def _tofile(array, file, sep, format):
    """The method `tofile` of arrays."""
    sep = '' if sep is None else sep
    own = isinstance(file, (str, bytes, _os.PathLike))
    target = open(_os.fspath(file), 'wb') if own else _system_file(file)
    try:
        if not sep:
            if array.dtype.hasobject:
                raise OSError('cannot write object arrays to a file in binary mode')
            target.write(array.tobytes())
            return
        plain = format is None or format in ('', '%s')
        target.write(sep.join([str(value) if plain else format % (value,) for value in array.ravel().tolist()]).encode())
    finally:
        if own:
            target.close()
