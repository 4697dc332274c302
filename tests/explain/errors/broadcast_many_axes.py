import numpy as np

a = np.zeros((2, 1, 3, 1, 2, 1, 3, 1, 2, 1, 3, 2))
b = np.zeros((3, 3))
a + b
