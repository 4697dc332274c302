# Transforms along one axis: lengths, padding, axes, norms, dtypes, out, errors.
import numpy as np


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


x = np.array([1.0, 2.0, 4.0, -1.0, 0.5])
z = x + 1j * x[::-1]
for n in (None, 1, 2, 3, 5, 8):
    print(n, np.fft.fft(x, n), np.fft.ifft(z, n), np.fft.rfft(x, n), np.fft.irfft(z, n), sep='\n')
for norm in ('backward', 'ortho', 'forward'):
    print(norm, np.fft.fft(z, norm=norm), np.fft.ifft(z, norm=norm), np.fft.rfft(x, norm=norm), sep='\n')
    print(np.fft.irfft(z, norm=norm), np.fft.hfft(z, norm=norm), np.fft.ihfft(x, norm=norm), sep='\n')
print(np.fft.fft(np.exp(2j * np.pi * np.arange(8) / 8)))
print(np.fft.fft(np.sin(np.arange(12) * np.pi / 6)))
print(np.fft.ifft(np.fft.fft(np.arange(7))))

y = np.arange(24.0).reshape(2, 3, 4) % 7
for axis in (0, 1, 2, -3):
    print(axis, np.fft.fft(y, axis=axis).sum(), np.fft.rfft(y, axis=axis).shape, np.fft.irfft(y, axis=axis, n=5).shape)
    print(np.fft.fft(y, axis=axis)[1, :2, 1:])
print(np.fft.fft(np.asfortranarray(y[0])).flags.f_contiguous, np.fft.fft(y[0].T, axis=0).strides)
print(np.fft.fft(y[::-1, ::2, ::-1], axis=1)[0])

for dtype in ('?', 'i1', 'u2', 'i4', 'u8', 'f2', 'f4', 'f8', '>f4', '>i2', 'F', 'D', '>c16'):
    v = np.array([1, 0, 3, 2]).astype(dtype)
    print(dtype, [getattr(np.fft, name)(v).dtype for name in ('fft', 'ifft', 'irfft', 'hfft')], np.fft.fft(v))
for v in (np.array([1, 2, 3.3], 'f4'), np.array([1, 2j, 3.3], 'F'), np.array([1, 2, 3.3], 'f2')):
    for norm in (None, 'ortho', 'forward'):
        print(v.dtype, norm, np.fft.fft(v, norm=norm), np.fft.ifft(v, norm=norm), np.fft.irfft(v, norm=norm))
        attempt('np.fft.rfft(v, norm=norm)')

out = np.zeros(5, complex)
print(np.fft.fft(x, out=out) is out, out)
rows = np.zeros((3, 5), 'F')
print(np.fft.fft(np.ones((1, 5)), out=rows) is rows, rows[2])
print(np.fft.fft(out, out=out) is out, out)
print(np.fft.fft(out, out=(out,)) is out, out[0])
half = np.zeros(3, complex)
print(np.fft.rfft(x, out=half), np.fft.ihfft(x, out=half) is half)
print(np.fft.irfft(half, out=np.zeros(4)), np.fft.hfft(half, out=np.zeros(9)))

print(np.fft.fft(np.zeros((0, 3))), np.fft.fft(np.zeros((3, 0)), n=2), np.fft.rfft(np.zeros((2, 0, 3)), axis=2).shape)
print(np.fft.irfft([1], n=1), np.fft.fft([5], 1), np.fft.hfft([1, 2]), np.fft.fft([True, False]))
print(np.fft.fft([np.nan, 1]), np.fft.fft([np.inf, 1]), np.fft.fft([-0.0, 0.0]))

for text in (
    'np.fft.fft([])', 'np.fft.rfft([])', 'np.fft.irfft([])', 'np.fft.irfft([1])', 'np.fft.fft(3)', 'np.fft.fft()',
    'np.fft.fft(x, n=0)', 'np.fft.fft(x, n=-3)', 'np.fft.fft(x, n=2.0)', "np.fft.fft(x, n='3')", 'np.fft.fft(x, n=10**30)',
    'np.fft.fft(x, axis=3)', 'np.fft.fft(x, 4, axis=3)', 'np.fft.fft(x, axis=0.5)', 'np.fft.fft(x, 4, axis=0.5)',
    'np.fft.fft(x, axis=None)', 'np.fft.fft(x, 3, axis=None)', "np.fft.fft(x, norm='foo')", "np.fft.ifft(x, norm='foo')",
    'np.fft.fft(x, norm=3)', 'np.fft.fft(x, norm=[])', 'np.fft.ifft(x, norm=[])', "np.fft.hfft(x, norm='x')",
    'np.fft.fft(x, out=np.zeros(3))', 'np.fft.fft(x, out=np.zeros(5))', 'np.fft.rfft(x, out=np.zeros(3))',
    "np.fft.irfft(np.array([1, 2, 3], 'F'), out=np.zeros(4, 'i4'))", 'np.fft.fft(x, out=3)', 'np.fft.fft(x, out=[1])',
    'np.fft.fft(x, out=np.zeros((5, 1), complex))', 'np.fft.rfft(z)', "np.fft.fft(['a'])", 'np.fft.fft([None])',
    "np.fft.fft(np.array(['2020-01-01'], dtype='M8[D]'))", 'np.fft.fft([[1, 2], [3]])', 'np.fft.fft(x, foo=1)',
    'np.fft.foo',
):
    attempt(text)
