#!/usr/bin/env python3
"""Random chains of views and of writes through them, with a dump of the base and of the view after every step.

usage: scripts/make_view_corpus.py [--seed N] [--count N] OUT
"""
from corpus import Case, Corpus, index_list, main, subscript

DTYPES = ['i8', 'i8', 'f8', 'f8', 'i4', 'i2', 'u1', 'i1', 'f4', 'f2', 'c16', 'c8', '?', 'u4', 'u8']
SHAPES = [(6,), (12,), (3, 4), (4, 3), (2, 3, 2), (2, 2, 3), (1, 6), (3, 1, 4), (1,), (5,), (2, 2, 2, 2), (0,), (2, 0, 3), ()]
VIEWS_OF = {'i8': ['f8', 'u8', 'i4', 'u1'], 'f8': ['i8', 'c16', 'i2'], 'i4': ['u4', 'f4', 'i2', 'i8'], 'i2': ['u2', 'i1', 'i4'],
            'u1': ['i1', 'u2'], 'i1': ['u1'], 'f4': ['i4', 'c8'], 'f2': ['i2'], 'c16': ['f8', 'i8'], 'c8': ['f4', 'f8'],
            '?': ['u1'], 'u4': ['i4'], 'u8': ['i8', 'u4']}


def base(rng):
    dtype, shape = rng.choice(DTYPES), rng.choice(SHAPES)
    size = 1
    for length in shape:
        size *= length
    start = f'np.arange({size})'
    if dtype == '?':
        start = f'({start} % 3 == 0)'
    elif dtype.startswith('c'):
        start = f"({start} + 1j * np.arange({size})[::-1]).astype('{dtype}')"
    elif dtype != 'i8':
        start = f"{start}.astype('{dtype}')"
    order = rng.choice(['', '', ", order='F'"])
    return f'b = {start}.reshape({shape}{order})'


def step(rng, view):
    """A statement that makes the next view."""
    shape, ndim = view.shape, view.ndim
    choices = ['basic'] * 8 + ['T', 'ravel', 'reshape', 'reshape', 'copy', 'fancy', 'mask', 'squeeze', 'newaxis']
    if ndim:
        choices += ['broadcast']
    if ndim >= 2:
        choices += ['transpose', 'swapaxes', 'moveaxis', 'diagonal', 'rollaxis', 'flip']
    if view.dtype.kind == 'c':
        choices += ['real', 'imag', 'real', 'imag', 'conj']
    choices += ['view', 'astype']
    kind = rng.choice(choices)
    if kind == 'basic':
        return f'v = v[{subscript(rng, shape)}]'
    if kind == 'T':
        return 'v = v.T'
    if kind == 'ravel':
        return f"v = v.ravel({rng.choice(['', repr('F'), repr('K'), repr('A')])})"
    if kind == 'reshape':
        return f'v = v.reshape({factors(rng, view.size)}{rng.choice(["", "", ", order=" + repr("F"), ", order=" + repr("A")])})'
    if kind == 'copy':
        return f"v = v.copy({rng.choice(['', repr('F'), repr('K'), repr('A')])})"
    if kind == 'fancy' and ndim:
        axis = rng.randrange(ndim)
        return 'v = v[' + ':, ' * axis + f'{index_list(rng, shape[axis])}]'
    if kind == 'mask':
        return f'v = v[v {rng.choice([">", "<", "!=", ">="])} {rng.randint(0, 8)}]'
    if kind == 'squeeze':
        return 'v = v.squeeze()'
    if kind == 'newaxis':
        return f'v = np.expand_dims(v, {rng.randint(-ndim - 1, ndim)})'
    if kind == 'broadcast':
        return f'v = np.broadcast_to(v, {(rng.randint(1, 2),) + tuple(3 if n == 1 else n for n in shape)})'
    if kind == 'transpose':
        return f'v = v.transpose({", ".join(map(str, rng.sample(range(ndim), ndim)))})'
    if kind in ('swapaxes', 'moveaxis', 'rollaxis'):
        call = 'v.swapaxes' if kind == 'swapaxes' else f'np.{kind}'
        arguments = f'{rng.randint(-ndim, ndim - 1)}, {rng.randint(-ndim, ndim - 1)}'
        return f'v = {call}({arguments})' if kind == 'swapaxes' else f'v = {call}(v, {arguments})'
    if kind == 'diagonal':
        first, second = rng.sample(range(ndim), 2)
        return f'v = v.diagonal({rng.randint(-1, 1)}, {first}, {second})'
    if kind == 'flip':
        return f'v = np.flip(v, {rng.randrange(ndim)})'
    if kind in ('real', 'imag'):
        return f'v = v.{kind}'
    if kind == 'conj':
        return 'v = v.conj()'
    if kind == 'view':
        return f"v = v.view('{rng.choice(VIEWS_OF.get(view.dtype.str[1:], ['u1']))}')"
    if kind == 'astype':
        return f"v = v.astype('{view.dtype.str[1:]}'{rng.choice(['', ', copy=False', ', order=' + repr('F')])})"
    return 'v = v[...]'


