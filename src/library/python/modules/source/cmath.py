# Functions of complex numbers, by NumPy's complex loops of the C library.
import math as _math
import numpy as _np

pi, e, tau, inf, nan = _math.pi, _math.e, _math.tau, _math.inf, _math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    if isinstance(z, str):
        raise TypeError('must be real number, not str')
    return complex(z)


def _finite(z):
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def _apply(function, z, overflows=False):
    z = _complex(z)
    with _np.errstate(all='ignore'):
        result = complex(function(_np.complex128(z)))
    if _finite(z) and not _finite(result):
        raise OverflowError('math range error') if overflows else ValueError('math domain error')
    return result


def acos(z, /): return _apply(_np.arccos, z)
def acosh(z, /): return _apply(_np.arccosh, z)
def asin(z, /): return _apply(_np.arcsin, z)
def asinh(z, /): return _apply(_np.arcsinh, z)
def atan(z, /): return _apply(_np.arctan, z)
def atanh(z, /): return _apply(_np.arctanh, z)
def cos(z, /): return _apply(_np.cos, z, True)
def cosh(z, /): return _apply(_np.cosh, z, True)
def exp(z, /): return _apply(_np.exp, z, True)
def sin(z, /): return _apply(_np.sin, z, True)
def sinh(z, /): return _apply(_np.sinh, z, True)
def sqrt(z, /): return _apply(_np.sqrt, z)
def tan(z, /): return _apply(_np.tan, z)
def tanh(z, /): return _apply(_np.tanh, z)
def log10(z, /): return _apply(_np.log10, z)


def log(z, base=None, /):
    result = _apply(_np.log, z)
    return result if base is None else result / log(base)


def phase(z, /):
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    return abs(_complex(z)), phase(z)


def rect(r, phi, /):
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    return _finite(_complex(z))


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol
