# Paths of files as objects.
import fnmatch as _fnmatch
import os

__all__ = ['PurePath', 'PurePosixPath', 'Path', 'PosixPath']


class _Parents:
    """The folders above a path."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        path = self._path
        return len(path._parts) - 1 if path._root else len(path._parts)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._made(self._path._root, self._path._parts[:len(self._path._parts) - index - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path that is not looked at in the file system."""

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        self = object.__new__(cls)
        root, parts = '', []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg)
            else:
                text = arg.__fspath__() if hasattr(arg, '__fspath__') else arg
                if not isinstance(text, str):
                    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(text).__name__}')
            if text.startswith('/'):
                root, parts = ('//' if text.startswith('//') and not text.startswith('///') else '/'), []
            parts += [part for part in text.split('/') if part and part != '.']
        self._root, self._parts = root, ([root] if root else []) + parts
        return self

    def __init__(self, *args):
        pass

    def _made(self, root, parts):
        new = object.__new__(type(self))
        new._root, new._parts = root, list(parts)
        return new

    def __str__(self):
        if self._root:
            return self._root + '/'.join(self._parts[1:])
        return '/'.join(self._parts) or '.'

    def __fspath__(self): return str(self)
    def __bytes__(self): return os.fsencode(self)
    def as_posix(self): return str(self)
    def __repr__(self): return f'{type(self).__name__}({str(self)!r})'

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/'
        return 'file://' + ''.join([chr(b) if chr(b) in safe else f'%{b:02X}' for b in bytes(self)])

    def __hash__(self): return hash(tuple(self._parts))
    def __eq__(self, other): return self._parts == other._parts if isinstance(other, PurePath) else NotImplemented
    def __lt__(self, other): return self._parts < other._parts if isinstance(other, PurePath) else NotImplemented
    def __le__(self, other): return self._parts <= other._parts if isinstance(other, PurePath) else NotImplemented
    def __gt__(self, other): return self._parts > other._parts if isinstance(other, PurePath) else NotImplemented
    def __ge__(self, other): return self._parts >= other._parts if isinstance(other, PurePath) else NotImplemented

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: tuple(self._parts))
    parents = property(lambda self: _Parents(self))

    @property
    def parent(self):
        parts = self._parts
        if not parts or self._root and len(parts) == 1:
            return self
        return self._made(self._root, parts[:-1])

    @property
    def name(self):
        parts = self._parts
        return parts[-1] if len(parts) > bool(self._root) else ''

    @property
    def suffix(self):
        name = self.name
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind('.')
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % (name,))
        return self._made(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError('Invalid suffix %r' % (suffix,))
        name = self.name
        if not name:
            raise ValueError('%r has an empty name' % (self,))
        old = self.suffix
        return self._made(self._root, self._parts[:-1] + [(name[:-len(old)] if old else name) + suffix])

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        base = type(self)(*other)
        n = len(base._parts)
        if base._root != self._root or self._parts[:n] != base._parts:
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is '
                             'absolute.')
        return self._made('', self._parts[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def joinpath(self, *args):
        return type(self)(self, *args)

    def __truediv__(self, key):
        try:
            return type(self)(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self): return bool(self._root)
    def is_reserved(self): return False

    def match(self, path_pattern):
        pattern = PurePosixPath(path_pattern)
        wanted = pattern._parts
        if not wanted:
            raise ValueError('empty pattern')
        if pattern._root and (not self._root or len(wanted) != len(self._parts)) or len(wanted) > len(self._parts):
            return False
        return all(_fnmatch.fnmatchcase(part, want) for part, want in zip(reversed(self._parts), reversed(wanted)))

    def __reduce__(self):
        return type(self), tuple(self._parts)


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    """A path in the file system."""

    def __new__(cls, *args, **kwargs):
        return PurePath.__new__(PosixPath if cls is Path else cls, *args)

    @classmethod
    def cwd(cls): return cls(os.getcwd())

    @classmethod
    def home(cls): return cls(os.path.expanduser('~'))

    def stat(self, *, follow_symlinks=True): return os.stat(self, follow_symlinks=follow_symlinks)
    def lstat(self): return os.lstat(self)
    def exists(self): return os.path.exists(self)
    def is_file(self): return os.path.isfile(self)
    def is_dir(self): return os.path.isdir(self)
    def is_symlink(self): return os.path.islink(self)
    def is_mount(self): return os.path.ismount(self)
    def samefile(self, other_path): return os.path.samefile(self, other_path)
    def absolute(self): return type(self)(os.getcwd(), self)
    def resolve(self, strict=False): return type(self)(os.path.realpath(self, strict=strict))
    def expanduser(self): return type(self)(os.path.expanduser(str(self)))

    def iterdir(self):
        for name in os.listdir(self):
            yield self / name

    def glob(self, pattern):
        yield from self._found(pattern)

    def rglob(self, pattern):
        yield from self._found('**/' + pattern)

    def _found(self, pattern):
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        if pattern.startswith('/'):
            raise NotImplementedError('Non-relative patterns are unsupported')
        seen = set()
        for path in _select(self, [part for part in pattern.split('/') if part]):
            if path not in seen:
                seen.add(path)
                yield path

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open('r', encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open('wb') as file:
            return file.write(data)

    def touch(self, mode=438, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, 'File exists', str(self))
            return
        self.open('w').close()

    def mkdir(self, mode=511, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self))
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def unlink(self, missing_ok=False):
        try:
            os.remove(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    replace = rename

    def __enter__(self): return self
    def __exit__(self, *exception): pass


def _select(folder, parts):
    if not parts:
        yield folder
        return
    first, rest = parts[0], parts[1:]
    if first == '**':
        if folder.is_dir():
            yield from _select(folder, rest) if rest else [folder]
            for inner in sorted(folder.iterdir()):
                if inner.is_dir() and not inner.is_symlink():
                    yield from _select(inner, parts)
    elif any(c in first for c in '*?['):
        if folder.is_dir():
            for inner in list(folder.iterdir()):
                if _fnmatch.fnmatchcase(inner.name, first):
                    yield from _select(inner, rest)
    else:
        inner = folder / first
        if inner.exists():
            yield from _select(inner, rest)


class PosixPath(Path, PurePosixPath):
    pass


def __getattr__(name):
    if name in ('WindowsPath', 'PureWindowsPath'):
        raise NotImplementedError(f'pathlib.{name} is not available in newaxis')
    raise AttributeError(f"module 'pathlib' has no attribute {name!r}")
