import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


for name in ['bool', 'int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64',
             'float16', 'float32', 'float64', 'complex64', 'complex128']:
    d = np.dtype(name)
    print(d, repr(d), d.name, d.kind, d.char, d.num, d.itemsize, d.str, d.type)
print(f'{np.dtype(int), np.dtype(float), np.dtype(complex) = }')
print(f'{np.dtype(bool) = }')
print(f"{np.dtype('i4'), np.dtype('<f8'), np.dtype('u1'), np.dtype('?') = }")
print(f"{np.dtype('c8') = }")
print(f"{np.dtype('float'), np.dtype('int'), np.dtype('complex') = }")
print(f"{np.dtype('d'), np.dtype('f'), np.dtype('e'), np.dtype('b') = }")
print(f"{np.dtype('B'), np.dtype('l') = }")
print(f"{np.dtype(np.float32) == 'float32', np.dtype('i8') == int = }")
print(f"{np.dtype('i8') == 'f8' = }")
print(f"{np.dtype('float64').isnative, np.dtype('float64').byteorder = }")
print(f"{np.dtype('int8').byteorder = }")
print(f'{np.float64, np.int_, np.intp, np.bool_, np.bool, np.double = }')
print(f'{np.half = }')
print(f'{np.intc, np.longlong, np.ubyte, np.single = }')
print(repr((str(np.dtype('float32')), f"{np.dtype('int16')}")))
print(f"{np.dtype('int32') < np.dtype('int64') = }")
print(f"{np.dtype('float64') > np.dtype('int64') = }")
print(f"{hash(np.dtype('int64')) == hash(np.dtype(int)) = }")
caught(lambda: np.dtype('nonsense'))
caught(lambda: np.dtype('i3'))
caught(lambda: np.dtype(3))
