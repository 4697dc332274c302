# The containers of collections that keep a plain one in their attribute `data`, so that they are easy to derive from.
from collections.abc import MutableMapping, MutableSequence, Sequence


class UserDict(MutableMapping):
    __module__ = 'collections'

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self): return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(type(self), '__missing__'):
            return type(self).__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item): self.data[key] = item
    def __delitem__(self, key): del self.data[key]
    def __iter__(self): return iter(self.data)
    def __contains__(self, key): return key in self.data
    def __repr__(self): return repr(self.data)

    def __or__(self, other):
        if isinstance(other, UserDict):
            return type(self)({**self.data, **other.data})
        return type(self)({**self.data, **other}) if isinstance(other, dict) else NotImplemented

    def __ror__(self, other):
        return type(self)({**other, **self.data}) if isinstance(other, dict) else NotImplemented

    def __ior__(self, other):
        self.data.update(other.data if isinstance(other, UserDict) else other)
        return self

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        import copy
        return copy.copy(self)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def _plain(other):
    return other.data if isinstance(other, UserList) else other


class UserList(MutableSequence):
    __module__ = 'collections'

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_plain(initlist))

    def __repr__(self): return repr(self.data)
    def __lt__(self, other): return self.data < _plain(other)
    def __le__(self, other): return self.data <= _plain(other)
    def __eq__(self, other): return self.data == _plain(other)
    def __gt__(self, other): return self.data > _plain(other)
    def __ge__(self, other): return self.data >= _plain(other)
    __hash__ = None
    def __contains__(self, item): return item in self.data
    def __len__(self): return len(self.data)
    def __getitem__(self, i): return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]
    def __setitem__(self, i, item): self.data[i] = item
    def __delitem__(self, i): del self.data[i]
    def __add__(self, other): return type(self)(self.data + list(_plain(other)))
    def __radd__(self, other): return type(self)(list(_plain(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(_plain(other))
        return self

    def __mul__(self, n): return type(self)(self.data * n)
    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item): self.data.append(item)
    def insert(self, i, item): self.data.insert(i, item)
    def pop(self, i=-1): return self.data.pop(i)
    def remove(self, item): self.data.remove(item)
    def clear(self): self.data.clear()
    def copy(self): return type(self)(self)
    def count(self, item): return self.data.count(item)
    def index(self, item, *args): return self.data.index(item, *args)
    def reverse(self): self.data.reverse()
    def sort(self, /, *args, **kwds): self.data.sort(*args, **kwds)
    def extend(self, other): self.data.extend(_plain(other))


class UserString(Sequence):
    __module__ = 'collections'

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

    def __str__(self): return str(self.data)
    def __repr__(self): return repr(self.data)
    def __int__(self): return int(self.data)
    def __float__(self): return float(self.data)
    def __complex__(self): return complex(self.data)
    def __hash__(self): return hash(self.data)
    def __eq__(self, other): return self.data == _text(other)
    def __lt__(self, other): return self.data < _text(other)
    def __le__(self, other): return self.data <= _text(other)
    def __gt__(self, other): return self.data > _text(other)
    def __ge__(self, other): return self.data >= _text(other)
    def __contains__(self, char): return _text(char) in self.data
    def __len__(self): return len(self.data)
    def __getitem__(self, index): return type(self)(self.data[index])
    def __add__(self, other): return type(self)(self.data + str(other))
    def __radd__(self, other): return type(self)(str(other) + self.data)
    def __mul__(self, n): return type(self)(self.data * n)
    __rmul__ = __mul__
    def __mod__(self, args): return type(self)(self.data % args)


def _text(value):
    return value.data if isinstance(value, UserString) else value


def _same_kind(name):
    def method(self, *args, **kwargs):
        return type(self)(getattr(self.data, name)(*[_text(arg) for arg in args], **kwargs))
    method.__name__ = name
    return method


def _other_kind(name):
    def method(self, *args, **kwargs):
        return getattr(self.data, name)(*[_text(arg) for arg in args], **kwargs)
    method.__name__ = name
    return method


for _name in ('capitalize', 'casefold', 'center', 'removeprefix', 'removesuffix', 'expandtabs', 'ljust', 'lower', 'lstrip', 'replace',
              'rjust', 'rstrip', 'strip', 'swapcase', 'title', 'translate', 'upper', 'zfill'):
    setattr(UserString, _name, _same_kind(_name))
for _name in ('count', 'encode', 'endswith', 'find', 'format', 'format_map', 'index', 'isalpha', 'isalnum', 'isascii', 'isdecimal',
              'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper', 'join', 'partition',
              'rpartition', 'rfind', 'rindex', 'split', 'rsplit', 'splitlines', 'startswith'):
    setattr(UserString, _name, _other_kind(_name))
