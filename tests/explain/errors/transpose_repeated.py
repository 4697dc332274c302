import numpy as np

x = np.zeros((2, 3, 4))
np.transpose(x, (0, 0, 1))
