# Iterators and generators: the protocol, yield, send, throw, close, yield from, generator expressions, itertools.
numbers = iter([1, 2, 3])
print(next(numbers), next(numbers), next(numbers), next(numbers, 'end'))
try:
    next(numbers)
except StopIteration as stop:
    print('stopped', stop.value, stop.args)


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        self.at = self.start
        return self

    def __next__(self):
        if self.at <= 0:
            raise StopIteration
        self.at -= 1
        return self.at + 1


print(list(Countdown(3)), sum(Countdown(4)), [*Countdown(2)], max(Countdown(5)), 2 in Countdown(3), tuple(Countdown(0)))
a, b, c = Countdown(3)
print(a, b, c, dict(zip(Countdown(2), 'xy')), sorted(Countdown(3)), list(enumerate(Countdown(2))))


def squares(limit):
    n = 0
    while n < limit:
        yield n * n
        n += 1
    return 'done'


g = squares(3)
print(type(g).__name__, next(g), list(g), list(g))
g = squares(1)
next(g)
try:
    next(g)
except StopIteration as stop:
    print('returned', stop.value)


def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count


running = averager()
print(next(running), running.send(10), running.send(20), running.send(3))
running.close()
try:
    running.send(1)
except StopIteration:
    print('closed')


def careful():
    try:
        yield 1
        yield 2
    except ValueError as error:
        yield f'handled {error}'
    finally:
        print('cleaned up')


c = careful()
print(next(c), c.throw(ValueError('oops')), next(c, 'over'))
c = careful()
next(c)
c.close()


def inner():
    received = yield 'first'
    return f'inner got {received}'


def outer():
    result = yield from inner()
    yield result
    yield from range(2)
    yield from 'ab'


o = outer()
print(next(o), o.send('data'), list(o))


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4])], []])), sum(n for n in range(5)), ','.join(str(n) for n in flatten([[1], 2])))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
print(list(islice(fibonacci(), 10)), list(islice(fibonacci(), 5, 20, 5)))
print(list(takewhile(lambda n: n < 30, fibonacci())), list(dropwhile(lambda n: n < 3, [1, 4, 2])))
print(list(chain([1], 'ab')), list(chain.from_iterable([[1], [2]])), list(islice(count(5, 2), 3)), list(islice(cycle('ab'), 5)))
print(list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)), list(repeat('x', 2)))
print(list(combinations('abc', 2)), list(permutations([1, 2, 3], 2)), list(product('ab', [0, 1])), list(product([0, 1], repeat=2)))
print(list(combinations_with_replacement('ab', 2)), list(pairwise('abc')), list(zip_longest('ab', [1], fillvalue='-')))
print(list(compress('abcd', [1, 0, 1, 0])), list(filterfalse(str.isdigit, 'a1b')), list(starmap(pow, [(2, 3), (3, 2)])))
print([(key, list(group)) for key, group in groupby('aabbbc')], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 1])])
first, second = tee([1, 2, 3])
print(next(first), list(second), list(first))
lazy = (print('evaluated', n) or n for n in range(3))
print('made'); next(lazy); print(list(lazy))
print(list(iter(lambda values=[3, 2, 1, 0]: values.pop(0), 1)), list(zip(*[iter('abcdef')] * 2)), list(zip('ab', 'cd', strict=True)))
for wrong in (lambda: iter(5), lambda: next([1]), lambda: list(zip('a', 'bc', strict=True)), lambda: [*5], lambda: next(squares(0))):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return index * 10


print(list(Sequence()), 20 in Sequence(), list(map(lambda a, b: a + b, [1, 2, 3], Sequence())), list(reversed(range(3))))


def broken():
    yield 1
    raise StopIteration('inside')


try:
    list(broken())
except RuntimeError as error:
    print(error, type(error.__cause__).__name__)
x = [1, 2, 3]
it = iter(x)
next(it)
x.append(4)
print(list(it), it.__length_hint__(), list(it))
print(g.__name__, g.gi_frame, (n for n in []).__name__, next(iter({'k': 1})), next(iter('z')), any(n > 2 for n in [1, 3]), all(()))
