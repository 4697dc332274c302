# What flat iterators have beside indexing: copies, arrays, comparisons, places.
import numpy as np

x = np.arange(6).reshape(2, 3)
f = x.flat
print(f.copy(), f.copy().flags.owndata, f.base is x, f.index, f.coords)
print(next(f), f.index, f.coords, f.copy(), len(f))
print(f.__array__(), np.asarray(f), np.shares_memory(f.__array__(), x), f.__array__(float))
print(f == 3, f != f, f < 2, f >= np.arange(6), f == None, sep='\n')
print(np.array([[1, 2]]).T.flat.copy(), np.array(5).flat.copy(), np.array([]).flat.copy())
print(np.add(f, 1), np.sum(f), np.concatenate([f, f]), list(f), f.index, f.coords)
print([name for name in dir(f) if not name.startswith('_')], type(f), isinstance(f, np.flatiter))
import warnings
warnings.simplefilter('ignore')
print(repr(np.matrix([[1, 2]]).flat.copy()))
for attempt in ('f.copy(1)', 'f.copy(order="F")', 'f.nothing', 'f.shape', 'f + 1', 'hash(f)', 'f.__delitem__(0)',
                'setattr(f, "index", 3)', 'setattr(f, "base", 3)', 'np.flatiter()', 'next(f)'):
    try:
        print(eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
