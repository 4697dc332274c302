# struct, binascii, base64, hashlib.
import base64
import binascii
import hashlib
import struct


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for form, values in [('<i', (1,)), ('>i', (-2,)), ('hhl', (1, 2, 3)), ('<hhl', (1, 2, 3)), ('!Q', (2**64 - 1,)), ('f', (1.5,)), ('<d', (3.14,)), ('<e', (0.1,)), ('?', (5,)), ('c', (b'x',)),
                     ('5s', (b'ab',)), ('2s', (b'abc',)), ('5p', (b'ab',)), ('3x', ()), ('bB', (-128, 255)), ('2i', (1, 2)), ('<2hb', (1, 2, 3)), ('bi', (1, 2)), ('=bi', (1, 2)), ('ib0i', (1, 2)), ('n', (-1,)), ('P', (1,)), ('0s', (b'',)), (b'<h', (1,)), ('< h h', (1, 2))]:
    packed = struct.pack(form, *values)
    print(repr(form), packed, struct.calcsize(form), struct.unpack(form, packed))
print(struct.unpack_from('<h', b'\1\2\3\4', 1), list(struct.iter_unpack('<h', b'\1\0\2\0')), struct.unpack('<' + 'b' * 3, b'\1\2\xff'))
s = struct.Struct('<if')
print(s.size, s.format, s.pack(1, 2.5), s.unpack(s.pack(1, 2.5)), s.unpack_from(b'\0' * 9, 1))
for form, values in [('<b', (128,)), ('<B', (-1,)), ('<h', (40000,)), ('h', (40000,)), ('H', (-1,)), ('<i', (2**31,)), ('i', (2**31,)), ('I', (-1,)), ('<q', (2**63,)), ('q', (2**63,)), ('Q', (-1,)), ('<i', ('x',)), ('<i', (1.5,)), ('f', ('x',)), ('f', (1e300,)), ('e', (1e6,)),
                     ('c', (b'xy',)), ('c', ('x',)), ('s', ('x',)), ('i', ()), ('i', (1, 2)), ('z', (1,)), ('3', ()), ('<n', (1,)), (3, ())]:
    show(struct.pack, form, *values)
show(struct.unpack, 'i', b'abc')
show(struct.unpack, 'i', 'abc')
show(struct.unpack_from, 'i', b'abc')
show(struct.unpack_from, '<h', b'abc', 5)
show(struct.unpack_from, '<h', b'abc', -1)
show(struct.iter_unpack, '<h', b'abc')
show(struct.pack)
print(struct.error.__mro__[1], struct.error.__module__)

print(binascii.hexlify(b'\x00\xff'), binascii.unhexlify('00fF'), binascii.hexlify(b'abcdef', '-'), binascii.hexlify(b'abcde', b'_', 2), binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.b2a_base64(b'hi'), binascii.a2b_base64('aGk='))
show(binascii.unhexlify, 'abc')
show(binascii.unhexlify, 'zz')
show(binascii.a2b_base64, 'abc')
show(binascii.a2b_base64, 'abcde')
show(binascii.hexlify, 'x')
for data in [b'', b'f', b'fo', b'foo', b'foob', b'fooba', b'foobar', bytes(range(256))]:
    print(base64.b64encode(data), base64.b32encode(data)[:40], base64.b16encode(data)[:20], base64.b85encode(data)[:30])
    assert base64.b64decode(base64.b64encode(data)) == base64.b32decode(base64.b32encode(data)) == base64.b16decode(base64.b16encode(data)) == base64.b85decode(base64.b85encode(data)) == data
print(base64.urlsafe_b64encode(b'\xfb\xff\xfe'), base64.urlsafe_b64decode(b'-__-'), base64.b64encode(b'\xfb\xff', b'-_'), base64.b64decode('aGVsbG8='), base64.encodebytes(b'x' * 60), base64.decodebytes(b'aGk=\n'), base64.b32decode('mzxw6===', casefold=True), base64.b16decode('0aff', True))
show(base64.b64decode, 'abc')
show(base64.b64decode, 'a\u00e9')
show(base64.b64decode, 'ab$c', validate=True)
show(base64.b64encode, 'abc')
show(base64.b32decode, 'abc')
show(base64.b16decode, 'zz')
show(base64.b85decode, b'~~~~~')
for name in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']:
    for data in [b'', b'abc', b'x' * 200, bytes(range(256)) * 3]:
        print(name, getattr(hashlib, name)(data).hexdigest())
h = hashlib.sha256()
h.update(b'ab')
g = h.copy()
h.update(b'c')
print(h.hexdigest() == hashlib.new('sha256', b'abc').hexdigest(), g.hexdigest()[:8], h.digest()[:4], h.digest_size, h.block_size, h.name)
show(hashlib.md5, 'abc')
show(hashlib.new, 'nope')
