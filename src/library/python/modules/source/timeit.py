# How long a statement takes: a text, or a callable.
from time import perf_counter as default_timer
import gc as _gc

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']
default_number = 1000000
default_repeat = 5


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


def _indented(text, by):
    return text.replace('\n', '\n' + ' ' * by)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        names = {} if globals is None else globals
        for name, given in (('setup', setup), ('stmt', stmt)):
            if isinstance(given, str):
                compile(given if name == 'setup' else setup + '\n' + given if isinstance(setup, str) else given,
                        '<timeit-src>', 'exec')
            elif not callable(given):
                raise ValueError(f'{name} is neither a string nor callable')
        own = dict(names)
        own['_stmt'], own['_setup'] = stmt, setup
        first = _indented(setup, 4) if isinstance(setup, str) else '_setup()'
        body = _indented(stmt, 8) if isinstance(stmt, str) else '_stmt()'
        exec(f'def inner(_it, _timer):\n    {first}\n    _t0 = _timer()\n    for _i in _it:\n        {body}\n        pass\n'
             '    _t1 = _timer()\n    return _t1 - _t0\n', own)
        self.inner = own['inner']
        self.timer = timer

    def timeit(self, number=default_number):
        return self.inner(range(number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for digit in 1, 2, 5:
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10
