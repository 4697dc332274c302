# enum.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, unique


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name} is {self.value}'

    @property
    def twice(self):
        return self.value * 2

    @classmethod
    def default(cls):
        return cls.GREEN

    @staticmethod
    def help():
        return 'help'


print(Color, repr(Color), Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(1), Color['BLUE'], Color.CRIMSON, Color.CRIMSON is Color.RED)
print(list(Color), len(Color), list(reversed(Color)), Color.RED in Color, list(Color.__members__), dict(Color.__members__), Color.RED.describe(), Color.RED.twice, Color.default(), Color.help())
print(Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, Color.RED is Color(1), {Color.RED: 'r'}[Color.RED], hash(Color.RED) == hash('RED'), bool(Color.RED), isinstance(Color.RED, Color), type(Color.RED))
print(f'{Color.RED}', f'{Color.RED!r}', f'{Color.RED:>12}', '%s %r' % (Color.RED, Color.RED), [Color.RED], {'k': Color.BLUE}, str(Color.RED), type(Color).__name__, type(Color) is enum.EnumMeta)
show(Color, 9)
show(lambda: Color['NOPE'])
show(lambda: Color.NOPE)
show(lambda: Color.RED < Color.BLUE)
show(lambda: setattr(Color, 'RED', 5))
show(lambda: delattr(Color, 'RED'))
show(lambda: setattr(Color.RED, 'value', 5))
show(lambda: setattr(Color.RED, 'name', 5))
show(lambda: Color())
show(lambda: type('Sub', (Color,), {}))


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH, Planet.EARTH.value, round(Planet.EARTH.gravity, 6), Planet((3.303e+23, 2.4397e6)), repr(Planet.EARTH))


class Number(IntEnum):
    ONE = 1
    TWO = 2


print(Number.ONE, repr(Number.ONE), Number.ONE + 1, Number.ONE < Number.TWO, Number(2), f'{Number.TWO}', f'{Number.TWO:03d}', [10, 20, 30][Number.ONE], Number.ONE == 1, sorted([Number.TWO, Number.ONE]), int(Number.TWO), isinstance(Number.ONE, int), '%d %s' % (Number.ONE, Number.ONE), max(Number), sum(Number))


class Animal(Enum):
    CAT = auto()
    DOG = auto()
    COW = 10
    HEN = auto()


print([(a.name, a.value) for a in Animal], repr(Animal.HEN))


class Text(StrEnum):
    A = auto()
    Hello = auto()
    C = 'see'


print(list(Text), Text.Hello, repr(Text.Hello), Text.C == 'see', Text.A.upper(), f'{Text.C:>5}', 'x' + Text.C, Text('see'), isinstance(Text.A, str))


class Name(str, Enum):
    X = 'x'
    Y = 'y'


print(Name.X, repr(Name.X), f'{Name.X}', Name.X == 'x', Name('y'), Name.X.upper(), str(Name.X))


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
    NONE = 0


print(Perm.R, repr(Perm.R), Perm.R | Perm.X, repr(Perm.R | Perm.W), repr(Perm.R | Perm.X), Perm.R & Perm.W, repr(Perm.R ^ Perm.RW), repr(~Perm.R), Perm(7), repr(Perm(0)), bool(Perm.NONE), Perm.R in Perm.RW, list(Perm), list(Perm.R | Perm.X), len(Perm.RW), Perm.RW.value, list(Perm.__members__))
show(Perm, 8)
show(lambda: Perm.R | 1)
show(lambda: 1 in Perm.RW)
show(Perm, 'x')


class Auto(Flag):
    A = auto()
    B = auto()
    C = auto()


print(list(Auto), Auto.A | Auto.C, (Auto.A | Auto.C).name, (Auto.A | Auto.C).value, ~Auto.A, Auto.A | Auto.B | Auto.C, repr(Auto.A & Auto.B))


class Mode(IntFlag):
    READ = 1
    WRITE = 2
    EXEC = 4


print(Mode.READ, repr(Mode.READ), Mode.READ | Mode.WRITE, repr(Mode.READ | Mode.WRITE), repr(Mode.READ | 8), Mode(3), repr(Mode(16)), Mode.READ + 1, repr(Mode.READ & 3), repr(~Mode.READ), Mode.READ == 1, f'{Mode.EXEC}', 4 | Mode.READ, repr(4 | Mode.READ), Mode.READ in Mode(3), list(Mode(5)))
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
Made = Enum('Made', 'A B C')
print(list(Made), Made.B, Made.__name__, Enum('Other', {'x': 1, 'y': 2}).y, Enum('P', ['q', 'r'], start=5).r.value, IntEnum('I', 'A B').B + 1, Enum('Q', [('a', 1), ('b', 2)]).b)


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            return cls[value.upper()]
        return None

    def __str__(self):
        return self.name.title()


print(Weekday('monday'), Weekday.TUESDAY, repr(Weekday.TUESDAY), f'{Weekday.MONDAY}')
show(Weekday, 5)
show(Weekday, 'x')


class Gen(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)

    A = auto()
    B = auto()


print([g.value for g in Gen])


class Op(Enum):
    ADD = '+'
    SUB = '-'

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __lt__(self, other):
        return self.value < other.value


print(Op.ADD(1, 2), Op('-')(5, 3), sorted(Op), Op.ADD.__class__ is Op)


class Holder:
    class Inner(Enum):
        V = 1


print(Holder.Inner.V, repr(Holder.Inner), Holder.Inner.__qualname__)
import copy
import json
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy({'a': Color.RED})['a'] is Color.RED, json.dumps(Number.TWO), json.dumps({'a': Text.C}))
match Color.GREEN:
    case Color.RED:
        print('red')
    case Color.GREEN:
        print('green')
print([c.name for c in Color if c.value > 1], Color.__doc__, Color.__module__, dir(Color.RED), Color.RED.__objclass__)
print(sorted([Color.BLUE, Color.RED], key=lambda c: c.value), {c: c.value for c in Color}, set(Color) == {Color.RED, Color.GREEN, Color.BLUE})
