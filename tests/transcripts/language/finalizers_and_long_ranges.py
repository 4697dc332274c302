# __del__ when the last reference goes, and ranges beyond 64 bits.
class A:
    alive = 0
    def __init__(self, n): self.n = n; A.alive += 1
    def __del__(self): A.alive -= 1; print('gone', self.n)
a = A(1); b = a
del a
print('still', A.alive)
b = None
print('after', A.alive)
def f():
    x = A(2)
    print('in f')
f()
print('left f')
A(3)
lst = [A(4), A(5)]
lst.pop()
print('popped')
lst.clear()
print('cleared')
class B(A): pass
d = {'k': B(6)}
del d['k']
print('end')
keep = A(7)
try:
    y = A(8)
    raise KeyError
except KeyError:
    pass
y = 5
for i in range(2):
    z = A(10 + i)
print('loop done')
print(range(10**20), len(range(2**62)), range(10**20)[5], 10**19 in range(10**20), range(10**20)[-1], range(10**20)[10:20], range(0, 10**20, 10**19), list(range(10**19, 10**19 + 3)), range(10**20) == range(10**20), range(10**20).index(7), hash(range(10**20)) == hash(range(10**20)), bool(range(10**20)), iter(range(10**20)).__class__.__name__, range(-10**20, 10**20).start, range(10**20)[::-1], range(2**63 - 1), range(2**63))
for i in range(10**20, 10**20 + 2): print(i)
try: len(range(10**20))
except OverflowError as e: print(e)
try: range(10**20)[10**21]
except IndexError as e: print(e)
