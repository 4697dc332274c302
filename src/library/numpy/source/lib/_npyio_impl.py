"""Arrays read from text and written as text: `loadtxt`, `savetxt`, `fromregex`."""
import operator as _operator
import os as _os
import re as _re
import warnings

import numpy as _np
from numpy.lib._text_reader import check_columns as _check_columns
from numpy.lib._text_reader import check_controls as _check_controls
from numpy.lib._text_reader import read_rows as _read_rows


def _is_text(value):
    return isinstance(value, str)


def _open_text(path, mode, encoding):
    """A text file; NumPy's data source would also unpack it or fetch it from elsewhere."""
    path = str(path)
    if '://' in path:
        raise NotImplementedError(f'newaxis opens files of this machine only, not {path}')
    for ending in ('.gz', '.bz2', '.xz', '.lzma'):
        if path.endswith(ending):
            raise NotImplementedError(f'text files packed as {ending} are not available in newaxis')
    if 'w' not in mode and not _os.path.exists(path):
        raise FileNotFoundError(f'{path} not found.')
    return open(path, mode, encoding=encoding)


def _check_like(like):
    if like is not None and not isinstance(like, _np.ndarray):
        raise TypeError(
            'The `like` argument must be an array-like that implements the `__array_function__` protocol.')


def _check_axes(ndmin):
    if ndmin not in [0, 1, 2]:
        raise ValueError(f'Illegal value of ndmin keyword: {ndmin}')


def _with_axes(array, ndmin):
    """The array without axes of length one beyond `ndmin` axes, and with that many at least."""
    if array.ndim > ndmin:
        array = _np.squeeze(array)
    if array.ndim < ndmin:
        array = _np.atleast_1d(array) if ndmin == 1 else _np.atleast_2d(array).T
    return array


def _check_count(value):
    try:
        _operator.index(value)
    except TypeError:
        raise TypeError('argument must be an integer') from None
    if value < 0:
        raise ValueError('argument must be nonnegative')


def _before_comments(lines, comments, encoding):
    for line in lines:
        if isinstance(line, bytes):
            line = line.decode(encoding)
        for comment in comments:
            line = line.split(comment, 1)[0]
        yield line


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
            ndmin=0, encoding=None, max_rows=None, *, quotechar=None, like=None):
    """An array of the values in a text, a row for each line.

    >>> from io import StringIO
    >>> np.loadtxt(StringIO('0 1\\n2 3'))
    array([[0., 1.],
           [2., 3.]])
    """
    _check_like(like)
    if isinstance(comments, (str, bytes)):
        comments = [comments]
    if comments is not None:
        comments = [text.decode('latin1') if isinstance(text, bytes) else text for text in comments]
    if isinstance(delimiter, bytes):
        delimiter = delimiter.decode('latin1')
    as_bytes = encoding == 'bytes'
    if as_bytes:
        encoding = None
    dtype = _np.dtype(float if dtype is None else dtype)
    unsized = dtype if dtype in (_np.dtype('S0'), _np.dtype('U0'), _np.dtype('M8'), _np.dtype('m8')) else None
    if usecols is not None:
        try:
            usecols = list(usecols)
        except TypeError:
            usecols = [usecols]
    _check_axes(ndmin)
    comment = None
    if comments is not None:
        if '' in comments:
            raise ValueError('comments cannot be an empty string. Use comments=None to disable comments.')
        comments = tuple(comments)
        if len(comments) == 1 and isinstance(comments[0], str) and len(comments[0]) == 1:
            comment, comments = comments[0], None
        elif delimiter in comments:
            raise TypeError(f"Comment characters '{comments}' cannot include the delimiter '{delimiter}'")
    comments = comments or None
    if comments is not None and quotechar is not None:
        raise ValueError(
            'when multiple comments or a multi-character comment is given, quotes are not supported.  In this case '
            'quotechar must be set to None.')
    _check_count(skiprows)
    if max_rows is not None:
        _check_count(max_rows)
    file = None
    source = _os.fspath(fname) if isinstance(fname, _os.PathLike) else fname
    try:
        if isinstance(source, str):
            lines = file = _open_text(source, 'rt', encoding)
        else:
            if encoding is None:
                encoding = getattr(source, 'encoding', None) or 'latin1'
            lines = iter(source)
    except TypeError as error:
        raise ValueError(
            f'fname must be a string, filehandle, list of strings,\nor generator. Got {type(source)} instead.'
        ) from error
    try:
        if comments is not None:
            lines = _before_comments(lines, comments, encoding)
        _check_controls(delimiter, comment, quotechar)
        array = _read_rows(
            lines, _np.dtype(object) if unsized is not None else dtype, delimiter, comment, quotechar,
            _check_columns(usecols), skiprows, -1 if max_rows is None else max_rows, converters, encoding, as_bytes,
            file is not None)
    finally:
        if file is not None:
            file.close()
    if unsized is not None:
        array = _np.array(array.tolist(), dtype=unsized)
    array = _with_axes(array, ndmin)
    if array.shape and array.shape[0] == 0:
        warnings.warn(f'loadtxt: input contained no data: "{source}"', category=UserWarning, stacklevel=3)
    if not unpack:
        return array
    names = array.dtype.names
    return array.T if names is None else [array[name] for name in names]


