#!/usr/bin/env python3
"""Random reductions and scans of every dtype, axis and layout, printed to the last bit.

usage: scripts/make_sum_corpus.py [--seed N] [--count N] OUT
"""
from corpus import Corpus, main

DTYPES = ['f8'] * 6 + ['f4'] * 4 + ['f2'] * 3 + ['c16', 'c8', 'i8', 'i4', 'i1', 'u1', 'u2', 'u8', '?', 'i2', 'u4']
# What a script of the corpus starts with: values that no random stream is needed for, and exact output.
PRELUDE = '''

def values(count, multiplier, modulus, divisor, dtype):
    """Scattered values of both signs, the same on every machine."""
    scattered = (np.arange(count) * multiplier % modulus - modulus // 3) / divisor
    return scattered > 0 if dtype == '?' else np.abs(scattered).astype(dtype) if dtype[0] == 'u' else scattered.astype(dtype)


def exact(result):
    """The bytes of a result, of both its ends where it is long; every NaN is the same."""
    result = np.asarray(result)
    flat = np.where(result == result, result, result.dtype.type('nan')).ravel() if result.dtype.kind in 'fc' else result.ravel()
    print(result.dtype, result.shape, flat.tobytes().hex() if flat.size < 9 else flat[:4].tobytes().hex() + ' .. ' + flat[-4:].tobytes().hex())

'''


def shape(rng):
    kind = rng.random()
    if kind < 0.35:
        return (rng.choice([0, 1, 2, 7, 8, 9, 15, 16, 17, 100, 127, 128, 129, 136, 200, 255, 256, 257, 1000, 8191, 8192, 8193, 20000]),)
    if kind < 0.75:
        return rng.choice([(rng.randint(1, 40), rng.randint(1, 40)), (3, 300), (300, 3), (130, 130), (1, 257), (257, 1), (9, 1000), (0, 4), (4, 0)])
    return tuple(rng.choice([1, 2, 3, 4, 5, 8, 9, 17, 33]) for _ in range(rng.choice([3, 3, 4])))


def layouts(rng, ndim):
    """Statements that bring x into some layout; most keep its shape."""
    statements = []
    for _ in range(rng.choice([0, 1, 1, 2])):
        kind = rng.choice(['transpose', 'fortran', 'reverse', 'stride', 'broadcast', 'gap', 'swap'])
        if kind == 'transpose' and ndim > 1:
            statements.append(f'x = x.transpose({", ".join(map(str, rng.sample(range(ndim), ndim)))})')
        elif kind == 'fortran':
            statements.append('x = np.asfortranarray(x)')
        elif kind == 'reverse':
            statements.append('x = x[' + ', '.join(rng.choice(['::-1', ':']) for _ in range(ndim)) + ']')
        elif kind == 'stride':
            statements.append('x = x[' + ', '.join(rng.choice(['::2', ':', '1:', '::3']) for _ in range(ndim)) + ']')
        elif kind == 'broadcast' and ndim < 4 and rng.random() < 0.5:
            statements.append(f'x = np.broadcast_to(x, ({rng.randint(2, 5)},) + x.shape)')
            ndim += 1
        elif kind == 'gap':
            statements.append('x = np.concatenate([x, x], axis=-1)[..., :x.shape[-1]]')
        elif kind == 'swap' and ndim > 1:
            statements.append('x = np.swapaxes(x, 0, -1)')
    return statements, ndim


def call(rng, dtype, ndim):
    integral = dtype[0] in 'iu?'
    name = rng.choice(['sum'] * 5 + ['mean'] * 4 + ['var', 'std', 'var'] + ['prod', 'cumsum', 'cumprod', 'add.reduce', 'nansum', 'max', 'min', 'ptp',
                                                                            'average', 'linalg.norm', 'nanmean', 'add.reduceat', 'any', 'argmax'])
    axes = [None, None] + list(range(-ndim, ndim)) * 2
    if ndim > 1 and name not in ('cumsum', 'cumprod', 'argmax', 'add.reduceat', 'linalg.norm'):
        axes += [tuple(rng.sample(range(ndim), rng.randint(2, ndim)))] * 3
    axis = rng.choice(axes)
    if name == 'linalg.norm' and axis is None:
        axis = 0  # over all axes NumPy asks its BLAS
    arguments = ['x']
    if name == 'add.reduceat':
        return f"exact(np.add.reduceat(x, [0, x.shape[{axis or 0}] // 2], axis={axis or 0}))"
    if dtype == '?' and name == 'ptp':
        name = 'sum'
    if axis is not None or name == 'add.reduce':
        arguments.append(f'axis={axis}')
    if name in ('sum', 'prod', 'mean', 'var', 'std', 'add.reduce', 'cumsum', 'cumprod') and rng.random() < 0.2:
        wider = rng.choice(['f8', 'f4', 'c16'] if not dtype[0] == 'c' else ['c16'])
        arguments.append(f"dtype='{rng.choice([wider, 'i8', 'i4']) if integral and name not in ('mean', 'var', 'std') else wider}'")
    if name not in ('cumsum', 'cumprod', 'average') and rng.random() < 0.3:
        arguments.append('keepdims=True')
    if name in ('sum', 'prod', 'mean', 'var', 'std', 'add.reduce', 'any') and rng.random() < 0.2:
        arguments.append(rng.choice(['where=x > 0', 'where=x != 0', 'where=np.arange(x.shape[-1]) % 3 != 1']))
    if name in ('sum', 'prod', 'add.reduce') and rng.random() < 0.2:
        arguments.append(f"initial={rng.choice(['1', '2', '10']) if integral else rng.choice(['1', '0.1', '1e5'])}")
    if name in ('max', 'min') and rng.random() < 0.3:
        arguments.append('initial=0')
    if name in ('var', 'std') and rng.random() < 0.4:
        arguments.append(f'ddof={rng.choice(["1", "2", "0.5"])}')
    return f'exact(np.{name}({", ".join(arguments)}))'


def make(rng, count):
    corpus = Corpus('Reductions and scans to the last bit.', PRELUDE)
    while corpus.cases < count:
        dtype, lengths = rng.choice(DTYPES), shape(rng)
        size = 1
        for length in lengths:
            size *= length
        modulus = rng.choice([97, 1009, 10007, 1000003]) if dtype in ('f8', 'f4', 'c16', 'c8', 'i8', 'i4', 'u4', 'u8') else 97
        divisor = rng.choice(['7.0', '1000.0', '0.3', '1e10']) if dtype[0] in 'fc' else '1'
        lines = [f"x = values({size}, {rng.choice([7919, 104729, 31])}, {modulus}, {divisor}, '{dtype}').reshape({lengths})"]
        if dtype[0] == 'c':
            lines.append('x = x + x[::-1] * 1j' if size and lengths[0] > 1 else 'x = x * (1 + 2j)')
        statements, ndim = layouts(rng, len(lengths))
        lines += statements
        lines += [call(rng, dtype, ndim) for _ in range(2)]
        corpus.try_out(rng, lines, PRELUDE)
    return corpus


if __name__ == '__main__':
    main(make)
