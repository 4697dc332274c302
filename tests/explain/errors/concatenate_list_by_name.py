import numpy as np

parts = [np.ones((2, 3)), np.ones((2, 3)), np.ones((2, 2))]
np.concatenate(parts)
