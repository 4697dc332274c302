import numpy as np

np.vdot(np.ones(3), np.ones(4))
