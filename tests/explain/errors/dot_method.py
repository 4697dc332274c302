import numpy as np

a = np.ones((3, 4))
a.dot(np.ones(3))
