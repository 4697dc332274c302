import numpy as np

np.c_[np.arange(3), np.arange(4)]
