import numpy as np

a = np.ones((2, 3))
np.dstack([a, np.ones((3, 2))])
