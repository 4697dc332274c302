# Classes: attributes, methods, inheritance, properties, special methods, descriptors, dataclasses, abstract classes, enumerations.
class Account:
    """A bank account."""
    bank = 'First'
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        Account.opened += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('deposit must be positive')
        self._balance += amount
        return self

    @property
    def balance(self):
        "What is in it."
        return self._balance

    @balance.setter
    def balance(self, value):
        raise AttributeError('use deposit')

    @classmethod
    def empty(cls, owner):
        return cls(owner, 0)

    @staticmethod
    def is_valid(name):
        return name.isalpha()

    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance})'

    def __str__(self):
        return f'{self.owner}: {self._balance}'


a = Account('Ann', 10)
b = Account.empty('Bob')
print(a, repr(b), [a, b], f'{a}', '%s %r' % (a, b), str(a), Account.opened, a.bank)
print(a.deposit(5).deposit(6).balance, Account.is_valid('x1'), a.is_valid('xy'), Account.balance.__doc__)
for action in (lambda: a.deposit(-1), lambda: setattr(a, 'balance', 1), lambda: a.nothing, lambda: Account(), lambda: delattr(a, 'zz'), lambda: Account.deposit()):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, '-', error)
a.bank = 'Own'
print(a.bank, b.bank, Account.bank, a.__dict__, vars(b), hasattr(a, 'owner'), getattr(b, 'zz', 'default'))
del a.bank
print(a.bank, Account.__name__, Account.__doc__, Account.__mro__, a.__class__ is Account, Account.__bases__)


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.1):
        super().__init__(owner, balance)
        self.rate = rate

    def grow(self):
        self.deposit(self._balance * self.rate)
        return self

    def __str__(self):
        return super().__str__() + f' at {self.rate:.0%}'


s = Savings('Cid', 100)
print(s.grow(), repr(s), isinstance(s, Account), issubclass(Savings, Account), isinstance(a, Savings), Savings.empty('D'))


class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y) if isinstance(other, Vector) else NotImplemented

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return (self.x, self.y)[index]

    def __contains__(self, value):
        return value in (self.x, self.y)

    def __call__(self, power):
        return self.x ** power + self.y ** power

    def __format__(self, spec):
        return f'<{self.x:{spec}}|{self.y:{spec}}>'

    def __repr__(self):
        return f'Vector({self.x}, {self.y})'


v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v * 2, 2 * v, -v, abs(v), v == Vector(3, 4), v != w, w < v, v > w, {v, Vector(3, 4)}, bool(Vector(0, 0)))
print(list(v), len(v), v[0], v[-1], 3 in v, v(2), f'{v:.1f}', *v, sorted([v, w]), max(v, w), sum([v, w], Vector(0, 0)))
for action in (lambda: v + 1, lambda: setattr(v, 'z', 1), lambda: v - w, lambda: v <= w, lambda: v[5]):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, '-', error)


class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name, None)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f'{self.name[1:]} must be positive, not {value}')
        setattr(instance, self.name, value)


class Box:
    width = Positive()
    height = Positive()

    def __init__(self, width, height):
        self.width, self.height = width, height


box = Box(2, 3)
print(box.width * box.height, type(Box.width).__name__, box.__dict__)
try:
    box.height = -1
except ValueError as error:
    print(error)


class A:
    def who(self): return ['A']


class B(A):
    def who(self): return ['B'] + super().who()


class C(A):
    def who(self): return ['C'] + super().who()


class D(B, C):
    def who(self): return ['D'] + super().who()


print(D().who(), [k.__name__ for k in D.mro()])
from dataclasses import dataclass, field
from abc import ABC, abstractmethod
from enum import Enum, auto


@dataclass(order=True)
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list, compare=False)


print(Item('pen', 1.5), Item('a') < Item('b'), Item('x') == Item('x', tags=[1]), Item('t', tags=['q']).tags)


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def describe(self): return f'{type(self).__name__} of area {self.area()}'


class Square(Shape):
    def __init__(self, side): self.side = side
    def area(self): return self.side ** 2


print(Square(3).describe())
try:
    Shape()
except TypeError as error:
    print(error)


class Mood(Enum):
    GOOD = auto()
    BAD = auto()


print(Mood.GOOD, repr(Mood.BAD), Mood['GOOD'] is Mood(1), [m.name for m in Mood], Mood.BAD.value, Mood.GOOD == 1)


class Tracer:
    def __getattr__(self, name): return f'no {name}'
    def __setattr__(self, name, value): super().__setattr__(name, value * 2)
    def __enter__(self): print('enter'); return self
    def __exit__(self, kind, value, trace): print('exit', kind and kind.__name__, value); return kind is KeyError


t = Tracer()
t.x = 5
print(t.x, t.y)
with t as same:
    print(same is t)
    raise KeyError('swallowed')
