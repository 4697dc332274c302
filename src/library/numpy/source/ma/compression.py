"""Rows and columns in which something is masked: left out, or masked as a whole. Runs of masked and unmasked elements."""

import itertools
import warnings

import numpy as np

from numpy.ma.array import MaskedArray, masked
from numpy.ma.creation import array, asarray
from numpy.ma.masks import getmask, getmaskarray, nomask, not_given


def count_masked(arr, axis=None):
    """How many elements are masked, along an axis or altogether."""
    return getmaskarray(arr).sum(axis)


def compress_nd(x, axis=None):
    """The data without all slices, along an axis or several, in which something is masked."""
    x = asarray(x)
    m = getmask(x)
    if axis is None:
        axis = tuple(range(x.ndim))
    else:
        axis = np.lib.array_utils.normalize_axis_tuple(axis, x.ndim)
    if m is nomask or not m.any():
        return x._data
    if m.all():
        return np.array([])
    data = x._data
    for ax in axis:
        others = tuple(i for i in range(x.ndim) if i != ax)
        data = data[(slice(None),) * ax + (~m.any(axis=others),)]
    return data


def _matrix_only(x, name):
    if asarray(x).ndim != 2:
        raise NotImplementedError(f'{name} works for 2D arrays only.')


def compress_rowcols(x, axis=None):
    """A matrix without the rows and columns in which something is masked."""
    _matrix_only(x, 'compress_rowcols')
    return compress_nd(x, axis=axis)


def compress_rows(a):
    """A matrix without the rows in which something is masked."""
    _matrix_only(a, 'compress_rows')
    return compress_rowcols(asarray(a), 0)


def compress_cols(a):
    """A matrix without the columns in which something is masked."""
    _matrix_only(a, 'compress_cols')
    return compress_rowcols(asarray(a), 1)


def mask_rowcols(a, axis=None):
    """Masks the rows and columns in which something is masked."""
    a = array(a, subok=False)
    if a.ndim != 2:
        raise NotImplementedError('mask_rowcols works for 2D arrays only.')
    m = getmask(a)
    if m is nomask or not m.any():
        return a
    rows, columns = m.nonzero()
    a._mask = a._mask.copy()
    if not axis:
        a[np.unique(rows)] = masked
    if axis in [None, 1, -1]:
        a[:, np.unique(columns)] = masked
    return a


def _no_axis(axis):
    if axis is not not_given:
        warnings.warn('The axis argument has always been ignored, in future passing it will raise TypeError',
                      DeprecationWarning, stacklevel=3)


def mask_rows(a, axis=not_given):
    """Masks the rows in which something is masked."""
    _no_axis(axis)
    return mask_rowcols(a, 0)


def mask_cols(a, axis=not_given):
    """Masks the columns in which something is masked."""
    _no_axis(axis)
    return mask_rowcols(a, 1)


def flatnotmasked_edges(a):
    """The flat positions of the first and the last element that is not masked."""
    m = getmask(a)
    if m is nomask or not np.any(m):
        return np.array([0, a.size - 1])
    present = np.flatnonzero(~m)
    return present[[0, -1]] if len(present) > 0 else None


def notmasked_edges(a, axis=None):
    """The first and the last element that is not masked, along an axis or altogether."""
    a = asarray(a)
    if axis is None or a.ndim == 1:
        return flatnotmasked_edges(a)
    m = getmaskarray(a)
    positions = array(np.indices(a.shape), mask=np.asarray([m] * a.ndim))
    return [tuple(positions[i].min(axis).compressed() for i in range(a.ndim)),
            tuple(positions[i].max(axis).compressed() for i in range(a.ndim))]


def flatnotmasked_contiguous(a):
    """The runs of elements that are not masked, as slices of the flat array."""
    m = getmask(a)
    if m is nomask:
        return [slice(0, a.size)]
    start = 0
    runs = []
    for closed, run in itertools.groupby(m.ravel()):
        stop = start + len(list(run))
        if not closed:
            runs.append(slice(start, stop))
        start = stop
    return runs


def notmasked_contiguous(a, axis=None):
    """The runs of elements that are not masked, for every line along an axis."""
    a = asarray(a)
    if a.ndim > 2:
        raise NotImplementedError('Currently limited to at most 2D array.')
    if axis is None or a.ndim == 1:
        return flatnotmasked_contiguous(a)
    other = (axis + 1) % 2
    line = [0, 0]
    line[axis] = slice(None, None)
    runs = []
    for i in range(a.shape[other]):
        line[other] = i
        runs.append(flatnotmasked_contiguous(a[tuple(line)]))
    return runs


def _clumps(mask):
    """The runs of True."""
    if mask.ndim > 1:
        mask = mask.ravel()
    edges = (mask[1:] ^ mask[:-1]).nonzero()[0] + 1
    if mask[0]:
        if len(edges) == 0:
            return [slice(0, mask.size)]
        runs = [slice(0, edges[0])]
        runs.extend(slice(left, right) for left, right in zip(edges[1:-1:2], edges[2::2]))
    else:
        if len(edges) == 0:
            return []
        runs = [slice(left, right) for left, right in zip(edges[:-1:2], edges[1::2])]
    if mask[-1]:
        runs.append(slice(edges[-1], mask.size))
    return runs


def clump_unmasked(a):
    """The runs of elements that are not masked, as slices."""
    mask = getattr(a, '_mask', nomask)
    return [slice(0, a.size)] if mask is nomask else _clumps(~mask)


def clump_masked(a):
    """The runs of masked elements, as slices."""
    mask = getmask(a)
    return [] if mask is nomask else _clumps(mask)
