"""Arrays with missing or invalid elements: a mask says which elements take no part in computations."""

from numpy.ma import core, extras
from numpy.ma.core import *
from numpy.ma.extras import *

__all__ = ['core', 'extras', *core.__all__, *extras.__all__]
