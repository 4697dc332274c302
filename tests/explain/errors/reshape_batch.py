import numpy as np

images = np.zeros((10, 28, 28))
images.reshape(10, 748)
