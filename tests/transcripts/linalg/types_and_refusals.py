import numpy as np

L = np.linalg


def tell(f, *args, **keywords):
    try:
        print(f.__name__, repr(f(*args, **keywords)))
    except Exception as error:
        print(f.__name__, type(error).__module__, type(error).__name__, str(error))


objects = np.array([[1, 2], [3, 4]], dtype=object)
words = np.array([['a', 'b'], ['c', 'd']])
halves = np.ones((2, 2), np.float16)
days = np.array([['2020', '2021'], ['2020', '2021']], dtype='M8[D]')
every = (L.inv, L.det, L.slogdet, L.cholesky, L.eig, L.eigvals, L.eigh, L.eigvalsh, L.svd, L.svdvals, L.pinv, L.cond)
for f in every + (L.matrix_rank,):
    for a in (objects, words, halves, days):
        tell(f, a)
    tell(f, np.zeros((0, 0)))
    tell(f, np.ones((2, 2, 2, 3))) if f not in (L.svd, L.svdvals, L.pinv, L.cond, L.matrix_rank) else None
    tell(f, [1.0, 2.0]) if f is not L.matrix_rank else None
tell(L.qr, halves)
for f in (L.svd, L.svdvals, L.qr, L.pinv, L.matrix_rank):
    tell(f, np.zeros((0, 3)))
    tell(f, np.zeros((3, 0)))
    tell(f, np.zeros((0, 2, 2)))
for a in (objects, words, halves):
    tell(L.solve, a, [1, 2])
    tell(L.lstsq, a, [1, 2])
tell(L.solve, [[1, 2], [3, 4]], objects)
tell(L.solve, [[1, 2], [3, 4]], np.ones((3, 2)))
tell(L.solve, [[1, 2], [3, 4]], np.ones(3))
tell(L.solve, np.ones((2, 2, 2)), np.ones((3, 2, 2)))
tell(L.solve, [[1, 2], [3, 4]], 5)
tell(L.solve, [[1, 2], [2, 4]], [1, 2])
tell(L.solve, [1, 2], [1, 2])
tell(L.solve, np.ones((2, 3)), [1, 2])
tell(L.inv, [[0, 0], [0, 0]])
tell(L.cholesky, [[1, 2], [2, 1]])
tell(L.lstsq, np.zeros((0, 3)), np.zeros(0))
tell(L.lstsq, np.zeros((3, 0)), np.zeros(3))
tell(L.lstsq, np.ones((3, 2)), np.ones(4))
tell(L.lstsq, np.ones((2, 3, 2)), np.ones(4))
tell(L.lstsq, np.ones((3, 2)), np.ones((2, 3, 2)))
tell(L.eigh, [[1, 2], [2, 1]], UPLO='x')
tell(L.eigh, [[1, 2], [2, 1]], UPLO=3)
tell(L.eigvals, [[np.nan, 1], [1, 1]])
tell(L.eig, [[np.inf, 1], [1, 1]])
tell(L.svd, [[np.nan, 1], [1, 1]])
tell(L.svd, [[np.inf, 1], [1, 1]], compute_uv=False)
tell(L.qr, [[1, 2], [3, 4]], mode='foo')
tell(L.qr, [1, 2])
tell(L.tensorsolve, np.ones((2, 3)), np.ones(2))
tell(L.tensorinv, np.ones((2, 3)))
tell(L.tensorinv, np.eye(4).reshape(2, 2, 2, 2), ind=0)
tell(L.pinv, np.eye(2), rcond=1, rtol=1)
tell(L.pinv, np.array([[1, 2], [3, 4]]), rtol=None)
tell(L.matrix_rank, np.eye(2), tol=1, rtol=1)
for x in ([0, 0], [0, 1], 5.0, 0):
    tell(L.matrix_rank, x)
tell(L.matrix_rank, np.ones((3, 4)), hermitian=True)
tell(L.cond, [[1, 2], [3, 4.0]], 'x')
tell(L.cond, [[1, 1], [1, 1.0]], 1)
tell(L.cond, np.zeros((2, 2)))
tell(L.cond, np.ones((2, 3)), 1)
tell(L.cond, [[np.nan, 1], [1, 1]], 1)
tell(L.cond, np.zeros((2, 0)))
tell(L.matrix_power, np.array([[[1, 2], [3, 4]]], dtype=object), 2)
tell(L.matrix_power, [[1, 1], [1, 1]], -1)
tell(L.matrix_power, [[1, 1], [1, 1]], 1.5)
tell(L.matrix_power, [[1, 1, 1], [1, 1, 1]], 1)
tell(L.multi_dot, [np.ones((2, 2))])
tell(L.multi_dot, [np.ones((2, 2)), np.ones((2, 2, 2)), np.ones(2)])
tell(L.cross, [1, 2], [3, 4])
tell(L.cross, [[1, 2, 3]], [[4, 5, 6]], axis=0)
tell(L.outer, [[1]], [2])

for dtype in (bool, np.int8, np.uint64, np.float32, np.float64, np.complex64, np.complex128):
    a = np.array([[2, 1], [0, 1]], dtype=dtype)
    print(np.dtype(dtype), [f(a).dtype.name for f in (L.inv, L.det, L.eigvals, L.eigvalsh, L.svdvals, L.pinv, L.cond)])
    print([part.dtype.name for f in (L.svd, L.qr, L.eig, L.eigh, L.slogdet) for part in f(a)])
    print([part.dtype.name for part in L.lstsq(a, np.ones(2, dtype=np.float32))], L.solve(a, a).dtype)
