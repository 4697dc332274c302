import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.array([[1, 2], [3, 4]])
v = np.array([10, 20])
print(f'{np.dot(a, a), a @ a, np.matmul(a, v), v @ a, np.dot(v, v), v @ v, a.dot(v), np.dot(a, 2), np.dot(3, 4) = }')
print(f"{type(v @ v), (a @ a.astype(float)).dtype, np.matmul(a.astype('f4'), a.astype('f4')).dtype, (np.array([True, False]) @ np.array([True, True])), np.array([100, 100], 'i1') @ np.array([2, 2], 'i1') = }")
print(f'{np.inner(a, a), np.inner(v, v), np.inner(a, v), np.outer(v, [1, 2, 3]), np.outer(a, [1, 2]), np.inner(2, 3), np.outer(1, 2) = }')
print(f'{np.vdot([1 + 2j, 3], [1j, 2]), np.vdot(a, a), np.dot([1 + 2j, 3], [1j, 2]), np.vecdot([1j, 2], [1j, 3]), np.vecdot(a, a) = }')
print(f'{np.kron([1, 10], [1, 2, 3]), np.kron(np.eye(2, dtype=int), a), np.kron(2, [1, 2]), np.kron([[1, 2]], [[1], [1]]) = }')
print(f'{np.trace(a), np.trace(a, offset=1), np.trace(np.arange(8).reshape(2, 2, 2)), np.trace(np.arange(8).reshape(2, 2, 2), axis1=1, axis2=2), a.trace(), np.trace(np.arange(6).reshape(2, 3), -1) = }')
print(f'{np.tensordot(a, a), np.tensordot(a, a, axes=1), np.tensordot(a, a, axes=0).shape, np.tensordot(np.arange(6).reshape(2, 3), np.arange(6).reshape(3, 2), axes=([1], [0])), np.tensordot(a, a, axes=([0, 1], [1, 0])), np.tensordot(np.ones((2, 3, 4)), np.ones((4, 3)), axes=([1, 2], [1, 0])) = }')
print(f'{np.matmul(np.ones((2, 3, 4)), np.ones((4, 5))).shape, np.matmul(np.ones((3, 1, 2, 3)), np.ones((2, 3, 2))).shape, (np.ones((2, 3, 4)) @ np.ones(4)).shape, (np.ones(3) @ np.ones((2, 3, 4))).shape, np.dot(np.ones((2, 3, 4)), np.ones((5, 4, 6))).shape = }')
print(f'{np.matvec(a, v), np.vecmat(v, a), np.linalg.multi_dot([a, a, a]), np.linalg.matrix_power(a, 3), np.linalg.matrix_power(a, 0), np.cross([1, 2, 3], [3, 2, 1]) = }')
print(f'{np.ones((2, 0)) @ np.ones((0, 3)), np.dot([], []), np.zeros((0, 2)) @ np.ones((2, 2)), np.matmul(a, a, out=np.zeros((2, 2), dtype=int)), np.matmul(a, a, dtype=float) = }')
print(f'{a.T @ a, a[::-1] @ a[:, ::-1], a[:, :1] @ a[:1], (a @ a)[0, 1], a @ [1, 1], [1, 1] @ a = }')
x = np.arange(6.0).reshape(2, 3) / 4
print(f'{x @ x.T, x.T @ x, np.dot(x, [1, 2, 3]), np.allclose(np.linalg.inv(x @ x.T) @ (x @ x.T), np.eye(2)) = }')
caught(lambda: a @ np.ones(3))
caught(lambda: np.dot(a, [1, 2, 3]))
caught(lambda: a @ 2)
caught(lambda: 2 @ a)
caught(lambda: np.matmul(np.ones((2, 3)), np.ones((2, 3))))
caught(lambda: np.dot(np.ones((2, 3)), np.ones((2, 3))))
caught(lambda: np.inner([1, 2], [1, 2, 3]))
caught(lambda: np.vdot([1, 2], [1]))
caught(lambda: np.tensordot(a, np.ones((3, 2)), axes=1))
caught(lambda: np.trace([1, 2]))
caught(lambda: np.matmul(a, a, out=np.zeros((3, 3))))
caught(lambda: np.matmul(np.ones((2, 2, 3)), np.ones((3, 3, 4))))
caught(lambda: np.outer())
caught(lambda: np.cross([1], [2]))
