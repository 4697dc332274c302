import numpy as np

image = np.zeros((480, 640))
image[600, 400]
