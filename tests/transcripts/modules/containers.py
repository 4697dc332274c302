# functools, collections, copy, contextlib, io, random, string and sys.
import functools, collections, copy, contextlib, io, random, string, sys
from collections import namedtuple, Counter, defaultdict, OrderedDict, deque, ChainMap
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: functools.reduce(lambda a,b:a+b,[1,2,3]))
t(lambda: functools.reduce(lambda a,b:a+b,[]))
t(lambda: functools.partial(int, base=2)('101'))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
t(lambda: (fib(60), fib.cache_info(), fib.__name__))
@functools.total_ordering
class A:
    def __init__(s,x): s.x=x
    def __eq__(s,o): return s.x==o.x
    def __lt__(s,o): return s.x<o.x
t(lambda: (A(1)<=A(2), A(1)>A(2), A(1)>=A(1)))
t(lambda: sorted([3,1,2], key=functools.cmp_to_key(lambda a,b:b-a)))
class B:
    @functools.cached_property
    def v(self): print('once'); return 3
b=B(); t(lambda: (b.v,b.v))
@functools.wraps(fib)
def g(): 'doc'
t(lambda: g.__name__)
P=namedtuple('P','x y',defaults=[5])
t(lambda: (P(1), P(1,2), P(y=3,x=1), P(1)._replace(x=9), P._make([1,2]), P(1)._asdict(), P._fields, P(1).x, P(1)==(1,5)))
t(lambda: P()); t(lambda: P(1,2,3)); t(lambda: P(1,z=3)); t(lambda: namedtuple('Q','a a')); t(lambda: namedtuple('Q','class'))
x,y=P(3); print(x,y,P.__doc__, isinstance(P(1),tuple), P(1)[1])
c=Counter('abracadabra'); t(lambda: (c, c.most_common(2), c['z'], c+c, c-Counter('aab'), list(c.elements())[:3], c.total()))
d=defaultdict(list); d['a'].append(1); t(lambda: (d, d['b'], len(d)))
t(lambda: defaultdict(3)); t(lambda: defaultdict()['x'])
o=OrderedDict(a=1,b=2); o.move_to_end('a'); t(lambda: (o, o.popitem(), o))
q=deque([1,2,3],maxlen=3); q.append(4); q.appendleft(0); t(lambda: (q, len(q), q[0], list(q))); q.rotate(1); print(q)
t(lambda: deque().pop()); t(lambda: deque([1])[3]); t(lambda: ChainMap({'a':1},{'b':2})['b']); t(lambda: ChainMap({'a':1},{'b':2}))
t(lambda: copy.deepcopy([1,[2,{'a':(3,[4])}]])); z=[1,[2]]; w=copy.copy(z); print(w[1] is z[1], copy.deepcopy(z)[1] is z[1])
r=[]; r.append(r); s=copy.deepcopy(r); print(s[0] is s)
class C:
    def __init__(s): s.v=[1]
e=C(); f=copy.deepcopy(e); print(f.v, f.v is e.v, type(f) is C)
@contextlib.contextmanager
def cm(x):
    print('in'); 
    try: yield x
    finally: print('out')
with cm(3) as v: print(v)
def h():
    with cm(3): raise ValueError('boo')
t(h)
with contextlib.suppress(KeyError): {}['x']
with contextlib.ExitStack() as st: st.enter_context(cm(1)); st.callback(print,'cb')
out=io.StringIO()
with contextlib.redirect_stdout(out): print('hidden')
print(repr(out.getvalue()))
with io.StringIO('a\nb\n') as fh: print(list(fh))
print(io.BytesIO(b'abc').read(2))
random.seed(42); t(lambda: (random.random(), random.randint(1,6), random.choice('abc'), random.gauss(0,1), random.uniform(1,2), random.sample(range(100),5), random.choices([1,2,3],weights=[1,2,3],k=4)))
l=list(range(10)); random.shuffle(l); print(l)
rr=random.Random(1); t(lambda: (rr.random(), rr.randrange(10), rr.getrandbits(70)))
t(lambda: random.choice([])); t(lambda: random.randrange(0)); t(lambda: random.randint(3,1)); t(lambda: random.sample([1],2))
print(sys.maxsize, sys.byteorder, sys.version_info[:2], sys.version_info >= (3,8), sys.float_info.epsilon, sys.float_info)
sys.stdout.write('w\n'); print('err', file=sys.stderr); t(lambda: sys.exit(3)); print(sys.getrecursionlimit(), len(sys.argv))
print(string.ascii_letters, string.capwords('a b'))
sys.exit('bye')
