import numpy as np

def relu(x):
    return x if x > 0 else 0


relu(np.arange(-2.0, 3.0))
