import numpy as np

a = np.arange(4)
np.take(a, [0, 9])
