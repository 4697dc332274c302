import numpy as np

x = np.arange(3)
if x > 1:
    print("large")
