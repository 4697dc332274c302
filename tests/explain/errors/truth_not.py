import numpy as np

a = np.array([True, False])
not a
