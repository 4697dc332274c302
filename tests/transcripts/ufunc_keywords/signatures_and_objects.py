import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


show('object', lambda: np.equal([1, 2], [1, 3], dtype=object))
show('object', lambda: np.less(1, [1], signature=(None, None, 'O')))
show('bool', lambda: np.equal([1], [1], dtype=bool))
for keywords in {'sig': 'ii->i', 'signature': 'ii->i'}, {'sig': 'ii->i', 'dtype': int}, {'signature': 'ii->i', 'dtype': int}, {'signature': (None,)}, {'signature': (None, None, None)}:
    show(keywords, lambda: np.add(1, 2, **keywords))
show('sign', lambda: np.sign(np.array([np.nan, 1], object)))
show('sign', lambda: np.sign(np.array([-2, 0, 1.5], object)))
print(np.any(np.array([0, 3, 'x'], object)), np.all(np.array([1, 'x'], object)), np.array([0, None], object).any(), np.any(np.array([[0, 2], [0, 0]], object), axis=1))
print(np.any(np.array(['NaT', '2000'], 'M8[Y]')), np.all(np.array([0, 1], 'm8[s]')))
numbers = np.arange(5).astype(object)
print(np.negative(numbers, out=numbers[::-1]), np.add(numbers[1:], numbers[:-1], out=numbers[1:]), numbers)


class Complexlike:
    dtype = np.dtype(complex)


print(np.iscomplexobj(Complexlike()), np.isrealobj(Complexlike()), np.iscomplexobj([1j]), np.iscomplexobj('a'))
for values, dtype in [([300], 'i1'), ([-1], 'u8'), ([2], bool), ([1.5], 'i8'), ([0.1], 'f4'), ([2**24 + 1], 'f4'), ([255], 'u1'), ([np.inf], 'f2')]:
    show((values, dtype), lambda: np.array(values).astype(dtype, casting='same_value'))
