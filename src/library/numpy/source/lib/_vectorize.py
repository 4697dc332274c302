"""Functions of single values, applied to every element of arrays, or with a signature to the lines and blocks in them."""
import re as _re

import numpy as _np

__all__ = ['vectorize']

_ABSENT = object()


def _core_axes(signature):
    """The names of the axes of every input and of every output: `(n),(n)->()`."""
    text = _re.sub(r'\s+', '', signature)
    one = r'\((?:\w+(?:,\w+)*)?\)'
    if not _re.match(rf'^{one}(?:,{one})*->{one}(?:,{one})*$', text):
        raise ValueError(f'not a valid gufunc signature: {text}')
    return tuple([tuple(_re.findall(r'\w+', part)) for part in _re.findall(r'\(([^)]*)\)', side)]
                 for side in text.split('->'))


def _note_lengths(lengths, array, axes):
    """Learns the lengths of named axes, the last ones of an array."""
    if not axes:
        return
    if array.ndim < len(axes):
        raise ValueError(f'{array.ndim}-dimensional argument does not have enough dimensions for all core dimensions {axes!r}')
    for axis, length in zip(axes, array.shape[-len(axes):]):
        if lengths.setdefault(axis, length) != length:
            raise ValueError(f'inconsistent size for core dimension {axis!r}: {length!r} vs {lengths[axis]!r}')


def _stored(dtype):
    """A dtype of results; that of text is as wide as they are."""
    dtype = _np.dtype(dtype)
    return dtype.char if dtype.char in 'SU' else dtype


class vectorize:
    """A function that applies another to every element of arrays.

    >>> np.vectorize(lambda a, b: a + b)([1, 2], 10)
    array([11, 12])
    """

    __module__ = 'numpy'

    def __init__(self, pyfunc=_ABSENT, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        if pyfunc is not _ABSENT and not callable(pyfunc):
            raise TypeError('When used as a decorator, only accepts keyword arguments.')
        self.pyfunc = pyfunc
        self.cache = cache
        self.signature = signature
        self._ufuncs = {}
        self.__doc__ = self._doc = doc
        if pyfunc is not _ABSENT:
            self._take_over(pyfunc)
        if isinstance(otypes, str):
            for letter in otypes:
                if letter not in _np.typecodes['All']:
                    raise ValueError(f'Invalid otype specified: {letter}')
        elif _np.iterable(otypes):
            otypes = [_stored(kind) for kind in otypes]
        elif otypes is not None:
            raise ValueError('Invalid otype specification')
        self.otypes = otypes
        self.excluded = set() if excluded is None else set(excluded)
        self._axes = None if signature is None else _core_axes(signature)

    def _take_over(self, pyfunc):
        """Is called as the function is, and says what it says."""
        self.pyfunc = pyfunc
        if hasattr(pyfunc, '__name__'):
            self.__name__ = pyfunc.__name__
        if self._doc is None:
            self.__doc__ = pyfunc.__doc__

    def __call__(self, *args, **kwargs):
        """What the function gives for every element."""
        if self.pyfunc is not _ABSENT:
            return self._applied(args, kwargs)
        self._take_over(*args, **kwargs)
        return self

    def _applied(self, args, kwargs):
        """The results for the arguments that are not excluded."""
        if not kwargs and not self.excluded:
            return self._results(self.pyfunc, args)
        names = [name for name in kwargs if name not in self.excluded]
        places = [place for place in range(len(args)) if place not in self.excluded]
        whole, fixed = list(args), kwargs

        def function(*values):
            """The function of what varies alone."""
            for place, value in zip(places, values):
                whole[place] = value
            fixed.update(zip(names, values[len(places):]))
            return self.pyfunc(*whole, **fixed)

        return self._results(function, [args[place] for place in places] + [kwargs[name] for name in names])

    def _results(self, function, args):
        """The results for arguments that all vary."""
        if self._axes is not None:
            return self._by_signature(function, args)
        if not args:
            return function()
        ufunc, kinds = self._ufunc_for(function, args)
        found = ufunc(*(_np.asanyarray(arg, dtype=object) for arg in args))
        if ufunc.nout == 1:
            return _array_of(found, kinds[0])
        return tuple(_array_of(part, kind) for part, kind in zip(found, kinds))

    def _ufunc_for(self, function, args):
        """A ufunc of objects, and the kinds of its results; the first elements tell what is not known."""
        if self.otypes is not None:
            count = len(args)
            if function is not self.pyfunc:
                return _np.frompyfunc(function, count, len(self.otypes)), self.otypes
            if count not in self._ufuncs:
                self._ufuncs[count] = _np.frompyfunc(function, count, len(self.otypes))
            return self._ufuncs[count], self.otypes
        arrays = [_np.asarray(arg) for arg in args]
        if any(array.size == 0 for array in arrays):
            raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
        first = function(*(array.flat[0] for array in arrays))
        again = function
        if self.cache:
            kept = [first]

            def again(*values):
                """The first results are known already."""
                return kept.pop() if kept else function(*values)

        parts = first if isinstance(first, tuple) and len(first) != 1 else (first,)
        return _np.frompyfunc(again, len(arrays), len(parts)), ''.join(_np.asarray(part).dtype.char for part in parts)

    def _by_signature(self, function, args):
        """The results of a function of lines and blocks."""
        inputs, outputs = self._axes
        if len(args) != len(inputs):
            raise TypeError(f'wrong number of positional arguments: expected {len(inputs)!r}, got {len(args)!r}')
        args = tuple(_np.asanyarray(arg) for arg in args)
        lengths, outer = {}, []
        for arg, axes in zip(args, inputs):
            _note_lengths(lengths, arg, axes)
            outer.append(arg.shape[:arg.ndim - len(axes)])
        outer = _np.broadcast_shapes(*outer)

        def shaped(axes):
            """The outer axes, then the named ones."""
            return outer + tuple(lengths[axis] for axis in axes)

        args = [_np.broadcast_to(arg, shaped(axes), subok=True) for arg, axes in zip(args, inputs)]
        kinds = self.otypes if self.otypes is not None else [None] * len(outputs)
        made = None
        for place in _np.ndindex(*outer):
            results = function(*(arg[place] for arg in args))
            count = len(results) if isinstance(results, tuple) else 1
            if count != len(outputs):
                raise ValueError(f'wrong number of outputs from pyfunc: expected {len(outputs)!r}, got {count!r}')
            if count == 1:
                results = (results,)
            if made is None:
                for result, axes in zip(results, outputs):
                    _note_lengths(lengths, result, axes)
                made = tuple(_np.empty_like(result, shape=shaped(axes), dtype=kind)
                             for result, axes, kind in zip(results, outputs, kinds))
            for array, result in zip(made, results):
                array[place] = result
        if made is None:
            if self.otypes is None:
                raise ValueError('cannot call `vectorize` on size 0 inputs unless `otypes` is set')
            if any(axis not in lengths for axes in outputs for axis in axes):
                raise ValueError('cannot call `vectorize` with a signature including new output dimensions on size 0 inputs')
            made = tuple(_np.empty(shape=shaped(axes), dtype=kind) for axes, kind in zip(outputs, kinds))
        return made[0] if len(outputs) == 1 else made


def _array_of(found, kind):
    """Results as an array; a single one may be anything."""
    if not isinstance(found, _np.ndarray):
        held = _np.empty((), dtype=object)
        held[()] = found
        found = held
    return _np.asanyarray(found, dtype=kind)
