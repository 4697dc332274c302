import numpy as np

x = np.zeros((2, 3, 4))
m = np.ones((3, 4), bool)
x[m]
