"""Sets of elements, all masked ones of which count as one; and `mr_`, which joins what its subscript lists."""

import numpy as np

from numpy.ma.array import MaskedArray
from numpy.ma.creation import array, asarray, is_masked
from numpy.ma.functions import concatenate
from numpy.ma.masks import MAError


def unique(ar1, return_index=False, return_inverse=False):
    """The distinct elements."""
    ar1 = np.asanyarray(ar1)
    if not is_masked(ar1):
        output = np.unique(np.asarray(ar1), return_index=return_index, return_inverse=return_inverse)
        if isinstance(output, tuple):
            return (output[0].view(MaskedArray), *output[1:])
        return output.view(MaskedArray)
    flat = ar1.flatten()
    if return_index or return_inverse:
        order = flat.argsort(kind='mergesort' if return_index else 'quicksort')
        ordered = flat[order]
    else:
        order = None
        flat.sort()
        ordered = flat
    first = np.empty(ordered.shape, dtype=np.bool)
    first[:1] = True
    if ordered.shape[0] > 0 and ordered.dtype.kind in 'cfmM' and np.isnan(ordered[-1]):
        # All NaNs count as one.
        start = np.searchsorted(ordered, ordered[-1], side='left')
        if start > 0:
            first[1:start] = ordered[1:start] != ordered[:start - 1]
        first[start] = True
        first[start + 1:] = False
    else:
        first[1:] = ordered[1:] != ordered[:-1]
    results = [ordered[first].view(MaskedArray)]
    if return_index:
        results.append(order[first])
    if return_inverse:
        back = np.empty(first.shape, dtype=np.intp)
        back[order] = np.cumsum(first) - 1
        results.append(back.reshape(ar1.shape))
    return results[0] if len(results) == 1 else tuple(results)


def intersect1d(ar1, ar2, assume_unique=False):
    """What is in both."""
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both = concatenate((ar1, ar2))
    both.sort()
    return both[:-1][both[1:] == both[:-1]]


def setxor1d(ar1, ar2, assume_unique=False):
    """What is in one of them only."""
    if not assume_unique:
        ar1, ar2 = unique(ar1), unique(ar2)
    both = concatenate((ar1, ar2), axis=None)
    if both.size == 0:
        return both
    both.sort()
    data = both.filled()
    changes = concatenate(([True], (data[1:] != data[:-1]), [True]))
    return both[changes[1:] == changes[:-1]]


def in1d(ar1, ar2, assume_unique=False, invert=False):
    """For each element of a flat array, whether it is in another."""
    if not assume_unique:
        ar1, back = unique(ar1, return_inverse=True)
        ar2 = unique(ar2)
    both = concatenate((ar1, ar2))
    # The sort has to keep the elements of the first array before equal ones of the second.
    order = both.argsort(kind='mergesort')
    ordered = both[order]
    found = ordered[1:] != ordered[:-1] if invert else ordered[1:] == ordered[:-1]
    flag = concatenate((found, [invert]))
    where = order.argsort(kind='mergesort')[:len(ar1)]
    return flag[where] if assume_unique else flag[where][back]


def isin(element, test_elements, assume_unique=False, invert=False):
    """For each element, whether it is in another array."""
    element = asarray(element)
    return in1d(element, test_elements, assume_unique=assume_unique, invert=invert).reshape(element.shape)


def union1d(ar1, ar2):
    """What is in one or the other."""
    return unique(concatenate((ar1, ar2), axis=None))


def setdiff1d(ar1, ar2, assume_unique=False):
    """What is in the first only."""
    if assume_unique:
        ar1 = asarray(ar1).ravel()
    else:
        ar1, ar2 = unique(ar1), unique(ar2)
    return ar1[in1d(ar1, ar2, assume_unique=True, invert=True)]


class mr_class:
    """Joins masked arrays along the first axis: `mr_[a, 0, 1:4]`."""

    __slots__ = ()

    def __getitem__(self, key):
        if isinstance(key, str):
            raise MAError('Unavailable for masked array.')
        if not isinstance(key, tuple):
            key = (key,)
        parts, weak = [], []
        for item in key:
            if isinstance(item, slice):
                start = 0 if item.start is None else item.start
                step = 1 if item.step is None else item.step
                if isinstance(step, complex):
                    parts.append(np.linspace(start, item.stop, num=int(abs(step))))
                else:
                    parts.append(np.arange(start, item.stop, step))
            elif isinstance(item, str):
                raise ValueError('special directives must be the first entry.')
            elif np.isscalar(item):
                parts.append(np.array(item, ndmin=1))
                weak.append((len(parts) - 1, item))
            else:
                parts.append(array(item, copy=False, subok=True, ndmin=1))
        if weak and len(weak) < len(parts):
            # Python numbers give way to the dtypes of arrays.
            numbers = dict(weak)
            dtype = np.result_type(*[numbers.get(i, part) for i, part in enumerate(parts)])
            parts = [part if i not in numbers else part.astype(dtype) for i, part in enumerate(parts)]
        return concatenate(tuple(parts), 0)

    def __len__(self):
        return 0


mr_ = mr_class()
