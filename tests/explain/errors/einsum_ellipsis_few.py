import numpy as np

a = np.ones(3)
np.einsum('...ij->...ji', a)
