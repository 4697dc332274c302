# Calls, returns and subscripts that the machine does in fewer steps, in all the shapes that need more.
import numpy as np


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


def sign(x):
    return 'negative' if x < 0 else 'zero' if x == 0 else 'positive'


print(sign(-1), sign(0), sign(2.5), (lambda v: v if v else 'nothing')([]))


def unbound(flag):
    return missing if flag else 'fine'
    missing = 1


attempt(unbound, False)
attempt(unbound, True)


def guarded(x):
    try:
        return 1 // x if x != 1 else 'one'
    finally:
        print('left', x)


attempt(guarded, 1)
attempt(guarded, 0)


def collect(*args, **options):
    return args, options


def three(a, b=2, *, c=3):
    return a, b, c


def items():
    yield from (1, 2, 3)


print(collect(*[]), collect(*'ab'), collect(*items(), 4), collect(*(1,), **{'k': 2}), collect(**{}))
attempt(three, *[1])
attempt(three, *(1, 5), **{'c': 9})
attempt(three, *[])
attempt(three, *[1, 2, 3])
attempt(lambda: three(*5))
attempt(lambda: three(*[1], **5))
attempt(lambda: print(*None))
print(max(*[3, 9, 4]), list(map(lambda *a: a, *[[1, 2], [3, 4]])))


class Point:
    def __init__(self, *args):
        self.args = args

    def moved(self, *by):
        return Point(*self.args, *by)


print(Point(*range(3)).moved(*[7]).args, Point(*[]).args)


def generate(*args):
    yield args


print(list(generate(*[1, 2])), *generate(*'xy'))


def deep(n, *rest):
    return deep(n + 1, *rest)


attempt(deep, 0, 1)


class Grid:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print('set', key, value)


grid, i, j = Grid(), 1, 2
print(grid[i, j], grid[i, 0], grid[(i, j)], grid[i + 1, -j], grid[i, j, i])
grid[i, j] = 3
grid[j, i + 1] += (4,)


def local_grid(a, i, j):
    total = 0.0
    a[i, j] = 5
    a[i, j] += 2.5
    total += a[i, j]
    total += a[-1, j] * 2
    total -= a[i, 0]
    return total, type(total)


print(local_grid(np.arange(12.0).reshape(3, 4), 1, 2))
print(local_grid({(1, 2): 0, (-1, 2): 4, (1, 0): 1}, 1, 2))
attempt(local_grid, np.zeros((2, 2)), 1, 2)
attempt(local_grid, np.zeros(4), 1, 2)
attempt(local_grid, np.arange(12).reshape(3, 4), True, 2)


class Guard:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *what):
        print('exit', what[0], what[1])
        return self.swallow


with Guard(False) as guard:
    print(type(guard).__name__)
with Guard(True):
    raise ValueError('swallowed')
try:
    with Guard(0):
        raise KeyError('raised')
except KeyError as error:
    print('caught', error)


class Static:
    __enter__ = staticmethod(lambda: 'entered')
    __exit__ = classmethod(lambda cls, kind, value, trace: print(cls.__name__, kind) or True)


with Static() as value:
    print(value)
with Static():
    raise OSError


class Half:
    def __enter__(self):
        return 1


attempt(lambda: Half().__enter__())
try:
    with Half():
        pass
except Exception as error:
    print(type(error).__name__, error)


class Appends:
    def append(self, item):
        print('append', item)
        return 'appended'


def gather(out, i):
    out.append(i * 2 + 1)
    out.append((i, -i))
    result = out.append(i)
    return result, out


print(gather([], 3))
print(gather(Appends(), 4)[0])
attempt(gather, (), 1)
attempt(gather, [], 'text')


def gather_unbound():
    found = [1]
    found.append(missing_name)


attempt(gather_unbound)


class Pile(list):
    def append(self, item):
        super().append([item])


print(gather(Pile(), 5))
print([f(x) for f in (abs, str, float, len) for x in ('ab',) if f is len or f is str])
