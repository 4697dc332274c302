import numpy as np

q = np.ones((2, 8, 5, 16))
k = np.ones((2, 8, 5, 16))
q @ k
