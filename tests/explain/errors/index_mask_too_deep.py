import numpy as np

x = np.zeros(6)
m = np.ones((2, 3), bool)
x[m]
