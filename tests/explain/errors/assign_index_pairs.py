import numpy as np

x = np.zeros((3, 4))
x[[0, 1, 2], [0, 1, 2]] = [1, 2]
