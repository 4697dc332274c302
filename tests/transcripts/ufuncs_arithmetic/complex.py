import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


z = np.array([1 + 2j, -3j, 2.5])
print(f'{z + 1, z * z, z / (1 + 1j), z - 1j = }')
print(f'{z.conj(), np.conjugate(z), np.abs(z), np.angle([1, 1j, -1]) = }')
print(f'{np.angle([1j], deg=True) = }')
print(f'{z.real, z.imag, np.real(1 + 2j), np.imag(1 + 2j) = }')
print(f'{z ** 2, z ** 0, -z, np.square(z) = }')
print(f'{np.reciprocal(np.array([1j, 2])) = }')
print(f'{np.sqrt(np.array([-1 + 0j, 4])), np.sign(np.array([3 + 4j, 0j])) = }')
print(f'{np.exp(np.array([0j, 1j * np.pi])).round(10) = }')
print(f'{np.isnan(np.array([complex(np.nan, 1), 1j])) = }')
print(f'{np.isinf(np.array([complex(np.inf, 1), 1j])) = }')
print(f'{np.iscomplex([1, 1j]), np.isreal([1, 1j]) = }')
print(f'{np.array([1 + 1j]) == 1 + 1j = }')
print(f'{np.array([1 + 1j, 2]) > np.array([1 + 2j, 1]) = }')
print(f'{np.maximum(np.array([1 + 5j]), np.array([1 + 6j])) = }')
print(f'{np.array([3, 1 + 2j, 1 + 1j]).max() = }')
print(f'{np.sum(z), np.prod(z), np.mean(z), np.cumsum(z) = }')
print(f"{np.array([1, 2j], 'c8') * 2 = }")
print(f'{np.complex64(1 + 2j) * np.complex64(3j) = }')
print(f'{np.real_if_close([1 + 1e-15j, 2]), np.absolute(3 + 4j) = }')
print(f"{(1 + 2j) * np.arange(3), 1j * np.array([1, 2], 'f4') = }")
caught(lambda: np.floor(z))
caught(lambda: z % 2)
caught(lambda: z // 2)
caught(lambda: np.maximum.outer(z, 'a'))
caught(lambda: np.cbrt(z))
