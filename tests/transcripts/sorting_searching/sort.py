import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([3, 1, 2, 1])
print(f'{np.sort(x), x, np.sort([[3, 1], [2, 0]]), np.sort([[3, 1], [2, 0]], axis=0), np.sort([[3, 1], [2, 0]], axis=None) = }')
x.sort()
print(f'{x = }')
m = np.array([[3, 1, 2], [9, 7, 8]])
m.sort(axis=0)
m[:, ::-1].sort()
print(f'{m = }')
m.T.sort()
print(f'{m = }')
print(f"{np.argsort([3, 1, 2]), np.argsort([3, 1, 2, 1], kind='stable'), np.argsort([[3, 1], [0, 2]], axis=0), np.argsort(-np.array([3, 1, 2])), np.array([2, 0, 1]).argsort()[::-1] = }")
print(f"{np.sort([np.nan, 1, np.inf, -np.inf, 0]), np.sort([True, False, True]), np.sort([2 + 1j, 2, 1 + 5j]), np.sort(np.array([3, 200, 1], 'u1')), np.sort(np.float16([0.5, -1])) = }")
print(f"{np.argsort([np.nan, 1, np.nan, 0], kind='stable'), np.sort([0.0, -0.0], kind='stable'), np.sort([]), np.sort([[]], axis=0).shape = }")
print(f'{np.lexsort(([1, 2, 1], [3, 3, 2])), np.lexsort([[3, 1, 2]]), np.sort_complex([3, 1j, 2]) = }')
print(f"{np.sort([3, 1, 2], stable=True), np.argsort([1, 1, 0], stable=True), np.argsort([], axis=-1), np.sort([5, 3, 1], kind='heapsort'), np.sort([5, 3, 1], kind='mergesort') = }")
print(f'{np.partition([5, 2, 8, 1], 2)[2], np.partition([5, 2, 8, 1], [0, 3])[[0, 3]], np.argpartition([5, 2, 8, 1], 0)[0], np.sort(np.partition([5, 2, 8, 1], 1)[:2]) = }')
big = (np.arange(1000) * 7919) % 1009
print(f'{np.sort(big)[:5], np.argsort(big)[-3:], np.sort(big)[::-1][:3], (np.diff(np.sort(big.astype(float))) >= 0).all() = }')
print(f"{np.argsort((big % 10), kind='stable')[:12], sorted(big)[:3] = }")
caught(lambda: np.sort(5))
caught(lambda: np.sort([1, 2], axis=1))
caught(lambda: np.sort([1, 2], kind='bogus'))
caught(lambda: np.partition([1, 2], 5))
caught(lambda: np.argsort([1, 2], axis=-2))
caught(lambda: np.sort([1, 2], kind='quicksort', stable=True))
caught(lambda: np.lexsort(([1, 2], [1, 2, 3])))
caught(lambda: np.array(3).sort())
