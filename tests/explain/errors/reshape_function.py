import numpy as np

image = np.zeros((28, 28))
np.reshape(image, (1, 780))
