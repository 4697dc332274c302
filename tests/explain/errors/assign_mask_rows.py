import numpy as np

x = np.zeros((3, 4))
keep = np.array([True, False, True])
x[keep] = np.arange(3)
