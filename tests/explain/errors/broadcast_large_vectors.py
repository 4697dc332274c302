import numpy as np

t = np.zeros(3000000)
steps = np.zeros(2999999)
steps / t
