import numpy as np

a = np.arange(3)
total = 0
for i in range(4):
    total += a[i]