def factors(rng, size):
    shape = []
    while size > 1 and len(shape) < 3:
        divisors = [d for d in range(1, size + 1) if size % d == 0]
        part = rng.choice(divisors)
        shape.append(part)
        size //= part
    shape.append(size)
    rng.shuffle(shape)
    if rng.random() < 0.3 and 0 not in shape:
        shape[rng.randrange(len(shape))] = -1
    return tuple(shape)


def write(rng, view):
    """A statement that writes through the view."""
    shape, ndim, kind = view.shape, view.ndim, view.dtype.kind
    number = str(rng.randint(0, 99)) if rng.random() < 0.8 else rng.choice(['-1', '300', '2.75', 'True', '1.5'])
    operator = rng.choice(['&=', '|=', '^='] if kind == 'b' else ['+=', '-=', '*=', '+=', '//=', '%=', '**=', '<<=', '&='] if kind in 'iu'
                          else ['+=', '-=', '*=', '/=', '**='])
    number = number if operator not in ('**=', '<<=') else '2'
    number = 'True' if kind == 'b' else number
    target = f'v[{subscript(rng, shape, newaxes=0.02)}]'
    choices = [f'{target} = {number}'] * 3 + [f'{target} {operator} {number}'] * 3 + [f'v {operator} {number}', f'v[...] = {number}']
    if ndim:
        axis = rng.randrange(ndim)
        lead = ':, ' * axis
        picks = index_list(rng, shape[axis])
        choices += [f'v[{lead}1:] = v[{lead}:-1]', f'v[{lead}:-1] = v[{lead}1:]', f'v[{lead}::-1] = v', f'v[:] = v[{lead}::-1]',
                    f'v[{lead}1:] {operator if operator not in ("**=", "<<=") else "|=" if kind != "f" else "+="} v[{lead}:-1]', f'v[{lead}{picks}] = {number}',
                    f'v[{lead}{picks}] {operator} {number}', f'v[v > {rng.randint(0, 9)}] = {number}', f'v[v < {rng.randint(0, 9)}] {operator} {number}',
                    f'np.add(v, v, out=v)', f'np.maximum(v[{lead}1:], v[{lead}:-1], out=v[{lead}1:])', f'v.sort({axis})',
                    f'np.copyto(v[{lead}::-1], v)', f'v.flat = [1, 0, 5]', f'v[{lead}0] = v[{lead}-1]', f'np.cumsum(v, axis={axis}, out=v)']
        if view.size:
            choices += [f'v.flat[{rng.randrange(view.size)}] = {number}', f'np.put(v, [0, -1], {number})']
        if ndim >= 2 and shape[0] == shape[1]:
            choices += ['v[...] = v.swapaxes(0, 1)', f'v {operator if operator not in ("**=", "<<=") else "^=" if kind != "f" else "-="} v.swapaxes(0, 1)',
                        f'np.fill_diagonal(v, {number})']
    if kind == 'c':
        choices += ['v.real = v.imag', 'v.imag = 7', 'v.real *= 2', 'v.imag[...] = v.real', 'v *= 1j', 'v += 1 - 2j'] * 2
    choices += [f'v.fill({number})']
    return rng.choice(choices)


def chain(rng):
    """One chain: a base, then views and writes until it is long enough or an error ends it."""
    case = Case()
    case.run(base(rng))
    case.run('v = b')
    for _ in range(rng.randint(3, 9)):
        view = case.value('v')
        if type(view).__module__ != 'numpy' or not hasattr(view, 'strides') or view.shape == () and rng.random() < 0.7:
            break
        writes = rng.random() < 0.45
        statement = write(rng, view) if writes else step(rng, view)
        error = case.attempt(statement) if not writes else None
        if error is not None and rng.random() < 0.8:
            continue
        if not case.run(statement) or not hasattr(case.value('v'), 'strides'):
            break
        if case.value('v').size > 80:
            break
        case.lines.append(f"print({rng.choice(['v.tolist()', 'v', 'v.shape, v.tolist()'])})")
        if writes:
            case.lines.append('print(b.tolist())')
    if case.error is None:
        case.lines.append('print(v.dtype, v.shape, v.strides if v.size else None, v.flags.c_contiguous, v.flags.f_contiguous, v.flags.writeable, np.shares_memory(b, v))')
    return case.lines


def make(rng, count):
    corpus = Corpus('Chains of views: b is the base, v the view.')
    while corpus.cases < count:
        corpus.add(chain(rng))
    return corpus


if __name__ == '__main__':
    main(make)
