# Special methods of classes and metaclasses: who asks them, and what happens to wrong answers.
def t(f):
    try: print(f())
    except BaseException as e: print('!!', type(e).__name__, e)
class Meta(type):
    def __repr__(cls): return f'<{cls.__name__}>'
    def __len__(cls): return 7
    def __call__(cls, *a): print('meta call', a); return super().__call__(*a)
    def __instancecheck__(cls, x): return x == 5
    def __subclasscheck__(cls, c): return c is int
    def __lt__(cls, o): return True
    def __contains__(cls, o): return o == 'in'
    def __iter__(cls): return iter('meta')
    def __getattr__(cls, n): return 'getattr ' + n
    def __setattr__(cls, n, v): print('set', n); super().__setattr__(n, v)
    def __delattr__(cls, n): print('del', n); super().__delattr__(n)
    def __dir__(cls): return ['zz']
    def __prepare__(name, bases, **k): print('prepare', name, k); return {'prepared': 1}
    def __new__(m, name, bases, ns, **k): print('new', name, sorted(ns)[:2], k); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **k): print('init', name, k)
    @property
    def prop(cls): return 'metaprop ' + cls.__name__
    def method(cls): return 'metamethod'
    def __format__(cls, spec): return 'fmt ' + spec
    def __bool__(cls): return False
    def __hash__(cls): return 11
    def __index__(cls): return 3
    def __add__(cls, o): return 'add'
    def __or__(cls, o): return 'or'
    def __enter__(cls): return 'entered'
    def __exit__(cls, *a): return True
class A(metaclass=Meta, kw=1):
    def __init__(self, *a): self.a = a
class B(A): pass
for f in [lambda: A, lambda: len(A), lambda: A(1).a, lambda: isinstance(5, A), lambda: issubclass(int, A), lambda: A < B, lambda: 'in' in A, lambda: list(A),
          lambda: A.zzz, lambda: A.prepared, lambda: dir(A), lambda: A.prop, lambda: A.method(), lambda: f'{A:x}', lambda: bool(A), lambda: hash(A), lambda: [1,2,3,4][A], lambda: A + 1, lambda: A | int,
          lambda: type(A), lambda: type(B).__name__, lambda: A().method, lambda: sorted([A, B], key=lambda c: c.__name__), lambda: {A: 1}[A], lambda: str(A), lambda: repr([A, B]), lambda: '%s %r' % (A, B), lambda: max(A)]:
    t(f)
A.x = 5; del A.x
with A as w: print(w); raise ValueError
C = Meta('C', (A,), {'y': 2}, q=3); print(C, C.y)
D = type('D', (A,), {'z': 1}); print(D, type(D))
t(lambda: type('E', (A, int), {}))
class Other(type): pass
class O(metaclass=Other): pass
t(lambda: type('F', (A, O), {}))
try:
    class G(A, O): pass
except TypeError as e: print(e)
class Sized:
    def __init_subclass__(cls, size=0, **k): super().__init_subclass__(**k); cls.size = size
class S1(Sized, size=5): pass
print(S1.size)
try:
    class S2(Sized, sise=5): pass
except TypeError as e: print(e)
class W:
    def __getattribute__(self, n):
        if n == 'secret': raise AttributeError('hidden')
        return super().__getattribute__(n)
    def __getattr__(self, n): return 'fallback ' + n
    val = 3
print(W().val, W().secret, W().other, hasattr(W(), 'anything'))
class R:
    def __radd__(self, o): return ('radd', o)
    def __iadd__(self, o): return ('iadd', o)
    def __rsub__(self, o): return NotImplemented
    def __matmul__(self, o): return 'mat'
    def __divmod__(self, o): return 'dm'
    def __rpow__(self, o, m=None): return 'rpow'
    def __lshift__(self, o): return 'ls'
    def __invert__(self): return 'inv'
    def __pos__(self): return 'pos'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 9
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __int__(self): return 4
    def __float__(self): return 2.5
    def __complex__(self): return 1j
    def __index__(self): return 6
    def __reversed__(self): return 'rev'
    def __length_hint__(self): return 3
    def __missing__(self, k): return k
    def __bytes__(self): return b'byt'
    def __sizeof__(self): return 99
    def __dir__(self): return ['b', 'a']
    def __fspath__(self): return '/x'
    def __concat__(self): pass
import math, operator, sys, os
r = R()
for f in [lambda: 1 + r, lambda: 1 - r, lambda: r @ 1, lambda: divmod(r, 1), lambda: 2 ** r, lambda: r << 1, lambda: ~r, lambda: +r, lambda: -r, lambda: round(r), lambda: round(r, 2), lambda: math.trunc(r), lambda: math.floor(r), lambda: math.ceil(r), lambda: int(r), lambda: float(r), lambda: complex(r), lambda: operator.index(r), lambda: hex(r), lambda: [0]*7 and list(range(10))[r], lambda: reversed(r), lambda: operator.length_hint(r), lambda: bytes(r), lambda: sys.getsizeof(r), lambda: dir(r), lambda: os.fspath(r), lambda: 'abcdefgh'[r], lambda: math.sqrt(r), lambda: chr(r), lambda: 'x' * r, lambda: range(r), lambda: r < 1, lambda: r == 1, lambda: r(1), lambda: r[0], lambda: len(r), lambda: iter(r), lambda: 1 in r, lambda: abs(r), lambda: r and 1, lambda: r.x, lambda: setattr(r, 'y', 1), lambda: bool(r), lambda: slice(r).indices(10), lambda: pow(2, r, 5)]: t(f)
r += 5; print(r)
class Bad:
    def __len__(self): return -1
    def __bool__(self): return 5
    def __str__(self): return 5
    def __repr__(self): return None
    def __hash__(self): return 'a'
    def __iter__(self): return 5
    def __index__(self): return 'a'
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __format__(self, s): return 5
    def __contains__(self, x): return 'yes'
    def __eq__(self, o): return 'maybe'
    def __lt__(self, o): return []
    def __next__(self): raise StopIteration
    def __call__(self): return 'called'
    def __getitem__(self, k): return k
    def __enter__(self): return 1
    def __bytes__(self): return 'a'
    def __complex__(self): return 1
    def __dir__(self): return 5
    def __length_hint__(self): return 'a'
    def __reversed__(self): return 5
b = Bad()
for f in [lambda: len(b), lambda: bool(b), lambda: str(b), lambda: repr(b), lambda: hash(b), lambda: list(b), lambda: [1][b], lambda: int(b), lambda: float(b), lambda: format(b), lambda: 1 in b, lambda: b == 1, lambda: b != 1, lambda: b < 1, lambda: sorted([b, b]), lambda: next(b), lambda: b(), lambda: b[1:2], lambda: b[...], lambda: b[1, 2], lambda: bytes(b), lambda: complex(b), lambda: dir(b), lambda: operator.length_hint(b), lambda: reversed(b), lambda: f'{b}', lambda: '%s' % b, lambda: '%d' % b, lambda: max(b, b) is b, lambda: not b]: t(f)
try:
    with b: pass
except Exception as e: print(type(e).__name__, e)
