import numpy as np

x = np.arange(12.0).reshape(3, 4)
rows = np.zeros(3)
np.where(x > 5, x, rows)
