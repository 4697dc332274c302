# Iterators that give pairs, wide integers, text put together, closures, context managers.
import numpy as np
x = np.arange(12.0)
print([v for v in x[:3]], list(zip([1,2],[3,4])), list(enumerate('ab')), [(k,v) for k,v in {1:2,3:4}.items()], list({1:2}.items()), set(enumerate('ab'))=={(0,'a'),(1,'b')})
it = zip([1,2,3],[4,5,6]); t1 = next(it); t2 = next(it); print(t1, t2)
keep = []
for p in enumerate('abc'): keep.append(p)
print(keep)
d = {i: i for i in range(3)}
try:
    for k, v in d.items(): d[k+10] = 1
except RuntimeError as e: print(e)
print(2**64 % 10**9, (2**63) * 3 // 7, -(2**70) // 3, -(2**70) % 1000, 2**100 + 1 - 2**100, 2**62 + 2**62, -2**63 - 1, (2**63-1)*(2**63-1), -(2**63) // -1, 5 % -(2**65))
try: 2**70 % 0
except ZeroDivisionError as e: print(e)
try: 2**70 // 0
except ZeroDivisionError as e: print(e)
print(f"{5} {-3} {True} {2**70} {1.5} {'é'}{'b'*30}", len(f"{'é'}{1}"), 'a' in 'abc', 'é' in 'aé', '' in 'x', 3 in [1,2,3], 3 in (1,'3'), 'x' in ['x'], float('nan') in [1.0], 1 in [True], None in [None])
class B:
    def go(self): return 1
class C2(B):
    def go(self): return super().go() + 1
    @classmethod
    def mk(cls): return super().__repr__ is not None
print(C2().go(), C2.mk())
def mk():
    n = 0
    s = 'a'
    def inc():
        nonlocal n, s
        n += 1; s += 'b'
        return n, s
    return inc
i = mk(); i(); print(i())
def un():
    def g(): return q
    try: return g()
    finally: q = 1
try: un()
except NameError as e: print(e)
class W:
    def __enter__(self): return 5
    def __exit__(self, a, b, c): print('exit', a.__name__ if a else a); return True
with W() as w5: print(w5)
with W(): 1/0
print(sorted(['b','A','c'], key=str.lower), list(map(str, [1,2])), list(map(int, '123')), list(map(len, ['a','bb'])), max([3,1,2], key=lambda v: -v), list(filter(None, [0,1])), list(map(lambda a,b: a+b, [1,2],[3,4])))
def dflt(a, b=2, c=3): return a, b, c
print(dflt(1), dflt(1, 5), dflt(1, c=9), dflt(*[1,2]))
try: dflt()
except TypeError as e: print(e)
print(sum([True, False, True]), sum([1.5, True]), sum([0.1]*3), [1,2,3,4,5][::-1], [1,2,3,4,5][::2], [1,2][5:], 'abc'[::-1], (1,2,3)[::-1])

