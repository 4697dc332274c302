import numpy as np

x = np.array([1.0, 0.0])
print(1 / x)
print(np.log(x))
print(x[2])
