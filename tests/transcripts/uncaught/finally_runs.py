import numpy as np

try:
    print(np.zeros(3)[5])
finally:
    print('cleaned up')
