import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


grid = np.arange(6).reshape(2, 3)
# Memory is walked upwards, whatever the axes are called, unless an order is asked for.
for view in grid, grid.T, grid[:, ::-1], grid[::-1], grid[::-1].T[::2]:
    print([[int(x) for x in np.nditer(view, order=order)] for order in 'KCFA'], [int(x) for x in np.nditer(view)])
with np.nditer(grid[::-1], ['c_index', 'multi_index']) as it:
    print([(int(x), it.index, it.multi_index) for x in it])
with np.nditer(grid.T, ['f_index'], order='C') as it:
    print(it.has_index, it.shape, it.ndim, it.itersize, [(int(x), it.index) for x in it], it.ndim)

# An external loop takes whole axes, or what a buffer holds.
for view in grid, grid.T, grid[:, ::2], grid[:, ::-1].T:
    print([part.tolist() for part in np.nditer(view, ['external_loop'])], [part.tolist() for part in np.nditer(view, ['external_loop'], order='C')])
    print([part.tolist() for part in np.nditer(view, ['external_loop', 'buffered'], order='F', buffersize=4)])

# Elements are written through.
numbers = np.arange(4.0)
with np.nditer(numbers, [], [['readwrite']]) as it:
    for x in it:
        x[...] = 2 * x
print(numbers)
with np.nditer([numbers, None]) as it:
    for x, y in it:
        y[...] = x * x
    print(it.operands[1])
halves = np.arange(3, dtype='f4')
with np.nditer(halves, ['buffered', 'external_loop'], [['readwrite']], op_dtypes=['f8'], casting='same_kind') as it:
    for part in it:
        print(part.dtype, it.dtypes)
        part /= 2
print(halves)
with np.nditer(halves, [], [['readwrite', 'updateifcopy']], op_dtypes=['i8'], casting='unsafe') as it:
    it.operands[0][:] = 7
print(halves)

# Axes are mapped and left out; what several places share is summed.
it = np.nditer([np.arange(3), np.arange(2), None], [], None, op_axes=[[0, -1], [-1, 0], None])
with it:
    for x, y, z in it:
        z[...] = 10 * x + y
    print(it.operands[2])
total = np.zeros(2, int)
with np.nditer([grid, total], ['reduce_ok'], [['readonly'], ['readwrite']], op_axes=[[0, 1], [0, -1]]) as it:
    for x, y in it:
        y += x
print(total)
it = np.nditer(np.arange(24).reshape(2, 3, 4), ['multi_index'])
it.remove_axis(1)
print(it.shape, [int(x) for x in it])

it = np.nditer(numbers, ['multi_index'])
show('state', lambda: (it.multi_index, it.iterindex, it.iterrange, it.nop, len(it), it[0], it[-1], it[0:1], it.finished))
it.multi_index = (2,)
show('value', lambda: (it.value, it.iternext(), it.value, it.iternext(), it.finished))
for name in 'value', 'multi_index', 'iterindex':
    show(name, lambda: getattr(it, name))
it.reset()
show('again', lambda: (it.iterindex, it.value))
show('place', lambda: setattr(it, 'multi_index', (9,)))
show('place', lambda: setattr(it, 'iterindex', 9))
it.remove_multi_index()
show('index', lambda: it.multi_index)
it.enable_external_loop()
show('all', lambda: list(it))
it.close()
show('closed', lambda: it.operands)
ranged = np.nditer(np.arange(6), ['ranged'])
ranged.iterrange = 2, 4
print([int(x) for x in ranged])
show('range', lambda: setattr(np.nditer(np.arange(6)), 'iterrange', (1, 3)))
twin = np.nditer(np.arange(4))
next(twin)
print([int(x) for x in twin.copy()], [int(x) for x in twin])

# What is refused.
for arguments in [
    (numbers, 'buffered'), (numbers, ['foo']), (numbers, [], [['foo']]), (numbers, [], [[]]), (numbers, [], [['readonly', 'writeonly']]), (numbers, ['c_index', 'f_index']),
    (numbers, ['external_loop', 'c_index']), (None,), ([numbers, None], [], [['readonly'], ['readonly']]), ([None], [], [['writeonly', 'allocate']]), (np.array([1, 'a'], object),),
    (np.zeros((0, 3)),), ([np.zeros((2, 3)), np.zeros(4)],), ([np.zeros((2, 3)), np.zeros(3)], [], [['readonly'], ['readwrite']]),
    ([np.zeros((2, 3)), np.zeros(3)], [], [['readonly'], ['readonly', 'no_broadcast']]), (numbers, [], [['readonly']], ['f4']), (numbers, [], [['readonly']], ['c16']),
]:
    show('refused', lambda: np.nditer(*arguments))
for name in 'has_index', 'finished', 'itersize':
    show(name, lambda: getattr(it, name))
print(isinstance(it, np.nditer), np.nditer.__name__, list(np.nditer(np.zeros((0, 3)), ['zerosize_ok'])))
