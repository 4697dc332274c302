# The enumerations of the module enum.
from enum import EnumType, property as _member_property, auto, _is_single


class Enum(metaclass=EnumType):
    """A set of named values."""

    __module__ = 'enum'

    def __init__(self, *args, **kwds):
        pass

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        exception = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            exception, result = error, None
        if isinstance(result, cls):
            return result
        failure = ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        if result is None and exception is None:
            raise failure
        if exception is None:
            exception = TypeError('error in %s._missing_: returned %r instead of None or a valid member'
                                  % (cls.__name__, result))
        if not isinstance(exception, ValueError):
            exception.__context__ = failure
        raise exception

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            pass
        import warnings
        last = last_values[-1]
        warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and '
                      'support adding +1\nand the value returned will be the largest value in the enum incremented by 1',
                      DeprecationWarning, stacklevel=3)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        shown = self.__class__._member_type_.__dict__.get('_enum_value_repr_', repr)
        return '<%s.%s: %s>' % (self.__class__.__name__, self._name_, shown(self._value_))

    def __str__(self):
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'}
        for cls in self.__class__.__mro__:
            if cls.__module__ in ('enum', 'builtins'):
                continue
            names.update(name for name in cls.__dict__ if name[0] != '_' and name not in self._member_map_)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @_member_property
    def name(self):
        return self._name_

    @_member_property
    def value(self):
        return self._value_


Enum_init = Enum.__init__
import enum as _module
_module.Enum, _module.Enum_init = Enum, Enum_init


class ReprEnum(Enum):
    """An enumeration whose members keep the text of their other class."""

    __module__ = 'enum'


_module.ReprEnum = ReprEnum


def _number_format(self, format_spec):
    return format(self._value_, format_spec)


class IntEnum(int, ReprEnum):
    __module__ = 'enum'

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return format(int(self._value_), format_spec)

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __hash__(self):
        return hash(int(self._value_))


class StrEnum(str, ReprEnum):
    __module__ = 'enum'

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError('too many arguments for str(): %r' % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError('%r is not a string' % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError('encoding must be a string, not %r' % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2],))
        value = str(*values)
        self = str.__new__(cls, value)
        self._value_ = value
        return self

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self._value_)

    def __format__(self, format_spec):
        return format(self._value_, format_spec)

    def __repr__(self):
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __hash__(self):
        return hash(self._value_)


class FlagBoundary(StrEnum):
    __module__ = 'enum'
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value):
    while value:
        bit = value & -value
        yield bit
        value ^= bit


class Flag(Enum, boundary=STRICT):
    """Members that can be joined by |."""

    __module__ = 'enum'

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last) from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_(cls, value):
        members = [cls._value2member_map_.get(bit) for bit in _bits(value & cls._flag_mask_)]
        if not cls._in_order_:
            members.sort(key=lambda member: member._sort_order_)
        return iter(members)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        mask, every = cls._flag_mask_, cls._all_bits_
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s'
                                 % (cls, value, _binary(value, width), _binary(mask, width)))
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = every + 1 + value
            if cls._boundary_ is not KEEP:
                value &= mask
        known = cls._value2member_map_.get(value)
        if known is not None:
            return known
        unknown = value & ~mask
        members = [member for member in cls._iter_member_(value) if member is not None]
        if unknown and cls._boundary_ is STRICT:
            raise ValueError('%s(%r) --> unknown values %r [%s]' % (cls.__name__, value, unknown, bin(unknown)))
        if cls._member_type_ is object:
            pseudo = object.__new__(cls)
        else:
            pseudo = cls._member_type_.__new__(cls, value)
        pseudo._value_ = value
        if members:
            pseudo._name_ = '|'.join([member._name_ for member in members])
            if unknown:
                pseudo._name_ += '|%s' % cls._numeric_repr_(unknown)
        else:
            pseudo._name_ = None
        return cls._value2member_map_.setdefault(value, pseudo)

    @staticmethod
    def _numeric_repr_(value):
        return repr(value)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r"
                            % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return '<%s: %r>' % (name, self._value_)
        return '<%s.%s: %r>' % (name, self._name_, self._value_)

    def __str__(self):
        name = self.__class__.__name__
        return '%s(%r)' % (name, self._value_) if self._name_ is None else '%s.%s' % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _flag_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        other = self._flag_value(other)
        return other if other is NotImplemented else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._flag_value(other)
        return other if other is NotImplemented else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._flag_value(other)
        return other if other is NotImplemented else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __hash__(self):
        return hash(self._value_)


def _binary(value, width):
    if value < 0:
        return bin(value & (1 << width) - 1)
    digits = bin(value)[2:]
    return f'0b0 {digits.rjust(width, "0")}'


_module.Flag = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __module__ = 'enum'

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return format(int(self._value_), format_spec)

    def __repr__(self):
        return Flag.__repr__(self)

    def __hash__(self):
        return hash(int(self._value_))

    def __contains__(self, other):
        return Flag.__contains__(self, other)

    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


def unique(enumeration):
    duplicates = [(name, member.name) for name, member in enumeration.__members__.items() if name != member.name]
    if duplicates:
        details = ', '.join(['%s -> %s' % (alias, name) for alias, name in duplicates])
        raise ValueError('duplicate values found in %r: %s' % (enumeration, details))
    return enumeration


class EnumCheck(StrEnum):
    __module__ = 'enum'
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        values = sorted(member._value_ for member in enumeration)
        for check in self.checks:
            if check is UNIQUE:
                duplicates = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if duplicates:
                    details = ', '.join(['%s -> %s' % pair for pair in duplicates])
                    raise ValueError('aliases found in %r: %s' % (enumeration, details))
            elif check is CONTINUOUS and values:
                low, high = values[0], values[-1]
                if issubclass(enumeration, Flag):
                    missing = [2 ** i for i in range(low.bit_length(), high.bit_length()) if 2 ** i not in values]
                else:
                    missing = [i for i in range(low + 1, high) if i not in values]
                if missing:
                    shown = ', '.join([str(value) for value in missing])
                    raise ValueError(f'invalid {type(enumeration).__name__[:-4].lower() or "enum"} {name!r}: missing values {shown}')
            elif check is NAMED_FLAGS:
                singles = {member._value_ for member in enumeration}
                missing = sorted({bit for member in enumeration.__members__.values() for bit in _bits(member._value_)} - singles)
                if missing:
                    raise ValueError(f'invalid Flag {name!r}: aliases {missing} are missing')
        return enumeration


def global_str(self):
    return self._name_ or str(self._value_)


def global_enum(cls, update_str=False):
    def shown(self):
        return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"
    cls.__repr__ = shown
    import sys
    module = sys.modules.get(cls.__module__)
    if module is not None:
        for name, member in cls.__members__.items():
            setattr(module, name, member)
    return cls


def show_flag_values(value):
    return list(_bits(int(value)))
