# Transforms along several axes, sample frequencies, shifts.
import numpy as np


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


a = np.mgrid[:5, :5][0]
b = np.arange(24.0).reshape(2, 3, 4) % 5
print(np.fft.fft2(a), np.fft.ifft2(a * (1 + 1j)), np.fft.rfft2(a), np.fft.irfft2(np.fft.rfft2(a), s=a.shape), sep='\n')
for axes in (None, (0,), (2, 0), (1, 1), (0, 1, 2), [-1, 1]):
    print(axes, np.fft.fftn(b, axes=axes)[0, 1], np.fft.ifftn(b, axes=axes, norm='ortho')[1, 0], sep='\n')
    print(np.fft.rfftn(b, axes=axes)[1, 1], np.fft.irfftn(b, axes=axes).shape, sep='\n')
for s in ((2, 2), (4, -1), (1, 6), [3, 5]):
    print(s, np.fft.fftn(b, s, (0, 2)).shape, np.fft.rfftn(b, s, (0, 2)).shape, np.fft.irfftn(b, s, (1, 2)).shape)
    print(np.fft.fft2(b, s)[0], np.fft.irfft2(b, s)[1], sep='\n')
print(np.fft.fftn(np.float64(3)), np.fft.fftn(b, axes=()).dtype)
print(np.fft.fftn(a, s=(2, 3)), np.fft.rfftn(a, s=(2, 3)), np.fft.fftn(a, s=(2, None), axes=(0, 1)).shape)
out = np.zeros((5, 5), complex)
print(np.fft.fft2(a, out=out) is out, np.fft.fftn(a, out=out) is out, np.fft.ifft2(a, out=out) is out)
print(np.fft.irfft2(np.ones((2, 2)), out=np.zeros((2, 2))))
print(np.fft.fftn(b.astype('f4')).dtype, np.fft.irfftn(b.astype('F')).dtype, np.fft.rfft2(b.astype('f2')).dtype)
for text in (
    'np.fft.fft2(np.ones(3))', 'np.fft.fft2(b, s=(2,))', 'np.fft.fftn(b, axes=(0, 5))', 'np.fft.fftn(b, axes=0)',
    'np.fft.fftn(b, s=3)', 'np.fft.rfftn(np.float64(3))', 'np.fft.irfftn(np.float64(3))', 'np.fft.rfftn(b, axes=())',
    'np.fft.fftn(b, s=(0, 2), axes=(0, 1))', 'np.fft.fft2(a, axes=None)',
):
    attempt(text)

for n in (1, 2, 5, 8, np.int64(3)):
    print(n, np.fft.fftfreq(n), np.fft.fftfreq(n, d=0.1), np.fft.rfftfreq(n), np.fft.rfftfreq(n, 2))
f = np.fft.fftfreq(10, 0.1)
print(f, np.fft.fftshift(f), np.fft.ifftshift(np.fft.fftshift(f)))
m = np.fft.fftfreq(9, d=1 / 9).reshape(3, 3)
print(np.fft.fftshift(m), np.fft.fftshift(m, axes=(1,)), np.fft.ifftshift(m, axes=0), np.fft.ifftshift(m), sep='\n')
print(np.fft.fftshift([1, 2, 3, 4, 5]), np.fft.ifftshift([1, 2, 3, 4, 5]), np.fft.fftshift([]))
for text in (
    'np.fft.fftfreq(4.0)', 'np.fft.fftfreq(0)', 'np.fft.fftfreq(-2)', 'np.fft.fftfreq(5, 0)', "np.fft.fftfreq(5, 0.1, device='cpu')",
    "np.fft.fftfreq(5, 0.1, device='gpu')", 'np.fft.rfftfreq(-4)', "np.fft.rfftfreq('a')", 'np.fft.fftfreq(5, d=[1, 2])',
    'np.fft.fftfreq(True)', 'np.fft.fftfreq(np.int64(5), d=np.float32(2))', 'np.fft.fftshift([1, 2, 3], axes=1)',
    'np.fft.fftshift(m, axes=(0, 5))', 'np.fft.fftshift(5)', 'np.fft.fftshift(m, axes=0.5)',
):
    attempt(text)
