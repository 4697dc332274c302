# Trees of elementwise functions with exp among them: every step's bits, whatever numbers stand between ordinary ones.
import hashlib

import numpy as np

rng = np.random.default_rng(0)


def digest(array):
    print(array.dtype, array.shape, hashlib.md5(np.ascontiguousarray(array).tobytes()).hexdigest()[:12])


plain = rng.standard_normal(3001) * 30
tiny = plain * 1e-300
far = plain.copy()
far[::7] = -1e9
far[3::11] = -np.inf
edges = np.array([0.0, -0.0, 5e-324, -5e-324, 2.0**-54, -(2.0**-54), 511.999, -511.999, 512.0, -512.0, 709.0, -745.2, -746.0])
many = np.tile(edges, 97)
once = plain.copy()
once[1000] = -600.0
with np.errstate(all="ignore"):
    for x in (plain, tiny, far, many, once, plain[:5], plain[::3], plain[::-1]):
        digest(1 / (1 + np.exp(-x)))
        digest(np.exp(x - 1.5) * 2 + x)
        digest(np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi))
        digest(np.exp(np.abs(x) * -0.01) + np.exp(x / 100))
        digest((np.exp(x) - np.exp(-x)) / 2)

rows = rng.standard_normal((40, 65))
rows[3, 5] = np.nan
rows[7] = -np.inf
with np.errstate(all="ignore"):
    shifted = np.exp(rows - rows.max(axis=1, keepdims=True))
    digest(shifted)
    digest(shifted / shifted.sum(axis=1, keepdims=True))
    digest(np.exp(rows.T - rows.max(axis=1)))
    digest(np.exp(rows * np.linspace(0, 1, 65)) + np.arange(40)[:, None])

# What overflows is said as without a tree.
big = plain.copy()
big[77] = 800.0
print((1 / (1 + np.exp(big)))[75:79])
print((np.exp(big) - 1.0)[75:79])
print((np.exp(np.array([1.0, np.nan, 800.0] * 5)) * 2.0)[:4])
small = np.exp(np.array([-745.0, -746.0, -800.0, 1.0] * 4)) * 1.0
print(small[:4])
single = (plain / 10).astype(np.float32)
print(np.allclose(1 / (1 + np.exp(-single)), 1 / (1 + np.exp(-single.astype(float)))), (1 / (1 + np.exp(-single))).dtype)
