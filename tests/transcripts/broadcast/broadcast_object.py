# np.broadcast: its iterators, its index, and beginning again.
import numpy as np

x, y = np.array([[1], [2], [3]]), np.array([4, 5, 6])
b = np.broadcast(x, y)
print([type(i).__name__ for i in b.iters], b.numiter, b.nd, b.ndim, b.shape, b.size, b.index)
print(next(b), b.index, b.iters[0].index, b.iters[0].coords, b.iters[1].coords)
print(next(b), [(i.index, i.coords) for i in b.iters])
print(next(b.iters[0]), next(b), b.index)
print(b.reset(), b.index, [(i.index, i.coords) for i in b.iters], next(b))
print(b.iters[0].base is x, b.iters[1].base is y, b.iters[0] is b.iters[0])
print(np.array(b.iters[0]), len(b.iters[0]), len(b.iters[1]), b.iters[1].copy())
print(list(b.iters[1]), next(b), list(b)[-1], b.index)
b.reset()
row, col = b.iters
print([u + v for u, v in zip(row, col)])
print(np.broadcast().iters, np.broadcast().shape, np.broadcast(5).shape, np.broadcast([]).size, list(np.broadcast([])))
nested = np.broadcast(np.broadcast(x, y), [[7]])
print(nested.numiter, nested.shape, [i.base.shape for i in nested.iters], next(nested))
print([name for name in dir(b) if not name.startswith('_')], isinstance(b, np.broadcast), type(b))
for attempt in ('b.reset(1)', 'setattr(b, "index", 3)', 'b.nothing', 'len(b)', 'np.broadcast(x, np.zeros((2, 2)))', 'b[0]',
                'np.broadcast(x, key=1)', 'next(np.broadcast([]))'):
    try:
        print(eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
