# JSON. Reading and writing are native; here are the classes around them.
import _json

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONEncoder:
    item_separator, key_separator = ', ', ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        return _json.encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan, indent,
                            self.item_separator, self.key_separator, self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        yield self.encode(o)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook, self.parse_float, self.parse_int = object_hook, parse_float, parse_int
        self.parse_constant, self.strict, self.object_pairs_hook = parse_constant, strict, object_pairs_hook

    def _read(self, s, start, whole):
        return _json.decode(s, self.strict, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                            self.object_pairs_hook, start, whole)

    def decode(self, s):
        return self._read(s, 0, True)

    def raw_decode(self, s, idx=0):
        return self._read(s, idx, False)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    if cls is not None or kw:
        return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                    allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                    sort_keys=sort_keys, **kw).encode(obj)
    if separators is None:
        comma, colon = ', ' if indent is None else ',', ': '
    else:
        comma, colon = separators
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return _json.encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, comma, colon, sort_keys, default)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8')
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    if cls is not None or kw:
        hooks = dict(object_hook=object_hook, object_pairs_hook=object_pairs_hook, parse_float=parse_float,
                     parse_int=parse_int, parse_constant=parse_constant)
        kw.update({name: hook for name, hook in hooks.items() if hook is not None})
        return (cls or JSONDecoder)(**kw).decode(s)
    return _json.decode(s, True, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook, 0, True)


def load(fp, **kw):
    return loads(fp.read(), **kw)
