import numpy as np

x = np.linspace(-3, 3, 20000)
z = np.zeros(20000)


def normalized(x, scale):
    centered = x - x.mean()
    ratio = centered / scale
    gain = np.ones((20000,))
    return ratio * gain + 1


print(normalized(x, z)[:3])


def several(x):
    root = np.sqrt(x)
    big = np.exp(root * 1e4)
    return big - big


print(several(x)[-3:])


def twice(x):
    square = x * x
    cube = square * x
    return cube + square - cube


print(twice(x)[:3])
print(np.array_equal(twice(x), x * x * x + x * x - x * x * x))


def unused(x):
    lost = np.log(x)
    kept = x + 1
    return kept * 2


print(unused(x)[:2])


def missing(x):
    half = x / z
    return half + nowhere


try:
    missing(x)
except NameError as error:
    print(error)


def mismatched(x):
    half = x / 2
    other = np.ones(3)
    return half + other


try:
    mismatched(x)
except ValueError as error:
    print(error)


def guarded(x):
    try:
        half = x / z
        return half + nowhere
    except NameError:
        return half[:2]


print(guarded(x))


def closed(x):
    half = x / 2
    inner = lambda: half
    result = half + 1
    return result * inner()


print(closed(x)[:2])


def argument(x):
    x = x + 1
    x = x * x
    x = x - 1
    return x


print(argument(x)[:2], x[:2])


def raising(x):
    with np.errstate(divide='raise', invalid='raise'):
        return over(x)


def over(x):
    half = x * 0.5
    down = half / z
    return down + half


try:
    raising(x)
except FloatingPointError as error:
    import traceback
    print([frame.line for frame in traceback.extract_tb(error.__traceback__)])
    print(error)


def shapes(x):
    rows = x.reshape(200, 100) * 2
    count = rows.shape[1]
    flipped = rows.T + count
    return flipped.T


print(shapes(x).shape, shapes(x).flags.c_contiguous)


def columns(x):
    rows = x.reshape(200, 100)
    doubled = rows * 2
    weights = np.zeros((200, 1))
    total = doubled + weights
    return total.sum(axis=1)


print(columns(x)[:3])


def generate(x):
    first = x * 2
    second = first + 1
    yield second * first


print(next(generate(x))[:2])


class Layer:
    def __init__(self, n):
        self.gain = np.full(n, 2.0)

    def __call__(self, x):
        mean = x.mean()
        centered = x - mean
        return centered * self.gain


print(Layer(20000)(x)[:2])
