import numpy as np

x = np.zeros((2, 3, 4))
np.moveaxis(x, 3, 0)
