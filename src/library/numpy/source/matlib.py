"""The names of NumPy, with matrices from what makes arrays."""

import warnings

import numpy as np
from numpy import *
from numpy.matrixlib.defmatrix import asmatrix, matrix

warnings.warn(
    'Importing from numpy.matlib is deprecated since 1.19.0. '
    'The matrix subclass is not the recommended way to represent matrices or deal with linear algebra '
    '(see https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). '
    'Please adjust your code to use regular ndarray. ',
    PendingDeprecationWarning, stacklevel=2)


def empty(shape, dtype=None, order='C'):
    """A matrix whose elements are not set."""
    return ndarray.__new__(matrix, shape, dtype, order=order)


def ones(shape, dtype=None, order='C'):
    """A matrix of ones."""
    made = empty(shape, dtype, order)
    made.fill(1)
    return made


def zeros(shape, dtype=None, order='C'):
    """A matrix of zeros."""
    made = empty(shape, dtype, order)
    made.fill(0)
    return made


def identity(n, dtype=None):
    """The identity matrix."""
    made = empty((n, n), dtype=dtype)
    # The row is repeated until the matrix is full.
    made.flat = array([1] + n * [0], dtype=dtype)
    return made


def eye(n, M=None, k=0, dtype=float, order='C'):
    """A matrix with ones on the k-th diagonal."""
    return asmatrix(np.eye(n, M=M, k=k, dtype=dtype, order=order))


def rand(*args):
    """A matrix of random numbers, uniform in [0, 1)."""
    return asmatrix(np.random.rand(*(args[0] if isinstance(args[0], tuple) else args)))


def randn(*args):
    """A matrix of random numbers, normally distributed."""
    return asmatrix(np.random.randn(*(args[0] if isinstance(args[0], tuple) else args)))


def repmat(a, m, n):
    """An array or matrix repeated m times downward and n times to the right."""
    a = asanyarray(a)
    rows, columns = ((1, 1) + a.shape)[-2:] if a.ndim < 2 else a.shape
    repeated = a.reshape(1, a.size).repeat(m, 0).reshape(rows * m, columns).repeat(n, 0)
    return repeated.reshape(rows * m, columns * n)
