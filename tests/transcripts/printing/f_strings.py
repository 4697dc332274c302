import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


x = np.array([[1, 2], [3, 4]])
print(f'{x}')
print(f'{x!r}')
print(f'{x = }')
print(f'{x=}')
print(f'{x = !s}')
print(f'{x.shape = }, {x.dtype = }, {x[0] = }, {x[0, 0] = }')
print(f'{x.sum() = :.2f} {x.mean():8.3f}|{x.max():>5}|{x.max()!r:>15}')
print(f'{x[0]} and {x[1].tolist()}')
print('%s' % x)
print('%s and %r' % (x[0], x[1]))
print('{} {!r} {:>12}'.format(x[0], x[1], str(x[0])))
print(x, x[0], sep=' | ', end='!\n')
print(x.T, end='')
print()
print([x[0, 0], x.mean()], (x[0, 0],), {x[0, 0]: x.mean()})
width, precision = 10, 3
print(f'{np.pi:{width}.{precision}f}|{np.float64(np.e):{width}.{precision}e}|{np.int64(42):>{width}}|')
print(f"{np.array([1.5])[0]:.1f}{'!' * 3}{x.size:03d}{{braces}}")
print(f'{np.arange(3)!s:>10}|{str(np.arange(3)):<10}|{np.float32(2.5)}')
print(*x, sep='\n')
print(*x.ravel())
caught(lambda: f'{x:.2f}')
caught(lambda: f'{x:>10}')
caught(lambda: '{:d}'.format(x))
caught(lambda: '%d' % x)
caught(lambda: '%f' % x[0])
