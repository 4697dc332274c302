# JSON: text from values, and values from text by recursive descent.

class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {self.lineno} column {self.colno} (char {pos})')


_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}
_PLAIN = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


def _quoted(text, ascii_only):
    parts = []
    for character in text:
        code = ord(character)
        if character in _ESCAPES:
            parts.append(_ESCAPES[character])
        elif code < 32 or ascii_only and 126 < code < 65536:
            parts.append(f'\\u{code:04x}')
        elif ascii_only and code > 126:
            code -= 65536
            parts.append(f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}')
        else:
            parts.append(character)
    return '"' + ''.join(parts) + '"'


def _number(value, allow_nan):
    if value != value or value in (float('inf'), float('-inf')):
        if not allow_nan:
            raise ValueError('Out of range float values are not JSON compliant')
        return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'
    return float.__repr__(value)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None, separators=None,
          default=None, sort_keys=False):
    comma, colon = separators or ((',' if indent is not None else ', '), ': ')
    if isinstance(indent, int):
        indent = ' ' * indent
    busy = []

    def scalar(value):
        if value is None or value is True or value is False:
            return {None: 'null', True: 'true', False: 'false'}[value]
        if isinstance(value, str):
            return _quoted(value, ensure_ascii)
        if isinstance(value, int):
            return int.__repr__(value)
        if isinstance(value, float):
            return _number(value, allow_nan)
        return None

    def enclosed(first, parts, last, depth):
        if not parts:
            return first + last
        if indent is None:
            return first + comma.join(parts) + last
        line = '\n' + indent * (depth + 1)
        return first + line + (comma + line).join(parts) + '\n' + indent * depth + last

    def write(value, depth):
        text = scalar(value)
        if text is not None:
            return text
        if id(value) in busy:
            raise ValueError('Circular reference detected')
        busy.append(id(value))
        if isinstance(value, (list, tuple)):
            text = enclosed('[', [write(item, depth + 1) for item in value], ']', depth)
        elif isinstance(value, dict):
            parts = []
            for key, item in sorted(value.items()) if sort_keys else value.items():
                if not isinstance(key, str):
                    if not (key is None or isinstance(key, (int, float))):
                        if skipkeys:
                            continue
                        raise TypeError(f'keys must be str, int, float, bool or None, not {type(key).__name__}')
                    key = scalar(key)
                parts.append(_quoted(key, ensure_ascii) + colon + write(item, depth + 1))
            text = enclosed('{', parts, '}', depth)
        elif default is not None:
            text = write(default(value), depth)
        else:
            raise TypeError(f'Object of type {type(value).__name__} is not JSON serializable')
        busy.pop()
        return text
    return write(obj, 0)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))


def loads(s, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode('utf-8')
    if not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
    size = len(s)

    def skip(at):
        while at < size and s[at] in ' \t\n\r':
            at += 1
        return at

    def text(at):
        begin, parts = at - 1, []
        while True:
            start = at
            while at < size and s[at] not in '"\\' and s[at] >= ' ':
                at += 1
            parts.append(s[start:at])
            if at >= size:
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if s[at] == '"':
                return ''.join(parts), at + 1
            if s[at] != '\\':
                raise JSONDecodeError('Invalid control character at', s, at)
            at += 1
            if at >= size:
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if s[at] != 'u':
                if s[at] not in _PLAIN:
                    raise JSONDecodeError('Invalid \\escape', s, at - 1)
                parts.append(_PLAIN[s[at]])
                at += 1
                continue
            code = unicode(at)
            at += 5
            if 0xd800 <= code < 0xdc00 and s[at:at + 2] == '\\u':
                low = unicode(at + 1)
                if 0xdc00 <= low < 0xe000:
                    code, at = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00), at + 6
            parts.append(chr(code))

    def unicode(at):
        digits = s[at + 1:at + 5]
        try:
            if len(digits) == 4 and digits[1] not in 'xX':
                return int(digits, 16)
        except ValueError:
            pass
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at)

    def number(at):
        start = at
        if at < size and s[at] == '-':
            at += 1
        digits = at
        while at < size and s[at] in '0123456789':
            at += 1
            if s[digits] == '0':
                break
        if at == digits:
            return None
        whole, end = True, at
        if end + 1 < size and s[end] == '.' and s[end + 1] in '0123456789':
            whole, end = False, end + 1
            while end < size and s[end] in '0123456789':
                end += 1
        if end < size and s[end] in 'eE':
            last = end + 2 if end + 1 < size and s[end + 1] in '+-' else end + 1
            if last < size and s[last] in '0123456789':
                whole = False
                while last < size and s[last] in '0123456789':
                    last += 1
                end = last
        piece = s[start:end]
        return ((parse_int or int) if whole else (parse_float or float))(piece), end

    def value(at):
        if at >= size:
            raise JSONDecodeError('Expecting value', s, at)
        if s[at] == '"':
            return text(at + 1)
        if s[at] == '{':
            return mapping(at + 1)
        if s[at] == '[':
            return sequence(at + 1)
        for word, constant in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, at):
                return constant, at + len(word)
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, at):
                return (parse_constant or float)(word), at + len(word)
        found = number(at)
        if found is None:
            raise JSONDecodeError('Expecting value', s, at)
        return found

    def sequence(at):
        items, at = [], skip(at)
        if s[at:at + 1] == ']':
            return items, at + 1
        while True:
            item, at = value(at)
            items.append(item)
            at = skip(at)
            if s[at:at + 1] == ']':
                return items, at + 1
            if s[at:at + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = skip(at + 1)

    def mapping(at):
        pairs, at = [], skip(at)
        if s[at:at + 1] == '}':
            return finished(pairs), at + 1
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
            key, at = text(at + 1)
            at = skip(at)
            if s[at:at + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            item, at = value(skip(at + 1))
            pairs.append((key, item))
            at = skip(at)
            if s[at:at + 1] == '}':
                return finished(pairs), at + 1
            if s[at:at + 1] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = skip(at + 1)

    def finished(pairs):
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs)
        return dict(pairs) if object_hook is None else object_hook(dict(pairs))

    result, end = value(skip(0))
    end = skip(end)
    if end != size:
        raise JSONDecodeError('Extra data', s, end)
    return result


def load(fp, **kw):
    return loads(fp.read(), **kw)
