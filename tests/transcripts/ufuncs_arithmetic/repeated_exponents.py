"""Powers by one exponent: which are squares, roots and reciprocals, and which are not."""
import warnings

import numpy as np

warnings.simplefilter('ignore')
for dtype in 'f2', 'f4', 'f8', 'c8', 'c16':
    x = np.array([-np.inf, -0.0, 0.0, 4, -1, np.nan, np.inf, 3e-5], dtype)
    for p in 0.5, 2, 2.0, -1, -1.0, 0, 1, 0.0, 1.0, 3, np.float32(0.5), np.float64(0.5), np.array(0.5, dtype):
        for y in x, x[::2], x[0]:
            print(dtype, repr(p), np.power(y, p).tolist(), (y ** p).tolist(), np.float_power(y, p).tolist())
flags = np.array([True, False])
for p in 2, 1, 3, 0, 0.5, 2.0:
    for x in flags, np.True_, np.array(True), np.array(['a']):
        try:
            print(repr(x), p, repr(x ** p))
        except Exception as error:
            print(repr(x), p, type(error).__name__, error)
for dtype in 'f2', 'f4', 'f8':
    for x in [0.0, -0.0, 1.0, np.inf, np.nan, 5e-324]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            with np.errstate(all='warn'):
                print(dtype, np.spacing(np.array([x], dtype)), [str(w.message) for w in caught])
    nan = np.full(3, np.nan, dtype)
    for f in np.remainder, np.floor_divide, np.divmod:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter('always')
            print(dtype, f(np.array([1, -2.5, 7], dtype), nan), f(nan, np.array([1, -2.5, 7], dtype)), [str(w.message) for w in caught])
zeros = np.array([0.0, -0.0, 0.0, -0.0], 'f2')
for f in np.maximum, np.minimum:
    print(f(zeros, zeros[::-1]).tolist(), f.reduce(zeros), f.reduce(zeros.reshape(2, 2), axis=0).tolist(), f.reduce(zeros, initial=0))
