# Iterators that are made of iterators. Each is a class whose __next__ gives the items, so that state is visible and cheap.

class _Iterator:
    def __iter__(self):
        return self


class count(_Iterator):
    def __init__(self, start=0, step=1):
        if not hasattr(start, '__add__') or isinstance(start, (str, bytes, list, tuple)):
            raise TypeError('a number is required')
        self._at, self._step = start, step

    def __next__(self):
        at = self._at
        self._at = at + self._step
        return at

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f'count({self._at!r})'
        return f'count({self._at!r}, {self._step!r})'


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._source, self._saved, self._at = iter(iterable), [], 0

    def __next__(self):
        if self._source is not None:
            for item in self._source:
                self._saved.append(item)
                return item
            self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._at]
        self._at = (self._at + 1) % len(self._saved)
        return item


class repeat(_Iterator):
    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(0, _index(times))

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        return f'repeat({self._object!r})' if self._times is None else f'repeat({self._object!r}, {self._times})'


def _index(value):
    if isinstance(value, int):
        return value
    if not hasattr(type(value), '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._source, self._func = iter(iterable), func
        self._first, self._initial = True, initial

    def __next__(self):
        if self._first:
            self._first = False
            self._total = next(self._source) if self._initial is None else self._initial
            return self._total
        item = next(self._source)
        self._total = self._total + item if self._func is None else self._func(self._total, item)
        return self._total


class chain(_Iterator):
    def __init__(self, *iterables):
        self._sources, self._source = iter(iterables), None

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._sources = iter(iterable)
        return made

    def __next__(self):
        while True:
            if self._source is None:
                self._source = iter(next(self._sources))
            for item in self._source:
                return item
            self._source = None


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._data, self._selectors = iter(data), iter(selectors)

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._predicate, self._source, self._started = predicate, iter(iterable), False

    def __next__(self):
        while True:
            item = next(self._source)
            if self._started or not self._predicate(item):
                self._started = True
                return item


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._predicate, self._source, self._ended = predicate, iter(iterable), False

    def __next__(self):
        if not self._ended:
            item = next(self._source)
            if self._predicate(item):
                return item
            self._ended = True
        raise StopIteration


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._function, self._source = function, iter(iterable)

    def __next__(self):
        while True:
            item = next(self._source)
            if not (item if self._function is None else self._function(item)):
                return item


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._function, self._source = function, iter(iterable)

    def __next__(self):
        return self._function(*next(self._source))


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._source, self._started = iter(iterable), False

    def __next__(self):
        if not self._started:
            self._before, self._started = next(self._source), True
        pair = self._before, next(self._source)
        self._before = pair[1]
        return pair


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._source, self._function = iter(iterable), key
        self._state, self._group = 'new', None

    def _advance(self):
        self._item = next(self._source)
        self._key = self._item if self._function is None else self._function(self._item)

    def __next__(self):
        # An earlier group that was not read to its end ends now.
        self._group = None
        if self._state == 'new':
            self._advance()
        else:
            while self._state == 'inside' and self._key == self._target:
                self._advance()
        self._state, self._target = 'inside', self._key
        self._group = _grouper(self, self._key)
        return self._key, self._group


class _grouper(_Iterator):
    def __init__(self, parent, key):
        self._parent, self._key = parent, key

    def __next__(self):
        parent = self._parent
        if parent._group is not self or parent._key != self._key:
            raise StopIteration
        item = parent._item
        try:
            parent._advance()
        except StopIteration:
            parent._group, parent._state = None, 'inside'
        return item


class islice(_Iterator):
    def __init__(self, iterable, /, *args):
        if not args:
            raise TypeError('islice expected at least 2 arguments, got 1')
        if len(args) > 3:
            raise TypeError(f'islice expected at most 4 arguments, got {len(args) + 1}')
        limits = slice(*args)
        if not _is_limit(limits.stop):
            if len(args) == 1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not _is_limit(limits.start):
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not _is_limit(limits.step) or limits.step == 0:
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._source, self._at = iter(iterable), 0
        self._wanted = limits.start or 0
        self._stop, self._step = limits.stop, limits.step or 1

    def __next__(self):
        if self._source is None:
            raise StopIteration
        stop = self._stop
        while self._at < self._wanted and (stop is None or self._at < stop):
            self._take()
        if stop is not None and self._at >= stop:
            self._source = None
            raise StopIteration
        item = self._take()
        self._wanted += self._step
        if stop is not None and self._wanted > stop:
            self._wanted = stop
        return item

    def _take(self):
        try:
            item = next(self._source)
        except StopIteration:
            self._source = None
            raise
        self._at += 1
        return item


def _is_limit(value):
    return value is None or (hasattr(type(value), '__index__') and 0 <= value.__index__() <= 9223372036854775807)


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill, self._left = fillvalue, len(iterables)

    def __next__(self):
        if not self._left:
            raise StopIteration
        row = []
        for i, source in enumerate(self._sources):
            item = self._fill
            if source is not None:
                try:
                    item = next(source)
                except StopIteration:
                    self._sources[i] = None
                    self._left -= 1
                    if not self._left:
                        raise
            row.append(item)
        return tuple(row)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = iterable if isinstance(iterable, _tee) else _tee(iter(iterable), [])
    return (first, *[first.__copy__() for _ in range(n - 1)])


# A linked list of cells [item, next cell] that all copies walk; what every copy has passed is freed.
class _tee(_Iterator):
    def __init__(self, source, cell):
        self._source, self._cell = source, cell

    def __copy__(self):
        return _tee(self._source, self._cell)

    def __next__(self):
        if not self._cell:
            self._cell += [next(self._source), []]
        item, self._cell = self._cell
        return item


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._pools = [tuple(iterable) for iterable in iterables] * repeat
        self._places = None
        self._ended = any(not pool for pool in self._pools)

    def __next__(self):
        if self._ended:
            raise StopIteration
        pools = self._pools
        if self._places is None:
            self._places = [0] * len(pools)
        else:
            places = self._places
            for i in range(len(pools) - 1, -1, -1):
                places[i] += 1
                if places[i] < len(pools[i]):
                    break
                places[i] = 0
            else:
                self._ended = True
                raise StopIteration
        return tuple([pool[place] for pool, place in zip(pools, self._places)])


def _size(r):
    r = _index(r)
    if r < 0:
        raise ValueError('r must be non-negative')
    return r


class combinations(_Iterator):
    def __init__(self, iterable, r):
        self._pool, self._r, self._places = tuple(iterable), _size(r), None
        self._ended = self._r > len(self._pool)

    def __next__(self):
        if self._ended:
            raise StopIteration
        n, r = len(self._pool), self._r
        if self._places is None:
            self._places = list(range(r))
        else:
            places = self._places
            for i in range(r - 1, -1, -1):
                if places[i] != i + n - r:
                    break
            else:
                self._ended = True
                raise StopIteration
            places[i] += 1
            for j in range(i + 1, r):
                places[j] = places[j - 1] + 1
        return tuple([self._pool[place] for place in self._places])


class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        self._pool, self._r, self._places = tuple(iterable), _size(r), None
        self._ended = not self._pool and self._r > 0

    def __next__(self):
        if self._ended:
            raise StopIteration
        n, r = len(self._pool), self._r
        if self._places is None:
            self._places = [0] * r
        else:
            places = self._places
            for i in range(r - 1, -1, -1):
                if places[i] != n - 1:
                    break
            else:
                self._ended = True
                raise StopIteration
            places[i:] = [places[i] + 1] * (r - i)
        return tuple([self._pool[place] for place in self._places])


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        self._pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        self._r, self._places = len(self._pool) if r is None else _size(r), None
        self._ended = self._r > len(self._pool)

    def __next__(self):
        if self._ended:
            raise StopIteration
        n, r = len(self._pool), self._r
        if self._places is None:
            self._places, self._turns = list(range(n)), list(range(n, n - r, -1))
        else:
            places, turns = self._places, self._turns
            for i in range(r - 1, -1, -1):
                turns[i] -= 1
                if turns[i]:
                    j = n - turns[i]
                    places[i], places[j] = places[j], places[i]
                    break
                places[i:] = places[i + 1:] + places[i:i + 1]
                turns[i] = n - i
            else:
                self._ended = True
                raise StopIteration
        return tuple([self._pool[place] for place in self._places[:r]])
