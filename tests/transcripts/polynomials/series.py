# Every function of the six modules of numpy.polynomial, over types, shapes and wrong arguments.
import warnings
import numpy as np
import numpy.polynomial as P
from numpy.polynomial import polyutils as pu

MODULES = [(P.polynomial, 'poly'), (P.chebyshev, 'cheb'), (P.legendre, 'leg'), (P.laguerre, 'lag'), (P.hermite, 'herm'), (P.hermite_e, 'herme')]

def shown(value):
    # What comes from LAPACK is shown to ten digits, and no sign of a zero.
    if isinstance(value, tuple):
        return '(' + ', '.join([shown(part) for part in value]) + ')'
    if isinstance(value, np.ndarray) and value.dtype.kind in 'fc' and rounded:
        return repr(np.round(value, 10) + 0.0)
    return repr(value)

def tried(f, *args, **kwargs):
    try:
        print(f.__name__, shown(f(*args, **kwargs)))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)

rng = np.random.RandomState(5)
for module, p in MODULES:
    print('##', module.__name__)
    rounded = False
    f = lambda name: getattr(module, name)
    for constant in 'domain', 'zero', 'one', 'x':
        print(constant, repr(f(p + constant)))
    a, b = [1, 2, 3, -4], [0.5, -1]
    series = [a, b, [2], [0], [1, 2, 0, 0], np.array([1, 2, 3], np.int8), np.array([1, 2, 3], np.float32), [1j, 2], [1, 0, 0, 2, 0, 5]]
    for op in 'add', 'sub', 'mul', 'div':
        for c1 in series:
            for c2 in series[1:4]:
                tried(f(p + op), c1, c2)
        tried(f(p + op), [], [1])
        tried(f(p + op), [[1]], [1])
        tried(f(p + op), ['a'], [1])
    for c in series:
        tried(f(p + 'mulx'), c)
        tried(f(p + 'trim'), c)
        tried(f(p + 'trim'), c, 1.5)
        if p != 'poly':
            tried(f(p + '2poly'), c)
            tried(f('poly2' + p), c)
        for n in 0, 1, 2, 3:
            tried(f(p + 'pow'), c, n)
    tried(f(p + 'pow'), a, -1)
    tried(f(p + 'pow'), a, 1.5)
    tried(f(p + 'pow'), a, 5, 4)
    tried(f(p + 'pow'), a, 17)
    tried(f(p + 'trim'), a, -1)
    tried(f(p + 'line'), 3, 4)
    tried(f(p + 'line'), 3, 0)
    tried(f(p + 'line'), 3.5, 0.0)
    tried(f(p + 'fromroots'), [])
    tried(f(p + 'fromroots'), [1, 2, 3])
    tried(f(p + 'fromroots'), [-1, 0, 0.5, 1, 2])
    tried(f(p + 'fromroots'), [1j, -1j])
    grid = np.arange(24.0).reshape(4, 3, 2)
    for x in 0.5, [1, 2], [[1.5, 2], [3, -4]], 1j, np.array([1, 2], np.float32), np.array(3):
        for c in [2], b, a, [1j, 2, 3], grid[:3]:
            tried(f(p + 'val'), x, c)
    tried(f(p + 'val'), [1, 2], grid[:, :, 0].T, tensor=False)
    tried(f(p + 'val'), [1, 2, 3], np.ones((4, 3)), tensor=False)
    tried(f(p + 'val'), [1, 2], grid, tensor=False)
    tried(f(p + 'val'), 'x', a)
    x, y, z = [0.5, 1], [2, -1], [0, 3]
    tried(f(p + 'val2d'), x, y, grid[:, :, 0])
    tried(f(p + 'val2d'), x, y, grid)
    tried(f(p + 'val2d'), x, [1, 2, 3], grid)
    tried(f(p + 'val3d'), x, y, z, grid)
    tried(f(p + 'val3d'), x, y, 1, grid)
    tried(f(p + 'grid2d'), x, y, grid[:, :, 1])
    tried(f(p + 'grid2d'), x, [1, 2, 3], grid)
    tried(f(p + 'grid3d'), x, y, z, grid)
    tried(f(p + 'vander'), x, 3)
    tried(f(p + 'vander'), [[1, 2], [3, 4]], 2)
    tried(f(p + 'vander'), 2, 0)
    tried(f(p + 'vander'), 1j, 4)
    tried(f(p + 'vander'), np.array([1, 2], np.float32), 4)
    tried(f(p + 'vander'), x, -1)
    tried(f(p + 'vander'), x, 1.5)
    tried(f(p + 'vander2d'), x, y, [1, 2])
    tried(f(p + 'vander2d'), x, y, [1])
    tried(f(p + 'vander3d'), x, y, z, [1, 2, 1])
    for c in [2], b, a, [1j, 2, 3], grid, np.array([1, 2, 3], np.int8), np.array([1, 2, 3], np.float32):
        for axis in 0, -1:
            for m in 0, 1, 2, 5:
                tried(f(p + 'der'), c, m, axis=axis)
        tried(f(p + 'der'), c, scl=2)
        tried(f(p + 'int'), c)
        tried(f(p + 'int'), c, 0)
        tried(f(p + 'int'), c, 2, [1, 2], axis=-1)
        tried(f(p + 'int'), c, 2, 3, lbnd=-1, scl=2)
        tried(f(p + 'int'), c, 1, [4], lbnd=0.5)
    for m in -1, 1.5, '1':
        tried(f(p + 'der'), a, m)
        tried(f(p + 'int'), a, m)
    tried(f(p + 'der'), a, axis=1)
    tried(f(p + 'int'), a, axis=-2)
    tried(f(p + 'int'), a, axis='x')
    tried(f(p + 'int'), a, 1, [1, 2])
    tried(f(p + 'int'), a, lbnd=[0])
    tried(f(p + 'int'), a, scl=[1])
    tried(f(p + 'int'), [0], 2, [1, 2])
    if p != 'poly':
        tried(f(p + 'weight'), np.array([0, 0.5, -0.25]))
    rounded = True
    for c in [[1], [1, 2], [6, -5, 1], [1, 2, 3, 4], [0, 0, 1], [1, 2, 1, 0], [1.0, 0, 1]]:
        tried(f(p + 'companion'), c)
        try:
            print(np.round(np.sort_complex(f(p + 'roots')(c)), 6) + 0.0)
        except Exception as error:
            print(type(error).__name__, error)
    if p != 'poly':
        for n in 1, 2, 3, 5, 10, 0, -1, 1.5:
            tried(f(p + 'gauss'), n)
    t = np.linspace(-1, 1, 9)
    tried(f(p + 'fit'), t, np.exp(t), 3)
    tried(f(p + 'fit'), t, np.exp(t), [1, 3])
    tried(f(p + 'fit'), t, np.stack([t, t**2], 1), 2)
    tried(f(p + 'fit'), t, np.stack([t, t**2], 1), [0, 2], w=np.arange(9))
    tried(f(p + 'fit'), t, np.exp(1j * t), 2, w=t + 1)
    c, (residuals, rank, singular, rcond) = f(p + 'fit')(t, t**4, 2, full=True)
    print(shown(c), shown(residuals), rank, shown(singular), rcond)
    for arguments in [([1], [1], -1), ([[1]], [1], 0), ([], [1], 0), ([1], [[[1]]], 0), ([1, 2], [1], 0), ([1], [1], [[1]]), ([1], [1], 1.5), ([1], [1], []),
                      ([1], [1], [2, -1]), ([1], [1], 0, None, False, [[1]]), ([1], [1], 0, None, False, [1, 2])]:
        tried(f(p + 'fit'), *arguments)
    with warnings.catch_warnings(record=True) as caught:
        f(p + 'fit')([1, 1], [1, 2], 2)
        print([(w.category.__name__, str(w.message)) for w in caught])

