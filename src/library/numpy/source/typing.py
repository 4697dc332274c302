"""Names for annotations: what can be made an array, what names a dtype, arrays of a dtype."""

from typing import Any, Union

import numpy as np

__all__ = ['ArrayLike', 'DTypeLike', 'NBitBase', 'NDArray']


class NBitBase:
    """The base of the precisions that scalars of type checkers have."""


class _Alias:
    """A protocol with the type in its brackets."""

    def __init__(self, origin, argument):
        self.__origin__, self.__args__ = origin, (argument,)

    def __repr__(self):
        origin, argument = self.__origin__, self.__args__[0]
        return f'{origin.__module__}.{origin.__qualname__}[{argument!r}]'

    def __eq__(self, other):
        return isinstance(other, _Alias) and (self.__origin__, self.__args__) == (other.__origin__, other.__args__)

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **options):
        return self.__origin__(*args, **options)


def _protocol(name, module):
    """A class that only stands for what has its methods."""
    take = classmethod(_Alias)
    return type(name, (), {'__module__': module, '__class_getitem__': take, '__doc__': 'A protocol of arrays.'})


_ANY_DTYPE = np.dtype[Any]
_Buffer = _protocol('_Buffer', 'numpy._typing._array_like')
_SupportsArray = _protocol('_SupportsArray', 'numpy._typing._array_like')
_NestedSequence = _protocol('_NestedSequence', 'numpy._typing._nested_sequence')
_HasDType = _protocol('_HasDType', 'numpy._typing._dtype_like')
_HasNumPyDType = _protocol('_HasNumPyDType', 'numpy._typing._dtype_like')
_DTypeDict = _protocol('_DTypeDict', 'numpy._typing._dtype_like')


class _NDArray:
    """What `NDArray[...]` is made from."""

    def __getitem__(self, scalar):
        return np.ndarray[tuple[Any, ...], np.dtype[scalar]]

    def __repr__(self):
        return f'numpy.ndarray[{tuple[Any, ...]!r}, numpy.dtype[~_ScalarT]]'

    def __call__(self, *args, **options):
        return np.ndarray(*args, **options)


NDArray = _NDArray()
ArrayLike = Union[
    _Buffer,
    _SupportsArray[_ANY_DTYPE],
    _NestedSequence[_SupportsArray[_ANY_DTYPE]],
    complex,
    bytes,
    str,
    _NestedSequence[complex | bytes | str],
]
DTypeLike = Union[
    type[Any],
    _ANY_DTYPE,
    _HasDType[_ANY_DTYPE],
    _HasNumPyDType[_ANY_DTYPE],
    tuple[Any, Any],
    list[Any],
    _DTypeDict,
    str,
]
