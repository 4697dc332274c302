# Tables as lines of text.
from io import StringIO as _StringIO
import re as _re

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', 'excel', 'excel_tab',
           'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects',
           'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
__version__ = '1.0'


class Error(Exception):
    __module__ = '_csv'


class Dialect:
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        _Form(self, {})


class excel(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace, lineterminator, quoting = ',', '"', True, False, '\r\n', QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter, quotechar, doublequote, skipinitialspace, lineterminator, quoting = ',', '"', True, False, '\n', QUOTE_ALL


_NAMES = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace', 'strict')
_DEFAULTS = dict(delimiter=',', doublequote=True, escapechar=None, lineterminator='\r\n', quotechar='"', quoting=0,
                 skipinitialspace=False, strict=False)


class _Form:
    """A dialect whose parts were checked."""

    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        parts = dict(_DEFAULTS)
        if dialect is not None:
            for name in _NAMES:
                value = getattr(dialect, name, _DEFAULTS[name])
                if value is not None or name in ('escapechar', 'quotechar'):
                    parts[name] = value
        for name, value in options.items():
            if name not in _NAMES:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            parts[name] = value
        for name in ('delimiter', 'escapechar', 'quotechar'):
            value = parts[name]
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{" or None" if name != "delimiter" else ""}, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(parts['quoting'], int):
            raise TypeError('"quoting" must be an integer, not ' + type(parts['quoting']).__name__)
        if not 0 <= parts['quoting'] <= 3:
            raise TypeError('bad "quoting" value')
        if 'quotechar' in options and options['quotechar'] is None and 'quoting' not in options:
            parts['quoting'] = QUOTE_NONE
        if parts['quoting'] != QUOTE_NONE and parts['quotechar'] is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if not isinstance(parts['lineterminator'], str):
            raise TypeError('lineterminator must be set' if parts['lineterminator'] is None
                            else f'"lineterminator" must be a string, not {type(parts["lineterminator"]).__name__}')
        self.__dict__.update(parts)


_dialects = {}
_limit = [131072]


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Form(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None, /):
    old = _limit[0]
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit[0] = new_limit
    return old


class reader:
    """Rows of text as lists of fields."""

    def __init__(self, iterable, dialect='excel', **fmtparams):
        self._lines = iter(iterable)
        self.dialect = _Form(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        form = self.dialect
        fields, field, state, number = [], [], 'start', False
        quoting = form.quoting

        def save():
            nonlocal number
            text = ''.join(field)
            field.clear()
            fields.append(float(text) if number else text)
            number = False
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if field or state in ('in quotes', 'escape', 'escape in quotes'):
                    if form.strict:
                        raise Error('unexpected end of data') from None
                    save()
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            for c in line + '\0':
                end = c == '\0'
                if state == 'start':
                    if end:
                        break
                    if c in '\r\n':
                        state = 'end of line'
                        continue
                    state = 'start of field'
                if state == 'start of field':
                    if end or c in '\r\n':
                        save()
                        state = 'start' if end else 'end of line'
                    elif c == form.quotechar and quoting != QUOTE_NONE:
                        state = 'in quotes'
                    elif c == form.escapechar:
                        state = 'escape'
                    elif c == ' ' and form.skipinitialspace:
                        pass
                    elif c == form.delimiter:
                        save()
                    else:
                        number = quoting == QUOTE_NONNUMERIC
                        field.append(c)
                        state = 'in field'
                elif state == 'escape':
                    if end:
                        c = '\n'
                    field.append(c)
                    state = 'in field'
                elif state == 'in field':
                    if end or c in '\r\n':
                        save()
                        state = 'start' if end else 'end of line'
                    elif c == form.escapechar:
                        state = 'escape'
                    elif c == form.delimiter:
                        save()
                        state = 'start of field'
                    else:
                        field.append(c)
                elif state == 'in quotes':
                    if end:
                        pass
                    elif c == form.escapechar:
                        state = 'escape in quotes'
                    elif c == form.quotechar and quoting != QUOTE_NONE:
                        state = 'quote in quotes' if form.doublequote else 'in field'
                    else:
                        field.append(c)
                elif state == 'escape in quotes':
                    field.append('\n' if end else c)
                    state = 'in quotes'
                elif state == 'quote in quotes':
                    if quoting != QUOTE_NONE and c == form.quotechar:
                        field.append(c)
                        state = 'in quotes'
                    elif c == form.delimiter:
                        save()
                        state = 'start of field'
                    elif end or c in '\r\n':
                        save()
                        state = 'start' if end else 'end of line'
                    elif not form.strict:
                        field.append(c)
                        state = 'in field'
                    else:
                        raise Error(f"'{form.delimiter}' expected after '{form.quotechar}'")
                elif state == 'end of line':
                    if end:
                        state = 'start'
                    elif c not in '\r\n':
                        raise Error('new-line character seen in unquoted field - do you need to open the file in '
                                    'universal-newline mode?')
                if len(field) > _limit[0]:
                    raise Error(f'field larger than field limit ({_limit[0]})')
            if state == 'start':
                return fields


class writer:
    """Rows written to a file."""

    def __init__(self, fileobj, dialect='excel', **fmtparams):
        self._write = getattr(fileobj, 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Form(dialect, fmtparams)

    def _field(self, value, alone):
        form = self.dialect
        if value is None:
            text = ''
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        numeric = isinstance(value, (int, float))
        quoted = form.quoting == QUOTE_ALL or form.quoting == QUOTE_NONNUMERIC and not numeric
        special = {form.delimiter, form.escapechar, form.quotechar, '\r', '\n'} | set(form.lineterminator)
        out = []
        for c in text:
            if c in special:
                want_escape = False
                if form.quoting == QUOTE_NONE:
                    want_escape = True
                elif c == form.quotechar:
                    if form.doublequote:
                        out.append(c)
                        quoted = True
                    else:
                        want_escape = True
                elif c == form.escapechar:
                    want_escape = True
                else:
                    quoted = True
                if want_escape:
                    if form.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(form.escapechar)
            out.append(c)
        if not text and alone:
            if form.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quoted = True
        text = ''.join(out)
        return f'{form.quotechar}{text}{form.quotechar}' if quoted else text

    def writerow(self, row, /):
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._field(value, len(values) == 1) for value in values]
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    """Rows as dicts by the names of the first row."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        self._fieldnames = list(fieldnames) if fieldnames is not None and iter(fieldnames) is fieldnames else fieldnames
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        result = dict(zip(self.fieldnames, row))
        if len(self.fieldnames) < len(row):
            result[self.restkey] = row[len(self.fieldnames):]
        else:
            for name in self.fieldnames[len(row):]:
                result[name] = self.restval
        return result


class DictWriter:
    """Dicts written as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        self.fieldnames, self.restval = fieldnames, restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError('extrasaction (%s) must be \'raise\' or \'ignore\'' % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(name) for name in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(rowdict) for rowdict in rowdicts])


def __getattr__(name):
    if name == 'Sniffer':
        raise NotImplementedError('csv.Sniffer is not available in newaxis')
    raise AttributeError(f"module 'csv' has no attribute {name!r}")
