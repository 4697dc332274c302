import numpy as np

x = np.arange(3)
ready = True
ready and (x > 1 or x < 0)
