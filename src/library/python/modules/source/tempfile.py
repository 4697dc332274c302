# Files and folders that are needed for a while.
import _os
import os

_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
template = 'tmp'
tempdir = None


def gettempdir():
    if tempdir is not None:
        return tempdir
    for name in 'TMPDIR', 'TEMP', 'TMP':
        folder = os.environ.get(name)
        if folder and os.path.isdir(folder):
            return os.path.abspath(folder)
    return '/tmp'


def gettempprefix():
    return template


def _free_name(suffix, prefix, dir):
    prefix = template if prefix is None else prefix
    folder = gettempdir() if dir is None else os.fspath(dir)
    while True:
        letters = ''.join([_LETTERS[byte % 37] for byte in _os.random(8)])
        name = os.path.join(folder, prefix + letters + (suffix or ''))
        if not os.path.lexists(name):
            return os.path.abspath(name)


def mktemp(suffix='', prefix=template, dir=None):
    return _free_name(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _free_name(suffix, prefix, dir)
    os.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    if any([isinstance(part, bytes) for part in (suffix, prefix, dir)]):
        raise NotImplementedError('tempfile.mkstemp of bytes is not available in newaxis')
    name = _free_name(suffix, prefix, dir)
    return _os.create(name), name


class _File:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete and os.path.exists(self.name):
            os.remove(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    name = _free_name(suffix, prefix, dir)
    return _File(open(name, mode, encoding=encoding, newline=newline, errors=errors), name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *exception):
        self.cleanup()

    def cleanup(self):
        import shutil
        if os.path.isdir(self.name):
            shutil.rmtree(self.name)

    def __repr__(self):
        return f'<TemporaryDirectory {self.name!r}>'


def __getattr__(name):
    if name == 'SpooledTemporaryFile':
        raise NotImplementedError(f'tempfile.{name} is not available in newaxis')
    raise AttributeError(f"module 'tempfile' has no attribute {name!r}")
