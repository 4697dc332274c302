# Truth, slices, `with`, remembered results and keywords: the quick ways and what they must leave to others.
from functools import lru_cache, cache, partial


class Plain:
    pass


class Counted:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print('len', end=' ')
        return self.n


class Said:
    def __bool__(self):
        print('bool', end=' ')
        return False


class Items(list):
    pass


class Refuses(list):
    def __len__(self):
        return 5


for value in ([], [0], '', 'a', (), (1,), {}, {1: 2}, set(), {3}, frozenset(), Plain(), Counted(0), Counted(2), Said(), Items(), Items([1]),
              Refuses(), None, 0, 0.0, 1j, b'', b'x', range(0), range(3), Plain, len, 2**70):
    print('yes' if value else 'no', not value, bool(value and 1), type(value or 2).__name__, sep='|')
stack = [1, 2, 3]
while stack:
    stack.pop()
print(stack)


text, umlauts = 'hello world', 'äöü€😀x'
numbers, pair = list(range(10)), tuple('abcde')
bounds = (None, 0, 1, 3, -1, -3, 20, -20, 2**70, -2**70, True)
for source in (text, umlauts, numbers, pair, '', [], ()):
    print([source[a:b] for a in bounds for b in bounds] == [source[slice(a, b)] for a in bounds for b in bounds], end=' ')
    for step in (1, 2, 3, -1, -2, -7, 10**30, None):
        got = [source[a:b:step] for a in (None, 1, -2) for b in (None, 4, -1)]
        print(got[0], got[-1], got[4], end=' ')
    print()
for wrong in (lambda: text[::0], lambda: numbers['a':], lambda: pair[1:2.5], lambda: text[1:2][5]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
copy = numbers[:]
copy[0] = 'new'
print(numbers[0], copy[0], text[:] is text, numbers[2:5][::-1], text[::-1][::-1] == text, 'abc'[1:2] == 'b')


class Index:
    def __index__(self):
        print('index', end=' ')
        return 2


print(numbers[Index():], text[:Index()], pair[::Index()])


class Guard:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, kind, value, trace):
        print('exit', self.name, kind and kind.__name__, value, trace is not None)
        return self.swallow


class Loose:
    def __enter__(self, extra=5):
        return extra

    def __exit__(self, *exc):
        print('loose', exc)
        return Said()


class Fails:
    def __enter__(self):
        raise ValueError('enter')

    def __exit__(self, *exc):
        print('never')


class FailsLater(Guard):
    def __exit__(self, *exc):
        raise KeyError('exit')


with Guard('a') as a, Guard('b') as b:
    print(a.name, b.name)
with Guard('c', True):
    raise ValueError('inside')
with Loose() as loose:
    print(loose)
try:
    with Fails():
        print('never')
except ValueError as error:
    print(error)
try:
    with FailsLater('d'):
        print('in')
except KeyError as error:
    print(error, error.__context__)
try:
    with FailsLater('e'):
        raise ValueError('first')
except KeyError as error:
    print(error, repr(error.__context__))


def leaves(how):
    for i in range(3):
        with Guard(how):
            if how == 'return':
                return 'returned', i
            if how == 'break':
                break
            if how == 'continue':
                continue
    return 'end', i


print(leaves('return'), leaves('break'), leaves('continue'))


def nested():
    with Guard('outer'):
        with Guard('inner'):
            yield 1
            yield 2


print(list(nested()))
it = nested()
print(next(it))
it.close()
try:
    with 5:
        pass
except TypeError as error:
    print(error)


@lru_cache(maxsize=None)
def square(n, extra=0):
    print('computed', n, extra)
    return n * n + extra


print(square(3), square(3), square(3.0), square(3.0), square(True), square(3, 1), square(3, 1), square(n=3), square(n=3), square(3, extra=1))
print(square.cache_info())
try:
    square([1])
except TypeError as error:
    print(error)


@lru_cache(maxsize=2)
def few(*args):
    print('few', args)
    return args


few(1), few(2), few(1), few(3), few(2), few(1, 2), few(1, 2), few(), few()
print(few.cache_info())
few.cache_clear()
few('x')
print(few.cache_info(), few.cache_parameters())


@lru_cache(typed=True)
def typed(x):
    print('typed', repr(x))
    return x


typed(1), typed(1.0), typed(1), typed('1'), typed('1')


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


class Holder:
    @lru_cache
    def method(self, x):
        print('method', x)
        return x


