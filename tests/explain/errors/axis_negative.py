import numpy as np

x = np.zeros((2, 3))
np.argmax(x, axis=-3)
