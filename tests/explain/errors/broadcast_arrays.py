import numpy as np

np.broadcast_arrays(np.zeros(3), np.zeros(4))
