import numpy as np

a = np.arange(10)
a[np.array([1.0, 2.0])]
