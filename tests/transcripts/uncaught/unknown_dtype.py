import numpy as np

print(np.zeros(3, dtype='float12'))
