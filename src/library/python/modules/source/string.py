# Constants of text, templates with $names, and the formatter behind str.format.
import re as _re

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable',
           'punctuation', 'whitespace', 'Formatter', 'Template']
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text in which $name and ${name} are replaced."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = cls._compiled()

    @classmethod
    def _compiled(cls):
        pattern = cls.__dict__.get('pattern')
        if pattern is None:
            sign, name = _re.escape(cls.delimiter), cls.idpattern
            pattern = (rf'{sign}(?:(?P<escaped>{sign})|(?P<named>{name})|'
                       rf'{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))')
        return _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column, line = i - len(''.join(lines[:-1])), len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _mapping(self, mapping, kws):
        if mapping is None:
            return kws
        if not kws:
            return mapping
        from collections import ChainMap
        return ChainMap(kws, mapping)

    def substitute(self, mapping=None, /, **kws):
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo['named'] or mo['braced']
            if name is not None:
                return str(mapping[name])
            if mo['escaped'] is not None:
                return self.delimiter
            self._invalid(mo)
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=None, /, **kws):
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo['named'] or mo['braced']
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            return self.delimiter if mo['escaped'] is not None else mo.group()
        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        return all(mo['invalid'] is None for mo in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = []
        for mo in self.pattern.finditer(self.template):
            name = mo['named'] or mo['braced']
            if name is not None and name not in names:
                names.append(name)
        return names


Template.pattern = Template._compiled()


def _fields(text):
    """The parts of a format string: literal, field name, specification, conversion."""
    literal, i, n = '', 0, len(text)
    while i < n:
        c = text[i]
        i += 1
        if c in '{}' and text[i:i + 1] == c:
            literal += c
            i += 1
            yield literal, None, None, None
            literal = ''
        elif c == '}':
            raise ValueError("Single '}' encountered in format string")
        elif c == '{':
            if i == n:
                raise ValueError("Single '{' encountered in format string")
            depth, start = 1, i
            while i < n and depth:
                depth += {'{': 1, '}': -1}.get(text[i], 0)
                i += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            name, conversion, spec = _split_field(text[start:i - 1])
            yield literal, name, spec, conversion
            literal = ''
        else:
            literal += c
    if literal:
        yield literal, None, None, None


def _split_field(field):
    bracket = False
    for i, c in enumerate(field):
        if c == '[':
            bracket = True
        elif c == ']':
            bracket = False
        elif c in ':!' and not bracket:
            if c == ':':
                return field[:i], None, field[i + 1:]
            conversion, rest = field[i + 1:i + 2], field[i + 2:]
            if not conversion:
                raise ValueError("unmatched '{' in format spec")
            if rest and rest[0] != ':':
                raise ValueError("expected ':' after conversion specifier")
            return field[:i], conversion, rest[1:]
    return field, None, ''


class Formatter:
    """What str.format does, with steps that can be replaced."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == '' or name[0] in '.[':
                if auto is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto) + name
                auto += 1
            elif _re.match(r'\d+', name):
                if auto:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(value, spec))
        return ''.join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _re.match(r'([^.\[]*)(.*)\Z', field_name, _re.S).groups()
        key = int(first) if first.isdigit() else first
        value = self.get_value(key, args, kwargs)
        for attribute, index in _re.findall(r'\.([^.\[]*)|\[([^\]]*)\]', rest):
            if attribute:
                value = getattr(value, attribute)
            else:
                value = value[int(index) if index.isdigit() else index]
        return value, key
