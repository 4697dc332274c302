import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


types = ['bool', 'int8', 'uint8', 'int16', 'uint16', 'int32', 'uint32', 'int64', 'uint64',
         'float16', 'float32', 'float64', 'complex64', 'complex128']
for a in types:
    print(f'{a:>10}', ' '.join(np.promote_types(a, b).str[1:] for b in types))
print(f"{np.result_type(3, np.arange(3, dtype='i1')) = }")
print(f'{np.result_type(3.0, np.int8), np.result_type(1, 2.5) = }')
print(f'{np.result_type(np.float32, 1j) = }')
print(f"{np.result_type(np.uint64, np.int64), np.result_type('u8', 'i1') = }")
print(f"{np.result_type(np.array(3.0), np.array([1], 'f4')) = }")
print(f'{np.result_type(True, 1), np.result_type(1), np.result_type(1j) = }')
print(f"{np.can_cast('i4', 'i8'), np.can_cast('i8', 'i4') = }")
print(f"{np.can_cast('i8', 'f8'), np.can_cast('i8', 'f4') = }")
print(f"{np.can_cast(float, int), np.can_cast('f8', 'f4', 'same_kind') = }")
print(f"{np.can_cast('f8', 'i4', 'unsafe') = }")
print(f"{np.can_cast('i8', 'u8'), np.can_cast('i8', 'u8', 'same_kind') = }")
print(f"{np.can_cast('u8', 'i8', 'same_kind') = }")
print(f"{np.can_cast('b1', 'i1'), np.can_cast('i1', 'b1') = }")
print(f"{np.can_cast('f4', 'c8'), np.can_cast('c8', 'f4') = }")
print(f"{np.can_cast('f8', 'f8', 'no'), np.can_cast('i4', 'i8', 'equiv') = }")
caught(lambda: np.can_cast(5, 'i1'))
caught(lambda: np.promote_types('i4', 'nope'))
caught(lambda: np.result_type())
caught(lambda: np.can_cast('i4', 'i8', casting='loose'))
