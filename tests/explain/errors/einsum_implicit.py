import numpy as np

a = np.ones((3, 4))
b = np.ones((3, 5))
np.einsum('ij,jk', a, b)
