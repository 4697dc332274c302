# Names for annotations. Newaxis checks no types; a subscripted name gives a form that can be subscripted and joined again.

TYPE_CHECKING = False


class _Form:
    def __init__(self, name, arguments=()):
        self._name, self.__args__ = name, arguments

    def __getitem__(self, arguments):
        return _Form(self._name, arguments if isinstance(arguments, tuple) else (arguments,))

    def __or__(self, other):
        return _Form('Union', (self, other))

    def __ror__(self, other):
        return _Form('Union', (other, self))

    def __eq__(self, other):
        return isinstance(other, _Form) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self._name.lower()}() instead')

    def __repr__(self):
        if not self.__args__:
            return f'typing.{self._name}'
        return f"typing.{self._name}[{', '.join([_shown(argument) for argument in self.__args__])}]"


def _shown(argument):
    if isinstance(argument, type):
        return argument.__qualname__ if argument.__module__ == 'builtins' else f'{argument.__module__}.{argument.__qualname__}'
    if isinstance(argument, list):
        return f"[{', '.join([_shown(item) for item in argument])}]"
    return '...' if argument is ... else repr(argument)


Any, Union, Optional, Callable, ClassVar, Final = map(_Form, ('Any', 'Union', 'Optional', 'Callable', 'ClassVar', 'Final'))
List, Dict, Set, FrozenSet, Tuple, Type = map(_Form, ('List', 'Dict', 'Set', 'FrozenSet', 'Tuple', 'Type'))
Iterable, Iterator, Generator, Sequence = map(_Form, ('Iterable', 'Iterator', 'Generator', 'Sequence'))
MutableSequence, Mapping, MutableMapping = map(_Form, ('MutableSequence', 'Mapping', 'MutableMapping'))
Literal, Annotated, Concatenate, Hashable, Sized = map(_Form, ('Literal', 'Annotated', 'Concatenate', 'Hashable', 'Sized'))
Collection, Container, Reversible, Deque = map(_Form, ('Collection', 'Container', 'Reversible', 'Deque'))
DefaultDict, OrderedDict, Counter, ChainMap = map(_Form, ('DefaultDict', 'OrderedDict', 'Counter', 'ChainMap'))
NoReturn, Never, Self, LiteralString, TypeAlias = map(_Form, ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'))
TypeGuard, Required, NotRequired, Unpack = map(_Form, ('TypeGuard', 'Required', 'NotRequired', 'Unpack'))
Awaitable, Coroutine, AsyncIterable, AsyncIterator, AsyncGenerator = map(
    _Form, ('Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'AsyncGenerator'))
Text, AnyStr = str, _Form('AnyStr')
SupportsInt, SupportsFloat, SupportsIndex, SupportsAbs = map(
    _Form, ('SupportsInt', 'SupportsFloat', 'SupportsIndex', 'SupportsAbs'))


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__, self.__constraints__, self.__bound__ = name, constraints, bound
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._sign + self.__name__

    def __or__(self, other):
        return _Form('Union', (self, other))


class Generic:
    def __class_getitem__(cls, arguments):
        return cls


class _ProtocolMeta(type):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get('_is_protocol') and cls is not Protocol:
            if not cls.__dict__.get('_is_runtime'):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            return all(hasattr(instance, name) for name in _members(cls))
        return super().__instancecheck__(instance)

    def __subclasscheck__(cls, other):
        if cls.__dict__.get('_is_protocol') and cls is not Protocol:
            if not cls.__dict__.get('_is_runtime'):
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            return all(hasattr(other, name) for name in _members(cls))
        return super().__subclasscheck__(other)


def _members(cls):
    hidden = {'__module__', '__qualname__', '__dict__', '__doc__', '__annotations__', '_is_protocol', '_is_runtime', '__slots__',
              '__init_subclass__', '__class_getitem__', '__orig_bases__', '__init__'}
    names = set()
    for base in cls.__mro__[:-1]:
        if base is not Protocol and base is not Generic:
            names |= set(base.__dict__) - hidden
            names |= set(base.__dict__.get('__annotations__', {}))
    return names


class Protocol(metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__

    def __class_getitem__(cls, arguments):
        return cls


def runtime_checkable(cls):
    if not (isinstance(cls, _ProtocolMeta) and cls.__dict__.get('_is_protocol')):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime = True
    return cls


def cast(typ, val):
    return val


def overload(func):
    return func


final = no_type_check = overload


def NewType(name, tp):
    return tp


def get_type_hints(obj):
    return dict(getattr(obj, '__annotations__', {}))


class _NamedTupleMeta(type):
    def __new__(mcls, typename, bases, namespace):
        from collections import namedtuple
        kinds = namespace.get('__annotations__', {})
        defaults = [name for name in kinds if name in namespace]
        for earlier, later in zip(kinds, list(kinds)[1:]):
            if earlier in namespace and later not in namespace:
                raise TypeError(f'Non-default namedtuple field {later} cannot follow default field {earlier}')
        made = namedtuple(typename, list(kinds), defaults=[namespace[name] for name in defaults],
                          module=namespace['__module__'])
        made.__annotations__ = kinds
        for name, value in namespace.items():
            if name in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_make', '_replace', '_asdict'):
                raise AttributeError(f'Cannot overwrite NamedTuple attribute {name}')
            if name not in ('__module__', '__annotations__', '__qualname__') and name not in made._fields:
                setattr(made, name, value)
        return made


def NamedTuple(typename, fields=None, /, **kwargs):
    from collections import namedtuple
    pairs = list(kwargs.items()) if fields is None else [(name, kind) for name, kind in fields]
    made = namedtuple(typename, [name for name, _ in pairs])
    made.__annotations__ = dict(pairs)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)