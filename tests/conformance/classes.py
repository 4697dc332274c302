# %% init, repr, str
class P:
    def __init__(self, x, y=2): self.x, self.y = x, y
    def __repr__(self): return f'P({self.x!r}, {self.y!r})'
p = P(1); print(p, [p], str(p), f'{p!s:>10}|', '%s %r' % (p, p), vars(p), p.__dict__)
# %% str only
class P:
    def __str__(self): return 'str'
print(P(), f'{P()}', '{}'.format(P()), repr(P()).startswith('<__main__.P object at 0x'))
# %% repr must be str
class P:
    def __repr__(self): return 1
repr(P())
# %% str must be str
class P:
    def __str__(self): return 1
str(P())
# %% missing argument
class P:
    def __init__(self, x, y): pass
P(1)
# %% missing two arguments
class P:
    def __init__(self, x, y): pass
P()
# %% too many arguments
class P:
    def __init__(self, x, y=1): pass
P(1, 2, 3)
# %% unexpected keyword
class P:
    def __init__(self, x): pass
P(x=1, z=2)
# %% multiple values
class P:
    def __init__(self, x): pass
P(1, x=2)
# %% init returns
class P:
    def __init__(self): return 1
P()
# %% no init arguments
class P: pass
P(1)
# %% no attribute
class P: pass
P().x
# %% class has no attribute
class P: pass
P.x
# %% suggestion
class P:
    def __init__(self): self.value = 1
P().valeu
# %% method bound and unbound
class P:
    def f(self, a): return self, a
p = P()
print(P.f(1, 2), p.f(3)[1], P.f.__name__, P.f.__qualname__, p.f.__self__ is p, p.f.__func__ is P.f, p.f == p.f, p.f is p.f)
# %% bound method repr
class P:
    def f(self): pass
    def __repr__(self): return 'p!'
print(P().f, P.f.__qualname__)
# %% class attributes
class A:
    x = []
    y = 1
a, b = A(), A()
a.x.append(1); a.y += 1
print(A.x, b.x, a.y, b.y, A.y, a.__dict__, b.__dict__)
# %% inheritance and super
class A:
    def f(self): return 'A'
class B(A):
    def f(self): return 'B' + super().f()
class C(A):
    def f(self): return 'C' + super().f()
class D(B, C):
    def f(self): return 'D' + super().f()
print(D().f(), [c.__name__ for c in D.__mro__], D.__bases__, D.mro()[0], isinstance(D(), A), issubclass(D, C))
# %% mro conflict
class A: pass
class B(A): pass
class C(A, B): pass
# %% mro conflict cross
class X: pass
class Y: pass
class A(X, Y): pass
class B(Y, X): pass
class C(A, B): pass
# %% duplicate base
class A: pass
class B(A, A): pass
# %% base not a class
class A(1): pass
# %% base is an instance
class A: pass
class B(A()): pass
# %% base bool
class A(bool): pass
# %% base NoneType
class A(type(None)): pass
# %% base function type
class A(type(lambda: 0)): pass
# %% layout conflict
class A(int, str): pass
# %% explicit super
class A:
    def __init__(self): print('A')
class B(A):
    def __init__(self):
        super(B, self).__init__()
        print('B', super(B, self).__thisclass__.__name__, super().__self_class__.__name__)
B()
# %% super without class
def f(self): super().x
f(1)
# %% super no arguments
class A:
    def f(): return super()
A.f()
# %% super missing attribute
class A:
    def f(self): super().nope
A().f()
# %% super type error
super(1, 2)
# %% super bad object
class A: pass
super(A, 1)
# %% super repr
class A: pass
class B(A):
    def f(self): return repr(super())[:35]
print(B().f())
# %% super in classmethod
class A:
    @classmethod
    def make(cls): return cls.__name__
class B(A):
    @classmethod
    def make(cls): return 'B:' + super().make()
print(B.make(), B().make())
# %% super setattr
class A:
    x = 1
class B(A):
    def f(self): super().x = 2
B().f()
# %% property
class P:
    def __init__(self): self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): print('del')
p = P(); p.x = 5; print(p.x, P.x.__doc__, P.x.fget.__name__); del p.x
# %% property read only
class P:
    @property
    def x(self): return 1
P().x = 2
# %% property no deleter
class P:
    @property
    def x(self): return 1
del P().x
# %% property no getter
class P:
    x = property(None, lambda s, v: None)
