# %% __array__
import numpy as np
class A:
    def __array__(self, dtype=None, copy=None): return np.array([1, 2, 3], dtype=dtype)
a = A(); print(np.array(a), np.asarray(a, dtype=float), np.add(a, 1), np.sum(a), np.concatenate([a, [4]]))
# %% __array__ without keywords
import numpy as np
class A:
    def __array__(self): return np.arange(3)
import warnings
warnings.simplefilter('ignore')
print(np.array(A()), np.sqrt(A()))
# %% __array__ returns wrong
import numpy as np
class A:
    def __array__(self, dtype=None, copy=None): return 5
np.array(A())
# %% __array_priority__
import numpy as np
class A:
    __array_priority__ = 1000
    def __radd__(self, o): return 'radd'
    def __add__(self, o): return 'add'
    def __rmul__(self, o): return 'rmul'
print(np.arange(3) + A(), A() + np.arange(3), np.arange(2) * A(), np.float64(1) + A())
# %% __array_ufunc__ = None
import numpy as np
class A:
    __array_ufunc__ = None
    def __radd__(self, o): return 'radd ' + str(o)
    def __rmatmul__(self, o): return 'rmatmul'
print(np.arange(2) + A(), np.arange(2) @ A()); np.add(np.arange(2), A())
# %% __array_ufunc__
import numpy as np
class A:
    def __init__(self, v): self.v = v
    def __array_ufunc__(self, ufunc, method, *inputs, **kw):
        print(ufunc.__name__, method, len(inputs), sorted(kw))
        args = [x.v if isinstance(x, A) else x for x in inputs]
        return A(getattr(ufunc, method)(*args, **kw))
a = A(np.arange(4)); print((np.add(a, 1)).v, np.multiply(2, a).v, np.add.reduce(a, axis=0).v, np.add.outer(a, [1, 2]).v, (np.arange(4) + a).v)
# %% __array_ufunc__ not implemented
import numpy as np
class A:
    def __array_ufunc__(self, *a, **k): return NotImplemented
np.add(A(), 1)
# %% __array_function__
import numpy as np
class A:
    def __array_function__(self, func, types, args, kwargs):
        return func.__name__, [t.__name__ for t in types], len(args), sorted(kwargs)
a = A(); print(np.sum(a), np.concatenate([a, a]), np.mean(a, axis=0), np.where(a, 1, 2), np.reshape(a, (2, 2)))
# %% __array_function__ not implemented
import numpy as np
class A:
    def __array_function__(self, *a): return NotImplemented
np.sum(A())
# %% subclass with finalize
import numpy as np
class M(np.ndarray):
    def __new__(cls, data, unit=None):
        obj = np.asarray(data).view(cls); obj.unit = unit; return obj
    def __array_finalize__(self, obj):
        if obj is None: return
        self.unit = getattr(obj, 'unit', None)
m = M([1, 2, 3], 'kg')
print(repr(m), str(m), m.unit, m[1:].unit, (m + 1).unit, type(m + 1).__name__, type(m[0]).__name__, m.sum(), type(m.sum()).__name__, m.copy().unit, m.reshape(3, 1).unit, m.T.unit, type(np.asarray(m)).__name__, isinstance(m, np.ndarray), np.sqrt(m).unit)
# %% subclass finalize prints
import numpy as np
class M(np.ndarray):
    def __array_finalize__(self, obj): print('finalize', type(obj).__name__)
m = np.arange(3).view(M); m[1:]; m + 1; M((2,)); m.view(np.ndarray)
# %% subclass array_wrap
import numpy as np
class M(np.ndarray):
    def __array_wrap__(self, arr, context=None, return_scalar=False):
        print('wrap', context is not None and context[0].__name__); return arr.view(M)
m = np.arange(3).view(M); print(type(np.add(m, 1)).__name__, type(np.exp(m)).__name__)
# %% subclass array_ufunc super
import numpy as np
class M(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kw):
        args = [x.view(np.ndarray) if isinstance(x, M) else x for x in inputs]
        r = super().__array_ufunc__(ufunc, method, *args, **kw)
        print('did', ufunc.__name__, method); return r
m = np.arange(3).view(M); print(m + 1, np.add.reduce(m))
# %% subclass methods override
import numpy as np
class M(np.ndarray):
    def sum(self, *a, **k): return 'my sum'
    def __getitem__(self, i): return 'item', super().__getitem__(i)
    def __len__(self): return 99
    def __eq__(self, o): return 'eq'
    __hash__ = None
m = np.arange(3).view(M); print(m.sum(), m[0], len(m), m == 1)
# %% subclass attributes and dict
import numpy as np
class M(np.ndarray): pass
m = np.zeros(2).view(M); m.info = 'x'; print(m.info, m.__dict__, m.shape, m.dtype, m.flags.owndata); np.zeros(2).info = 1
# %% scalars with python classes
import numpy as np
class A:
    def __radd__(self, o): return 'radd', type(o).__name__
    def __add__(self, o): return 'add', type(o).__name__
