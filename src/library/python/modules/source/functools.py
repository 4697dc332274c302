from _functools import reduce, memory as _memory, partial_call as _partial_call

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
            setattr(wrapper, name, value)
        except AttributeError:
            pass
    for name in updated:
        for key, value in dict(getattr(wrapped, name, {})).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


class partial:
    def __new__(cls, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        return super().__new__(cls)

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    __call__ = _partial_call

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(value) for value in self.args)
        parts.extend(f'{name}={value!r}' for name, value in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        shown = [repr(arg) for arg in self.args] + [f'{name}={value!r}' for name, value in self.keywords.items()]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join([repr(self.func), *shown])})"

    __isabstractmethod__ = property(lambda self: getattr(self.func, '__isabstractmethod__', False))

    def __get__(self, instance, owner=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(instance, owner)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)

        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        return method.__get__(instance, owner)


class CacheInfo(tuple):
    __slots__ = ()
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return 'CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)' % tuple(self)


def _remember(function, maxsize, typed):
    memory = _memory(function, maxsize, typed)
    memory.cache_info = lambda: CacheInfo(memory.cache_counts())
    memory.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(memory, function)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _remember(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    return lambda function: _remember(function, maxsize, typed)


def cache(user_function, /):
    return _remember(user_function, None, False)


def cmp_to_key(mycmp):
    class K:
        __slots__ = ('obj',)

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def _negated(name, or_equal):
    """The comparison that follows from another one and from equality."""
    def method(self, other):
        answer = getattr(type(self), name)(self, other)
        if answer is NotImplemented:
            return answer
        return or_equal(answer, self, other)
    return method


_DERIVED = {
    '__lt__': {'__gt__': lambda a, x, y: not a and x != y, '__le__': lambda a, x, y: a or x == y,
               '__ge__': lambda a, x, y: not a},
    '__le__': {'__ge__': lambda a, x, y: not a or x == y, '__lt__': lambda a, x, y: a and x != y,
               '__gt__': lambda a, x, y: not a},
    '__gt__': {'__lt__': lambda a, x, y: not a and x != y, '__ge__': lambda a, x, y: a or x == y,
               '__le__': lambda a, x, y: not a},
    '__ge__': {'__le__': lambda a, x, y: not a or x == y, '__gt__': lambda a, x, y: a and x != y,
               '__lt__': lambda a, x, y: not a},
}


def total_ordering(cls):
    defined = [name for name in _DERIVED if any(name in base.__dict__ for base in cls.__mro__ if base is not object)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(defined)
    for name, rule in _DERIVED[root].items():
        if name not in defined:
            method = _negated(root, rule)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        value = self.func(instance)
        setattr(instance, self.attrname, value)
        return value


def singledispatch(func):
    registry = {}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        for known, implementation in registry.items():
            if issubclass(cls, known):
                return implementation
        return registry[object]

    def register(cls, func=None):
        if _dispatches(cls):
            if func is None:
                return lambda f: register(cls, f)
        elif func is not None:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        else:
            kinds = getattr(cls, '__annotations__', {})
            if not kinds:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            name, cls = next(iter(kinds.items()))
            if isinstance(cls, str):
                cls = eval(cls, getattr(func, '__globals__', {}))
            if not _dispatches(cls):
                wrong = 'not all arguments are classes.' if _is_union(cls) else 'is not a class.'
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} {wrong}')
        for kind in cls.__args__ if _is_union(cls) else (cls,):
            registry[type(None) if kind is None else kind] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{getattr(func, '__name__', 'singledispatch function')} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register, wrapper.dispatch, wrapper.registry = register, dispatch, registry
    return update_wrapper(wrapper, func)


def _is_union(kind):
    return type(kind).__name__ == 'UnionType' or getattr(kind, '_name', None) == 'Union' and hasattr(kind, '__args__')


def _dispatches(kind):
    if isinstance(kind, type) and not hasattr(kind, '__origin__'):
        return True
    return _is_union(kind) and all(arg is None or isinstance(arg, type) for arg in kind.__args__)


class singledispatchmethod:
    def __init__(self, func):
        self.dispatcher, self.func = singledispatch(func), func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        return update_wrapper(method, self.func)
