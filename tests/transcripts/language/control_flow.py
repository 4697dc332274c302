for i in range(5):
    if i == 1:
        continue
    if i == 3:
        break
    print(i, end=' ')
else:
    print('not reached')
print()
for i in []:
    pass
else:
    print('empty loop has else')
n = 0
while n < 3:
    n += 1
else:
    print('while else', n)
while True:
    n -= 1
    if n < 0:
        break
print(n)
for i in range(3):
    for j in range(3):
        if j == i:
            break
        print((i, j), end=' ')
print(i, j)


def order(kind):
    try:
        print('try', end=' ')
        if kind == 'return':
            return 'returned'
        if kind == 'raise':
            raise ValueError('boom')
    except ValueError as error:
        print('except', error, end=' ')
        return 'handled'
    else:
        print('else', end=' ')
    finally:
        print('finally', end=' ')
    return 'end'


print(order('return'))
print(order('raise'))
print(order('pass'))


def overriding():
    try:
        return 1
    finally:
        return 2


print(f'{overriding() = }')
try:
    try:
        [][0]
    except IndexError as error:
        raise KeyError('second') from error
except KeyError as error:
    print(repr(error), repr(error.__cause__), str(error), error.args)
try:
    try:
        1 / 0
    finally:
        print('cleanup', end=' ')
except (ValueError, ZeroDivisionError) as error:
    print(type(error), error)
for value in ['5', 'x', None, 0]:
    try:
        print(10 / int(value), end=' ')
    except ValueError:
        print('bad text', end=' ')
    except TypeError as error:
        print('bad type:', error, end=' ')
    except ArithmeticError:
        print('arithmetic', end=' ')
    else:
        print('fine', end=' ')
    finally:
        print('|', end=' ')
print()
try:
    raise RuntimeError
except Exception as error:
    print(repr(error), str(error) == '', isinstance(error, RuntimeError))
try:
    raise ValueError('a', 1)
except ValueError as error:
    print(error, error.args, repr(error))
try:
    error
except NameError as missing:
    print(missing)
try:
    try:
        raise ValueError('inner')
    except ValueError:
        print('reraise', end=' ')
        raise
except ValueError as error:
    print(error)
try:
    assert 1 == 2, 'with message'
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    assert False
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    assert True
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    raise 5
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    raise ValueError
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    raise KeyError('k')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    raise Exception('a', 'b')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    import nonexistent_module
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    from math import nothing
except Exception as error:
    # Behind it stands where CPython's own file lies.
    print(f'{type(error).__name__}: {error}'.partition(' (')[0])
import math
from math import sqrt as root, pi
print(f'{math.floor(2.7), root(16), pi, math.inf, math.gcd(12, 18) = }')
print(f'{math.factorial(5), math.isnan(math.nan), math.log(math.e) = }')
print(f'{math.ceil(-1.5), math.hypot(3, 4), math.comb(5, 2) = }')
print(f'{math.prod([2, 3]), math.isclose(0.1 + 0.2, 0.3) = }')
x = [1, 2, 3]
del x[0]
y = 5
del y
try:
    y
except Exception as error:
    print(f'{type(error).__name__}: {error}')
match_like = {'a': 1}.get('b') or 'default'
print(f'{match_like, x = }')
i = 10
squares = [i for i in range(3)]
print(f'{i, squares, sum(i for i in range(4)), any(v > 2 for v in [1, 3]) = }')
print(f'{list(v * 2 for v in (1, 2)) = }')
while (k := len(x)) < 4: x.append(k)
print(f'{x, k = }')
if 0: pass
elif []: pass
else: print('fell through')
