# Arrays for the results of small calls: given by name, by position, over an operand, beside one, and where they do not fit.
import numpy as np

a = np.arange(6.0).reshape(2, 3)
b = a + 1
o = np.zeros((2, 3))
r = np.add(a, b, out=o)
print(r is o, o)
print(np.multiply(a, 2, o) is o, o)
print(np.sqrt(b, o), np.exp(np.zeros(3), out=np.ones(3)))
print(np.add(a, 1.5, out=a) is a, a)
print(np.subtract(10, a, out=a))
print(np.greater(a, b, out=np.zeros((2, 3), bool)))
print(np.add(a, b, out=(o,)), np.add(a, b, out=None))

# Another type, another shape, a part of an operand, reversed.
print(np.add(a, b, out=np.zeros((2, 3), np.float32)))
print(np.add([1, 2], [3, 4], out=np.zeros(2)))
for bad in (np.zeros(3), np.zeros((3, 3)), np.zeros((2, 3), int), [0.0] * 6, 5):
    try:
        print(np.add(a, b, out=bad))
    except Exception as error:
        print(type(error).__name__, error)
x = np.arange(8.0)
print(np.add(x[:-1], 1, out=x[1:]))
print(np.add(x[1:], x[:-1], out=x[:-1]), x)
print(np.negative(x[::-1], out=x))
x = np.arange(5)
print(np.add(x, x, out=x), np.multiply(x, x[::-1], out=x))
x.flags.writeable = False
try:
    np.add(x, 1, out=x)
except ValueError as error:
    print(error)
try:
    np.add(a, b, o, out=o)
except TypeError as error:
    print(error)

# What is noticed is told after the result was written.
z = np.zeros(3)
with np.errstate(divide="raise"):
    try:
        np.divide(1.0, z, out=z)
    except FloatingPointError as error:
        print(error, z)


class Tagged(np.ndarray):
    pass


t = np.zeros(3).view(Tagged)
print(type(np.add(np.ones(3), 1, out=t)).__name__, t)
print(type(np.add(t, 1, out=np.zeros(3))).__name__)
