"""Archives of arrays that are read, `NpzFile`, and files wherever they are, `DataSource`."""
import os as _os
from collections.abc import Mapping as _Mapping

from numpy.lib import format as _format
from numpy.lib._zip import Archive as _Archive

__all__ = ['DataSource', 'NpzFile']


class DataSource:
    """Files of this machine, packed ones included, found as they are named or below a folder. Nothing is fetched from elsewhere."""

    def __init__(self, destpath='.'):
        self._temporary = not destpath
        if destpath:
            self._destpath = _os.path.abspath(destpath)
        else:
            import tempfile
            self._destpath = tempfile.mkdtemp()

    def __del__(self):
        if getattr(self, '_temporary', False):
            import shutil
            shutil.rmtree(self._destpath)

    def abspath(self, path):
        """Where a file stands, or would stand, below the folder."""
        parts = path.split(self._destpath, 2)
        place = parts[1] if len(parts) > 1 else path
        _, netloc, place = _parts(place)
        return _os.path.join(self._destpath, _below(netloc), _below(place))

    def exists(self, path):
        """Whether there is such a file."""
        if _os.path.exists(path) or _os.path.exists(self.abspath(path)):
            return True
        if _address(path):
            raise NotImplementedError('files of other machines are not available in newaxis')
        return False

    def open(self, path, mode='r', encoding=None, newline=None):
        """An open file, unpacked while it is read if it is packed."""
        if _address(path) and ('w' in mode or '+' in mode):
            raise ValueError('URLs are not writeable')
        names = _spellings(path), _spellings(self.abspath(path))
        for name in names[1] + names[0] if _address(path) else names[0] + names[1]:
            if self.exists(name):
                ending = _os.path.splitext(name)[1]
                if ending == '.gz':
                    from gzip import open as opener
                elif ending in _PACKED:
                    raise NotImplementedError(f'files that end in {ending} are not available in newaxis')
                else:
                    from io import open as opener
                return opener(name, mode=mode, encoding=encoding, newline=newline)
        raise FileNotFoundError(f'{path} not found.')


_PACKED = '.bz2', '.gz', '.xz', '.lzma'


def _address(path):
    """Whether that is the address of a file on another machine."""
    scheme, netloc, _ = _parts(path)
    return bool(scheme and netloc)


def _parts(path):
    """Scheme, machine and path of an address, what follows the path left out."""
    scheme, mark, rest = path.partition(':')
    letters = scheme.replace('+', '').replace('-', '').replace('.', '')
    if not (mark and scheme[:1].isalpha() and scheme.isascii() and (not letters or letters.isalnum())):
        scheme, rest = '', path
    netloc = ''
    if rest.startswith('//'):
        end = min([at for at in map(rest.find, '/?#', (2, 2, 2)) if at >= 0], default=len(rest))
        netloc, rest = rest[2:end], rest[end:]
    for mark in '#?':
        rest = rest.split(mark, 1)[0]
    if scheme.lower() in _WITH_PARAMETERS and ';' in rest:
        rest = rest[:rest.find(';', max(rest.rfind('/'), 0))] if ';' in rest[max(rest.rfind('/'), 0):] else rest
    return scheme, netloc, rest


_WITH_PARAMETERS = {
    '', 'ftp', 'hdl', 'http', 'https', 'mms', 'prospero', 'rtsp', 'rtsps', 'rtspu', 'sftp', 'shttp', 'sip', 'sips', 'tel',
}


def _below(path):
    """The path without what would lead out of a folder."""
    path, last = _os.path.normpath(path), None
    while path != last:
        last = path
        path = path.lstrip('/').lstrip('..').removeprefix('..')
    return path


def _spellings(path):
    """The name and those of packed files beside it."""
    return [path] if _os.path.splitext(path)[1] in _PACKED else [path] + [path + ending for ending in _PACKED]


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
