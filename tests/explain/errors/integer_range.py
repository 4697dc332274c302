import numpy as np

pixels = np.zeros(3, dtype=np.uint8)
pixels + 300
