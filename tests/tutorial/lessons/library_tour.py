# A tour of the standard library: dates, collections, functools, bisect, heapq, operator, copy, types, struct, hashing, arguments.
import datetime as dt
d = dt.date(2024, 2, 29)
print(d, d.year, d.weekday(), d.isoformat(), d + dt.timedelta(days=1), d.replace(year=2023, day=1), d.strftime('%d/%m/%Y %A %j'), d - dt.date(2024, 1, 1))
t = dt.datetime(2024, 5, 17, 13, 45, 30)
print(t, repr(t), t.date(), t.time(), t + dt.timedelta(hours=12, minutes=30), t.strftime('%Y-%m-%d %H:%M:%S %p %b'), dt.datetime.strptime('01/02/2023', '%d/%m/%Y'))
print(dt.timedelta(days=1, seconds=3661), dt.timedelta(hours=25).total_seconds(), dt.timedelta(minutes=90) // dt.timedelta(hours=1), repr(dt.timedelta(1, 2)), d < dt.date(2025, 1, 1), dt.date.fromisoformat('2024-12-31'))
import calendar
print(calendar.isleap(2024), calendar.monthrange(2024, 2), calendar.month_name[3], calendar.month(2024, 2))
from collections import Counter, deque, defaultdict
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
q.rotate(1)
print(q, q.pop(), q.popleft(), list(q), q.maxlen, len(q), deque('abc')[1], deque([1, 2]) == deque([1, 2]))
c = Counter('mississippi')
c.update('miss')
c.subtract('ss')
print(c, c.most_common(1), sorted(c.elements()), c & Counter('sip'), c - Counter(s=10), c.total())
import bisect, heapq
ordered = [1, 3, 5, 7]
bisect.insort(ordered, 4)
print(ordered, bisect.bisect(ordered, 3), bisect.bisect_left(ordered, 3), bisect.bisect([10, 20], 15))
heap = [5, 1, 8, 3]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heap[0], heapq.nlargest(2, heap), heapq.nsmallest(2, [4, 2, 9]), list(heapq.merge([1, 4], [2, 3])), [heapq.heappop(heap) for _ in range(len(heap))])
import operator, functools
print(operator.add(1, 2), sorted([('a', 3), ('b', 1)], key=operator.itemgetter(1)), operator.attrgetter('real')(5), operator.methodcaller('upper')('x'), functools.reduce(operator.mul, range(1, 6)))


@functools.total_ordering
class Version:
    def __init__(self, text): self.parts = [int(p) for p in text.split('.')]
    def __eq__(self, other): return self.parts == other.parts
    def __lt__(self, other): return self.parts < other.parts


print(Version('1.10') > Version('1.9'), Version('2') >= Version('2'), Version('1') != Version('2'))


@functools.singledispatch
def show(value): return f'object {value}'


@show.register
def _(value: int): return f'int {value}'


@show.register(list)
def _(value): return f'list of {len(value)}'


print(show('x'), show(5), show([1, 2]), show(True))


class Lazy:
    @functools.cached_property
    def value(self):
        print('computing')
        return 42


lazy = Lazy()
print(lazy.value, lazy.value, lazy.__dict__)
import struct, hashlib, base64, binascii
print(struct.pack('>IhB', 1, -2, 255), struct.unpack('<hh', b'\x01\x00\xff\xff'), struct.calcsize('iq'), hashlib.md5(b'abc').hexdigest(), hashlib.sha256(b'').hexdigest()[:16])
print(base64.b64encode(b'hello'), base64.b64decode('aGVsbG8='), binascii.hexlify(b'\x01\xff'), binascii.crc32(b'abc'))
import copy, types, enum
original = {'a': [1, 2], 'b': (3, [4])}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original['a'].append(99)
print(shallow, deep, types.SimpleNamespace(x=1, y='z'))


class Permission(enum.Flag):
    READ = 1
    WRITE = 2
    ALL = READ | WRITE


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 10


print(Permission.READ | Permission.WRITE, Permission.READ in Permission.ALL, Level.HIGH > Level.LOW, Level.LOW + 1, Level(10), sorted(Level, reverse=True), [m.name for m in Permission])
import argparse
parser = argparse.ArgumentParser(prog='tool', description='A tool.')
parser.add_argument('path')
parser.add_argument('-n', '--number', type=int, default=3, help='how many')
parser.add_argument('--verbose', action='store_true')
print(parser.parse_args(['file', '-n', '5', '--verbose']), parser.parse_args(['x']).number)
parser.print_help()
import os, sys, time, platform, itertools, random, uuid, textwrap, shutil, glob, fnmatch, logging, contextlib, typing
print(os.path.join('a', 'b'), os.path.normpath('a/../b'), os.sep, fnmatch.fnmatch('x.py', '*.py'), fnmatch.filter(['a.txt', 'b.py'], '*.py'), sys.version_info[0], isinstance(time.time(), float))
print(typing.Optional[int], typing.List[str], typing.get_type_hints(lambda: 0), typing.Union[int, str], uuid.UUID(int=5), platform.python_implementation() != '')
logging.basicConfig(format='%(levelname)s:%(name)s:%(message)s', stream=sys.stdout, level=logging.INFO)
logging.info('started %d', 1)
logging.debug('hidden')
logging.getLogger('part').warning('careful')
from typing import NamedTuple, Protocol


class Employee(NamedTuple):
    name: str
    id: int = 3


print(Employee('Guido'), Employee('x', 1)._replace(id=9), Employee._field_defaults)


class HasArea(Protocol):
    def area(self) -> float: ...


import difflib, graphlib, numbers, inspect, weakref, array, queue, secrets
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), list(graphlib.TopologicalSorter({'d': {'b'}, 'b': {'a'}}).static_order()), isinstance(3, numbers.Integral))
print(array.array('i', [1, 2, 3]), array.array('d', [0.5])[0], inspect.signature(lambda a, b=2, *c, d, **e: 0), inspect.isfunction(len), inspect.getdoc(Lazy))


class Node:
    pass


n = Node()
r = weakref.ref(n)
print(r() is n)
del n
print(r())
print(list(itertools.islice(itertools.count(), 3)), len(secrets.token_hex(4)), queue.Queue().empty(), sorted(shutil.__dict__.keys() & {'copy', 'rmtree'}))
