import numpy as np

colours = np.array([10, 20, 30])
colours[[0, 2, 3]]
