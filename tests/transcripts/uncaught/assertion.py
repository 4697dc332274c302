import numpy as np

x = np.arange(3)
assert x.sum() == 4, f'sum is {x.sum()}'
