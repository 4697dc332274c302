# Files of the gzip format: bytes and text, whole files and lines, and what is refused.
import gzip
import io
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'lines.gz')
with gzip.open(path, 'wt') as file:
    print('first line', file=file)
    print(file.write('séc\n'), file.writelines(['a\n', 'b']))
with gzip.open(path, 'rt') as file:
    print(file.read(5), repr(file.readline()), list(file))
with gzip.open(path) as file:
    print(file.readline(), file.read(3), file.tell(), file.seek(0), file.readlines(), file.readable(), file.writable())
    print([line for line in gzip.open(path, 'rt', encoding='utf-8')])
for text in ("file.read()", "gzip.open(path, 'rtb')", "gzip.open(path, 'q')", "gzip.open(path, 'rb', encoding='ascii')", "gzip.decompress(b'no gzip at all here')", "gzip.decompress(b'\\x1f\\x8b')", "gzip.open(os.path.join(folder, 'none.gz'))", "gzip.GzipFile(path, 'rb').write(b'')", "gzip.open(5)"):
    try:
        print(text, eval(text))
    except Exception as error:
        print(text, type(error).__name__, str(error).replace(folder, ''))
data = bytes(range(256)) * 40
packed = gzip.compress(data)
print(gzip.decompress(packed) == data, len(packed) < len(data), packed[:4], gzip.decompress(gzip.compress(b'', mtime=0)), gzip.compress(b'', mtime=0)[:10])
memory = io.BytesIO()
with gzip.GzipFile(fileobj=memory, mode='w') as file:
    file.write(b'in memory')
print(gzip.GzipFile(fileobj=io.BytesIO(memory.getvalue())).read(), issubclass(gzip.BadGzipFile, OSError))
os.remove(path)
os.rmdir(folder)
