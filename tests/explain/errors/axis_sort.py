import numpy as np

a = np.array([3, 1, 2])
np.sort(a, axis=1)