P().x
# %% property call
class P:
    x = property(lambda self: 42, doc='d')
print(P().x, P.x.__doc__, type(P.x), P.x.fset)
# %% property attribute error inside
class P:
    @property
    def x(self): return self.y
P().x
# %% property with getattr
class P:
    @property
    def x(self): raise AttributeError('inner')
    def __getattr__(self, name): return 'fallback ' + name
print(P().x, P().z)
# %% static and class methods
class A:
    @staticmethod
    def s(x): return x
    @classmethod
    def c(cls, x): return cls.__name__, x
class B(A): pass
print(A.s(1), A().s(2), A.c(1), B.c(2), B().c(3), A.__dict__['s'].__func__(9), type(A.__dict__['c']))
# %% staticmethod is callable
class A:
    @staticmethod
    def s(x): return x
    y = s(5)
print(A.y)
# %% getattr
class A:
    def __getattr__(self, name): return name.upper()
a = A(); a.x = 1
print(a.x, a.y, getattr(a, 'zed'), hasattr(a, 'anything'))
# %% getattribute
class A:
    x = 1
    def __getattribute__(self, name):
        if name == 'secret': raise AttributeError('no secrets')
        return object.__getattribute__(self, name)
a = A(); print(a.x, hasattr(a, 'secret')); a.secret
# %% setattr delattr
class A:
    def __setattr__(self, name, value): print('set', name, value); super().__setattr__(name, value)
    def __delattr__(self, name): print('del', name); object.__delattr__(self, name)
a = A(); a.x = 1; print(a.x); del a.x; del a.x
# %% dir
class A:
    def __dir__(self): return ['b', 'a']
print(dir(A()))
# %% dir of class
class A:
    x = 1
    def f(self): pass
a = A(); a.y = 2
print([n for n in dir(a) if not n.startswith('__')], 'x' in dir(A), 'y' in dir(A))
# %% slots
class A:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
a = A(); print(a.x, A.__slots__, hasattr(a, '__dict__')); a.z = 1
# %% slots unset
class A:
    __slots__ = ['x']
A().x
# %% slots string
class A:
    __slots__ = 'x'
a = A(); a.x = 5; print(a.x); del a.x; print(hasattr(a, 'x'))
# %% slots inherited
class A:
    __slots__ = ('x',)
class B(A): pass
b = B(); b.x = 1; b.y = 2; print(b.x, b.y, b.__dict__)
# %% slots chained
class A:
    __slots__ = ('x',)
class B(A):
    __slots__ = ('y',)
b = B(); b.x = 1; b.y = 2; print(b.x, b.y); b.z = 3
# %% slots conflict
class A:
    __slots__ = ('x',)
    x = 1
# %% slots with dict
class A:
    __slots__ = ('x', '__dict__')
a = A(); a.x = 1; a.y = 2; print(a.__dict__)
# %% slots bad name
class A:
    __slots__ = ('1x',)
# %% slots descriptor
class A:
    __slots__ = ('x',)
print(type(A.x).__name__, A.x)
# %% descriptors
class D:
    def __get__(self, obj, owner): return ('get', obj is None, owner.__name__)
    def __set__(self, obj, value): print('set', value)
    def __delete__(self, obj): print('delete')
class A: d = D()
a = A(); print(A.d, a.d); a.d = 5; del a.d; a.__dict__['d'] = 7; print(a.d)
# %% non data descriptor
class D:
    def __get__(self, obj, owner): return 'descriptor'
class A: d = D()
a = A(); print(a.d); a.d = 5; print(a.d, A.d)
# %% descriptor without get
class D:
    def __set__(self, obj, v): obj.__dict__['d'] = v
class A: d = D()
a = A(); print(type(a.d).__name__); a.d = 3; print(a.d)
# %% descriptor set_name
class D:
    def __set_name__(self, owner, name): print(owner.__name__, name); self.name = name
    def __get__(self, obj, owner): return self.name
class A:
    p = D()
    q = D()
print(A.p, A().q)
# %% set_name error
class D:
    def __set_name__(self, owner, name): raise ValueError('bad')
class A:
    p = D()
# %% descriptor in instance is none
class D:
    def __get__(self, obj, owner): return 1
class A: pass
a = A(); a.d = D(); print(type(a.d).__name__)
# %% descriptor no delete
class D:
    def __get__(self, o, t): return 1
    def __set__(self, o, v): pass
