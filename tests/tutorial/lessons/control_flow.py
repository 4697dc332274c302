# Control flow: if, while, for, break, continue, else, match, conditional expressions, walrus.
for n in (-5, 0, 3, 100):
    if n < 0:
        kind = 'negative'
    elif n == 0:
        kind = 'zero'
    elif 0 < n <= 10:
        kind = 'small'
    else:
        kind = 'large'
    print(n, kind, 'even' if n % 2 == 0 else 'odd')
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print('finished after', steps)
for candidate in range(2, 20):
    for divisor in range(2, candidate):
        if candidate % divisor == 0:
            break
    else:
        print(candidate, end=' ')
print()
for i in range(10):
    if i % 2:
        continue
    if i > 6:
        break
    print(i, end=' ')
else:
    print('never printed')
print('| after', i)
for i in []:
    pass
else:
    print('an empty loop runs its else')
print(list(range(5)), list(range(2, 10, 3)), list(range(5, 0, -2)), list(range(0)), range(3), len(range(0, 100, 7)))
print(range(0, 10, 2)[3], range(10)[2:5], 4 in range(0, 10, 2), range(3) == range(0, 3, 1), range(10)[-1])
values = iter([3, 0, 7])
while (value := next(values, None)) is not None:
    print('value', value, 'truthy' if value else 'falsy')
if (size := len('walrus')) > 5:
    print('long', size)
print([y for x in range(6) if (y := x * x) > 5], y)


def describe(thing):
    match thing:
        case 0 | 1:
            return 'bit'
        case int(n) if n < 0:
            return f'negative {n}'
        case int() | float():
            return 'number'
        case str(text) if not text:
            return 'empty text'
        case 'yes' | 'y':
            return 'agreement'
        case [] | ():
            return 'nothing in it'
        case [only]:
            return f'just {only}'
        case [first, *_, last]:
            return f'from {first} to {last}'
        case {'type': 'circle', 'r': r}:
            return f'circle of {r}'
        case {'type': kind, **rest}:
            return f'{kind} with {rest}'
        case None:
            return 'none'
        case bool():
            return 'unreachable'
        case _:
            return 'other ' + type(thing).__name__


for thing in (0, True, -7, 2.5, '', 'y', 'text', [], (9,), [1, 2, 3], range(2), {'type': 'circle', 'r': 2},
              {'type': 'square', 'side': 1, 'z': 0}, {}, None, {1, 2}, b'ab'):
    print(repr(thing), '->', describe(thing))


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def where(point):
    match point:
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y):
            return f'on the y axis at {y}'
        case Point(x, 0):
            return f'on the x axis at {x}'
        case Point(x, y) if x == y:
            return 'diagonal'
        case Point() as p:
            return f'at {p.x}, {p.y}'
    return 'no point'


print([where(p) for p in (Point(0, 0), Point(0, 3), Point(4, 0), Point(2, 2), Point(1, 2), 'x')])
print(1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True, not 0, not [], 0 or 'default', 5 and 6, '' and 1, None or 0 or [])
print(5 if [] else 6, (lambda: 'lazy')() if True else undefined_name, 3 in [1, 2] or 'found nothing')
x = 5
assert x == 5, 'not shown'
try:
    assert x == 6, f'x was {x}'
except AssertionError as error:
    print('assertion:', error)
total = 0
for row in range(3):
    for column in range(3):
        if column > row:
            break
        total += row * column
print(total, row, column)
pass
while True:
    total -= 1
    if total < 0:
        break
print(total)
del total
try:
    total
except NameError as error:
    print(error)
