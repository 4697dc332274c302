import numpy as np

x = np.arange(12.0).reshape(3, 4)
np.allclose(x, np.zeros(3))
