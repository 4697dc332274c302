import numpy as np

x = np.zeros((2, 3))
np.flip(x, axis=2)
