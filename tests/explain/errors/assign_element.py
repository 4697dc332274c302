import numpy as np

a = np.zeros(4)
a[0] = [1, 2]
