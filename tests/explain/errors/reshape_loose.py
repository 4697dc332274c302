import numpy as np

np.reshape(np.arange(12), 3, 4)
