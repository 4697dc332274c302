import math

import numpy as np

angles = np.linspace(0, 1, 3)
math.sin(angles)
