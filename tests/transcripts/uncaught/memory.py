import numpy as np

print('asking')
np.zeros((10**6, 10**6))
