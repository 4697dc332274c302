# Texts of exceptions. Where they passed is known to the interpreter, so that an exception's own trail stands for a traceback object.
import sys
import _eval
from collections import namedtuple as _namedtuple

FrameSummary = _namedtuple('FrameSummary', 'filename lineno name line')


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
    return _eval.report(exc, chain).splitlines(True)


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


def extract_tb(tb, limit=None):
    exc = _eval.handled() if tb is None else tb
    return [FrameSummary(*place) for place in _eval.places(exc)]


def format_tb(tb, limit=None):
    exc = _eval.handled() if tb is None else tb
    return _eval.trail(exc).splitlines(True)


def print_tb(tb, limit=None, file=None):
    _write(''.join(format_tb(tb, limit)), file)
