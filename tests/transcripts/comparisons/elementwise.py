import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.array([1, 2, 3])
print(f'{a == 2, a != 2, a < 2, a <= 2, a > 2, a >= 2 = }')
print(f'{a == [1, 5, 3], a == np.array([[1], [3]]) = }')
print(f'{2 < a, 2 == a, a < np.array([1.5, 2.0, 3.5]) = }')
print(f'{np.equal(a, 2), np.not_equal(a, 2), np.less(a, 2), np.less_equal(a, 2), np.greater(a, 2), np.greater_equal(a, 2) = }')
print(f'{np.nan == np.array([np.nan, 1.0]), np.array([np.nan]) != np.nan, np.array([np.nan]) < 1, np.inf > np.array([np.inf, 1]) = }')
print(f"{a == 'x', a == None, a != None = }")
print(f'{np.array_equal(a, [1, 2, 3]), np.array_equal(a, [1, 2]), np.array_equal([np.nan], [np.nan]), np.array_equal([np.nan], [np.nan], equal_nan=True) = }')
print(f'{np.array_equiv(a, [[1, 2, 3], [1, 2, 3]]), np.allclose([1, 2], [1, 2 + 1e-9]), np.allclose([1.0], [1.1]), np.allclose([np.nan], [np.nan], equal_nan=True) = }')
print(f'{np.isclose([1, 1e-9, np.inf, np.nan], [1 + 1e-6, 0, np.inf, np.nan]), np.isclose(1.0, 1.1, rtol=0.2), np.isclose(1, 1.05, atol=0.1) = }')
print(f'{(a == a).all(), (a == 2).any(), all(a == a), any(a > 5), np.all([[1, 0], [1, 1]], axis=0), np.any([[0, 0], [1, 0]], axis=1) = }')
print(f'{True == np.array([1, 0]), np.array([True, False]) == np.array([1, 1]), np.array([True]) < np.array([False]) = }')
print(f"{np.int8(-1) < np.uint8(1), np.array([-1]) < np.array([1], 'u8'), np.array([2**63], 'u8') > np.array([-1]) = }")
print(f"{np.array([2**53 + 1]) == np.array([2.0**53]), np.float32(0.1) == 0.1, np.array([0.1], 'f4') == 0.1, np.float32(0.1) == np.float64(0.1) = }")
print(f'{np.uint8(5) == 261, np.uint8(5) < 300, np.int8(5) > -1000, np.array([1]) < 2**70, np.array([1]) == 2**70 = }')
print(f'{np.float64(1.5) == 1.5, np.float64(1.0) == 1, np.int64(3) == 3.0, np.True_ == 1, np.True_ is np.bool_(True) = }')
print(f'{3 in a, 7 in a, [1] in np.array([[1], [2]]), np.nan in np.array([np.nan]) = }')
print(f'{(a > 1) & (a < 3), ~(a > 1), (a > 1) | (a == 1), np.logical_and(a > 1, a < 3) = }')
print(f'{max(a), min(a), sum(a), sorted(np.array([3, 1, 2])), type(max(a)), sum(np.array([0.5, 0.25])), max([np.float64(2), 3]) = }')
print(f'{np.isin([1, 5], a), np.greater(a, 2).astype(int), a[a != 2] = }')
caught(lambda: a == [1, 2])
caught(lambda: a < [1, 2])
caught(lambda: a < 'x')
caught(lambda: a < None)
caught(lambda: if_all if (if_all := a == a) else 0)
