"""The names of `numpy.ma.extras`: functions built upon those of `numpy.ma.core`."""

from numpy.ma.masks import MAError
from numpy.ma.creation import masked_all, masked_all_like
from numpy.ma.functions import dot
from numpy.ma.joining import (
    apply_along_axis, apply_over_axes, atleast_1d, atleast_2d, atleast_3d, column_stack, diagflat, dstack, ediff1d, hsplit, hstack,
    ndenumerate, row_stack, stack, vstack,
)
from numpy.ma.compression import (
    clump_masked, clump_unmasked, compress_cols, compress_nd, compress_rowcols, compress_rows, count_masked,
    flatnotmasked_contiguous, flatnotmasked_edges, mask_cols, mask_rowcols, mask_rows, notmasked_contiguous, notmasked_edges,
)
from numpy.ma.sets import in1d, intersect1d, isin, mr_, mr_class, setdiff1d, setxor1d, union1d, unique
from numpy.ma.statistics import _centred as _covhelper, average, corrcoef, cov, median, polyfit, vander

__all__ = [
    'apply_along_axis', 'apply_over_axes', 'atleast_1d', 'atleast_2d', 'atleast_3d', 'average', 'clump_masked',
    'clump_unmasked', 'column_stack', 'compress_cols', 'compress_nd', 'compress_rowcols', 'compress_rows',
    'count_masked', 'corrcoef', 'cov', 'diagflat', 'dot', 'dstack', 'ediff1d', 'flatnotmasked_contiguous',
    'flatnotmasked_edges', 'hsplit', 'hstack', 'isin', 'in1d', 'intersect1d', 'mask_cols', 'mask_rowcols',
    'mask_rows', 'masked_all', 'masked_all_like', 'median', 'mr_', 'ndenumerate', 'notmasked_contiguous',
    'notmasked_edges', 'polyfit', 'row_stack', 'setdiff1d', 'setxor1d', 'stack', 'unique', 'union1d', 'vander',
    'vstack',
]
