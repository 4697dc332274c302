import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(6).reshape(1, 2, 3)
print(f'{x.T.shape, x.transpose().shape, x.transpose(2, 0, 1).shape, x.transpose((1, 0, 2)).shape, np.transpose(x, (0, 2, 1)), x.mT.shape = }')
print(f'{np.swapaxes(x, 0, 2).shape, x.swapaxes(1, 2), np.moveaxis(x, 0, -1).shape, np.moveaxis(x, [0, 1], [-1, -2]).shape, np.rollaxis(x, 2).shape, np.permute_dims(x, (2, 1, 0)).shape = }')
print(f'{np.squeeze(x), x.squeeze(axis=0).shape, np.squeeze([[[5]]]), np.squeeze([[[5]]], axis=(0, 2)).shape = }')
print(f'{np.expand_dims([1, 2], 0), np.expand_dims([1, 2], axis=1), np.expand_dims([1, 2], (0, 2)).shape, np.expand_dims(x, -1).shape = }')
print(f'{np.flip([1, 2, 3]), np.flip(x, axis=2), np.flip(x, (1, 2)), np.fliplr([[1, 2], [3, 4]]), np.flipud([[1, 2], [3, 4]]) = }')
print(f'{np.roll([1, 2, 3, 4], 1), np.roll([1, 2, 3, 4], -6), np.roll([[1, 2], [3, 4]], 1), np.roll([[1, 2], [3, 4]], 1, axis=0), np.roll([[1, 2], [3, 4]], (1, 1), axis=(0, 1)) = }')
print(f'{np.rot90([[1, 2], [3, 4]]), np.rot90([[1, 2], [3, 4]], 2), np.rot90([[1, 2], [3, 4]], -1), np.rot90(x, axes=(1, 2)) = }')
print(f'{np.repeat([1, 2], 3), np.repeat([[1, 2], [3, 4]], 2, axis=1), np.repeat([1, 2, 3], [0, 1, 2]), np.tile([1, 2], 2), np.tile([1, 2], (2, 2)), np.tile([[1], [2]], 3), np.tile(5, (2, 2)) = }')
print(f"{np.pad([1, 2], 1), np.pad([1, 2], (1, 2), constant_values=9), np.pad([[1, 2]], ((1, 0), (0, 1))), np.pad([1, 2, 3], 2, mode='edge'), np.pad([1, 2, 3], 2, mode='reflect'), np.pad([1, 2, 3], 4, mode='wrap'), np.pad([1, 2, 3], 3, mode='symmetric'), np.pad([1, 5], 2, mode='linear_ramp'), np.pad([1, 5], 1, mode='mean') = }")
print(f'{np.delete([1, 2, 3, 4], 1), np.delete([1, 2, 3, 4], [0, -1]), np.delete([[1, 2], [3, 4]], 0, axis=1), np.delete([1, 2, 3], slice(0, 2)), np.insert([1, 2, 3], 1, 9), np.insert([1, 2], [0, 2], [7, 8]), np.insert([[1, 2], [3, 4]], 1, 5, axis=1), np.append([1, 2], [3, 4]), np.append([[1, 2]], [[3, 4]], axis=0) = }')
print(f"{np.trim_zeros([0, 0, 1, 2, 0]), np.trim_zeros([0, 1, 0], 'f'), np.shape([[1, 2]]), np.ndim([[1]]), np.size([[1, 2]]), np.size([[1, 2]], 0) = }")
caught(lambda: x.transpose(0, 1))
caught(lambda: x.transpose(0, 0, 1))
caught(lambda: x.transpose(0, 1, 5))
caught(lambda: np.swapaxes(x, 0, 3))
caught(lambda: np.moveaxis(x, 0, 4))
caught(lambda: np.moveaxis(x, [0, 1], [0]))
caught(lambda: np.squeeze(x, axis=1))
caught(lambda: np.expand_dims([1, 2], 3))
caught(lambda: np.expand_dims([1, 2], (0, 0)))
caught(lambda: np.flip(x, axis=4))
caught(lambda: np.repeat([1, 2], [1, 2, 3]))
caught(lambda: np.repeat([1, 2], -1))
caught(lambda: np.rot90([1, 2]))
caught(lambda: np.delete([1, 2, 3], 5))
caught(lambda: np.insert([1, 2], 5, 0))
caught(lambda: np.append([[1, 2]], [3, 4], axis=0))
caught(lambda: np.pad([1], -1))
caught(lambda: np.array([1, 2]).mT)
