"""A package."""
print('package', __name__, '__path__' in globals())
from .flat import square
from . import names
VERSION = '1.' + str(names.MINOR)
