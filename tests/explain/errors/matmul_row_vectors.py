import numpy as np

u = np.ones(3)
v = np.ones(4)
u @ v
