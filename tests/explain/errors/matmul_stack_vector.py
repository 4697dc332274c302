import numpy as np

a = np.ones((5, 2, 3))
v = np.ones(5)
a @ v
