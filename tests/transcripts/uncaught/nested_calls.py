import numpy as np

def outer(v):
    return middle(v) + 1


def middle(v):
    return inner(v) * 2


def inner(v):
    return v / {}


print(outer(np.ones(2)))
