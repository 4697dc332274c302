"""Reductions of arrays whose class answers ufuncs itself: each is the calls of ufuncs that NumPy makes for it."""

import numpy
from numpy import add, asanyarray, bool_, logical_and, logical_or, maximum, minimum, multiply, ndarray, true_divide


class _NotGiven:
    """The kind of what stands for an argument that was not given."""


_ABSENT = _NotGiven()


def _reduced(ufunc, a, axis, dtype, out, keepdims, initial=_ABSENT, where=True):
    """A reduction, with the arguments that were given."""
    options = {"axis": axis, "dtype": dtype, "out": out, "keepdims": _flag(keepdims)}
    if initial is not _ABSENT:
        options["initial"] = initial
    options["where"] = True if where is _ABSENT else where
    return ufunc.reduce(a, **options)


def _flag(keepdims):
    """False where nothing was said."""
    return False if keepdims is _ABSENT else keepdims


def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=_ABSENT, where=True):
    """The sum of elements."""
    return _reduced(add, a, axis, dtype, out, keepdims, initial, where)


def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=_ABSENT, where=True):
    """The product of elements."""
    return _reduced(multiply, a, axis, dtype, out, keepdims, initial, where)


def max(a, axis=None, out=None, keepdims=False, initial=_ABSENT, where=True):
    """The greatest element."""
    return _reduced(maximum, a, axis, None, out, keepdims, initial, where)


def min(a, axis=None, out=None, keepdims=False, initial=_ABSENT, where=True):
    """The least element."""
    return _reduced(minimum, a, axis, None, out, keepdims, initial, where)


amax = max
amin = min


def _truth(ufunc, a, axis, out, keepdims, where):
    """A reduction of truths."""
    options = {"axis": axis, "dtype": numpy.dtype(bool_), "out": out, "keepdims": _flag(keepdims)}
    if where is not True and where is not _ABSENT:
        options["where"] = where
    return ufunc.reduce(a, **options)


def any(a, axis=None, out=None, keepdims=False, *, where=True):
    """Whether an element is true."""
    return _truth(logical_or, a, axis, out, keepdims, where)


def all(a, axis=None, out=None, keepdims=False, *, where=True):
    """Whether all elements are true."""
    return _truth(logical_and, a, axis, out, keepdims, where)


def cumsum(a, axis=None, dtype=None, out=None):
    """Sums up to every element."""
    return _scanned(add, a, axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    """Products up to every element."""
    return _scanned(multiply, a, axis, dtype, out)


def _scanned(ufunc, a, axis, dtype, out):
    """A scan, of the flat array without an axis."""
    if axis is None:
        a, axis = a.ravel(), 0
    options = {} if dtype is None else {"dtype": dtype}
    return ufunc.accumulate(a, axis=axis, out=out, **options)


def _count(a, axis, where):
    """How many elements are reduced to one."""
    if where is not True and where is not _ABSENT:
        return numpy.add.reduce(numpy.broadcast_to(where, a.shape), axis=axis, dtype=numpy.intp, keepdims=True)
    if axis is None:
        return a.size
    axes = axis if isinstance(axis, tuple) else (axis,)
    count = 1
    for one in axes:
        count *= a.shape[one]
    return count


def _over(total, count):
    """A sum divided by the number of its terms, in its own dtype."""
    if isinstance(total, ndarray):
        return true_divide(total, count, out=total, casting="unsafe", subok=False)
    if hasattr(total, "dtype"):
        return total.dtype.type(total / count)
    return total / count


def _mean_dtype(a, dtype):
    """The dtype of a mean: that of floats for integers and truths."""
    if dtype is None and a.dtype.kind in "iub":
        return numpy.dtype("f8")
    if dtype is None and a.dtype == numpy.float16:
        return numpy.dtype("f4")
    return dtype


def mean(a, axis=None, dtype=None, out=None, keepdims=False, *, where=True):
    """The mean of elements."""
    a = asanyarray(a)
    total = _reduced(add, a, axis, _mean_dtype(a, dtype), out, keepdims, where=where)
    return _over(total, _count(a, axis, where))


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=_ABSENT, correction=_ABSENT):
    """The variance of elements."""
    a = asanyarray(a)
    dtype = _mean_dtype(a, dtype)
    count = _count(a, axis, where)
    if mean is _ABSENT:
        mean = _over(_reduced(add, a, axis, dtype, None, True, where=where), count)
    x = asanyarray(numpy.subtract(a, mean))
    if x.dtype.kind == "c":
        x = multiply(x, x.conj(), out=x).real
    else:
        x = numpy.square(x, out=x)
    total = _reduced(add, x, axis, dtype, out, keepdims, where=where)
    if correction is not _ABSENT:
        ddof = correction
    return _over(total, numpy.maximum(count - ddof, 0))


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=_ABSENT, correction=_ABSENT):
    """The standard deviation of elements."""
    spread = var(a, axis, dtype, out, ddof, keepdims, where=where, mean=mean, correction=correction)
    if isinstance(spread, ndarray):
        return numpy.sqrt(spread, out=spread)
    if hasattr(spread, "dtype"):
        return spread.dtype.type(numpy.sqrt(spread))
    return numpy.sqrt(spread)
