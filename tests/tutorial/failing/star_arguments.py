def f(*args):
    return max(*args, key=len)


f('ab', 3)
