"""Operators made of ufuncs, for classes that define `__array_ufunc__`."""

import numpy as np

__all__ = ['NDArrayOperatorsMixin']


def _steps_back(value):
    try:
        return value.__array_ufunc__ is None
    except AttributeError:
        return False


def _methods(ufunc, name):
    """Forward, reflected and in-place method of a binary operator."""
    def forward(self, other):
        return NotImplemented if _steps_back(other) else ufunc(self, other)

    def reflected(self, other):
        return NotImplemented if _steps_back(other) else ufunc(other, self)

    def in_place(self, other):
        return ufunc(self, other, out=(self,))

    for method, prefix in (forward, ''), (reflected, 'r'), (in_place, 'i'):
        method.__name__ = f'__{prefix}{name}__'
    return forward, reflected, in_place


def _unary(ufunc, name):
    def method(self):
        return ufunc(self)

    method.__name__ = f'__{name}__'
    return method


class NDArrayOperatorsMixin:
    """Defines all operators by calling ufuncs, so that `__array_ufunc__` alone decides what they do."""

    __slots__ = ()

    __lt__ = _methods(np.less, 'lt')[0]
    __le__ = _methods(np.less_equal, 'le')[0]
    __eq__ = _methods(np.equal, 'eq')[0]
    __ne__ = _methods(np.not_equal, 'ne')[0]
    __gt__ = _methods(np.greater, 'gt')[0]
    __ge__ = _methods(np.greater_equal, 'ge')[0]

    __add__, __radd__, __iadd__ = _methods(np.add, 'add')
    __sub__, __rsub__, __isub__ = _methods(np.subtract, 'sub')
    __mul__, __rmul__, __imul__ = _methods(np.multiply, 'mul')
    __matmul__, __rmatmul__, __imatmul__ = _methods(np.matmul, 'matmul')
    __truediv__, __rtruediv__, __itruediv__ = _methods(np.true_divide, 'truediv')
    __floordiv__, __rfloordiv__, __ifloordiv__ = _methods(np.floor_divide, 'floordiv')
    __mod__, __rmod__, __imod__ = _methods(np.remainder, 'mod')
    __divmod__, __rdivmod__, _ = _methods(np.divmod, 'divmod')
    __pow__, __rpow__, __ipow__ = _methods(np.power, 'pow')
    __lshift__, __rlshift__, __ilshift__ = _methods(np.left_shift, 'lshift')
    __rshift__, __rrshift__, __irshift__ = _methods(np.right_shift, 'rshift')
    __and__, __rand__, __iand__ = _methods(np.bitwise_and, 'and')
    __xor__, __rxor__, __ixor__ = _methods(np.bitwise_xor, 'xor')
    __or__, __ror__, __ior__ = _methods(np.bitwise_or, 'or')
    del _

    __neg__ = _unary(np.negative, 'neg')
    __pos__ = _unary(np.positive, 'pos')
    __abs__ = _unary(np.absolute, 'abs')
    __invert__ = _unary(np.invert, 'invert')
