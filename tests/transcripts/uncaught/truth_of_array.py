import numpy as np

x = np.array([1, 2])
if x > 1:
    print('unreachable')
