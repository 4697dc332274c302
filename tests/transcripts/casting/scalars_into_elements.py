"""NumPy scalars as elements: they must fit signed dtypes, wrap into unsigned ones; on their own they are cast."""
import warnings

import numpy as np

warnings.simplefilter('ignore')


def attempt(text):
    try:
        print(text, repr(eval(text)))
    except Exception as error:
        print(text, type(error).__name__, error)


def store(text):
    r, m, u, z = np.zeros(3, 'i1'), np.zeros((2, 2), 'i1'), np.zeros(3, 'u1'), np.array(0, 'i1')
    try:
        exec(text)
        print(text, r.tolist(), m.tolist(), u.tolist(), z.tolist())
    except Exception as error:
        print(text, type(error).__name__, error)


for dtype in 'i1', 'u1', 'i4', 'u8', 'i8':
    for value in 'np.int32(300)', 'np.float64(300.5)', 'np.int64(-1)', 'np.float64("nan")', 'np.uint64(2**64 - 1)', 'np.bool_(1)':
        for form in ('np.array([V], D)', 'np.array([V, 5], D)', 'np.array([[V], [V]], D)', 'np.array(V, D)',
                     'np.array([np.array(V)], D)', 'np.full(1, V, D)', 'np.full(2, [V], D)', 'np.dtype(D).type(V)', 'np.fromiter([V], D)'):
            attempt(form.replace('V', value).replace('D', repr(dtype)))

for value in 'np.int32(300)', 'np.uint8(200)', 'np.float32(3.7)', 'np.array(300)', '300', 'np.uint64(2**64 - 1)', '2**70':
    for place in ('r[0]', 'r[...]', 'r[:1]', 'r[[0]]', 'r[r == 0]', 'm[0]', 'm[0, 1]', 'u[0]', 'u[1:]', 'z[()]', 'r.flat[0]'):
        store(f'{place} = {value}')
    store(f'r.fill({value})')
    store(f'np.place(r, [True], [{value}])')
    store(f'np.place(r, [True, False, True], [{value}])')
