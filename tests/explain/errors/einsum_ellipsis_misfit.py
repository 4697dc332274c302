import numpy as np

a = np.ones((2, 3, 4))
b = np.ones((5, 4, 6))
np.einsum('...ij,...jk->...ik', a, b)
