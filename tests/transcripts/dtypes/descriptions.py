import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


# Text: byte order, counts and shapes before the code, units of time.
for text in [
    '<datetime64[Y]', '<timedelta64', '<int32', '=datetime64', 'm8[2D/3]', 'M8[as/2]', 'M8[fs/1000]', 'M8[2s/3]', 'M8[Y/4]', 'M8[M/2]', 'm8[W/7]',
    'm8[3W/14]', 'M8[3Y/73]', 'M8[3Y/7]', 'm8[5h/60]', '(3)i4', '(1,)i4', '1i4', '3f8', '1i4,i4', '2i4,1S3', '<0i4', '(2, 3)i4', '()i4', '2S3',
    '(2,2)i4,f8', 'V5', 'O4', ' i4', 'B1', 'c5',
]:
    show(text, lambda: np.dtype(text))

# Pairs of a type and a shape, or of a text type and a length.
for pair in [
    ('f8', (1,)), ('f8', 1), ('f8', ()), ('i4', (2, 3)), ('S', 5), ('S5', 5), ('S5', (2,)), ('V', 3), ('U', 2), ('f8', -1), ('i4', (-1,)), ('i4', (2.0,)), ('i4', 2.5),
    ('M8', 'ns'), ('i4', 2, 3), ('i4',), (),
]:
    show(pair, lambda: np.dtype(pair))

# Fields.
for fields in [
    [('a', 'i4'), ('a', 'i4')], [('a', 'i4', 0)], [(('t', 'a'), 'i4')], [(('a', 'a'), 'i4')], [('', 'i4'), ('f0', 'i4')], {'a': ('i4', 0), 'b': ('f4', 4)}, {'a': ('i4', 0, 't')},
    {'names': 'ab', 'formats': ['i4', 'i4']}, {'names': ['a'], 'formats': ['i4'], 'itemsize': 3}, {'names': ['a', 'b'], 'formats': ['i4', 'u1'], 'itemsize': 9},
    {'names': ['a', 'b'], 'formats': ['i4', 'u1'], 'titles': ['b', 'c']}, {'names': ['a', 'a'], 'formats': ['i4', 'u1']}, [], {},
]:
    show(fields, lambda: np.dtype(fields))

# Aligned fields.
for fields in [
    {'names': ['f0', 'f1'], 'formats': ['i4', 'u1'], 'offsets': [0, 4]}, [('a', 'u1'), ('b', 'f8'), ('c', 'u1')], {'names': ['f0', 'f1'], 'formats': ['i4', 'u1'], 'offsets': [0, 4], 'itemsize': 8},
    {'names': ['f0', 'f1'], 'formats': ['i4', 'u1'], 'offsets': [0, 4], 'itemsize': 9}, {'names': ['f0', 'f1'], 'formats': ['i4', 'i4'], 'offsets': [0, 5]}, 'i1,i8,i2', 'i1, (3,)i8',
    {'f0': ('i4', 0), 'f1': ('u1', 4)}, [('a', [('x', 'u1'), ('y', 'i4')]), ('z', 'u1')],
]:
    show(fields, lambda: [(dtype, dtype.itemsize, dtype.alignment, dtype.isalignedstruct) for dtype in [np.dtype(fields, align=True)]])

# Equal types hash equal.
for a, b in [('i4,f8', [('f0', 'i4'), ('f1', 'f8')]), (('f4', 3), ('<f4', (3,))), ('i4', '<i4')]:
    a, b = np.dtype(a), np.dtype(b)
    print(a, b, a == b, hash(a) == hash(b))
plain, aligned = np.dtype('i4,i4'), np.dtype('i4,i4', align=True)
print(plain == aligned, hash(plain) == hash(aligned))

fields = np.dtype([('a', 'i4'), ('b', 'f4', (3,)), (('tt', 'c'), 'S3')])
for key in [0, 1, 2, 3, -1, 'a', 'b', 'tt', 'zz', ['a'], ['a', 'tt'], ['a', 'a'], [], [1], 1.5, np.int8(1), None, b'a', slice(1)]:
    show(key, lambda: fields[key])
print(np.dtype((np.record, [('a', 'i2')])).name, np.dtype([('a', 'i2')]).name)
