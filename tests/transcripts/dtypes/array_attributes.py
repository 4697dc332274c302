import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.arange(24, dtype=np.int16).reshape(2, 3, 4)
print(f'{a.shape, a.ndim, a.size, a.itemsize, a.nbytes = }')
print(f'{a.strides, a.T.strides, a[:, ::2].strides, a[::-1].strides = }')
print(f'{a.T.shape, a.transpose(1, 0, 2).shape = }')
print(f"{a.flags['C_CONTIGUOUS'], a.T.flags['F_CONTIGUOUS'] = }")
print(f"{a[:, 0].flags['C_CONTIGUOUS'] = }")
print(f'{a.flags.writeable, a.flags.owndata, a[0].flags.owndata = }')
print(f'{np.broadcast_to(a[0, 0], (2, 4)).strides = }')
print(f'{np.broadcast_to(a[0, 0], (2, 4)).flags.writeable = }')
print(f'{len(a), len(a[0, 0]) = }')
print(f'{a.tolist()[1][2] = }')
print(f'{a[0, 0].tobytes() = }')
print(f'{a.flat[5], a.flat[-1], a.flat[2:5] = }')
print(f'{a.item(3), type(a.item(3)), a.item(1, 2, 3) = }')
print(f'{(a > 5).dtype, (a / 2).dtype, (a * 1.0).dtype = }')
print(f'{a.astype(float).dtype, a.real is a, a.imag.sum() = }')
print(a.flags)
caught(lambda: len(np.array(5)))
caught(lambda: a.shap)
caught(lambda: a.item())
caught(lambda: a.item(24))
caught(lambda: np.array(5)[0])
caught(lambda: a.nonexistent)
