# %% parameterized generics are no classes
for question in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: isinstance(1, (int, list[int])),
                 lambda: isinstance('a', (int, list[int])), lambda: isinstance(1, int | str)):
    try:
        print(question())
    except TypeError as error:
        print(error)
# %% methods that take nothing
from collections import deque
for wrong in (lambda: deque().pop(5), lambda: deque().popleft(1, 2), lambda: [].clear(1), lambda: {}.items(1), lambda: 'a'.upper(1)):
    try:
        wrong()
    except TypeError as error:
        print(error)
# %% errors of eval
for text in ('1 +', '', '(', '1 1', 'x =', '1 +\n', 'a b c', '"'):
    try:
        eval(text)
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
# %% taking objects apart
import copy, copyreg
class A:
    def __init__(self):
        self.x = [1]
class Slots:
    __slots__ = ('a', 'b')
class State:
    def __init__(self):
        self.n = 1
    def __getstate__(self):
        return {'n': self.n + 1}
    def __setstate__(self, state):
        self.n = state['n'] * 10
class Args:
    def __new__(cls, a, b=2):
        self = super().__new__(cls)
        self.pair = a, b
        return self
    def __getnewargs__(self):
        return self.pair
class Reduced:
    def __init__(self, x):
        self.x = x
    def __reduce__(self):
        return Reduced, (self.x + 1,)
print(A().__reduce_ex__(2)[1:], A().__reduce__()[1:], ValueError(1).__reduce__(), {1}.__reduce__())
s = Slots()
s.a = 1
print(s.__reduce_ex__(2)[1:3], A().__getstate__(), object().__getstate__(), s.__getstate__())
for x in (1, len, (i for i in ())):
    try:
        print(x.__reduce__())
    except TypeError as error:
        print(error)
print(copy.copy(State()).n, copy.deepcopy(State()).n, copy.copy(Args(5)).pair, copy.copy(Reduced(1)).x, copy.deepcopy(s).a)
class Point:
    def __init__(self, x):
        self.x = x
copyreg.pickle(Point, lambda p: (Point, (p.x * 2,)))
print(copy.copy(Point(3)).x)
# %% matching abstract collections
import collections, collections.abc
class Seq(collections.abc.Sequence):
    def __len__(self): return 3
    def __getitem__(self, i): return 'abc'[i]
class Map(collections.abc.Mapping):
    def __len__(self): return 1
    def __getitem__(self, key): return {'k': 5}[key]
    def __iter__(self): return iter('k')
class Registered:
    def __len__(self): return 2
    def __getitem__(self, i): return (10, 20)[i]
collections.abc.Sequence.register(Registered)
class Text(str): pass
for x in (Seq(), Map(), Registered(), collections.UserDict(a=1), collections.UserList([1, 2]), Text('ab'), 'ab', b'ab', range(3)):
    match x:
        case {'k': v}: print('mapping k', v)
        case {'a': v, **rest}: print('mapping a', v, rest)
        case [a, b]: print('two', a, b)
        case [a, *_, b]: print('ends', a, b)
        case _: print('other', type(x).__name__)
# %% a star that nobody wants fetches nothing
match range(1 << 40):
    case [a, b, *_, c]:
        print(a, b, c)
class Counting(list):
    def __getitem__(self, i):
        print('item', i)
        return super().__getitem__(i)
match Counting([1, 2, 3, 4]):
    case [1, *_, 4]:
        print('fits')
# %% keys of patterns given twice
for text in ('{0: _, False: _}', '{0: _, 0.0: _}', '{-0: _, 0: _}', "{'a': _, 'a': _}", '{1+0j: _, 1: _}', "{b'a': _, 'a': _}"):
    try:
        exec(f'match 5:\n    case {text}: pass')
        print(text, 'fine')
    except SyntaxError as error:
        print(error.msg)
# %% yield from takes the value of any StopIteration
class Iterator:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('value')
        return self.n
    def send(self, value):
        raise StopIteration('sent', value)
def g(i):
    print((yield from i))
print(list(g(Iterator())))
it = g(Iterator())
print(next(it))
try:
    it.send(5)
except StopIteration as stop:
    print('ended', stop.value)
# %% exec with globals and locals
x = 1
space = {}
exec('y = x + 1\ndef f(): return 5', globals(), space)
print(sorted(space), space['y'], 'y' in globals())
# %% names within comprehensions that yield
for text in ('[(yield) for x in y]', '{(yield) for x in y}', '{1: (yield) for x in y}', '((yield) for x in y)'):
    try:
        compile('def f():\n    ' + text, 'file', 'exec')
    except SyntaxError as error:
        print(error.msg)
# %% warnings of compile
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    compile('assert (1, 2)\nx is 5\n', 'file', 'exec')
for warning in caught:
    print(warning.category.__name__, warning.message, warning.filename, warning.lineno)
