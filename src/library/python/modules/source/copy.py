from _collections import deque as _ring
from copyreg import dispatch_table as _dispatch_table


class Error(Exception):
    pass


error = Error

_ATOMIC = (int, float, complex, bool, str, bytes, type(None), type(...), type(NotImplemented), type, range, slice)


class _Class:
    def method(self):
        pass


_Method = type(_Class().method)


def _is_atomic(x):
    return isinstance(x, type) or isinstance(x, _ATOMIC) and type(x).__module__ == 'builtins'


def _of_numpy(x):
    """A copy of a value of NumPy, or None for all others. Its scalars and dtypes do not change, records excepted."""
    base = next((base for base in type(x).__mro__ if base.__module__ == 'numpy'), None)
    if base is None:
        return None
    import numpy
    if isinstance(x, numpy.ndarray) and type(x) is not numpy.ndarray or isinstance(x, numpy.void):
        return x.copy()
    return x if isinstance(x, (numpy.generic, numpy.dtype, numpy.ufunc)) else None


def copy(x):
    if _is_atomic(x):
        return x
    made = _of_numpy(x)
    if made is not None:
        return made
    method = getattr(x, '__copy__', None)
    if method is not None:
        return method()
    kind = type(x)
    if kind in (list, dict, set, bytearray):
        return x.copy()
    if kind in (tuple, frozenset) or callable(x) and not hasattr(x, '__dict__') and kind not in _dispatch_table:
        return x
    if kind in _KEPT:
        return x
    if kind.__module__ == 'builtins' or _says_how(kind):
        return _remade(x, _reduced(x))
    return _rebuild(x, lambda value: value)


def _of_code():
    pass


# Functions, code and properties are what they are.
_KEPT = (property, type(_of_code), type(_of_code.__code__), type(len))
_PROTOCOL = '__reduce__', '__reduce_ex__', '__getstate__', '__setstate__', '__getnewargs__', '__getnewargs_ex__', '__slots__'


def _says_how(kind):
    """Whether a class takes part in the protocol by which objects are taken apart."""
    return kind in _dispatch_table or issubclass(kind, _ring) or any(
        name in base.__dict__ for base in kind.__mro__ if base.__module__ != 'builtins' for name in _PROTOCOL)


def _reduced(x):
    reduce = _dispatch_table.get(type(x))
    return x.__reduce_ex__(4) if reduce is None else reduce(x)


def _remade(x, made, memo=None):
    if isinstance(made, str):
        return x
    function, args, state, items, pairs = (*made, None, None, None)[:5]
    each = (lambda value: value) if memo is None else (lambda value: deepcopy(value, memo))
    result = function(*[each(arg) for arg in args])
    if memo is not None:
        memo[id(x)] = result
    if state is not None:
        state = each(state)
        if hasattr(result, '__setstate__'):
            result.__setstate__(state)
        else:
            state, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if state is not None:
                result.__dict__.update(state)
            for name, value in (slots or {}).items():
                setattr(result, name, value)
    for item in items or ():
        result.append(each(item))
    for key, value in pairs or ():
        result[each(key)] = each(value)
    return result


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    if id(x) in memo:
        return memo[id(x)]
    if _is_atomic(x):
        return x
    made = _of_numpy(x)
    if made is not None and not getattr(getattr(made, 'dtype', None), 'hasobject', False):
        return made
    method = getattr(x, '__deepcopy__', None)
    if method is not None:
        result = method(memo)
        memo[id(x)] = result
        return result
    kind = type(x)
    if kind is list:
        result = []
        memo[id(x)] = result
        for item in x:
            result.append(deepcopy(item, memo))
    elif kind is dict:
        result = {}
        memo[id(x)] = result
        for key, value in x.items():
            result[deepcopy(key, memo)] = deepcopy(value, memo)
    elif kind is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        result = x if all(new is old for new, old in zip(items, x)) else tuple(items)
    elif kind is set or kind is frozenset:
        result = kind([deepcopy(item, memo) for item in x])
    elif kind is bytearray:
        result = x.copy()
    elif kind in _KEPT or callable(x) and not hasattr(x, '__dict__') and kind not in _dispatch_table:
        return x
    elif kind is _Method:
        result = _Method(x.__func__, deepcopy(x.__self__, memo))
    elif kind.__module__ == 'builtins' or _says_how(kind):
        result = _remade(x, _reduced(x), memo)
    else:
        result = _rebuild(x, lambda value: deepcopy(value, memo), memo)
    memo[id(x)] = result
    # The original must outlive the memory of its identity.
    memo.setdefault(id(memo), []).append(x)
    return result


def _rebuild(x, each, memo=None):
    """A new instance of the class, without a call of its __init__."""
    kind = type(x)
    for base in (dict, list, set):
        if isinstance(x, base):
            result = base.__new__(kind)
            break
    else:
        if isinstance(x, (tuple, frozenset, int, float, str)):
            native = next(base for base in (tuple, frozenset, int, float, str) if isinstance(x, base))
            items = [each(item) for item in x] if native in (tuple, frozenset) else x
            result = native.__new__(kind, items)
        elif isinstance(x, BaseException):
            result = kind(*[each(item) for item in x.args])
        else:
            result = object.__new__(kind)
    if memo is not None:
        memo[id(x)] = result
    if isinstance(x, dict):
        for key, value in x.items():
            dict.__setitem__(result, each(key), each(value))
    elif isinstance(x, list):
        for item in x:
            list.append(result, each(item))
    elif isinstance(x, set):
        for item in x:
            set.add(result, each(item))
    for name, value in dict(getattr(x, '__dict__', {})).items():
        object.__setattr__(result, name, each(value))
    return result
