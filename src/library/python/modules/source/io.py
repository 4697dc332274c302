from _io import read_file as _read_file, sink as _sink, write_file as _write_file

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class _Memory:
    """Text or bytes in memory with a position; `_empty` says of which."""

    def __init__(self, contents):
        self._contents = contents
        self._position = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file' + self._closed_end)

    _closed_end = ''

    def read(self, size=-1, /):
        self._check()
        rest = self._contents[self._position:]
        if size is not None and size >= 0:
            rest = rest[:size]
        self._position += len(rest)
        return rest

    def readline(self, size=-1, /):
        self._check()
        end = self._contents.find(self._newline, self._position)
        end = len(self._contents) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        line = self._contents[self._position:end]
        self._position = max(end, self._position)
        return line

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def write(self, data, /):
        self._check()
        self._expect(data)
        gap = self._position - len(self._contents)
        head = self._contents[:self._position] + self._padding * gap
        self._contents = head + data + self._contents[self._position + len(data):]
        self._position += len(data)
        return len(data)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def seek(self, position, whence=0, /):
        self._check()
        if whence == 1:
            position += self._position
        elif whence == 2:
            position += len(self._contents)
        if position < 0:
            raise ValueError(f'Negative seek position {position}')
        self._position = position
        return position

    def tell(self):
        self._check()
        return self._position

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size
        self._contents = self._contents[:size]
        return size

    def getvalue(self):
        self._check()
        return self._contents

    def flush(self):
        self._check()

    def close(self):
        self.closed = True

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exc_info):
        self.close()


class StringIO(_Memory):
    _newline = '\n'
    _padding = '\0'

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is None:
            initial_value = ''
        if not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        _Memory.__init__(self, initial_value)

    def _expect(self, data):
        if not isinstance(data, str):
            raise TypeError(f"string argument expected, got '{type(data).__name__}'")


class BytesIO(_Memory):
    _newline = b'\n'
    _padding = b'\0'
    _closed_end = '.'

    def __init__(self, initial_bytes=b''):
        _Memory.__init__(self, bytes(initial_bytes))

    def _expect(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")

    def getbuffer(self):
        raise NotImplementedError('io.BytesIO.getbuffer is not available in newaxis yet')


class _File(_Memory):
    """A file in memory: read when it is opened. One that is only written goes through a sink, with an empty memory.

    One that is both read and written is stored after every change.
    """

    _sink = None
    _read_ahead = False

    _closed_end = '.'

    def __init__(self, name, mode, contents):
        _Memory.__init__(self, contents)
        self.name = name
        self.mode = mode

    def readable(self):
        return 'r' in self.mode or '+' in self.mode

    def writable(self):
        return 'r' not in self.mode or '+' in self.mode

    def read(self, size=-1, /):
        self._check()
        if not self.readable():
            raise UnsupportedOperation('not readable')
        self._read_ahead = 'b' not in self.mode
        return _Memory.read(self, size)

    def readline(self, size=-1, /):
        self._check()
        if not self.readable():
            raise UnsupportedOperation('not readable')
        self._read_ahead = 'b' not in self.mode
        return _Memory.readline(self, size)

    def write(self, data, /):
        self._check()
        if not self.writable():
            raise UnsupportedOperation('not writable' if isinstance(data, str) else 'write')
        if self._sink is not None:
            self._expect(data)
            written = self._encoded(data)
            self._sink.write(written)
            self._position += len(written)
            return len(data)
        # Text that was read is read ahead, so that what is written next stands behind it.
        if 'a' in self.mode or self._read_ahead:
            self._position = len(self._contents)
        count = _Memory.write(self, data)
        self._store()
        return count

    def seek(self, position, whence=0, /):
        if self._sink is not None:
            raise NotImplementedError('seek in a file opened for writing only is not available in newaxis yet')
        self._read_ahead = False
        return _Memory.seek(self, position, whence)

    def truncate(self, size=None, /):
        if self._sink is not None:
            raise NotImplementedError('truncate of a file opened for writing only is not available in newaxis yet')
        size = _Memory.truncate(self, size)
        self._store()
        return size

    def _store(self):
        _write_file(self.name, self._encoded(self._contents), False, False)

    def close(self):
        self.closed = True
        self._sink = None


class TextIOWrapper(_File):
    _newline = '\n'
    _padding = '\0'

    def __init__(self, name, mode, data, encoding, errors, newline):
        self.encoding = encoding
        self.errors = errors
        self.newlines = None
        self._line_end = newline
        text = data.decode(encoding, errors)
        if newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        _File.__init__(self, name, mode, text)

    def _expect(self, data):
        if not isinstance(data, str):
            raise TypeError(f'write() argument must be str, not {type(data).__name__}')

    def _encoded(self, text):
        if self._line_end == '\r\n':
            text = text.replace('\n', '\r\n')
        return text.encode(self.encoding, self.errors)

    def __repr__(self):
        return f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>'


class BufferedFile(_File):
    _newline = b'\n'
    _padding = b'\0'

    def _expect(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")

    def _encoded(self, data):
        return bytes(data)

    def _check(self, what='I/O operation on'):
        if self.closed:
            end = '.' if what == 'I/O operation on' else ''
            raise ValueError(f'{what} closed file{end}')

    def read(self, size=-1, /):
        self._check('read of')
        return _File.read(self, size)

    def readline(self, size=-1, /):
        self._check('readline of')
        return _File.readline(self, size)

    def write(self, data, /):
        self._check('write to')
        return _File.write(self, data)

    def seek(self, position, whence=0, /):
        self._check('seek of')
        return _File.seek(self, position, whence)

    def truncate(self, size=None, /):
        self._check('truncate of')
        return _File.truncate(self, size)

    def __repr__(self):
        kind = 'BufferedRandom' if '+' in self.mode else 'BufferedReader' if 'r' in self.mode else 'BufferedWriter'
        return f'<_io.{kind} name={self.name!r}>'


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if hasattr(file, '__fspath__'):
        file = file.__fspath__()
    if isinstance(file, int):
        raise NotImplementedError('open of a file descriptor is not available in newaxis yet')
    if not isinstance(file, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    if opener is not None:
        raise NotImplementedError("open: the argument 'opener' is not available in newaxis yet")
    letters = set(mode)
    if letters - set('rwxabt+') or len(mode) > len(letters):
        raise ValueError(f'invalid mode: {mode!r}')
    if 'b' in letters and 't' in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set('rwxa')) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if 'b' in letters and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    sink = None
    if 'r' in letters:
        data = _read_file(file)
    elif '+' not in letters:
        sink = _sink(file, 'a' in letters, 'x' in letters)
        data = b''
    elif 'a' in letters:
        _write_file(file, b'', True, False)
        data = _read_file(file)
    else:
        _write_file(file, b'', False, 'x' in letters)
        data = b''
    if 'b' in letters:
        stream = BufferedFile(file, mode, data)
    else:
        stream = TextIOWrapper(file, mode, data, encoding or 'UTF-8', errors or 'strict', newline)
    stream._sink = sink
    if 'a' in letters:
        stream._position = len(stream._contents) if sink is None else len(_read_file(file))
    return stream
