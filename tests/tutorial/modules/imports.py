# Modules: the script's own files and a package beside it, ways to import, names, reloading, errors.
import measures
print(measures.area(3, 4), measures.UNIT, measures.__name__, measures.__doc__, measures._private, measures.not_in_all())
import measures as m
from measures import perimeter, area as surface
print(m is measures, perimeter(1, 2), surface(2, 2), surface.__module__, surface.__doc__)
from measures import *
print(area(1, 1), UNIT, 'not_in_all' in dir(), '_private' in dir(), 'perimeter' in globals())
print([name for name in dir(measures) if not name.startswith('__')], type(measures).__name__)
import shapes
print(shapes.square(5), shapes.VERSION, shapes.__name__, shapes.__doc__, shapes.flat.describe())
import shapes.solid
print(shapes.solid.cube(3), shapes.solid.__name__)
from shapes.solid.ball import volume
print(round(volume(1), 6), volume.__module__)
from shapes import flat, names as n
import shapes.names
print(flat.square(2), n is shapes.names, n.MINOR)
measures.UNIT = 'mm'
import measures as again
print(again.UNIT, UNIT)
import sys
print('measures' in sys.modules, sys.modules['shapes'] is shapes, __name__, sys.modules['__main__'].__name__)
import importlib
print(importlib.import_module('shapes.names') is n, importlib.import_module('math').pi)
for action in (lambda: __import__('nowhere'), lambda: __import__('shapes.nowhere'), lambda: __import__('measures.part'),
               lambda: exec('from measures import nothing'), lambda: exec('from shapes import nothing'), lambda: __import__('broken'),
               lambda: exec('from . import x'), lambda: measures.nothing, lambda: shapes.nothing):
    try:
        action()
    except Exception as error:
        print(type(error).__name__ + ':', str(error).replace(__file__.rpartition('/')[0] or '.', '').split(' (/')[0], getattr(error, 'name', None))
print('broken' in sys.modules)


def local_import():
    import math
    from random import Random
    return math.floor(2.5), Random.__name__


print(local_import(), 'math' in globals())
try:
    import faulty
except SyntaxError as error:
    print(error.msg, error.lineno, error.filename.rpartition('/')[2])
if __name__ == '__main__':
    print('run as a script')
import math, random as rnd, os.path as path
from math import (pi,
                  tau)
print(math.tau == tau, pi, rnd.__name__, path.join('x', 'y'), os if 'os' in globals() else 'os is not bound')
import datetime
print(datetime.date(2024, 1, 1), datetime.__name__)
import collections.abc
print(collections.abc.Mapping.__name__, collections.OrderedDict.__name__)
measures.extra = lambda: 'added'
print(measures.extra(), hasattr(measures, 'extra'), vars(measures)['UNIT'], callable(measures.area))
del measures.extra
print(hasattr(measures, 'extra'))
