# What the machine does without leaving its loop, at the edges where it must not: values that replace their own containers, places that
# are empty, lists that change under a loop, calls at the limit of recursion.
import sys

# A value takes the place of the container that it was in.
x = [[['inner']]]
x = x[0]
x = x[0]
x = x[0]
print(x)
x = (('pair', 1), 2)
x = x[0]
x = x[0]
print(x)


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def total(node):
    result = 0
    while node is not None:
        result += node.value
        node = node.next
    return result


print(total(Node(1, Node(2, Node(3)))))


def unpack_itself(pair):
    pair, rest = pair
    rest, pair = pair, rest
    return pair, rest


print(unpack_itself(('a', 'b')))
for bad in [(1,), (1, 2, 3), 5]:
    try:
        print(unpack_itself(bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


# Lists that change while they are walked through.
items = [1, 2, 3]
seen = []
for item in items:
    seen.append(item)
    if len(items) < 8:
        items.append(item * 10)
print(seen)
for item in items:
    items.clear()
print(items, item)
walk = [1, 2, 3, 4]
for item in walk:
    walk[0] = 'first'
    if item == 2:
        del walk[2]
print(walk, item)


def stored_in_itself():
    a = [1, 2]
    a[0] = a
    a[1] = a[0]
    return a[1] is a and a[0][1][0] is a


print(stored_in_itself())
for index in (2, -3, 1 << 62, -(1 << 62)):
    try:
        [1, 2][index] = 0
    except IndexError as error:
        print(error)
    try:
        (1, 2)[index]
    except IndexError as error:
        print(error)


# Places that are empty.
def unbound(flag):
    if flag:
        value = [1]
    return value


print(unbound(True))
try:
    unbound(False)
except UnboundLocalError as error:
    print(error)


def calls_again(n):
    # The registers of the call before are not seen.
    if n > 1:
        left = 'over'
        calls_again(0)
        return left
    try:
        return left
    except UnboundLocalError as error:
        print(error)


print(calls_again(2))


def shares():
    count, text = 0, 'a'

    def step():
        nonlocal count, text
        count += 1
        text = text + str(count)
        return text

    results = [step() for _ in range(3)]
    del text
    try:
        step()
    except NameError as error:
        print(error)
    return results, count


print(shares())
del items
try:
    items
except NameError as error:
    print(error)
items = 'bound again'
print(items)


# Truth and comparison of every small kind.
for value in (0, 1, -1, 0.0, -0.0, 0.5, float('nan'), None, True, False, '', 'a', [], [0], (), 2**70):
    if value:
        word = 'true'
    else:
        word = 'false'
    print(repr(value)[:5], word, not value, value is None, value is not None)
nan = float('nan')
for a in (1, 2, 1.5, nan):
    for b in (1, 2, nan):
        print(a < b, a <= b, a == b, a != b, a > b, a >= b, end=' | ')
    print(a < 2, a <= 2, a == 2, a != 2, a > 2, a >= 2)
print(-(-9223372036854775808), -(-9223372036854775807), 9223372036854775807 + 1, -9223372036854775808 - 1)
low = -9223372036854775808
print(-low, low // -1, low % -1, abs(low), low - 1, low * -1)


# What makes an instance gives it, and nothing else.
class Odd:
    def __init__(self, result):
        self.kept = result
        return result


print(Odd(None).kept)
try:
    Odd(3)
except TypeError as error:
    print(error)


class Counted:
    made = 0
    kind = 'class'

    def __init__(self):
        Counted.made += 1

    def kind_of(self):
        return self.kind


first, second = Counted(), Counted()
second.kind = 'instance'
print([c.kind_of() for c in (first, second, first)], Counted.made)
Counted.kind_of = lambda self: 'replaced'
print([c.kind_of() for c in (first, second)])
second.kind_of = lambda: 'own'
print([c.kind_of() for c in (first, second)])


# Calls at the limit of recursion, of each kind.
def deep(n):
    return int(n) if n == 0 else deep(n - 1) + 1


def endless(n):
    return endless(n + 1)


class Endless:
    def __init__(self):
        self.next = Endless()

    def go(self):
        return self.go()


print(deep(900))
for call in (lambda: endless(0), Endless, lambda: Endless.go(Node(1)), lambda: deep(10**6)):
    try:
        call()
    except (RecursionError, AttributeError) as error:
        print(type(error).__name__, str(error)[:32])
sys.setrecursionlimit(200)
try:
    deep(250)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(2000)
print(deep(1500))

# Dicts and sets: keys that are absent, and keys that compare by a script's code.
table = {1: 'int', 'a': 'str', (1, 2): 'tuple', None: 'none'}
for key in (1, 1.0, True, 'a', (1, 2), None, 'b', 2):
    try:
        print(repr(key), table[key], key in table, key not in table)
    except KeyError as error:
        print('KeyError', error, key in table)
try:
    table[[]]
except TypeError as error:
    print(error)


class Key:
    def __hash__(self):
        return hash('a')

    def __eq__(self, other):
        print('asked')
        return other == 'a'


print(table[Key()], Key() in table, Key() in {'a'}, Key() in ['a'], 'a' in [Key()])
