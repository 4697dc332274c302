def plain(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f'{plain(1, c=3), plain(1, 5, 6, 7, c=3, e=8) = }')
print(f"{plain(*[1, 2], **{'c': 3}), plain(a=1, c=2, b=9) = }")
print(f"{plain(1, *(2, 3), c=0, **{'x': 1}, y=2) = }")


def defaults(value, seen=[]):
    seen.append(value)
    return seen


print(f'{defaults(1), defaults(2), defaults(3, []) = }')


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


first, second = counter(), counter()
print(f'{first(), first(5), second(), first() = }')
adders = [lambda v, n=n: v + n for n in range(3)]
late = [lambda: n for n in range(3)]
print(f'{[f(10) for f in adders], [f() for f in late] = }')


def fact(n: int) -> int:
    """Product of the first n integers."""
    return 1 if n < 2 else n * fact(n - 1)


print(f'{fact(20), fact(25), fact.__name__, fact.__doc__ = }')
total = 0


def bump():
    global total
    total += 1
    return total


print(f'{bump(), bump(), total = }')


def positional(a, /, b, *, c):
    return a + b + c


print(f'{positional(1, 2, c=3), positional(1, b=2, c=3) = }')
print(f'{(lambda *a, **k: (a, k))(1, x=2), (lambda: None)() = }')
print(f'{(lambda x, y=2: x * y)(4) = }')


def nothing():
    pass


def early(n):
    for i in range(10):
        if i == n:
            return i
    return 'not found'


print(f'{nothing(), early(3), early(99) = }')
print(f"{sorted([(2, 'b'), (1, 'a')], key=lambda t: t[1]) = }")


def decorate(function):
    def wrapper(*args, **kwargs):
        return 'wrapped', function(*args, **kwargs)
    return wrapper


@decorate
def greet(name):
    return 'hi ' + name


print(f"{greet('you'), list(map(fact, [3, 4])) = }")
print(f'{(lambda f: f(f, 5))(lambda f, n: n if n < 2 else f(f, n - 1) + f(f, n - 2)) = }')
try:
    plain()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    plain(1)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    plain(1, 2, c=3, a=4)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    positional(a=1, b=2, c=3)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    positional(1, 2, 3)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    positional(1, 2)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    fact()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    fact(1, 2)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    fact(x=1)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    fact(1, n=1)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    (lambda x: x)()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    nothing(1)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    undefined_name
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    nothing()()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    total(3)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    plain(*5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    plain(**5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    early(3)()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    first(1, 2, 3)
except Exception as error:
    print(f'{type(error).__name__}: {error}')


def unbound():
    print(later)
    later = 1


try:
    unbound()
except Exception as error:
    print(f'{type(error).__name__}: {error}')


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
