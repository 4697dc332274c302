import numpy as np

objects = np.empty((2,), dtype=object)
objects.fill(np.array(3))
print(repr(objects), repr(objects[0]), objects[0] is objects[1])
objects.fill([1, 2])
print(repr(objects))
objects.fill(None)
print(repr(objects))
objects[...] = np.array(3)
print(repr(objects))
print(repr(np.array([np.int64(3)], dtype=object).item()), repr(np.array([1.5, np.float32(2)], dtype=object).item(1)))
print(np.isreal(np.array([2j, 'a'], dtype=object)), np.isreal(np.array(2j, dtype=object)), np.iscomplex(np.array([2j, 1], dtype=object)))
print(repr(np.char.equal('aa  ', 'aa')), repr(np.char.not_equal(np.array('a '), 'a')), repr(np.char.less(['a', 'b'], 'b')))
