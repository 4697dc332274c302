import zlib


def show(code):
    try:
        print(code, '=>', eval(code))
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


data = bytes(range(256)) * 10
packer = zlib.compressobj()
parts = packer.compress(data[:100]) + packer.compress(data[100:]) + packer.flush()
for code in '''zlib.decompress(b'abc')
zlib.decompress(b'')
zlib.decompress(zlib.compress(b'abc')[:-3])
zlib.decompress(zlib.compress(b'abc')[:-1] + b'x')
zlib.compress('a')
zlib.crc32(b'abc'), zlib.crc32(b'c', zlib.crc32(b'ab')), zlib.crc32(b'')
zlib.adler32(b'abc'), zlib.adler32(b'')
zlib.compress(b'abc', 10)
zlib.decompress(zlib.compress(b'abc')[2:-4], -15)
[zlib.compress(b'abc', k)[:2] for k in range(-1, 10)]
zlib.compress(b'a' * 20, wbits=31)[:4]
zlib.decompress(zlib.compress(b'a' * 20, wbits=31), 47)
zlib.MAX_WBITS, zlib.DEFLATED, zlib.Z_BEST_COMPRESSION, zlib.Z_DEFAULT_COMPRESSION
zlib.error.__mro__
zlib.decompress(zlib.compress(data)) == data, len(zlib.compress(data)) < 400
zlib.decompress(parts) == data
zlib.decompress(bytearray(zlib.compress(b''))), zlib.decompress(zlib.compress(bytes(10**6))) == bytes(10**6)
zlib.decompress(b'x\\x9cKLJ\\x06\\x00\\x02M\\x01\\x27')'''.split('\n'):
    show(code)
