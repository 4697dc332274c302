import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a, b, f = np.int64(7), np.int64(-2), np.float64(2.5)
print(f'{a + b, a - b, a * b, a / b, a // b, a % b, a ** 2, -a, +a, abs(b), ~a, a << 2, a >> 1, a & 3, a | 8, a ^ 1, divmod(a, b) = }')
print(f'{a + 1, 1 + a, a + 1.5, 1.5 + a, a + 1j, a + True, a / 2, a // 2.0, 2 ** a, a ** 0.5, a ** f, 10 % a, divmod(10, a) = }')
print(f'{f + f, f * 2, f / 0.5, f // 1, f % 1, f ** 2, -f, round(f), round(f, 1), f.is_integer(), f.as_integer_ratio(), f.hex() = }')
print(f'{np.float32(1) / 3, np.float32(1) + 1e-10, np.float16(1) + np.float32(2), np.float64(1) / np.float32(3), np.float32(2) ** 0.5, np.float32(0.1) + 0.2 = }')
print(f'{np.int8(5) + np.int8(6), np.int8(5) * np.int16(300), np.uint8(5) / np.uint8(2), np.uint8(3) + np.int8(-5), np.int32(5) // np.int32(2), np.uint64(5) + np.int64(3), np.bool_(True) + np.bool_(True), np.True_ + 1, np.True_ & False, np.True_ | 2, ~np.True_, not np.True_ = }')
print(f'{np.complex128(1 + 2j) * 2, np.complex64(1j) ** 2, abs(np.complex128(3 + 4j)), np.complex128(1 + 2j).real, np.complex128(1 + 2j).imag, np.complex128(1 + 2j).conjugate(), np.complex64(1 + 2j) + np.float64(1) = }')
print(f"{a == 7, a == 7.0, a < 8, a != b, np.float64('nan') == np.float64('nan'), f > a, 3 < f, a == '7', np.int64(3) in [1, 2, 3], np.float64(1.0) in {1: 'x'} = }")
print(f"{int(f), float(a), complex(a), bool(b), str(a), repr(a), f'{f}', f'{a:05d}', f'{f:.3f}', '%d %.2f' % (a, f), '{:>8}'.format(f), format(a, 'x'), format(f, 'e') = }")
print(f"{[10, 20, 30, 40, 50, 60, 70, 80][a], list(range(np.int64(3))), 'ab' * np.int64(2), [0] * np.int64(2), (1, 2) * np.int8(2), 'abc'[np.int64(1)], {a: 'seven'}[7] = }")
print(f'{hash(a) == hash(7), hash(f) == hash(2.5), a.dtype, a.shape, a.ndim, a.size, a.T, a.itemsize, a.item(), type(a.item()), f.tolist(), a.astype(float), a.reshape(1, 1), a.sum(), a.max(), f.round(), f.clip(0, 1), a.any() = }')
print(f"{np.float64(5).real, np.float64(5).imag, np.int64(5).conjugate(), a.bit_count(), np.int64(5).numerator, np.int64(5).denominator, a.is_integer(), np.int64(0) or 'empty', np.float64(3) and 'full' = }")
print(f'{np.array([1, 2])[0] + 1.5, np.sum([1, 2]) / 4, np.mean([1, 2]) * 2, np.max([3, 4]) // 3, type(np.float64(1) + 1), type(1 + np.int32(1)), type(np.float64(2) ** 2), isinstance(np.float64(1) * 2, float) = }')
print(f'{np.float64(1e16) + 1, np.float64(0.1) + np.float64(0.2), np.float64(1) / 3, np.float64(5e-324), np.float64(1.7976931348623157e308), np.float32(3.4e38), np.float32(16777216) + 1, np.float16(2048) + 1 = }')
print(f'{np.int64(5) @ 3 if False else None, np.int64(2) + np.array([1, 2]), np.array(3) + np.array(4), type(np.array(3) + np.array(4)), np.array(3) * 2, -np.array(3), np.array([3])[0] is np.array([3])[0] = }')
caught(lambda: a + 'x')
caught(lambda: a + [1, 'b'])
caught(lambda: a + None)
caught(lambda: a['x'])
caught(lambda: a(3))
caught(lambda: a.foo)
caught(lambda: len(a))
caught(lambda: f & 1)
caught(lambda: np.int64(5) @ 3)
caught(lambda: np.int64(2) ** np.int64(-1))
caught(lambda: ~f)
caught(lambda: np.float64(1) < 1j)
caught(lambda: np.int8(1) << 'a')
caught(lambda: [1, 2][f])
caught(lambda: range(f))
caught(lambda: iter(a))
caught(lambda: hash(np.array([1])))
caught(lambda: {np.array([1]): 2})
