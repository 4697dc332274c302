import numpy as np

x = np.zeros((2, 3))
x[:] = np.ones((3, 2))
