import numpy as np

a = np.arange(3)
np.mean(a, axis=1)
