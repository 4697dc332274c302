import numpy as np

x = np.arange(5.0)
flags = x > 2
flags & x > 3
