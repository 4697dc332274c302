import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(1, 7).reshape(2, 3)
print(f'{np.add.reduce(x), np.add.reduce(x, axis=1), np.add.reduce(x, axis=None), np.add.reduce(x, axis=(0, 1)), np.add.reduce(x, axis=()) = }')
print(f'{np.multiply.reduce(x), np.multiply.reduce(x, axis=1, keepdims=True), np.maximum.reduce(x, axis=1), np.minimum.reduce(x, axis=None) = }')
print(f'{np.subtract.reduce([10, 2, 3]), np.divide.reduce([8.0, 2, 2]), np.power.reduce([2, 3, 2]) = }')
print(f'{np.logical_and.reduce([True, False]), np.logical_or.reduce([[0, 0], [0, 1]], axis=1), np.bitwise_xor.reduce([1, 2, 3]), np.bitwise_and.reduce([7, 3]) = }')
print(f'{np.add.reduce([]), np.multiply.reduce([]), np.logical_and.reduce([]), np.logical_or.reduce([]), np.bitwise_or.reduce(np.array([], dtype=int)) = }')
print(f'{np.add.reduce(x, initial=100), np.add.reduce(x, axis=0, where=[True, False, True]), np.maximum.reduce([], initial=-1) = }')
print(f"{np.add.reduce(np.array([1, 2], 'i1')).dtype, np.add.reduce(np.array([1, 2], 'i1'), dtype='i1').dtype, np.add.reduce([1, 2], dtype=complex) = }")
print(f'{np.add.accumulate([1, 2, 3, 4]), np.multiply.accumulate([1, 2, 3, 4]), np.maximum.accumulate([3, 1, 4, 1, 5]) = }')
print(f'{np.add.accumulate(x, axis=0), np.add.accumulate(x, axis=1), np.subtract.accumulate([10, 2, 3]), np.add.accumulate([1, 2], dtype=float) = }')
out = np.zeros(3)
print(f'{np.add.reduce(x, axis=0, out=out), out = }')
print(f'{np.add.accumulate([0.5, 1.5], out=np.zeros(2)), np.logical_and.accumulate([1, 1, 0, 1]) = }')
print(f'{np.hypot.reduce([3.0, 4.0]), np.logaddexp.reduce([0.0, 0.0]).round(10), np.gcd.reduce([12, 18, 30]), np.lcm.reduce([2, 3, 4]) = }')
print(f'{np.add.identity, np.multiply.identity, np.maximum.identity, np.logical_and.identity, np.bitwise_and.identity, np.subtract.identity = }')
print(f'{np.add.nin, np.add.nout, np.add.nargs, np.sin.nin, np.divmod.nout, np.modf.nout, np.add.ntypes, np.add.__name__, np.add = }')
caught(lambda: np.maximum.reduce([]))
caught(lambda: np.subtract.reduce([]))
caught(lambda: np.minimum.reduce(np.zeros((0, 3)), axis=0))
caught(lambda: np.sin.reduce([1, 2]))
caught(lambda: np.add.reduce(x, axis=2))
caught(lambda: np.add.reduce(x, axis=(0, 0)))
caught(lambda: np.divmod.reduce([1, 2]))
caught(lambda: np.add.reduce(5))
caught(lambda: np.add.accumulate(5))
caught(lambda: np.add.accumulate(x, axis=3))
caught(lambda: np.subtract.reduce(x, axis=(0, 1)))
caught(lambda: np.maximum.reduce(x, where=[True, False, True]))
