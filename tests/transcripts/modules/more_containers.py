# UserDict, UserList, UserString; inspect; more of statistics; names that modules answer for.
import collections
import inspect
import statistics


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


class Lower(collections.UserDict):
    def __setitem__(self, key, item):
        super().__setitem__(key.lower(), item)


d = Lower({'A': 1}, B=2)
d.update(C=3)
d.setdefault('D', 4)
print(d, d.data, len(d), 'a' in d, d['a'], d.get('z'), list(d), sorted(d.items()), d.pop('a'), d == {'b': 2, 'c': 3, 'd': 4}, d.copy(), type(d.copy()).__name__, Lower.fromkeys(['X']), d | {'E': 5}, isinstance(d, dict))
show(lambda: d['nope'])


class Default(collections.UserDict):
    def __missing__(self, key):
        return key * 2


print(Default()['ab'])
x = collections.UserList([3, 1, 2])
x.append(5)
x.sort()
x += [9]
print(x, x.data, x[0], x[1:], type(x[1:]).__name__, x + [1], [0] + x, x * 2, len(x), 3 in x, x.index(3), x.pop(), x == [1, 2, 3, 5], x < [2], list(reversed(x)), x.count(1), x.copy())
x.extend([7, 8])
x.insert(0, 'z')
x.remove('z')
del x[0]
x[0] = 22
print(x, isinstance(x, list))
s = collections.UserString('Hello')
print(s, repr(s), s.upper(), type(s.upper()).__name__, s + '!', s[1], s[1:3], len(s), 'ell' in s, s == 'Hello', s.find('l'), s.split('l'), s * 2, s % (), hash(s) == hash('Hello'), s.replace('l', 'L'), int(collections.UserString('42')))


show(lambda: f'{s:>8}')


class Sample:
    """A sample.

        Indented.
    """

    def method(self):
        """Doc."""

    @property
    def attribute(self):
        return 1

    @staticmethod
    def static():
        pass


class Derived(Sample):
    pass


def function(a, b=1):
    """Text
      more

    end
    """


def generator():
    yield 1


print(inspect.isclass(Sample), inspect.isfunction(function), inspect.ismethod(Sample().method), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgenerator(generator()), inspect.isroutine(len), inspect.isclass(3), inspect.isdatadescriptor(Sample.attribute))
print(inspect.getdoc(Sample), '|', inspect.getdoc(function), '|', inspect.getdoc(Derived), '|', inspect.cleandoc('  a\n    b\n   c\n\n'), inspect.getmro(Derived))
print([name for name, _ in inspect.getmembers(Sample) if not name.startswith('_')], [name for name, _ in inspect.getmembers(Sample(), inspect.ismethod)], inspect.unwrap(function) is function, inspect.getattr_static(Sample, 'method') is Sample.method)
print(statistics.linear_regression([1, 2, 3], [2, 4, 6.5]), statistics.linear_regression([1, 2], [2, 4], proportional=True).slope, statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), statistics.median_grouped([1, 3, 3, 5, 7], interval=2))
show(statistics.linear_regression, [1], [1])
show(statistics.linear_regression, [1, 1], [1, 2])
show(statistics.median_grouped, [])
show(lambda: collections.nope)
show(lambda: inspect.nope)
try:
    from collections import nothing
except ImportError as e:
    print(str(e).split(' (')[0])
