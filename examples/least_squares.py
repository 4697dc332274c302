# Fitting a parabola by the normal equations, solved with a small elimination of our own.
import numpy as np


def eliminate(A, b):
    """Solves A x = b by Gaussian elimination with row exchanges."""
    A, b = A.astype(float), b.astype(float)
    n = len(b)
    for k in range(n):
        pivot = k + np.argmax(np.abs(A[k:, k]))
        A[[k, pivot]] = A[[pivot, k]]
        b[[k, pivot]] = b[[pivot, k]]
        factors = A[k + 1:, k] / A[k, k]
        A[k + 1:] -= factors[:, None] * A[k]
        b[k + 1:] -= factors * b[k]
    x = np.zeros(n)
    for k in reversed(range(n)):
        x[k] = (b[k] - A[k, k + 1:] @ x[k + 1:]) / A[k, k]
    return x


rng = np.random.default_rng(0)
t = np.linspace(-2, 2, 41)
truth = np.array([1.5, -2.0, 0.75])
noisy = truth[0] + truth[1] * t + truth[2] * t ** 2 + rng.normal(0, 0.1, t.size)

design = np.stack([np.ones_like(t), t, t ** 2], axis=1)
fit = eliminate(design.T @ design, design.T @ noisy)
residual = noisy - design @ fit

print('design matrix:', design.shape)
print('fit:  ', fit.round(4))
print('truth:', truth)
print(f'largest residual {np.abs(residual).max():.4f}, root mean square {np.sqrt(np.mean(residual ** 2)):.4f}')
print(f'explained: {1 - residual.var() / noisy.var():.4%}')
np.testing.assert_allclose(design.T @ residual, 0, atol=1e-9)
print('residual is orthogonal to the columns of the design')
np.testing.assert_allclose(fit, truth, atol=0.1)

hilbert = 1 / (np.arange(1, 6)[:, None] + np.arange(5))
with np.printoptions(precision=3, suppress=True):
    print(hilbert)
solution = eliminate(hilbert, hilbert.sum(axis=1))
print('ones again:', np.allclose(solution, 1))
