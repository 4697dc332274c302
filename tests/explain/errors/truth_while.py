import numpy as np

a = np.arange(3)
while a:
    a -= 1
