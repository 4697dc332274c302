"""Masked counterparts of ufuncs.

Each computes on the data, masked elements included, without warnings about divisions and invalid operands; then it masks the
result where an operand is masked or outside of the domain, and puts the first operand's own element there. `reduce`, `outer` and
`accumulate` come with those of two operands.
"""

import numpy as np

from numpy.ma.array import MaskedArray, masked
from numpy.ma.domains import (
    below, divisor_too_small, near_pole_of_tan, not_above, outside, ufunc_domain, ufunc_fills,
)
from numpy.ma.masks import filled, getdata, getmask, getmaskarray, make_mask, nomask


def get_masked_subclass(*arrays):
    """The class of a result: the most derived one among the arguments, at least MaskedArray."""
    if len(arrays) == 1:
        kind = type(arrays[0]) if isinstance(arrays[0], MaskedArray) else MaskedArray
    else:
        kinds = [type(a) for a in arrays]
        kind = kinds[0] if issubclass(kinds[0], MaskedArray) else MaskedArray
        for other in kinds[1:]:
            if issubclass(other, kind):
                kind = other
    # The constant has no arrays of its class.
    return MaskedArray if kind.__name__ == 'MaskedConstant' else kind


def _dressed(result, mask, *operands):
    """An array of results as a masked one, with what the first masked operand knows."""
    out = result.view(get_masked_subclass(*operands))
    out._mask = mask
    for operand in operands:
        if isinstance(operand, MaskedArray):
            out._update_from(operand)
            break
    return out


class MaskedUFunc:
    """What all counterparts have: the function, its name and documentation."""

    def __init__(self, ufunc):
        self.f = ufunc
        self.__doc__ = ufunc.__doc__
        self.__name__ = ufunc.__name__
        self.__qualname__ = getattr(ufunc, '__qualname__', ufunc.__name__)

    def __str__(self):
        return f'Masked version of {self.f}'


class MaskedUnaryOperation(MaskedUFunc):
    """The counterpart of a function of one operand."""

    def __init__(self, mufunc, fill=0, domain=None):
        super().__init__(mufunc)
        self.fill = fill
        self.domain = domain
        ufunc_domain[mufunc] = domain
        ufunc_fills[mufunc] = fill

    def __call__(self, a, *args, **kwargs):
        d = getdata(a)
        with np.errstate(divide='ignore', invalid='ignore'):
            result = self.f(d, *args, **kwargs)
        if self.domain is not None:
            m = ~np.isfinite(result)
            m |= self.domain(d)
            m |= getmask(a)
        else:
            m = getmask(a)
        if not result.ndim:
            return masked if m else result
        if m is not nomask:
            try:
                np.copyto(result, d, where=m)
            except TypeError:
                # The operand's elements do not fit into the result's dtype.
                pass
        out = result.view(get_masked_subclass(a))
        out._mask = m
        out._update_from(a)
        return out


class MaskedBinaryOperation(MaskedUFunc):
    """The counterpart of a function of two operands that is defined everywhere."""

    def __init__(self, mbfunc, fillx=0, filly=0):
        super().__init__(mbfunc)
        self.fillx = fillx
        self.filly = filly
        ufunc_domain[mbfunc] = None
        ufunc_fills[mbfunc] = (fillx, filly)

    def __call__(self, a, b, *args, **kwargs):
        da, db = getdata(a), getdata(b)
        with np.errstate(divide='ignore', invalid='ignore'):
            result = self.f(da, db, *args, **kwargs)
        ma, mb = getmask(a), getmask(b)
        if ma is nomask:
            m = nomask if mb is nomask else np.logical_or(getmaskarray(a), mb)
        elif mb is nomask:
            m = np.logical_or(ma, getmaskarray(b))
        else:
            m = np.logical_or(ma, mb)
        if not result.ndim:
            return masked if m else result
        if m is not nomask and m.any():
            try:
                np.copyto(result, da, casting='unsafe', where=m)
            except Exception:
                pass
        return _dressed(result, m, a, b)

    def reduce(self, target, axis=0, dtype=None):
        """The function applied along an axis; what is masked counts as the value that changes nothing."""
        kind = get_masked_subclass(target)
        m = getmask(target)
        t = filled(target, self.filly)
        if t.shape == ():
            t = t.reshape(1)
            if m is not nomask:
                m = make_mask(m, copy=True)
                m.shape = (1,)
        if m is nomask:
            result, closed = self.f.reduce(t, axis), nomask
        else:
            result = self.f.reduce(t, axis, dtype=dtype)
            closed = np.logical_and.reduce(m, axis)
        if not result.shape:
            return masked if closed else result
        result = result.view(kind)
        result._mask = closed
        return result

    def outer(self, a, b):
        """The function of every pair of elements."""
        da, db = getdata(a), getdata(b)
        d = self.f.outer(da, db)
        if getmask(a) is nomask and getmask(b) is nomask:
            m = nomask
        else:
            m = np.logical_or.outer(getmaskarray(a), getmaskarray(b))
        if not m.ndim and m:
            return masked
        if m is not nomask:
            np.copyto(d, da, where=m)
        if not d.shape:
            return d
        d = d.view(get_masked_subclass(a, b))
        d._mask = m
        return d

    def accumulate(self, target, axis=0):
        """The running results along an axis, without a mask."""
        return self.f.accumulate(filled(target, self.filly), axis).view(get_masked_subclass(target))


