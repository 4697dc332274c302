import numpy as np

# What a function returns may be computed over a local that dies with it, but over nothing else.
x = np.arange(20000.0).reshape(100, 200)
kept = []


def centred(a):
    m = a.mean(axis=1, keepdims=True)
    d = a - m
    return d / 2 + 1


def of_argument(a):
    return a * 2 - 1


def of_shared(a):
    b = a + 1
    kept.append(b)
    return b * 2


def of_view(a):
    b = a + 1
    c = b[::-1]
    return c * 2 + b


def of_transposed():
    b = np.arange(10000.0).reshape(100, 100)
    return b + b.T


def of_part():
    b = np.arange(20000.0)
    c = b[:10000]
    return c + b[10000:]


def narrower():
    b = np.arange(10000)
    return b / 4


def divided(a):
    b = a - 5
    return 1 / b + np.sqrt(b)


def guarded(a):
    b = a + 1
    try:
        return b / 0
    except FloatingPointError as error:
        return error, b.sum()


def closed(a):
    b = a + 1

    def read():
        return b.sum()

    kept.append(read)
    return b * 3


def one_step(a):
    b = a * 2
    return b - a


before = x.copy()
for f in [centred, of_argument, of_shared, of_view, one_step, closed]:
    r = f(x)
    print(f.__name__, r.sum(), r[3, 5], np.array_equal(x, before), r.flags['OWNDATA'])
print(kept[0].sum(), kept[1]())
print(of_transposed().sum(), of_part().sum(), narrower().sum(), narrower().dtype)
r = divided(np.arange(9000.0))
print(r[:4], r[-1], np.isnan(r).sum())
with np.errstate(divide='raise'):
    e, total = guarded(np.arange(9000.0))
    print(e, total)
    try:
        divided(np.arange(9000.0))
    except FloatingPointError as error:
        print(error)


def of_other_axes(x):
    mean = x.mean(axis=0)
    spread = x.var(axis=0)
    return (x - mean) / np.sqrt(spread + 1e-5) * 1.5 + 0.5


def of_one_row(x):
    row = x[0].copy()
    return x * 2 + row


def of_more_axes(x):
    deep = np.ones((1, *x.shape))
    return x * 2 + deep


wide = np.arange(40_000.0).reshape(400, 100)
for function in of_other_axes, of_one_row, of_more_axes:
    print(function.__name__, function(wide).shape, function(wide).sum(), function(wide[:, :1].copy()).shape)
