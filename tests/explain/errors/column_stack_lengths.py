import numpy as np

np.column_stack([np.arange(3), np.arange(4)])
