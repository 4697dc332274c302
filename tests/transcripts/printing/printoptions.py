import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([1.23456789, 1e-5, 12345.6789])
np.set_printoptions(precision=3)
print(f'{x, np.array([0.1, 0.12345]), np.float64(1.23456789), np.array(1.23456789), np.array([1.5, 2.0]) = }')
np.set_printoptions(precision=3, suppress=True)
print(f'{x, np.array([1e-10, 1]), np.array([1e10, 1e-3]), np.array([1e16]) = }')
print(x)
np.set_printoptions(precision=8, suppress=False, threshold=5)
print(f'{np.arange(10), np.arange(5), np.arange(12.0).reshape(3, 4), np.zeros((10, 10), dtype=int) = }')
np.set_printoptions(edgeitems=1)
print(f'{np.arange(10), np.zeros((10, 10), dtype=int), np.arange(24).reshape(2, 3, 4) = }')
np.set_printoptions(threshold=1000, edgeitems=3, linewidth=30)
print(f"{np.arange(20), np.arange(5) / 3, np.arange(12).reshape(1, 12), np.array([1.5] * 8, 'f4'), np.arange(8, dtype=np.int8) = }")
np.set_printoptions(linewidth=75, sign='+')
print(f'{np.array([1.0, -2.0]), np.array([1 + 2j]), np.array([1, -2]), np.array([np.nan, np.inf]) = }')
np.set_printoptions(sign=' ')
print(f'{np.array([1.0, 2.0]), np.array([-1.0, 2.0]) = }')
np.set_printoptions(sign='-', floatmode='fixed', precision=4)
print(f'{np.array([1.0, 2.5]), np.array([1e-10, 1]), np.array([1 / 3]) = }')
np.set_printoptions(floatmode='unique', precision=8)
print(f"{np.array([0.1, 1 / 3]), np.array([1 / 3], 'f4') = }")
np.set_printoptions(floatmode='maxprec_equal', precision=5)
print(f'{np.array([0.1, 1 / 3, 2]), np.array([0.5, 0.25]) = }')
np.set_printoptions(floatmode='maxprec', nanstr='NaN', infstr='Infinity')
print(f'{np.array([np.nan, 1]), np.array([np.inf, -np.inf]), np.array([complex(np.nan, np.inf)]) = }')
np.set_printoptions(nanstr='nan', infstr='inf', formatter={'float': lambda v: f'<{v:.1f}>', 'int': lambda v: hex(v)})
print(f'{np.array([1.25, 2]), np.array([10, 255]), np.array([True]) = }')
np.set_printoptions(formatter=None, precision=8)
with np.printoptions(precision=2, suppress=True):
    print(np.array([1.23456, 1e-9]), np.get_printoptions()['precision'])
print(f"{x, np.get_printoptions()['precision'], np.get_printoptions()['threshold'] = }")
np.set_printoptions(legacy='1.25')
print(f'{np.float64(1.5), np.int64(3), np.array([1.5]), np.True_, [np.float32(0.5)] = }')
np.set_printoptions(legacy=False)
print(f'{np.float64(1.5), np.int64(3) = }')
caught(lambda: np.set_printoptions(precision='many'))
caught(lambda: np.set_printoptions(floatmode='sideways'))
caught(lambda: np.set_printoptions(sign='?'))
caught(lambda: np.set_printoptions(threshold=np.nan))
caught(lambda: np.set_printoptions(nonsense=1))
print(f'{sorted(np.get_printoptions()) = }')
