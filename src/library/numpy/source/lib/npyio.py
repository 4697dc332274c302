"""Archives of arrays that are read: `NpzFile`."""
from collections.abc import Mapping as _Mapping

from numpy.lib import format as _format
from numpy.lib._zip import Archive as _Archive

__all__ = ['DataSource', 'NpzFile']


class DataSource:
    """A store of files from elsewhere; newaxis opens files of this machine only."""

    def __init__(self, destpath='.'):
        raise NotImplementedError('numpy.lib.npyio.DataSource is not available in newaxis: use open')


class _Members:
    """The arrays of an archive as attributes."""

    def __init__(self, archive):
        self._archive = archive

    def __getattr__(self, name):
        try:
            return self._archive[name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(self):
        return list(self._archive.keys())


class NpzFile(_Mapping):
    """The arrays of an archive, by name; each is read when it is asked for."""

    _MAX_REPR_ARRAY_COUNT = 5
    zip = None
    fid = None

    def __init__(self, fid, own_fid=False, allow_pickle=False, pickle_kwargs=None, *, max_header_size=10000):
        self.zip = _Archive(fid)
        names = self.zip.names()
        self.files = [name.removesuffix('.npy') for name in names]
        self._files = dict(zip(self.files, names))
        self._files.update(zip(names, names))
        self.allow_pickle = allow_pickle
        self.max_header_size = max_header_size
        self.pickle_kwargs = pickle_kwargs
        self.f = _Members(self)
        if own_fid:
            self.fid = fid

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def close(self):
        """Closes the file, if `load` opened it."""
        self.zip = None
        if self.fid is not None:
            self.fid.close()
            self.fid = None
        self.f = None

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def __contains__(self, key):
        return key in self._files

    def __getitem__(self, key):
        import io
        if key not in self._files:
            raise KeyError(f'{key} is not a file in the archive')
        if self.zip is None:
            raise AttributeError("'NoneType' object has no attribute 'open'")
        data = self.zip.read(self._files[key])
        if not data.startswith(_format.MAGIC_PREFIX):
            return data
        return _format.read_array(
            io.BytesIO(data), allow_pickle=self.allow_pickle, pickle_kwargs=self.pickle_kwargs,
            max_header_size=self.max_header_size)

    def __repr__(self):
        name = self.fid if isinstance(self.fid, str) else getattr(self.fid, 'name', 'object')
        most = self._MAX_REPR_ARRAY_COUNT
        shown = ', '.join(self.files[:most]) + ('...' if len(self.files) > most else '')
        return f'NpzFile {name!r} with keys: {shown}'
