# Reductions along an axis without elements, of arrays whose other axes may have none either.
import numpy as np

for shape in ((0, 0, 5), (0, 3), (3, 0), (2, 0, 0)):
    x = np.zeros(shape)
    for axis in (None, 0, 1, -1, (0, 1)):
        for name in ("max", "min", "sum", "prod", "any", "ptp"):
            try:
                print(shape, axis, name, getattr(np, name)(x, axis=axis).shape)
            except ValueError as error:
                print(shape, axis, name, error)
print(np.max(np.zeros((0, 0)), axis=1, initial=3).shape, np.maximum.reduce(np.zeros((0, 4)), axis=1).shape)
