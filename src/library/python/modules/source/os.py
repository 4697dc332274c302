# The harmless part of the operating system: paths, folders, files, the environment. Processes are no part of it.
import abc as _abc
import _os
import posixpath as path

name = 'posix'
linesep = '\n'
curdir, pardir, extsep, sep, pathsep, altsep, defpath, devnull = '.', '..', '.', '/', ':', None, '/bin:/usr/bin', '/dev/null'
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
error = OSError


class _Environment(dict):
    """The environment's variables; what is changed is seen by this script only."""

    def __setitem__(self, key, value):
        for text in key, value:
            if not isinstance(text, str):
                raise TypeError(f'str expected, not {type(text).__name__}')
        dict.__setitem__(self, key, value)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'

    def copy(self):
        return dict(self)


environ = _Environment(_os.environ())


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    environ[name] = value


def unsetenv(name, /):
    environ.pop(name, None)


class PathLike(_abc.ABC):
    """What has a path."""

    @_abc.abstractmethod
    def __fspath__(self):
        """The path as text or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, '__fspath__') if cls is PathLike else NotImplemented


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename if isinstance(filename, str) else filename.decode('utf-8', 'surrogateescape')


def getcwd():
    return _os.getcwd()


def chdir(path):
    _os.chdir(fspath(path))


def listdir(path=None):
    return _os.listdir('.' if path is None else fspath(path))


class stat_result(tuple):
    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = property(lambda self: float(self[7]))
    st_ctime = property(lambda self: float(self[9]))

    @property
    def st_mtime(self):
        return self[8] + self._fraction / 1e9

    @property
    def st_mtime_ns(self):
        return self[8] * 1000000000 + self._fraction

    def __repr__(self):
        names = ('mode', 'ino', 'dev', 'nlink', 'uid', 'gid', 'size', 'atime', 'mtime', 'ctime')
        return f"os.stat_result({', '.join([f'st_{name}={value}' for name, value in zip(names, self)])})"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    found = _os.stat(fspath(path), follow_symlinks)
    result = stat_result(found[:10])
    result._fraction = found[10]
    return result


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return globals()['path'].exists(path)


def mkdir(path, mode=511, *, dir_fd=None):
    _os.mkdir(fspath(path))


def makedirs(name, mode=511, exist_ok=False):
    name = fspath(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        mkdir(name)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _os.remove(fspath(path))


def unlink(path, *, dir_fd=None):
    _os.remove(fspath(path))


def rmdir(path, *, dir_fd=None):
    _os.rmdir(fspath(path))


def removedirs(name):
    rmdir(name)
    head = path.dirname(fspath(name).rstrip('/'))
    while head:
        try:
            rmdir(head)
        except OSError:
            break
        head = path.dirname(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _os.rename(fspath(src), fspath(dst))


replace = rename


class DirEntry:
    """A name in a folder."""

    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self._entries

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    folder = fspath(path)
    return _Scan([DirEntry(folder, name) for name in _os.listdir(folder)])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = _os.listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        inner = path.join(top, name)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def close(fd):
    _os.close(fd)


def getpid():
    return _os.process()


def cpu_count():
    return _os.cpus()


def urandom(size, /):
    return _os.random(size)


def strerror(code, /):
    known = {1: 'Operation not permitted', 2: 'No such file or directory', 13: 'Permission denied', 17: 'File exists',
             20: 'Not a directory', 21: 'Is a directory', 22: 'Invalid argument', 39: 'Directory not empty'}
    return known.get(code, f'Unknown error {code}')


def get_terminal_size(fd=1, /):
    return terminal_size((80, 24))


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def __getattr__(name):
    if name in ('system', 'popen', 'fork', 'execv', 'spawnv', 'kill', 'symlink', 'link', 'chmod', 'chown', 'open', 'pipe'):
        raise NotImplementedError(f'os.{name} is not available in newaxis')
    raise AttributeError(f"module 'os' has no attribute {name!r}")
