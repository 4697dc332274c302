"""Examples of a module.

>>> 1 + 1
3
"""
import contextlib
import doctest
import io
import os

import numpy as np


def f(x):
    """
    >>> f(1)
    2
    >>> f(2)
    5
    >>> f('a')
    Traceback (most recent call last):
    ...
    TypeError: can only concatenate str (not "int") to str
    >>> f([])  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
        ...
    TypeError: something else
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> [1,2,   3]  # doctest: +NORMALIZE_WHITESPACE
    [1, 2,
     3]
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> for i in range(2):
    ...     i
    0
    1
    >>> unknown  # doctest: +SKIP
    >>> np.arange(3) * 2
    array([0, 2, 4])
    >>> x = 5
    >>> x; x + 1
    5
    6
    >>> # nothing but a comment
    >>> None
    >>> 'quoted'
    'quoted'
    >>> True
    1
    """
    return x + 1


def without_examples():
    """Nothing to try."""


def without_documentation():
    return 1


class A:
    """
    >>> A().m()
    4
    """

    def m(self):
        """
        >>> A().m()
        5
        """
        return 4

    @property
    def p(self):
        """
        >>> A().p
        6
        """
        return 6

    @staticmethod
    def s():
        """
        >>> A.s()
        >>> A.s() is None
        False
        """


__test__ = {'extra': """
>>> f(3)
4
"""}


def shown(run):
    """What a run prints, without the folder of this file."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        print(run())
    print(printed.getvalue().replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, ''), end='')


shown(doctest.testmod)
shown(lambda: doctest.testmod(verbose=True))
shown(lambda: doctest.run_docstring_examples(A.m, globals(), name='m'))
shown(lambda: doctest.run_docstring_examples(A, globals(), verbose=True))
parser = doctest.DocTestParser()
for example in parser.get_examples('Text\n  >>> a = 1\n  >>> a\n  1\n\nmore\n  >>> if a:\n  ...     a\n  1\n'):
    print(repr(example.source), repr(example.want), example.lineno, example.indent, example.exc_msg, example.options)
for text in ('>>>a', '>>> a\n ...b', '>>> a # doctest: +NOTHING', '   >>> a\n b'):
    try:
        print(parser.get_examples(text))
    except ValueError as error:
        print(error)
checker = doctest.OutputChecker()
print(checker.check_output('a...c\n', 'abbc\n', doctest.ELLIPSIS), checker.check_output('1.0\n', '1.00\n', 0))
print([checker.check_output(want, got, doctest.ELLIPSIS) for want, got in (('a...b...c', 'abc'), ('aa...aa', 'aaa'), ('...', ''))])
test = doctest.DocTestFinder().find(A.m, 'm')[0]
print(test.name, len(test.examples), test.lineno)
print(doctest.TestResults(1, 2), doctest.ELLIPSIS, doctest.NORMALIZE_WHITESPACE, doctest.SKIP, doctest.FAIL_FAST)
