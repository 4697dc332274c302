import numpy as np

np.testing.assert_allclose([1.0, 2.0], [1.0, 2.5], err_msg='on purpose')
