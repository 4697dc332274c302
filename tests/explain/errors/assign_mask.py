import numpy as np

a = np.arange(5)
a[a > 2] = [10, 20, 30]
