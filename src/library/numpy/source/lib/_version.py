"""`NumpyVersion`: versions of NumPy that can be compared."""

import re

__all__ = ['NumpyVersion']

_STAGES = {'a': 0, 'b': 1, 'rc': 2}


class NumpyVersion:
    """A version of NumPy: numbers, a stage before the release, and whether it is under development."""

    __module__ = 'numpy.lib'

    def __init__(self, vstring):
        self.vstring = vstring
        numbers = re.match(r'\d+\.\d+\.\d+', vstring)
        if not numbers:
            raise ValueError('Not a valid numpy version string')
        self.version = numbers.group()
        self.major, self.minor, self.bugfix = [int(part) for part in self.version.split('.')]
        rest = vstring[numbers.end():]
        stage = re.match(r'(a|b|rc)\d', rest)
        self.pre_release = stage.group() if stage else ''
        self.is_devversion = bool(re.search(r'.dev', vstring))

    def _key(self):
        """What decides the order: numbers, then the stage, where none is the last, then development before the release."""
        stage = re.match(r'(a|b|rc)(\d)', self.pre_release)
        rank = (_STAGES[stage.group(1)], int(stage.group(2))) if stage else (3, 0)
        return (self.major, self.minor, self.bugfix), rank, not self.is_devversion

    def _compare(self, other):
        """-1, 0 or 1."""
        if not isinstance(other, (str, NumpyVersion)):
            raise ValueError('Invalid object to compare with NumpyVersion.')
        if isinstance(other, str):
            other = NumpyVersion(other)
        own, its = self._key(), other._key()
        return (own > its) - (own < its)

    def __lt__(self, other):
        return self._compare(other) < 0

    def __le__(self, other):
        return self._compare(other) <= 0

    def __eq__(self, other):
        return self._compare(other) == 0

    def __ne__(self, other):
        return self._compare(other) != 0

    def __gt__(self, other):
        return self._compare(other) > 0

    def __ge__(self, other):
        return self._compare(other) >= 0

    def __repr__(self):
        return f'NumpyVersion({self.vstring})'
