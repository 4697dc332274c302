# Counters of every kind of iterable, and of mappings that a class changes; heaps whose items stop being comparable.
from collections import Counter
import heapq


def attempt(function, *args):
    try:
        print(repr(function(*args)))
    except Exception as error:
        print(type(error).__name__, error)


print(Counter('abracadabra'))
print(Counter([1, 1.0, True, 2, (1, 2), (1, 2), None, 'a']))
print(Counter(x % 3 for x in range(10)), Counter(range(3)), Counter(b'aab'))
print(Counter({'a': 3}), Counter(a=2), Counter('aa', a=5), Counter(None), Counter())
attempt(Counter, 5)
attempt(Counter, [[1]])
attempt(Counter, 'a', 'b')

tally = Counter('ab')
tally['a'] = 2.5
tally['b'] = 10 ** 30
tally.update('aab')
print(tally)
tally.update({'a': 1, 'c': 7})
print(tally, tally.total(), tally['missing'])
tally['text'] = 'x'
attempt(tally.update, ['text'])
attempt(tally.most_common, 2)


class Loud(Counter):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)

    def get(self, key, default=None):
        print('get', key)
        return super().get(key, default)


print(dict(Loud('aba')))


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        print('eq', self.name, other.name)
        return self.name == other.name


print(sorted(Counter([Key('p'), Key('q'), Key('p')]).values()))


def interrupted():
    yield 'a'
    yield 'a'
    raise ValueError('the end')


partly = Counter()
attempt(partly.update, interrupted())
print(partly)

heap = []
for item in [5, 3.5, True, 4, -1, 3, 0.25, 10 ** 20, -10 ** 20]:
    heapq.heappush(heap, item)
    print(heap)
while heap:
    print(heapq.heappop(heap), heap)
attempt(heapq.heappop, heap)
pairs = []
for pair in [(2, 'b'), (1, 'z'), (2, 'a'), (1, 'a'), (1, 'a')]:
    heapq.heappush(pairs, pair)
print(pairs, [heapq.heappop(pairs) for _ in range(5)])
mixed = [1, 2, 3]
attempt(heapq.heappush, mixed, 'text')
print(mixed)
mixed = [(1, 'a'), (1, 'b'), (1, 2)]
attempt(heapq.heappop, mixed)
print(mixed)
words = ['pear', 'apple', 'fig', 'date', 'apple']
heapq.heapify(words)
print(words, [heapq.heappop(words) for _ in range(5)])
nan = float('nan')
odd = []
for item in [2.0, nan, 1.0, nan, 0.5]:
    heapq.heappush(odd, item)
print(odd, [heapq.heappop(odd) for _ in range(5)])
