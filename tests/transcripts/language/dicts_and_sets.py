d = {'a': 1, 'b': 2}
print(f"{d['a'], d.get('z'), d.get('z', 0), 'a' in d, len(d), list(d) = }")
print(f'{list(d.keys()), list(d.values()), list(d.items()) = }')
print(f"{d == {'b': 2, 'a': 1}, d | {'c': 3} = }")
d['c'] = 3; d['a'] += 10; d.update({'b': 20}, e=5); del d['c']
print(f"{d, d.pop('a'), d.pop('zz', None), d.setdefault('n', []) = }")
print(f"{d.setdefault('b', 0), d, d.popitem(), d.copy(), dict(x=1) = }")
print(f"{dict([('a', 1)]), dict(zip('ab', [1, 2])) = }")
print(f"{dict.fromkeys('ab', 0) = }")
for k, v in {'x': 1, 'y': 2}.items(): print(k, v, end=' ')
print({k: v * 2 for k, v in d.items()}, {i: i * i for i in range(3)}, {**d, 'z': 1}, {1: 'int', 1.0: 'float', True: 'bool'}, {(1, 2): 'tuple', None: 'none'}, d.keys(), d.values(), d.items(), {'k': {'n': 1}}['k']['n'])
d |= {'w': 9}
print(f"{d, sorted({'b': 1, 'a': 2}) = }")
print(f'{sorted(d.items(), key=lambda kv: -kv[1]), max(d, key=d.get) = }')
print(f"{sum(d.values()), list(reversed({'a': 1, 'b': 2})) = }")
print(f"{ {'a': 1}.keys() & {'a', 'b'}, bool({}), {}.get(1) = }")
s = {1, 2, 3}
print(f'{2 in s, len(s), s | {4}, s & {2, 3, 9}, s - {1}, s ^ {3, 4} = }')
print(f'{s <= {1, 2, 3, 4}, s.issubset([1, 2, 3]), s.isdisjoint({9}) = }')
print(f"{sorted({'b', 'a'}), set([1, 1, 2]), set(), frozenset([1]) = }")
print(f'{ {1, 2} == {2, 1}, s > {1} = }')
s.add(10); s.discard(99); s.remove(1); s.update([20, 30]); s |= {5}; s -= {20}
print(f'{sorted(s), s.union([1]) >= s, {i % 3 for i in range(10)} = }')
print(f'{s.intersection([5, 10]), len({1, 1.0, True}) = }')
print(f'{s.pop() in {2, 3, 5, 10, 30} = }')
try:
    {}['missing']
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {}[1]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {'a': 1}[('x', 2)]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {}.pop('a')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {}.popitem()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {[1]: 2}
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {1}.remove(2)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {{}}
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    set().pop()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    hash([])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {'a': 1} + {'b': 2}
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    dict([1, 2])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    dict(5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    s[0]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    for k in (d2 := {'a': 1}): d2['b'] = 2
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    {1: 2} < {3: 4}
except Exception as error:
    print(f'{type(error).__name__}: {error}')
