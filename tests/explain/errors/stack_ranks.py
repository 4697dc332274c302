import numpy as np

a = np.ones((2, 3))
np.stack([a, np.ones(3)])
