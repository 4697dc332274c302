import numpy as np

a = np.arange(5)
a[:, 0]
