import numpy as np

a = np.arange(3)
np.multiply(a, 0.5, out=a)
