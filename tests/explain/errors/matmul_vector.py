import numpy as np

A = np.ones((3, 4))
v = np.ones(3)
A @ v
