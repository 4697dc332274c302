# Matrices that are cut in halves: vectors with the signs that LAPACK gives them, and values that repeat, vanish or are extreme.
import numpy as np

L = np.linalg


def show(name, *parts):
    print(name)
    for part in parts:
        print(part.dtype, part.shape, (np.round(part, 4) + 0).tolist())


for n in (26, 33, 65, 100):
    rng = np.random.default_rng(n)
    a = rng.random((n, n))
    for half in 'LU':
        w, v = L.eigh(a + a.T, half)
        show(f'eigh {n} {half}', w[::7], v[0, ::5], v[n // 2, ::5])
    w, v = L.eigh((a + a.T).astype(np.float32))
    show(f'single {n}', w[::9], v[1, ::9])
    w, v = L.eigh(a + a.T + 1j * (a - a.T))
    show(f'complex {n}', w[::9], v[1, ::9])
    u, s, vh = L.svd(a)
    show(f'svd {n}', s[::7], u[0, ::5], vh[::5, n // 2])
    u, s, vh = L.svd(np.concatenate([a, a[::-1], a * a]), full_matrices=False)
    show(f'tall {n}', s[::7], u[0, ::5], vh[::5, n // 2])
    u, s, vh = L.svd(a + 1j * a[::-1])
    show(f'complex {n}', s[::7], u[0, ::5], vh[::5, n // 2])

for shape in ((1, 2), (3, 1), (3, 6), (20, 23), (30, 33), (30, 60), (40, 75), (64, 67), (100, 150), (50, 40), (93, 50)):
    a = np.random.default_rng(shape[0]).random(shape)
    for b in (a, a - 1j * a[::-1]):
        for full in (True, False):
            u, s, vh = L.svd(b, full_matrices=full)
            show(f'{shape} {full}', s[::7], u[::7, ::9], vh[::9, ::7])
            print(np.allclose(u[:, :s.size] * s @ vh[:s.size], b))

for n in (30, 64, 70):
    for name, a in (('ones', np.ones((n, n))), ('identity', np.eye(n)), ('zeros', np.zeros((n, n)))):
        print(n, name, (np.round(L.eigvalsh(a), 5) + 0).tolist() == (np.round(L.eigh(a)[0], 5) + 0).tolist())
        values = L.svdvals(a)
        print(np.round(values[:2], 5) + 0, L.matrix_rank(a), np.allclose(L.svd(a)[1], values))
    # Pairs of eigenvalues that agree in all digits.
    a = np.diag(np.abs(np.arange(n) - n // 2) * 1.0) + np.diag(np.ones(n - 1), 1) + np.diag(np.ones(n - 1), -1)
    w, v = L.eigh(a)
    print(np.round(w[-4:], 8), np.allclose(v.T @ v, np.eye(n)), np.allclose(a @ v, v * w))
    for factor in (1e-250, 1e250):
        w, v = L.eigh(a * factor)
        u, s, vh = L.svd(a * factor)
        print(np.round(w[-3:] / factor, 8), np.round(L.eigvalsh(a * factor)[:3] / factor, 8), np.allclose(v.T @ v, np.eye(n)))
        print(np.round(s[:3] / factor, 8), np.round(L.svdvals(a * factor)[-3:] / factor, 8), np.allclose(u.T @ u, np.eye(n)))

# Stacks of small matrices, and none.
stack = np.cos(np.arange(600.0) ** 1.7).reshape(6, 10, 10)
stack = stack + stack.swapaxes(1, 2)
w, v = L.eigh(stack)
print(np.round(w[::5, ::3], 6) + 0, np.allclose(stack @ v, v * w[:, None]), np.allclose(L.eigvalsh(stack), w))
for shape in ((0, 0), (0, 3, 3), (2, 0, 0), (1, 1)):
    a = np.ones(shape)
    print(L.eigvalsh(a), L.eigh(a)[1].shape, L.svdvals(a), [part.shape for part in L.svd(a)], L.inv(a).shape)

# Products of complex matrices, in every arrangement.
rng = np.random.default_rng(5)
a, b = rng.integers(-9, 9, (40, 50)) + 1j * rng.integers(-9, 9, (40, 50)), rng.integers(-9, 9, (50, 60)) * (1 - 2j)
for x, y in ((a, b), (a.T, a), (a, a.T), (a.conj(), a.T), (a.conj().T, a), (a[::2, ::-1], b[:, ::3]), (a, b[:, 0]), (a[0], b), (a.T, a[:, 1])):
    for dtype in (complex, np.complex64):
        product = x.astype(dtype) @ y.astype(dtype)
        print(product.dtype, product.shape, product.sum(), product.ravel()[::97][:6])

x = rng.integers(-9, 9, (5, 40)) * 1.0
for m, options in ((x, {}), (x.T, {'rowvar': False}), (x, {'bias': True}), (x + 1j * x[::-1], {}), (x, {'fweights': np.arange(40)}), (x[0], {'y': x[1]}), (x.astype(np.float32), {'dtype': np.float32})):
    print(np.round(np.cov(m, **options), 6))
print(np.round(np.corrcoef(x), 6), np.round(np.corrcoef(x + 1j * x[::-1]), 6), x.sum())
try:
    np.cov(np.arange(6).reshape(2, 3), dtype=int)
except TypeError as error:
    print(error)
for n in (40, 150):
    a = rng.random((n, n)) + n * np.eye(n)
    inverse = L.inv(a[::-1])
    print(np.allclose(inverse @ a[::-1], np.eye(n)), np.round(inverse[::n // 3, ::n // 3], 8) + 0)
