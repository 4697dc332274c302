import numpy as np

np.zeros((2**40, 2**40))
