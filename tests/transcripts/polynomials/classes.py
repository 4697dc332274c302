# The classes of numpy.polynomial: arithmetic, calculus, conversions, texts.
import warnings
import numpy as np
import numpy.polynomial as P
from numpy.polynomial import Polynomial, Chebyshev, Legendre, Laguerre, Hermite, HermiteE

def tried(name, f):
    try:
        print(name, repr(f()))
    except Exception as error:
        print(name, type(error).__name__, error)

def close(series):
    # Least squares and eigenvalues come from LAPACK.
    return type(series)(np.round(series.coef, 8) + 0.0, series.domain, series.window, series.symbol)

for C in Polynomial, Chebyshev, Legendre, Laguerre, Hermite, HermiteE:
    print('##', C, C.__module__, C.__name__, C.basis_name, C.maxpower, C.domain, C.window)
    a, b = C([1, 2, 3, -4]), C([1.0, 2])
    t = np.linspace(0, 3, 7)
    for name, f in {
        'a': lambda: a, '+': lambda: a + b, '-': lambda: a - b, '*': lambda: a * b, '//': lambda: a // b, '%': lambda: a % b,
        'divmod': lambda: divmod(a, b), 'divmod1': lambda: divmod(b, a), '**': lambda: a ** 3, '/': lambda: a / 2, '/np': lambda: a / np.float64(4),
        'neg': lambda: -a, 'pos': lambda: +a is a, 'radd': lambda: 1 + a, 'rsub': lambda: 2 - a, 'rmul': lambda: 3 * a, 'list': lambda: a + [1, 2],
        'rlist': lambda: [1, 2] - a, 'tuple': lambda: a * (1, 2), 'array': lambda: np.arange(3) * a, 'array2': lambda: a * np.arange(3),
        'array+': lambda: np.arange(2.0) + a, 'rdivmod': lambda: divmod([1, 2, 3, 4, 5], b), 'rfloordiv': lambda: [1, 2, 3] // b, 'rmod': lambda: [1, 2, 3] % b,
        'deriv': lambda: a.deriv(), 'deriv2': lambda: a.deriv(2), 'integ': lambda: a.integ(), 'integ2': lambda: a.integ(2, [1, 2], lbnd=0.3),
        'basis': lambda: C.basis(4), 'identity': lambda: C.identity(), 'identity2': lambda: C.identity([0, 3], [1, 2], 'z'), 'fromroots': lambda: close(C.fromroots([1, 2, 3])),
        'fromroots2': lambda: close(C.fromroots([1, 2, 3], domain=None)), 'fromroots3': lambda: close(C.fromroots([1, 2, 3], domain=[0, 4], symbol='s')),
        'cheb': lambda: close(a.convert(kind=Chebyshev)), 'domain': lambda: close(a.convert(domain=[0, 3])), 'window': lambda: close(a.convert(window=[0, 3])),
        'cast': lambda: close(C.cast(Legendre([1, 2, 3]), domain=[0, 1])), 'call': lambda: a(0.3), 'call1': lambda: a(np.arange(3)),
        'call2': lambda: a([[1, 2], [3, 4.0]]), 'call3': lambda: a(2), 'callc': lambda: a(1j), 'compose': lambda: close(a(b)),
        'linspace': lambda: a.linspace(4), 'linspace2': lambda: a.linspace(3, [0, 2]), 'fit': lambda: close(C.fit(t, t**3, 3)),
        'fit2': lambda: close(C.fit(t, t**3, 3, domain=[])), 'fit3': lambda: close(C.fit(t, t**3, [1, 3], w=t + 1, window=[0, 1], symbol='t')),
        'fit4': lambda: close(C.fit([2, 2], [1, 1], 0)), 'full': lambda: close(C.fit(t, t**2, 2, full=True)[0]), 'full2': lambda: C.fit(t, t**2, 2, full=True)[1][1],
        '==': lambda: a == C([1, 2, 3, -4]), '!=': lambda: a != b, '==2': lambda: a == 3, '==3': lambda: a == C([1, 2, 3, -4], [0, 1]), '==4': lambda: a == C([1, 2, 3, -4], symbol='y'),
        'trim': lambda: C([1, 2, 1e-9, 0]).trim(1e-5), 'truncate': lambda: a.truncate(2), 'truncate9': lambda: a.truncate(9), 'cutdeg': lambda: a.cutdeg(1), 'copy': lambda: a.copy(),
        'degree': lambda: a.degree(), 'len': lambda: len(a), 'iter': lambda: list(b), 'mapparms': lambda: C([1], [0, 4]).mapparms(),
        'same': lambda: (a.has_samecoef(b), a.has_samecoef(a), a.has_samedomain(b), a.has_samewindow(b), a.has_sametype(b), a.has_sametype(1)),
        'full arguments': lambda: C([1, 2], [0, 4], [-2, 2], 't'), 'symbol': lambda: a.symbol, 'complex': lambda: C([1j, 2]) * C([1, 1j]),
        'x': lambda: a + 'x', '@': lambda: a @ b, 'hash': lambda: hash(a), 'a/b': lambda: a / b, 'a/True': lambda: a / True, '2/a': lambda: 2 / a, '//0': lambda: a // 0,
        '** -1': lambda: a ** -1, '** big': lambda: a ** 101, '** a': lambda: a ** 1.5, '2d': lambda: C([[1, 2]]), 'empty': lambda: C([]), 'symbol1': lambda: C([1], symbol='1x'),
        'symbol3': lambda: C([1], symbol=3), 'domain3': lambda: C([1, 2], [1, 2, 3]), 'window1': lambda: C([1, 2], window=[1]), 'types': lambda: a + (Laguerre if C is not Laguerre else Hermite)([1]),
        'domains': lambda: a + C([1], [0, 7]), 'windows': lambda: a - C([1], window=[0, 7]), 'symbols': lambda: a * C([1], symbol='y'), 'str': lambda: C('ab'), 'none': lambda: C(),
        'truncate0': lambda: a.truncate(0), 'truncate1.5': lambda: a.truncate(1.5), 'basis-1': lambda: C.basis(-1), 'symbol=': lambda: setattr(a, 'symbol', 'z'), 'deriv-1': lambda: a.deriv(-1),
        'np.add': lambda: np.add(np.arange(2), a), 'ufunc': lambda: np.sin(a), 'format': lambda: format(a, 'wide'), 'attribute': lambda: a.nothing,
        'int8': lambda: C(np.array([1, 2], np.int8)).coef.dtype, 'float32': lambda: C(np.array([1, 2], np.float32)).coef.dtype, 'bool': lambda: C([True, False]),
    }.items():
        tried(name, f)
    print(np.round(np.sort_complex(a.roots()), 6) + 0.0, np.round(np.sort_complex(C([1, 2, 1], [0, 5]).roots()), 6))
    for s in [a, C([0]), C([1, 0, -1]), C(np.linspace(-1, 1, 15)), C(np.linspace(-1, 1, 15), symbol='time'), C([1e-10, 1e10, -1e10, 0, 3], [0, 4]), C([1j, 2 - 1j]), C([np.nan, np.inf, -np.inf]),
              C([1, 2], [0, 4]), C([1, 2], window=[0, 2]), C([1.5, 2], [2, 4], [1, 3], 'z'), C([1, 2], [0, 2], [1, 3])]:
        print(s)
        print(f'{s:ascii}', f'{s:unicode}' == str(s), format(s) == str(s))
        print(s._repr_latex_())
    with np.printoptions(precision=2, linewidth=30):
        print(C([1 / 3, -2 / 3, 1e-5, 12345678.9]))
        print(repr(C([1 / 3, -2 / 3])))
    with warnings.catch_warnings(record=True) as caught:
        C.fit([1, 2], [1, 2], 3)
        print([(w.category.__name__, str(w.message)) for w in caught])

