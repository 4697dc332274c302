import numpy as np

def centre(data, mean):
    return data - mean


data = np.arange(6.0).reshape(2, 3)
centre(data, data.mean(axis=1))
