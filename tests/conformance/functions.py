# %% defaults are evaluated once
def f(x, acc=[]): acc.append(x); return acc
print(f(1), f(2), f.__defaults__)
# %% keyword only and positional only
def f(a, /, b, *, c=3, **k): return a, b, c, k
print(f(1, 2), f(1, b=2, c=4), f(1, 2, a=5), f.__kwdefaults__)
# %% star arguments
def f(*a, **k): return a, k
print(f(), f(1, *[2, 3], x=4, **{'y': 5}), f(*'ab', *(1,), **{}, **{'z': 1}))
# %% closures
def counter():
    n = 0
    def inc(by=1):
        nonlocal n; n += by; return n
    return inc
a, b = counter(), counter(); print(a(), a(5), b(), a.__closure__[0].cell_contents)
# %% nested nonlocal
def f():
    x = 1
    def g():
        nonlocal x; x += 1
        def h():
            nonlocal x; x *= 10
        h()
    g(); return x
print(f())
# %% global
x = 1
def f():
    global x, y; x = 2; y = 3
f(); print(x, y)
# %% function attributes
def f(a, b=2, *c, d: int = 4, **e) -> str:
    "docs"
    x = 1
f.tag = 5
print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.tag, f.__dict__, f.__module__, f.__qualname__, f.__code__.co_varnames, f.__code__.co_argcount)
# %% lambda
print((lambda x, *a, y=2, **k: (x, a, y, k))(1, 3, y=4, z=5), (lambda: None)(), (lambda: 0).__name__, [f(2) for f in (lambda x: x, lambda x: x * 2)])
# %% recursion
def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n, memo={}): return n if n < 2 else memo.setdefault(n, fib(n - 1) + fib(n - 2))
print(fact(20), fact(50), fib(15))
# %% mutual recursion
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(100), odd(7))
# %% decorators with functools
import functools
def log(f):
    @functools.wraps(f)
    def w(*a, **k): print('call', f.__name__, a, k); return f(*a, **k)
    return w
@log
def add(a, b=1):
    "adds"
    return a + b
print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(5))
# %% lru_cache
from functools import lru_cache, cache
@lru_cache(maxsize=2)
def f(x): print('compute', x); return x * 2
print(f(1), f(1), f(2), f(3), f(1), f.cache_info()); f.cache_clear(); print(f.cache_info())
# %% partial
from functools import partial
p = partial(lambda *a, **k: (a, k), 1, x=2); print(p(3, y=4), p(x=9), p.args, p.keywords, p.func.__name__)
# %% reduce and operator
from functools import reduce
import operator
print(reduce(operator.add, 'abc'), reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.or_, [1, 2, 4], 8))
# %% argument evaluation order
def p(x): print(x, end=' '); return x
def f(*a, **k): pass
f(p(1), *[p(2)], k=p(3), **{'z': p(4)}); print()
p(1) + p(2) * p(3); print()
d = {p('k'): p('v')}; print()
p(1) < p(2) < p(3); print()
p(0) and p(1) or p(2); print()
# %% chained assignment order
class L(list):
    def __setitem__(self, i, v): print('set', i, v); super().__setitem__(i, v)
l = L([0, 0]); i = 0
i = l[i] = 1; print(l)
# %% augmented assignment evaluates once
def idx(): print('idx'); return 0
l = [1]; l[idx()] += 5; print(l)
# %% tuple element augmented
t = ([1],)
try: t[0] += [2]
except TypeError as e: print(e, t)
# %% swap and multiple targets
a, b, c = 1, 2, 3; a, b, c = c, a, b; x = y = [a]; print(a, b, c, x is y); (a, b), [c, *d] = (1, 2), (3, 4, 5); print(a, b, c, d)
# %% slices assignment
l = list(range(6)); l[1:3] = 'abc'; print(l); l[::2] = [0] * 4; print(l); del l[1::2]; print(l); l[:] = []; print(l); l[5:] = [1]; print(l)
# %% slices assignment errors
for text in ('l[::2] = [1]', 'l[0:1] = 5', 'l[::2] = 5', 'l["a"] = 1', 'l[9] = 1', 'del l[9]', 'l[::0] = []', 'l[None] = 1', 'del l["a"]'):
    l = [1, 2, 3]
    try: exec(text)
    except Exception as e: print(text, '|', type(e).__name__, e)
