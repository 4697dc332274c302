"""Assignment to an empty selection: spare leading axes of the value are not looked at."""
import numpy as np

E = np.zeros(0, int)
for v in (2, 0), (0,), (2,), (1,), (2, 1), (3, 2), (2, 0, 1), (1, 0), (2, 2, 0):
    for shape, key in (((3,), E), ((3,), [[1, 2]]), ((3, 2), E), ((3, 2), np.zeros(3, bool)), ((3,), np.zeros(3, bool)), ((2, 0), [1, 0]),
                       ((0, 2, 3), (slice(None), [0, 1], [1, 2])), ((0, 2, 3), (slice(None), [0, 1], slice(0, 0)))):
        a = np.zeros(shape)
        try:
            a[key] = np.zeros(v)
            print(shape, key, v, 'ok')
        except Exception as error:
            print(shape, key, v, error)
