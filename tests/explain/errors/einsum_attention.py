import numpy as np

q = np.ones((2, 10, 8))
k = np.ones((2, 12, 8))
np.einsum('bid,bjd->bij', q, k.swapaxes(1, 2))
