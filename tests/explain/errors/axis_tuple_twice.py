import numpy as np

x = np.zeros((2, 3, 4))
x.sum(axis=(0, -3))
