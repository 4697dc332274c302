import numpy as np

x = np.arange(-2, 3)
x if x > 0 else 0
