def f():
    return None


f()[0] = 1