# %% classes below built-in iterators
class E(enumerate): pass
class Z(zip): pass
class R(reversed): pass
print(next(E('ab')), list(E('ab')), next(Z('ab', 'cd')), list(R([1, 2])))
# %% errno, collections.abc and operator
import collections, errno, operator
print(errno.ENOENT, errno.errorcode[errno.EEXIST], errno.EAGAIN == errno.EWOULDBLOCK)
print(isinstance([], collections.abc.Sequence), operator.__add__(1, 2), operator.__not__(1), operator.__getitem__('abc', 1))
# %% stacks of context managers
from contextlib import ExitStack, AbstractContextManager
class M:
    def __init__(self, name, swallow=False, error=None):
        self.name, self.swallow, self.error = name, swallow, error
    def __enter__(self):
        print('enter', self.name)
        return self.name
    def __exit__(self, kind, error, traceback):
        print('exit', self.name, repr(error))
        if self.error:
            raise self.error
        return self.swallow
with ExitStack() as stack:
    stack.enter_context(M('a', True))
    stack.enter_context(M('b', error=KeyError('b')))
    stack.push(M('c'))
    stack.push(lambda *details: print('pushed', details[0]))
    print(stack.callback(print, 'callback', sep='-'))
    raise ValueError('v')
try:
    with ExitStack() as stack:
        stack.enter_context(M('x', error=IndexError('x')))
        stack.enter_context(M('y', error=KeyError('y')))
        1 / 0
except IndexError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
for wrong in (5, object()):
    try:
        ExitStack().enter_context(wrong)
    except TypeError as error:
        print(error)
print(issubclass(M, AbstractContextManager), isinstance(5, AbstractContextManager))
# %% sets within sets
class S(set): pass
s = {frozenset('ab'), frozenset('c')}
print({'a', 'b'} in s, S('ab') in s, S('x') in s)
s.discard(S('ab'))
s.remove({'c'})
print(s)
try:
    hash(S())
except TypeError as error:
    print(error)
# %% white space of bytes
print(b'a\x0bb\x0cc\td'.split(), b'\x0b a \x0b'.split(), bytes.fromhex(' 1A\n2B\t30\v'), b'\x1c\x1d'.split())
class B(str):
    def __bytes__(self): return b'own'
class Bad:
    def __index__(self): return 1 / 0
