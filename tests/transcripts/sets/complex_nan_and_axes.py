import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


numbers = np.array([2.-1j, complex(1, np.nan), np.nan, 1+1j, complex(0, np.nan), complex(1, np.nan)])
print(np.unique(numbers), np.unique(numbers, equal_nan=False))
print(np.unique(numbers, return_index=True, return_counts=True), np.unique(numbers, return_inverse=True))
for table, axis in [(np.zeros((2, 1, 3)), 0), (np.zeros((2, 0)), 0), (np.zeros((2, 0)), 1), (np.array([[4, 4, 3], [2, 2, 1], [2, 2, 1]]), 0), (np.eye(3), 1)]:
    print(*np.unique(table, axis=axis, return_index=True, return_inverse=True, return_counts=True), sep='\n')
