# Names of the interpreter's own types, a namespace object, and descriptors.

def _function():
    yield


class _Slots:
    __slots__ = ('slot',)


def _cell():
    x = 1
    return (lambda: x).__closure__[0]


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
GeneratorType = type(_function())


async def _coroutine():
    pass


async def _async_generator():
    yield

_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator())
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodType = type(_Class().method)
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
GetSetDescriptorType = type(int.real)
ModuleType = type(__import__('sys'))
MappingProxyType = type(_Class.__dict__)
NoneType, EllipsisType, NotImplementedType = type(None), type(...), type(NotImplemented)


def _traceback_type():
    try:
        raise TypeError
    except TypeError as error:
        return type(error.__traceback__)


TracebackType = _traceback_type()
CodeType, FrameType = type(_function.__code__), type(_function().gi_frame)
MethodWrapperType, MemberDescriptorType = type(object().__str__), type(_Slots.slot)
CellType, UnionType = type(_cell()), type(int | str)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        shown = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f"{shown}({', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])})"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, SimpleNamespace) else NotImplemented

    __hash__ = None


class DynamicClassAttribute:
    """A property of instances that the class answers for by its own means."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    metaclass, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return metaclass(name, resolved, namespace, **kwds)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    metaclass = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(metaclass, type):
        for base in bases:
            if issubclass(metaclass, type(base)):
                continue
            if not issubclass(type(base), metaclass):
                raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the '
                                'metaclasses of all its bases')
            metaclass = type(base)
    prepare = getattr(metaclass, '__prepare__', None)
    return metaclass, prepare(name, bases, **kwds) if prepare else {}, kwds


def resolve_bases(bases):
    resolved, changed = [], False
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, '__mro_entries__', None)
        if entries is None:
            resolved.append(base)
            continue
        changed = True
        found = entries(tuple(bases))
        if not isinstance(found, tuple):
            raise TypeError('__mro_entries__ must return a tuple')
        resolved.extend(found)
    return tuple(resolved) if changed else bases


class _Awaitable:
    """A generator that can be awaited."""

    def __init__(self, generator):
        self.__wrapped = generator
        self.__name__ = getattr(generator, '__name__', None)
        self.__qualname__ = getattr(generator, '__qualname__', None)

    def send(self, value): return self.__wrapped.send(value)
    def throw(self, *args): return self.__wrapped.throw(*args)
    def close(self): return self.__wrapped.close()
    def __next__(self): return next(self.__wrapped)
    def __iter__(self): return self.__wrapped
    __await__ = __iter__

    gi_code = cr_code = property(lambda self: self.__wrapped.gi_code)
    gi_frame = cr_frame = property(lambda self: self.__wrapped.gi_frame)
    gi_running = cr_running = property(lambda self: self.__wrapped.gi_running)
    gi_yieldfrom = cr_await = property(lambda self: self.__wrapped.gi_yieldfrom)


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    if type(func) is FunctionType and func.__code__.co_flags & 128:
        return func
    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _Awaitable(made) if isinstance(made, GeneratorType) else made
    return wrapped


def _type_of_alias():
    try:
        return type(list[int])
    except TypeError:
        return None


if _type_of_alias() is not None:
    GenericAlias = _type_of_alias()
