"""What `numpy.__array_namespace_info__` tells of NumPy to code that is written for any array library."""
import numpy as _np

_KINDS = {
    'signed integer': ('int8', 'int16', 'int32', 'int64'),
    'unsigned integer': ('uint8', 'uint16', 'uint32', 'uint64'),
    'real floating': ('float32', 'float64'),
    'complex floating': ('complex64', 'complex128'),
}
_KINDS['integral'] = _KINDS['signed integer'] + _KINDS['unsigned integer']
_KINDS['numeric'] = _KINDS['integral'] + _KINDS['real floating'] + _KINDS['complex floating']


def _check(device):
    if device not in ('cpu', None):
        raise ValueError(f'Device not understood. Only "cpu" is allowed, but received: {device}')


class __array_namespace_info__:
    """The inspection of the array API standard: devices, dtypes and what arrays can do."""

    __module__ = 'numpy'

    def capabilities(self):
        """What of the optional parts of the standard there is."""
        return {'boolean indexing': True, 'data-dependent shapes': True, 'max dimensions': 64}

    def default_device(self):
        """Where arrays are made."""
        return 'cpu'

    def default_dtypes(self, *, device=None):
        """The dtypes of arrays for which none is given."""
        _check(device)
        names = {'real floating': 'float64', 'complex floating': 'complex128', 'integral': 'int64', 'indexing': 'int64'}
        return {use: _np.dtype(name) for use, name in names.items()}

    def dtypes(self, *, device=None, kind=None):
        """The dtypes of a kind, or of several kinds in a tuple, by name."""
        _check(device)
        if kind is None:
            return {name: _np.dtype(name) for name in ('bool',) + _KINDS['numeric']}
        if isinstance(kind, tuple):
            found = {}
            for part in kind:
                found.update(self.dtypes(kind=part))
            return found
        if kind == 'bool':
            return {'bool': _np.bool}
        if kind not in _KINDS:
            raise ValueError(f'unsupported kind: {kind!r}')
        return {name: _np.dtype(name) for name in _KINDS[kind]}

    def devices(self):
        """All devices."""
        return ['cpu']