class DomainedBinaryOperation(MaskedUFunc):
    """The counterpart of a function of two operands that is not defined everywhere: the divisions."""

    def __init__(self, dbfunc, domain, fillx=0, filly=0):
        super().__init__(dbfunc)
        self.domain = domain
        self.fillx = fillx
        self.filly = filly
        ufunc_domain[dbfunc] = domain
        ufunc_fills[dbfunc] = (fillx, filly)

    def __call__(self, a, b, *args, **kwargs):
        da, db = getdata(a), getdata(b)
        with np.errstate(divide='ignore', invalid='ignore'):
            result = self.f(da, db, *args, **kwargs)
        m = ~np.isfinite(result)
        m |= getmask(a)
        m |= getmask(b)
        domain = ufunc_domain.get(self.f)
        if domain is not None:
            m |= domain(da, db)
        if not m.ndim:
            return masked if m else result
        try:
            np.copyto(result, 0, casting='unsafe', where=m)
            own = np.multiply(m, da)
            if np.can_cast(own.dtype, result.dtype, casting='safe'):
                result += own
        except Exception:
            pass
        return _dressed(result, m, a, b)


for _kind in (MaskedUFunc, MaskedUnaryOperation, MaskedBinaryOperation, DomainedBinaryOperation):
    _kind.__name__ = _kind.__qualname__ = '_' + _kind.__name__

_unary, _binary, _domained = MaskedUnaryOperation, MaskedBinaryOperation, DomainedBinaryOperation

exp = _unary(np.exp)
conjugate = _unary(np.conjugate)
sin = _unary(np.sin)
cos = _unary(np.cos)
arctan = _unary(np.arctan)
arcsinh = _unary(np.arcsinh)
sinh = _unary(np.sinh)
cosh = _unary(np.cosh)
tanh = _unary(np.tanh)
abs = absolute = _unary(np.absolute)
angle = _unary(np.angle)
fabs = _unary(np.fabs)
negative = _unary(np.negative)
floor = _unary(np.floor)
ceil = _unary(np.ceil)
around = _unary(np.around)
logical_not = _unary(np.logical_not)
sqrt = _unary(np.sqrt, 0.0, below(0.0))
log = _unary(np.log, 1.0, not_above(0.0))
log2 = _unary(np.log2, 1.0, not_above(0.0))
log10 = _unary(np.log10, 1.0, not_above(0.0))
tan = _unary(np.tan, 0.0, near_pole_of_tan(1e-35))
arcsin = _unary(np.arcsin, 0.0, outside(-1.0, 1.0))
arccos = _unary(np.arccos, 0.0, outside(-1.0, 1.0))
arccosh = _unary(np.arccosh, 1.0, below(1.0))
arctanh = _unary(np.arctanh, 0.0, outside(-1.0 + 1e-15, 1.0 - 1e-15))

add = _binary(np.add)
subtract = _binary(np.subtract)
multiply = _binary(np.multiply, 1, 1)
arctan2 = _binary(np.arctan2, 0.0, 1.0)
equal = _binary(np.equal)
not_equal = _binary(np.not_equal)
less_equal = _binary(np.less_equal)
greater_equal = _binary(np.greater_equal)
less = _binary(np.less)
greater = _binary(np.greater)
for _comparison in (equal, not_equal, less_equal, greater_equal, less, greater):
    _comparison.reduce = None
logical_and = _binary(np.logical_and)
alltrue = _binary(np.logical_and, 1, 1).reduce
logical_or = _binary(np.logical_or)
sometrue = logical_or.reduce
logical_xor = _binary(np.logical_xor)
bitwise_and = _binary(np.bitwise_and)
bitwise_or = _binary(np.bitwise_or)
bitwise_xor = _binary(np.bitwise_xor)
hypot = _binary(np.hypot)

divide = true_divide = _domained(np.divide, divisor_too_small, 0, 1)
floor_divide = _domained(np.floor_divide, divisor_too_small, 0, 1)
remainder = mod = _domained(np.remainder, divisor_too_small, 0, 1)
fmod = _domained(np.fmod, divisor_too_small, 0, 1)
