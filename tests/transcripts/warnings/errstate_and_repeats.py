import numpy as np

x = np.array([1.0, 0.0])
with np.errstate(divide='ignore'):
    print(1 / x)
with np.errstate(all='raise'):
    try:
        1 / x
    except FloatingPointError as error:
        print('caught:', error)
    try:
        np.sqrt(np.array([-1.0]))
    except FloatingPointError as error:
        print('caught:', error)
    try:
        np.float64(1e308) * 10
    except FloatingPointError as error:
        print('caught:', error)
print(f'{np.geterr() = }')
old = np.seterr(divide='ignore', invalid='raise')
print(f'{old = }')
print(f'{np.geterr() = }')
print(1 / x)
try:
    print(np.log(np.array([-1.0])))
except Exception as error:
    print(f'{type(error).__name__}: {error}')
print(f'{np.seterr(**old) = }')
for i in range(3):
    print(i / x)
for i in range(2):
    y = np.log(x - 1)
print(1 / x); print(2 / x)
print(1 / x)


def half(value):
    return value / np.zeros(1)


print(half(1.0))
print(half(2.0))
with np.errstate(invalid='ignore'):
    print(half(0.0), half(3.0))
try:
    np.seterr(divide='shout')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    np.errstate(divide='loud').__enter__()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
