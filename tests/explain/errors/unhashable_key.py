import numpy as np

point = np.array([1, 2])
seen = {}
seen[point] = 1
