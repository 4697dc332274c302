import numpy as np

x = np.zeros((3, 4))
x[0] = np.arange(3)
