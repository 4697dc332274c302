# References that do not keep objects alive. Nothing is called when an object ends.
from _weakref import weak as _weak

__all__ = ['ref', 'proxy', 'WeakKeyDictionary', 'ReferenceType', 'WeakValueDictionary', 'WeakSet']


class ref:
    def __init__(self, object, callback=None, /):
        if callback is not None:
            raise NotImplementedError("weakref.ref: the argument 'callback' is not available in newaxis")
        self._get = _weak(object)

    __callback__ = None

    def __call__(self):
        return self._get()

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, its = self(), other()
        return self is other if mine is None or its is None else mine == its

    def __hash__(self):
        if not hasattr(self, '_hash'):
            target = self()
            if target is None:
                raise TypeError('weak object has gone away')
            self._hash = hash(target)
        return self._hash

    def __repr__(self):
        target = self()
        if target is None:
            return f'<weakref at {hex(id(self))}; dead>'
        return f'<weakref at {hex(id(self))}; to {type(target).__name__!r} at {hex(id(target))}>'


ReferenceType = ref


class _Proxy:
    def __init__(self, object):
        self.__dict__['_get'] = _weak(object)

    def _target(self):
        target = self.__dict__['_get']()
        if target is None:
            raise ReferenceError('weakly-referenced object no longer exists')
        return target

    def __getattr__(self, name): return getattr(self._target(), name)
    def __setattr__(self, name, value): setattr(self._target(), name, value)
    def __str__(self): return str(self._target())
    def __bool__(self): return bool(self._target())
    def __len__(self): return len(self._target())
    def __iter__(self): return iter(self._target())
    def __getitem__(self, key): return self._target()[key]
    def __call__(self, *args, **kwargs): return self._target()(*args, **kwargs)


def proxy(object, callback=None, /):
    if callback is not None:
        raise NotImplementedError("weakref.proxy: the argument 'callback' is not available in newaxis")
    return _Proxy(object)


class WeakValueDictionary:
    """A mapping whose entries end with their values."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def _alive(self):
        pairs = [(key, get()) for key, get in self.data.items()]
        for key, value in pairs:
            if value is None:
                del self.data[key]
        return [(key, value) for key, value in pairs if value is not None]

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value): self.data[key] = _weak(value)
    def __delitem__(self, key): del self.data[key]
    def __contains__(self, key): return key in self.data and self.data[key]() is not None
    def __len__(self): return len(self._alive())
    def __iter__(self): return iter([key for key, _ in self._alive()])
    def __repr__(self): return f'<WeakValueDictionary at {hex(id(self))}>'

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key in self:
            value = self[key]
            del self.data[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def keys(self): return iter(self)
    def values(self): return iter([value for _, value in self._alive()])
    def items(self): return iter(self._alive())
    def clear(self): self.data.clear()

    def update(self, other=(), /, **kw):
        for key, value in dict(other, **kw).items():
            self[key] = value


class WeakKeyDictionary:
    """A mapping whose entries end with their keys."""

    def __init__(self, dict=None):
        self.data = {}
        for key, value in (dict or {}).items():
            self[key] = value

    def _alive(self):
        for reference in [reference for reference in self.data if reference() is None]:
            del self.data[reference]
        return [(reference(), value) for reference, value in self.data.items()]

    def __getitem__(self, key): return self.data[ref(key)]

    def __setitem__(self, key, value):
        reference = ref(key)
        hash(reference)
        self.data[reference] = value

    def __delitem__(self, key): del self.data[ref(key)]
    def __contains__(self, key): return ref(key) in self.data
    def __len__(self): return len(self._alive())
    def __iter__(self): return iter([key for key, _ in self._alive()])
    def __repr__(self): return f'<WeakKeyDictionary at {hex(id(self))}>'
    def get(self, key, default=None): return self.data.get(ref(key), default)
    def keys(self): return iter(self)
    def values(self): return iter([value for _, value in self._alive()])
    def items(self): return iter(self._alive())


class WeakSet:
    """A set whose items may end."""

    def __init__(self, data=None):
        self._items = WeakKeyDictionary()
        for item in data or ():
            self.add(item)

    def add(self, item): self._items[item] = True
    def remove(self, item): del self._items[item]

    def discard(self, item):
        if item in self:
            self.remove(item)

    def __contains__(self, item): return item in self._items
    def __len__(self): return len(self._items)
    def __iter__(self): return iter(self._items)


def __getattr__(name):
    if name in ('finalize', 'WeakMethod', 'getweakrefcount', 'getweakrefs', 'ProxyType', 'CallableProxyType'):
        raise NotImplementedError(f'weakref.{name} is not available in newaxis')
    raise AttributeError(f"module 'weakref' has no attribute {name!r}")
