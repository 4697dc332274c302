import numpy as np

a = np.arange(10)
n = 10
a[n / 2]
