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


class Protocol:
    def __class_getitem__(cls, arguments):
        return cls


def cast(typ, val):
    return val


def overload(func):
    return func


final = no_type_check = runtime_checkable = overload


def NewType(name, tp):
    return tp


def get_type_hints(obj):
    return dict(getattr(obj, '__annotations__', {}))


class NamedTuple:
    def __init_subclass__(cls):
        raise TypeError('typing.NamedTuple as a base class is not available in newaxis: use collections.namedtuple')

    def __new__(cls, typename, fields=()):
        from collections import namedtuple
        return namedtuple(typename, [name for name, _ in fields])
