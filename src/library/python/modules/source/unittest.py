# Tests as methods of classes.
import difflib
import pprint
import re
import sys
import time
import traceback

__unittest = True
__all__ = ['TestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'TestResult', 'FunctionTestCase', 'main', 'defaultTestLoader',
           'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure']


class SkipTest(Exception):
    """The rest of a test is skipped."""


def skip(reason):
    def decorate(test):
        if not isinstance(test, type):
            import functools

            @functools.wraps(test)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            test = skipped
        test.__unittest_skip__, test.__unittest_skip_why__ = True, reason
        return test
    if not isinstance(reason, str) and callable(reason):
        test, reason = reason, ''
        return decorate(test)
    return decorate


def _unchanged(test):
    return test


def skipIf(condition, reason):
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    return _unchanged if condition else skip(reason)


def expectedFailure(test):
    test.__unittest_expecting_failure__ = True
    return test


def _short(value, most=80):
    text = repr(value)
    return text if len(text) <= most else text[:most] + ' [truncated]...'


def _common_short(*values):
    """Texts of values, without the middle of what they have in common when they are long."""
    texts = [repr(value) for value in values]
    most = max([len(text) for text in texts])
    if most <= 80:
        return tuple(texts)
    import os
    prefix = os.path.commonprefix(texts)
    size = len(prefix)
    common = 80 - 5 - 5 - 12
    length = 80 - (most - size + 5 + 12)
    if length > 5:
        prefix = _middle(prefix, 5, length)
        return tuple([prefix + text[size:] for text in texts])
    prefix = _middle(prefix, 5, common)
    return tuple([prefix + _middle(text[size:], 5, 5) for text in texts])


def _middle(text, before, after):
    skip = len(text) - before - after
    return text if skip <= 12 else '%s[%d chars]%s' % (text[:before], skip, text[len(text) - after:])


class _Raising:
    """The context of assertRaises and its kin."""

    def __init__(self, test, expected, pattern=None, msg=None):
        self.test, self.expected, self.pattern, self.msg, self.called = test, expected, pattern, msg, ''

    def _fail(self, text):
        raise self.test.failureException(self.test._formatMessage(self.msg, text))

    def _names(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)

    def call(self, function, args, kwargs):
        self.called = ' by ' + (getattr(function, '__name__', None) or str(function))
        with self:
            function(*args, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            self._fail('%s not raised%s' % (self._names(), self.called))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.pattern is not None:
            pattern = re.compile(self.pattern) if isinstance(self.pattern, (str, bytes)) else self.pattern
            if not pattern.search(str(value)):
                self._fail('"%s" does not match "%s"' % (pattern.pattern, str(value)))
        return True


def _recording():
    import warnings
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter('always')
        yield found


class _Warning(_Raising):
    def __enter__(self):
        self._caught = _recording()
        self.warnings = next(self._caught)
        return self

    def __exit__(self, kind, value, trace):
        self._caught.close()
        if kind is not None:
            return
        first = None
        for caught in self.warnings:
            if not isinstance(caught.message, self.expected):
                continue
            first = first or caught.message
            if self.pattern is not None and not re.search(self.pattern, str(caught.message)):
                continue
            self.warning, self.filename, self.lineno = caught.message, caught.filename, caught.lineno
            return
        if first is not None:
            self._fail('"%s" does not match "%s"' % (getattr(self.pattern, 'pattern', self.pattern), str(first)))
        self._fail('%s not triggered%s' % (self._names(), self.called))


class _Logs:
    def __init__(self, test, logger, level, none):
        import logging
        self.test, self.none = test, none
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._check_level(level) if level is not None else logging.INFO

    def __enter__(self):
        import logging
        watch = self
        self.records, self.output = [], []
        formatter = logging.Formatter('%(levelname)s:%(name)s:%(message)s')

        class Capture(logging.Handler):
            def emit(self, record):
                watch.records.append(record)
                watch.output.append(formatter.format(record))
        logger = self.logger
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers, logger.propagate = [Capture()], False
        logger.setLevel(self.level)
        return None if self.none else self

    def __exit__(self, kind, value, trace):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        name = logging.getLevelName(self.level)
        if self.none and self.records:
            self.test.fail('Unexpected logs found: %r' % (self.output,))
        if not self.none and not self.records:
            self.test.fail('no logs of level %s or higher triggered on %s' % (name, self.logger.name))


from _unittest_case import TestCase, FunctionTestCase
from _unittest_run import TestResult, TextTestResult, TestSuite, TestLoader, defaultTestLoader, TextTestRunner, TestProgram, main


def __getattr__(name):
    if name in ('mock', 'IsolatedAsyncioTestCase', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext'):
        raise NotImplementedError(f'unittest.{name} is not available in newaxis')
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")
