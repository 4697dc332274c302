import numpy as np

x = np.zeros((1, 3, 1))
x.squeeze(axis=1)
