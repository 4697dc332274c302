import numpy as np


def show(label, make):
    try:
        result = make()
    except Exception as error:
        print(label, type(error).__name__, error)
    else:
        print(label, repr(result))


# Outputs in foreign byte order.
x = np.arange(3, dtype='>f8')
x *= 2
print(x)
np.add(x, 1, out=x)
np.negative(x, out=x[::-1])
print(x, x.dtype)
y = np.zeros(4, '>i4')
y += 5
y[1:] *= 3
y //= np.int32(2)
print(y, np.multiply(y, 2, out=np.zeros(4, '>u2')), np.sqrt(y, out=np.zeros(4, '>f4')))
np.add(y, 100, out=y, where=[True, False, True, False])
print(y, np.divmod(y, 3, out=(np.zeros(4, '>i8'), None)))
print(np.matmul(np.eye(2), np.ones(2), out=np.zeros(2, '>f8')), np.cumsum(y, out=np.zeros(4, '>i8')), y.sum(out=np.zeros((), '>f4')))

# Reductions of objects into outputs, and in a dtype of their own.
objects = np.ones((3, 4, 2), dtype=object)[:, ::2]
out = np.zeros(3, int)
print(np.sum(objects, axis=(1, 2), out=out) is out, out, np.sum(np.ones((3, 2)), axis=1, out=np.zeros(3, object)))
print(np.add.reduce(objects, axis=0, dtype=float).dtype, np.cumsum(objects, dtype=float).dtype, np.cumsum(np.array([1, 2, 3], object), out=np.zeros(3)))
lists = np.empty(4, object)
lists[:] = [[1] for _ in range(4)]
np.add.accumulate(lists, out=lists)
print(lists)
show('empty', lambda: np.add.reduce([], initial=None, dtype=object))
show('empty', lambda: np.add.reduce([], initial=None))
show('shape', lambda: np.vecmat(np.array([1, 2j], object), np.eye(2)))
