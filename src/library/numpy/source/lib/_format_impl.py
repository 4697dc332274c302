"""The format of `.npy` files: a magic text, a version, a header that is a Python dictionary, and the elements."""
import ast as _ast
import struct as _struct
import warnings

import numpy as _np

EXPECTED_KEYS = {'descr', 'fortran_order', 'shape'}
MAGIC_PREFIX = b'\x93NUMPY'
MAGIC_LEN = len(MAGIC_PREFIX) + 2
ARRAY_ALIGN = 64
BUFFER_SIZE = 2 ** 18
GROWTH_AXIS_MAX_DIGITS = 21
_MAX_HEADER_SIZE = 10000

# Of each version: how the length of the header is written, and the encoding of its text.
_VERSIONS = {(1, 0): ('<H', 'latin1'), (2, 0): ('<I', 'latin1'), (3, 0): ('<I', 'utf8')}


def _check_version(version):
    if version is not None and version not in _VERSIONS:
        raise ValueError(f'we only support format version (1,0), (2,0), and (3,0), not {version}')


def magic(major, minor):
    """The first bytes of a file of that version."""
    if not 0 <= major <= 255:
        raise ValueError('major version must be 0 <= major < 256')
    if not 0 <= minor <= 255:
        raise ValueError('minor version must be 0 <= minor < 256')
    return MAGIC_PREFIX + bytes([major, minor])


def _read_bytes(fp, size, what):
    data = b''
    while len(data) < size:
        more = fp.read(size - len(data))
        if not more:
            raise ValueError(f'EOF: reading {what}, expected {size} bytes got {len(data)}')
        data += more
    return data


def read_magic(fp):
    """The version of a file, of which the first bytes are read."""
    start = _read_bytes(fp, MAGIC_LEN, 'magic string')
    if start[:-2] != MAGIC_PREFIX:
        raise ValueError(f'the magic string is not correct; expected {MAGIC_PREFIX!r}, got {start[:-2]!r}')
    return (start[-2], start[-1])


def dtype_to_descr(dtype):
    """What the header says of a dtype: a text, or a list of fields."""
    return dtype.str if dtype.names is None else dtype.descr


def descr_to_dtype(descr):
    """The dtype that a header describes; fields without a name are padding."""
    if isinstance(descr, str):
        return _np.dtype(descr)
    if isinstance(descr, tuple):
        return _np.dtype((descr_to_dtype(descr[0]), descr[1]))
    fields, padded, offset = [], False, 0
    for field in descr:
        base = descr_to_dtype(field[1])
        shape = field[2] if len(field) > 2 else ()
        shape = shape if isinstance(shape, tuple) else (shape,)
        size = base.itemsize * int(_np.prod(shape, dtype=_np.int64))
        if field[0] == '' and base.type is _np.void and base.names is None:
            padded = True
        else:
            title, name = field[0] if isinstance(field[0], tuple) else (None, field[0])
            fields.append((name, title, base, shape, offset))
        offset += size
    if not padded and all(title is None for _, title, _, _, _ in fields):
        return _np.dtype([(name, base, shape) if shape else (name, base) for name, _, base, shape, _ in fields])
    layout = {
        'names': [field[0] for field in fields],
        'formats': [(base, shape) if shape else base for _, _, base, shape, _ in fields],
        'offsets': [field[4] for field in fields],
        'itemsize': offset,
    }
    if any(title is not None for _, title, _, _, _ in fields):
        layout['titles'] = [field[1] for field in fields]
    return _np.dtype(layout)


def header_data_from_array_1_0(array):
    """The dictionary that the header of an array's file holds."""
    return {
        'shape': array.shape,
        'fortran_order': not array.flags.c_contiguous and array.flags.f_contiguous,
        'descr': dtype_to_descr(array.dtype),
    }


def _wrapped(header, version):
    """The bytes before the elements, padded so that these are aligned."""
    form, encoding = _VERSIONS[version]
    coded = header.encode(encoding)
    length = len(coded) + 1
    padding = ARRAY_ALIGN - (MAGIC_LEN + _struct.calcsize(form) + length) % ARRAY_ALIGN
    if length + padding >= 256 ** _struct.calcsize(form):
        raise ValueError(f'Header length {length} too big for version={version}')
    return magic(*version) + _struct.pack(form, length + padding) + coded + b' ' * padding + b'\n'


def _wrapped_as_needed(header):
    try:
        return _wrapped(header, (1, 0))
    except ValueError:
        pass
    try:
        whole = _wrapped(header, (2, 0))
    except UnicodeEncodeError:
        whole = _wrapped(header, (3, 0))
        warnings.warn('Stored array in format 3.0. It can only be read by NumPy >= 1.17', UserWarning, stacklevel=2)
        return whole
    warnings.warn('Stored array in format 2.0. It can only beread by NumPy >= 1.9', UserWarning, stacklevel=2)
    return whole


def _write_header(fp, data, version):
    text = '{' + ''.join([f"'{key}': {data[key]!r}, " for key in sorted(data)]) + '}'
    shape = data['shape']
    if shape:
        growing = shape[-1 if data['fortran_order'] else 0]
        text += ' ' * (GROWTH_AXIS_MAX_DIGITS - len(repr(growing)))
    fp.write(_wrapped_as_needed(text) if version is None else _wrapped(text, version))


def write_array_header_1_0(fp, d):
    """Writes the header of a file of version 1.0."""
    _write_header(fp, d, (1, 0))