class A: d = D()
del A().d
# %% init_subclass
class A:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.tag = tag; print('sub', cls.__name__, tag)
class B(A, tag='t'): pass
class C(B): pass
print(B.tag, C.tag, A.__subclasses__())
# %% init_subclass unexpected
class A: pass
class B(A, x=1): pass
# %% class_getitem
class A:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(A[1], A[int, str], A['x':2])
# %% class not subscriptable
class A: pass
A[1]
# %% metaclass
class M(type):
    def __new__(m, name, bases, ns, **kw): print('new', name, sorted(k for k in ns if not k.startswith('__')), kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print('init', name); super().__init__(name, bases, ns)
    def __call__(cls, *a): print('call', a); return super().__call__(*a)
    def hello(cls): return 'hello ' + cls.__name__
    @property
    def prop(cls): return 'prop ' + cls.__name__
class A(metaclass=M, flag=1):
    x = 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A(5).v, type(A), type(B) is M, A.hello(), B.prop, isinstance(A, M), M.__mro__[1])
# %% metaclass method not on instance
class M(type):
    def f(cls): return 1
class A(metaclass=M): pass
print(A.f()); A().f()
# %% metaclass prepare
class M(type):
    @classmethod
    def __prepare__(m, name, bases): print('prepare', name); return {'injected': 7}
class A(metaclass=M):
    y = injected + 1
print(A.injected, A.y)
# %% metaclass repr, len, iter, contains, getitem
class M(type):
    def __repr__(cls): return '<M ' + cls.__name__ + '>'
    def __len__(cls): return 3
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return k * 2
    def __add__(cls, o): return 'added'
    def __eq__(cls, o): return True
    def __hash__(cls): return 5
    def __bool__(cls): return False
class A(metaclass=M): pass
print(A, len(A), list(A), 1 in A, 2 in A, A[4], A + 1, A == 3, hash(A), bool(A), str(A), f'{A}')
# %% metaclass getattr
class M(type):
    def __getattr__(cls, name): return 'meta ' + name
class A(metaclass=M): pass
print(A.foo); A().foo
# %% metaclass setattr
class M(type):
    def __setattr__(cls, n, v): print('set', n); super().__setattr__(n, v)
class A(metaclass=M): pass
A.x = 5; print(A.x)
# %% metaclass conflict
class M1(type): pass
class M2(type): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
# %% metaclass derived
class M1(type): pass
class M2(M1): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
class C(A, B): pass
print(type(C).__name__)
# %% metaclass function
def meta(name, bases, ns): print(name, bases, ns['x']); return 42
class A(metaclass=meta): x = 1
print(A)
# %% metaclass instancecheck
class M(type):
    def __instancecheck__(cls, obj): return obj == 1
    def __subclasscheck__(cls, c): return c is int
class A(metaclass=M): pass
print(isinstance(1, A), isinstance(2, A), issubclass(int, A), issubclass(str, A), isinstance(1, (str, A)))
# %% metaclass class attribute lookup order
class M(type):
    x = 'meta'; y = 'meta y'
class A(metaclass=M):
    x = 'class'
