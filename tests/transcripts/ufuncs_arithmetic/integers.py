import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.array([7, -7, 0, 3])
b = np.array([2, 2, 5, -2])
print(f'{a + b, a - b, a * b = }')
print(f'{a / b, a // b, a % b = }')
print(f'{np.divmod(a, b), divmod(a, 3), np.fmod(a, b), np.remainder(a, b) = }')
print(f'{a ** 2, 2 ** np.array([0, 3, 10]), np.power(a, [0, 1, 2, 3]) = }')
print(f'{-a, +a, abs(a), np.negative(a), np.positive(a), np.absolute(a) = }')
print(f'{np.sign(a), np.square(a), np.reciprocal(np.array([1, -1, 2, 3])) = }')
print(f'{np.gcd([12, 18, 0], [8, 27, 5]), np.lcm([4, 6], [6, 10]) = }')
print(f'{np.gcd(-12, 18) = }')
print(f'{np.maximum(a, b), np.minimum(a, b), np.fmax(a, b), np.fmin(a, b) = }')
print(f'{np.add(1, 2), np.subtract(1, 2), np.multiply(3, 4) = }')
print(f'{np.divide(1, 4), np.floor_divide(7, -2), np.true_divide(7, 2) = }')
print(f"{np.array([127], 'i1') + np.array([1], 'i1') = }")
print(f"{np.array([0], 'u4') - np.array([1], 'u4') = }")
print(f"{np.array([-128], 'i1') // np.array([-1], 'i1') = }")
print(f"{-np.array([-128], 'i1'), abs(np.array([-128], 'i1')) = }")
print(f'{np.array([2**62]) * 4, np.array([2**63 - 1]) + 1 = }')
print(f'{7 // np.array([2, -2]), 7 % np.array([2, -2]), 10 - np.arange(3) = }')
print(f'{np.float_power(2, [1, 2, -1]), np.float_power([4, 9], 0.5) = }')
print(f'{np.power(2, [1, 2, 3], dtype=float), np.power(2.0, -1) = }')
print(f'{np.uint8(200) + np.uint8(50), np.int8(-100) // np.int8(7) = }')
print(f'{np.int8(-100) % np.int8(7) = }')
caught(lambda: np.array([2]) ** -1)
caught(lambda: np.power(2, -1))
caught(lambda: np.power([1, 2], [-1, 2]))
caught(lambda: np.add([1, 2], 'a'))
caught(lambda: np.add(1))
caught(lambda: np.add(1, 2, 3, 4))
caught(lambda: np.gcd(1.5, 2))
caught(lambda: np.array([1, 2]) + None)
caught(lambda: np.array([1, 2]) + {})
