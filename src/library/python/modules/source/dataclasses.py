# Classes from annotated fields. Methods are closures over the fields.


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


MISSING, KW_ONLY = _Missing(), _Missing()


class InitVar:
    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self._passed = False
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata, self.kw_only = metadata or {}, kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _collect(cls, kw_only):
    known = {}
    for base in cls.__mro__[:0:-1]:
        known |= base.__dict__.get('__dataclass_fields__', {})
    for name, kind in cls.__dict__.get('__annotations__', {}).items():
        if kind is KW_ONLY:
            kw_only = True
            continue
        shown = kind if isinstance(kind, str) else repr(kind)
        if shown.startswith(('typing.ClassVar', 'ClassVar')):
            continue
        passed = kind is InitVar or isinstance(kind, InitVar) or shown.startswith(('InitVar', 'dataclasses.InitVar'))
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            one = default
            if one.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, one.default)
        else:
            one = field(default=default)
        mutable = isinstance(one.default, (list, dict, set, bytearray)) or type(one.default).__hash__ is None
        if one.default is not MISSING and mutable:
            raise ValueError(f'mutable default {type(one.default)} for field {name} is not allowed: use default_factory')
        one.name, one.type = name, kind
        if one.kw_only is MISSING:
            one.kw_only = kw_only
        one._passed = passed
        known[name] = one
    return known


def _init(cls, known, frozen):
    taken = [one for one in known.values() if one.init]
    places = [one for one in taken if not one.kw_only]
    optional = False
    for one in places:
        has_default = one.default is not MISSING or one.default_factory is not MISSING
        if optional and not has_default:
            raise TypeError(f'non-default argument {one.name!r} follows default argument')
        optional = optional or has_default
    me = '__dataclass_self__' if 'self' in known else 'self'
    scope = {'__put': object.__setattr__, '__absent': MISSING}
    parameters, lines = [me], []
    for one in places + [one for one in taken if one.kw_only]:
        if one.kw_only and '*' not in parameters:
            parameters.append('*')
        if one.default is not MISSING:
            scope[f'__default_{one.name}'] = one.default
            parameters.append(f'{one.name}=__default_{one.name}')
        elif one.default_factory is not MISSING:
            parameters.append(f'{one.name}=__absent')
        else:
            parameters.append(one.name)
    for one in known.values():
        if one._passed or not one.init and one.default_factory is MISSING:
            continue
        value = one.name
        if one.default_factory is not MISSING:
            scope[f'__make_{one.name}'] = one.default_factory
            value = f'__make_{one.name}()'
            if one.init:
                value = f'{value} if {one.name} is __absent else {one.name}'
        put = f'__put({me}, {one.name!r}, {value})' if frozen else f'{me}.{one.name} = {value}'
        lines.append(f'    {put}\n')
    if hasattr(cls, '__post_init__'):
        lines.append(f"    {me}.__post_init__({', '.join([one.name for one in known.values() if one._passed])})\n")
    exec(f"def __init__({', '.join(parameters)}):\n{''.join(lines) or '    pass'}", scope)
    made = scope['__init__']
    made.__qualname__ = f'{cls.__qualname__}.__init__'
    return made


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    known = _collect(cls, kw_only)
    cls.__dataclass_fields__ = known
    compared = [one.name for one in known.values() if one.compare and not one._passed]
    shown = [one.name for one in known.values() if one.repr and not one._passed]
    busy = []

    def values(self):
        return tuple([getattr(self, name) for name in compared])

    def __repr__(self):
        if id(self) in busy:
            return '...'
        busy.append(id(self))
        try:
            inside = ', '.join([f'{name}={getattr(self, name)!r}' for name in shown])
        finally:
            busy.pop()
        return f'{self.__class__.__qualname__}({inside})'

    def __eq__(self, other):
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __lt__(self, other):
        return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self):
        return hash(tuple([getattr(self, one.name) for one in known.values()
                           if not one._passed and (one.compare if one.hash is None else one.hash)]))

    def __setattr__(self, name, value):
        raise FrozenInstanceError(f'cannot assign to field {name!r}')

    def __delattr__(self, name):
        raise FrozenInstanceError(f'cannot delete field {name!r}')

    own = cls.__dict__
    explicit_hash = '__hash__' in own and not (own['__hash__'] is None and '__eq__' in own)
    if init:
        cls.__init__ = _init(cls, known, frozen)
    if repr_ and '__repr__' not in own:
        cls.__repr__ = __repr__
    own_eq = '__eq__' in own
    if eq and not own_eq:
        cls.__eq__ = __eq__
    if order:
        for function in (__lt__, __le__, __gt__, __ge__):
            if function.__name__ in own:
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
            setattr(cls, function.__name__, function)
    if frozen:
        cls.__setattr__, cls.__delattr__ = __setattr__, __delattr__
    if unsafe_hash or eq and frozen and not explicit_hash:
        cls.__hash__ = __hash__
    elif eq and not explicit_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple([one.name for one in known.values() if one.init and not one.kw_only])
    return _with_slots(cls, known, frozen) if slots else cls


def _with_slots(cls, known, frozen):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    space = dict(cls.__dict__)
    inherited = {name for base in cls.__mro__[1:-1] for name in getattr(base, '__slots__', ())}
    space['__slots__'] = tuple([name for name, one in known.items() if name not in inherited and not one._passed])
    for name in known:
        space.pop(name, None)
    for name in ('__dict__', '__weakref__'):
        space.pop(name, None)
    space['__qualname__'] = cls.__qualname__
    if frozen:
        # What copies it has to set the fields past the class's own refusal.
        names = list(known)

        def __getstate__(self):
            return [getattr(self, name) for name in names]

        def __setstate__(self, state):
            for name, value in zip(names, state):
                object.__setattr__(self, name, value)
        space.setdefault('__getstate__', __getstate__)
        space.setdefault('__setstate__', __setstate__)
    return type(cls)(cls.__name__, cls.__bases__, space)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    known = getattr(class_or_instance, '__dataclass_fields__', None)
    if known is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([one for one in known.values() if not one._passed])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _converted(obj, convert):
    if not isinstance(obj, type) and is_dataclass(obj):
        return convert(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_converted(item, convert) for item in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_converted(item, convert) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(_converted(k, convert), _converted(v, convert)) for k, v in obj.items()])
    from copy import deepcopy
    return deepcopy(obj)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError('asdict() should be called on dataclass instances')

    def convert(one):
        return dict_factory([(each.name, _converted(getattr(one, each.name), convert)) for each in fields(one)])
    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError('astuple() should be called on dataclass instances')

    def convert(one):
        return tuple_factory([_converted(getattr(one, each.name), convert) for each in fields(one)])
    return convert(obj)


def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for one in fields(obj):
        if not one.init:
            if one.name in changes:
                raise ValueError(f'field {one.name} is declared with init=False, it cannot be specified with replace()')
        elif one.name not in changes:
            changes[one.name] = getattr(obj, one.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    from keyword import iskeyword
    seen, annotations, space = set(), {}, dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, space[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = kind
    space['__annotations__'] = annotations
    space['__module__'] = 'types'
    cls = type(cls_name, tuple(bases), space)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
