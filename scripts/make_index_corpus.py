#!/usr/bin/env python3
"""Random subscripts, basic, integer, boolean and mixed: what they read, what assignment through them leaves, and their errors.

usage: scripts/make_index_corpus.py [--seed N] [--count N] OUT
"""
from corpus import Case, Corpus, index_list, main, slice_text

SHAPES = [(5,), (3, 4), (4, 3), (2, 3, 4), (3, 1, 2), (2, 2, 2, 2), (0, 3), (1,), (), (2, 0, 2)]


def mask(rng, shape):
    """A boolean array over some axes, as a list or an expression; its length is now and then wrong."""
    if rng.random() < 0.06:
        shape = tuple(n + 1 for n in shape)
    if len(shape) == 1:
        return f'{[rng.random() < 0.5 for _ in range(shape[0])]}' if shape[0] else 'np.zeros(0, dtype=bool)'
    size = 1
    for length in shape:
        size *= length
    return f'(np.arange({size}) % {rng.randint(2, 4)} == 0).reshape({shape})'


def integers(rng, length, count):
    picks = index_list(rng, length, count)
    if rng.random() < 0.05:
        picks.append(length)
    kind = rng.random()
    if kind < 0.5 or not picks:
        return f'{picks}' if picks else 'np.zeros(0, dtype=int)'
    if kind < 0.65:
        dtype = rng.choice(['int8', 'int32', 'uint8', 'intp'])
        return f'np.array({[p % length for p in picks] if dtype == "uint8" and length else picks}, dtype=np.{dtype})'
    if kind < 0.8:
        return f'[[i] for i in {picks}]'
    if kind < 0.9:
        return f'np.array([{picks}, {picks[::-1]}])'
    return f'np.array({picks[0]})'


def subscript(rng, shape):
    style = rng.choice(['basic', 'integer', 'boolean', 'mixed', 'mixed', 'mixed'])
    count = rng.randint(1, 3)
    parts, axis, ellipsis = [], 0, False
    target = rng.randint(1, len(shape)) if shape else rng.randint(0, 1)
    while axis < target or (rng.random() < 0.1 and len(parts) < 6):
        kind = rng.random()
        length = shape[axis] if axis < len(shape) else 2
        if kind < 0.08:
            parts.append(rng.choice(['None', 'np.newaxis']))
            continue
        if kind < 0.16 and not ellipsis:
            parts.append('...')
            ellipsis = True
            continue
        if style == 'basic' or (style == 'mixed' and kind < 0.55):
            parts.append(slice_text(rng, length) if rng.random() < 0.7 else str(rng.randint(-length, max(length - 1, 0))))
        elif style == 'boolean' or (style == 'mixed' and kind < 0.7):
            axes = rng.randint(1, len(shape) - axis) if axis < len(shape) and rng.random() < 0.4 else 1
            parts.append(mask(rng, shape[axis:axis + axes] if axis < len(shape) else (2,)))
            axis += axes - 1
        else:
            parts.append(integers(rng, length, count))
        axis += 1
    if rng.random() < 0.03:
        parts.append(rng.choice(['1.5', "'a'", 'True', 'False', '[]', '[1.0]', 'np.array([])', 'np.True_', '2**70', '{}']))
    return ', '.join(parts) or rng.choice(['()', '...', 'None'])


def make(rng, count):
    corpus = Corpus('Subscripts: what they read, and what assignment through them leaves.')
    while corpus.cases < count:
        shape = rng.choice(SHAPES)
        case = Case()
        size = 1
        for length in shape:
            size *= length
        case.run(f'a = np.arange({size}).reshape({shape})' + rng.choice(['', '', ".astype('f8')", '.T', ".astype('i2', order='F')", '[::-1]' if shape else '']))
        index = subscript(rng, case.value('a.shape'))
        error = case.attempt(f'a[{index}]')
        if isinstance(error, (SyntaxError, NameError)) or (error and rng.random() < 0.6):
            continue
        if rng.random() < 0.55 or error:
            case.lines += [f'r = a[{index}]', 'print(type(r).__name__, r.shape, r.tolist())']
            if not error:
                case.lines.append('print(np.shares_memory(r, a), r.dtype)')
            corpus.add(case.lines)
            continue
        result = case.value(f'np.shape(a[{index}])')
        source = rng.choice(['-1', '-1', '7.9', f'np.arange({max(1, result[-1] if result else 1)}) + 50', f'(np.arange({product(result)}) + 90).reshape({result})',
                             f'[{", ".join(["5"] * (result[-1] if result else 1))}]', 'True', f'np.ones({result[:1] + (1,) * len(result[1:])}) * 3.5', 'a.max(initial=3)',
                             f'np.zeros({(2,) + result})', 'a[...][::-1] if a.ndim else 1'])
        operator = rng.choice(['=', '=', '=', '+=', '-=', '*='])
        case.lines += [f'a[{index}] {operator} {source}', 'print(a.tolist())']
        corpus.add(case.lines)
    return corpus


def product(shape):
    size = 1
    for length in shape:
        size *= length
    return size


if __name__ == '__main__':
    main(make)
