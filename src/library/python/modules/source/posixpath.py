# Paths of files, as text.
import _os

curdir, pardir, extsep, sep, pathsep, altsep, defpath, devnull = '.', '..', '.', '/', ':', None, '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False


def _text(path):
    if isinstance(path, str):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')


def normcase(s):
    return _text(s)


def isabs(s):
    return _text(s).startswith('/')


def join(a, *p):
    path = _text(a)
    for part in p:
        try:
            part = _text(part)
        except TypeError:
            raise TypeError(f'join() argument must be str, bytes, or os.PathLike object, not {type(part).__name__!r}') from None
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def splitext(p):
    p = _text(p)
    dot, start = p.rfind('.'), p.rfind('/') + 1
    while start < dot:
        if p[start] != '.':
            return p[:dot], p[dot:]
        start += 1
    return p, ''


def splitdrive(p):
    p = _text(p)
    return '', p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def _stat(path, follow=True):
    try:
        return _os.stat(_text(path), follow)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


def lexists(path):
    return _stat(path, False) is not None


def isfile(path):
    found = _stat(path)
    return found is not None and found[0] & 0o170000 == 0o100000


def isdir(s):
    found = _stat(s)
    return found is not None and found[0] & 0o170000 == 0o040000


def islink(path):
    found = _stat(path, False)
    return found is not None and found[0] & 0o170000 == 0o120000


def getsize(filename):
    return _os.stat(_text(filename), True)[6]


def getmtime(filename):
    found = _os.stat(_text(filename), True)
    return found[8] + found[10] / 1e9


def getatime(filename):
    return float(_os.stat(_text(filename), True)[7])


def getctime(filename):
    return float(_os.stat(_text(filename), True)[9])


def samefile(f1, f2):
    return _os.stat(_text(f1), True)[1:3] == _os.stat(_text(f2), True)[1:3]


def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    slashes = 1 if path.startswith('/') else 0
    if path.startswith('//') and not path.startswith('///'):
        slashes = 2
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not slashes and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return '/' * slashes + '/'.join(parts) or '.'


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join(_os.getcwd(), path))


def realpath(filename, *, strict=False):
    path = abspath(filename)
    rest = []
    while True:
        found = _os.realpath(path)
        if found is not None:
            return normpath(join(found, *rest))
        if strict or path == '/':
            raise FileNotFoundError(2, 'No such file or directory', _text(filename))
        path, tail = split(path)
        rest.insert(0, tail)


def relpath(path, start=None):
    path = _text(path)
    if not path:
        raise ValueError('no path specified')
    there = [part for part in abspath(path).split('/') if part]
    here = [part for part in abspath('.' if start is None else start).split('/') if part]
    common = 0
    while common < min(len(there), len(here)) and there[common] == here[common]:
        common += 1
    return '/'.join(['..'] * (len(here) - common) + there[common:]) or '.'


def commonprefix(m):
    if not m:
        return ''
    names = [_text(name) if not isinstance(name, (list, tuple)) else name for name in m]
    low, high = min(names), max(names)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({path.startswith('/') for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split('/') if part and part != '.'] for path in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, part in enumerate(low):
        if part != high[i]:
            common = low[:i]
            break
    return ('/' if paths[0].startswith('/') else '') + '/'.join(common)


def expanduser(path):
    path = _text(path)
    if not path.startswith('~'):
        return path
    name, slash, rest = path.partition('/')
    import os
    home = os.environ.get('HOME')
    if name != '~' or home is None:
        return path
    return (home.rstrip('/') + slash + rest) or '/'


def expandvars(path):
    import os
    import re
    variables = os.environ
    return re.sub(r'\$(\w+|\{[^}]*\})', lambda m: variables.get(m[1].strip('{}'), m[0]), _text(path), flags=re.A)


def ismount(path):
    try:
        here, above = _os.stat(_text(path), False), _os.stat(join(_text(path), '..'), False)
    except OSError:
        return False
    return here[2] != above[2] or here[1] == above[1]
