import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([[1.0, np.nan, 3.0], [np.nan, 5.0, 6.0]])
print(f'{np.nansum(x), np.nansum(x, axis=0), np.nanmean(x, axis=1) = }')
print(f'{np.nanmax(x, axis=0), np.nanmin(x, axis=1) = }')
print(f'{np.nanstd(x), np.nanvar(x, axis=0), np.nanmedian(x) = }')
print(f'{np.nanmedian(x, axis=1) = }')
print(f'{np.nanargmin(x, axis=1), np.nanargmax(x, axis=0) = }')
print(f'{np.nancumsum(x), np.nancumprod(x, axis=1), np.nanprod(x, axis=1) = }')
print(f'{np.nanpercentile(x, 50), np.nanquantile(x, [0.25, 0.75]) = }')
print(f'{np.nansum([np.nan]), np.nanprod([np.nan]) = }')
print(f'{np.sum(x), np.mean(x, axis=0), np.max(x, axis=1) = }')
print(f'{np.argmax(x, axis=1), np.median(x, axis=1) = }')
caught(lambda: np.nanargmax([np.nan, np.nan]))
print(f'{np.nanmax([1, 2]), np.nansum([1, 2], dtype=float) = }')
print(f'{np.nanmean(x, keepdims=True) = }')
print(np.nanmean([np.nan, np.nan]))
print(np.nanmax([np.nan, np.nan]))
