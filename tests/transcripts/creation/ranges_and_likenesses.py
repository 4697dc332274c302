import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


single, tiny = np.float32, np.int8
print(np.arange(single(0.1), single(0.33), single(0.1)).dtype, np.arange(tiny(1), tiny(3), tiny(1)).dtype, np.arange(single(0), single(1)).dtype)
print(np.mgrid[single(0.1):single(0.33):single(0.1), ].dtype, np.mgrid[tiny(0):tiny(2), 0:2].dtype, np.mgrid[0:1:5j, single(0):single(1):3j].dtype)
print([axis.dtype for axis in np.ogrid[single(0):single(1):single(.5), 0:3]], [axis.dtype for axis in np.ogrid[0:2:3j, 0:2]])
for stop, step in (1, 10 * np.inf), (1, -10 * np.inf), (-1, -10 * np.inf), (0, np.inf):
    print(np.arange(0, stop, step))

# A likeness in another number of dimensions is in C order.
columns = np.zeros((2, 3), order='F')
print(np.zeros_like(columns).strides, np.zeros_like(columns, shape=(4, 5)).strides, np.zeros_like(columns, shape=(4, 5, 6)).strides)
print(type(np.ones_like(np.ma.array([1, 2]), subok=False)), type(np.ones_like(np.ma.array([1, 2]))))
print(columns.flags == columns[:].flags, columns.flags == np.asfortranarray(np.ones((4, 4))).flags, columns.flags != columns.T.flags, columns.flags == 3)

print(np.concatenate(([1.5], ['x']), dtype='S', casting='unsafe'), np.concatenate(([1], ['1.0']), dtype='U', casting='unsafe').dtype)
show('objects', lambda: np.concatenate((np.array(['abc'], object), [1.5]), dtype='U', casting='unsafe'))
print(np.array(np.array([1.5, 22], object), dtype='S').dtype, np.array([np.array(True, 'O'), np.array(1.25, 'O')], dtype='S'))
print(np.array([(1, [0, 1, 2])], dtype=[('a', '<i2'), ('b', '<i2', 3)]).byteswap(), np.can_cast('d', 'V'), np.can_cast('V', 'd'), np.array([], 'O').astype('V').dtype)

print(np.trim_zeros(np.zeros(3), trim='B'), np.trim_zeros([0, 0], 'b'), np.trim_zeros(np.zeros((2, 2)), 'f'))
show('unravel', lambda: np.unravel_index([0], ()))
show('unravel', lambda: np.unravel_index(1, (2**32 - 1, 2**31 + 1)))
show('along', lambda: np.take_along_axis(np.arange(6).reshape(2, 3), np.zeros((1, 1), int), axis=None))
show('along', lambda: np.put_along_axis(np.arange(6).reshape(2, 3), np.zeros((1, 1), int), 0, axis=None))
print(np.array([0, 1]).choose([1, 2], [3, 4], [5, 6]), np.array([0, 1]).choose([[1, 2], [3, 4]]))
