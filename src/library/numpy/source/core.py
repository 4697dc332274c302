"""The former name of `numpy._core`, which warns."""

import warnings

import numpy

__all__ = []

_ADVICE = (
    'numpy.core is deprecated and has been renamed to numpy._core. The numpy._core namespace contains private NumPy internals '
    'and its use is discouraged, as NumPy internals can change without warning in any release. In practice, most real-world '
    'usage of numpy.core is to access functionality in the public NumPy API. If that is the case, use the public NumPy API. '
    'If not, you are using NumPy internals. If you would still like to access an internal attribute, use numpy._core.{}.'
)


def __getattr__(name):
    """A name of `numpy._core`, with a warning."""
    if name.startswith('__'):
        raise AttributeError(f"module 'numpy.core' has no attribute {name!r}")
    value = getattr(numpy._core, name)
    warnings.warn(_ADVICE.format(name), DeprecationWarning, stacklevel=2)
    return value
