import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.arange(1, 7).reshape(2, 3)
print(f'{np.cumsum(x), np.cumsum(x, axis=0), x.cumsum(axis=1) = }')
print(f'{np.cumprod(x), x.cumprod(axis=1) = }')
print(f'{np.cumsum([0.1, 0.2, 0.3]), np.cumsum([True, True]) = }')
print(f"{np.cumsum(np.array([200, 100], 'u1')) = }")
print(f"{np.cumsum(np.array([100, 100], 'i1'), dtype='i1') = }")
print(f'{np.diff([1, 4, 9, 16]), np.diff([1, 4, 9, 16], n=2), np.diff(x) = }')
print(f'{np.diff(x, axis=0), np.diff([1, 2], prepend=0) = }')
print(f'{np.diff([1, 2], append=[5, 9]), np.diff([True, False, True]) = }')
print(f'{np.ediff1d([1, 4, 9]) = }')
print(f'{np.ediff1d([1, 4], to_begin=-1, to_end=[7, 8]) = }')
print(f'{np.gradient([1.0, 4.0, 9.0, 16.0]), np.gradient([1, 4, 9], 2) = }')
print(f'{np.gradient([1, 4, 10], [0, 1, 3]) = }')
print(f'{np.gradient(np.array([[1.0, 2.0], [3.0, 5.0]])) = }')
print(f'{np.gradient([1.0, 4, 9], edge_order=2), np.trapezoid([1, 2, 3]) = }')
print(f'{np.trapezoid([1, 2, 3], dx=0.5), np.trapezoid([1, 2], x=[0, 4]) = }')
print(f'{np.cumulative_sum([1, 2, 3]) = }')
print(f'{np.cumulative_sum([1, 2, 3], include_initial=True) = }')
print(f'{np.cumulative_prod([1, 2, 3]) = }')
print(f'{np.maximum.accumulate([[1, 3, 2], [4, 1, 9]], axis=1) = }')
print(f'{np.cumsum([]), np.cumprod([1j, 1j, 1j]) = }')
print(f'{np.cumsum(np.float32([1e8, 1, 1])) = }')
print(f'{np.cumsum(x, dtype=float), np.cumsum(5) = }')
print(f'{np.cross([1, 0, 0], [0, 1, 0]), np.cross([[1, 2, 3]], [4, 5, 6]) = }')
caught(lambda: np.cumsum(x, axis=2))
caught(lambda: np.diff(5))
caught(lambda: np.diff([1, 2], n=-1))
caught(lambda: np.gradient([1]))
caught(lambda: np.cumulative_sum(x))
caught(lambda: np.cross([1, 2, 3, 4], [1, 2, 3, 4]))
