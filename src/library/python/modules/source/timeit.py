# How long a callable takes. Statements given as text are not run: newaxis has no exec with a setup of its own.
from time import perf_counter as default_timer


def timeit(stmt='pass', setup='pass', timer=default_timer, number=1000000, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=1000000, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        for name, given in (('stmt', stmt), ('setup', setup)):
            if isinstance(given, str) and given != 'pass':
                raise ValueError(f'timeit: {name} as text is not available in newaxis: give a callable')
            if not isinstance(given, str) and not callable(given):
                raise ValueError(f'{name} is neither a string nor callable')
        self._stmt = None if stmt == 'pass' else stmt
        self._setup = None if setup == 'pass' else setup
        self._timer = timer

    def timeit(self, number=1000000):
        if self._setup is not None:
            self._setup()
        run, timer = self._stmt, self._timer
        begin = timer()
        if run is None:
            for _ in range(number):
                pass
        else:
            for _ in range(number):
                run()
        return timer() - begin

    def repeat(self, repeat=5, number=1000000):
        return [self.timeit(number) for _ in range(repeat)]
