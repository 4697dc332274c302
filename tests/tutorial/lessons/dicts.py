# Dictionaries: making, reading, changing, iterating, merging, views, counting.
ages = {'ann': 31, 'bob': 25}
ages['cid'] = 40
print(ages, len(ages), ages['ann'], 'bob' in ages, 31 in ages)
print(ages.get('dee'), ages.get('dee', 0), ages.setdefault('dee', 18), ages)
print(dict(one=1, two=2), dict([('a', 1), ('b', 2)]), dict(zip('xy', range(2))), dict({'k': 'v'}, extra=1))
del ages['bob']
print(ages.pop('ann'), ages.pop('nobody', 'absent'), ages)
print(ages.popitem(), ages)
ages.update({'eve': 22}, fay=35)
ages.update([('gus', 1)])
ages |= {'hal': 2}
print(ages, {**ages, 'eve': 0}, ages | {'ivy': 3})
for name in ages:
    print(name, end=' ')
print()
for name, age in ages.items():
    print(f'{name}={age}', end=' ')
print()
print(list(ages), list(ages.values()), list(ages.items()), sorted(ages), max(ages, key=ages.get))
keys, values, items = ages.keys(), ages.values(), ages.items()
ages['new'] = 100
print(keys, values, items, len(keys), sep='\n')
print(keys & {'new', 'old'}, keys - {'new'} == set(ages) - {'new'}, ('new', 100) in items, 100 in values)
print(list(reversed(ages)), list(reversed(ages.items()))[0])
squares = {n: n * n for n in range(5)}
inverse = {value: key for key, value in squares.items()}
print(squares, inverse, {k: v for k, v in squares.items() if v % 2})
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], 0))
mixed = {1: 'int', 1.0: 'float', True: 'bool', (1, 2): 'tuple', None: 'none', 'k': [1], frozenset({3}): 'set'}
print(mixed, mixed[1], mixed[(1, 2)], mixed[None])
nested = {'pets': {'cat': ['Tom'], 'dog': []}}
nested['pets']['dog'].append('Rex')
nested['pets'].setdefault('fish', []).append('Nemo')
print(nested, nested['pets']['cat'][0][::-1])
copy = nested.copy()
copy['pets']['cat'] = 'shared'
copy['own'] = 1
print(nested, copy)
print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {} == dict(), {1: 2} != {1: 3}, bool({}))

text = 'the cat and the hat and the bat'
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])))
from collections import Counter, defaultdict, OrderedDict, ChainMap
counter = Counter(text.split())
print(counter, counter.most_common(2), counter['dog'], counter + Counter(['dog']), sum(counter.values()))
groups = defaultdict(list)
for word in text.split():
    groups[len(word)].append(word)
print(groups, dict(groups), groups[99], 99 in groups)
ordered = OrderedDict(a=1, b=2, c=3)
ordered.move_to_end('a')
print(ordered, ordered.popitem(last=False), list(ordered))
print(ChainMap({'a': 1}, {'a': 2, 'b': 3})['b'], dict(ChainMap({'a': 1}, {'a': 2, 'b': 3})))
for action in (lambda: ages['zoe'], lambda: {}[[1]], lambda: {}.popitem(), lambda: dict([1]), lambda: dict([(1, 2, 3)])):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error, error.args)
try:
    for key in squares:
        squares[key + 100] = 1
except RuntimeError as error:
    print(error)


class Missing(dict):
    def __missing__(self, key):
        return f'<{key}>'


m = Missing(a=1)
print(m['a'], m['b'], m.get('b'), 'b' in m, m, len(m))
print('{a} and {b}'.format_map(m), '%(a)s-%(zz)s' % m)
print(str({'x': {}}), repr({1: [2, {3: 4}]}), {0: 'zero'} or 'empty', {} or 'empty')
first, *others = {'p': 1, 'q': 2, 'r': 3}
print(first, others)
print(list({'b': 1, 'a': 2}), list(sorted({'b': 1, 'a': 2}.items())), any({0: 1}), any({1: 0}))


def show(**options):
    return sorted(options.items())


print(show(**{'x': 1}, **{'y': 2}), show(z=3, **dict(w=4)))
d = {}
d[d.__len__()] = d
print(d, d[0] is d)
