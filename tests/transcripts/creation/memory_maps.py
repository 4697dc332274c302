# Arrays whose memory is a file.
import os
import pathlib
import tempfile
import numpy as np

folder = tempfile.mkdtemp()
os.chdir(folder)
fp = np.memmap('a.dat', dtype='float32', mode='w+', shape=(3, 4))
print(repr(fp), fp.mode, fp.offset, fp.filename == os.path.join(os.getcwd(), 'a.dat'), os.path.getsize('a.dat'))
fp[:] = np.arange(12, dtype='float32').reshape(3, 4)
print(fp.flush(), np.fromfile('a.dat', 'float32'))
del fp
r = np.memmap('a.dat', dtype='float32', mode='r', shape=(3, 4))
print(r.flags.writeable, repr(r), r.sum(), type(r.sum()), r.mean(axis=0), type(r.mean(axis=0)))
c = np.memmap('a.dat', dtype='float32', mode='c', shape=(3, 4))
c[0, :] = 100
print(c, c.flags.writeable, np.memmap('a.dat', dtype='float32', mode='r')[:5], sep='\n')
o = np.memmap('a.dat', dtype='float32', mode='r', offset=16)
print(repr(o), o.offset, o.shape)
part = r[1:, ::2]
print(repr(part), type(part), part.filename == r.filename, part.mode, part.offset, part.flush())
print(type(r[0, 0]), type(r[[0, 1]]), type(r[r > 3]), type(r + 1), type(np.sqrt(r)), type(r.copy()), type(r.T), type(np.asarray(r)))
print(r.copy().filename, r.copy().mode, type(r.reshape(4, 3)), r.view(np.ndarray).shape)
w = np.memmap('a.dat', dtype='float32', mode='r+', shape=(4, 4))
print(os.path.getsize('a.dat'), w[3])
w[3] = 7
w.flush()
print(np.fromfile('a.dat', 'float32')[-5:], np.add(r, 1, out=w[:3]).dtype, w[0])
f = np.memmap('b.dat', dtype='<i2', mode='w+', shape=(2, 3), order='F')
f[:] = [[1, 2, 3], [4, 5, 6]]
print(f.flags.f_contiguous, np.fromfile('b.dat', '<i2'), np.memmap('b.dat', '<i2', 'r', shape=5), np.memmap('b.dat').dtype)
p = np.memmap(pathlib.Path('b.dat'), '<i2', 'readonly')
print(type(p.filename).__name__, p.filename.name, p.mode)
for mode in ('readwrite', 'copyonwrite', 'write'):
    m = np.memmap('e.dat' if mode == 'write' else 'b.dat', '<i2', mode, shape=(2,))
    print(mode, m.mode, m)
with open('b.dat', 'rb') as file:
    print(np.memmap(file, '<i2', 'r', shape=2))
s = np.memmap('s.dat', dtype=[('a', 'i4'), ('b', 'S3')], mode='w+', shape=2)
s['a'] = [1, 2]
s['b'] = b'xyz'
print(s, repr(s[0]), type(s['a']))
print(np.memmap('zero.dat', mode='w+', shape=(0,)).shape, os.path.getsize('zero.dat'), np.memmap('b.dat', '<i2', 'r', shape=()).shape)
big = np.memmap('big.dat', 'u1', 'w+', offset=5000, shape=3)
big[:] = [1, 2, 3]
big.flush()
print(os.path.getsize('big.dat'), np.fromfile('big.dat', 'u1')[-4:], big.offset)
np.save('x.npy', np.arange(6.).reshape(2, 3))
for mode in ('r', 'r+', 'c'):
    x = np.load('x.npy', mmap_mode=mode)
    print(type(x), x.mode, x.offset, x.flags.writeable, x[1], x.filename == os.path.join(os.getcwd(), 'x.npy'))
x = np.load('x.npy', mmap_mode='r+')
x[0] = -1
x.flush()
print(np.load('x.npy'))
n = np.lib.format.open_memmap('n.npy', mode='w+', dtype='i4', shape=(2, 2), fortran_order=True)
n[:] = [[1, 2], [3, 4]]
n.flush()
print(np.load('n.npy'), n.mode, n.flags.f_contiguous, np.lib.format.open_memmap('n.npy', 'r'))
open('empty.dat', 'w').close()
import io
for attempt in '''
np.memmap('nothing.dat', mode='r')
np.memmap('a.dat', mode='x')
np.memmap('c.dat', mode='w+')
np.memmap('a.dat', 'f8', 'r', offset=4)
np.memmap('a.dat', 'f4', 'r', shape=(100, 100))
np.memmap('empty.dat', mode='r')
np.memmap('a.dat', 'f4', 'r', offset=-4)
np.memmap(io.BytesIO(b'abc'), mode='r')
np.memmap(5)
np.memmap('a.dat', 'nothing')
r.__setitem__(0, 1)
np.load('x.npy', mmap_mode='x')
np.load(io.BytesIO(open('x.npy', 'rb').read()), mmap_mode='r')
np.load(open('x.npy', 'rb'), mmap_mode='r')
np.lib.format.open_memmap('o.npy', 'w+', dtype=object, shape=(2,))
'''.strip().split('\n'):
    try:
        print(attempt, eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
import shutil
os.chdir('/')
shutil.rmtree(folder)
