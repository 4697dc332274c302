# abc, numbers, textwrap, typing, types, statistics and dataclasses.
import abc, numbers, textwrap, typing, types, statistics as st, numpy as np
from dataclasses import dataclass, field, asdict, replace, FrozenInstanceError
from typing import List, Optional, Dict, Tuple
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class S(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
class Q(S):
    def __init__(self, a): self.a=a
    def area(self): return self.a**2
t(lambda: S()); t(lambda: Q(3).area())
t(lambda: (isinstance(3,numbers.Number), isinstance(2.5, numbers.Integral), isinstance(np.int64(2), numbers.Integral)))
print(textwrap.dedent('''
   a
     b
   c'''), textwrap.wrap('the quick brown fox jumps over the lazy dog again and again', 20), textwrap.shorten('hello world foo bar', 14), textwrap.indent('a\nb\n','> '))
def f(x: Optional[int], y: List[float]=[]) -> Dict[str,int]: return x
print(f(3), List[int], Dict[str, int])
n=types.SimpleNamespace(a=1,b='x'); print(n, n.a)
t(lambda: (st.mean([1,2,3,4]), st.mean([1.5,2.5,4]), st.median([3,1,2]), st.stdev([1,2,3,4]), st.pstdev([1,2,3.5]), st.variance([1,2,3,4]), st.mode([1,1,2]), st.quantiles([1,2,3,4,5]), st.fmean([1,2]), st.multimode('aabb'), st.harmonic_mean([40,60]), st.geometric_mean([54,24,36]), st.correlation([1,2,3],[1,3,2])))
t(lambda: st.mean([])); t(lambda: st.stdev([1]))
@dataclass
class P:
    x: int
    y: float = 2.0
    z: list = field(default_factory=list)
t(lambda: (P(1), P(1)==P(1), P(1,z=[3]), asdict(P(1)), replace(P(1), x=5)))
t(lambda: P()); t(lambda: P(1,2,3,4)); t(lambda: P(1,q=2)); t(lambda: hash(P(1)))
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'k'
    def __post_init__(self): pass
t(lambda: (F(1)<F(2), hash(F(1))==hash(F(1)), sorted([F(2),F(1)])))
def setit(): F(1).a=2
t(setit)
@dataclass
class G(P):
    w: int = 4
t(lambda: G(1))
def bad():
    @dataclass
    class H:
        a: list = []
t(bad)
