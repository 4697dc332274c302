import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.array([12, 10, -1, 0], dtype=np.int8)
b = np.array([10, 3, 7, 5], dtype=np.int8)
print(f'{a & b, a | b, a ^ b, ~a = }')
print(f'{np.bitwise_and(a, 6), np.bitwise_or(a, 1), np.bitwise_xor(a, a) = }')
print(f'{np.invert(a), np.bitwise_not(a) = }')
print(f'{a << 1, a >> 1, np.left_shift(1, [0, 1, 5]) = }')
print(f'{np.right_shift(-16, [1, 2, 4]) = }')
print(f"{np.array([1], 'u1') << 7, np.array([1], 'u1') << 8 = }")
print(f"{np.array([-1], 'i1') >> 10, np.array([1]) << 63 = }")
print(f'{np.array([1]) << 64 = }')
print(f'{~np.array([True, False]), np.array([True, False]) & True = }')
print(f'{np.array([True, False]) | False, np.array([True]) ^ True = }')
print(f'{~np.uint8(5), ~np.int64(5), np.uint8(5) & 3, np.int16(5) << 2 = }')
print(f'{np.logical_and([1, 0, 2], [1, 1, 0]) = }')
print(f'{np.logical_or([0.0, 0.5], 0), np.logical_xor([1, 0], [1, 1]) = }')
print(f'{np.logical_not([0, 3.5, np.nan]) = }')
print(f'{np.bitwise_count([0, 1, 255, -1]) = }')
print(f'{np.bitwise_count(np.uint8([7, 255])).dtype = }')
print(f"{(np.array([1], 'u1') & np.array([3], 'i2')).dtype = }")
print(f'{(np.array([True]) & np.array([3])).dtype = }')
print(f'{6 & np.arange(8), 1 << np.arange(5), np.arange(5) ^ 1 = }')
print(f'{np.packbits([1, 0, 1, 0, 0, 0, 0, 1]) = }')
print(f'{np.unpackbits(np.array([161], dtype=np.uint8)) = }')
print(f'{np.unpackbits(np.uint8([[2], [7]]), axis=1) = }')
caught(lambda: np.array([1.5]) & 1)
caught(lambda: np.array([1.5]) | np.array([True]))
caught(lambda: ~np.array([1.0]))
caught(lambda: np.left_shift(1.0, 2))
caught(lambda: np.uint8(1) & 256)
caught(lambda: np.array([1], 'u8') & np.array([-1]))
caught(lambda: np.array([True]) << 1.5)
print(f'{np.array([True]) << 1, (np.array([True]) << 1).dtype = }')
print(f'{(np.array([True]) >> np.array([True])).dtype = }')
