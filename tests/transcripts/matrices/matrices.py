# Matrices: always of two dimensions, multiplied as such, and what becomes of them in NumPy's functions.
import numpy as np


def show(label, made):
    print(label, type(made).__name__, repr(made))


def attempt(label, call):
    try:
        show(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


m = np.matrix('1 2; 3 4')
print(m)
show('from text', np.matrix('[1, 2; 3, 4]', dtype=float))
show('from list', np.matrix([1, 2, 3]))
show('from number', np.matrix(5))
show('asmatrix', np.asmatrix(np.arange(4).reshape(2, 2)))
attempt('ragged', lambda: np.matrix('1 2; 3'))
attempt('deep', lambda: np.matrix(np.zeros((2, 2, 2))))
a = np.arange(4)
same, copied = np.asmatrix(a), np.matrix(a)
a[0] = 7
print(same, copied)

for power in 0, 1, 2, 3, -1:
    show(f'power {power}', m**power)
attempt('half power', lambda: m**0.5)
attempt('power of a number', lambda: 2**m)
show('m * m', m * m)
show('m @ m', m @ m)
show('m * column', m * [[1], [2]])
show('row * m', [1, 2] * m)
attempt('m * row', lambda: m * [1, 2])
show('2 * m', 2 * m)
show('m * 2.5', m * 2.5)
show('m + array', m + np.ones((2, 2)))
show('array * m', np.ones((2, 2)) * m)
show('multiply', np.multiply(m, m))
show('-m', -m)
show('m == m', m == m)

for name in 'T', 'H', 'I', 'A', 'A1', 'real', 'imag':
    show(name, getattr(m, name))
show('I of a row', np.matrix('3 4').I)
show('H', np.matrix([[1 + 2j, 3]]).H)

keys = 0, -1, (0, 1), (slice(None), 0), (0, slice(None)), slice(1, None), Ellipsis, [0, 1], ([0, 1], [0, 1])
for key in keys:
    show(f'm[{key}]', m[key])
show('m[m > 1]', m[m > 1])
attempt('m[None]', lambda: m[None])
show('rows', [row for row in m])

for name in 'sum', 'mean', 'prod', 'max', 'min', 'argmax', 'argmin', 'ptp', 'std', 'var', 'any', 'all':
    for axis in None, 0, 1:
        show(f'{name} {axis}', getattr(m, name)(axis))
for name in 'sum', 'mean', 'max', 'argmin':
    show(f'np.{name}', getattr(np, name)(m, axis=1))
attempt('keepdims', lambda: np.sum(m, axis=0, keepdims=True))
for name in 'tolist', 'ravel', 'flatten', 'squeeze', 'trace', 'cumsum', 'diagonal', 'transpose', 'copy':
    attempt(name, getattr(m, name))
attempt('squeezed column', np.matrix([[1], [2]]).squeeze)
attempt('reshaped', lambda: m.reshape(4))
attempt('reshaped', lambda: m.reshape(1, 1, 4))

for name in 'ravel', 'diag', 'diagonal', 'trace', 'squeeze', 'flipud', 'triu', 'sort', 'transpose', 'zeros_like', 'sin':
    attempt(f'np.{name}', lambda: getattr(np, name)(m))
show('expand_dims', np.expand_dims(m, 0))
for name in 'dot', 'inner', 'kron', 'outer', 'matmul', 'vecdot':
    show(f'np.{name}', getattr(np, name)(m, m))
show('dot with an array', np.dot(np.ones((2, 2)), m))
for name in 'inv', 'pinv', 'det', 'eigvals':
    show(f'linalg.{name}', getattr(np.linalg, name)(np.matrix('2.0 0; 0 4')))
show('linalg.solve', np.linalg.solve(np.eye(2), np.matrix('1; 2')))
show('linalg.solve', np.linalg.solve(np.asmatrix(np.eye(2)), np.array([1, 2])))
show('linalg.cholesky', np.linalg.cholesky(np.matrix('4.0 0; 0 9')))
for name in 'qr', 'svd', 'eig', 'eigh':
    found = getattr(np.linalg, name)(np.matrix('2.0 0; 0 4'))
    print(name, [type(part).__name__ for part in found])
show('multi_dot', np.linalg.multi_dot([m, m, m]))
for name in 'concatenate', 'vstack', 'hstack', 'block':
    show(name, getattr(np, name)([m, m]))
show('block', np.block([[m, m], [m, m]]))
attempt('stack', lambda: np.stack([m, m]))
attempt('append', lambda: np.append(m, m))
show('append', np.append(m, m, axis=0))
show('roll', np.roll(m, 1))
show('roll', np.roll(m, 1, axis=0))
show('tile', np.tile(m, (2, 1)))
show('bmat', np.bmat([[m, m], [m, m]]))
show('bmat', np.bmat([m, m]))
show('bmat', np.bmat('a, b; b, a', {}, {'a': m, 'b': np.zeros((2, 2), int)}))
attempt('bmat', lambda: np.bmat('q', {}, {}))

m *= m
print(m)
m **= 2
print(m)
m[0] = 5
m[:, 1] = [[7], [8]]
m[1, 0] = -1
print(m)


class Named(np.matrix):
    pass


n = np.asmatrix([[1, 2]]).view(Named)
show('derived', n * n.T)
show('derived', n.sum())
show('derived', np.ravel(n))
