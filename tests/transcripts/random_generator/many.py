"""Draws so large that threads share them: the same numbers, and the generator is left where one thread would leave it."""
import numpy as np

for kind in np.random.PCG64, np.random.PCG64DXSM, np.random.SFC64, np.random.MT19937:
    rng = np.random.Generator(kind(12))
    for half in range(2):
        normal = rng.standard_normal(70_001)
        print(kind.__name__, normal[[0, 1, 35_000, 52_345, -2, -1]])
        uniform = rng.random(65_537)
        print(uniform[[0, 32_768, -1]], rng.random())
        for low, high, dtype in (0, 1000, 'i8'), (-7, 2**31, 'i4'), (0, 3 * 2**30, 'u4'), (0, 2**32, 'u8'), (0, 3 * 2**61, 'i8'), (0, 9, 'i1'):
            whole = rng.integers(low, high, 70_003, dtype=dtype)
            print(low, high, whole[[0, 1, 34_000, 36_000, -1]], int(whole.astype(object).sum()))
        print(rng.poisson(3.5, 66_000).sum(), rng.geometric(0.1, 66_000).sum())
        print(rng.standard_normal(70_000, dtype=np.float32)[[0, 40_000, -1]], rng.random(70_001, dtype=np.float32)[[0, 40_000, -1]])
        print(rng.integers(0, 100, dtype=np.uint32), rng.normal(2, 3, 66_000)[-1], rng.uniform(2, 3, 66_000)[-1])
        print(rng.bit_generator.random_raw())

values = np.random.default_rng(3).standard_normal(50_000)
values[::7] = 0.0
values[2::700] = np.nan
for dtype in 'f8', 'f4', 'f2', 'i8', 'i4', 'u4', 'i2', 'm8[s]':
    with np.errstate(all='ignore'):
        these = (np.nan_to_num(values) * 1e4).astype(dtype) if dtype[0] != 'f' else values.astype(dtype)
    ordered = np.sort(these)
    print(dtype, ordered[[0, 1, 10_000, 25_000, 40_000, -100, -1]], bool((ordered[1:40_000] >= ordered[:39_999]).all()))
    rows = np.sort(these.reshape(500, 100), axis=1)
    print(rows[[0, 250, -1], ::33], np.sort(these.reshape(100, 500), axis=0)[::50, 7])
