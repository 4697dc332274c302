import numpy as np

x = np.arange(6).reshape(2, 3)
try:
    x[2] = 0
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0] = [1, 2]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[:, :2] = [[1, 2, 3]]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0, 0] = [1, 2]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0, 0] = 'a'
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0, 0] = 1j
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0, 0] = np.nan
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0] = np.array([1, 2j, 3])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[[0, 5]] = 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0, 0, 0] = 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[[0, 1]] = [[1, 2], [3, 4]]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[...] = np.zeros((3, 2))
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x[0] = [[1, 2, 3], [4, 5, 6]]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    np.arange(3, dtype=np.uint8)[:] = 300
except Exception as error:
    print(f'{type(error).__name__}: {error}')
small = np.zeros(3, dtype=np.int8)
try:
    small[0] = 128
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    small[1] = -129
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    small[:] = [1, 2, 1000]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
small[:] = np.array([1, 2, 1000])
print(f'{small = }')
frozen = np.broadcast_to(np.arange(3), (2, 3))
try:
    frozen[0, 0] = 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
fixed = np.arange(3)
fixed.flags.writeable = False
try:
    fixed[0] = 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    fixed += 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    fixed.sort()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    del x[0]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x.shape = (4, 2)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    x.dtype = 'nope'
except Exception as error:
    print(f'{type(error).__name__}: {error}')
print(f'{x = }')
