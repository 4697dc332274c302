# Sorts of values of one kind: texts that differ late or not at all, characters of all widths, equal items, and both directions.
import random

random.seed(3)
texts = ['', 'a', 'ab', 'abcdefgh', 'abcdefghi', 'abcdefgh\0', 'abcdefgi', 'a\0', 'é', 'zz', 'Zz', '日本', '\U0001f600', '\ue000', 'a' * 20]
texts += [''.join(random.choice('ab') for _ in range(random.randrange(12))) for _ in range(40)]
print(ascii(sorted(texts)))
print(ascii(sorted(texts, reverse=True)))
print(sorted(texts) == sorted(texts, key=lambda text: text) == sorted(reversed(texts), reverse=True)[::-1])
with_surrogates = ['\ud800', '\U0010ffff', '\uffff', '\udfff', 'a', '\U00010000', '']
print(ascii(sorted(with_surrogates)), ascii(sorted(with_surrogates, reverse=True)))

numbers = [random.randrange(-50, 50) for _ in range(60)] + [2**63 - 1, -2**63]
print(sorted(numbers), sorted(numbers, reverse=True))
print(sorted(numbers + [2**70])[-3:], sorted([True, False, True]), sorted([1, True, 0, False]), sorted([1.0, 1, True]))
print(sorted([0.0, -0.0, 0.0, -1.5]), sorted([-0.0, 0.0], reverse=True))
records = [(k % 3, text) for k, text in enumerate(texts)]
print([text for _, text in sorted(records, key=lambda record: record[0])] == [text for key in range(3) for k, text in records if k == key])
print(sorted(records, key=lambda record: record[0], reverse=True)[:5], sorted(records)[:5], sorted(records, reverse=True)[:3])
kept = [str(k)[:1] for k in range(20)]
print([kept.index(text) for text in sorted(kept)])
items = ['b', 'a']
items.sort()
print(items, items.sort(reverse=True), items)
for mixed in [[1, 'a'], ['a', None], [(1, 'a'), (1, 2)]]:
    try:
        sorted(mixed)
    except TypeError as error:
        print(error)

# Sets keep the order of CPython's tables through all of this.
a, b = set(range(0, 60, 2)), set(range(0, 60, 3))
print(a & b, a | b, a - b, a ^ b, b & a, b - a)
a |= {k * 7 for k in range(9)}
a -= {0, 7, 14}
print(a, a.union(range(100, 104), [1.5]), a.intersection(b), frozenset(a) - b)
print({(k % 3, k % 2) for k in range(9)} & {(0, 0), (1, 1), (5, 5)})
