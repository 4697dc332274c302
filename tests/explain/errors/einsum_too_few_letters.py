import numpy as np

batch = np.ones((2, 3, 4))
np.einsum('ij->ji', batch)
