#!/usr/bin/env python3
"""Casts of edge values between all dtypes: by astype, by assignment, by constructors, and what each casting rule allows.

Conversions of floats to integers that cannot hold them are left out: C does not define them, and they differ between processors.

usage: scripts/make_cast_corpus.py [--seed N] [--count N] OUT      (a count of 0 makes every case)
"""
from corpus import Corpus, main

DTYPES = ['?', 'i1', 'i2', 'i4', 'i8', 'u1', 'u2', 'u4', 'u8', 'f2', 'f4', 'f8', 'c8', 'c16']
VALUES = {'?': '[True, False]', 'f': '[0.0, -0.0, 0.5, 1.0, -1.0, 2.5, 3.5, 100.75, 1e-8, 65504.0, 65519.9, 65520.0, 1e10, 2.0**24 + 1, 1e38, 3.5e38, 1e300, 5e-324]',
          'c': '[0, 1j, 1 + 2j, -2.5, 100.5 - 1j, 1e300]'}
SMALL = {'u': '[0.0, 0.5, 1.0, 2.5, 100.75, 127.9]', 'i': '[0.0, -0.0, 0.5, 1.0, -1.0, -1.9, 2.5, 100.75, 127.9, -128.0]'}
SPECIAL = '[float("nan"), float("inf"), float("-inf"), -0.0]'


def integers(dtype):
    bits = 8 * int(dtype[1:])
    low, high = (0, 2**bits - 1) if dtype[0] == 'u' else (-2**(bits - 1), 2**(bits - 1) - 1)
    return str(sorted({v for v in (low, low + 1, -1, 0, 1, 2, 100, 127, 128, 255, 256, 2049, 65519, 65520, 16777217, 2**31, 2**53 + 1, high - 1, high) if low <= v <= high}))


def source(left, right):
    if left[0] in 'iu':
        return f"np.array({integers(left)}, dtype='{left}')"
    if left[0] in 'fc' and right[0] in 'iu':
        return f"np.array({SMALL[right[0]]}, dtype='{left}')"
    return f"np.array({VALUES[left[0]]}).astype('{left}')"


def cases():
    for left in DTYPES:
        for right in DTYPES:
            x = source(left, right)
            yield [f'x = {x}', f"r = x.astype('{right}')", 'print(r.dtype, r.tolist())', 'try:', "    with np.errstate(all='raise'):", f"        x.astype('{right}')",
                   'except FloatingPointError as error:', '    print(error)']
            yield [f'x = {x}', f"r = np.zeros(x.shape, dtype='{right}')", 'r[...] = x', 'print(r.tolist())', 'r[0] = x[1]', 'print(r[0].__repr__())']
            yield [f'x = {x}', f"r = np.zeros(2 * x.size, dtype='{right}')[::2]", 'r[::-1] = x', 'print(r.tolist())', f"np.copyto(r, x, casting='unsafe')", 'print(r.tolist())']
            yield [f'x = {x}', f"print([np.dtype('{right}').type(v).__repr__() for v in x])"]
            yield [f'x = {x}.tolist()', f"print([repr(np.dtype('{right}').type(v)) for v in x])"]
            yield [f'x = {x}.tolist()', f"print(np.array(x, dtype='{right}'))"]
            for rule in ['no', 'equiv', 'safe', 'same_kind', 'unsafe']:
                yield [f"print(np.can_cast('{left}', '{right}', '{rule}'))", f"print(np.zeros(1, '{left}').astype('{right}', casting='{rule}'))"]
            if left[0] == 'f' and right[0] in 'fc?':
                yield [f"x = np.array({SPECIAL}, dtype='{left}')", f"print(x.astype('{right}'))"]


def make(rng, count):
    corpus = Corpus('Casts of edge values between all dtypes.')
    chosen = list(cases())
    if count:
        chosen = rng.sample(chosen, min(count, len(chosen)))
    for lines in chosen:
        corpus.add(['\n'.join(lines)])
    return corpus


if __name__ == '__main__':
    main(make)
