import numpy as np

A = np.ones((3, 4))
np.linalg.inv(A)
