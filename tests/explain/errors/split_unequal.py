import numpy as np

a = np.arange(12)
np.split(a, 5)
