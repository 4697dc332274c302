# Generators that loops, yield from and built-in functions ask, and what can be noticed of how they are asked.
def g(x):
    r = yield x
    print('got', r)
    try:
        r = yield x + 1
    except ValueError as e:
        print('caught', e)
        r = yield 'v'
    finally:
        print('fin')
    return r
def outer(n):
    a = yield from g(n)
    print('a', a)
    b = yield from g(n * 10)
    return (a, b)
for v in outer(1): print(v)
o = outer(5)
print(next(o)); print(o.send('s')); print(o.throw(ValueError('boo'))); 
try:
    while True: print(o.send(7))
except StopIteration as e: print('stop', e.value)
def deep(n):
    if n == 0:
        yield 1
        raise KeyError('deep')
    yield from deep(n - 1)
def h():
    try:
        yield from deep(5)
    except KeyError as e:
        import traceback
        print('handled', e, len(traceback.extract_tb(e.__traceback__)))
        yield 'after'
for v in h(): print(v)
def me():
    yield 1
    next(it)
it = me()
try:
    for v in it: print(v)
except ValueError as e: print(e)
def inner_run():
    yield outerg.gi_running
    yield outerg.gi_yieldfrom is ig
def og():
    yield from ig
ig = inner_run(); outerg = og()
for v in outerg: print(v)
print(outerg.gi_running, outerg.gi_frame, ig.gi_frame)
def cl(x):
    def k(): return x
    for i in range(3):
        x += i
        yield k
for f in cl(10): print(f())
def brk():
    try:
        for i in range(10): yield i
    finally:
        print('closed')
for i in brk():
    if i == 3: break
print('end')
def nested_loops():
    for a in range(3):
        for b in (c * a for c in range(3)):
            yield a, b
print(list(nested_loops()))
for a, b in nested_loops():
    if b == 2: continue
    print(a, b, end=';')
print()
def rec(n):
    if n: yield from rec(n - 1)
    yield n
try:
    print(sum(1 for _ in rec(900)))
    for _ in rec(5000): pass
except RecursionError as e: print('RecursionError', e)
def ret(n):
    for i in range(n):
        if i == 2: return 'x'
        yield i
def rr():
    v = yield from ret(5)
    print('v', v)
    v = yield from [1, 2]
    print(v)
    v = yield from (i for i in 'ab')
    print(v)
    return 3
for z in rr(): print(z)
class It:
    def __iter__(self): return self
    n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('done')
        return self.n
def ff():
    r = yield from It()
    print('r', r)
for z in ff(): print(z)
x = [1, (lambda: [ (yield 5) ])]
def temps():
    z = [1, (yield 'a'), (yield 'b'), 4]
    print(z)
    print('t', 1 + (yield 'c'), end='\n') if False else None
    yield z
for z in temps(): print(z)
t = temps(); next(t); t.send(10); print(t.send(20))
def ten():
    for i in range(10):
        print('y', i, end=' ')
        yield i
print(list(ten())); print(sum(ten())); print(max(ten()), min(ten())); print(sorted(ten(), reverse=True)); print(tuple(ten()))
def mixed():
    yield 1; yield 2.5; yield True; yield np.float64(3.5); yield 10**30; yield 4
import numpy as np
print(sum(mixed()), max(mixed()), min(mixed()))
class N:
    def __radd__(self, o): print('radd', o); return 100
    def __add__(self, o): print('add', o); return self
    def __gt__(self, o): print('gt', o); return True
    def __lt__(self, o): print('lt', o); return False
def withn():
    for i in range(3):
        print('p', i); yield i
    yield N()
    print('after'); yield 5
print(sum(withn())); print(type(max(withn())).__name__); print(min(withn()))
def bad():
    yield 1; yield 2
    raise KeyError('x')
for f in (list, sum, max, sorted, tuple, set):
    try: f(bad())
    except KeyError as e: print(f.__name__, e)
def text():
    yield 1; yield 'a'
try: sum(text())
except TypeError as e: print(e)
def inner(n): yield from range(n)
def outer2():
    for i in range(300):
        yield sum(inner(i)) + len(list(inner(3)))
print(sum(outer2()), max(outer2()), len(list(outer2())))
print(len(list(inner(100000))), sum(inner(100000)))
def selfnext():
    yield 1
    yield next(g9)
g9 = selfnext()
try: list(g9)
except ValueError as e: print(e)
def sender():
    r = yield 1
    print('r', r)
    r = yield 2
    print('r', r)
print(list(sender()))
print(sum(x for x in inner(10)), sum((x for x in inner(10)), 0.5), sum((x for x in inner(10)), N()).__class__.__name__)
def deep2(n):
    if n: yield from deep2(n-1)
    yield n
print(sum(deep2(50)), list(deep2(5)), max(deep2(7)))
a, *b = inner(5); print(a, b); print(*inner(4))
print(max(inner(5), key=lambda v: -v), max(inner(0), default='none'))
try: max(inner(0))
except ValueError as e: print(e)
print(np.array(list(inner(4))), ''.join(str(c) for c in inner(4)))
it = inner(5); next(it); print(sum(it), list(it))
def fin():
    try:
        yield 1
        yield 2
    finally:
        print('finally')
print(list(fin()))
def nan():
    yield float('nan'); yield 1.0; yield 2
print(max(nan()), min(nan()))
def neg(): yield -0.0; yield 0.0
print(max(neg()), min(neg()), sum(neg()))
