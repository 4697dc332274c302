handlers = {'a': lambda x: x + 1}
handlers['a'](1)(2)
