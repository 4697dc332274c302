"""Matrices: arrays of two dimensions, always, whose product is the matrix product."""

import ast
import warnings

import numpy as np
from _eval import calling_names as _calling_names

__all__ = ['matrix', 'bmat', 'asmatrix']


def _rows_of_text(text, value_of):
    """The rows of a text: separated by semicolons, their parts by commas and blanks."""
    return [[value_of(part) for part in row.replace(',', ' ').split()] for row in text.split(';')]


def _parsed(text):
    """Rows of numbers of a text like '1 2; 3 4'."""
    rows = _rows_of_text(text.replace('[', '').replace(']', ''), ast.literal_eval)
    if any([len(row) != len(rows[0]) for row in rows]):
        raise ValueError('Rows not the same size.')
    return rows


def asmatrix(data, dtype=None):
    """The data as a matrix, without a copy where that is possible."""
    return matrix(data, dtype=dtype, copy=False)


class matrix(np.ndarray):
    """A matrix of array-like data or of a text like '1 2; 3 4'. Arrays with the operator `@` serve better in new code."""

    __array_priority__ = 10.0

    def __new__(subtype, data, dtype=None, copy=True):
        warnings.warn(
            'the matrix subclass is not the recommended way to represent matrices or deal with linear algebra '
            '(see https://docs.scipy.org/doc/numpy/user/numpy-for-matlab-users.html). '
            'Please adjust your code to use regular ndarray.',
            PendingDeprecationWarning, stacklevel=2)
        if isinstance(data, matrix):
            dtype = data.dtype if dtype is None else dtype
            return data if data.dtype == dtype and not copy else data.astype(dtype)
        if isinstance(data, np.ndarray):
            new = data.view(subtype)
            if dtype is not None and np.dtype(dtype) != data.dtype:
                return new.astype(dtype)
            return new.copy() if copy else new
        if isinstance(data, str):
            data = _parsed(data)
        array = np.array(data, dtype=dtype, copy=True if copy else None)
        if array.ndim > 2:
            raise ValueError('matrix must be 2-dimensional')
        shape = (1,) * (2 - array.ndim) + array.shape
        order = 'F' if array.ndim == 2 and array.flags.fortran else 'C'
        return np.ndarray.__new__(subtype, shape, array.dtype, buffer=array, order=order)

    def __array_finalize__(self, obj):
        self._getitem = False
        if isinstance(obj, matrix) and obj._getitem:
            # `__getitem__` decides on which side the new axis stands.
            return
        if self.ndim == 2:
            return
        shape = self.shape
        if len(shape) > 2:
            shape = tuple([extent for extent in shape if extent > 1])
            if len(shape) > 2:
                raise ValueError('shape too large to be a matrix.')
        if len(shape) == 2:
            self.shape = shape
        elif len(shape) == 1:
            self.shape = (1, shape[0])
        else:
            self.shape = (1, 1)

    def __getitem__(self, index):
        self._getitem = True
        try:
            found = np.ndarray.__getitem__(self, index)
        finally:
            self._getitem = False
        if not isinstance(found, np.ndarray):
            return found
        if found.ndim == 0:
            return found[()]
        if found.ndim == 1:
            size = found.shape[0]
            # A scalar in the second place asks for a column.
            try:
                column = len(index) > 1 and np.isscalar(index[1])
            except Exception:
                column = False
            found.shape = (size, 1) if column else (1, size)
        return found

    def __mul__(self, other):
        if isinstance(other, (np.ndarray, list, tuple)):
            return np.dot(self, asmatrix(other))
        if np.isscalar(other) or not hasattr(other, '__rmul__'):
            return np.dot(self, other)
        return NotImplemented

    def __rmul__(self, other):
        return np.dot(other, self)

    def __imul__(self, other):
        self[:] = self * other
        return self

    def __pow__(self, other):
        return np.linalg.matrix_power(self, other)

    def __ipow__(self, other):
        self[:] = self**other
        return self

    def __rpow__(self, other):
        return NotImplemented

    def _align(self, axis):
        """The result of a reduction that dropped its axis, turned so that it lies along the other one."""
        if axis is None:
            return self[0, 0]
        if axis not in (0, 1):
            raise ValueError('unsupported axis')
        return self if axis == 0 else self.transpose()

    def _collapse(self, axis):
        """A number where all axes were reduced."""
        return self[0, 0] if axis is None else self

    def tolist(self):
        """The elements as lists of numbers."""
        return self.__array__().tolist()

    def sum(self, axis=None, dtype=None, out=None):
        """The sum along an axis, as a matrix."""
        return np.ndarray.sum(self, axis, dtype, out, keepdims=True)._collapse(axis)

    def squeeze(self, axis=None):
        """The matrix without axes of length 1, as far as a matrix can be: a column becomes a row."""
        return np.ndarray.squeeze(self, axis=axis)

    def flatten(self, order='C'):
        """All elements in one row, copied."""
        return np.ndarray.flatten(self, order=order)

    def mean(self, axis=None, dtype=None, out=None):
        """The mean along an axis, as a matrix."""
        return np.ndarray.mean(self, axis, dtype, out, keepdims=True)._collapse(axis)

    def std(self, axis=None, dtype=None, out=None, ddof=0):
        """The standard deviation along an axis, as a matrix."""
        return np.ndarray.std(self, axis, dtype, out, ddof, keepdims=True)._collapse(axis)

    def var(self, axis=None, dtype=None, out=None, ddof=0):
        """The variance along an axis, as a matrix."""
        return np.ndarray.var(self, axis, dtype, out, ddof, keepdims=True)._collapse(axis)

    def prod(self, axis=None, dtype=None, out=None):
        """The product along an axis, as a matrix."""
        return np.ndarray.prod(self, axis, dtype, out, keepdims=True)._collapse(axis)

    def any(self, axis=None, out=None):
        """Whether any element along an axis is true, as a matrix."""
        return np.ndarray.any(self, axis, out, keepdims=True)._collapse(axis)

    def all(self, axis=None, out=None):
        """Whether all elements along an axis are true, as a matrix."""
        return np.ndarray.all(self, axis, out, keepdims=True)._collapse(axis)

    def max(self, axis=None, out=None):
        """The largest element along an axis, as a matrix."""
        return np.ndarray.max(self, axis, out, keepdims=True)._collapse(axis)

    def argmax(self, axis=None, out=None):
        """Where the largest element along an axis stands, as a matrix."""
        return np.ndarray.argmax(self, axis, out)._align(axis)

    def min(self, axis=None, out=None):
        """The smallest element along an axis, as a matrix."""
        return np.ndarray.min(self, axis, out, keepdims=True)._collapse(axis)

    def argmin(self, axis=None, out=None):
        """Where the smallest element along an axis stands, as a matrix."""
        return np.ndarray.argmin(self, axis, out)._align(axis)

    def ptp(self, axis=None, out=None):
        """Largest less smallest element along an axis, as a matrix."""
        return np.ptp(self, axis, out)._align(axis)

    def ravel(self, order='C'):
        """All elements in one row, without a copy where that is possible."""
        return np.ndarray.ravel(self, order=order)

    @property
    def I(self):
        """The inverse; the pseudo-inverse if the matrix is not square."""
        rows, columns = self.shape
        invert = np.linalg.inv if rows == columns else np.linalg.pinv
        return asmatrix(invert(self))

    @property
    def A(self):
        """The same as an array."""
        return self.__array__()

    @property
    def A1(self):
        """The elements as an array of one dimension."""
        return self.__array__().ravel()

    @property
    def T(self):
        """The transpose."""
        return self.transpose()

    @property
    def H(self):
        """The conjugate transpose."""
        turned = self.transpose()
        return turned.conjugate() if self.dtype.kind == 'c' else turned

    getT = T.fget
    getA = A.fget
    getA1 = A1.fget
    getH = H.fget
    getI = I.fget


def bmat(obj, ldict=None, gdict=None):
    """A matrix made of blocks: nested lists, or a text of their names like 'A, B; C, D'."""
    if isinstance(obj, str):
        if gdict is None:
            gdict, ldict = _calling_names()

        def named(name):
            for names in (ldict, gdict):
                try:
                    return names[name]
                except KeyError:
                    pass
            raise NameError(f'name {name!r} is not defined')

        rows = [np.concatenate(row, axis=-1) for row in _rows_of_text(obj, named)]
        return matrix(np.concatenate(rows, axis=0))
    if isinstance(obj, (tuple, list)):
        rows = []
        for row in obj:
            if isinstance(row, np.ndarray):
                return matrix(np.concatenate(obj, axis=-1))
            rows.append(np.concatenate(row, axis=-1))
        return matrix(np.concatenate(rows, axis=0))
    if isinstance(obj, np.ndarray):
        return matrix(obj)
