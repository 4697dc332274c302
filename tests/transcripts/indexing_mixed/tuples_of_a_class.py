import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


import collections
import copy


class Key(tuple):
    pass


Point = collections.namedtuple('Point', 'row column')
grid = np.arange(16).reshape(4, 4)
print(grid[Point(1, 2)], grid[Key(([1], [1]))], grid[Key((1,))], grid[Key((slice(1, 3), None, 0))], grid[Point([0, 1], [1, 0])])
grid[Point(0, 1)] = 99
grid[Key((3,))] = -1
print(grid)

# Copies of objects.
objects = np.array([[1, [2]], [3, [4]]], dtype=object)
shallow, deep = objects.copy(), copy.deepcopy(objects)
deep[0, 1].append(9)
print(objects, copy.copy(objects)[0, 1] is objects[0, 1], shallow[0, 1] is objects[0, 1])
shared = [1]
twice = np.array([None, None], dtype=object)
twice[0] = twice[1] = shared
deep = copy.deepcopy([twice, shared])
print(deep[0][0] is deep[0][1], deep[0][0] is deep[1])

# Masks move along when a masked array is shuffled.
masked = np.ma.masked_values(np.arange(10) % 5 - 1, -1)
np.random.seed(3)
np.random.shuffle(masked)
print(masked)
np.random.default_rng(3).shuffle(masked)
print(masked)
