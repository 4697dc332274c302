# Data classes and named tuples, and the errors of making them.
from dataclasses import dataclass, field, InitVar
@dataclass
class I:
    a: int
    b: float = 2.0
    c: list = field(default_factory=list)
    d: int = field(default=5, init=False)
    e: InitVar[int] = 3
    def __post_init__(self, e): self.f = e
print(I(1), I(1, b=3, c=[1], e=9).f, I(1).c is I(1).c, I(1) == I(1))
for bad in ['I()', 'I(1,2,[],4,5)', 'I(1, z=3)', 'I(1, a=3)']:
    try: eval(bad)
    except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class F:
    x: int
    y: int = 0
    self: int = 1
print(F(1,2), F(1) < F(2), hash(F(1)) == hash(F(1)))
try: F(1).x = 3
except AttributeError as e: print(type(e).__name__, e)
@dataclass(kw_only=True)
class K:
    p: int
    q: int = 4
print(K(p=1))
try: K(1)
except TypeError as e: print(e)
try: K()
except TypeError as e: print(e)
@dataclass
class E: pass
print(E(), I.__init__.__qualname__, I.__init__.__name__)
from collections import namedtuple
P = namedtuple('P', 'x y', defaults=[7]); p = P(1); print(p, p.x, p.y, p[1], P(y=2, x=3), p._replace(x=9), P._make([5,6]), isinstance(p, tuple), p == (1,7))
try: P()
except TypeError as e: print(e)
class Q(P):
    def norm(self): return self.x + self.y
print(Q(1,2).norm(), Q(3))
class T(P):
    def __new__(cls, a): return super().__new__(cls, a, a)
print(T(4))