print(np.float64(1) + A(), A() + np.int8(1))
# %% object arrays use operators
import numpy as np
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'A({self.v})'
a = np.array([A(1), A(2)]); print(a + a, a + 1, a.sum(), np.sort(np.array([A(3), A(1)])), a.dtype, a.tolist())
# %% objects in index
import numpy as np
class I:
    def __index__(self): return 1
x = np.arange(5); print(x[I()], x[I():], np.zeros(I()), np.ones((I(), 2)), x.reshape(5, I()).shape, range(5)[I()])
# %% float and int protocol of arrays
import numpy as np
print(int(np.array(3.7)), float(np.array([2])[0]), complex(np.array(1j)), bool(np.array([0])), [1, 2, 3][np.array(1)], list(range(np.int64(3))), round(np.float64(2.567), 2), divmod(np.int64(7), 2))
int(np.array([1, 2]))
# %% iteration and unpacking of arrays
import numpy as np
a, b = np.arange(4).reshape(2, 2); print(a, b); x, *y = np.arange(3); print(x, y, [*np.arange(2)], max(np.arange(3)), sum(np.arange(4)), sorted(np.array([3, 1])), list(zip(np.arange(2), 'ab')), dict(zip('ab', np.arange(2))))
# %% arrays in containers
import numpy as np
x = np.arange(3); print(x in [x], [x, 1], (x,), {'a': x}, str([x]), f'{x}', f'{x[0]:>5}', '%s' % x, '%d' % x[1], '{}'.format(x)); [1, x].index(x)
# %% array truth in if
import numpy as np
if np.array([1, 2]): pass
# %% array compare in list membership
import numpy as np
np.arange(3) in [1, np.arange(3)]
# %% hash of array
import numpy as np
print(hash(np.int64(5)) == hash(5), hash(np.float64(0.5)) == hash(0.5), {np.int64(1): 'a'}[1]); {np.arange(3): 1}
# %% array attribute errors
import numpy as np
np.arange(3).foo
# %% array deletion of items
import numpy as np
del np.arange(3)[0]
# %% format of scalars
import numpy as np
print(f'{np.float64(3.14159):.2f} {np.int64(42):05d} {np.float32(0.1)} {np.int64(255):#x} {np.bool_(True)!s:>6} {np.float64(1e10):,.0f}', '%5.2f' % np.float64(2), format(np.float64(1), 'e'))
# %% generators into arrays
import numpy as np
print(np.fromiter((i * i for i in range(4)), int), np.array(list(range(3))), np.array([i for i in range(3)]), np.array(list(map(float, '123'))))
# %% exceptions of numpy are python classes
import numpy as np
try: np.zeros(3).reshape(2, 2)
except ValueError as e: print(e)
try: np.zeros(3)[5]
except IndexError as e: print(e)
try: np.zeros((2, 2)) @ np.zeros(3)
except ValueError as e: print(e)
try: np.zeros(2).sum(axis=3)
except np.exceptions.AxisError as e: print(e, isinstance(e, (ValueError, IndexError)))
# %% errstate as context and decorator
import numpy as np
with np.errstate(divide='raise'):
    try: np.array([1.]) / 0
    except FloatingPointError as e: print(e)
@np.errstate(all='ignore')
def f(): return np.array([1.]) / 0
print(f())
# %% ufunc objects
import numpy as np
print(np.add, np.add.nin, np.add.nout, np.add.identity, np.add.__name__, type(np.add), callable(np.add), np.add.reduce([1, 2, 3]), np.frompyfunc(lambda a, b: a + b, 2, 1)(np.arange(3), 1), np.vectorize(lambda x: x * 2)(np.arange(3)))
# %% testing helpers
import numpy as np
from numpy.testing import assert_equal, assert_allclose, assert_raises, assert_array_equal
assert_equal([1, 2], [1, 2]); assert_allclose(1.0, 1.0 + 1e-9)
with assert_raises(ValueError): int('x')
try: assert_array_equal([1, 2], [1, 3])
except AssertionError as e: print(e)
# %% linked dispatch with list subclass
import numpy as np
class L(list): pass
print(np.array(L([1, 2])), np.add(L([1, 2]), 1), np.array([L([1]), L([2])]))
# %% sequence protocol objects
import numpy as np
class S:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(np.array(S()), np.sum(S()), np.asarray(S()).dtype)
# %% integer subclass elements
import numpy as np
class I(int): pass
class F(float): pass
print(np.array([I(1), I(2)]), np.array(F(2.5)), np.array([F(1.5)]).dtype, np.int64(I(7)) + 1)
