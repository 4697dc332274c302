from .names import MINOR
from shapes import names as same


def square(n):
    return n * n


def describe():
    return __name__, __package__, MINOR, same.MINOR
