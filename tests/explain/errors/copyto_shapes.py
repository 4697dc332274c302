import numpy as np

a = np.zeros(3)
np.copyto(a, np.ones(4))
