import numpy as np

a = np.ones((2, 3))
row = np.ones(3)
np.concatenate([a, row])
