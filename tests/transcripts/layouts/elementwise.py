"""Element by element, with every input laid out as LAYOUT says: the answers are those of C order."""
import numpy as np

LAYOUT = 'C'


def lay(values):
    """The values in an array of the layout under test."""
    x = np.array(values)
    if LAYOUT == 'F':
        return np.asfortranarray(x)
    if LAYOUT == 'strided':
        wide = np.zeros([2 * n + 1 for n in x.shape], dtype=x.dtype)
        x, wide = wide[tuple(slice(1, None, 2) for _ in x.shape)], x
        x[...] = wide
        return x
    if LAYOUT == 'reversed':
        backward = tuple(slice(None, None, -1) for _ in x.shape)
        return x[backward].copy()[backward]
    if LAYOUT == 'view':
        padded = np.zeros([n + 2 for n in x.shape], dtype=x.dtype).T
        inner = padded[tuple(slice(1, -1) for _ in x.shape)].T
        inner[...] = x
        return inner
    return x


a = lay(np.arange(12).reshape(3, 4) - 5)
b = lay(np.arange(12).reshape(3, 4) % 5 + 1)
f = lay(np.linspace(-2, 2, 12).reshape(3, 4))
print(f'{a + b, a * b, a // b, a % b, a - 1, 2 ** b, -a, abs(a) = }')
print(f'{a / b, f * f, f // 0.3, np.floor(f), np.sqrt(np.abs(f)) = }')
print(f'{np.exp(f), np.maximum(f, 0) = }')
print(f'{a & b, a | b, a ^ b, ~a, a << 1, a > b, a == b = }')
print(f'{(a > 0) & (b > 2) = }')
print(f'{np.where(a > 0, a, b), np.clip(a, -2, 3), np.divmod(a, b) = }')
print(f'{np.modf(f), np.sign(a), a + b[0], a + b[:, :1] = }')
print(f'{f.astype(int), a.astype(np.int8), a.astype(bool) = }')
print(f'{f.astype(np.float32), f.round(1), a.astype(complex) = }')
c = lay(np.arange(4) + 1j * np.arange(4)[::-1])
print(f'{c * c, c.real, c.imag, c.conj(), abs(c), c == c.conj() = }')
print(f'{c + lay(np.arange(4)) = }')
out = lay(np.zeros((3, 4)))
print(f'{np.add(a, f, out=out), np.multiply(a, 2, out=out, where=a > 0) = }')
print(f'{out = }')
out += a
out[1:] *= 2
out[:, ::2] -= b[:, 1::2]
print(f'{out = }')
h, u = lay(np.arange(5, dtype=np.float16)), lay(np.arange(5, dtype=np.uint8))
print(f'{h * h, u - 3, h + u, u * u, u > h = }')
print(f'{lay([True, False]) | lay([False, False]) = }')
print(f'{np.isnan(lay([np.nan, 1])) = }')
print(f'{lay([1.0, np.nan]) == lay([1.0, np.nan]) = }')
