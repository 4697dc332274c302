import numpy as np

a = np.arange(3)
b = np.array([2, 0, 1])
max(a, b)
