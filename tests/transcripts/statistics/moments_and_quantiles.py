import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([1.0, 2.0, 4.0, 8.0])
print(f'{np.mean(x), np.median(x), np.var(x), np.std(x) = }')
print(f'{np.var(x, ddof=1), np.std(x, ddof=1), x.var(ddof=2) = }')
print(f'{np.std([1, 2, 3, 4], ddof=1), np.var(x, mean=np.array([3.75])) = }')
print(f'{np.median([3, 1, 2]), np.median([[1, 2], [3, 4]], axis=0) = }')
print(f'{np.median([[1, 2], [3, 4]], axis=1, keepdims=True) = }')
print(f'{np.median([1, np.nan]) = }')
print(f'{np.percentile(x, 50), np.percentile(x, [0, 25, 75, 100]) = }')
print(f'{np.quantile(x, 0.3), np.quantile([[1, 2], [3, 4]], 0.5, axis=0) = }')
for method in ['inverted_cdf', 'averaged_inverted_cdf', 'closest_observation', 'interpolated_inverted_cdf', 'hazen', 'weibull',
               'linear', 'median_unbiased', 'normal_unbiased', 'lower', 'higher', 'midpoint', 'nearest']:
    print(method, np.quantile(x, [0.1, 0.5, 0.9], method=method))
print(f"{np.var(np.array([1, 2, 3], 'f4')).dtype = }")
print(f"{np.var([1 + 1j, 2 - 1j]), np.std(np.array([1, 2], 'f2')) = }")
print(f'{np.corrcoef([1, 2, 3], [1, 3, 2]).round(10) = }')
print(f'{np.cov([1, 2, 3], [1, 3, 2]) = }')
print(f'{np.cov([[1, 2, 3], [4, 6, 9]], bias=True).round(10) = }')
print(f'{np.histogram([1, 2, 1, 5], bins=4) = }')
print(f'{np.histogram([1, 2, 1], bins=[0, 1, 2, 3]) = }')
print(f'{np.histogram([0.1, 0.7], bins=2, range=(0, 1)) = }')
print(f'{np.histogram([1, 2, 3], bins=3, density=True) = }')
print(f'{np.histogram_bin_edges([1, 2, 3, 4], bins=3) = }')
print(f'{np.bincount([0, 1, 1, 3]) = }')
print(f'{np.bincount([0, 1, 1], weights=[0.5, 1, 2]) = }')
print(f'{np.bincount([1], minlength=4) = }')
print(f'{np.digitize([0.2, 6.4, 3.0], [0.0, 1.0, 2.5, 4.0]) = }')
print(f'{np.digitize([1, 2], [1, 2, 3], right=True) = }')
print(f'{np.correlate([1, 2, 3], [0, 1, 0.5]) = }')
print(f'{np.convolve([1, 2, 3], [0, 1, 0.5]) = }')
print(f"{np.convolve([1, 2, 3], [0, 1, 0.5], mode='same') = }")
print(f"{np.convolve([1, 2, 3], [1, 1], 'valid') = }")
print(f"{np.mean(np.arange(10, dtype='f2')), np.ptp([4, 9, 1]) = }")
caught(lambda: np.percentile(x, 101))
caught(lambda: np.quantile(x, -0.1))
caught(lambda: np.quantile(x, 0.5, method='guess'))
caught(lambda: np.bincount([-1]))
caught(lambda: np.bincount([1.5]))
caught(lambda: np.histogram([1], bins=0))
caught(lambda: np.median([[1, 2]], axis=5))
caught(lambda: np.convolve([], [1]))
