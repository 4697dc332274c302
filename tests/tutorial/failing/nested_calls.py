def f(x):
    return g(x) + 1


def g(x):
    return h(x,
             x / 0)


def h(a, b):
    return a


f(f(3))
