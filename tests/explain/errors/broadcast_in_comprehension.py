import numpy as np

rows = [np.arange(3), np.arange(4)]
[row + np.ones(3) for row in rows]
