# Masked arrays: ufuncs and their domains, operators, comparisons, in place.
import operator
import warnings
import numpy as np
import numpy.ma as ma

def show(what, make):
    try:
        print(what, '->', repr(make()))
    except Exception as error:
        print(what, '!', type(error).__name__, error)

x = ma.array([1., -2., 0., 4.], mask=[0, 0, 0, 1])
y = ma.array([2., 0., 5., 1.], mask=[0, 0, 1, 0])
for name in ('add', 'subtract', 'multiply', 'divide', 'floor_divide', 'remainder', 'fmod', 'hypot', 'arctan2', 'equal',
             'not_equal', 'less', 'greater_equal', 'logical_and', 'logical_or', 'logical_xor', 'maximum', 'minimum', 'power'):
    function = getattr(ma, name)
    show(name, lambda: function(x, y))
    show(name + ' data', lambda: function(x, y).data)
    show(name + ' number', lambda: function(x, 2))
    show(name + ' reversed', lambda: function(2, x))
for name in ('sqrt', 'log', 'log2', 'log10', 'arcsin', 'arccos', 'arccosh', 'arctanh', 'tan', 'exp', 'sin', 'absolute', 'negative',
             'floor', 'ceil', 'conjugate', 'logical_not', 'fabs', 'angle'):
    function = getattr(ma, name)
    show(name, lambda: function(x))
    show(name + ' data', lambda: np.round(function(x).data + 0.0, 6))
    show(name + ' number', lambda: function(0.5))
show('sqrt of negative', lambda: ma.sqrt(-1))
show('numpy sqrt', lambda: np.sqrt(x))
show('numpy add', lambda: np.add(x, y))
show('numpy divide', lambda: np.divide(x, y))
show('numpy exp', lambda: np.exp(ma.array([0., 1.], mask=[1, 0])))
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.pow, operator.eq,
           operator.ne, operator.lt, operator.ge):
    show(op.__name__, lambda: op(x, y))
    show(op.__name__ + ' number', lambda: op(x, 2))
    show(op.__name__ + ' array', lambda: op(np.arange(4.), x))
    show(op.__name__ + ' masked', lambda: op(x, ma.masked))
    show(op.__name__ + ' scalar', lambda: op(np.float64(2), x))
for name in ('iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'ipow'):
    z = x.copy()
    show(name, lambda: getattr(operator, name)(z, y))
    print(z, z.data, z.mask)
    z = ma.array([1, 2, 3], mask=[0, 1, 0])
    show(name + ' ints', lambda: getattr(operator, name)(z, 2))
show('in place', lambda: operator.iadd(ma.masked, 1))
show('abs', lambda: abs(x))
show('neg', lambda: -x)
show('and', lambda: ma.array([True, False], mask=[1, 0]) & True)
show('invert', lambda: ~ma.array([True, False], mask=[1, 0]))
show('shift', lambda: (ma.left_shift(ma.array([1, 2], mask=[0, 1]), 2), ma.right_shift([8, 9], 1)))
show('power negative', lambda: ma.power(ma.array([-2., 4.]), 0.5))
show('reduce', lambda: ma.add.reduce(x))
show('reduce masked', lambda: ma.multiply.reduce(ma.array([1, 2], mask=True)))
show('outer', lambda: ma.multiply.outer(x, ma.array([1, 2], mask=[0, 1])))
show('accumulate', lambda: ma.add.accumulate(x))
show('maximum.reduce', lambda: ma.maximum.reduce(x))
show('maximum.outer', lambda: ma.maximum.outer(x, y))
show('struct eq', lambda: ma.array([(1, 2)], dtype='i4,i4', mask=[(0, 1)]) == np.array([(1, 3)], dtype='i4,i4'))
show('broadcast', lambda: ma.array([[1], [2]], mask=[[0], [1]]) + ma.array([1, 2, 3], mask=[0, 0, 1]))
show('str eq', lambda: ma.array(['a', 'b'], mask=[0, 1]) == 'a')
