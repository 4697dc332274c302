import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([1, 3, 5, 7])
print(f"{np.searchsorted(x, 4), np.searchsorted(x, [0, 1, 8]), np.searchsorted(x, 3, side='right'), np.searchsorted([3, 1, 2], 2, sorter=[1, 2, 0]), x.searchsorted([[2], [6]]) = }")
print(f'{np.searchsorted([1.0, np.nan], np.nan), np.searchsorted(x, 2.5), np.searchsorted([], 1), np.searchsorted(x, []), type(np.searchsorted(x, 4)) = }')
print(f"{np.where(x > 3), np.where(x > 3, x, -1), np.where(x > 3, x, [[0], [1]]), np.where([[True, False], [False, True]]), np.where(True, 1, 2), np.where(0.0, 'a', 'b') if False else 0 = }")
print(f'{np.where([1, 0, 2]), np.where(np.array([[0, 1], [2, 0]])), np.where(x < 4, x, x * 10), np.where([True, False], 1.5, np.int8(2)) = }')
print(f'{np.nonzero([0, 3, 0, 4]), np.array([[1, 0], [0, 2]]).nonzero(), np.argwhere([0, 1, 1]), np.flatnonzero([[0, 1], [2, 0]]), np.nonzero([]), np.argwhere(np.array(5)), np.argwhere(np.array(0)) = }')
print(f'{np.argmax([1, 5, 5]), np.argmin([[3, 2], [1, 4]]), np.argmax([[1, 9], [8, 2]], axis=0), np.argmax([np.nan, np.inf]) = }')
print(f"{np.unravel_index(5, (2, 3)), np.unravel_index([1, 5], (2, 3)), np.ravel_multi_index(([0, 1], [1, 2]), (2, 3)), np.unravel_index(np.argmax(np.arange(6).reshape(2, 3)), (2, 3)), np.unravel_index(3, (2, 3), order='F') = }")
print(f'{np.select([x < 2, x > 4], [x * 10, x * 100], default=-1), np.choose([0, 1, 0], [[1, 2, 3], [10, 20, 30]]), np.piecewise(x.astype(float), [x < 4, x >= 4], [lambda v: -v, lambda v: v * 2]), np.select([[True, False]], [[1, 2]]) = }')
print(f"{np.choose([0, 3, -1], [5, 6], mode='clip'), np.choose([2, -1], [5, 6], mode='wrap'), np.interp(2.5, [1, 2, 3], [10, 20, 30]), np.interp([0, 4], [1, 2], [10, 20]), np.interp([0, 9], [1, 2], [3, 4], left=-1, right=99), np.interp(370, [0, 180], [1, 2], period=360) = }")
print(f'{np.extract([True, False, True], [1, 2, 3]), np.diag_indices(2), np.nonzero(np.array(0.5) > np.zeros(1)), np.apply_along_axis(lambda r: r.sum(), 1, [[1, 2], [3, 4]]), np.vectorize(lambda a, b: a + b if a > b else 0)([1, 5], [2, 3]), np.apply_over_axes(np.sum, np.ones((2, 2, 2)), [0, 2]) = }')
caught(lambda: np.where(x > 3, x))
caught(lambda: np.where())
caught(lambda: np.searchsorted(x, 1, side='middle'))
caught(lambda: np.searchsorted([[1, 2]], 1))
caught(lambda: np.argmax([]))
caught(lambda: np.unravel_index(6, (2, 3)))
caught(lambda: np.ravel_multi_index(([2], [0]), (2, 3)))
caught(lambda: np.choose([3], [1, 2]))
caught(lambda: np.select([[1]], [[2]]))
caught(lambda: np.select([[True]], [[1], [2]]))
caught(lambda: np.interp(1, [1, 2], [1]))
caught(lambda: np.nonzero(np.array(5)))
