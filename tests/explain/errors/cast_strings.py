import numpy as np

labels = np.array(['1', '2'])
labels + 1
