"""Parts of `genfromtxt`: how a line is split, how names are made valid, and how a column finds its type."""
import itertools as _itertools

import numpy as _np


def decoded(line, encoding=None):
    """A line as text."""
    if type(line) is bytes:
        return line.decode('latin1' if encoding is None else encoding)
    return line


def flatten_dtype(ndtype, flatten_base=False):
    """The dtypes of the fields within fields, in order; with `flatten_base` one for each element of a sub-array."""
    if ndtype.names is None:
        if not flatten_base:
            return [ndtype.base]
        return [ndtype.base] * int(_np.prod(ndtype.shape, dtype=_np.int64))
    return [one for name in ndtype.names for one in flatten_dtype(ndtype.fields[name][0], flatten_base)]


def has_nested_fields(ndtype):
    """Whether a field has fields."""
    return any(ndtype[name].names is not None for name in ndtype.names or ())


class LineSplitter:
    """Splits a line at a delimiter, or into fields of one width or of given widths."""

    def __init__(self, delimiter=None, comments='#', autostrip=True, encoding=None):
        delimiter = decoded(delimiter)
        self.comments = decoded(comments)
        self.encoding = encoding
        self.autostrip = autostrip
        self._slices = self._width = None
        if not (delimiter is None or isinstance(delimiter, str)):
            if hasattr(delimiter, '__iter__'):
                ends = list(_itertools.accumulate(delimiter, initial=0))
                delimiter = self._slices = [slice(start, end) for start, end in zip(ends, ends[1:])]
            else:
                delimiter = self._width = int(delimiter) or None
        self.delimiter = delimiter or None

    def _fields(self, line):
        if self.comments is not None:
            line = line.split(self.comments)[0]
        if self._slices is not None:
            return [line[part] for part in self._slices] if line else []
        line = line.strip('\r\n' if self._width else ' \r\n')
        if not line:
            return []
        if self._width:
            return [line[at:at + self._width] for at in range(0, len(line), self._width)]
        return line.split(self.delimiter)

    def __call__(self, line):
        fields = self._fields(decoded(line, self.encoding))
        return [field.strip() for field in fields] if self.autostrip else fields


class NameValidator:
    """Makes names of fields from any texts."""

    defaultexcludelist = ('return', 'file', 'print')
    defaultdeletechars = frozenset("~!@#$%^&*()-=+~\\|]}[{';: /?.>,<")

    def __init__(self, excludelist=None, deletechars=None, case_sensitive=None, replace_space='_'):
        # The caller's list grows, as it does in NumPy.
        self.excludelist = [] if excludelist is None else excludelist
        self.excludelist.extend(self.defaultexcludelist)
        self.deletechars = set(self.defaultdeletechars if deletechars is None else deletechars) | {'"'}
        if case_sensitive is None or case_sensitive is True:
            self.case_converter = lambda name: name
        elif case_sensitive is False or case_sensitive.startswith('u'):
            self.case_converter = lambda name: name.upper()
        elif case_sensitive.startswith('l'):
            self.case_converter = lambda name: name.lower()
        else:
            raise ValueError(f'unrecognized case_sensitive value {case_sensitive}.')
        self.replace_space = replace_space

    def validate(self, names, defaultfmt='f%i', nbfields=None):
        """A tuple of valid and different names, as many as there are fields."""
        if names is None:
            if nbfields is None:
                return None
            names = []
        names = [names] if isinstance(names, str) else list(names)
        if nbfields is not None:
            names = (names + [''] * (nbfields - len(names)))[:nbfields]
        valid, seen, unnamed = [], {}, 0
        for name in names:
            name = self.case_converter(name).strip()
            if self.replace_space:
                name = name.replace(' ', self.replace_space)
            name = ''.join([c for c in name if c not in self.deletechars])
            if name == '':
                name = defaultfmt % unnamed
                while name in names:
                    unnamed += 1
                    name = defaultfmt % unnamed
                unnamed += 1
            elif name in self.excludelist:
                name += '_'
            times = seen.get(name, 0)
            valid.append(f'{name}_{times}' if times else name)
            seen[name] = times + 1
        return tuple(valid)

    __call__ = validate


def str2bool(value):
    """The truth value of the texts true and false, whatever their case."""
    known = {'TRUE': True, 'FALSE': False}.get(value.upper())
    if known is None:
        raise ValueError('Invalid boolean')
    return known


class ConverterError(Exception):
    """No function reads a text."""


class ConverterLockError(ConverterError):
    """A column whose type is given cannot be read in that type."""


class ConversionWarning(UserWarning):
    """Lines were left out."""


def _rounded(text):
    return int(float(text))


def _as_text(value):
    return value.decode('latin1') if isinstance(value, bytes) else str(value)


def _as_bytes(value):
    return value if isinstance(value, bytes) else str(value).encode('latin1')


