import numpy as np

np.stack([np.zeros(3), np.zeros(3)], axis=2)
