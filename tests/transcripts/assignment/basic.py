import numpy as np

x = np.zeros((3, 4), dtype=int)
x[0] = 1
x[1, 2] = 5
x[:, 3] = [7, 8, 9]
print(f'{x = }')
x[0][1] = -1
print(f'{x = }')
x[1:, :2] = [[1, 2], [3, 4]]
print(f'{x = }')
x[...] = 3
print(f'{x = }')
x[::2] = np.arange(4)
print(f'{x = }')
x[:, ::-1] = np.arange(12).reshape(3, 4)
print(f'{x = }')
x[1] = x[0]
print(f'{x = }')
x[:] = [[1], [2], [3]]
print(f'{x = }')
x[0, 0] = 3.99
x[0, 1] = True
x[0, 2] = np.float64(-2.7)
print(f'{x = }')
y = np.array(3)
y[()] = 8
print(f'{y = }')
y[...] = 9
print(f'{y = }')
x.flat = [1, 2]
print(f'{x = }')
x.flat[3] = 100
x.flat[[0, 1]] = 50
print(f'{x = }')
x.fill(6)
print(f'{x = }')
np.put(x, [0, -1], [44, 55])
print(f'{x = }')
