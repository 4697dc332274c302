# What one place of a program finds in a class, an instance, a module and their changing kinds, one after another.
import math
from collections import defaultdict, deque, namedtuple


class Slotted:
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x

    @classmethod
    def make(cls, x):
        return cls(x)

    @staticmethod
    def unit():
        return 1

    def show(self):
        return ('Slotted', self.x)


class Below(Slotted):
    @classmethod
    def make(cls, x):
        return super().make(x + 1)

    def show(self):
        return ('Below', *super().show())


class Named(type):
    @property
    def show(cls):
        return lambda: 'of the metaclass'

    def unit(cls):
        return 'metaclass'


class OfNamed(metaclass=Named):
    def show(self):
        return 'of the class'

    def unit(self):
        return 'class'


def call_show(thing):
    return thing.show()


def call_unit(thing):
    return thing.unit()


def read_x(thing):
    return thing.x


def write_x(thing, value):
    thing.x = value


for thing in [Slotted(1), Below(2), Slotted.make(3), Below.make(4), OfNamed(), OfNamed] * 2:
    print(call_show(thing))
for thing in [Slotted, Slotted(1), Below, OfNamed(), OfNamed] * 2:
    try:
        print(call_unit(thing))
    except TypeError as error:
        print(error)
Slotted.unit = staticmethod(lambda: 2)
print(call_unit(Slotted), call_unit(Below), call_unit(Slotted(0)))
Slotted.make = classmethod(lambda cls, x: (cls.__name__, x))
print(Slotted.make(1), Below.make(1))


class Open:
    pass


for thing in [Slotted(1), Open(), Slotted(2), Open(), Below(3), deque(), Slotted.__new__(Slotted)]:
    for step in range(2):
        try:
            print(read_x(thing), end=' ')
        except AttributeError as error:
            print(error, end=' ')
        try:
            write_x(thing, step)
        except AttributeError as error:
            print(error, end=' ')
    print()
Slotted.x, Slotted.y = Slotted.y, Slotted.x
both = Slotted(5)
for read in [read_x, lambda thing: thing.y]:
    try:
        print(read(both))
    except AttributeError as error:
        print(error)

Point = namedtuple('Point', 'x y')


class Reversed(Point):
    def __iter__(self):
        return iter((self[1], self[0]))


class Checked(namedtuple('Checked', 'x y', defaults=[7])):
    def __new__(cls, x, y=8):
        return super().__new__(cls, x * 10, y)


class Counted(tuple):
    def __init__(self, items):
        self.count_of = len(self)


for made in [Point(1, 2), Reversed(1, 2), Checked(1), Checked(1, y=2), Counted([1, 2])]:
    a, b = made
    print(a, b, made[0], list(made), type(made).__name__)
for wrong in [Point(1, 2), Reversed(1, 2), Counted([1]), (1, 2, 3, 4)]:
    try:
        a, b, c = wrong
    except ValueError as error:
        print(error)
for wrong in [(), (1,), (1, 2, 3)]:
    try:
        Point(*wrong)
    except TypeError as error:
        print(error)
    else:
        print('made')

# Methods that are kept, and functions of modules and classes.
items, text = [3, 1, 2], 'a,b'
append, split, root = items.append, text.split, math.sqrt
for k in range(3):
    append(k)
    print(split(','), root(k), end=' ')
print(items)
try:
    append()
except TypeError as error:
    print(error)


def name(thing):
    return thing.sqrt(4)


class Own:
    @staticmethod
    def sqrt(x, scale=3):
        return x * scale


print(name(math), name(Own), name(Own()), name(math))

groups, counts = defaultdict(list), defaultdict(int)
for k in range(10):
    groups[k % 3, k % 2].append(k)
    counts[k % 3] += 1
    groups[k, 'last'] = k
print(dict(groups), dict(counts))
for key in [([], 1), ({}, 2)]:
    try:
        groups[key[0], key[1]] = 3
    except TypeError as error:
        print(error)
print({k % 3 for k in range(7)}, {k % 3: k for k in range(7)}, {(k, k): [k] for k in range(2)})
for bad in ['{[]: 1 for k in range(1)}', '{[] for k in range(1)}']:
    try:
        eval(bad)
    except TypeError as error:
        print(error)


class Both:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return bool(details[0])


for k in range(2):
    with Both() as both:
        raise ValueError(k)
Both.__exit__ = lambda self, *details: print('left', details) or True
with both:
    pass


class Ordered:
    def __init__(self, flag):
        if flag:
            value = 1
        try:
            self.first = value
        except UnboundLocalError as error:
            print(error)
        self.second = 2.5
        self.first = self
        self.third = ...
        if not flag:
            del self.second
            self.second = 'again'


for flag in [True, True, False, True]:
    made = Ordered(flag)
    print(list(vars(made)), made.second, made.first is made)
many = [Ordered(True) for _ in range(3)]
for k, one in enumerate(many):
    for name in 'abcdefgh'[k:]:
        setattr(one, name, name)
    one.e = one.fourth = k
print([list(vars(one)) for one in many])


class Parent:
    def __getattr__(self, name):
        raise AttributeError('asked for ' + name)

    @property
    def broken(self):
        raise AttributeError('inner')

    @classmethod
    def made(cls, *args):
        return (cls.__name__, *args)


class Child(Parent):
    def ask(self, name):
        try:
            return {'broken': lambda: super(Child, self).broken(), 'none': lambda: super(Child, self).none()}[name]()
        except AttributeError as error:
            return str(error), error.name

    def own(self):
        try:
            return super().broken()
        except AttributeError as error:
            return str(error), error.name

    @classmethod
    def made(cls, *args):
        return super().made(*args, 'below')

    def kinds(self):
        try:
            return super().__class__(Child, self).made(1)
        except AttributeError as error:
            return str(error)

    def __eq__(self, other):
        return super().__eq__(other)

    def __hash__(self):
        return super().__hash__() * 0


child = Child()
print(child.ask('broken'), child.ask('none'), child.own(), Child.made(2), child.kinds())
print(child == child, child == Child(), child != child, hash(child))


class Doubling(list):
    def __init__(self, *items):
        super().__init__(*items)
        self.calls = 0

    def append(self, item):
        super().append(item * 2)
        self.calls += 1

    def __getitem__(self, place):
        return ('got', super().__getitem__(place))


doubling = Doubling([3, 1])
doubling.append(5)
print(doubling, doubling[0], doubling.calls)
