import numpy as np

a = np.ones((3, 4))
b = np.ones((5, 4))
np.dot(a, b)
