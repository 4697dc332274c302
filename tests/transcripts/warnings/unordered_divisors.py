# A complex divisor with NaN is flagged as invalid, whatever it divides.
import numpy as np

nan = float("nan")
for dtype in (np.complex64, np.complex128):
    x = np.array([1 + 2j, 0, -3.5], dtype)
    print(np.divide(x, nan))
    print(x / np.full(3, complex(0, nan), dtype))
    print(1 / np.array([complex(nan, 1), 2], dtype), np.reciprocal(np.array([complex(1, nan)], dtype)))
    print(np.array([complex(nan, 1)], dtype) / x[:1], np.array([complex(nan, nan)], dtype) * x)
with np.errstate(invalid="raise"):
    try:
        x / nan
    except FloatingPointError as error:
        print(error)
