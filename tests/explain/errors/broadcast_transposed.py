import numpy as np

a = np.ones((3, 4))
b = np.ones((4, 3))
a - b
