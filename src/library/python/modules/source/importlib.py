# Importing a module whose name is known only when the script runs.
import sys as _sys

__all__ = ['import_module', 'invalidate_caches']


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
        level = len(name) - len(name.lstrip('.'))
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
    __import__(name)
    return _sys.modules[name]


def invalidate_caches():
    pass


def __getattr__(name):
    if name in ('reload', 'util', 'machinery', 'abc', 'resources', 'metadata', 'find_loader'):
        raise NotImplementedError(f'importlib.{name} is not available in newaxis yet')
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")
