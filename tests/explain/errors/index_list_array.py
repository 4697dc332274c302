import numpy as np

items = [10, 20, 30]
items[np.array([0, 2])]
