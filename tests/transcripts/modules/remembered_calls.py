from functools import lru_cache
import random
random.seed(3)
log=[]
@lru_cache(maxsize=5)
def f(n, k=0):
    log.append((n,k)); return n*10+k
for i in range(400):
    f(random.randrange(9), k=random.randrange(2))
    if i%57==0: print(f.cache_info())
print(len(log), log[:60], f.cache_info())
f.cache_clear(); print(f.cache_info()); f(1); f(1); print(f.cache_info())
@lru_cache(maxsize=1)
def g(n): return n
print([g(i%2) for i in range(6)], g.cache_info())
@lru_cache(maxsize=3)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(20), fib.cache_info())
@lru_cache(maxsize=2)
def r(n):
    if n: r(n-1)
    return n
print(r(5), r.cache_info(), r(5), r(4), r(3), r.cache_info())
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return 1
    def __eq__(s,o): r2.cache_clear(); return s.v==o.v
@lru_cache(maxsize=2)
def r2(k): return k.v
print(r2(K(1)), r2(K(1)), r2(K(2)), r2(K(1)), r2.cache_info())
@lru_cache
def boom(n): raise ValueError(n)
for i in range(2):
    try: boom(1)
    except ValueError as e: print(e, boom.cache_info())
