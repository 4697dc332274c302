# Regular expressions. Patterns and matches are native; here are the functions around them, their flags and their error.
from _re import Pattern, Match, compile as _new

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'template', 'escape',
    'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
    'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
]


class RegexFlag(int):
    """Flags of patterns, which can be joined."""

    __slots__ = ()

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [name for name, flag in _FLAGS if int(self) & flag]
        return '|'.join(names) if names else 'NOFLAG'

    def __repr__(self):
        value, parts = int(self), []
        if not value:
            return 're.NOFLAG'
        negative = value < 0
        if negative:
            value = ~value
        for name, flag in _FLAGS:
            if value & flag:
                parts.append(f're.{name}')
                value &= ~flag
        if value:
            parts.append(hex(value))
        text = '|'.join(parts)
        if not negative:
            return text
        return f'~({text})' if len(parts) > 1 else f'~{text}'

    def __str__(self):
        return repr(self)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)


_FLAGS = (('ASCII', 256), ('IGNORECASE', 2), ('LOCALE', 4), ('UNICODE', 32), ('MULTILINE', 8), ('DOTALL', 16),
          ('VERBOSE', 64), ('TEMPLATE', 1), ('DEBUG', 128))
NOFLAG = RegexFlag(0)
T = TEMPLATE = RegexFlag(1)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
A = ASCII = RegexFlag(256)


class error(Exception):
    """A pattern or a template that cannot be read."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = len(pattern[:pos].split(newline)[-1]) + 1
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


_known = {}


def _compiled(pattern, flags):
    key = type(pattern), pattern, int(flags)
    try:
        return _known[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    if flags & 128:
        raise NotImplementedError('re.DEBUG is not available in newaxis')
    result = _new(pattern, int(flags))
    if len(_known) >= 512:
        del _known[next(iter(_known))]
    _known[key] = result
    return result


def match(pattern, string, flags=0):
    return _compiled(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compiled(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compiled(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return _compiled(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return _compiled(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return _compiled(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return _compiled(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compiled(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    return _compiled(pattern, flags)


def purge():
    _known.clear()


def template(pattern, flags=0):
    import warnings
    warnings.warn('The re.template() function is deprecated as it is an undocumented feature without an obvious purpose. '
                  'Use re.compile() instead.', DeprecationWarning)
    return _compiled(pattern, int(flags) | 1)


_SPECIAL = {ord(c): '\\' + c for c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')
