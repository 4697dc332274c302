# Calls that consume a generator expression at once.
print(sum(x*x for x in range(10)), any(x>3 for x in [1,2,5]), all(x>3 for x in [1,2,5]), max(x for x in (3,1,2)), min((x for x in 'bca'), default=1))
print(list(x for x in 'abc' if x!='b'), tuple(y for x in [[1,2],[3]] for y in x), set(x%3 for x in range(9)), dict((i,i*i) for i in range(3)), sorted(-x for x in range(4)), ','.join(str(x) for x in range(4)))
try: max(x for x in [])
except ValueError as e: print(e)
try: sum(x for x in ['a','b'])
except TypeError as e: print(e)
try: sum(next(iter([])) for x in [1])
except RuntimeError as e: print(repr(e), repr(e.__cause__))
def f(a, b):
    return sum(a*x for x in b if x != a)
print(f(3,[1,2,3,4]))
def sum2():
    sum = lambda it: [type(it).__name__, list(it)]
    return sum(x for x in [1,2])
print(sum2())
print([sum(x*y for x in range(y)) for y in range(5)])
print(sum(sum(sum(i*j*k for i in range(3)) for j in range(4)) for k in range(5)))
fs = list((lambda: x) for x in range(3)); print([g() for g in fs])
print(any((y := x) > 2 for x in range(10)), y)
class C:
    a = 3
    b = sum(x for x in range(a))
    try:
        c = sum(a for x in range(2))
    except NameError as e: print(e)
print(C.b)
print(''.join(c for c in 'hello' if c in 'aeiou'), sum((x for x in [1,2]), 10), sum([x for x in [[1],[2]]], []))
def h(n):
    def inner(): return n
    return sum(inner()+x+n for x in range(n))
print(h(4))


# Lines of a traceback: the expression has one of its own, what the builtin does has not.
import traceback


def quotient():
    return sum(1 / x for x in [1, 0])


def addition():
    return sum(x for x in [1, 'a'])


def truth():
    return any(x.missing for x in [1])


for function in (quotient, addition, truth):
    try:
        function()
    except Exception:
        for line in traceback.format_exc().split('\n'):
            print(line.split(', in ')[-1])
