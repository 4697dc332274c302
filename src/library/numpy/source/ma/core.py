"""The names of `numpy.ma.core`: masks, the array class, ufuncs, and functions of arrays."""

from numpy import bool_

from numpy.ma.masks import (
    MAError, MaskError, MaskType, filled, flatten_mask, get_data, get_mask, getdata, getmask, getmaskarray, is_mask, make_mask,
    make_mask_descr, make_mask_none, mask_or, nomask, replaced_leaves as _replace_dtype_fields_recursive, shrunk as _shrink_mask,
)
from numpy.ma.fill_values import (
    checked_fill_value as _check_fill_value, default_fill_value, default_filler, max_filler, maximum_fill_value, min_filler,
    minimum_fill_value,
)
from numpy.ma.printing import masked_print_option
from numpy.ma.domains import ufunc_domain, ufunc_fills
from numpy.ma.array import (
    MaskedArray, MaskedConstant, MaskedIterator, flatten_structured_array, masked, masked_array, masked_singleton, mvoid,
)
from numpy.ma.ufuncs import (
    DomainedBinaryOperation as _DomainedBinaryOperation, MaskedBinaryOperation as _MaskedBinaryOperation,
    MaskedUnaryOperation as _MaskedUnaryOperation, MaskedUFunc as _MaskedUFunc,
    abs, absolute, add, alltrue, angle, arccos, arccosh, arcsin, arcsinh, arctan, arctan2, arctanh, around, bitwise_and,
    bitwise_or, bitwise_xor, ceil, conjugate, cos, cosh, divide, equal, exp, fabs, floor, floor_divide, fmod, get_masked_subclass,
    greater, greater_equal, hypot, less, less_equal, log, log10, log2, logical_and, logical_not, logical_or, logical_xor, mod,
    multiply, negative, not_equal, remainder, sin, sinh, sometrue, sqrt, subtract, tan, tanh, true_divide,
)
from numpy.ma.operators import power
from numpy.ma.reductions import MaskedArrayFutureWarning
from numpy.ma import arrangement, attributes
from numpy.ma.creation import (
    arange, array, asanyarray, asarray, clip, common_fill_value, empty, empty_like, frombuffer, fromfile, fromflex, fromfunction,
    get_fill_value, identity, indices, isMA, isMaskedArray, is_masked, isarray, ones, ones_like, set_fill_value, squeeze, zeros,
    zeros_like,
)
from numpy.ma.conditions import (
    fix_invalid, masked_equal, masked_greater, masked_greater_equal, masked_inside, masked_invalid, masked_less,
    masked_less_equal, masked_not_equal, masked_object, masked_outside, masked_values, masked_where,
)
from numpy.ma.functions import (
    ExtremaOperation as _extrema_operation, all, allclose, allequal, amax, amin, anom, anomalies, any, append, argmax, argmin,
    argsort, choose, compress, compressed, concatenate, convolve, copy, correlate, count, cumprod, cumsum, diag, diagonal, diff,
    dot, expand_dims, harden_mask, ids, inner, innerproduct, left_shift, max, maximum, mean, min, minimum, ndim, nonzero, outer,
    outerproduct, prod, product, ptp, put, putmask, ravel, repeat, reshape, resize, right_shift, round, round_, shape,
    shrink_mask, size, soften_mask, sort, std, sum, swapaxes, take, trace, transpose, var, where,
)

__all__ = [
    'MAError', 'MaskError', 'MaskType', 'MaskedArray', 'abs', 'absolute', 'add', 'all', 'allclose', 'allequal',
    'alltrue', 'amax', 'amin', 'angle', 'anom', 'anomalies', 'any', 'append', 'arange', 'arccos', 'arccosh',
    'arcsin', 'arcsinh', 'arctan', 'arctan2', 'arctanh', 'argmax', 'argmin', 'argsort', 'around', 'array',
    'asanyarray', 'asarray', 'bitwise_and', 'bitwise_or', 'bitwise_xor', 'bool_', 'ceil', 'choose', 'clip',
    'common_fill_value', 'compress', 'compressed', 'concatenate', 'conjugate', 'convolve', 'copy', 'correlate',
    'cos', 'cosh', 'count', 'cumprod', 'cumsum', 'default_fill_value', 'diag', 'diagonal', 'diff', 'divide',
    'empty', 'empty_like', 'equal', 'exp', 'expand_dims', 'fabs', 'filled', 'fix_invalid', 'flatten_mask',
    'flatten_structured_array', 'floor', 'floor_divide', 'fmod', 'frombuffer', 'fromflex', 'fromfunction',
    'getdata', 'getmask', 'getmaskarray', 'greater', 'greater_equal', 'harden_mask', 'hypot', 'identity', 'ids',
    'indices', 'inner', 'innerproduct', 'isMA', 'isMaskedArray', 'is_mask', 'is_masked', 'isarray', 'left_shift',
    'less', 'less_equal', 'log', 'log10', 'log2', 'logical_and', 'logical_not', 'logical_or', 'logical_xor',
    'make_mask', 'make_mask_descr', 'make_mask_none', 'mask_or', 'masked', 'masked_array', 'masked_equal',
    'masked_greater', 'masked_greater_equal', 'masked_inside', 'masked_invalid', 'masked_less', 'masked_less_equal',
    'masked_not_equal', 'masked_object', 'masked_outside', 'masked_print_option', 'masked_singleton',
    'masked_values', 'masked_where', 'max', 'maximum', 'maximum_fill_value', 'mean', 'min', 'minimum',
    'minimum_fill_value', 'mod', 'multiply', 'mvoid', 'ndim', 'negative', 'nomask', 'nonzero', 'not_equal', 'ones',
    'ones_like', 'outer', 'outerproduct', 'power', 'prod', 'product', 'ptp', 'put', 'putmask', 'ravel', 'remainder',
    'repeat', 'reshape', 'resize', 'right_shift', 'round', 'round_', 'set_fill_value', 'shape', 'sin', 'sinh',
    'size', 'soften_mask', 'sometrue', 'sort', 'sqrt', 'squeeze', 'std', 'subtract', 'sum', 'swapaxes', 'take',
    'tan', 'tanh', 'trace', 'transpose', 'true_divide', 'var', 'where', 'zeros', 'zeros_like',
]
