l = [3, 1, 2]
print(f'{l[0], l[-1], l[1:], l[::-1], l[:], l + [4], l * 2, len(l) = }')
print(f'{sorted(l), sorted(l, reverse=True) = }')
print(f"{sorted(['b', 'A', 'c'], key=str.lower), list(reversed(l)) = }")
print(f'{3 in l, l.index(1), l.count(3), min(l), max(l), sum(l) = }')
l.append(5); l.extend([6, 7]); l.insert(1, 'new'); l.remove(2)
print(f'{l, l.pop(), l.pop(0), l = }')
l[1:3] = ['x', 'y', 'z']; del l[0]; l[-1] = 99; l += [1]; l *= 2
print(f'{l = }')
l.sort(key=str); l.reverse()
print(f'{l, l.copy() == l, l.clear(), l = }')
t = (1, 2, 3)
print(f'{t[1], t[1:], t + (4,), t * 2, t.index(2), t.count(1), len(t) = }')
print(f"{tuple([1, 2]), tuple('ab'), (1, 2) < (1, 3), t == (1, 2, 3) = }")
print(f'{hash((1, 2)) == hash((1, 2)), list(t) = }')
a, b = 1, 2; b, a = a, b
(c, d), [e, *f] = (1, 2), [3, 4, 5]
g, *h, i = range(5)
*j, = 'ab'
print(f'{a, b, c, d, e, f, g, h, i, j = }')
for n, (p, q) in enumerate([(1, 2), (3, 4)], start=1): print(n, p, q, end='; ')
print(list(zip([1, 2, 3], 'ab')), list(map(lambda v: v * 2, [1, 2])), list(filter(None, [0, 1, 2])), list(range(10, 0, -3)), list(range(3)), range(2, 8)[1:3], len(range(0, 10, 3)), 4 in range(0, 10, 2), list(zip(*[(1, 'a'), (2, 'b')])), range(5), list(enumerate('ab')), list(map(max, [1, 5], [3, 2])))
print(f'{all([1, 0]), any([0, 1]), all([]), any([]), sum([[1], [2]], []) = }')
print(f"{[*range(3), *'ab'], max([1, 5], [2, 0]), max('abc') = }")
print(f"{min([3, 1], key=lambda v: -v), max([], default='none') = }")
print(f"{list('abc'), list({'a': 1}), next(iter([7])) = }")
print(f"{next(iter([]), 'end'), list(zip([1], [2], [3])), slice(1, 2) = }")
print(f'{[1, 2, 3][slice(1, None)] = }')
n = [[0] * 2 for _ in range(2)]; m = [[0] * 2] * 2
n[0][0] = m[0][0] = 1
print(f'{n, m, [[r[k] for r in [[1, 2], [3, 4]]] for k in range(2)] = }')
print(f'{[v for r in [[1, 2], [3]] for v in r] = }')
print(f'{[x for x in range(10) if x % 2 if x > 3] = }')
print(f'{[(x, y) for x in range(2) for y in range(x, 2)] = }')
print(f'{[x if x else -1 for x in [0, 1]] = }')
recursive = [1]; recursive.append(recursive)
print(f"{recursive, [1, [2, (3, {'k': [4]})]] = }")
print(f"{[None, True, 1.0, 'a', b'b', 1j] = }")
try:
    [1, 2][5]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    (1, 2)[2]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    l[1.0]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    l['a']
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    (1, 2)[0] = 5
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    [1, 2].index(9)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    [].pop()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    [1].remove(5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    a, b = [1, 2, 3]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    a, b = [1]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    a, *b, c = [1]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    a, b = 5
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    sorted([1, 'a'])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    [1] + (2,)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'a' + 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    [1, 2, 3][::0]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    len(5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    max([])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    sum(['a'])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    list(5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    range(1.5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    range(1, 2, 0)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    next(iter([]))
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    del [1][5]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    zip([1], [2, 3], strict=True).__next__() and list(zip([1], [2, 3], strict=True))
except Exception as error:
    print(f'{type(error).__name__}: {error}')
