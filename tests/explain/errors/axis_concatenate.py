import numpy as np

a = np.arange(3)
np.concatenate([a, a], axis=1)
