# np.poly1d and the functions of rows of coefficients, the highest power first.
import warnings
import numpy as np

def tried(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)

p = np.poly1d([1, 2, 3])
print(p)
print(repr(p), np.poly1d, np.poly1d.__module__, np.polyfit.__module__, np.polyval.__qualname__)
print(p(0.5), p.c, p.coef, p.order, p.o, len(p), p[0], p[2], p[7], p[-1], p.variable)
print(np.round(np.sort_complex(p.r), 10))
for q in [np.poly1d([1, -2.5, 0, 3 + 2j]), np.poly1d([0]), np.poly1d([0, 0, 4]), np.poly1d([1, 2, 3], True),
          np.poly1d(np.arange(20) - 5.0), np.poly1d([1j, 0, -1e-20]), np.poly1d([2, 0, -3, 0], variable='z'),
          np.poly1d(np.linspace(-1e5, 1e5, 25)), np.poly1d([1.0, 0.0]), np.poly1d([-1, -1, 1]), np.poly1d([np.nan, 1, np.inf])]:
    print(q)
    print(repr(q), q.variable)
q = np.poly1d([2, -1])
print(p * q, p + q, p - q, p ** 3, p ** 0, p / 2, p / q, q / p, -p, +p is p, sep='\n')
print(2 * p, p * 2.5, p + 1, 1 + p, 3 - p, p - [1, 0], 6 / p, [1, 1] / q, sep='\n')
print(p == np.poly1d([1, 2, 3]), p == q, p != q, p == 3, p != 3, p == [1, 2, 3])
print(list(p), np.asarray(p), np.array(p, dtype=float), p(q), q(p), np.polyval(p, q), sep='\n')
print(p.integ(), p.integ(2, [1, 2]), p.deriv(), p.deriv(2), p.deriv(5), p.integ(0), p.deriv(0), sep='\n')
p[4] = 7
print(repr(p))
p[0] = -1
print(repr(p))
p.coeffs += 2
print(repr(p))
r = np.poly1d(p)
print(r.c is p.c, np.poly1d(p, variable='t').variable)
for statement in ["p.coeffs = [1]", "p[-1] = 2", "p.order = 3", "hash(p)", "p ** -1", "p ** 1.5", "np.poly1d([[1, 2]])", "np.poly1d()", "p.integ(-1)",
                  "p.deriv(-1)", "p.integ(2, [1, 2, 3])", "p.integ(3, [1, 2])", "np.poly1d('ab')", "p.nothing", "p @ p"]:
    try:
        exec(statement)
        print(statement, 'passed')
    except Exception as error:
        print(statement, type(error).__name__, error)

print(np.poly([1, 2, 3]), np.poly([]), np.poly([1j, -1j]), np.poly([1j, 2]), np.poly(np.array([1, 2], np.float32)).dtype)
print(np.round(np.poly([[1, 2], [3, 4]]), 10), np.poly(np.array([1, 2], object)))
tried(np.poly, np.ones((2, 3)))
tried(np.poly, np.ones((0, 0)))
tried(np.poly, 5)
tried(np.roots, 5)
print(np.roots([1, -3, 2]), np.roots([0, 0, 1, -3, 2, 0, 0]), np.roots([]), np.roots([0, 0]), np.roots([5]), np.roots([2, 0]))
print(np.round(np.sort_complex(np.roots([1, 0, 1])), 12), np.roots(np.array([1, -3, 2], np.float32)).dtype)
tried(np.roots, [[1, 2], [3, 4]])
for f in np.polyadd, np.polysub, np.polymul, np.polydiv:
    for a, b in [([1, 2, 3], [4, 5]), ([4, 5], [1, 2, 3]), ([1.5], [2]), ([1j, 2], [3]), (3, [1, 2]), (np.poly1d([1, 2]), [3]), ([3], np.poly1d([1, 2])),
                 (np.array([1, 2], np.int8), np.array([3, 4, 5], np.float32)), ([0, 0, 1], [1, 1])]:
        tried(f, a, b)
tried(np.polyadd)
tried(np.polyadd, [1], [2], [3])
tried(np.polydiv, [1, 2], [])
for x in 2, 2.5, [1, 2], [[1, 2], [3, 4]], 1j, np.float32(2), np.poly1d([1, 1]), []:
    tried(np.polyval, [1, 2, 3], x)
tried(np.polyval, [], 3)
tried(np.polyval, np.array([1.5, 2], np.float32), np.array([1, 2], np.int8))
tried(np.polyint, [1, 2, 3])
tried(np.polyint, [1, 2, 3], 2)
tried(np.polyint, [1, 2, 3], 2, 5)
tried(np.polyint, [1, 2, 3], 2, [6, 7])
tried(np.polyint, [1, 2, 3], m=1, k=[6, 7])
tried(np.polyint, np.poly1d([1, 2, 3]), 3)
tried(np.polyder, [1, 2, 3, 4])
tried(np.polyder, [1, 2, 3, 4], 2)
tried(np.polyder, [1, 2, 3, 4], 6)
tried(np.polyder, np.poly1d([1, 2, 3, 4]), 2)
tried(np.polyder, [1, 2], -1)
tried(np.polyint, [1, 2], -1)

x = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
y = np.array([0.0, 0.8, 0.9, 0.1, -0.8, -1.0])
print(np.round(np.polyfit(x, y, 3), 10))
print(np.round(np.polyfit(x, y, 3, w=[1, 2, 1, 2, 1, 2]), 10))
print(np.round(np.polyfit(x, np.stack([y, 2 * y], 1), 2), 10))
c, residuals, rank, singular, rcond = np.polyfit(x, y, 2, full=True)
print(np.round(c, 10), np.round(residuals, 10), rank, np.round(singular, 10), rcond)
for cov in True, 'unscaled':
    c, v = np.polyfit(x, y, 2, cov=cov)
    print(np.round(c, 10), np.round(v, 10))
    c, v = np.polyfit(x, np.stack([y, 2 * y], 1), 2, w=np.arange(1, 7), cov=cov)
    print(np.round(v, 10).shape, np.round(v[:, :, -1], 10))
for arguments in [([1], [2], -1), ([[1]], [2], 1), ([], [], 1), ([1, 2], [[[1]], [[2]]], 1), ([1, 2], [1, 2, 3], 1), ([1, 2], 5, 1), ([1, 2], [1, 2], 'a'),
                  ([1, 2], [1, 2], 1, None, False, [[1, 2]]), ([1, 2], [1, 2], 1, None, False, [1, 2, 3]), ([1, 2], [1, 2], 1, None, False, None, True)]:
    tried(np.polyfit, *arguments)
np.polyfit([1, 1], [2, 3], 3)
np.polyfit([1, 1], [2, 3], 3)
with warnings.catch_warnings(record=True) as caught:
    np.polyfit([2, 2], [1, 2], 2)
    print([(w.category, str(w.message)) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter('error', np.exceptions.RankWarning)
    try:
        np.polyfit([1], [2], 2)
    except np.exceptions.RankWarning as error:
        print('raised', error)

from numpy import poly1d, polymul
import numpy.lib as lib
print(poly1d is np.poly1d, 'poly1d' in dir(np), 'polyfit' in dir(np))
class Own(np.poly1d):
    pass
o = Own([1, 2])
o.extra = 3
print(repr(np.poly1d(o)), isinstance(o, np.poly1d), repr(o + 1), o.extra)
print(np.polyfit.__doc__ is not None, np.poly1d.__name__, np.poly1d.integ.__qualname__, np.poly1d.__init__.__qualname__)
np.poly1d([[1]])
