from _collections import make_tuple as _make_tuple
from operator import itemgetter as _itemgetter


def _refuse(self, value=None):
    raise AttributeError("can't set attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    keywords = {'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def',
                'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is',
                'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'}
    if rename:
        seen = set()
        for i, name in enumerate(names):
            if not name.isidentifier() or name in keywords or name.startswith('_') or name in seen:
                names[i] = f'_{i}'
            seen.add(name)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if name in keywords:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(zip(names[len(names) - len(defaults):], defaults))
    fields = tuple(names)
    count = len(fields)
    parameters = ''.join(f', {name}' for name in fields)
    values = ''.join(f'{name}, ' for name in fields)
    scope = {'_make_tuple': _make_tuple}
    new = eval(f'lambda _cls{parameters}: _make_tuple(_cls, ({values}))', scope)
    new.__name__ = '__new__'
    new.__qualname__ = f'{typename}.__new__'
    new.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
    if defaults is not None:
        new.__defaults__ = defaults
    template = '(' + ', '.join(f'{name}=%r' for name in fields) + ')'

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make(kwds.pop(name, value) for name, value in zip(fields, self))
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def _asdict(self):
        return dict(zip(fields, self))

    def __repr__(self):
        return type(self).__name__ + template % tuple(self)

    def __getnewargs__(self):
        return tuple(self)

    for function in (_make, _replace, _asdict, __repr__, __getnewargs__):
        function.__qualname__ = f'{typename}.{function.__name__}'
    namespace = {
        '__doc__': f"{typename}({', '.join(fields)})",
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': field_defaults,
        '__new__': new,
        '_make': classmethod(_make),
        '_replace': _replace,
        '_asdict': _asdict,
        '__repr__': __repr__,
        '__getnewargs__': __getnewargs__,
        '__match_args__': fields,
        '__module__': module if module is not None else '__main__',
    }
    for i, name in enumerate(fields):
        namespace[name] = property(_itemgetter(i), _refuse, _refuse, f'Alias for field number {i}')
    return type(typename, (tuple,), namespace)


namedtuple.__module__ = 'collections'
