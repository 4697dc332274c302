import numpy as np


def product(a, b):
    return a @ b


product(np.ones((2, 3)), np.ones((2, 3)))
