# deque, and containers that derive from built-in ones.
from collections import deque, Counter, defaultdict
d = deque([1,2,3], maxlen=3); d.append(4); print(d, d.maxlen, len(d), d[0], d[-1], 4 in d, list(d), d==deque([2,3,4]), bool(d), deque())
d.appendleft(1); print(d); d.rotate(1); print(d); d.extend([7,8]); print(d, d.pop(), d.popleft(), d); 
try:
    for x in d: d.append(1)
except RuntimeError as e: print(e)
class D(deque):
    def __init__(self, n): super().__init__(maxlen=n); self.n=n
    def append(self, x): super().append(x*2)
q = D(2); q.append(1); q.append(2); q.append(3); print(q, q.n, isinstance(q, deque))
e = deque('abc'); del e[1]; e[0]='z'; e.insert(1,'k'); e.remove('c'); print(e, e.count('z'), e.index('k'), e*2, e+deque([1]), list(reversed(e)), e.copy())
try: deque().pop()
except IndexError as x: print(x)
try: d[99]
except IndexError as x: print(x)
try: d['a']
except TypeError as x: print(x)
print(type(d), deque.__name__, deque.__module__, hash is None, [x for x in reversed(e)])
c = Counter('hello'); c['h'] += 5; print(c, c['zz'], c.most_common(1), c.get('h'), c.setdefault('q', 3), c)
dd = defaultdict(list); dd[1].append(2); dd['a']; print(dd, dd.get(5), dd.setdefault(6, [1]), len(dd))
class L(list):
    def append(self, x): list.append(self, x+1)
l = L(); l.append(1); print(l, len(l), l.pop())
