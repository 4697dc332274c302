import numpy as np

x = np.arange(10)
x[[1, 3, 1]] = [10, 20, 30]
print(f'{x = }')
x[x > 5] = 0
print(f'{x = }')
x[[0, 2]] = 77
print(f'{x = }')
x[[True] * 5 + [False] * 5] = np.arange(5)
print(f'{x = }')
m = np.zeros((3, 3))
m[[0, 1, 2], [2, 1, 0]] = [1, 2, 3]
print(f'{m = }')
m[[0, 2]] = [[9], [8]]
print(f'{m = }')
m[:, [0, 1]] = m[:, [1, 0]]
print(f'{m = }')
m[m == 0] = -1
print(f'{m = }')
m[m < 0] = [5] * int((m < 0).sum())
print(f'{m = }')
m[np.ix_([0, 2], [0, 2])] = 0
print(f'{m = }')
m[1, [0, 2]] = 4, 6
print(f'{m = }')
m[np.array([True, False, True]), 1] = 1.5
print(f'{m = }')
np.place(m, m == 0, [1, 2])
print(f'{m = }')
np.copyto(m, 7, where=m < 2)
print(f'{m = }')
np.putmask(m, m > 6, [[0, 1, 2]])
print(f'{m = }')
np.fill_diagonal(m, 0)
print(f'{m = }')
np.put_along_axis(m, np.array([[0], [1], [2]]), -9, axis=1)
print(f'{m = }')
