import numpy as np

a = np.ones((2, 3))
np.append(a, np.ones(3), axis=0)