class _Writer:
    """A file that was given, and that may take text or bytes."""

    def __init__(self, file, encoding):
        self._file = file
        self._encoding = encoding
        self._binary = None

    def write(self, text):
        if self._binary is None:
            try:
                self._file.write(text)
                self._binary = False
                return
            except TypeError:
                self._binary = True
        self._file.write(text.encode(self._encoding) if self._binary else text)


def _row_format(fmt, columns, is_complex, delimiter):
    """The format of a whole row."""
    if type(fmt) in (list, tuple):
        if len(fmt) != columns:
            raise AttributeError(f'fmt has wrong shape.  {fmt!s}')
        return delimiter.join(fmt)
    if not isinstance(fmt, str):
        raise ValueError(f'invalid fmt: {fmt!r}')
    marks = fmt.count('%')
    if marks == 1:
        one = f' ({fmt}+{fmt}j)' if is_complex else fmt
        return delimiter.join([one] * columns)
    if marks != (2 * columns if is_complex else columns):
        raise ValueError(f'fmt has wrong number of % formats:  {fmt}')
    return fmt


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    """Writes an array of one or two axes as text, a line for each row."""
    if isinstance(fname, _os.PathLike):
        fname = _os.fspath(fname)
    own = _is_text(fname)
    if own:
        file = _open_text(fname, 'wt', encoding)
    elif hasattr(fname, 'write'):
        file = _Writer(fname, encoding or 'latin1')
    else:
        raise ValueError('fname must be a string or file handle')
    try:
        rows = _np.asarray(X)
        if rows.ndim == 0 or rows.ndim > 2:
            raise ValueError('Expected 1D or 2D array, got %dD array instead' % rows.ndim)
        if rows.ndim == 2:
            columns = rows.shape[1]
        elif rows.dtype.names is None:
            rows, columns = rows[:, None], 1
        else:
            columns = len(rows.dtype.names)
        is_complex = _np.iscomplexobj(rows)
        form = _row_format(fmt, columns, is_complex, delimiter)
        if header:
            file.write(comments + header.replace('\n', '\n' + comments) + newline)
        for row in rows:
            if is_complex:
                values = tuple([part for number in row for part in (number.real, number.imag)])
                file.write((form % values + newline).replace('+-', '-'))
                continue
            try:
                text = form % tuple(row) + newline
            except TypeError as error:
                raise TypeError(
                    f"Mismatch between array dtype ('{rows.dtype!s}') and format specifier ('{form}')") from error
            file.write(text)
        if footer:
            file.write(comments + footer.replace('\n', '\n' + comments) + newline)
    finally:
        if own:
            file.close()


def fromregex(file, regexp, dtype, encoding=None):
    """A structured array of the groups of every match of a regular expression in a text."""
    own = not hasattr(file, 'read')
    if own:
        file = _open_text(_os.fspath(file), 'rt', encoding)
    try:
        if not isinstance(dtype, _np.dtype):
            dtype = _np.dtype(dtype)
        if dtype.names is None:
            raise TypeError('dtype must be a structured datatype.')
        content = file.read()
        if isinstance(content, bytes) and isinstance(regexp, str):
            regexp = regexp.encode('latin1')
        if not hasattr(regexp, 'match'):
            regexp = _re.compile(regexp)
        found = regexp.findall(content)
        if found and not isinstance(found[0], tuple):
            return _np.array(found, dtype=dtype[dtype.names[0]]).view(dtype)
        return _np.array(found, dtype=dtype)
    finally:
        if own:
            file.close()
