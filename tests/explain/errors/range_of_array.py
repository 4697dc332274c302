import numpy as np

a = np.arange(3)
for i in range(a):
    print(i)
