# The operators as functions.

def lt(a, b, /): return a < b
def le(a, b, /): return a <= b
def eq(a, b, /): return a == b
def ne(a, b, /): return a != b
def ge(a, b, /): return a >= b
def gt(a, b, /): return a > b
def not_(a, /): return not a
def truth(a, /): return True if a else False
def is_(a, b, /): return a is b
def is_not(a, b, /): return a is not b
def add(a, b, /): return a + b
def and_(a, b, /): return a & b
def floordiv(a, b, /): return a // b
def inv(a, /): return ~a
def invert(a, /): return ~a
def lshift(a, b, /): return a << b
def mod(a, b, /): return a % b
def mul(a, b, /): return a * b
def matmul(a, b, /): return a @ b
def neg(a, /): return -a
def or_(a, b, /): return a | b
def pos(a, /): return +a
def rshift(a, b, /): return a >> b
def sub(a, b, /): return a - b
def truediv(a, b, /): return a / b
def xor(a, b, /): return a ^ b
_power = pow
_absolute = abs
def pow(a, b, /): return _power(a, b)
def abs(a, /): return _absolute(a)


def index(a, /):
    if isinstance(a, int):
        return int(a)
    method = getattr(type(a), '__index__', None)
    if method is None:
        raise TypeError(f"'{type(a).__name__}' object cannot be interpreted as an integer")
    return a.__index__()


def iadd(a, b, /):
    a += b
    return a

def iand(a, b, /):
    a &= b
    return a

def ifloordiv(a, b, /):
    a //= b
    return a

def ilshift(a, b, /):
    a <<= b
    return a

def imod(a, b, /):
    a %= b
    return a

def imul(a, b, /):
    a *= b
    return a

def imatmul(a, b, /):
    a @= b
    return a

def ior(a, b, /):
    a |= b
    return a

def ipow(a, b, /):
    a **= b
    return a

def irshift(a, b, /):
    a >>= b
    return a

def isub(a, b, /):
    a -= b
    return a

def itruediv(a, b, /):
    a /= b
    return a

def ixor(a, b, /):
    a ^= b
    return a


def _no_sequence(a):
    if not hasattr(a, '__getitem__') or isinstance(a, dict):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")


def concat(a, b, /):
    _no_sequence(a)
    return a + b


def iconcat(a, b, /):
    _no_sequence(a)
    a += b
    return a


def contains(a, b, /): return b in a


def countOf(a, b, /):
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b, /):
    for i, item in enumerate(a):
        if item is b or item == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


def getitem(a, b, /): return a[b]


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), '__len__'):
        return len(obj)
    hint = getattr(type(obj), '__length_hint__', None)
    if hint is None:
        return default
    result = hint(obj)
    return default if result is NotImplemented else result


class attrgetter:
    def __init__(self, *attrs):
        if not attrs:
            raise TypeError('attrgetter expected at least 1 argument, got 0')
        for attr in attrs:
            if not isinstance(attr, str):
                raise TypeError('attribute name must be a string')
        self._attrs = attrs

    def __call__(self, obj, /):
        values = tuple([self._one(obj, attr) for attr in self._attrs])
        return values[0] if len(values) == 1 else values

    def _one(self, obj, attr):
        for name in attr.split('.'):
            obj = getattr(obj, name)
        return obj

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self._attrs))})"


class itemgetter:
    def __init__(self, *items):
        if not items:
            raise TypeError('itemgetter expected at least 1 argument, got 0')
        self._items = items

    def __call__(self, obj, /):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[item] for item in self._items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self._items))})"


class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args)]
        parts += [f'{key}={value!r}' for key, value in self._kwargs.items()]
        return f"operator.methodcaller({', '.join(parts)})"


__lt__, __le__, __eq__, __ne__, __ge__, __gt__ = lt, le, eq, ne, ge, gt
__not__, __abs__, __add__, __and__, __floordiv__ = not_, abs, add, and_, floordiv
__index__, __inv__, __invert__, __lshift__, __mod__ = index, inv, invert, lshift, mod
__mul__, __matmul__, __neg__, __or__, __pos__, __pow__ = mul, matmul, neg, or_, pos, pow
__rshift__, __sub__, __truediv__, __xor__ = rshift, sub, truediv, xor
__concat__, __contains__, __getitem__, __setitem__, __delitem__ = concat, contains, getitem, setitem, delitem
__call__ = call
