import numpy as np

prices = np.arange(5.0)
changes = prices[1:] - prices[:-1]
changes / prices
