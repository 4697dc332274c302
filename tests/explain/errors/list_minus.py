import numpy as np

values = [1, 2, 3]
values - 1
