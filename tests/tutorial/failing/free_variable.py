def outer():
    def inner():
        return value
    inner()
    value = 5


outer()
