import numpy as np

x = np.zeros((3, 4))
x[:2, 1:] = np.arange(2)
