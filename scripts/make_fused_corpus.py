#!/usr/bin/env python3
"""Random expressions over arrays, most of them closed by a reduction, printed to the last bit: what runs fused.

usage: scripts/make_fused_corpus.py [--seed N] [--count N] OUT
"""
import re

from corpus import Corpus, main
from make_sum_corpus import PRELUDE

DTYPES = ['f8'] * 6 + ['f4'] * 3 + ['i8', 'i4', '?', 'f2', 'c16', 'u1']
SHAPES = [(3,), (17,), (1000,), (16385,), (40000,), (100003,), (5, 3), (300, 3), (7000, 3), (1000, 100), (3, 20000), (1, 30000), (30000, 1), (64, 1, 300),
          (50, 40, 6), (20, 1, 1, 200), (2, 3, 4, 5), (1, 1, 7), (200, 200), (9000, 2, 2), (0, 3), (3, 0)]
EXPRESSIONS = ['(x - y) ** 2', 'x * y', 'x + y * 2', 'np.abs(x - y)', 'x > y', '(x > 0) & (y > 0)', 'np.exp(-np.abs(x))', 'x * x', '-x', 'x / (np.abs(y) + 1)',
               'np.where(x > y, x, y)', 'x - 1', 'x != y', 'np.sqrt(np.abs(x)) + y', 'x % 3', 'np.maximum(x, y)', 'np.log(x - y)', 'x * 1e200 * 1e200',
               '1 / (x * 0)', 'x // 7 + y % 5', 'x / 4 - y / 0.125', 'x / -1024']


def stretched(rng, lengths):
    """A shape that stretches to another one."""
    if rng.random() < 0.5:
        return lengths
    shape = tuple(1 if rng.random() < 0.4 else n for n in lengths)
    return shape[rng.randrange(len(shape)):] if rng.random() < 0.3 else shape


def operand(rng, name, lengths, dtype):
    size = 1
    for length in lengths:
        size *= length
    divisor = rng.choice(['7.0', '1000.0', '0.3']) if dtype[0] in 'fc' else '1'
    modulus = rng.choice([97, 1009, 10007]) if dtype not in ('u1', 'f2') else 97
    lines = [f"{name} = values({size}, {rng.choice([7919, 104729, 31])}, {modulus}, {divisor}, '{dtype}').reshape({lengths})"]
    if dtype[0] == 'c':
        lines.append(f'{name} = {name} * (1 + 2j)')
    return lines


def expression(rng, ndim):
    text = rng.choice(EXPRESSIONS)
    if rng.random() < 0.1:
        return text
    name = rng.choice(['sum', 'sum', 'sum', 'mean', 'mean', 'max', 'min', 'any', 'all', 'prod'])
    axes = ['', '', 'axis=None'] + [f'axis={axis}' for axis in (-1, -1, -1, 0, ndim - 1)]
    if ndim > 1:
        axes += ['axis=1', 'axis=-2', 'axis=(0, 1)', 'axis=(-1, -2)', 'axis=(-1,)']
    arguments = ', '.join(text for text in (rng.choice(axes), rng.choice(['', '', 'keepdims=True', 'keepdims=False'])) if text)
    call = f'({text}).{name}({arguments})' if rng.random() < 0.5 else f'np.{name}({text}{", " if arguments else ""}{arguments})'
    return rng.choice([call] * 6 + [f'np.sqrt(np.abs({call}))', f'{call} * 2 + x.size', f'x.size - {call}'])


def function(rng, text):
    """The same as the body of a function, often in several statements."""
    lines = []
    if rng.random() < 0.7:
        lines = [f'u = {rng.choice(EXPRESSIONS)}']
        for _ in range(rng.randrange(4)):
            lines.append(rng.choice(['u = u * u', 'u = u - x', 'v = np.ones(x.shape[-1:])', 'v = np.zeros(x.shape[-1:]); u = u + v', 'h = u', 'k = x.shape[0] - 1',
                                     'y = u + y', 'x = np.sqrt(np.abs(x))', 'u = (u + x) / (u * u + 1)', 'w = x.T', 's = u.sum()', 'a = x', 'u = np.where(u > x, u, 0)']))
        text = re.sub(r'\bx\b', 'u', text, count=rng.randrange(3))
    return '\n'.join(['def f(x, y):'] + [f'    {line}' for line in lines + [f'return {text}']])


def make(rng, count):
    corpus = Corpus('Expressions that run fused, to the last bit.', PRELUDE)
    while corpus.cases < count:
        lengths, dtype = rng.choice(SHAPES), rng.choice(DTYPES)
        lines = operand(rng, 'x', lengths, dtype)
        lines += operand(rng, 'y', stretched(rng, lengths), rng.choice([dtype, dtype, dtype, 'f8', 'i8']))
        if rng.random() < 0.2:
            lines.append("x = x.copy(order='F')")
        if rng.random() < 0.15 and len(lengths) == 2 and lengths[0] == lengths[1]:
            lines.append('x = x.T')
        if rng.random() < 0.1:
            lines.append('x = x[::2]; y = y[:1]')
        text = expression(rng, len(lengths))
        lines.append(f'{function(rng, text)}\nexact(f(x, y))' if rng.random() < 0.5 else f'exact({text})')
        corpus.try_out(rng, lines, PRELUDE)
    return corpus


if __name__ == '__main__':
    main(make)
