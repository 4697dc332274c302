import numpy as np

x = np.zeros((3, 4, 5))
i = np.array([0, 5])
x[1, :, i]
