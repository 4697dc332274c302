import numpy as np

x = np.arange(6.0).reshape(2, 3)
x / x.sum(axis=1)
