import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


for t in [np.int8, np.int16, np.int32, np.int64, np.uint8, np.uint16, np.uint32, np.uint64, np.float16, np.float32, np.float64, np.complex64, np.complex128, np.bool_]:
    v = t(1)
    print(repr(v), str(v), f'{v}', [v], (v,), {'k': v})
print(f'{np.float64(1e16), np.float64(1e15), np.float64(123456789.123) = }')
print(f'{np.float64(1e-4), np.float64(1e-5), np.float64(-0.0) = }')
print(f"{np.float64('inf'), np.float64('-inf'), np.float64('nan') = }")
print(f'{np.float32(1e16), np.float32(0.1), np.float32(1e-5) = }')
print(f'{np.float32(123456.789), np.float16(0.1), np.float16(1e4) = }')
print(f'{np.float16(1e-4), np.float32(16777216), np.float16(65504) = }')
print(f'{np.complex128(1), np.complex128(-1.5 - 2.5j) = }')
print(f"{np.complex64(0.1 + 0.2j), np.complex128(complex('nan+infj')) = }")
print(f'{np.complex128(-0.0), np.complex128(1e20 + 1e-20j) = }')
print(f'{np.complex128(complex(-0.0, -0.0)) = }')
print(np.float64(1e16), np.float32(0.1), np.float16(0.1), np.complex64(1 + 2j), np.complex128(-0.5j), np.True_, np.int8(-5))
print(np.array(3), np.array(2.50), np.array(1j), np.array(True), np.array(1e20), np.array(np.nan))
print(f'{np.array(3), np.array(2.5), np.array(1j), np.array(True) = }')
print(f'{np.array(1e20), np.float64(2), np.array(2, dtype=np.int8) = }')
print([np.float64(1.5), np.int64(2)], (np.float32(0.1),), {'a': np.True_}, {np.int64(3)})
print(str(np.float64(0.1)), str([np.float64(0.1)]), np.arange(3).tolist(), list(np.arange(3)), list(np.arange(2.0)))
print(np.pi, np.float64(np.pi), np.float32(np.pi), np.float16(np.pi), np.e)
print(f'{np.float64(1.23456):.2f}|{np.float32(1.5):8.3f}|{np.int32(42):>6d}|{np.int64(255):#x}|{np.uint8(5):08b}|{np.float64(0.25):%}|{np.float64(12345.678):,.1f}|{np.int64(1234567):,}')
print(f'{np.float64(1e10):g}|{np.float32(0.1):g}|{np.float64(1e-10):.3e}|{np.complex128(1+2j):.2f}|{np.float64(3.0):+.1f}|{np.bool_(True)}|{np.int64(5):e}|{np.int64(7):.2f}|{np.int8(65):c}')
print(f'{np.float64(2.5)!r:>20}|{np.float64(2.5)!s:<8}|{np.int64(3)!r}|{np.float64(2.5):^9}|{np.float64(-2.5):=8.2f}|{np.float16(2.5):06.2f}')
caught(lambda: format(np.int64(3), 's'))
caught(lambda: format(np.float64(3), 'd'))
caught(lambda: format(np.array([1, 2]), '.2f'))
caught(lambda: '%d' % np.array([1, 2]))
print(f"{'%s' % np.array([1, 2]), '{}'.format(np.arange(3)) = }")
print(f"{f'{np.arange(3)}', f'{np.array(2.5):.2f}' = }")
print(f"{'%.1f' % np.float32(2.25) = }")
print(f"{'%5d|%-5d|%05d' % (np.int8(3), np.int64(4), np.uint16(5)) = }")
print(f"{'%s %r' % (np.float64(1), np.float64(1)) = }")
