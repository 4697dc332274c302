import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


import warnings
from decimal import Decimal
from fractions import Fraction

for values in [1, 2], [1.5, 2.0], [Decimal(1), Decimal(2)], [Fraction(1), Fraction(2)], [1j, 0], [np.float32(1), np.float32(2)], [True, False]:
    array = np.array(values, object)
    for name in 'mean', 'var', 'std':
        show((name, values), lambda: getattr(np, name)(array))
        show((name, values), lambda: getattr(np.array([values, values], object), name)(axis=0))
        if name != 'mean':
            show((name, values, 1), lambda: getattr(array, name)(ddof=1))
print(np.var(np.array([1j, None, 0])[[0, 2]]))

grid = np.array([[1.0, 2.0], [np.nan, 4.0], [np.nan, np.nan]], dtype=object)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    show('nanmin', lambda: np.nanmin(grid))
    show('nanmax', lambda: np.nanmax(grid, axis=1))
    show('nanmin', lambda: np.nanmin(grid[:2], axis=0))
    show('mean', lambda: np.mean(np.array([], object)))
    show('var', lambda: np.var(np.array([], object)))
    for tolerances in {'rtol': np.nan}, {'atol': np.inf}, {'atol': [0, np.inf]}:
        show('isclose', lambda: np.isclose([1.0, 2.0], [1.0, 3.0], **tolerances))
    print(*[warning.message for warning in caught], sep='\n')

for dtype in np.float16, np.float32, np.float64:
    samples = np.array([[1, 2.5], [3, 4]], dtype)
    print(np.cov(samples, dtype=dtype).dtype, np.corrcoef(samples, dtype=dtype).dtype, np.cov(samples).dtype)
show('mode', lambda: np.correlate([1.0, 2.0], [1.0], mode='v'))
show('mode', lambda: np.correlate([1.0, 2.0], [1.0], mode=3))
show('digitize', lambda: np.digitize([1, 2, 3], [1, 2, 3j]))
