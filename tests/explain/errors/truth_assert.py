import numpy as np

a = np.arange(3)
assert a == a
