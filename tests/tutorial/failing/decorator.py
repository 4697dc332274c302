def twice(function):
    def wrapper(*args):
        return function(*args) + function(*args)
    return wrapper


@twice
def half(n):
    return n / 2


half('x')
