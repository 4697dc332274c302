import numpy as np

a = np.zeros((2, 3))
np.copyto(a, np.ones(2))
