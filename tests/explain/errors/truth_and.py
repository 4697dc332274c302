import numpy as np

x = np.arange(5)
x[x > 1 and x < 4]
