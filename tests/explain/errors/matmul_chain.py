import numpy as np

x = np.ones((5, 4))
W1 = np.ones((4, 3))
W2 = np.ones((4, 2))
x @ W1 @ W2
