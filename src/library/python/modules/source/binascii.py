# Bytes in ASCII forms; the work is native.
import _binascii
from _binascii import a2b_base64, b2a_base64, crc32


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def hexlify(data, sep=None, bytes_per_sep=1):
    digits = _binascii.hexlify(data)
    if sep is None or not bytes_per_sep:
        return digits
    sep = sep.encode() if isinstance(sep, str) else sep
    if len(sep) != 1:
        raise ValueError('sep must be length 1.')
    width = 2 * abs(bytes_per_sep)
    first = len(digits) % width if bytes_per_sep > 0 else 0
    pieces = [digits[:first]] if first else []
    pieces += [digits[i:i + width] for i in range(first, len(digits), width)]
    return sep.join(pieces)


b2a_hex = hexlify


def unhexlify(hexstr, /):
    return _binascii.unhexlify(hexstr)


a2b_hex = unhexlify
