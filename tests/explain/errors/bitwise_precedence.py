import numpy as np

x = np.arange(5.0)
x > 1 & x < 3
