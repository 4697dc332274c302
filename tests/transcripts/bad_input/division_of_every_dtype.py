import numpy as np

for name in ['bool', 'int8', 'int64', 'uint8', 'uint64', 'float16', 'float32', 'float64', 'complex64', 'complex128']:
    zero, one = np.zeros(1, dtype=name), np.ones(1, dtype=name)
    for label, operation in [('/', np.true_divide), ('//', np.floor_divide), ('%', np.remainder)]:
        try:
            with np.errstate(all='ignore'):
                print(name, label, operation(one, zero), operation(zero, zero))
        except TypeError as error:
            print(name, label, error)
    try:
        print(name, one[0] / zero[0], 1 / zero[0])
    except Exception as error:
        print(name, type(error).__name__, error)
for pair in [(1, 0), (1.0, 0.0), (1j, 0j), (True, False)]:
    for operation in [lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, divmod, pow]:
        try:
            print(pair, operation(*pair))
        except Exception as error:
            print(pair, type(error).__name__, error)
