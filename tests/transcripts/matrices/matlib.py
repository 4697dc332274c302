# `numpy.matlib`, and the operators of `NDArrayOperatorsMixin`.
import numpy as np
import numpy.matlib as matlib
from numpy.lib.mixins import NDArrayOperatorsMixin

for made in (matlib.zeros((2, 2)), matlib.ones(3), matlib.eye(3, k=1, dtype=int), matlib.identity(2, dtype=int),
             matlib.repmat(np.arange(3), 2, 2), matlib.repmat(np.asmatrix([[1, 2]]), 1, 2), matlib.repmat(3, 2, 3)):
    print(type(made).__name__, repr(made))
print(type(matlib.rand(2, 3)).__name__, matlib.rand((2, 3)).shape, matlib.randn(1, 2).shape, matlib.empty((2, 1)).shape)
print(matlib.pi, matlib.matrix is np.matrix)


class Traced(NDArrayOperatorsMixin):
    def __init__(self, value):
        self.value = np.asarray(value)

    def __array_ufunc__(self, ufunc, method, *inputs, out=(), **kwargs):
        plain = [item.value if isinstance(item, Traced) else item for item in inputs]
        if out:
            kwargs['out'] = tuple(item.value for item in out)
        result = getattr(ufunc, method)(*plain, **kwargs)
        if isinstance(result, tuple):
            return tuple(Traced(part) for part in result)
        return Traced(result)

    def __repr__(self):
        return f'Traced({self.value!r})'


class Refusing:
    __array_ufunc__ = None


t = Traced([5, -2])
print(t + 1, 1 + t, t - [1, 2], 10 - t, t * t, t // 2, t % 3, t ** 2, 2 ** abs(t), -t, +t, ~t, abs(t))
print(t < 0, t <= 5, t == 5, t != 5, t > np.array([1, 2]), np.array([1, 2]) >= t)
print(t & 1, 1 | t, t ^ 3, t << 1, 8 >> abs(t), divmod(t, 2), divmod(7, t), t / 2)
t += 1
t *= np.array([2, 3])
print(t)
try:
    t + Refusing()
except TypeError as error:
    print(error)
print(Traced.__add__.__name__, Traced.__radd__.__name__, Traced.__neg__.__name__)
