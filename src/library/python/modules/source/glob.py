# Files by patterns.
import fnmatch
import os
import re

__all__ = ['escape', 'glob', 'iglob']


def has_magic(s):
    return re.search('[*?[]', s) is not None


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    found = _paths(os.fspath(pathname), os.fspath(root_dir) if root_dir is not None else '', recursive, include_hidden)
    return (path for path in found if path)


def _paths(pathname, root, recursive, hidden):
    folder, name = os.path.split(pathname)
    if not has_magic(pathname):
        if name and os.path.lexists(os.path.join(root, pathname)) or not name and os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _paths(folder, root, recursive, hidden)
    else:
        folders = [folder]
    for place in folders:
        if not os.path.isdir(os.path.join(root, place) or '.'):
            continue
        for found in _names(os.path.join(root, place), name, recursive, hidden):
            yield os.path.join(place, found)


def _names(folder, name, recursive, hidden):
    if not has_magic(name):
        exists = os.path.isdir(folder) if not name else os.path.lexists(os.path.join(folder, name))
        return [name] if exists else []
    if recursive and name == '**':
        return [''] + list(_below(folder, hidden))
    try:
        names = os.listdir(folder or '.')
    except OSError:
        return []
    if not (hidden or name.startswith('.')):
        names = [found for found in names if not found.startswith('.')]
    return fnmatch.filter(names, name)


def _below(folder, hidden):
    try:
        names = os.listdir(folder or '.')
    except OSError:
        return
    for name in names:
        if hidden or not name.startswith('.'):
            yield name
            inner = os.path.join(folder, name)
            if os.path.isdir(inner):
                for found in _below(inner, hidden):
                    yield os.path.join(name, found)


def escape(pathname):
    return re.sub(r'([*?[])', r'[\1]', pathname)
