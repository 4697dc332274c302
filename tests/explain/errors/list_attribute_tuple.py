import numpy as np

point = (1, 2)
point.shape
