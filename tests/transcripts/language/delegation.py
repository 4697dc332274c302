def inner():
    print('inner starts')
    x = yield 1
    print('inner got', x)
    y = yield 2
    print('inner got', y)
    return 'inner done'
def middle():
    r = yield from inner()
    print('middle has', r)
    z = yield 3
    return ('middle', z)
def outer():
    try:
        r = yield from middle()
        print('outer has', r)
    finally:
        print('outer closes')
    return 9
g = outer()
print(next(g), g.send('a'), g.send('b'))
try: g.send('c')
except StopIteration as e: print('stop', e.value)
g = outer(); print([v for v in g])
g = outer(); next(g); g.close(); print(g.gi_frame is None)
g = outer(); next(g)
try: g.throw(KeyError('k'))
except KeyError as e: print('raised', e)
print(list(g))
def failing():
    yield 1
    raise ValueError('inside')
def guard():
    try:
        yield from failing()
    except ValueError as e:
        print('guard', e)
        yield 'recovered'
    yield from failing()
try:
    for v in guard(): print(v)
except ValueError as e:
    import traceback
    print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
def stops():
    yield 1
    raise StopIteration('bad')
def outer2():
    yield from stops()
try: print(list(outer2()))
except RuntimeError as e: print(e, repr(e.__cause__))
def loopy(n):
    for i in range(n):
        yield from (j for j in range(i))
        yield from [i, -i]
        yield from 'ab'[:i]
print(list(loopy(4)))
def shared():
    yield 1
    yield 2
s = shared()
def a(): yield from s
def b(): yield from s
x, y = a(), b()
print(next(x), next(y), list(x), list(y))
def me():
    try: yield from m
    except ValueError as e: print(e); yield 'ok'
m = me(); print(next(m))
def walk(t):
    if t:
        yield from walk(t[0]); yield t[1]; yield from walk(t[2])
def build(lo, hi):
    if lo >= hi: return None
    mid = (lo + hi) // 2
    return (build(lo, mid), mid, build(mid + 1, hi))
print(sum(walk(build(0, 500))), list(walk(build(0, 9))), max(walk(build(0, 30))), sorted(walk(build(0, 5)), reverse=True))
def deep(n):
    if n: yield from deep(n - 1)
    else: yield 'bottom'
print(list(deep(200)))
try: list(deep(3000))
except RecursionError as e: print('RecursionError')
it = walk(build(0, 5)); print(next(it), next(it)); a1, *rest = it; print(a1, rest)
def ret():
    return (yield from empty()) 
def empty():
    return 5
    yield
print(list(ret()))
try: next(ret())
except StopIteration as e: print(e.value)
def sender():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
def proxy():
    while True:
        r = yield from sender()
        print('total', r)
p = proxy(); next(p); p.send(1); print(p.send(2)); print(p.send(None)); print(p.send(10))
p.close()
def ctx():
    with open('/dev/null') as f:
        yield from iter([1, 2])
print(list(ctx()), dict(zip(ctx(), ctx())))
class It:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration('it done')
        return self.n
    def send(self, v): return ('sent', v)
    def throw(self, e): return ('thrown', type(e).__name__ if isinstance(e, BaseException) else e)
def viait():
    r = yield from It()
    yield r
g = viait(); print(next(g), g.send('q'), g.throw(ValueError()), next(g), next(g))
import asyncio
async def co(n):
    if n: return await co(n - 1) + 1
    await asyncio.sleep(0)
    return 0
print(asyncio.run(co(5)))
async def agen():
    for i in range(3): yield i; await asyncio.sleep(0)
async def main():
    print([i async for i in agen()], await asyncio.gather(co(1), co(2)))
asyncio.run(main())
import types
@types.coroutine
def old():
    r = yield from sub()
    return r
def sub():
    yield
    return 7
async def m2(): return await old()
print(asyncio.run(m2()))
import contextlib
@contextlib.contextmanager
def cm():
    yield from gen1()
def gen1():
    try: yield 'value'
    except ZeroDivisionError: print('zero')
with cm() as v: print(v); 1 / 0
g = outer(); next(g); print(g.gi_yieldfrom.__name__, g.gi_running, g.gi_yieldfrom.gi_yieldfrom.__name__)
def running():
    print(r.gi_running, i.gi_running); yield 1
def inr():
    yield from running()
i = inr()
def outr(): yield from i
r = outr(); next(r); print(r.gi_running, i.gi_running)
