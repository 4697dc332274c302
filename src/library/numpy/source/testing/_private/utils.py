"""Helpers of numpy.testing beside its assertions: files that vanish, errors that mean something."""
import contextlib as _contextlib
import os as _os
import shutil as _shutil
import tempfile as _tempfile
import unittest as _unittest

SkipTest = _unittest.SkipTest
TestCase = _unittest.TestCase
verbose = 0


class IgnoreException(Exception):
    """An exception that a test passes over."""


class KnownFailureException(Exception):
    """A failure that is known."""


@_contextlib.contextmanager
def tempdir(*args, **kwargs):
    """A folder that is gone after the block."""
    folder = _tempfile.mkdtemp(*args, **kwargs)
    try:
        yield folder
    finally:
        _shutil.rmtree(folder)


@_contextlib.contextmanager
def temppath(suffix=None, prefix=None, dir=None):
    """The path of a closed, empty file, which is gone after the block."""
    with _tempfile.NamedTemporaryFile(suffix=suffix, prefix=prefix, dir=dir, delete=False) as file:
        path = file.name
    try:
        yield path
    finally:
        _os.remove(path)


def print_assert_equal(test_string, actual, desired):
    """Raises an AssertionError that shows both values when they differ."""
    __tracebackhide__ = True
    import pprint
    if not (actual == desired):
        raise AssertionError(
            f'{test_string} failed\nACTUAL: \n{pprint.pformat(actual)}\nDESIRED: \n{pprint.pformat(desired)}\n'
        )


def runstring(astr, dict):
    """Runs statements with the given names."""
    exec(astr, dict)
