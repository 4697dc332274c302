import numpy as np

x = np.arange(12.0).reshape(3, 4)
x[0, 4]
