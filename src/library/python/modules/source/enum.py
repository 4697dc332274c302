# Enumerations: classes whose attributes are members.
__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
           'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_enum', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'global_str', 'show_flag_values']

_property = property


class nonmember:
    """An attribute of an enumeration that is no member."""

    def __init__(self, value):
        self.value = value


class member:
    """An attribute of an enumeration that is a member though it would not be one."""

    def __init__(self, value):
        self.value = value


class property:
    """A property of members that leaves its name to members: `Color.value` may be a member itself."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.name = self.clsname = None

    def __set_name__(self, owner, name):
        self.name, self.clsname = name, owner.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            members = ownerclass.__dict__.get('_member_map_', {})
            if self.name in members:
                return members[self.name]
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is None:
            raise AttributeError(f'{type(instance)!r} has no attribute {self.name!r}')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        self.fset(instance, value)

    def __delete__(self, instance):
        raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')


_unset = object()


class auto:
    """A value that the enumeration chooses."""

    def __init__(self, value=_unset):
        self.value = value

    def __repr__(self):
        return 'auto(%r)' % self.value


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, '__get__') or hasattr(cls, '__set__') or hasattr(cls, '__delete__') or callable(value) and (
        type(value).__name__ in ('function', 'builtin_function_or_method', 'method', 'staticmethod', 'classmethod')) or (
        type(value).__name__ in ('property', 'staticmethod', 'classmethod', 'function'))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


class EnumDict(dict):
    """The namespace of a class body, which keeps the names of members."""

    def __init__(self):
        dict.__init__(self)
        self._member_names, self._last_values, self._ignore = [], [], []
        self._auto_called, self._generate, self._cls_name = False, None, None

    def __setitem__(self, key, value):
        private = self._cls_name is not None and key.startswith(f'_{self._cls_name.lstrip("_")}__')
        if private:
            pass
        elif _is_sunder(key):
            if key not in ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_'):
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                function = getattr(value, '__func__', value)
                self._generate = function
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) and not isinstance(value, member):
            pass
        else:
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            value = self._chosen(key, value)
            self._member_names.append(key)
            self._last_values.append(value)
        dict.__setitem__(self, key, value)

    def _chosen(self, key, value):
        if isinstance(value, auto):
            if value.value is _unset:
                self._auto_called = True
                value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if type(value) is tuple and any(isinstance(part, auto) for part in value):
            return tuple([self._chosen(key, part) if isinstance(part, auto) else part for part in value])
        return value

    def update(self, members, **more):
        for name, value in dict(members, **more).items():
            self[name] = value


class EnumType(type):
    """The class of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError('<enum %r> cannot extend %r' % (cls, base))
        names = EnumDict()
        names._cls_name = cls
        for base in reversed(bases):
            if isinstance(base, EnumType):
                names._generate = getattr(base, '_generate_next_value_', None)
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names)
        values = {name: classdict[name] for name in names}
        ignored = list(classdict._ignore)
        body = {name: value for name, value in classdict.items() if name not in values and name not in ignored
                and name not in ('_ignore_',)}
        order = body.pop('_order_', None)
        for name in names:
            if name in ('mro', ''):
                raise ValueError('invalid enum member name(s) %s' % ','.join([repr(n) for n in names if n in ('mro', '')]))
        enum_bases = [base for base in bases if isinstance(base, EnumType)]
        first = enum_bases[-1] if enum_bases else None
        data = _data_type(cls, bases) if first is not None else object
        generate = body.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            body['_generate_next_value_'] = staticmethod(generate)
        own_new = body.get('__new__')
        body.update(_member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[], _member_type_=data,
                    _boundary_=boundary or getattr(first, '_boundary_', None), _flag_mask_=0, _singles_mask_=0, _all_bits_=0)
        if own_new is not None and first is not None:
            body['_new_member_'] = own_new
        enum_class = type.__new__(metacls, cls, bases, body, **kwds)
        if first is not None and data is not object:
            _dress(enum_class, first, data, body)
        for name in names:
            _add_member(enum_class, name, values[name], data)
        if Flag is not None and issubclass(enum_class, Flag):
            values = [enum_class._member_map_[name]._value_ for name in enum_class._member_names_]
            enum_class._in_order_ = values == sorted(values)
        if Enum is not None:
            # Looking up a member is what the class does from now on, whatever its data type's own way is.
            enum_class.__new__ = Enum.__new__
        if order is not None:
            listed = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if listed != [name for name in names if name in listed] or [n for n in enum_class._member_names_ if n not in listed]:
                raise TypeError('member order does not match _order_:\n  %r\n  %r' % (enum_class._member_names_, listed))
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        body = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last = names, [], []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            body[name] = value
        if module is None:
            module = '__main__'
        body['__module__'] = module
        if qualname is not None:
            body['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, body, boundary=boundary)

    def __contains__(cls, item):
        if not isinstance(item, Enum):
            import warnings
            warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                          'False depending on whether the value is a member or the value of a member',
                          DeprecationWarning, stacklevel=2)
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'"
                            % (type(item).__qualname__, cls.__class__.__qualname__))
        return isinstance(item, cls) and item._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError('%r cannot delete member %r.' % (cls.__name__, attr))
        type.__delattr__(cls, attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError('cannot reassign member %r' % (name,))
        type.__setattr__(cls, name, value)

    def __getattr__(cls, name):
        members = cls.__dict__.get('_member_map_', {})
        if name in members:
            return members[name]
        raise AttributeError(name)

    def __dir__(cls):
        names = ['__class__', '__contains__', '__doc__', '__getitem__', '__init_subclass__', '__iter__', '__len__',
                 '__members__', '__module__', '__name__', '__qualname__']
        return sorted(set(names + cls._member_names_))

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'


EnumMeta = EnumType
Enum = Flag = ReprEnum = Enum_init = None


def _data_type(cls, bases):
    """The class that members also are, besides enumerations and mixins without data."""
    found = []
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    found.append(base._member_type_)
                    break
            elif '__new__' in base.__dict__ or base.__module__ == 'builtins':
                found.append(candidate or base)
                break
            else:
                candidate = candidate or base
    found = list(dict.fromkeys(found))
    if len(found) > 1:
        raise TypeError('too many data types for %r: %r' % (cls, set(found)))
    return found[0] if found else object


def _inherited_new(cls):
    for base in cls.__mro__[1:]:
        if isinstance(base, EnumType) and '_new_member_' in base.__dict__:
            return base.__dict__['_new_member_']
    return None


def _dress(cls, first, data, body):
    """Members that are numbers or text keep, or lose, the looks of their class."""
    if issubclass(cls, ReprEnum):
        return
    for name in ('__repr__', '__str__', '__format__'):
        if name in body:
            continue
        chosen = None
        for base in cls.__mro__[1:]:
            if isinstance(base, EnumType) and base not in (Enum, Flag) and name in base.__dict__:
                chosen = base.__dict__[name]
                break
        if chosen is None:
            own = data.__dict__.get(name) if data.__module__ != 'builtins' else None
            chosen = own if own is not None and name != '__format__' else None
        type.__setattr__(cls, name, chosen if chosen is not None else getattr(first, name))


def _add_member(cls, name, value, data):
    new = cls.__dict__.get('_new_member_') or _inherited_new(cls)
    new = getattr(new, '__func__', new)
    args = value if isinstance(value, tuple) else (value,)
    if data is tuple:
        args = (args,)
    if new is not None:
        self = new(cls, *args)
        if not hasattr(self, '_value_'):
            if data is object:
                self._value_ = value
            else:
                try:
                    self._value_ = data(*args)
                except Exception as error:
                    raise TypeError('_value_ not set in __new__, unable to create it') from error
    elif data is object:
        self = object.__new__(cls)
        self._value_ = value
    else:
        self = data.__new__(cls, *args)
        if not hasattr(self, '_value_'):
            self._value_ = data(*args)
    value = self._value_
    self._name_ = name
    self.__objclass__ = cls
    self._sort_order_ = len(cls._member_names_)
    init = cls.__init__
    if init is not object.__init__ and init is not Enum_init:
        self.__init__(*args)
    single = value in cls._value2member_map_ if _hashable(value) else False
    known = cls._value2member_map_.get(value) if single else None
    if known is None and not _hashable(value):
        known = next((m for m in cls._member_map_.values() if m._value_ == value), None)
    if known is not None:
        self = known
    elif Flag is None or not issubclass(cls, Flag) or not isinstance(value, int) or _is_single(value):
        cls._member_names_.append(name)
    cls._member_map_[name] = self
    if _hashable(value):
        cls._value2member_map_.setdefault(value, self)
    else:
        cls._unhashable_values_.append(value)
    descriptor = None
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(name)
        if isinstance(found, property):
            descriptor = found
            break
    if descriptor is None:
        type.__setattr__(cls, name, self)
    if Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
        cls._flag_mask_ |= value
        if _is_single(value):
            cls._singles_mask_ |= value
        cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1


def _hashable(value):
    try:
        hash(value)
    except TypeError:
        return False
    return True


def _is_single(value):
    return value > 0 and value & (value - 1) == 0


from _enum import (Enum, Flag, ReprEnum, IntEnum, StrEnum, IntFlag, Enum_init, FlagBoundary, STRICT, CONFORM, EJECT, KEEP, unique, verify, EnumCheck, CONTINUOUS, NAMED_FLAGS, UNIQUE, global_enum, global_str,
                   show_flag_values)
