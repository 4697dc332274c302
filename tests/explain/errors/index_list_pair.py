import numpy as np

rows = [[1, 2], [3, 4]]
rows[0, 1]
