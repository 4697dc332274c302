import numpy as np

x = (np.arange(8191) * 31 % 1003 * 7.3).astype(np.float32)
x[::97] = np.nan
for view in (x, np.broadcast_to(x, (2, 8191)), np.broadcast_to(x[:8000].reshape(8, 1000), (2, 8, 1000)),
             x[:8000].reshape(80, 100).T, x[8000::-1], x[:8100].reshape(9, 30, 30).transpose(1, 0, 2)):
    axes = tuple(range(view.ndim))
    for axis in (None, 0, -1, axes, axes[::-1], axes[:2]):
        for function in (np.nanmean, np.nansum, np.nanvar):
            result = function(view, axis=axis)
            print(function.__name__, view.shape, axis, result.dtype, np.asarray(result).ravel()[:4].tobytes().hex())
