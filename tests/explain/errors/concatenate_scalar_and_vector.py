import numpy as np

a = np.ones(3)
np.concatenate([a, 4])
