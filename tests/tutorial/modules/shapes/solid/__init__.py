from ..flat import square
from .. import names


def cube(n):
    return square(n) * n + names.MINOR - 7
