import numpy as np

a = np.arange(3)
b = np.arange(4)
a == b
