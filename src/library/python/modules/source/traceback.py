# Texts of exceptions and of tracebacks, which the interpreter makes; and summaries of the places they passed.
import sys
import _eval


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self._text = None

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, place):
        return (self.filename, self.lineno, self.name, self.line)[place]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self):
        lines = []
        for frame in self:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            lines.append(frame._text or (text + f'    {frame.line}\n' if frame.line else text))
        return lines


def _exception(exc, value):
    # format_exception(exc) and the older format_exception(type, value, tb).
    if isinstance(exc, BaseException) or exc is None and value is None:
        return exc
    return value


def _write(text, file):
    (sys.stderr if file is None else file).write(text)


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    return _entries(_eval.report(exc, chain))


def _entries(text):
    # A place is one entry, with its lines of code.
    entries = []
    for line in text.splitlines(True):
        if line.startswith('    ') and entries and entries[-1].startswith('  File "'):
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def format_exception_only(exc, /, value=None):
    exc = _exception(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    return _eval.last_line(exc).splitlines(True)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    _write(''.join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(_eval.handled(), None, None, limit, chain))


def print_exc(limit=None, file=None, chain=True):
    _write(format_exc(limit, chain), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def extract_tb(tb, limit=None):
    if tb is None:
        return StackSummary()
    limits = [] if limit is None else [limit]
    stack = StackSummary(FrameSummary(filename, lineno, name, line=line) for filename, lineno, name, line in _eval.places(tb, *limits))
    texts = format_tb(tb, limit)
    if len(texts) == len(stack):
        for frame, text in zip(stack, texts):
            frame._text = text
    return stack


def format_tb(tb, limit=None):
    return [] if tb is None else _entries(_eval.trail(tb, *([] if limit is None else [limit])))


def print_tb(tb, limit=None, file=None):
    _write(''.join(format_tb(tb, limit)), file)
