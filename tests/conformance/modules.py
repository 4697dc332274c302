# %% collections.deque
from collections import deque
d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); print(d, d.maxlen, len(d), d[0], d[-1], list(d)); d.rotate(1); print(d); d.extend([7, 8]); print(d, d.pop(), d.popleft(), 8 in d, d.count(7)); deque().pop()
# %% collections.Counter
from collections import Counter
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], sum(c.values()), c + Counter('aa'), c - Counter('aaaaab'), c & Counter('ab'), c | Counter('zz'), list(Counter(a=2, b=1).elements())); c.update('zz'); c.subtract({'a': 10}); print(c, +c, -c)
# %% collections.defaultdict
from collections import defaultdict
d = defaultdict(list); d['a'].append(1); print(d, d['b'], dict(d), d.default_factory, 'c' in d, d.get('c')); e = defaultdict(lambda: 5); print(e['x']); defaultdict(None)['k']
# %% collections.OrderedDict
from collections import OrderedDict
d = OrderedDict([('a', 1), ('b', 2)]); d.move_to_end('a'); print(d, d.popitem(last=False), d == {'a': 1}, list(reversed(OrderedDict(x=1, y=2)))); OrderedDict().popitem()
# %% collections.ChainMap
from collections import ChainMap
c = ChainMap({'a': 1}, {'a': 2, 'b': 3}); c['z'] = 9; print(c['a'], c['b'], c.maps, len(c), sorted(c), c.new_child({'a': 0})['a'], c.parents); c['nope']
# %% namedtuple errors
from collections import namedtuple
P = namedtuple('P', 'x y')
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: P(x=1, z=2), lambda: namedtuple('1', 'a'), lambda: namedtuple('A', 'class'), lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', '_x'), lambda: P(1, 2)._replace(z=1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
# %% itertools
import itertools as it
print(list(it.chain('ab', [1])), list(it.islice(it.count(5, 2), 3)), list(it.accumulate([1, 2, 3], initial=10)), list(it.groupby('aab', key=str.upper))[0][0], list(it.product('ab', [1, 2])), list(it.permutations([1, 2, 3], 2)), list(it.combinations('abc', 2)), list(it.zip_longest([1], [2, 3], fillvalue=0)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise('abcd')), list(it.compress('abcd', [1, 0, 1])))
a, b = it.tee(iter([1, 2])); print(list(a), list(b)); print([(k, list(g)) for k, g in it.groupby([1, 1, 2])])
# %% json
import json
print(json.dumps({'a': [1, 2.5, None, True, 'é\n"'], 'b': {}}), json.dumps([1, 2], indent=2), json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')), json.dumps('é', ensure_ascii=False), json.loads('{"x": [1, 2.0, null, "\\u00e9"]}'), json.dumps(float('nan')), json.loads('1e3'))
# %% json errors
import json
for t in ('', '{', '[1,]', '{"a" 1}', 'nul', '"abc', '{a: 1}', '[1 2]', '01', '1 2'):
    try: json.loads(t)
    except ValueError as e: print(repr(t), e)
json.dumps({1, 2})
# %% math functions
import math
print(math.floor(-2.5), math.ceil(2.1), math.gcd(12, 18), math.lcm(4, 6), math.comb(5, 2), math.perm(4), math.factorial(10), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.prod([1, 2, 3]), math.log2(8), math.degrees(math.pi), math.copysign(1, -0.0), math.trunc(-2.7), math.fsum([0.1] * 10), math.isqrt(99))
# %% cmath
import cmath
print(cmath.sqrt(-1), cmath.exp(0j), cmath.phase(-1), cmath.polar(1j), abs(cmath.rect(1, 1)), cmath.isnan(complex('nan')), cmath.pi, cmath.log(1j)); cmath.log(0)
# %% random from a seed
import random
random.seed(42); print(random.random(), random.randint(1, 100), random.choice('abc'), random.sample(range(100), 3), random.uniform(1, 2), random.gauss(0, 1), random.randrange(0, 100, 5)); l = [1, 2, 3, 4]; random.shuffle(l); print(l, random.choices('ab', k=3), random.getrandbits(8), random.Random(7).random(), random.betavariate(1, 2), random.expovariate(1))
# %% random errors
import random
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([], k=1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
# %% string
import string
print(string.ascii_letters, string.digits, string.punctuation, string.whitespace.encode(), string.hexdigits, string.capwords('hello big world'), string.Template('$a and ${b} $$').substitute(a=1, b=2), string.Template('$x $y').safe_substitute(x=1)); string.Template('$x').substitute()
# %% textwrap
import textwrap
t = 'The quick brown fox jumps over the lazy dog and runs away.'
print(textwrap.wrap(t, 20), textwrap.fill(t, 30), textwrap.shorten(t, 25), repr(textwrap.dedent('  a\n    b\n  c')), repr(textwrap.indent('a\nb', '> ')))
# %% fractions
from fractions import Fraction as F
print(F(1, 3) + F(1, 6), F('0.25'), F(3), F(1.5), F(-6, 4), repr(F(1, 2)), F(7, 3) // 1, F(7, 3) % 1, F(1, 2) ** 2, F(1, 2) < F(2, 3), float(F(1, 4)), F(22, 7).limit_denominator(5), round(F(7, 2)), F(1, 3) == 1 / 3, hash(F(1, 2)) == hash(0.5), abs(F(-1, 2)), F(3, 2).numerator); F(1, 0)
# %% statistics
import statistics as s
print(s.mean([1, 2, 3, 4]), s.median([3, 1, 2]), s.median([1, 2, 3, 4]), s.mode([1, 1, 2]), s.stdev([1, 2, 3, 4]), s.pvariance([1, 2, 3]), s.fmean([1.5, 2.5]), s.multimode('aabb'), s.quantiles([1, 2, 3, 4, 5]), s.harmonic_mean([1, 2]), s.geometric_mean([1, 4])); s.mean([])
# %% io
import io
s = io.StringIO('a\nb\nc'); print(s.readline(), s.read(), s.read(), s.seek(0), s.readlines(), s.tell()); s = io.StringIO(); s.write('xy'); s.seek(1); s.write('Z'); print(s.getvalue(), [l for l in io.StringIO('1\n2')]); b = io.BytesIO(b'abc'); print(b.read(2), b.read(), b.getvalue()); s.close(); s.read()
# %% copy
import copy
a = [1, [2, 3], {'k': [4]}]; b = copy.copy(a); c = copy.deepcopy(a); a[1].append(9); a[2]['k'].append(8); print(b, c, b[1] is a[1], c[1] is a[1]); l = []; l.append(l); m = copy.deepcopy(l); print(m[0] is m)
# %% operator
import operator as o
print(o.itemgetter(1, 0)('ab'), o.attrgetter('real')(3), o.methodcaller('replace', 'a', 'b')('aa'), o.add(1, 2), o.contains('abc', 'b'), o.truediv(1, 2), o.neg(3), o.getitem({'a': 1}, 'a'), o.setitem, o.iadd([1], [2]), o.length_hint([1, 2]), sorted([(2, 1), (1, 2)], key=o.itemgetter(1)))
# %% functools
import functools as f
print(f.reduce(lambda a, b: a + b, [1, 2, 3]), f.partial(max, 5)(3), sorted('bca', key=f.cmp_to_key(lambda a, b: (a < b) - (a > b))))
@f.lru_cache
def g(n): return n if n < 2 else g(n - 1) + g(n - 2)
print(g(50), g.cache_info().hits)
# %% time and timeit
import time, timeit
t = time.time(); p = time.perf_counter(); time.sleep(0); print(isinstance(t, float), time.perf_counter() >= p, time.monotonic() > 0, isinstance(time.time_ns(), int), timeit.timeit('1 + 1', number=10) >= 0)
# %% types
import types
print(types.SimpleNamespace(a=1, b='x'), types.FunctionType.__name__, isinstance(lambda: 0, types.LambdaType), isinstance(len, types.BuiltinFunctionType), types.NoneType); n = types.SimpleNamespace(x=1); n.y = 2; print(n, n == types.SimpleNamespace(x=1, y=2))
# %% typing names
from typing import List, Dict, Optional, Union, Any, Callable, TypeVar, Tuple, Iterable
def f(a: List[int], b: Optional[str] = None) -> Dict[str, Any]: return {}
T = TypeVar('T'); print(List[int], Optional[int], Union[int, str], Dict[str, List[int]], Callable[[int], str], Tuple[int, ...], T, f(1))
# %% sys
import sys
print(sys.version_info[:2], sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.float_info.epsilon, sys.float_info.max, type(sys.argv), sys.stdout.write('w\n'), sys.version_info >= (3, 8), sys.platform, sys.maxunicode, sys.hash_info.modulus, sys.int_info.bits_per_digit)
# %% numbers
import numbers
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), isinstance(True, numbers.Number), isinstance('a', numbers.Number), issubclass(int, numbers.Rational))
# %% abc module names
import abc
print(abc.ABC, abc.ABCMeta, isinstance(abc.ABC, abc.ABCMeta), type(abc.ABC))
# %% dataclasses helpers
from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass, make_dataclass
@dataclass
class A:
    x: int
    y: list = field(default_factory=list)
a = A(1, [2]); print(asdict(a), astuple(a), replace(a, x=9), is_dataclass(A), is_dataclass(a), [(f.name, f.type) for f in fields(a)]); A(1, 2, 3)

# %% compile in mode single shows values
exec(compile('1 + 1\n', '<text>', 'single'))
exec(compile('x = 3; x; None; "a"\n', '<text>', 'single'))
for mode in ('exec', 'single'):
    code = compile('for i in range(2): i\n', '<text>', mode)
    exec(code)
print(eval(compile('2 + 3', '<text>', 'eval')))