def write_array_header_2_0(fp, d):
    """Writes the header of a file of version 2.0."""
    _write_header(fp, d, (2, 0))


def _read_header(fp, version, max_header_size):
    if version not in _VERSIONS:
        raise ValueError(f'Invalid version {version!r}')
    form, encoding = _VERSIONS[version]
    length = _struct.unpack(form, _read_bytes(fp, _struct.calcsize(form), 'array header length'))[0]
    header = _read_bytes(fp, length, 'array header').decode(encoding)
    if len(header) > max_header_size:
        raise ValueError(
            f'Header info length ({len(header)}) is large and may not be safe to load securely.\n'
            'To allow loading, adjust `max_header_size` or fully trust the `.npy` file using `allow_pickle=True`.\n'
            'For safety against large resource use or crashes, sandboxing may be necessary.')
    try:
        data = _ast.literal_eval(header)
    except SyntaxError as error:
        raise ValueError(f'Cannot parse header: {header!r}') from error
    if not isinstance(data, dict):
        raise ValueError(f'Header is not a dictionary: {data!r}')
    if set(data) != EXPECTED_KEYS:
        raise ValueError(f'Header does not contain the correct keys: {sorted(data)!r}')
    shape, order, descr = data['shape'], data['fortran_order'], data['descr']
    if not isinstance(shape, tuple) or not all([isinstance(length, int) for length in shape]):
        raise ValueError(f'shape is not valid: {shape!r}')
    if not isinstance(order, bool):
        raise ValueError(f'fortran_order is not a valid bool: {order!r}')
    try:
        dtype = descr_to_dtype(descr)
    except TypeError as error:
        raise ValueError(f'descr is not a valid dtype descriptor: {descr!r}') from error
    return shape, order, dtype


def read_array_header_1_0(fp, max_header_size=_MAX_HEADER_SIZE):
    """Shape, order and dtype that a header of version 1.0 tells."""
    return _read_header(fp, (1, 0), max_header_size)


def read_array_header_2_0(fp, max_header_size=_MAX_HEADER_SIZE):
    """Shape, order and dtype that a header of version 2.0 tells."""
    return _read_header(fp, (2, 0), max_header_size)


def write_array(fp, array, version=None, allow_pickle=True, pickle_kwargs=None):
    """Writes an array with its header."""
    _check_version(version)
    if array.dtype.hasobject and allow_pickle:
        raise NotImplementedError('object arrays are written as pickles of Python, which newaxis has not')
    data = header_data_from_array_1_0(array)
    _write_header(fp, data, version)
    if array.dtype.hasobject:
        raise ValueError('Object arrays cannot be saved when allow_pickle=False')
    fp.write(array.tobytes('F' if data['fortran_order'] else 'C'))


def read_array(fp, allow_pickle=False, pickle_kwargs=None, *, max_header_size=_MAX_HEADER_SIZE):
    """The array of a file that is read from its start."""
    version = read_magic(fp)
    _check_version(version)
    shape, is_fortran, dtype = _read_header(fp, version, 2 ** 64 if allow_pickle else max_header_size)
    if dtype.hasobject:
        if not allow_pickle:
            raise ValueError('Object arrays cannot be loaded when allow_pickle=False')
        raise NotImplementedError('object arrays are read from pickles of Python, which newaxis has not')
    count = 1
    for length in shape:
        count *= length
    if isfileobj(fp):
        data = fp.read(count * dtype.itemsize)
        found = len(data) // dtype.itemsize if dtype.itemsize else count
        if found != count:
            raise ValueError(
                f'Failed to read all data for array. Expected {shape} = {count} elements, could only read {found} '
                'elements. (file seems not fully written?)')
    else:
        data = _read_bytes(fp, count * dtype.itemsize, 'array data')
    if count and dtype.itemsize:
        array = _np.frombuffer(data, dtype=dtype, count=count).copy()
    else:
        array = _np.empty(count, dtype=dtype)
    return array.reshape(shape[::-1]).transpose() if is_fortran else array.reshape(shape)


def open_memmap(filename, mode='r+', dtype=None, shape=None, fortran_order=False, version=None, *,
                max_header_size=_MAX_HEADER_SIZE):
    """The array of a file, mapped into memory; a new file in the mode 'w+'."""
    import os
    if isfileobj(filename):
        raise ValueError(
            'Filename must be a string or a path-like object.  Memmap cannot use existing file handles.')
    if 'w' in mode:
        _check_version(version)
        dtype = _np.dtype(dtype)
        _refuse_objects(dtype)
        data = {'descr': dtype_to_descr(dtype), 'fortran_order': fortran_order, 'shape': shape}
        with open(os.fspath(filename), mode + 'b') as fp:
            _write_header(fp, data, version)
            offset = fp.tell()
    else:
        with open(os.fspath(filename), 'rb') as fp:
            version = read_magic(fp)
            _check_version(version)
            shape, fortran_order, dtype = _read_header(fp, version, max_header_size)
            _refuse_objects(dtype)
            offset = fp.tell()
    return _np.memmap(filename, dtype=dtype, shape=shape, order='F' if fortran_order else 'C',
                      mode='r+' if mode == 'w+' else mode, offset=offset)


def _refuse_objects(dtype):
    if dtype.hasobject:
        raise ValueError("Array can't be memory-mapped: Python objects in dtype.")


def isfileobj(f):
    """Whether that is a file of bytes that the system knows."""
    return type(f).__name__ in ('BufferedFile', 'FileIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom')
