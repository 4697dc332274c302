# Values printed over several lines where one is too short.
import re as _re
from io import StringIO as _StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe(object, {}, None, 0)[2]


class _Key:
    """Keys of any kinds in some order."""

    __slots__ = ('key',)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        try:
            return self.key < other.key
        except TypeError:
            return (str(type(self.key)), id(self.key)) < (str(type(other.key)), id(other.key))


def _by_key(pair):
    return _Key(pair[0])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._indent, self._width, self._compact = depth, indent, width, bool(compact)
        self._sort_dicts, self._underscore_numbers, self._stream = sort_dicts, underscore_numbers, stream

    def pprint(self, object):
        text = self.pformat(object) + '\n'
        if self._stream is None:
            print(text, end='')
        else:
            self._stream.write(text)

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._safe(object, context, maxlevels or None, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        return text

    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        room = self._width - indent - allowance
        if len(text) > room:
            method = self._method(object)
            if method is not None:
                context[key] = 1
                method(object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)

    def _method(self, object):
        cls = type(object)
        shown = cls.__repr__
        if isinstance(object, dict):
            if shown is dict.__repr__:
                return self._dict
            if cls.__name__ == 'OrderedDict' and cls.__module__ == 'collections':
                return self._ordered_dict
            if cls.__name__ == 'defaultdict' and cls.__module__ == 'collections':
                return self._default_dict
            if cls.__name__ == 'Counter' and cls.__module__ == 'collections':
                return self._counter
        elif isinstance(object, list) and shown is list.__repr__:
            return self._list
        elif isinstance(object, tuple) and shown is tuple.__repr__:
            return self._tuple
        elif isinstance(object, (set, frozenset)) and shown in (set.__repr__, frozenset.__repr__):
            return self._set
        elif cls is str:
            return self._str
        elif cls is bytes:
            return self._bytes
        elif cls.__name__ == 'deque' and cls.__module__ == 'collections':
            return self._deque
        elif cls.__name__ == 'SimpleNamespace' and cls.__module__ == 'types':
            return self._namespace
        elif cls.__name__ == 'mappingproxy':
            return self._proxy
        elif hasattr(cls, '__dataclass_fields__') and getattr(shown, '__qualname__', '').endswith('__repr__') and (
                '__create_fn__' in getattr(shown, '__qualname__', '') or getattr(shown, '_of_dataclass', False)
                or hasattr(shown, '__wrapped__')):
            return self._dataclass
        return None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_by_key) if self._sort_dicts else list(object.items())
            self._dict_items(items, out, indent, allowance + 1, context, level)
        out.append('}')

    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        separator = ',\n' + ' ' * indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            shown = self._repr(key, context, level)
            out.append(shown + ': ')
            self._format(value, out, indent + len(shown) + 2, allowance if i == last else 1, context, level)
            if i != last:
                out.append(separator)

    def _ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        self._list(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _default_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '({')
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        self._dict_items(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _proxy(self, object, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _list(self, object, out, indent, allowance, context, level):
        out.append('[')
        self._items(object, out, indent, allowance + 1, context, level)
        out.append(']')

    def _tuple(self, object, out, indent, allowance, context, level):
        out.append('(')
        end = ',)' if len(object) == 1 else ')'
        self._items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        cls = type(object)
        if cls is set:
            out.append('{')
            end = '}'
        else:
            out.append(cls.__name__ + '({')
            end = '})'
            indent += len(cls.__name__) + 1
        self._items(sorted(object, key=_Key), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        out.append('deque(')
        indent += 6
        out.append('[')
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._items(object, out, indent, 2, context, level)
            out.append(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _namespace(self, object, out, indent, allowance, context, level):
        self._fields('namespace' if type(object).__name__ == 'SimpleNamespace' else type(object).__name__,
                     list(object.__dict__.items()), out, indent, allowance, context, level)

    def _dataclass(self, object, out, indent, allowance, context, level):
        fields = [(name, getattr(object, name)) for name, field in type(object).__dataclass_fields__.items() if field.repr]
        self._fields(type(object).__name__, fields, out, indent, allowance, context, level)

    def _fields(self, name, items, out, indent, allowance, context, level):
        indent += len(name) + 1
        out.append(name + '(')
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            out.append(key + '=')
            if id(value) in context:
                out.append('...')
            else:
                self._format(value, out, indent + len(key) + 1, allowance if i == last else 1, context, level)
            if i != last:
                out.append(',\n' + ' ' * indent)
        out.append(')')

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        separator, end = ',\n' + ' ' * indent, ''
        width = room = self._width - indent + 1
        items = list(items)
        last = len(items) - 1
        for i, item in enumerate(items):
            if i == last:
                room -= allowance
                width -= allowance
            if self._compact:
                shown = self._repr(item, context, level)
                needed = len(shown) + 2
                if width < needed:
                    width = room
                    if end:
                        end = separator
                if width >= needed:
                    width -= needed
                    out.append(end)
                    end = ', '
                    out.append(shown)
                    continue
            out.append(end)
            end = separator
            self._format(item, out, indent, allowance if i == last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        chunks, lines = [], object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        most = room = self._width - indent
        shown = ''
        for i, line in enumerate(lines):
            shown = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(shown) <= most:
                chunks.append(shown)
                continue
            parts = _re.findall(r'\S*\s*', line)
            parts.pop()
            limit, current = room, ''
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    limit -= allowance
                if len(repr(candidate)) > limit:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(shown)
            return
        if level == 1:
            out.append('(')
        out.append(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            out.append(')')

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        parenthesised = level == 1
        if parenthesised:
            indent += 1
            allowance += 1
            out.append('(')
        width, current, chunks = self._width - indent, b'', []
        last = len(object) // 4 * 4
        for i in range(0, len(object), 4):
            part = object[i:i + 4]
            candidate = current + part
            if i == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    chunks.append(repr(current))
                current = part
            else:
                current = candidate
        if current:
            chunks.append(repr(current))
        out.append(('\n' + ' ' * indent).join(chunks))
        if parenthesised:
            out.append(')')

    def _safe(self, object, context, most, level):
        """Text, whether it can be read back, whether it contains itself."""
        cls = type(object)
        if cls in (int, float, complex, bool, str, bytes, type(None)):
            if cls is int and self._underscore_numbers:
                return f'{object:_d}', True, False
            return repr(object), True, False
        shown = getattr(cls, '__repr__', None)
        if issubclass(cls, dict) and shown is dict.__repr__:
            if not object:
                return '{}', True, False
            if most and level >= most:
                return '{...}', False, id(object) in context
            if id(object) in context:
                return _recursion(object), False, True
            context[id(object)] = 1
            readable, recursive, parts = True, False, []
            items = sorted(object.items(), key=_by_key) if self._sort_dicts else object.items()
            for key, value in items:
                k, k_readable, k_recursive = self.format(key, context, most, level + 1)
                v, v_readable, v_recursive = self.format(value, context, most, level + 1)
                parts.append(f'{k}: {v}')
                readable = readable and k_readable and v_readable
                recursive = recursive or k_recursive or v_recursive
            del context[id(object)]
            return f"{{{', '.join(parts)}}}", readable, recursive
        if issubclass(cls, list) and shown is list.__repr__ or issubclass(cls, tuple) and shown is tuple.__repr__:
            if issubclass(cls, list):
                if not object:
                    return '[]', True, False
                form = '[%s]'
            elif len(object) == 1:
                form = '(%s,)'
            else:
                if not object:
                    return '()', True, False
                form = '(%s)'
            if most and level >= most:
                return form % '...', False, id(object) in context
            if id(object) in context:
                return _recursion(object), False, True
            context[id(object)] = 1
            readable, recursive, parts = True, False, []
            for item in object:
                text, item_readable, item_recursive = self.format(item, context, most, level + 1)
                parts.append(text)
                readable = readable and item_readable
                recursive = recursive or item_recursive
            del context[id(object)]
            return form % ', '.join(parts), readable, recursive
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'
