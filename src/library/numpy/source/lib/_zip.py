"""Zip archives as far as `savez` and `load` need them: members stored or deflated, nothing encrypted or split."""
import struct as _struct

from _binascii import crc32 as _crc32
from _binascii import deflate as _deflate
from _binascii import inflate as _inflate

_LOCAL = '<4sHHHHHIIIHH'
_CENTRAL = '<4sHHHHHHIIIHHHHHII'
_END = '<4sHHHHIIH'
_WIDE = 0xffffffff
_FIRST_DAY = 33  # 1980-01-01, as the format writes a date


class BadZipFile(Exception):
    """What is read is not an archive, or a damaged one."""


def write_archive(file, members, packed):
    """Writes members, pairs of name and bytes, as one archive."""
    at, entries = 0, []
    for name, data in members:
        coded = name.encode('utf-8')
        body = _deflate(data) if packed else data
        if max(at, len(data), len(body)) >= _WIDE:
            raise NotImplementedError('archives of more than 4 GiB are not available in newaxis')
        common = (
            20, 0 if name.isascii() else 0x800, 8 if packed else 0, 0, _FIRST_DAY, _crc32(data), len(body), len(data),
            len(coded), 0)
        file.write(_struct.pack(_LOCAL, b'PK\x03\x04', *common) + coded)
        file.write(body)
        entries.append(
            _struct.pack(_CENTRAL, b'PK\x01\x02', 0x314, *common, 0, 0, 0, 0o600 << 16, at) + coded)
        at += _struct.calcsize(_LOCAL) + len(coded) + len(body)
    directory = b''.join(entries)
    file.write(directory)
    file.write(_struct.pack(_END, b'PK\x05\x06', 0, 0, len(entries), len(entries), len(directory), at, 0))


def _widened(extra, sizes):
    """The sizes and the place of a member whose 32 bits do not hold them: an extra field has them in 64."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = _struct.unpack('<HH', extra[at:at + 4])
        if kind == 1:
            wide = extra[at + 4:at + 4 + length]
            found = iter(_struct.unpack('<%dQ' % (len(wide) // 8), wide[:len(wide) // 8 * 8]))
            return [next(found) if size == _WIDE else size for size in sizes]
        at += 4 + length
    return sizes


class Archive:
    """An archive that is read: the names of its members, and their bytes."""

    def __init__(self, file):
        file.seek(0)
        self._data = data = file.read()
        end = data.rfind(b'PK\x05\x06')
        if end < 0 or end + _struct.calcsize(_END) > len(data):
            raise BadZipFile('File is not a zip file')
        _, _, _, _, count, _, at, _ = _struct.unpack(_END, data[end:end + _struct.calcsize(_END)])
        self._members = {}
        width = _struct.calcsize(_CENTRAL)
        while at + width <= end and data[at:at + 4] == b'PK\x01\x02' and len(self._members) < count:
            fields = _struct.unpack(_CENTRAL, data[at:at + width])
            flags, method, check, packed, size, name_length, extra_length, note_length = (
                fields[3], fields[4], *fields[7:13])
            name = data[at + width:at + width + name_length].decode('utf-8' if flags & 0x800 else 'ascii')
            extra = data[at + width + name_length:at + width + name_length + extra_length]
            size, packed, place = _widened(extra, [size, packed, fields[16]])
            self._members[name] = (method, check, packed, size, place)
            at += width + name_length + extra_length + note_length
        if len(self._members) != count:
            raise BadZipFile('Bad magic number for central directory')

    def names(self):
        """The names of all members, as they stand in the archive."""
        return list(self._members)

    def read(self, name):
        """The bytes of a member."""
        method, check, packed, size, place = self._members[name]
        width = _struct.calcsize(_LOCAL)
        head = self._data[place:place + width]
        if len(head) < width or head[:4] != b'PK\x03\x04':
            raise BadZipFile('Bad magic number for file header')
        start = place + width + sum(_struct.unpack('<HH', head[26:30]))
        body = self._data[start:start + packed]
        if method == 8:
            body = _inflate(body, size)
        elif method != 0:
            raise NotImplementedError('That compression method is not supported')
        if _crc32(body) != check:
            raise BadZipFile(f'Bad CRC-32 for file {name!r}')
        return body
