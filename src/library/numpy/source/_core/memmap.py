"""Arrays whose memory is a part of a file."""
import operator as _operator
import os as _os

import _mmap
import numpy as _np

__all__ = ['memmap']

_MODES = {'readonly': 'r', 'copyonwrite': 'c', 'readwrite': 'r+', 'write': 'w+'}
_LETTERS = ['r', 'c', 'r+', 'w+']


def _path_of(file):
    """The path of an open file, whose pending bytes are written first."""
    path = getattr(file, 'name', None)
    if not isinstance(path, str):
        from io import UnsupportedOperation
        raise UnsupportedOperation('fileno')
    if hasattr(file, 'flush'):
        file.flush()
    return path


class memmap(_np.ndarray):
    """An array of what stands in a file; elements are read when they are used, and written when they are assigned."""

    __array_priority__ = -100.0

    def __new__(subtype, filename, dtype=_np.uint8, mode='r+', offset=0, shape=None, order='C'):
        if mode in _MODES:
            mode = _MODES[mode]
        elif mode not in _LETTERS:
            raise ValueError(f'mode must be one of {_LETTERS + list(_MODES)!r} (got {mode!r})')
        if mode == 'w+' and shape is None:
            raise ValueError("shape must be given if mode == 'w+'")
        is_open = hasattr(filename, 'read')
        path = _path_of(filename) if is_open else _os.fspath(filename)
        create = mode == 'w+' and not is_open
        # A file that cannot be opened is an error before anything else is.
        held = 0 if create else _os.path.getsize(path)
        dtype = _np.dtype(dtype)
        size = dtype.itemsize
        if shape is None:
            if (held - offset) % size:
                raise ValueError('Size of available data is not a multiple of the data-type size.')
            shape = ((held - offset) // size,)
            count = shape[0]
        else:
            if not isinstance(shape, (tuple, list)):
                try:
                    shape = [_operator.index(shape)]
                except TypeError:
                    pass
            shape = tuple(shape)
            count = _np.intp(1)
            for length in shape:
                count *= length
        end = int(offset + count * size)
        least = 0
        if mode in ('r+', 'w+'):
            # An empty array has a byte too, since nothing cannot be mapped.
            least = end = max(end, 1)
        page = _mmap.granularity()
        start = offset - offset % page
        length = end - start
        if length == 0 and start > 0:
            length += page
            start -= page
        access = 'w' if mode in ('r+', 'w+') else mode
        memory = _mmap.map(path, access, create, least, start, length)
        self = _np.ndarray.__new__(subtype, shape, dtype=dtype, buffer=memory, offset=offset - start, order=order)
        self._mmap = memory
        self.offset = offset
        self.mode = mode
        if isinstance(filename, _os.PathLike):
            self.filename = filename.resolve()
        else:
            self.filename = _os.path.abspath(path)
        return self

    def __array_finalize__(self, obj):
        own = hasattr(obj, '_mmap') and _np.may_share_memory(self, obj)
        self._mmap = obj._mmap if own else None
        self.filename = obj.filename if own else None
        self.offset = obj.offset if own else None
        self.mode = obj.mode if own else None

    def flush(self):
        """Writes what was changed to the file."""
        if self._mmap is not None:
            self._mmap.flush()

    def __array_wrap__(self, arr, context=None, return_scalar=False):
        arr = super().__array_wrap__(arr, context)
        if self is arr or type(self) is not memmap:
            return arr
        return arr[()] if return_scalar else arr.view(_np.ndarray)

    def __getitem__(self, index):
        found = super().__getitem__(index)
        if type(found) is memmap and found._mmap is None:
            return found.view(type=_np.ndarray)
        return found