print(bytes(B('x')))
for wrong in (lambda: bytes(Bad()), lambda: bytes([1 << 70]), lambda: bytes([256]), lambda: bytes('a'), lambda: bytes(1.5)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# %% arguments of classes below tuples
class T(tuple):
    def __init__(self, items, extra=None):
        self.extra = extra
print(T([1, 2], extra=3), T([1, 2], extra=3).extra)
class Plain(tuple): pass
try:
    Plain(items=[1])
except TypeError as error:
    print(error)
# %% class methods of built-in classes through instances
class D(dict): pass
print(type(D().fromkeys('ab')), D.fromkeys('a', 1), type({}.fromkeys('a')))
print({1: 2}.keys().mapping, {1: 2}.items().mapping)
# %% texts of a script's class as names
class N(str): pass
class A: x = 5
print(getattr(A, N('x')), hasattr(A, N('y')))
setattr(A, N('z'), 6)
print(A.z)
for wrong in (5, None, b'x'):
    try:
        getattr(A, wrong)
    except TypeError as error:
        print(error)
# %% characters by name
print('\N{LATIN SMALL LETTER E WITH ACUTE}\N{LATIN CAPITAL LETTER U WITH DIAERESIS}\N{EM DASH}\N{latin small letter c with cedilla}')
print(ascii('\N{EM SPACE}\N{NARROW NO-BREAK SPACE}\N{GREEK SMALL LETTER ALPHA}'))
# %% attributes of wrapped functions
import functools
class A:
    @functools.lru_cache
    def cached(self, x):
        """Documented."""
        return x
    @staticmethod
    def s(x: int): "static"
    @classmethod
    def c(cls): "class"
    p = functools.partialmethod(s.__func__, 5)
a = A()
print(a.cached(1), a.cached(1), a.cached.cache_info(), a.cached.__doc__)
for name in 's', 'c':
    wrapper = A.__dict__[name]
    print(wrapper.__name__, wrapper.__qualname__, wrapper.__doc__, wrapper.__wrapped__ is wrapper.__func__, wrapper.__annotations__)
class D:
    @functools.singledispatchmethod
    def m(self, x): return 'base'
    @m.register
    def _(self, x: int | bytes): return 'int or bytes'
    @m.register
    @classmethod
    def _(cls, x: str): return 'str'
print(D().m(1), D().m(b''), D().m('s'), D().m(1.5))
# %% names of generators
def g(): yield
x = g()
x.__name__, x.__qualname__ = 'other', 'qualified'
print(x.__name__, x.__qualname__, g.__name__, repr(x).split(' at ')[0])
try:
    x.__name__ = 5
except TypeError as error:
    print(error)
# %% exceptions with a truth of their own
class Falsy(Exception):
    def __bool__(self): return False
class Sized(Exception):
    def __len__(self): return 0
print(bool(Falsy()), bool(Sized()), bool(ValueError()))
# %% break, continue and return in an except* clause
for body in ('break', 'continue', 'for x in y: break', 'while 1: continue'):
    try:
        compile(f'for i in x:\n    try: pass\n    except* ValueError: {body}', 'file', 'exec')
        print(body, 'fine')
    except SyntaxError as error:
        print(error.msg)
try:
    compile('def f():\n    try: pass\n    except* ValueError: return 5', 'file', 'exec')
except SyntaxError as error:
    print(error.msg)
# %% methods and modules made by hand
import types
class A: pass
a = A()
m = types.MethodType(lambda self, x: (self is a, x), a)
print(m(5), m.__self__ is a)
for wrong in (lambda: types.MethodType(5, a), lambda: types.MethodType(len, None), lambda: types.MethodType(len), lambda: types.ModuleType(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
n = types.ModuleType('made', 'documented')
n.x = 5
print(n, n.__name__, n.__doc__, n.x, n.__loader__, sorted(vars(n)))
# %% the class of unions
import types
print(type(int | str), type(int | str) is types.UnionType, (int | None).__args__, repr(int | list[int]), int | str == str | int)
# %% integers of a script's class as indices
class Index(int):
    def __index__(self): return 42
class Both(int):
    def __index__(self): return 42
    def __int__(self): return 43
print(int(Index(7)), int(Both(7)), list(range(50))[Index(3)], '%d' % Index(7), hex(Index(7)), [0] * Index(2), range(Index(4)))
# %% the limit of digits
import sys
print(sys.get_int_max_str_digits())
for attempt in (lambda: len(str(10**5000)), lambda: int('1' * 5000) % 7, lambda: f'{10**5000:,}'[:9]):
    try:
        print(attempt())
    except ValueError as error:
        print(error)
    sys.set_int_max_str_digits(0)
    print(attempt())
    sys.set_int_max_str_digits(4300)
for wrong in (5, -1, 'a'):
    try:
        sys.set_int_max_str_digits(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# %% built-in descriptors by hand
class P:
    x = property(lambda s: s._x, lambda s, v: setattr(s, '_x', v), lambda s: s.__dict__.pop('_x'))
class S:
    __slots__ = ('a',)
p, s = P(), S()
print(P.x.__set__(p, 3), p.x, P.x.__get__(p), P.x.__delete__(p), p.__dict__)
print(S.a.__set__(s, 5), s.a, S.a.__get__(s, S), S.a.__delete__(s), hasattr(s, 'a'))
# %% classes that cannot be derived from
for base in (bool, type(None), type(...), type(NotImplemented), range, slice, type(len), type(lambda: 0), type({}.keys()), memoryview):
    try:
        type('X', (base,), {})
    except TypeError as error:
        print(error)
# %% classes made by functions
import types
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwds):
        return {'prepared': sorted(kwds)}
    def __new__(mcs, name, bases, namespace, **kwds):
        return super().__new__(mcs, name, bases, dict(namespace))
    def __init__(cls, *args, **kwds):
        pass
C = types.new_class('C', (), {'metaclass': Meta, 'z': 2}, lambda ns: ns.update(y=5))
print(C, type(C), C.y, C.prepared)
D = types.new_class('D', (C, int))
print(D.__mro__, type(D), types.prepare_class('E', (C,))[0])
class Entries:
    def __mro_entries__(self, bases):
        return (int,)
print(types.resolve_bases((Entries(), str)), types.new_class('F', (Entries(),)).__orig_bases__ is not None)
# %% circles of contexts that a script closes
class A(Exception): pass
class B(Exception): pass
class C(Exception): pass
class D(Exception): pass
def cycle():
    try:
        raise A()
    except A as a:
        try:
            raise B()
        except B as b:
            try:
                raise C()
            except C as c:
                a.__context__ = c
                raise D()
try:
    cycle()
except D as error:
    print(repr(error.__context__), repr(error.__context__.__context__))
# %% recursion limits that are too low
import sys
old = sys.getrecursionlimit()
try:
    sys.setrecursionlimit(1)
except RecursionError as error:
    print(str(error).split(' at ')[0])
print(sys.getrecursionlimit() == old)
for wrong in (0, -5):
    try:
        sys.setrecursionlimit(wrong)
    except ValueError as error:
        print(error)
# %% exec with a global declaration
g, l = {}, {}
exec('global a\na = 1\nb = 2\ndef f():\n    global c\n    c = 3\nf()', g, l)
print({name: g[name] for name in 'ac'}, sorted(l))
# %% hashes of a script's integers
class H:
    def __hash__(self):
        return Int(42)
class Int(int): pass
print(hash(H()), {H: 1}[H])
# %% copies of what derives from built-in classes
import copy
class C(int):
    def __new__(cls, foo):
        self = int.__new__(cls)
        self.foo = foo
        return self
    def __getnewargs__(self):
        return self.foo,
class L(list):
    def __reduce__(self):
        return L, (), self.__dict__, iter(self)
c = C([42])
for made in (copy.copy(c), copy.deepcopy(c)):
    print(type(made).__name__, made, made.foo, made.foo is c.foo)
l = L([[1], 2])
l.tag = 'x'
for made in (copy.copy(l), copy.deepcopy(l)):
    print(type(made).__name__, made, made.tag, made[0] is l[0])
b = bytearray(b'abc')
print(copy.copy(b) == b, copy.copy(b) is b, copy.deepcopy(b) is b)
for x in ((i for i in ()), open, len, print, property(), C, (lambda: 0)):
    try:
        print(copy.copy(x) is x, copy.deepcopy(x) is x)
    except TypeError as error:
        print(error)
class M:
    def method(self): return self
m = M()
print(copy.deepcopy(m.method).__self__ is m, copy.copy(m.method).__self__ is m)
# %% patterns that ask for nothing
import collections.abc
class Empty(collections.abc.Sequence):
    __getitem__ = None
    def __len__(self): return 0
class NoLength: pass
collections.abc.Sequence.register(NoLength)
match Empty():
    case []: print('empty')
match NoLength():
    case [*_]: print('any sequence')
# %% methods of deques by name
from collections import deque
d = deque([1, 2, 3])
print(d.__getitem__(1), d.__contains__(3), d.__len__(), d.__add__(deque([4])), d.__mul__(2))
d.__setitem__(0, 10)
d.__delitem__(1)
d.extend(d)
d += d
print(d)
# %% dicts that keep their size while their keys change
def f(view):
    d = {1: 1, 2: 2}
    try:
        for i, x in enumerate(view(d)):
            d.pop(next(iter(d)))
            d[100 + i] = 0
            if i > 10: break
        print('ended', i)
    except RuntimeError as error:
        print(i, error)
for view in (iter, lambda d: d, dict.keys, dict.values, dict.items):
    f(view)
d = {1: 1, 2: 2}
try:
    [d.update({k + 5: 1}) for k in d]
except RuntimeError as error:
    print(error)
print([k for k in {i: i for i in range(5)}], list(dict.fromkeys('abc')))
# %% partial methods of what binds and what does not
import functools
class Callable:
    def __call__(self, *args, **kwargs): return args[1:], kwargs
def function(self, *args, **kwargs): return args, kwargs
class A:
    plain = functools.partialmethod(function, 1, a=2)
    called = functools.partialmethod(Callable(), 3)
    static = functools.partialmethod(staticmethod(lambda *args: args), 4)
    of_class = functools.partialmethod(classmethod(lambda cls, *args: (cls.__name__, args)), 5)
    nested = functools.partialmethod(plain, 6)
a = A()
print(a.plain(7), A.plain(a, 7), a.called(8), a.static(9), A.static(9), a.of_class(1), A.of_class(1), a.nested(2, b=3))
# %% copies of library objects
import copy, collections, collections.abc, dataclasses, datetime, decimal, fractions, enum, uuid, re, numpy as np
class Color(enum.Enum):
    R = 1
@dataclasses.dataclass
class D:
    x: int
    y: list = dataclasses.field(default_factory=list)
@dataclasses.dataclass(frozen=True, slots=True)
class FD:
    x: int
class Map(collections.abc.Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
values = [np.float64(1.5), np.int8(3), np.ma.array([1, 2, 3], mask=[0, 1, 0]), np.dtype('f4'), np.matrix([[1, 2]]), np.datetime64('2020-01-01'),
          np.array([(1, 2.)], dtype='i4,f8')[0], datetime.datetime(2020, 1, 1), decimal.Decimal('1.5'), fractions.Fraction(1, 3), Color.R, D(1, [2]),
          FD(3), collections.Counter('aab'), collections.deque([1, [2]], maxlen=3), collections.UserDict(a=1), collections.UserList([1]), uuid.UUID(int=5),
          re.compile('a'), Map, collections.abc.Mapping]
for value in values:
    print(repr(copy.copy(value)) == repr(value), repr(copy.deepcopy(value)) == repr(value), type(copy.copy(value)) is type(value), type(copy.deepcopy(value)) is type(value))
m = Map({1: [2]})
print(dict(copy.copy(m)), copy.copy(m).d is m.d, copy.deepcopy(m).d is m.d, copy.deepcopy(m).d)
