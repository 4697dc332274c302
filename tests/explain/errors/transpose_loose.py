import numpy as np

x = np.zeros((2, 3))
np.transpose(x, 1, 0)
