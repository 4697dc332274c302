def f():
    global missing
    return missing


f()
