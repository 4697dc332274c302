# Functions: arguments of all kinds, defaults, closures, recursion, lambdas, decorators, documentation.
def greet(name, greeting='Hello', *extra, mark='!', **more):
    """Return a greeting.

    The second line of the documentation.
    """
    return f'{greeting}, {name}{mark}', extra, more


print(greet('Ann'), greet('Bob', 'Hi'), greet('Cid', greeting='Hey', mark='?'), sep='\n')
print(greet('Dee', 'Yo', 1, 2, mark='.', colour='red', size=3))
args, keywords = ('Eve', 'Good day'), {'mark': '...'}
print(greet(*args, **keywords), greet(*'xy', *[1], **{'mark': ';'}, z=1))
print(greet.__name__, greet.__doc__.splitlines()[0], greet.__defaults__, greet.__kwdefaults__)


def positions(a, /, b, *, c=3):
    return a, b, c


print(positions(1, 2), positions(1, b=2, c=4))
for call in (lambda: positions(a=1, b=2), lambda: positions(1, 2, 3), lambda: positions(1), lambda: positions(),
             lambda: greet(), lambda: greet('a', name='b'), lambda: positions(1, 2, d=4), lambda: greet(*5), lambda: greet(**5)):
    try:
        call()
    except TypeError as error:
        print('TypeError:', error)


def remember(item, known=[]):
    known.append(item)
    return known


print(remember(1), remember(2), remember(3, []), remember(4))


def fresh(item, known=None):
    known = [] if known is None else known
    known.append(item)
    return known


print(fresh(1), fresh(2))


def nothing():
    pass


print(nothing(), nothing() is None)
counter = 0


def count():
    global counter
    counter += 1
    return counter


print(count(), count(), counter)


def make_counter(start=0):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value
    return step


one, two = make_counter(), make_counter(10)
print(one(), one(5), two(), two(), one.__closure__[0].cell_contents, one.__code__.co_freevars)
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late])


def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def fibonacci(n, known={0: 0, 1: 1}):
    if n not in known:
        known[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return known[n]


def hanoi(n, source='A', target='C', spare='B'):
    return 0 if n == 0 else hanoi(n - 1, source, spare, target) + 1 + hanoi(n - 1, spare, target, source)


print(factorial(20), factorial(30), fibonacci(80), hanoi(7))


def logged(prefix):
    def decorate(function):
        import functools

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            result = function(*args, **kwargs)
            print(f'{prefix}{function.__name__}{args}{kwargs or ""} -> {result!r}')
            return result
        return wrapper
    return decorate


@logged('call: ')
@logged('inner: ')
def area(width, height=1):
    "The area of a rectangle."
    return width * height


area(3)
area(3, height=4)
print(area.__name__, area.__doc__, area.__wrapped__.__name__)


def annotated(a: int, b: 'text' = 'x', *c: float, d: list[int] = ()) -> dict[str, int]:
    return {}


print(annotated.__annotations__)
compose = lambda *functions: lambda x: x if not functions else compose(*functions[:-1])(functions[-1](x))
print(compose(str, abs, int)('-5'), (lambda: (yield))().__class__.__name__, (lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, e=4))
from functools import partial, reduce, lru_cache
print(partial(pow, 2)(5), partial(int, base=2)('101'), reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2], 5))


@lru_cache(maxsize=None)
def slow(n):
    return n if n < 2 else slow(n - 1) + slow(n - 2)


print(slow(50), slow.cache_info())
print(callable(greet), callable(5), type(greet), type(lambda: 0), sorted(map(abs, [-3, 2])), max('abc', key=ord), id(greet) == id(greet))


def outer():
    x = 'outer'

    def inner():
        x = 'inner'
        return x
    return inner(), x


print(outer(), [f.__qualname__ for f in (outer, make_counter(), area)])


def swap(a, b): return b, a


def keyword_only(*, first, second=2): return first - second


print(swap(*swap(1, 2)), keyword_only(first=5), keyword_only(second=1, first=0))
