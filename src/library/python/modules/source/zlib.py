# Check sums, and bytes packed by DEFLATE as a whole. What is packed here unpacks anywhere, but may be a little longer or shorter than
# what the library zlib makes of it.
import struct as _struct
from _binascii import adler32, crc32, deflate as _deflate, inflate as _inflate

MAX_WBITS, DEF_BUF_SIZE, DEF_MEM_LEVEL, DEFLATED = 15, 16384, 8, 8
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = 0, 1, 2, 3, 4
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH = 0, 1, 2, 3, 4
# Packed bytes are at most 1032 times shorter.
_MOST = 1100


class error(Exception):
    pass


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def compress(data, /, level=-1, wbits=15):
    data = _bytes(data)
    if not -1 <= level <= 9:
        raise error('Bad compression level')
    body = _deflate(data)
    if wbits < 0:
        return body
    if wbits > 15:
        kind = {1: 4, 9: 2}.get(level, 0)
        return b'\x1f\x8b\x08' + bytes(5) + bytes([kind, 3]) + body + _struct.pack('<LL', crc32(data), len(data) & 0xffffffff)
    head = b'x' + (b'\x01' if level in (0, 1) else b'^' if 2 <= level <= 5 else b'\x9c' if level in (-1, 6) else b'\xda')
    return head + body + _struct.pack('>L', adler32(data))


def decompress(data, /, wbits=15, bufsize=16384):
    data = _bytes(data)
    if wbits > 15:
        if data[:2] == b'\x1f\x8b':
            import gzip
            return gzip.decompress(data)
        if wbits < 32:
            raise error('Error -3 while decompressing data: incorrect header check')
    if wbits < 0:
        return _unpacked(data)
    if len(data) < 2:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    if data[0] & 15 != 8 or (data[0] * 256 + data[1]) % 31:
        raise error('Error -3 while decompressing data: incorrect header check')
    body, check = _unpacked(data[2:-4], data), data[-4:]
    if check != _struct.pack('>L', adler32(body)):
        raise error('Error -3 while decompressing data: incorrect data check')
    return body


def _unpacked(data, whole=None):
    try:
        return _inflate(data, len(data) * _MOST + 64)
    except ValueError:
        raise error('Error -5 while decompressing data: incomplete or truncated stream') from None


class _Compressor:
    def __init__(self, level, wbits):
        self._parts, self._how = [], (level, wbits)

    def compress(self, data, /):
        self._parts.append(_bytes(data))
        return b''

    def flush(self, mode=Z_FINISH, /):
        if mode != Z_FINISH:
            return b''
        parts, self._parts = self._parts, []
        return compress(b''.join(parts), *self._how)


def compressobj(level=-1, method=DEFLATED, wbits=15, memLevel=8, strategy=0, zdict=None):
    if zdict is not None:
        raise NotImplementedError("compressobj: the argument 'zdict' is not available in newaxis yet")
    return _Compressor(level, wbits)


def __getattr__(name):
    if name in ('decompressobj', 'ZLIB_VERSION', 'ZLIB_RUNTIME_VERSION'):
        raise NotImplementedError(f'zlib.{name} is not available in newaxis yet')
    raise AttributeError(f"module 'zlib' has no attribute {name!r}")