print(A.x, A.y, A().x, hasattr(A(), 'y'))
# %% singleton by metaclass
class S(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class A(metaclass=S):
    def __init__(self, v): self.v = v
print(A(1) is A(2), A(3).v)
# %% type with three arguments
A = type('A', (list,), {'f': lambda self: len(self), '__doc__': 'doc'})
a = A([1, 2]); print(a, a.f(), A.__name__, A.__doc__, A.__module__, type(a))
# %% new
class A:
    def __new__(cls, *a): print('new', cls.__name__, a); return super().__new__(cls)
    def __init__(self, *a): print('init', a)
A(1, 2)
# %% new returns something else
class A:
    def __new__(cls): return 42
    def __init__(self): print('never')
print(A())
# %% new of immutable
class Inch(float):
    def __new__(cls, v=0.0): return float.__new__(cls, v * 0.0254)
class Up(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
class T(tuple):
    def __new__(cls, *a): return tuple.__new__(cls, a)
print(Inch(12), type(Inch(1)).__name__, Up('abc'), Up('x') + 'y', type(Up('x') + 'y').__name__, T(1, 2), T(1)[0])
# %% new without class
object.__new__()
# %% new wrong type
object.__new__(1)
# %% new unsafe
object.__new__(int)
# %% new not subtype
int.__new__(str)
# %% subclass list
class L(list):
    def __getitem__(self, i): return 'item', super().__getitem__(i)
    def total(self): return sum(self)
l = L([1, 2, 3]); l.append(4)
print(l, l[0], l.total(), len(l), l + [5], type(l + [5]).__name__, isinstance(l, list), l == [1, 2, 3, 4], sorted(l), l[1:2])
# %% subclass dict missing
class D(dict):
    def __missing__(self, key): return key * 2
d = D(a=1); print(d['a'], d['b'], d.get('c'), 'b' in d, d, len(d))
# %% subclass int
class I(int):
    def __add__(self, o): return I(int.__add__(self, o) + 100)
    def __repr__(self): return f'I({int(self)})'
print(I(5) + 1, 1 + I(5), I(3) * 2, type(I(3) * 2).__name__, -I(2), I(7) % 4, I(2) == 2, hash(I(2)) == 2, [1, 2, 3][I(1)])
# %% subclass str methods
class S(str):
    def shout(self): return self.upper() + '!'
print(S('a').shout(), S('a') + 'b', S('%s') % 1, S('a,b').split(','), S('x').join(['1', '2']), S('abc')[1], len(S('abc')), S('a') in 'abc', {S('k'): 1}['k'])
# %% subclass set, frozenset, tuple
class A(set): pass
class B(frozenset): pass
class C(tuple): pass
print(A([1]), B([1]), C([1, 2]), A([1]) | {2}, type(A([1]) | {2}).__name__, C((1,)) + (2,), repr(B()))
# %% operators
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o): return ('add', o)
    def __radd__(self, o): return ('radd', o)
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return ('rsub', o)
    def __mul__(self, o): return ('mul', o)
    def __matmul__(self, o): return ('matmul', o)
    def __truediv__(self, o): return ('truediv', o)
    def __floordiv__(self, o): return ('floordiv', o)
    def __mod__(self, o): return ('mod', o)
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __lshift__(self, o): return ('lshift', o)
    def __rshift__(self, o): return ('rshift', o)
    def __and__(self, o): return ('and', o)
    def __or__(self, o): return ('or', o)
    def __xor__(self, o): return ('xor', o)
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __abs__(self): return 'abs'
    def __invert__(self): return 'invert'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
v = V(1)
import math
print(v + 1, 1 + v, 1 - v, v * 2, v @ 3, v / 4, v // 5, v % 6, divmod(v, 7), v ** 8, pow(v, 9, 10), v << 1, v >> 2, v & 3, v | 4, v ^ 5)
print(-v, +v, abs(v), ~v, round(v), round(v, 2), math.trunc(v), math.floor(v), math.ceil(v))
# %% unsupported operand
class V: pass
V() + 1
# %% unsupported reflected
class V: pass
1 + V()
# %% unsupported in place
class V: pass
v = V(); v += 1
# %% unsupported unary
class V: pass
-V()
# %% not implemented both
class A:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return NotImplemented
A() + A()
# %% subclass priority
class A:
    def __add__(self, o): return 'A.add'
    def __radd__(self, o): return 'A.radd'
class B(A):
    def __radd__(self, o): return 'B.radd'
class C(A): pass
print(A() + B(), A() + C(), B() + A(), 1 + B())
# %% in place
class V:
    def __init__(self): self.log = []
    def __iadd__(self, o): self.log.append(o); return self
    def __imul__(self, o): return 'replaced'
v = w = V(); v += 1; v += 2; print(v.log, v is w); v *= 2; print(v)
# %% all in place
class V:
    def __getattr__(self, n): raise AttributeError(n)
for op in 'iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor'.split():
    setattr(V, f'__{op}__', lambda self, o, op=op: (print(op, o), self)[1])
v = V()
v += 1; v -= 1; v *= 1; v @= 1; v /= 1; v //= 1; v %= 1; v **= 1; v <<= 1; v >>= 1; v &= 1; v |= 1; v ^= 1
# %% comparisons
class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return 'eq', self.v
    def __ne__(self, o): return 'ne', self.v
    def __lt__(self, o): return 'lt', self.v
    def __le__(self, o): return 'le', self.v
    def __gt__(self, o): return 'gt', self.v
    def __ge__(self, o): return 'ge', self.v
a, b = A(1), A(2)
print(a == b, a != b, a < b, a <= b, a > b, a >= b, 1 < a, 1 == a, 1 > a)
# %% eq gives ne
class A:
    def __eq__(self, o): return True
print(A() != A(), A() == 5, A() in [1]); hash(A())
# %% eq not implemented
class A:
    def __eq__(self, o): return NotImplemented
print(A() == A(), A() != A(), A() == 1)
# %% lt only
class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'A{self.v}'
print(sorted([A(3), A(1), A(2)]), A(1) < A(2), A(1) > A(2), max([A(1), A(5)]), min(A(2), A(1))); A(1) <= A(2)
# %% hash
class A:
    def __hash__(self): return 5
    def __eq__(self, o): return isinstance(o, A)
print(hash(A()), {A(): 1, A(): 2}.__len__(), len({A(), A()}))
# %% hash not int
class A:
    def __hash__(self): return 'a'
hash(A())
# %% hash big
class A:
    def __hash__(self): return 2**70
print(hash(A()) == hash(2**70))
# %% hash none
class A:
    __hash__ = None
{A(): 1}
# %% bool and len
class A:
    def __bool__(self): return False
class B:
    def __len__(self): return 0
class C:
    def __len__(self): return 2
print(bool(A()), bool(B()), bool(C()), not A(), 1 if B() else 2, len(C()))
# %% bool wrong
class A:
    def __bool__(self): return 1
bool(A())
# %% len wrong
class A:
    def __len__(self): return 'a'
len(A())
# %% len negative
class A:
    def __len__(self): return -1
len(A())
# %% len too large
class A:
    def __len__(self): return 2**70
len(A())
# %% getitem protocol
class A:
    def __getitem__(self, k): return k
a = A(); print(a[1], a[1:2], a[1, 2], a[...], a[:, None], a['x'], a[::2, 1:])
# %% iteration by getitem
class A:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
print(list(A()), 20 in A(), [*A()], max(A()), *A())
# %% setitem delitem
class A:
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
a = A(); a[1] = 2; a[1:2] = 3; a['a', 'b'] = 4; del a[5]; del a[1:2, 3]; a[0]
# %% no setitem
class A: pass
A()[0] = 1
# %% no delitem
class A: pass
del A()[0]
# %% iter next
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1; return self.n
print(list(It(3)), sum(It(4)), [x for x in It(2)], 1 in It(3), tuple(It(0)), dict(zip(It(2), 'ab')))
a, b = It(2); print(a, b)
# %% iter returns non iterator
class A:
    def __iter__(self): return 1
iter(A())
# %% iter is none
class A:
    __iter__ = None
    def __getitem__(self, i): return 1
iter(A())
# %% not iterable
class A: pass
for x in A(): pass
# %% contains
class A:
    def __contains__(self, x): return x
print(5 in A(), 0 in A(), '' not in A())
# %% contains missing
class A: pass
1 in A()
# %% reversed
class A:
    def __reversed__(self): return iter('xyz')
class B:
    def __len__(self): return 3
    def __getitem__(self, i): return i
print(list(reversed(A())), list(reversed(B())))
# %% reversed missing
class A: pass
reversed(A())
# %% call
class A:
    def __call__(self, *a, **k): return a, k
print(A()(1, x=2), callable(A()), callable(A)); 
# %% not callable
class A: pass
A()()
# %% index
class A:
    def __index__(self): return 2
print([1, 2, 3][A()], 'abc'[A()], bin(A()), range(A()), [0] * A(), hex(A()), int(A()), 'abc'[:A()], (1, 2, 3)[A():])
# %% index wrong
class A:
    def __index__(self): return 'x'
[1][A()]
# %% int, float, complex conversions
class A:
    def __int__(self): return 3
    def __float__(self): return 2.5
    def __complex__(self): return 1j
print(int(A()), float(A()), complex(A()), '%d' % A(), '%.1f' % A())
# %% int wrong
class A:
    def __int__(self): return 'x'
int(A())
# %% float wrong
class A:
    def __float__(self): return 1
float(A())
# %% bytes
class A:
    def __bytes__(self): return b'abc'
print(bytes(A()))
# %% format
class A:
    def __format__(self, spec): return f'<{spec}>'
print(f'{A()}', f'{A():x>5}', format(A(), 'q'), '{:abc}'.format(A()))
# %% format wrong
class A:
    def __format__(self, spec): return 1
f'{A()}'
# %% format default
class A: pass
f'{A():>5}'
# %% enter exit
class C:
    def __enter__(self): print('enter'); return 'value'
    def __exit__(self, t, v, tb): print('exit', t and t.__name__, v, tb is not None); return t is ValueError
with C() as c: print(c)
with C(): raise ValueError('swallowed')
with C() as a, C() as b: print(a, b)
with C(): raise KeyError('through')
# %% no enter
with 1: pass
# %% no exit
class A:
    def __enter__(self): pass
with A(): pass
# %% exit raises
class C:
    def __enter__(self): return self
    def __exit__(self, *a): raise RuntimeError('from exit')
with C(): raise ValueError
# %% with return and break
class C:
    def __enter__(self): return self
    def __exit__(self, *a): print('exit', a[0])
def f():
    with C(): return 1
def g():
    for i in range(3):
        with C():
            if i == 0: continue
            break
    return i
print(f(), g())
# %% del is not called twice
class A:
    def __del__(self): print('gone')
a = A(); b = a; del a; print('still'); del b; print('end')
# %% class body scope
x = 'global'
class A:
    x = 'class'
    y = [x for _ in range(1)]
    z = [i for i in x]
    def f(self): return x
print(A.y, A.z, A().f())
# %% class body locals
class A:
    a = 1
    b = a + 1
    for i in range(3): c = i
    if True: d = 'd'
    print(sorted(k for k in locals() if not k.startswith('__')))
print(A.b, A.c, A.i, A.d)
# %% nested classes
class A:
    class B:
        class C: pass
        def f(self): pass
print(A.B.C.__qualname__, A.B.f.__qualname__, A.B, repr(A.B.C))
# %% local class qualname
def f():
    class L:
        def m(self): pass
    return L
print(f().__qualname__, f().m.__qualname__, f())
# %% private names
class A:
    __x = 1
    def __f(self): return self.__x
    def g(self): self.__y = 2; return self.__f()
a = A(); print(a.g(), a._A__x, a._A__y, a._A__f(), sorted(k for k in A.__dict__ if 'A__' in k)); a.__x
# %% private with underscores
class __B:
    def f(self): self.__z = 1
b = __B(); b.f(); print(vars(b))
# %% decorators
def dec(c): c.tag = 'decorated'; return c
def arg(n):
    def d(f):
        def w(*a): return (n, f(*a))
        return w
    return d
@dec
class A:
    @arg(5)
    def f(self): return 'f'
print(A.tag, A().f())
# %% decorator order
def d(n):
    print('make', n)
    def w(f): print('apply', n); return f
    return w
@d(1)
@d(2)
def f(): pass
# %% class decorator returns other
@lambda c: 5
class A: pass
print(A)
# %% attributes of classes
class A:
    "doc"
    x: int = 1
    y: str
print(A.__doc__, A.__annotations__, A.__name__, A.__qualname__, A.__module__, A.__class__, A.__base__, A.__dict__['x'], 'y' in A.__dict__)
A.__name__ = 'Z'; print(A.__name__, A)
# %% class assign new attribute
class A: pass
a = A(); A.f = lambda self: 'added'; A.x = 5
print(a.f(), a.x); del A.x; a.x
# %% class dict proxy
class A: x = 1
print(type(A.__dict__), A.__dict__['x']); A.__dict__['x'] = 2
# %% change class
class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
a = A(); a.__class__ = B; print(a.f(), type(a).__name__); a.__class__ = 5
# %% instance dict
class A: pass
a = A(); a.__dict__['x'] = 1; a.__dict__.update(y=2); print(a.x, a.y, vars(a)); a.__dict__ = {'z': 3}; print(a.z, hasattr(a, 'x'))
# %% class equality and hash
class A: pass
class B: pass
print(A == A, A != B, {A: 1}[A], A in (A, B), hash(A) == hash(A), A is A)
# %% isinstance with tuples
class A: pass
class B(A): pass
print(isinstance(B(), (int, A)), issubclass(B, (int, A)), type(B()) == A, type(B()) is B, isinstance(B, type))
# %% dunder name lookup on type
class A: pass
a = A(); a.__len__ = lambda: 5; a.__len__()
len(a)
# %% multiple inheritance diamond init
class A:
    def __init__(self, **k): print('A', k)
class B(A):
    def __init__(self, b=0, **k): print('B', b); super().__init__(**k)
class C(A):
    def __init__(self, c=0, **k): print('C', c); super().__init__(**k)
class D(B, C):
    def __init__(self): super().__init__(b=1, c=2)
D()
# %% abstract
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): pass
    @abstractmethod
    def g(self): pass
class B(A):
    def f(self): return 1
    def g(self): return 2
print(B().f(), isinstance(B(), A), A.__abstractmethods__ == {'f', 'g'}); A()
# %% abstract partly
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def f(self): pass
class B(A): pass
B()
# %% abstract property and register
from abc import ABC, abstractmethod, ABCMeta
class A(metaclass=ABCMeta):
    @property
    @abstractmethod
    def x(self): ...
class B(A):
    x = 5
A.register(int)
print(B().x, isinstance(3, A), issubclass(int, A))
# %% subclasshook
from abc import ABC
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, '__len__')
print(isinstance([], Sized), isinstance(1, Sized), issubclass(str, Sized))
# %% collections.abc
from collections.abc import Sequence, Mapping, Iterable, Callable, Hashable, Iterator, Sized, MutableMapping
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance('a', Iterable), isinstance(len, Callable), isinstance([], Hashable), isinstance(iter([]), Iterator), isinstance(1, Sized), issubclass(list, Sequence))
class M(Mapping):
    def __getitem__(self, k): return {'a': 1}[k]
    def __len__(self): return 1
    def __iter__(self): return iter(['a'])