# %% del statement
a = b = 1; l = [1, 2, 3]; d = {'x': 1}
del a, l[0], d['x']; print(b, l, d)
class C: pass
c = C(); c.x = 1; del c.x; print(vars(c)); del c.x
# %% conditional and boolean
print(1 and 0 or 2, [] or {} or 'x', not [], 1 if [] else 2, (0 or None), 5 and 'a', None and 1)
# %% comparisons chain with side effects
def f(x): print('f', x); return x
print(f(3) > f(2) > f(5) > f(1), 1 < 2 < 3 == 3 != 4, 1 in [1] in [[1]])
# %% is and equality
a = [1]; b = [1]; print(a == b, a is b, a is not b, None is None, () is (), a is a, 'x' is not None)
# %% print function
print('a', 1, None, [1], sep='|', end='$\n'); print(); print('', end=''); print('x', 'y', sep=''); print(*[], sep=','); print('no newline', end='\n\n')
import sys
print('to stdout', file=sys.stdout, flush=True)
# %% print to StringIO
import io
s = io.StringIO(); print('hello', 42, file=s); print('x', end='', file=s); print(repr(s.getvalue()))
# %% f-string features
w, p, name = 10, 3, 'Bob'; d = {'k': [1, 2]}
print(f'{name!r:>{w}}|{3.14159:{w}.{p}f}|{d["k"][1]}|{name.upper()}|{"nested " + f"{name}"}|{w:>5}|{name=}|{w + 1 = }|{{}}|{1e10:,.0f}|{255:#x}|{True}|{None!s:5}|')
# %% f-string multi-line
x = 5
print(f'''a
{x
 + 1}
b''', f"{'a' if x else 'b'}", f'{x:{"0"}{3}}', f'{x!s:>{x}}')
# %% string formatting types
print('%s %r %d %5.2f %x %o %e %g %c %%' % ('a', 'b', 3, 2.5, 255, 8, 12345.678, 1e-5, 'z'))
print('%(a)s-%(b)05d' % {'a': 1, 'b': 2}, '%-5s|%5s' % ('a', 'b'), '%+d % d' % (1, 2), '%*.*f' % (8, 2, 3.14159))
# %% dict methods order
d = {'b': 1, 'a': 2}; d['c'] = 3; d['b'] = 9; del d['a']; d['a'] = 0; print(d, list(d), d.popitem(), d | {'z': 1}); d |= {'y': 2}; print(d)
# %% dict from comprehension and zip
print({k: v for k, v in zip('abc', range(3)) if v}, dict(enumerate('ab')), {**{'a': 1}, 'b': 2}, dict([('x', 1)], y=2))
# %% sets
a, b = {1, 2, 3}, {2, 3, 4}; print(a & b, a | b, a - b, a ^ b, a <= b, {2} < a, a.isdisjoint({9})); a |= {10}; a -= {1}; print(a); a.discard(99); a.remove(99)
# %% sorting
l = ['banana', 'Apple', 'cherry']; l.sort(); print(l); l.sort(key=str.lower, reverse=True); print(l)
print(sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted({'b': 1, 'a': 2}, key={'b': 1, 'a': 2}.get), sorted([3, 1, 2], key=lambda x: -x))
# %% sort stability
print(sorted(['bb', 'a', 'cc', 'd'], key=len), sorted([1, 2, 3, 4], key=lambda x: x % 2), sorted([1, 2, 3, 4], key=lambda x: x % 2, reverse=True))
# %% list methods
l = [3, 1]; l.append(2); l.extend((5, 4)); l.insert(1, 9); l.reverse(); print(l, l.index(9), l.count(1), l.pop(), l.pop(0), l.copy()); l.remove(9); l.clear(); print(l)
# %% nested lists share rows
m = [[0] * 2] * 2; m[0][0] = 1; print(m); n = [[0] * 2 for _ in range(2)]; n[0][0] = 1; print(n)
# %% scopes of exec and eval
x = 1
def f():
    x = 2
    print(eval('x'), eval('x', {'x': 3}), eval('x + y', {'x': 3}, {'y': 4}))
    exec('x = 5'); print(x)
f(); ns = {}; exec('a = 1\ndef g(): return a', ns); print(ns['g'](), sorted(k for k in ns if not k.startswith('__')))
# %% globals and locals
def f(a):
    b = 2
    return locals()
print(f(1), 'f' in globals(), globals()['__name__'])
# %% vars, dir, getattr
class A: pass
a = A(); a.x = 1; print(vars(a), getattr(a, 'x'), getattr(a, 'y', 0), hasattr(a, 'x')); setattr(a, 'z', 2); print(a.z); delattr(a, 'z'); print(hasattr(a, 'z'))
# %% type annotations are stored
x: int = 5
y: 'str'
def f(a: list[int], b: 'x' = 1) -> dict[str, int]: pass
print(__annotations__, f.__annotations__)
# %% star in index and return
def f(): return 1, *(2, 3)
print(f(), [*f(), *'a'], {*f()}, (*f(),)); print({**dict(a=1), **dict(b=2)})
# %% match literal, capture, or, guard
def f(x):
    match x:
        case 0 | 1: return 'small'
        case int() if x > 100: return 'big'
        case int(n): return f'int {n}'
        case 'a' | 'b' as s: return f'letter {s}'
        case None: return 'none'
        case True: return 'never'
        case float(): return 'float'
        case _: return 'other'
print([f(v) for v in (0, 1, 5, 200, 'a', 'z', None, 2.5, True, [])])
# %% match sequences
def f(x):
    match x:
        case []: return 'empty'
        case [a]: return f'one {a}'
        case [1, *rest]: return f'one then {rest}'
        case (a, b): return f'pair {a} {b}'
        case [a, [b, c], *_]: return f'nested {a} {b} {c}'
        case [first, *mid, last]: return f'{first} {mid} {last}'
        case _: return 'no'
