import numpy as np

a = np.arange(12)
a.shape = (5, 3)
