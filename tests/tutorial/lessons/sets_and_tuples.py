# Tuples and sets: packing, unpacking, named tuples, algebra, frozen sets.
point = (3, 4)
single = 5,
empty = ()
print(point, single, empty, len(single), type(single).__name__, (6) == 6)
x, y = point
x, y = y, x
print(x, y, point + single, point * 2, point[::-1], point.index(4), point.count(9), 3 in point)
print(point == (3, 4), (1, 2) < (1, 3), (1,) < (1, 0), ('a', 1) < ('b', 0), hash(point) == hash((3, 4)))
print(min((3, 1), (2, 9)), max([(1, 'b'), (1, 'a')]), sorted([(2, 'x'), (1, 'z'), (1, 'y')]))
(a, b), c = (1, 2), [3, 4]
print(a, b, c)
*head, tail = range(4)
print(head, tail)
for number, (letter, *rest) in enumerate(['ab', 'cde']):
    print(number, letter, rest)


def limits(values):
    return min(values), max(values)


low, high = limits([5, 3, 8])
print(low, high, limits('hello'))
from collections import namedtuple
Colour = namedtuple('Colour', 'red green blue', defaults=[0])
c = Colour(255, green=10)
print(c, c.red, c[1], c._replace(blue=7), c._asdict(), Colour._fields, c == (255, 10, 0), *c)
print(Colour._make([1, 2, 3]), isinstance(c, tuple), Colour.__name__, Colour(1, 2) < Colour(1, 3))
try:
    c.red = 1
except AttributeError as error:
    print(error)
try:
    Colour(1)
except TypeError as error:
    print(error)
try:
    point[0] = 1
except TypeError as error:
    print(error)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)

vowels = set('aeiou')
word = set('education')
print(sorted(vowels), len(word), sorted(vowels & word), sorted(word - vowels), sorted(vowels ^ set('ax')))
print(vowels <= word, vowels < vowels, vowels.issubset('aeiouxyz'), word.issuperset('cat'), vowels.isdisjoint('xyz'))
evens, small = {0, 2, 4, 6}, {0, 1, 2, 3}
print(evens | small, evens & small, evens - small, evens ^ small, evens.union([8], (10,)), evens.intersection(small, [2]))
evens.add(8)
evens.discard(100)
evens.remove(0)
evens.update([10, 12], {14})
print(sorted(evens), 2 in evens, 3 in evens)
evens &= {2, 4, 10}
evens |= {1}
evens -= {4}
evens ^= {1, 3}
print(sorted(evens))
try:
    evens.remove(99)
except KeyError as error:
    print('missing', error)
try:
    {[1]}
except TypeError as error:
    print(error)
print({n % 3 for n in range(10)}, {c for c in 'hello' if c != 'l'} == {'h', 'e', 'o'}, set(), {1, 1.0, True})
frozen = frozenset([1, 2])
print(frozen, {frozen: 'value'}[frozenset({2, 1})], frozen | {3}, {3} | frozen, frozen == {1, 2}, type(frozen | {3}).__name__)
print(hash(frozen) == hash(frozenset([2, 1])), sorted(set([3, 1, 2]), reverse=True), len({1, 2, 1}), sum({1, 2, 3}))
seen, unique = set(), []
for item in [3, 1, 3, 2, 1]:
    if item not in seen:
        seen.add(item)
        unique.append(item)
print(unique, list(dict.fromkeys([3, 1, 3, 2, 1])))
copy = seen.copy()
copy.clear()
print(seen, copy, seen != copy, bool(copy))
for action in (lambda: frozen.add(3), lambda: set().pop(), lambda: {1} + {2}, lambda: {1} < [2], lambda: set(5), lambda: (1, 2).append(3)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(tuple('abc'), tuple(i for i in range(3)), tuple([1, 2]), tuple({'k': 1}), (1, 2) + tuple('c'), (lambda *a: a)(1, 2))
print(*(1, 2), *{3}, sep='-')
print(((1, 2), 3) == ((1, 2), 3), (1, (2, (3, (4,)))), (None,), ((),), ('a' 'b',))
