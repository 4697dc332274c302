import math
from . import cube


def volume(r):
    return 4 / 3 * math.pi * cube(r)