print([f(v) for v in ([], [5], [1, 2, 3], (7, 8), [3, [4, 5], 6], [2, 3, 4, 5], 'ab', {1: 2}, range(3), iter([1]))])
# %% match mappings
def f(x):
    match x:
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'type': t, **rest}: return f'{t} {rest}'
        case {}: return 'mapping'
        case _: return 'no'
print([f(v) for v in ({'type': 'circle', 'r': 2}, {'type': 'sq', 'a': 1}, {}, {'x': 1}, [])])
# %% match classes
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case P(0, 0): return 'origin'
        case P(x, y=0): return f'on x {x}'
        case P(x=0, y=y): return f'on y {y}'
        case P(x, y) if x == y: return f'diagonal {x}'
        case P(): return 'point'
        case str(s): return s
        case list([a, b]): return a
        case dict(): return 'dict'
print([f(v) for v in (P(0, 0), P(3, 0), P(0, 4), P(2, 2), P(1, 2), 'text', [1, 2], {})])
# %% match class errors
class P: pass
match P():
    case P(1): pass
# %% match class too many
class P: __match_args__ = ('x',)
p = P(); p.x = 1
match p:
    case P(1, 2): pass
# %% match on values
class Color:
    RED = 1
    GREEN = 2
def f(x):
    match x:
        case Color.RED: return 'red'
        case Color.GREEN: return 'green'
        case -1 | -1.5: return 'negative'
        case 1 + 2j: return 'complex'
        case 'a' 'b': return 'ab'
        case b'x': return 'bytes'
print([f(v) for v in (1, 2, -1, -1.5, 1 + 2j, 'ab', b'x', 99)])
# %% match binds even when guard fails
match 5:
    case x if x > 10: pass
    case _: print('x is', x)
# %% match star and soft keywords
match = {'case': 1}; case = 'x'; print(match['case'], case)
match case:
    case 'x': print('soft')
match (1, 2):
    case 1, 2: print('tuple without parentheses')
match *[1], 2:
    case [1, 2]: print('starred subject')
# %% match nested with as
match {'items': [{'n': 1}, {'n': 2}]}:
    case {'items': [{'n': a}, {'n': b} as second]}: print(a, b, second)
# %% with several managers and parentheses
from contextlib import contextmanager
@contextmanager
def cm(n):
    print('in', n); yield n; print('out', n)
with (cm(1) as a, cm(2) as b,): print(a, b)
with cm(3), cm(4) as d: print(d)
# %% while with walrus
data = [1, 2, 3]
while (n := len(data)) > 1: data.pop(); print(n)
print(n)
# %% ternary chains and lambdas in default
f = lambda x, g=(lambda y: y + 1): g(x) if x > 0 else -1 if x == 0 else g(g(x))
print(f(1), f(0), f(-5))
# %% import forms
import os.path if False else math
# %% import as
import math as m, collections as c
from math import pi as PI, sqrt
from collections import (OrderedDict, namedtuple as nt,)
print(m.floor(2.5), c.Counter('aab')['a'], PI, sqrt(4), nt.__name__)
# %% import in function
def f():
    import math
    from math import cos as k
    return math.pi, k(0)
print(f()); math
# %% star import
from math import *
print(sqrt(9), pi, floor(2.5))
# %% module attributes
import math, sys
print(math.__name__, type(math), sys.modules['math'] is math, hasattr(math, 'pi'), math.nope if hasattr(math, 'nope') else 'none')
# %% integer string conversions
print(int('0b11', 0), int('ff', 16), bin(10), oct(8), hex(255), f'{10:b}', f'{255:X}', int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'))
# %% big integers
print(2 ** 200, -2 ** 65 // 3, (10 ** 30) % 7, 10 ** 25 - 1, int('9' * 40) + 1, (1 << 100) >> 98, 3 ** 100 % 1000)
# %% numeric edge cases
print(0.1 + 0.2, 1e16 + 1, 1 / 3, 1e-7, 123456789.123456789, 1e22, 1e23, -0.0, 5e-324, 2 ** 0.5, 10 ** -3, 7 // -2, -7 % 3, round(0.5), round(-1.5), round(2.675, 2))
# %% ellipsis and not implemented
print(..., Ellipsis is ..., NotImplemented, type(...), bool(...))
# %% docstrings
def f():
    """First line.

    Second."""
class C:
    'class doc'
print(f.__doc__, C.__doc__, (lambda: 0).__doc__, f.__doc__.splitlines()[0])
# %% enumerate, zip, map, filter
print(list(enumerate('ab', 1)), list(zip([1, 2], 'xy')), list(map(lambda a, b: a * b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'x'])), dict(zip('ab', (1, 2))))
# %% any, all, sum, min, max
print(any([0, '', None]), all([]), sum([[1], [2]], []), min('hello'), max([1, 5, 3], key=lambda x: -x), max({'a': 3, 'b': 1}.items(), key=lambda kv: kv[1]), min([], default='none'))