print(Chebyshev.interpolate(lambda x: x**2, 2).trim(1e-10).degree(), Chebyshev.interpolate(lambda x, k: x * k, 1, [0, 4], (3,)).domain)
P.set_default_printstyle('ascii')
print(Polynomial([1, 2, 3]), Chebyshev([1, 2, 3]), f'{Polynomial([1, 2]):unicode}')
P.set_default_printstyle('unicode')
print(Polynomial([1, 2, 3]), Chebyshev([1, 2, 3]))
tried('style', lambda: P.set_default_printstyle('wide'))
print(P.set_default_printstyle.__module__, Polynomial.fit.__qualname__, Polynomial.__mro__[1], Polynomial.integ.__module__)
tried('abstract', lambda: P._polybase.ABCPolyBase([1]))

class Own(Polynomial):
    domain = np.array([0.0, 1.0])
own = Own([1, 2])
print(repr(own), own * own, isinstance(own, Polynomial), own(0.5))
tried('own', lambda: own + Polynomial([1]))
tried('own', lambda: own + Polynomial([1], domain=[0, 1]))
tried('own', lambda: Polynomial([1], domain=[0, 1]) + own)

class Nameless(P._polybase.ABCPolyBase):
    domain = window = np.array([-1.0, 1.0])
    basis_name = None
    _add = _sub = _mul = _div = _pow = _val = _int = _der = _fit = _line = _roots = _fromroots = None
tried('nameless', lambda: str(Nameless([1, 2])))
tried('nameless', lambda: f'{Nameless([1, 2]):ascii}')
tried('nameless', lambda: Nameless([1, 2])._repr_latex_())
print(Nameless([1, 2]))
