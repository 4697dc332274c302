import numpy as np

items = [1, 2, 3, 4]
items[len(items) / 2]
