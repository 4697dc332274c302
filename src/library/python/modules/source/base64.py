# Bytes as letters and digits: base 64, 32, 16 and 85.
import binascii
from binascii import Error as _Error

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode',
           'b16decode', 'b85encode', 'b85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode',
           'urlsafe_b64decode']

_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'


def _bytes(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    try:
        return bytes(memoryview(data)) if not isinstance(data, bytes) else data
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % data.__class__.__name__) from None


def _exchanged(data, old, new):
    table = dict(zip(old, new))
    return bytes([table.get(byte, byte) for byte in data])


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return _exchanged(encoded, b'+/', altchars)
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = _exchanged(s, altchars, b'+/')
    if validate:
        allowed = (_LETTERS + _LETTERS.lower() + '0123456789+/').encode()
        body = s
        while body[-1:] == b'=':
            body = body[:-1]
        if any(byte not in allowed for byte in body):
            raise _Error('Only base64 data is allowed')
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def encodebytes(s):
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))


_BASE32 = (_LETTERS + '234567').encode()


def b32encode(s):
    out = []
    for start in range(0, len(s), 5):
        group = s[start:start + 5]
        word = int.from_bytes(group + b'\0' * (5 - len(group)), 'big')
        digits = [_BASE32[word >> shift & 31] for shift in range(35, -1, -5)]
        used = (len(group) * 8 + 4) // 5
        out.extend(digits[:used] + [61] * (8 - used))
    return bytes(out)


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise _Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes(map01)
        s = _exchanged(s, b'01', b'O' + map01)
    if casefold:
        s = s.upper()
    body = s
    while body[-1:] == b'=':
        body = body[:-1]
    pads = len(s) - len(body)
    values = {letter: value for value, letter in enumerate(_BASE32)}
    out = b''
    for start in range(0, len(body), 8):
        word = 0
        group = body[start:start + 8]
        for byte in group:
            if byte not in values:
                raise _Error('Non-base32 digit found')
            word = word << 5 | values[byte]
        word <<= 5 * (8 - len(group))
        out += word.to_bytes(5, 'big')
    if pads:
        if pads not in (1, 3, 4, 6):
            raise _Error('Incorrect padding')
        out = out[:-((pads * 5 + 7) // 8)]
    return out


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any(byte not in b'0123456789ABCDEF' for byte in s):
        raise _Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_BASE85 = ('0123456789' + _LETTERS + _LETTERS.lower() + '!#$%&()*+-;<=>?@^_`{|}~').encode()


def b85encode(b, pad=False):
    missing = -len(b) % 4
    data = b + b'\0' * missing
    out = []
    for start in range(0, len(data), 4):
        word = int.from_bytes(data[start:start + 4], 'big')
        digits = []
        for _ in range(5):
            word, digit = divmod(word, 85)
            digits.append(_BASE85[digit])
        out.extend(reversed(digits))
    if missing and not pad:
        del out[-missing:]
    return bytes(out)


def b85decode(b):
    b = _bytes(b)
    values = {letter: value for value, letter in enumerate(_BASE85)}
    missing = -len(b) % 5
    data = b + b'~' * missing
    out = b''
    for start in range(0, len(data), 5):
        word = 0
        for place, byte in enumerate(data[start:start + 5]):
            if byte not in values:
                raise ValueError(f'bad base85 character at position {start + place}')
            word = word * 85 + values[byte]
        if word > 0xffffffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {start}')
        out += word.to_bytes(4, 'big')
    return out[:-missing] if missing else out
