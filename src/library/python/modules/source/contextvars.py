# Context variables: a value each in the context that runs, and a copy of the whole for whoever runs apart.

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_MISSING = object()
_running = []


class Context:
    def __init__(self):
        self._values = {}

    def run(self, callable, /, *args, **kwargs):
        if any(context is self for context in _running):
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        _running.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _running.pop()

    def copy(self):
        made = Context()
        made._values.update(self._values)
        return made

    def __getitem__(self, var): return self._values[var]
    def __contains__(self, var): return var in self._values
    def __iter__(self): return iter(self._values)
    def __len__(self): return len(self._values)
    def get(self, var, default=None): return self._values.get(var, default)
    def keys(self): return self._values.keys()
    def values(self): return self._values.values()
    def items(self): return self._values.items()


_base = Context()


def _current():
    return _running[-1] if _running else _base


def copy_context():
    return _current().copy()


class Token:
    MISSING = _MISSING

    def __init__(self, var, old):
        self.var, self.old_value = var, old
        self._context, self._used = _current(), False


class ContextVar:
    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name, self._default = name, default

    def __class_getitem__(cls, item):
        return cls

    def get(self, default=_MISSING, /):
        value = _current()._values.get(self, _MISSING)
        if value is not _MISSING:
            return value
        if default is not _MISSING:
            return default
        if self._default is not _MISSING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        values = _current()._values
        token = Token(self, values.get(self, _MISSING))
        values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current():
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is _MISSING:
            _current()._values.pop(self, None)
        else:
            _current()._values[self] = token.old_value

    def __repr__(self):
        default = '' if self._default is _MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self.name!r}{default} at {id(self):#x}>'
