import numpy as np

x = np.arange(5)
y = x * 2
if x.sum() > 3 and (x > 3 or y > 3):
    print("large")
