# Last digits depend on the BLAS, so that results are shown rounded; signs and orders are LAPACK's.
import numpy as np

L = np.linalg


def show(name, *parts):
    print(name)
    for part in parts:
        part = np.asarray(part)
        print(part.dtype, part.shape, (np.round(part, 5) + 0).tolist())


matrices = {
    'square': np.array([[2.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 4.0]]),
    'general': np.array([[4.0, -2.0, 1.0], [3.0, 6.0, -4.0], [2.0, 1.0, 8.0]]),
    'rotation': np.array([[0.0, -1.0], [1.0, 0.0]]),
    'complex': np.array([[1 + 2j, 2 - 1j], [0.5j, 3.0]]),
    'hermitian': np.array([[2.0, 1 - 1j, 0.5j], [1 + 1j, 3.0, 1.0], [-0.5j, 1.0, 1.0]]),
    'integers': np.array([[1, 2], [3, 4]]),
    'single': np.array([[1, 2], [3, 4]], dtype=np.float32),
    'triangular': np.triu(np.arange(1.0, 17.0).reshape(4, 4)),
    'one': np.array([[5.0]]),
    'larger': np.cos(np.arange(36.0) ** 1.7).reshape(6, 6),
}
for name, a in matrices.items():
    show(f'{name} svd', *L.svd(a))
    show(f'{name} svdvals', L.svdvals(a), L.svd(a, compute_uv=False))
    show(f'{name} qr', *L.qr(a))
    show(f'{name} qr r', L.qr(a, mode='r'))
    show(f'{name} qr raw', *L.qr(a, mode='raw'))
    show(f'{name} eig', *L.eig(a))
    show(f'{name} eigvals', L.eigvals(a))
    show(f'{name} eigh', *L.eigh(a))
    show(f'{name} eigh upper', *L.eigh(a, UPLO='U'))
    show(f'{name} eigvalsh', L.eigvalsh(a), L.eigvalsh(a, 'u'))
    show(f'{name} inv', L.inv(a))
    show(f'{name} pinv', L.pinv(a))
    show(f'{name} det', L.det(a), *L.slogdet(a))
    show(f'{name} rank', L.matrix_rank(a), L.matrix_rank(a, tol=1.0), L.matrix_rank(a, rtol=0.5))
    for p in (None, 1, -1, 2, -2, np.inf, -np.inf, 'fro', 'nuc'):
        show(f'{name} cond {p}', L.cond(a, p))

tall = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 7.0], [-1.0, 0.5]])
for a in (tall, tall.T, tall + 1j * tall[::-1]):
    for full in (True, False):
        result = L.svd(a, full_matrices=full)
        show('svd', *(np.abs(part) for part in result))
        k = min(a.shape)
        print(np.allclose(result.U[:, :k] * result.S @ result.Vh[:k], a))
    for mode in ('reduced', 'complete', 'r', 'raw'):
        q = L.qr(a, mode)
        show(f'qr {mode}', *(np.abs(part) for part in (q if isinstance(q, tuple) else (q,))))
    show('pinv', L.pinv(a), L.pinv(a, rcond=0.5), L.pinv(a, rtol=None))
    b = np.arange(a.shape[0]) + 1.0
    for part in L.lstsq(a, b):
        show('lstsq', part)
    for part in L.lstsq(a, np.stack([b, b[::-1]], axis=1), rcond=0.9):
        show('lstsq', part)

# Stacks.
stack = np.cos(np.arange(24.0) ** 1.7).reshape(2, 3, 2, 2)
for f in (L.svd, L.qr, L.eig, L.eigh, L.slogdet):
    show(f.__name__, *f(stack))
for f in (L.inv, L.det, L.pinv, L.svdvals, L.eigvals, L.eigvalsh, L.matrix_rank, L.cond):
    show(f.__name__, f(stack))
show('solve', L.solve(stack, stack[0]), L.solve(stack, np.ones(2)), L.solve(stack[0, 0], stack))
show('hermitian', *L.svd(matrices['square'] - 3 * np.eye(3), hermitian=True))
show('hermitian', L.svd(matrices['hermitian'], compute_uv=False, hermitian=True))
show('hermitian', L.pinv(matrices['hermitian'], hermitian=True), L.matrix_rank(np.ones((3, 3)), hermitian=True))
show('cholesky', L.cholesky(matrices['square']), L.cholesky(matrices['square'], upper=True))
show('cholesky', L.cholesky(matrices['hermitian'] + 3 * np.eye(3)))
show('cholesky', L.cholesky(np.stack([np.eye(2), 4 * np.eye(2)]), upper=True))
show('tensorsolve', L.tensorsolve(np.eye(24).reshape(6, 4, 2, 3, 4), np.arange(24.0).reshape(6, 4)))
turned = np.cos(np.arange(576.0) ** 1.3).reshape(4, 2, 6, 3, 4)
print(L.tensorsolve(turned, np.arange(24.0).reshape(4, 6), axes=(1,)).shape)
print(L.tensorinv(np.eye(24).reshape(4, 6, 8, 3)).shape)
show('tensorinv', L.tensorinv(np.eye(6).reshape(6, 2, 3), ind=1))
for n in (-3, -1, 0, 1, 2, 3, 4, 7):
    show(f'power {n}', L.matrix_power(matrices['general'], n), L.matrix_power(matrices['complex'], n))
print(L.matrix_power(matrices['integers'], 3), L.matrix_power(np.array([[1, 2], [3, 4]], dtype=object), 5))

# Matrices large enough for the blocked algorithms: what was taken apart comes together.
for m, n in ((90, 90), (130, 100), (70, 140), (210, 80)):
    for unit in (0, 1j):
        a = np.sin(np.arange(m * n) ** 1.5).reshape(m, n) + unit * np.cos(np.arange(m * n) ** 1.25).reshape(m, n)
        u, s, vh = L.svd(a, full_matrices=False)
        q, r = L.qr(a)
        print(np.allclose(u * s @ vh, a), np.allclose(q @ r, a), np.allclose(np.tril(r, -1), 0))
        print(np.allclose(L.svdvals(a), s), (np.diff(s) <= 0).all(), np.allclose(L.pinv(a) @ a @ L.pinv(a), L.pinv(a)))
        if m == n:
            w, v = L.eig(a)
            h = a + a.conj().T
            x, y = L.eigh(h)
            print(np.allclose(a @ v, v * w), np.allclose(h @ y, y * x), np.allclose(L.eigvalsh(h, 'U'), x))
            g = a @ a.conj().T + np.eye(n)
            c = L.cholesky(g)
            print(np.allclose(c @ c.conj().T, g), np.allclose(L.inv(g) @ g, np.eye(n)))
            print(np.allclose(g @ L.solve(g, a), a), np.round(L.slogdet(g).logabsdet, 6))
