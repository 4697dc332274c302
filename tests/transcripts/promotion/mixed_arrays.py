import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


print(f'{np.int8(1) + np.uint8(1), np.int16(1) + np.uint16(1) = }')
print(f'{np.int64(1) + np.uint64(1) = }')
print(f"{(np.array([1], 'i8') + np.array([1], 'u8')).dtype = }")
print(f"{(np.array([1], 'i2') * np.array([1], 'f2')).dtype = }")
print(f"{(np.array([1], 'i4') * np.array([1], 'f4')).dtype = }")
print(f"{(np.array([1], 'u2') * np.array([1], 'f2')).dtype = }")
print(f"{(np.array([1], 'i8') * np.array([1j], 'c8')).dtype = }")
print(f"{np.array([1, 2], 'i4') / np.array([2, 2], 'i4') = }")
print(f"{(np.array([1, 2], 'i1') / np.array([2, 2], 'i1')).dtype = }")
print(f"{(np.array([1, 2], 'i1') // np.array([2, 2], 'u1')).dtype = }")
print(f"{np.sqrt(np.array([4], 'i1')).dtype = }")
print(f"{np.sqrt(np.array([4], 'i2')).dtype = }")
print(f"{np.sqrt(np.array([4], 'i4')).dtype = }")
print(f'{np.sqrt(np.array([True])).dtype = }')
print(f"{np.exp(np.array([1], 'u1')).dtype = }")
print(f"{np.sum(np.array([1], 'i1')).dtype = }")
print(f"{np.sum(np.array([1], 'u1')).dtype = }")
print(f'{np.sum(np.array([True])).dtype = }')
print(f"{np.mean(np.array([1], 'f4')).dtype = }")
print(f"{np.mean(np.array([1], 'i1')).dtype = }")
print(f"{np.prod(np.array([1], 'u4')).dtype = }")
print(f"{np.cumsum(np.array([1], 'i2')).dtype = }")
print(f"{np.max(np.array([1], 'i2')).dtype = }")
print(f'{np.where([True], np.float32(1), 2).dtype = }')
print(f'{np.where([True], 1, 2.0).dtype = }')
print(f"{np.concatenate([np.array([1], 'i4'), np.array([1], 'f4')]).dtype = }")
print(f"{np.stack([np.array([1], 'u1'), np.array([1], 'i1')]).dtype = }")
print(f"{np.array([True]) & np.array([1], 'u1') = }")
print(f'{np.array([True]) * np.array([True]) = }')
print(f'{np.array([True]) / np.array([True]) = }')
print(f'{np.array([True]) // np.array([True]) = }')
caught(lambda: np.array([True]) - np.array([False]))
caught(lambda: -np.array([True]))
