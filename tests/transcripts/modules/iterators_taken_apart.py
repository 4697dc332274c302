# Loops that take each item of an iterator apart, and what their names hold afterwards.
import itertools
from collections import deque

for i, x in enumerate('ab'):
    pass
print(i, x)
for i, (x, y) in enumerate(zip([1, 2, 3], (4.5, 'b', None))):
    print(i, x, y)
x = y = 'before'
for x, y in zip([1, 2, 3], [10, 20]):
    pass
print(x, y)
for x, y in zip([], [1]):
    pass
print(x, y)
for a, b, c in zip(range(3), [1, 2, 3], (True, None, 2.5)):
    print(a, b, c)
for a, b, c in zip(range(3), range(2), range(1)):
    pass
print(a, b, c)
try:
    for a, b in zip([1], [2], [3]):
        print('no')
except ValueError as error:
    print(error)
try:
    for a, b, c in enumerate([1]):
        print('no')
except ValueError as error:
    print(error)
try:
    for a, b in itertools.combinations(range(4), 3):
        print('no')
except ValueError as error:
    print(error)
it = iter(range(7))
print([(a, b) for a, b in zip(it, it)])
print(next(it, 'end'))
it = iter([1, 2, 3, 4, 5])
for a, b in zip(it, [10, 20]):
    print(a, b)
print(list(it))
pairs = []
for pair in zip([1, 2], [3, 4]):
    pairs.append(pair)
print(pairs)
for pair in enumerate('xy', start=10**20):
    print(pair)
print(list(enumerate([5, 6], 2**63 - 1)))
for n, v in enumerate([1, 2], start=True):
    print(repr(n), v)
table = {'a': 1, 'b': [2], (3, 4): None}
for key, value in table.items():
    print(key, value)
try:
    for key, value in table.items():
        table['new'] = 0
except RuntimeError as error:
    print(error, key, value)
try:
    for i, (key, value) in enumerate(table.items()):
        if i == 1:
            del table['new']
except RuntimeError as error:
    print(error, i)
print([(k, v) for k, v in {1: 2, 3: 4}.items() if v > 2])
print({v: k for k, v in {1: 2, 3: 4}.items()})
for a, b in itertools.product('ab', repeat=2):
    print(a, b, end=' ')
print()
for a, b, c in itertools.product([1, 2], 'x', (None, 3.5)):
    print(a, b, c, end=' ')
print()
kept = [t for t in itertools.product(range(2), repeat=3)]
print(kept)
print(list(itertools.product()), list(itertools.product([], [1])), list(itertools.product(repeat=0)))
for a, b in itertools.permutations([1, 2, 3], 2):
    print(a, b, end=' ')
print()
for () in itertools.combinations([], 0):
    print('empty')
for a, b in itertools.combinations_with_replacement('abc', 2):
    print(a + b, end=' ')
print()
print(list(itertools.combinations([1, 2], 3)), list(itertools.permutations([1], 2)))
for a, b in itertools.pairwise([1, 'two', 3.0]):
    print(a, b)
print(list(itertools.pairwise([1])), list(itertools.pairwise([])), list(itertools.pairwise(iter('abc'))))
for a, b in itertools.zip_longest([1, 2, 3], 'x', fillvalue='-'):
    print(a, b, end=' ')
print()
print(list(itertools.zip_longest()), list(itertools.zip_longest([1], [])), list(itertools.zip_longest((v for v in 'ab'), [1])))
count = itertools.count(2**63 - 2)
print(count, [next(count) for _ in range(4)], count)
print(itertools.count(1, 2), itertools.count(0.5), itertools.count(2, -0.5), itertools.repeat('x', 2), itertools.repeat(None))
print(list(itertools.islice(itertools.count(0.5, 0.25), 4)), list(zip(itertools.count(2**63 - 2), 'abc')))
once = itertools.repeat(3, 2)
print(list(once), list(once), once)
print(list(itertools.islice(itertools.cycle([1, 2, 3]), 8)), list(itertools.cycle([])), list(zip(itertools.cycle('ab'), range(5))))
print(list(itertools.accumulate([1, 2.5, True, 3])), list(itertools.accumulate(['a', 'b'])), list(itertools.accumulate([])))
print(list(itertools.accumulate([2**62, 2**62, 1])), list(itertools.accumulate([1, 2], initial=100)), list(itertools.accumulate([3, 1, 2], max)))
print(list(itertools.chain([1], (2, 3), 'x', {4: 5}, range(2), [], iter([6]))), list(itertools.chain()))
print(list(itertools.chain.from_iterable([[1, 2], 'ab', (v for v in range(2))])))
for a, b in itertools.chain(zip('ab', 'cd'), {1: 2}.items()):
    print(a, b)
try:
    print(list(itertools.chain([1], 5)))
except TypeError as error:
    print(error)
source = iter(range(10))
print(list(itertools.islice(source, 2, 6, 2)), next(source))
print(list(itertools.islice('abcdefg', 1, None, 3)), list(itertools.islice([1, 2], 0)), list(itertools.islice(range(10), 8, 3)))
for key, group in itertools.groupby('aabccc'):
    print(key, list(group), end=' ')
print()
for key, group in itertools.groupby([1, 1.0, True, 2, (3, 4), (3, 4)]):
    print(key, len(list(group)), end=' ')
print()
print(list(itertools.starmap(pow, [(2, 3), [3, 2]])), list(itertools.starmap(lambda *a: a, ['ab', ()])))
print(list(itertools.takewhile(lambda v: v < 3, range(9))), list(itertools.dropwhile(lambda v: v < 7, range(9))))
print(list(itertools.filterfalse(None, [0, 1, 2, ''])), list(itertools.compress('abc', [1, 0, 1])))


def asks_itself():
    yield 1
    try:
        next(chain)
    except ValueError as error:
        print('ValueError')
    yield 2


chain = itertools.chain.from_iterable(iter([[5]]))
print(next(chain), list(chain))
queue = deque([1, 2, 3])
for item in queue:
    print(item, end=' ')
print()
try:
    for item in queue:
        queue.append(4)
except RuntimeError as error:
    print(error, item)
queue.rotate(1), queue.rotate(-2), queue.rotate()
print(queue, len(queue), bool(queue), not queue, queue[0], queue[-1])
queue.clear()
queue.rotate(3)
print('empty' if not queue else 'full', queue)
while queue:
    print('never')
bounded = deque('abcd', maxlen=3)
print([(i, item) for i, item in enumerate(bounded)])
