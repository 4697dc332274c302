# Copies of containers share their items and nothing else; iterators that are used up stay so.
table = {i: [i] for i in range(6)}
del table[1], table[2]
for copy in (table.copy(), dict(table), {**table}, table | {}, {} | table):
    copy[9] = 'new'
    copy[0].append('shared')
    del copy[3]
    print(copy, len(copy), list(copy), 1 in copy, 9 in table)
print(table, table.pop(5), table.pop(5, 'none'), table.pop('x', None), table)
try:
    table.pop('x')
except KeyError as error:
    print(repr(error))
print({**{'a': 1, 'b': 2}, 'a': 3, **{'c': 4, 'b': 5}}, {'x': 1} | {'x': 2, 'y': 3}, dict({'a': 1}, a=2, b=3))
many = {i: str(i) for i in range(50)}
for i in range(45):
    del many[i]
print(many.copy(), {**many, 3: 'three'}, list(many.items()), list(many.values())[::-1])
many.update(many)
many.update({48: 'changed', 60: 'added'})
many.update([(61, 'pair')], last='keyword')
print(many, list(reversed(many)))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print('eq', self.name, getattr(other, 'name', other))
        return isinstance(other, Key) and self.name == other.name


keyed = {Key('a'): 1, Key('b'): 2}
print(len(dict(keyed)), len({**keyed}), len(keyed.copy()))
keyed.update({Key('b'): 3})
print(list(keyed.values()), len(keyed | {7: 0}))
for change in (lambda d: d.pop(0), lambda d: d.setdefault(100, 0)):
    changing = {0: 'a', 1: 'b'}
    try:
        for key in changing:
            change(changing)
    except RuntimeError as error:
        print(error, key)
changing = {0: 'a', 1: 'b'}
seen = []
try:
    for key in changing:
        seen.append(key)
        del changing[key]
        changing[key + 10] = 'moved'
        if len(seen) > 20:
            break
except RuntimeError as error:
    print(error, seen)
for key in {}:
    print('never')
print([key for key in {'a': 1, (1, 2): 2, None: 3}], [key for key in dict.fromkeys('hello')])
numbers = [3, 'x', 2.5, [1]]
for copy in (list(numbers), numbers.copy(), numbers[:], numbers + [], [] + numbers, numbers * 1, [*numbers], list(tuple(numbers))):
    copy[3].append(2)
    copy.append('own')
    print(copy)
print(numbers, numbers * 2, [1, 2] * 3, [] * 5, [0] * 0, numbers * -1, (1, 'a') * 2, tuple(numbers)[:2], tuple([1, 2]))
numbers *= 2
print(numbers)
walk = iter([1, 2, 3])
print(next(walk), list(walk), list(walk), next(walk, 'end'))
walk = iter((1, 2, 3))
print(next(walk), tuple(walk), list(walk), next(walk, 'end'))
walk = iter(range(10, 0, -3))
print(next(walk), list(walk), list(walk), next(walk, 'end'), list(range(5, 5)), list(range(2**62, 2**62 + 2)), tuple(range(0, 10, 4)))
walk = iter({'a': 1, 'b': 2})
print(list(walk), list(walk), next(walk, 'end'))
walk = iter({'a': 1, 'b': 2}.values())
print(next(walk), list(walk), list(walk), next(walk, 'end'))
growing = [1, 2]
walk = iter(growing)
next(walk)
growing.append(3)
print(list(walk), set(walk), sorted(iter(growing)))
growing.append(4)
print(next(walk, 'end'))
changing = {1: 2}
walk = iter(changing)
changing[2] = 3
try:
    print(list(walk))
except RuntimeError as error:
    print(error)
print(list(map(str, [1, None])), list(filter(None, [0, 1, '', 'a'])), list(reversed([1, 2, 3])), list(enumerate('ab')))
import math
print(math.gcd(12, 18), math.gcd(-12, 18), math.gcd(0, 0), math.gcd(0, -5), math.gcd(-2**63, 2**62), math.gcd(-2**63, -2**63), math.gcd(), math.gcd(4), math.gcd(12, 18, 8), math.gcd(True, 4))
print(bin(10), bin(-10), bin(0), hex(255), hex(-255), hex(0), bin(2**70), hex(2**70), bin(True))
import operator
import random
from functools import reduce
print([1, 2] == [1, 2], [1, 2] == [1, 3], [1, [2]] == [1, [2]], [1, 2] < [1, 3], [2] > [1, 5], [1, 'a'] == [1.0, 'a'], [] < [1], [1] <= [1], [(1, 2)] == [(1, 2)])
nan = float('nan')
print([nan] == [nan], [nan] == [float('nan')], [1, nan] != [1, nan], [0.0] == [-0.0], [True] == [1])
try:
    print([1] < ['a'])
except TypeError as error:
    print(error)
print(list(map(operator.add, [1, 2.5, 'a'], [3, 0.5, 'b'])), list(map(pow, [2, 3], [3, 2])), reduce(operator.mul, [1, 2, 3, 2**62, 4]))
print(operator.add(2**63 - 1, 1), operator.floordiv(-7, 2), operator.mod(-7, 2), operator.truediv(1, 4), operator.pow(2, -1), operator.lshift(1, 70))
for wrong in (lambda: operator.floordiv(1, 0), lambda: operator.mod(1.5, 0.0), lambda: operator.add(1, 'a'), lambda: operator.lshift(1, -1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(list(map(lambda a, b, c: (a, b, c), 'abc', [1, 2], range(9))))
print(sum([0.1] * 10), sum([1, 2, 0.5, 3, 0.25]), sum((0.5, 1.5), 1), sum([2**60, 0.5]), sum([1e308, 1e308]), sum([]), sum([-0.0]), sum([0.5, 'a'][:1]), sum([1.5, True, 2]))
back = reversed([1, 'two', 3.0])
print(next(back), list(back), list(back), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed('ab')))
shrinking = [1, 2, 3, 4]
back = reversed(shrinking)
next(back)
del shrinking[1:]
print(list(back))
print('abc'.encode(), 'aé'.encode(), 'abc'.encode('utf-16-le'), b'abc'.decode(), 'é'.encode().decode(), b'abc'.decode('ascii'))
try:
    b'\xff'.decode()
except UnicodeDecodeError as error:
    print(error)
random.seed(5)
print([random.randint(1, 6) for _ in range(12)], [random.randrange(10) for _ in range(8)], [random.randrange(5, 50, 7) for _ in range(8)])
print([random.randrange(50, 5, -7) for _ in range(8)], random.randint(-2**62, 2**62), random.randrange(2**40), random.randrange(2**70), random.random())
print([random.choice('abc') for _ in range(6)], random.uniform(1, 2), random.randrange(True, 5), random.randint(3, 3), random.getrandbits(40))
for wrong in (lambda: random.randint(2, 1), lambda: random.randrange(0), lambda: random.randrange(1, 2, 0), lambda: random.randrange(5, 5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(sum([True, False, True]), sum([True], 1.5), sum([1, True, 0.5, True]), repr(sum([False])), sum((True, 2**63 - 1)), sum([True], False))