class StringConverter:
    """Reads the texts of a column; if it is not locked it takes the first type that reads all of them."""

    # Each step: the type, its function, and what stands for a missing value.
    _mapper = [
        (_np.bool, str2bool, False), (_np.int64, int, -1), (_np.float64, float, _np.nan),
        (_np.complex128, complex, _np.nan + 0j), (_np.integer, int, -1), (_np.floating, float, _np.nan),
        (_np.complexfloating, complex, _np.nan + 0j), (_np.str_, _as_text, '???'), (_np.bytes_, _as_bytes, '???'),
    ]

    def __init__(self, dtype_or_func=None, default=None, missing_values=None, locked=False):
        self._locked = bool(locked)
        self._checked = False
        self._initial_default = default
        self.func = None
        if dtype_or_func is None:
            self.func, self._status, self.default = str2bool, 0, default or False
            dtype = _np.dtype('bool')
        else:
            dtype, default = self._start(dtype_or_func, default)
        if missing_values is None:
            missing_values = ()
        elif isinstance(missing_values, str):
            missing_values = missing_values.split(',')
        self.missing_values = set(missing_values) | {''}
        self.type = self._type_of(dtype)

    def _start(self, dtype_or_func, default):
        try:
            dtype = _np.dtype(dtype_or_func)
        except TypeError:
            if not callable(dtype_or_func):
                raise TypeError(
                    f"The input argument `dtype` is neither a function nor a dtype (got '{type(dtype_or_func)}' instead)")
            self.func = dtype_or_func
            if default is None:
                try:
                    default = self.func('0')
                except ValueError:
                    default = None
            dtype = _np.array(default).dtype
        steps = self._mapper
        found = [i for i, step in enumerate(steps) if dtype.type == step[0]]
        found += [i for i, step in enumerate(steps) if _np.issubdtype(dtype.type, step[0])]
        if found:
            self._status = found[0]
            _, function, standard = steps[found[0]]
            self.default = standard if default is None else default
        else:
            self._status, self.default = 0, default
            function = steps[-1][1]
        if self.func is None:
            self.func = function
        if self.func is int:
            self.func = {_np.uint64: _np.uint64, _np.int64: _np.int64}.get(dtype.type, _rounded)
        return dtype, default

    @staticmethod
    def _type_of(dtype):
        return dtype if dtype.type == _np.datetime64 else dtype.type

    def _loose_call(self, value):
        try:
            return self.func(value)
        except ValueError:
            return self.default

    def _strict_call(self, value):
        try:
            result = self.func(value)
            if self.func is int:
                try:
                    _np.array(result, dtype=self.type)
                except OverflowError:
                    raise ValueError
            return result
        except ValueError:
            if value.strip() in self.missing_values:
                if not self._status:
                    self._checked = False
                return self.default
            raise ValueError(f"Cannot convert string '{value}'")

    __call__ = _strict_call

    def _step(self):
        if self._locked:
            raise ConverterLockError('Converter is locked and cannot be upgraded')
        last = len(self._mapper)
        if self._status == last:
            raise ConverterError('Could not find a valid conversion function')
        if self._status < last - 1:
            self._status += 1
        self.type, self.func, standard = self._mapper[self._status]
        self.default = standard if self._initial_default is None else self._initial_default

    def upgrade(self, value):
        """Reads a text, by a later type if it must be."""
        self._checked = True
        while True:
            try:
                return self._strict_call(value)
            except ValueError:
                self._step()

    def iterupgrade(self, values):
        """Takes the first type, from the present one on, that reads all the texts."""
        self._checked = True
        values = list(values) if hasattr(values, '__iter__') else [values]
        while True:
            try:
                for value in values:
                    self._strict_call(value)
                return
            except ValueError:
                self._step()

    def update(self, func, default=None, testing_value=None, missing_values='', locked=False):
        """Takes a function of the caller's."""
        self.func, self._locked = func, locked
        if default is not None:
            self.default = tested = default
        else:
            try:
                tested = func(testing_value or '1')
            except (TypeError, ValueError):
                tested = None
        self.type = self._type_of(_np.array(tested).dtype)
        if missing_values is None:
            self.missing_values = set()
            return
        if not _np.iterable(missing_values):
            missing_values = [missing_values]
        if not all(isinstance(text, str) for text in missing_values):
            raise TypeError('missing_values must be strings or unicode')
        self.missing_values.update(missing_values)


def easy_dtype(ndtype, names=None, defaultfmt='f%i', **validationargs):
    """A dtype from anything that says one, with valid names."""
    if isinstance(names, str):
        names = names.split(',')
    try:
        dtype = _np.dtype(ndtype)
    except TypeError:
        count = len(ndtype)
        names = NameValidator(**validationargs)([''] * count if names is None else names, defaultfmt, count)
        return _np.dtype({'formats': list(ndtype), 'names': list(names)})
    if names is None and dtype.names is None:
        return dtype
    validate = NameValidator(**validationargs)
    if dtype.names is None:
        return _np.dtype([(name, dtype.type) for name in validate(names, defaultfmt)])
    count = len(dtype.names)
    if names is None:
        numbered = tuple([f'f{i}' for i in range(count)])
        names = [''] * count if dtype.names == numbered and defaultfmt != 'f%i' else dtype.names
    return renamed(dtype, validate(names, defaultfmt, count))


def renamed(dtype, names):
    """The same fields under other names."""
    fields = [dtype.fields[name] for name in dtype.names]
    if tuple(names) == dtype.names:
        return dtype
    ends = [0] + [field[1] + field[0].itemsize for field in fields]
    if ends == [field[1] for field in fields] + [dtype.itemsize]:
        return _np.dtype([(name, field[0]) for name, field in zip(names, fields)])
    return _np.dtype({
        'names': list(names),
        'formats': [field[0] for field in fields],
        'offsets': [field[1] for field in fields],
        'itemsize': dtype.itemsize,
    })
