import numpy as np

a = np.arange(5)
b = np.arange(5) * 10
a[a > 2] = b
