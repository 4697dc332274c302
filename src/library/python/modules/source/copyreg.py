# How objects are taken apart, so that others can be made like them: the protocol of `__reduce__` and `__reduce_ex__`.
import sys as _sys

__all__ = ['pickle', 'constructor']

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    made = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


class _Method:
    def method(self):
        pass


_PLAIN = (int, float, complex, str, bytes, tuple)


def _native(cls):
    """The class nearest to this one that is no script's."""
    return next(base for base in cls.__mro__ if base.__module__ == 'builtins' and base.__name__ in _names)


_names = {cls.__name__ for cls in (object, list, dict, set, frozenset, bytearray, range, slice, property, type, *_PLAIN)}


def _refuse(obj):
    raise TypeError(f'cannot pickle {type(obj).__name__!r} object')


def slot_names(cls):
    names = []
    for base in reversed(cls.__mro__):
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name.startswith('__') and not name.endswith('__'):
                stripped = base.__name__.lstrip('_')
                name = f'_{stripped}{name}' if stripped else name
            if name not in ('__dict__', '__weakref__'):
                names.append(name)
    return names


def _getstate(obj):
    state = getattr(obj, '__dict__', None)
    state = dict(state) if state else None
    slots = {name: getattr(obj, name) for name in slot_names(type(obj)) if hasattr(obj, name)}
    return (state, slots) if slots else state


def _state(obj):
    return obj.__getstate__()


def _is_opaque(obj):
    """Whether it is of a built-in class that cannot be taken apart."""
    cls = type(obj)
    return cls.__module__ == 'builtins' and cls.__name__ not in _names and not isinstance(obj, BaseException) or cls in (
        type, property, slice)


def _reduce(obj, protocol):
    """What `object.__reduce__` and `object.__reduce_ex__` give."""
    cls = type(obj)
    if isinstance(obj, BaseException):
        state = {name: value for name, value in obj.__dict__.items()}
        return (cls, obj.args, state) if state else (cls, obj.args)
    if isinstance(obj, (set, frozenset)):
        return cls, (list(obj),), _state(obj)
    if hasattr(obj, 'maxlen') and hasattr(obj, 'appendleft'):
        from collections import deque
        if isinstance(obj, deque):
            return cls, () if obj.maxlen is None else ((), obj.maxlen), _state(obj), iter(obj)
    if isinstance(obj, bytearray):
        return cls, (bytes(obj),) if obj else (), _state(obj)
    if isinstance(obj, range):
        return range, (obj.start, obj.stop, obj.step)
    if cls is type(_Method().method):
        return getattr, (obj.__self__, obj.__func__.__name__)
    if cls is type(len) and isinstance(getattr(obj, '__self__', _sys), type(_sys)):
        return obj.__qualname__
    if isinstance(obj, slice):
        return slice, (obj.start, obj.stop, obj.step)
    if _is_opaque(obj):
        _refuse(obj)
    if cls.__module__.partition('.')[0] == 'numpy':
        raise NotImplementedError(f'{cls.__module__}.{cls.__name__}.__reduce__ is not available in newaxis')
    return _reduce_new(obj, cls) if protocol >= 2 else _reduce_old(obj, cls, protocol)


def _reduce_old(obj, cls, protocol):
    base = _native(cls)
    if base is object:
        state = None
    elif base is cls:
        _refuse(obj)
    else:
        state = base(obj)
    if slot_names(cls) and '__getstate__' not in cls.__dict__:
        raise TypeError(f'a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol {protocol}')
    members = getattr(obj, '__dict__', None)
    made = (cls, base, state)
    return (_reconstructor, made, dict(members)) if members else (_reconstructor, made)


def _reduce_new(obj, cls):
    if hasattr(cls, '__getnewargs_ex__'):
        given = obj.__getnewargs_ex__()
        if not isinstance(given, tuple):
            raise TypeError(f'__getnewargs_ex__ should return a tuple, not {type(given).__name__!r}')
        if len(given) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(given)}')
        args, kwargs = given
    elif hasattr(cls, '__getnewargs__'):
        args, kwargs = obj.__getnewargs__(), {}
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
    else:
        plain = next((base for base in _PLAIN if isinstance(obj, base)), None)
        args, kwargs = () if plain is None else (plain(obj),), {}
    function, args = (__newobj_ex__, (cls, args, kwargs)) if kwargs else (__newobj__, (cls, *args))
    items = iter(obj) if isinstance(obj, list) else None
    pairs = iter(obj.items()) if isinstance(obj, dict) else None
    return function, args, _state(obj), items, pairs
