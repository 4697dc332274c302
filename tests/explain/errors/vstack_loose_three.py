import numpy as np

a = np.ones(3)
np.vstack([a, np.ones((2, 4))])
