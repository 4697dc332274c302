"""Classes of results with named parts."""

from _namedtuple import namedtuple as _namedtuple

# Each class is made when it is first asked for; its module here is NumPy's.
_LINALG = {
    'EigResult': ('eigenvalues', 'eigenvectors'),
    'EighResult': ('eigenvalues', 'eigenvectors'),
    'QRResult': ('Q', 'R'),
    'SlogdetResult': ('sign', 'logabsdet'),
    'SVDResult': ('U', 'S', 'Vh'),
}
_SETS = {
    'UniqueAllResult': ('values', 'indices', 'inverse_indices', 'counts'),
    'UniqueCountsResult': ('values', 'counts'),
    'UniqueInverseResult': ('values', 'inverse_indices'),
}


def __getattr__(name):
    """The class of that name."""
    for module, classes in (('numpy.linalg._linalg', _LINALG), ('numpy.lib._arraysetops_impl', _SETS)):
        if name in classes:
            made = globals()[name] = _namedtuple(name, classes[name], module=module)
            return made
    raise AttributeError(f"module 'numpy._core._results' has no attribute {name!r}")
