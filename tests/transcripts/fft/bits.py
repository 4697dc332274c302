# Every bit of transforms of many lengths: small factors, large primes, lines side by side, both precisions.
import numpy as np

rng = np.random.default_rng(7)


def bits(name, values):
    values = np.ascontiguousarray(values).reshape(-1)
    if values.dtype.kind == 'c':
        values = values.view(values.real.dtype)
    words = values.view({8: np.uint64, 4: np.uint32}[values.dtype.itemsize]).astype(np.uint64)
    places = np.arange(1, words.size + 1).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) | np.uint64(1)
    print(name, values.dtype, values.size, np.bitwise_xor.reduce(words * places), words.sum())


for n in [*range(1, 33), 49, 60, 64, 97, 101, 121, 128, 143, 210, 211, 256, 257, 343, 512, 997, 1000, 1009, 1331, 2048, 4199, 16384, 30030]:
    x = rng.standard_normal(n)
    z = x + 1j * rng.standard_normal(n)
    half, small = z[: n // 2 + 1], z.astype('F')
    bits(f'fft {n}', np.fft.fft(z))
    bits(f'real {n}', np.fft.fft(x))
    bits(f'ifft {n}', np.fft.ifft(z))
    bits(f'rfft {n}', np.fft.rfft(x))
    bits(f'irfft {n}', np.fft.irfft(half, n))
    bits(f'single {n}', np.fft.fft(small, norm='ortho'))
    bits(f'single inverse {n}', np.fft.ifft(small))
    bits(f'single real {n}', np.fft.rfft(x.astype('f'), norm='forward'))
    bits(f'single real inverse {n}', np.fft.irfft(half.astype('F'), n))
for n in (3, 8, 12, 17, 31, 45, 64, 97, 1009):
    y = rng.standard_normal((19, n))
    w = y + 1j * rng.standard_normal((19, n))
    for m in (y, w):
        bits(f'rows {n}', np.fft.fft(m))
        bits(f'columns {n}', np.fft.fft(np.ascontiguousarray(m.T), axis=0))
        bits(f'padded {n}', np.fft.ifft(m, n + 3, norm='ortho'))
        bits(f'cut {n}', np.fft.fft(m[::-1, ::-1], max(1, n - 3)))
    bits(f'real rows {n}', np.fft.rfft(y))
    bits(f'real columns {n}', np.fft.rfft(y, n=7, axis=0))
    bits(f'real padded {n}', np.fft.rfft(y, n + 5))
    bits(f'inverse rows {n}', np.fft.irfft(w))
    bits(f'inverse columns {n}', np.fft.irfft(w, axis=0))
    bits(f'inverse padded {n}', np.fft.irfft(w, 2 * n + 7))
    bits(f'inverse single {n}', np.fft.irfft(w.astype('F')))
    bits(f'all axes {n}', np.fft.fftn(w))
    bits(f'all real axes {n}', np.fft.irfftn(np.fft.rfftn(y), y.shape))
