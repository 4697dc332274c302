import numpy as np

np.testing.assert_array_equal(np.arange(4), [0, 1, 5, 3])
