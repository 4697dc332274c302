import numpy as np

a = np.arange(3)
float(a)