holder = Holder()
print(holder.method(1), holder.method(1), Holder.method(holder, 1))
print(partial(max, 3)(5), partial(lambda *a, **k: (a, k), 1, b=2)(3, c=4))
print(dict(a=1, b=[2]), dict(), dict({'x': 1}, y=2), dict([('p', 1)], p=2), list(dict(z=1, a=2)))
print('a,b,,c'.split(sep=','), 'a b  c '.split(), ' x\ty\x1cz\n'.split(), 'a--b-c'.split('--'), ''.split(), ''.split(','), 'ä,b'.split(','), 'a,b,c'.split(',', 1))
print('a b c'.split(None), 'a b c'.split(sep=None, maxsplit=1), 'abc'.split('x'), 'aXbX'.split('X'))
print(int('ff', base=16), int('0x1f', base=0), int(x='7') if False else int('7', base=10), float('1.5'), str(object='x'))
for wrong in (lambda: 'a'.split(''), lambda: 'a'.split(5), lambda: int('zz', base=16), lambda: int(5, base=10), lambda: dict(5, a=1), lambda: int('5', bas=3)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
grid = {(0, 0): 'origin', (1, 'a'): 2, (1.0, None): 3, ((1, 2), 3): 'nested', (True, 2): 'true'}
print(grid[0, 0], grid[1, 'a'], grid[1, None], grid[(1, 2), 3], grid[1, 2], grid[1.0, 2], grid[0.0, False])
try:
    print(grid[5, 6])
except KeyError as error:
    print(repr(error), error.args)
try:
    print(grid[[1], 2])
except TypeError as error:
    print(error)


class Shadow:
    size: int = 3
    tags = ('a',)

    def __init__(self, size):
        self.size = size


def sizes(items):
    return [item.size for item in items], [item.tags for item in items]


shadows = [Shadow(1), Shadow('two'), Shadow(None)]
shadows[1].tags = ['own']
print(sizes(shadows))
del shadows[0].size
print(sizes(shadows))
Shadow.size = property(lambda self: 'computed')
print(sizes(shadows))


def failing(key, table):
    try:
        return table[key]
    except KeyError as error:
        return error.args, str(error), error.__context__
    finally:
        table['tried'] = key


for key in (1, 'text', None, (1, 2), 2.5, True):
    print(failing(key, {}))
try:
    try:
        {}['inner']
    except KeyError:
        [][3]
except IndexError as error:
    print(error, repr(error.__context__))
try:
    raise ValueError('one', 2)
except ValueError as error:
    print(error, error.args)
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(-17, -5), divmod(7.5, 2), divmod(2**70, -3), divmod(True, 2))
print(pow(3, 1000, 1000007), pow(-3, 5, 7), pow(2, 10, 1), pow(0, 0, 1), pow(2, 10, -7), pow(2**40, 2**40, 10**18 + 9), pow(5, 0, 9), pow(3, -1, 7), pow(2, 3), pow(2, -1), pow(2.0, 3))
for wrong in (lambda: divmod(1, 0), lambda: divmod(2**70, 0), lambda: pow(1, 2, 0), lambda: pow(2, -1, 4), lambda: divmod('a', 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(max([3, 1.5, True, 7]), min(iter([2.5, 1, 1.0])), max('abc'), min([[2], [1, 5]]), max([1, 2, 3], key=lambda v: -v), min({'b': 1, 'a': 2}), max([], default='none'))
print(max(1, 2.5), min(2.5, 1), max([float('nan'), 1.0]), max([1.0, float('nan')]), max((2, 'x'), (2, 'y')), max(['aa', 'b'], key=len), min(['aa', 'b', 'c'], key=len))
for wrong in (lambda: max([]), lambda: max([1, 'a']), lambda: max(5), lambda: min(1, 2, default=3), lambda: max()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print([int(text, 16) for text in ('ff', 'FF', '0xff', ' 7f ', '-a', '0b1', '1_0')], int('z', 36), int('0x1f', 36), int('101', 2), int('12345678901234567890123456789'), int('9' * 45))
print(str(2**100), str(-2**126), str(2**127), str(-2**127), str(2**128), repr(10**38), f'{2**90}')
text = 'ascii only'
print([text[::-1], text[:5], text[6:], text[-4:-1], text[::2], text[1:1], text[100:], text[-100:3], text[8:2:-2]])
print([c for c in text if c in 'aeiou'], [c for c in 'äöü'], [i for i in ()], [x for x in []])
