import functools
class C:
    def __init__(self, k): self.k = k
    def __call__(self, x, y=2, *rest, **named): return (self.k, x, y, rest, named)
c = C(7)
print(c(1), c(1, 3), c(1, 3, 4, 5), c(1, z=3), c(*[1, 2]), c(x=1))
for f in (lambda: c(), lambda: c(1, x=2)):
    try: print(f())
    except TypeError as e: print(e)
class G:
    def __call__(self, n):
        for i in range(n): yield i
print(list(G()(3)))
class S:
    @staticmethod
    def __call__(x): return ('static', x)
print(S()(5))
class N: pass
n = N(); n.__call__ = lambda: 1
try: n()
except TypeError as e: print(e)
class D(C):
    def __call__(self, x): return super().__call__(x, x)
print(D(1)(4))
p = functools.partial(C(3), 10)
print(p(11), p(y=5), functools.partial(p, 12)(13))
class R:
    def __call__(self): return self()
try: R()()
except RecursionError as e: print(e)
def gen():
    try:
        x = yield 1
        print('got', x)
        yield from inner()
    except ValueError as e:
        print('caught', e)
        yield 'after'
    finally:
        print('closing')
def inner():
    y = yield 'in'
    print('inner got', y)
    return 5
g = gen(); print(next(g), g.send('a'), g.send('b') if False else g.throw(ValueError('v')))
try: next(g)
except StopIteration as e: print('stop', e.value)
g = gen(); next(g); g.close()
def nested(n):
    if n: 
        yield n
        yield from nested(n - 1)
print(list(nested(20)), sum(nested(100)))
def selfish():
    yield from ([i] for i in range(3))
print(list(selfish()))
h = None
def reenter():
    try: next(h)
    except ValueError as e: print(e)
    yield 1
h = reenter(); print(list(h))
print(data := list(range(10)), data[::-1], data[::3], data[8:2:-2], data[5:2], data[-3:], [None, 'a', 2.5][::2])
print(abs(3 + 4j), abs(0j), abs(complex('inf')), abs(complex('nan')))
try: abs(complex(1e308, 1e308))
except OverflowError as e: print(e)
from collections import deque
class DQ(deque):
    pass
d = DQ([1, 2]); d.append(3); d.extra = 5; d.append(4); print(d, d.popleft(), len(d))
class DQ2(deque):
    def append(self, x): print('mine', x); super().append(x)
d = DQ2(); d.append(1); print(d)
