import numpy as np

x = np.zeros((3, 4))
n, m, k = x.shape
