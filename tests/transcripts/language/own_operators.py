import numpy as np
class V:
    def __init__(self, x): self.x = x
    def __add__(self, o):
        if isinstance(o, V): return V(self.x + o.x)
        if isinstance(o, int): return V(self.x + o)
        return NotImplemented
    def __radd__(self, o): return V(self.x + 1000 + o)
    def __mul__(self, o): return NotImplemented
    def __sub__(self, o): raise ValueError('no sub')
    def __len__(self): return self.x
    def __repr__(self): return f'V({self.x})'
    def __matmul__(self, o): return ('matmul', o)
    def __mod__(self, o): return ('mod', o)
    def __pow__(self, o): return ('pow', o)
class W(V):
    def __radd__(self, o): return ('W radd', o)
class I:
    def __init__(self): self.n = 0
    def __iadd__(self, o): self.n += o; return self
    def __add__(self, o): return ('add', o)
class J:
    def __add__(self, o): return ('J add', o)
class L(list):
    def __add__(self, o): return NotImplemented
class K:
    def __add__(self, o): return NotImplemented
    def __radd__(self, o): return 'K radd'
print(V(1) + V(2), V(1) + 3, 3 + V(1), V(1) + W(2), W(1) + V(2))
for f in (lambda: V(1) * V(2), lambda: V(1) * 2, lambda: V(1) - V(1), lambda: V(1) + 'a', lambda: V(1) + None, lambda: V(1) ** 2, lambda: V(1) @ 3, lambda: V(1) % (1, 2), lambda: K() + K(), lambda: K() + 1, lambda: L([1]) + [2],
          lambda: V(1) * np.arange(3), lambda: V(2) + np.float64(3), lambda: J() + np.arange(2), lambda: V(1) * 2.5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
i = I(); i += 5; i += 2; print(i.n, i + 1)
j = J(); j += 5; print(j)
v = V(5)
try: v *= 2
except TypeError as e: print(e)
try: v **= V(2); print(v)
except TypeError as e: print(e)
v = V(4); v += 1; print(v, len(v), len(V(0)), bool(V(0)), bool(V(3)))
class B:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
for n in (3, -1, 2.5, 'a', True, 2**70, np.int64(4), None):
    try: print(len(B(n)), type(len(B(n))))
    except Exception as e: print(type(e).__name__, e)
class C:
    def __len__(self): raise KeyError('len')
try: len(C())
except KeyError as e: print(repr(e))
class D:
    @staticmethod
    def st(a): return ('st', a)
    @classmethod
    def cl(cls, a): return (cls.__name__, a)
    n = 0
    names = ['a']
    @property
    def p(self): return 1
    def f(self): return self.n
class E(D):
    n = 5
for k in range(3):
    print(D.st(k), E.st(k), D.cl(k), E.cl(k), D.n, E.n, D.names, type(D.p).__name__, D.f(E()))
    D.n += 1
    if k == 1: E.st = staticmethod(lambda a: ('new', a)); D.names = 'changed'
def g():
    try:
        return V(1) - 1
    finally:
        print('finally')
try: g()
except ValueError as e:
    import traceback; print([f.name for f in traceback.extract_tb(e.__traceback__)])
def gen():
    x = yield V(1) + V(2)
    y = yield len(V(7)) + x
    return V(x) + V(y)
q = gen(); print(next(q), q.send(4))
try: q.send(5)
except StopIteration as e: print(e.value)
print(sum([V(1), V(2)], V(0)), [V(a) + V(a) for a in range(3)], list(map(lambda a: V(a) + 1, range(2))))
class Deep:
    def __init__(s, n): s.n = n
    def __add__(s, o): return s if s.n == 0 else Deep(s.n - 1) + o
try: print((Deep(100) + 1).n); Deep(5000) + 1
except RecursionError as e: print(e)
for i, (a, b) in enumerate(zip([1, 2, 3], 'abc')): print(i, a, b)
d = {'a': 1, 'b': 2}
for k, v in d.items(): print(k, v)
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e: print(e)
try:
    for k, v in d.items(): d.pop(k)
except RuntimeError as e: print(e)
it = iter([1, 2, 3]); z = zip(it, it); print(list(z), list(it))
e = enumerate(iter([5, 6])); print(next(e), list(e), list(e))
m = map(lambda a, b=2: a * b, [1, 2]); print(list(m))
print(list(filter(None, [0, 1, 2])), list(zip()), list(zip([1])), list(zip([1], [2], [3])), list(enumerate('ab', 5)))
def selfzip():
    def it():
        yield 1
        try: next(zz)
        except ValueError as er: print(er)
        yield 2
    zz = zip(it())
    print(list(zz))
selfzip()
t = (1, V(1) + V(1), 'a'); print(t, (), (1,), tuple([1]))
print(dict(zip('ab', range(2))), dict(enumerate('xy')), max({'a': 1, 'b': 3}.items(), key=lambda kv: kv[1]), list({'a': 1}.keys()), list({'a': 1}.values()))
x = {}.items(); print(x, len(x)); 
for _ in x: print(1)
class ZZ:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
print(list(enumerate(ZZ())), list(zip(ZZ(), ZZ())), list(map(str, ZZ())))
