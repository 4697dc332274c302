import numpy as np

a = np.arange(10)
middle = len(a) / 2
a[middle]
