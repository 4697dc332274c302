import numpy as np

x = np.broadcast_to(0.0, (100000, 784))
mean = np.zeros(100000)
x - mean
