import numpy as np

a = np.ones((3, 4))
np.einsum('ii->i', a)
