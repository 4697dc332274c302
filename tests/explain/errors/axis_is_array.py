import numpy as np

a = np.arange(3)
b = np.ones(3)
np.max(a, b)
