import numpy as np

x = np.zeros((2, 3))
x[:] = np.arange(6)
