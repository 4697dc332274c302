"""Keys of `x.flat`, for reading and for writing."""
import warnings

import numpy as np

warnings.simplefilter('ignore')
KEYS = ((), (0,), True, False, np.True_, [True, False, True, False], np.array([True] * 4), np.array(True), [0, 9], [-9], 9, -9,
        None, (0, 1), 1.5, 'a', slice(0, 9), (slice(None),), ([0, 1],), np.array([0.5]), np.array([], bool), [True], [], Ellipsis,
        (Ellipsis,))
for key in KEYS:
    r = np.arange(4)
    try:
        print(repr(key), repr(r.flat[key]))
    except Exception as error:
        print(repr(key), type(error).__name__, error)
    try:
        r.flat[key] = 7
        print(r)
    except Exception as error:
        print(repr(key), type(error).__name__, error)
for value in 300, np.int32(300), 'a', [300], [1, 2], np.array([300, 301]), np.array(5), None, 2.7, '3', np.nan:
    for key in 0, -1, slice(1, 3), [0, 1], ...:
        r, f = np.arange(4, dtype='i1'), np.arange(4.0)
        for x in r, f:
            try:
                x.flat[key] = value
                print(repr(value), repr(key), x)
            except Exception as error:
                print(repr(value), repr(key), type(error).__name__, error)
