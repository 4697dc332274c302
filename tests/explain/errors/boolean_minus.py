import numpy as np

a = np.array([True, False])
b = np.array([True, True])
b - a