m = M(); print(m.get('a'), m.get('z'), list(m.items()), 'a' in m, m == {'a': 1}, list(m.keys()), list(m.values()))
# %% sequence mixin
from collections.abc import Sequence
class S(Sequence):
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError(i)
        return i * 2
s = S(); print(list(s), 4 in s, s.index(2), s.count(4), list(reversed(s)), isinstance(s, Sequence)); s.index(99)
# %% mutable mapping mixin
from collections.abc import MutableMapping
class D(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
d = D(); d['a'] = 1; d.update(b=2); print(d.pop('a'), dict(d), d.setdefault('c', 3), d.popitem(), len(d)); d.clear(); print(len(d)); d['x']
# %% dataclass
from dataclasses import dataclass, field, asdict, astuple, replace, fields
@dataclass(order=True)
class P:
    x: int
    y: float = 2.0
    z: list = field(default_factory=list, repr=False)
p = P(1); q = P(1, 3.0)
print(p, p == P(1), p < q, asdict(p), astuple(q), replace(p, x=5), [f.name for f in fields(P)], P.__match_args__)
# %% dataclass frozen
from dataclasses import dataclass
@dataclass(frozen=True)
class P:
    x: int
p = P(1); print(hash(p) == hash(P(1)), {p: 1}); p.x = 2
# %% dataclass mutable default
from dataclasses import dataclass
@dataclass
class P:
    x: list = []
# %% dataclass order of defaults
from dataclasses import dataclass
@dataclass
class P:
    x: int = 1
    y: int
# %% dataclass post_init, init=False, InitVar, ClassVar
from dataclasses import dataclass, field, InitVar
from typing import ClassVar
@dataclass
class P:
    x: int
    k: InitVar[int] = 3
    total: int = field(init=False)
    n: ClassVar[int] = 7
    def __post_init__(self, k): self.total = self.x * k
print(P(2), P(2, 5), P.n)
# %% dataclass inheritance and kw_only
from dataclasses import dataclass
@dataclass
class A:
    x: int = 1
@dataclass(kw_only=True)
class B(A):
    y: int
print(B(y=2), B(5, y=3)); B(1, 2)
# %% dataclass missing
from dataclasses import dataclass
@dataclass
class A:
    x: int
A()
# %% dataclass slots and eq=False
from dataclasses import dataclass
@dataclass(slots=True)
class A:
    x: int
@dataclass(eq=False)
class B:
    x: int
a = A(1); print(a, B(1) == B(1), A.__slots__); a.y = 2
# %% enum
from enum import Enum, IntEnum, auto, Flag
class C(Enum):
    RED = 1
    GREEN = 2
    ALIAS = 1
class N(IntEnum):
    A = auto()
    B = auto()
print(C.RED, repr(C.RED), C(2), C['GREEN'], C.RED.name, C.RED.value, list(C), C.ALIAS is C.RED, N.A < N.B, N.B + 1, isinstance(N.A, int), len(C), C.RED in C); C(5)
# %% namedtuple
from collections import namedtuple
P = namedtuple('P', 'x y', defaults=[5])
p = P(1); print(p, p.x, p[1], p._asdict(), p._replace(x=9), P._fields, P._make([1, 2]), p == (1, 5), *p, P._field_defaults); p.x = 2
# %% typing.NamedTuple
from typing import NamedTuple
class P(NamedTuple):
    x: int
    y: str = 'a'
    def f(self): return self.x
print(P(1), P(1).f(), P._fields, P(2, 'b')[1], P.__annotations__)
# %% total_ordering
from functools import total_ordering
@total_ordering
class A:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(A(1) <= A(1), A(2) > A(1), A(2) >= A(3))
# %% cached_property
from functools import cached_property
class A:
    @cached_property
    def x(self): print('computed'); return 5
a = A(); print(a.x, a.x, a.__dict__)
# %% singledispatch
from functools import singledispatch
@singledispatch
def f(x): return 'object'
@f.register
def _(x: int): return 'int'
@f.register(list)
def _(x): return 'list'
print(f('a'), f(1), f([]), f(True))
# %% pickle-like hooks do not disturb
class A:
    def __reduce__(self): return (A, ())
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
import copy
print(copy.copy(A()), copy.deepcopy([A()]))
# %% copy of instances
import copy
class A: pass
a = A(); a.x = [1]; b = copy.copy(a); c = copy.deepcopy(a); a.x.append(2); print(b.x, c.x, type(c).__name__)
# %% class as key, method as key
class A:
    def f(self): pass
a = A(); print({A.f: 1}[A.f], {a.f: 2}[a.f], a.f == A().f)
# %% getattr on class with default
class A: x = 1
print(getattr(A, 'x'), getattr(A, 'y', None), hasattr(A, 'x'), A.__dict__.get('y')); setattr(A, 'z', 3); print(A.z); delattr(A, 'z'); delattr(A, 'z')
# %% generic class
from typing import Generic, TypeVar, List, Optional
T = TypeVar('T')
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
print(Box[int](5).v, Box(3).v, Box.__name__, List[int], Optional[int])
# %% protocol
from typing import Protocol, runtime_checkable
@runtime_checkable
class HasLen(Protocol):
    def __len__(self): ...
print(isinstance([], HasLen), isinstance(1, HasLen))
# %% exceptions in properties of classes
class A:
    def __len__(self): raise ValueError('len failed')
bool(A())
# %% iter of class attribute function
class A:
    f = len
    g = staticmethod(len)
    h = lambda self, x: x
print(A().f([1, 2]) if True else 0)
# %% operator on class objects
class A: pass
A + 1
# %% comparison unsupported
class A: pass
class B: pass
A() < B()
# %% object methods
o = object()
print(o.__eq__(o), o.__ne__(1), o.__lt__(1), o.__str__()[:15], o.__format__('')[:15], o.__hash__() == hash(o), o.__sizeof__() > 0, o.__dir__()[0][:2])
# %% object init extra
class A:
    def __new__(cls, *a): return object.__new__(cls)
print(isinstance(A(1, 2), A))
# %% object new extra
class A:
    def __init__(self, x): super().__init__(x)
A(1)
# %% object new with init
class A:
    def __new__(cls, x): return super().__new__(cls, x)
A(1)
# %% weak method chain
class Node:
    def __init__(self, v): self.v, self.next = v, None
    def add(self, v): self.next = Node(v); return self.next
n = Node(1); n.add(2).add(3)
print(n.next.next.v, n.next.next.next)
# %% class with __slots__ and property
class A:
    __slots__ = ('_x',)
    @property
    def x(self): return self._x
    @x.setter
    def x(self, v): self._x = v
a = A(); a.x = 3; print(a.x)
# %% method on builtin subclass via super
class L(list):
    def append(self, x): super().append(x * 2)
    def __len__(self): return super().__len__() + 100
l = L(); l.append(2); print(l, len(l), list.__len__(l), bool(L()))
# %% exception class attributes
class E(ValueError):
    code = 5
    def __init__(self, a, b): super().__init__(a); self.b = b
    def __str__(self): return f'E<{self.args[0]},{self.b}>'
try: raise E(1, 2)
except ValueError as e: print(e, repr(e), e.args, e.code, type(e).__mro__[1].__name__)
raise E(3, 4)
