# %% basic
def g(n):
    for i in range(n): yield i
print(list(g(3)), sum(g(4)), [*g(2)], max(g(5)), 2 in g(3), tuple(g(0)))
# %% send
def g():
    total = 0
    while True:
        x = yield total
        if x is None: return 'done'
        total += x
it = g(); print(next(it), it.send(5), it.send(10))
try: it.send(None)
except StopIteration as e: print(e.value)
# %% send before start
def g(): yield
g().send(1)
# %% throw
def g():
    try: yield 1
    except ValueError as e: yield f'caught {e}'
    yield 'end'
it = g(); print(next(it), it.throw(ValueError('x')), next(it)); it.throw(KeyError('k'))
# %% throw forms
def g():
    while True:
        try: yield 1
        except Exception as e: print(repr(e))
it = g(); next(it); it.throw(ValueError); it.throw(ValueError, 'text'); it.throw(ValueError, ValueError('inst')); it.throw(5)
# %% throw before start
def g(): yield 1
it = g()
try: it.throw(ValueError('early'))
except ValueError as e: print(e)
print(list(it))
# %% close
def g():
    try:
        yield 1
    finally: print('cleanup')
it = g(); next(it); it.close(); it.close(); print(list(it))
# %% close ignored
def g():
    while True:
        try: yield 1
        except GeneratorExit: pass
it = g(); next(it); it.close()
# %% yield from
def inner():
    x = yield 1
    print('got', x)
    return 'inner result'
def outer():
    r = yield from inner()
    print(r)
    yield from [10, 20]
    yield from 'ab'
it = outer(); print(next(it), it.send('hello'), list(it))
# %% yield from throw and close
def inner():
    try: yield 1
    except ValueError: yield 'handled'
    finally: print('inner finally')
def outer():
    yield from inner()
it = outer(); print(next(it), it.throw(ValueError)); it.close()
# %% yield from non iterable
def g(): yield from 5
list(g())
# %% yield from returns value
def a(): return (yield from b())
def b():
    yield 1
    return 'b'
def c(): print((yield from a()))
print(list(c()))
# %% generator attributes
def g(): yield
it = g(); print(it.__name__, type(it).__name__, iter(it) is it, hasattr(it, 'send'), it.gi_running, it.gi_frame is not None)
# %% generator expressions
g = (x * x for x in range(5) if x % 2); print(next(g), list(g), list(g))
print(sum(x for x in range(10)), ''.join(str(i) for i in range(3)), dict((i, i * i) for i in range(3)))
# %% generator expression evaluates first iterable at once
def boom(): raise ValueError('now')
try: g = (x for x in boom())
except ValueError as e: print(e)
# %% generator expression scope
x = 'outer'
print([x for x in range(3)], x, list(x for x in 'ab'), x)
# %% lazily evaluated
def g():
    print('start'); yield 1; print('middle'); yield 2; print('end')
it = g(); print('made'); print(next(it)); print(next(it)); print(next(it, 'default'))
# %% infinite and islice
from itertools import islice, takewhile, count
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
print(list(islice(fib(), 10)), list(takewhile(lambda x: x < 50, fib())))
# %% generator already executing
def g():
    yield next(it)
it = g(); next(it)
# %% exhausted
def g(): yield 1
it = g(); next(it); next(it)
# %% return in generator with finally
def g():
    try: yield 1; return 5
    finally: print('fin')
for x in g(): print(x)
# %% generators in classes
class Tree:
    def __init__(self, v, l=None, r=None): self.v, self.l, self.r = v, l, r
    def __iter__(self):
        if self.l: yield from self.l
        yield self.v
        if self.r: yield from self.r
print(list(Tree(2, Tree(1), Tree(4, Tree(3)))))
# %% pipeline
def numbers(n): yield from range(n)
def even(it): return (x for x in it if x % 2 == 0)
def square(it):
    for x in it: yield x * x
print(list(square(even(numbers(10)))))
# %% yield expression forms
def g():
    x = yield
    y = (yield x) + 1
    z = [(yield y), (yield z0)]
    yield z
z0 = 'z0'
it = g(); next(it); print(it.send(1), it.send(2), it.send(3), it.send(4))
# %% nested comprehension scopes
print([[i * j for j in range(i)] for i in range(4)], {i: {j for j in range(i)} for i in range(3)}, [(i, j) for i in range(3) for j in range(i) if (i + j) % 2])
# %% comprehension closure
fs = [lambda: i for i in range(3)]; gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])
# %% walrus in comprehension
print([y for x in range(5) if (y := x * 2) > 4], y, any((w := n) > 2 for n in [1, 3, 5]), w)
# %% unpacking generators
a, b, *c = (i for i in range(5)); print(a, b, c); print(*(i for i in 'abc'), sep='-')
# %% iter with sentinel
it = iter([1, 2, 3, 0, 4]); print(list(iter(lambda: next(it), 0)))
# %% zip with unequal generators
def g(n):
    for i in range(n): print('make', i); yield i
print(list(zip(g(3), g(2))))
# %% enumerate and reversed of custom
class S:
    def __len__(self): return 3
    def __getitem__(self, i):
        if 0 <= i < 3: return 'xyz'[i]
        raise IndexError(i)
print(list(enumerate(S(), 1)), list(reversed(S())), 'y' in S(), list(map(str.upper, S())))
# %% dict changed during iteration
d = {1: 2}
for k in d: d[k + 1] = 0
# %% set changed during iteration
s = {1}
for k in s: s.add(k + 1)
# %% list changed during iteration
l = [1, 2, 3, 4]
for x in l:
    if x % 2: l.remove(x)
print(l)
# %% for else and while else
for i in range(3):
    if i == 5: break
else: print('no break')
while False: pass
else: print('while else')
for i in []: pass
else: print('empty')
# %% loop variable survives
for i in range(3): pass
print(i); del i
for i in []: pass
print(i)
# %% coroutine style averager
def averager():
    total = n = 0; avg = None
    while True:
        x = yield avg
        total += x; n += 1; avg = total / n
a = averager(); next(a); print(a.send(10), a.send(20), a.send(6))
# %% generator type checks
import types
def g(): yield
print(isinstance(g(), types.GeneratorType), isinstance((x for x in []), types.GeneratorType), callable(g), callable(g()))
# %% StopIteration from next inside generator
def g():
    it = iter([])
    yield next(it)
list(g())
# %% deep yield from
def g(n):
    if n: yield from g(n - 1)
    yield n
print(len(list(g(100))))
