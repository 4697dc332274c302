import numpy as np

a = np.ones((3, 2, 4))
b = np.ones((5, 4, 6))
a @ b
