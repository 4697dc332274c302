import numpy as np

x = np.zeros((3, 4))
rows = np.array([True, False, True])
cols = np.array([True, True, True, False])
x[rows, cols]
