import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([[1.5, -2.25], [3, 1e-3]])
print(f"{np.array2string(x), np.array2string(x, precision=1), np.array2string(x, separator=', '), np.array2string(x, separator=',', prefix='x = ') = }")
print(np.array2string(x, prefix='prefix: '))
print(np.array2string(np.arange(30), max_line_width=40))
print(np.array2string(np.arange(30), max_line_width=40, prefix='        ', separator=', '))
print(np.array2string(np.arange(2000), threshold=10, edgeitems=2))
print(f"{np.array2string(np.array([1e-10, 1]), suppress_small=True), np.array2string(np.array([1.0]), floatmode='fixed'), np.array2string(np.array([1.5, 2]), sign='+'), np.array2string(np.arange(3), formatter={'int': lambda v: f'{v:03}'}) = }")
print(f"{np.array2string(np.array([0.5, 2]), formatter={'float_kind': lambda v: '%.2f' % v}), np.array2string(np.array([1, 2]), formatter={'all': str}), np.array2string(np.array(5)), np.array2string(np.array([])), np.array2string(np.array([True, False])) = }")
print(f'{np.array_repr(np.array([1, 2])), np.array_repr(x, precision=1), np.array_repr(np.array([1e-9, 1]), suppress_small=True), np.array_repr(np.arange(20), max_line_width=30), np.array_repr(np.float32([1.5])) = }')
print(f'{np.array_str(x), np.array_str(x, precision=1), np.array_str(np.arange(5), max_line_width=6), np.array_str(np.array(5)), np.array_str(np.array([1e-10, 1]), suppress_small=True) = }')
print(f"{np.format_float_positional(3.14159), np.format_float_positional(1e10), np.format_float_positional(1e-10), np.format_float_positional(3.14159, precision=2), np.format_float_positional(2.0), np.format_float_positional(2.0, trim='-'), np.format_float_positional(2.5, precision=4, unique=False), np.format_float_positional(2.5, pad_left=5), np.format_float_positional(2.5, pad_right=5), np.format_float_positional(1.5, sign=True), np.format_float_positional(0.1, precision=20, unique=False), np.format_float_positional(1234.5, precision=2, fractional=False), np.format_float_positional(np.float32(0.1)), np.format_float_positional(np.float16(0.1)), np.format_float_positional(np.nan), np.format_float_positional(-np.inf), np.format_float_positional(2.0, trim='0'), np.format_float_positional(2.0, trim='.', precision=3), np.format_float_positional(2.0, trim='k', precision=3), np.format_float_positional(0.5, min_digits=3) = }")
print(f"{np.format_float_scientific(3.14159), np.format_float_scientific(1e10), np.format_float_scientific(123.456, precision=2), np.format_float_scientific(1.0), np.format_float_scientific(1.0, trim='-'), np.format_float_scientific(1.5, exp_digits=4), np.format_float_scientific(np.float32(np.pi)), np.format_float_scientific(0.0), np.format_float_scientific(-1e-300), np.format_float_scientific(1.5, precision=4, unique=False), np.format_float_scientific(2.5, sign=True), np.format_float_scientific(12, min_digits=4), np.format_float_scientific(1.25, pad_left=4), np.format_float_scientific(np.inf) = }")
print(f'{np.binary_repr(10), np.binary_repr(-3, width=5), np.binary_repr(5, 8), np.base_repr(255, 16), np.base_repr(10, 3), np.base_repr(5, 2, padding=3) = }')
caught(lambda: np.array2string(5))
caught(lambda: np.array2string(x, precision='a'))
caught(lambda: np.format_float_positional(1.5, precision=0, fractional=False))
caught(lambda: np.format_float_positional('a'))
caught(lambda: np.base_repr(5, 40))
caught(lambda: np.array2string(x, sepaartor=','))
