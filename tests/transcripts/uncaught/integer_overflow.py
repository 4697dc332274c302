import numpy as np

x = np.zeros(2, dtype=np.uint8)
x[0] = 255
print(x)
x[1] = 256
