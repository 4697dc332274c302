import numpy as np

a = np.ones((2, 3))
np.hstack([a, np.ones(2)])
