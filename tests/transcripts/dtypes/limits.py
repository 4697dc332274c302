import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


for t in [np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64]:
    print(t.__name__, np.iinfo(t).min, np.iinfo(t).max, np.iinfo(t).bits)
print(f'{np.iinfo(np.int16) = }')
print(f"{np.iinfo('uint8').max, np.iinfo(np.int32(5)).min = }")
for t in [np.float16, np.float32, np.float64]:
    f = np.finfo(t)
    print(f.dtype, f.bits, repr(f.eps), repr(f.max), repr(f.min), repr(f.tiny), repr(f.smallest_subnormal), f.precision)
print(f'{np.finfo(float).eps, np.finfo(np.complex64).max = }')
print(f'{np.finfo(np.float64).resolution, np.finfo(np.float32).nmant = }')
caught(lambda: np.iinfo(float))
caught(lambda: np.finfo(int))