rounded = False
tried(P.polynomial.polyvalfromroots, 2, [1, 3])
tried(P.polynomial.polyvalfromroots, [1, 2, 4], [[1, 3], [0, 1]])
tried(P.polynomial.polyvalfromroots, [1, 2], [[1, 3], [0, 1]], tensor=False)
tried(P.polynomial.polyvalfromroots, [[1]], [1, 3], tensor=False)
tried(P.chebyshev.chebpts1, 4)
tried(P.chebyshev.chebpts1, 0)
tried(P.chebyshev.chebpts1, 1.5)
tried(P.chebyshev.chebpts2, 5)
tried(P.chebyshev.chebpts2, 1)
rounded = True
tried(P.chebyshev.chebinterpolate, np.exp, 5)
tried(P.chebyshev.chebinterpolate, lambda x, k: k * x, 3, (2,))
tried(P.chebyshev.chebinterpolate, np.exp, -1)
tried(P.chebyshev.chebinterpolate, np.exp, 1.5)
rounded = False

for c in [1, 0, 2, 0, 0], [0, 0], [], [3]:
    tried(pu.trimseq, c)
tried(pu.as_series, [[1, 2, 0], [3.5]])
tried(pu.as_series, [[1, 2, 0], [3.5]], trim=False)
tried(pu.as_series, [np.array([1, None], object), [2]])
tried(pu.as_series, [[True], ['x']])
tried(pu.getdomain, [3, -1, 2])
tried(pu.getdomain, [3j, -1 + 0.5j, 2])
tried(pu.mapparms, (-1, 1), (0, 4))
tried(pu.mapparms, (-1j, 1), (0, 4))
tried(pu.mapdomain, [1, 2], [0, 2], [0, 1])
tried(pu.mapdomain, 3, [0, 2], [0, 1])
tried(pu.mapdomain, np.float32(3), (0, 2), (0, 1))
for x in 1.5, 1e10, -1e-9, np.float32(0.1), np.nan, np.inf, 3, 1 + 2j, 0.0, 123456.789, 1e-5:
    tried(pu.format_float, x)
    tried(pu.format_float, x, parens=True)
with np.printoptions(precision=3, floatmode='fixed', sign='+'):
    tried(pu.format_float, 1.23456)
    tried(pu.format_float, 1e-9, True)

from numpy.polynomial.chebyshev import *
from numpy.polynomial import *
print(chebval(0.5, [1, 2, 3]), Chebyshev.__module__, Polynomial, chebfit.__module__, chebadd.__qualname__)
import numpy.polynomial.legendre as L
print(L.legval is P.legendre.legval, L.Legendre is P.Legendre, np.polynomial.hermite_e.hermeval(1, [1, 2]))
for name in 'nothing', 'chebval':
    try:
        getattr(P, name)
    except AttributeError as error:
        print(error)
try:
    P.chebyshev.nothing
except AttributeError as error:
    print(error)
try:
    from numpy.polynomial import nothing
except ImportError as error:
    print(str(error)[:50])
P.legendre.legval()
