import numpy as np

total = np.zeros(3)
total += np.ones((2, 3))
