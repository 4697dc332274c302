import numpy as np

x = np.zeros((3, 4, 5))
x[[0, 1], :, [0, 1, 2]]
