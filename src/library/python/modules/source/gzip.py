# Files of the gzip format, read and written as a whole.

import io as _io
import os as _os
import struct as _struct
import time as _time
from _binascii import crc32 as _crc32
from _binascii import deflate as _deflate
from _binascii import inflate as _inflate

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

READ, WRITE = 'rb', 'wb'
_open_file = open


class BadGzipFile(OSError):
    pass


def compress(data, compresslevel=9, *, mtime=None):
    stamp = int(_time.time() if mtime is None else mtime)
    kind = {1: 4, 9: 2}.get(compresslevel, 0)
    head = b'\x1f\x8b\x08\x00' + _struct.pack('<L', stamp) + bytes([kind, 3 if mtime == 0 else 255])
    data = bytes(data)
    return head + _deflate(data) + _struct.pack('<LL', _crc32(data), len(data) & 0xffffffff)


def decompress(data):
    data = bytes(data)
    if not data:
        return b''
    if data[:2] != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({data[:2]!r})')
    if len(data) < 18:
        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
    if data[2] != 8:
        raise BadGzipFile('Unknown compression method')
    flags, at = data[3], 10
    if flags & 4:
        at += 2 + _struct.unpack('<H', data[at:at + 2])[0]
    for flag in (8, 16):
        if flags & flag:
            at = data.index(b'\0', at) + 1
    if flags & 2:
        at += 2
    body = _inflate(data[at:-8], _struct.unpack("<L", data[-4:])[0])
    check, size = _struct.unpack('<LL', data[-8:])
    if check != _crc32(body):
        if data.count(b'\x1f\x8b\x08') > 1:
            raise NotImplementedError('gzip files of several members are not available in newaxis')
        raise BadGzipFile(f'CRC check failed {hex(check)} != {hex(_crc32(body))}')
    if size != len(body) & 0xffffffff:
        raise BadGzipFile('Incorrect length of data produced')
    return body


class GzipFile:
    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        mode = (mode or getattr(fileobj, 'mode', 'rb')).replace('b', '') or 'r'
        if mode == 'a':
            raise NotImplementedError('gzip files that are appended to are not available in newaxis')
        self._own = None
        if fileobj is None:
            fileobj = self._own = _open_file(filename, mode + 'b')
        if mode not in ('r', 'w', 'x'):
            raise ValueError(f'Invalid mode: {mode!r}')
        self.fileobj, self.compresslevel, self._mtime = fileobj, compresslevel, mtime
        self.name = filename if isinstance(filename, (str, bytes)) else _os.fspath(filename) if filename else getattr(fileobj, 'name', '')
        self.mode = READ if mode == 'r' else WRITE
        self._memory = None if mode == 'r' else _io.BytesIO()
        self.closed = False

    def _bytes(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        if self._memory is None:
            self._memory = _io.BytesIO(decompress(self.fileobj.read()))
        return self._memory

    def _reading(self):
        if self.mode != READ:
            raise OSError(9, 'read() on write-only GzipFile object')
        return self._bytes()

    def read(self, size=-1):
        return self._reading().read(size)

    def readline(self, size=-1):
        return self._reading().readline(size)

    def readlines(self, hint=-1):
        return self._reading().readlines(hint)

    def __iter__(self):
        return iter(self._reading())

    def write(self, data):
        if self.mode != WRITE:
            raise OSError(9, 'write() on read-only GzipFile object')
        return self._bytes().write(data)

    def seek(self, offset, whence=0):
        return self._bytes().seek(offset, whence)

    def tell(self):
        return self._bytes().tell()

    def flush(self):
        pass

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def close(self):
        if self.closed:
            return
        if self.mode == WRITE:
            self.fileobj.write(compress(self._memory.getvalue(), self.compresslevel, mtime=self._mtime))
        self.closed = True
        if self._own is not None:
            self._own.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class _TextFile:
    """The text of a file; what is written is encoded at once."""

    def __init__(self, binary, encoding, errors, newline):
        self._binary, self._encoding, self._errors, self._text = binary, encoding or 'utf-8', errors or 'strict', None
        self._newline = newline
        self.mode = binary.mode

    @property
    def closed(self):
        return self._binary.closed

    def _read(self):
        if self._text is None:
            self._text = _io.StringIO(self._binary.read().decode(self._encoding, self._errors), newline=self._newline)
        return self._text

    def read(self, size=-1):
        return self._read().read(size)

    def readline(self, size=-1):
        return self._read().readline(size)

    def readlines(self, hint=-1):
        return self._read().readlines()

    def __iter__(self):
        return iter(self._read())

    def write(self, text):
        self._binary.write(text.encode(self._encoding, self._errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        self._binary.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__'):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return _TextFile(file, encoding, errors, newline) if 't' in mode else file
