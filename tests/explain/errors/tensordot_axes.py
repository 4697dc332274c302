import numpy as np

a = np.ones((3, 4))
b = np.ones((3, 4))
np.tensordot(a, b, 1)
