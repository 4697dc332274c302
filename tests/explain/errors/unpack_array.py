import numpy as np

a = np.arange(3)
x, y = a
