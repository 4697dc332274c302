import numpy as np

a = np.arange(6)
keep = np.array([True, False, True])
a[keep]
