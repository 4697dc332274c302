import numpy as np

batch = np.zeros((8, 3, 5))
scale = np.ones((8, 3))
batch * scale
