import numpy as np

found = np.arange(5)[np.arange(5) > 9]
found[0]
