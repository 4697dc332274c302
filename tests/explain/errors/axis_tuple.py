import numpy as np

x = np.zeros((2, 3, 4))
x.max(axis=(1, 3))
