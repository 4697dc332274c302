import numpy as np

x = np.arange(12.0).reshape(3, 4)
b = np.zeros(3)
2 * (x + 1) / (b + 1)
