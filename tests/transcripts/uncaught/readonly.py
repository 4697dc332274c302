import numpy as np

x = np.broadcast_to(np.arange(3), (2, 3))
x[0, 0] = 1
