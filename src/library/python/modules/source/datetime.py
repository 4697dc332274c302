# Dates, times of day, moments, spans of time, and zones of a fixed offset, in the proleptic Gregorian calendar.
import _timetext as _text
from math import modf as _modf
from operator import index as _index

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')
MINYEAR, MAXYEAR = 1, 9999
_DAY = 86400000000
_to_ordinal, _from_ordinal = _text.to_ordinal, _text.from_ordinal


def _name(self):
    cls = type(self)
    return f'datetime.{cls.__qualname__}' if cls.__module__ == 'datetime' else cls.__name__


def _half_even(top, bottom):
    quotient, rest = divmod(top, bottom)
    twice = 2 * rest
    if (twice > bottom if bottom > 0 else twice < bottom) or twice == bottom and quotient % 2:
        quotient += 1
    return quotient


class timedelta:
    """A span of time: days, seconds and microseconds."""

    __slots__ = ('_days', '_seconds', '_microseconds', '_us')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total, left = 0, 0.0
        for name, value, factor in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                    ('seconds', seconds, 1000000), ('minutes', minutes, 60000000),
                                    ('hours', hours, 3600000000), ('days', days, _DAY), ('weeks', weeks, 7 * _DAY)):
            if value == 0 and isinstance(value, (int, float)):
                continue
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                if value in (float('inf'), float('-inf')):
                    raise OverflowError('cannot convert float infinity to integer')
                if value != value:
                    raise ValueError('cannot convert float NaN to integer')
                part, whole = _modf(value)
                total += int(whole) * factor
                part, whole = _modf(part * factor)
                total += int(whole)
                left += part
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if left:
            whole = round(left)
            if abs(whole - left) == 0.5:
                odd = total & 1
                whole = 2 * round((left + odd) * 0.5) - odd
            total += int(whole)
        return _span(total, cls)

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self

    def total_seconds(self):
        return self._us / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f"{_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self._days:
            text = f"{self._days} day{'s' if abs(self._days) != 1 else ''}, {text}"
        return f'{text}.{self._microseconds:06d}' if self._microseconds else text

    def __add__(self, other):
        return _span(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _span(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _span(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self): return _span(-self._us)
    def __pos__(self): return _span(self._us)
    def __abs__(self): return _span(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _span(self._us * int(other))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            return _span(_half_even(self._us * top, bottom))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return _span(self._us // int(other))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _span(_half_even(self._us, int(other)))
        if isinstance(other, float):
            top, bottom = other.as_integer_ratio()
            if top == 0:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _span(_half_even(self._us * bottom, top))
        return NotImplemented

    def __mod__(self, other):
        return _span(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._us, other._us)
        return quotient, _span(rest)

    def __eq__(self, other): return self._us == other._us if isinstance(other, timedelta) else NotImplemented
    def __lt__(self, other): return self._us < other._us if isinstance(other, timedelta) else NotImplemented
    def __le__(self, other): return self._us <= other._us if isinstance(other, timedelta) else NotImplemented
    def __gt__(self, other): return self._us > other._us if isinstance(other, timedelta) else NotImplemented
    def __ge__(self, other): return self._us >= other._us if isinstance(other, timedelta) else NotImplemented
    def __hash__(self): return hash((self._days, self._seconds, self._microseconds))
    def __bool__(self): return self._us != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _span(us, cls=timedelta):
    seconds, microseconds = divmod(us, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._us, self._days, self._seconds, self._microseconds = us, days, seconds, microseconds
    return self


timedelta.min = _span(-999999999 * _DAY)
timedelta.max = _span(1000000000 * _DAY - 1)
timedelta.resolution = _span(1)


class tzinfo:
    """The base of time zones."""

    def tzname(self, dt): raise NotImplementedError('a tzinfo subclass must implement tzname()')
    def utcoffset(self, dt): raise NotImplementedError('a tzinfo subclass must implement utcoffset()')
    def dst(self, dt): raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset, dst = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - dst
        if standard:
            dt = dt + standard
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc(): tz.dst() gave inconsistent results; cannot convert')
        return dt + dst


class timezone(tzinfo):
    """A zone of a fixed offset."""

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset:
            return cls.utc
        return _zone(cls, offset, name)

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return timezone, self.__getinitargs__()

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'{_name(self)}({self._offset!r})'
        return f'{_name(self)}({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def _check(self, dt, method):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check(dt, 'utcoffset')
        return self._offset

    def tzname(self, dt):
        self._check(dt, 'tzname')
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        self._check(dt, 'dst')
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime instance')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset


def _zone(cls, offset, name):
    if not -_DAY < offset._us < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                         f'not {offset!r}.')
    self = object.__new__(cls)
    self._offset, self._name = offset, name
    return self


timezone.utc = UTC = _zone(timezone, _span(0), None)
timezone.min = _zone(timezone, _span(-86340000000), None)
timezone.max = _zone(timezone, _span(86340000000), None)


def _offset_text(offset, separator=':'):
    us = offset._us
    sign, us = ('-', -us) if us < 0 else ('+', us)
    seconds, us = divmod(us, 1000000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = f'{sign}{hours:02d}{separator}{minutes:02d}'
    if seconds or us:
        text += f'{separator}{seconds:02d}'
    return f'{text}.{us:06d}' if us else text


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")


def _asked(zone, method, moment):
    if zone is None:
        return None
    offset = getattr(zone, method)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{method}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset._us < _DAY:
        raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return offset


_needed = object()


def _check_date(year, month, day):
    if day is _needed:
        name, place = ('year', 1) if year is _needed else ('month', 2) if month is _needed else ('day', 3)
        raise TypeError(f"function missing required argument '{name}' (pos {place})")
    year, month, day = _index(year), _index(month), _index(day)
    if not 1 <= year <= 9999:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= 28 and not 1 <= day <= _text.days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


class _IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


_IsoCalendarDate.__name__ = _IsoCalendarDate.__qualname__ = 'IsoCalendarDate'


class date:
    """A day."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=_needed, month=_needed, day=_needed):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self

    @classmethod
    def today(cls):
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        import time
        return cls(*time.localtime(timestamp)[:3])

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > 3652059:
            raise ValueError(f'year {_from_ordinal(ordinal)[0]} is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        import _isoformat
        return cls(*_isoformat.date_of(date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not 1 <= year <= 9999:
            raise ValueError(f'Year is out of range: {year}')
        last = 53 if _text.iso_calendar(year, 12, 28)[1] == 53 else 52
        if not 1 <= week <= last:
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid day: {day} (range is [1, 7])')
        return cls.fromordinal(_text.first_iso_monday(year) + (week - 1) * 7 + day - 1)

    def __repr__(self):
        return f'{_name(self)}({self._year}, {self._month}, {self._day})'

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    __str__ = isoformat

    def ctime(self):
        return f'{_text.DAYS[self.weekday()][:3]} {_text.MONTHS[self._month - 1][:3]} {self._day:2d} 00:00:00 {self._year:04d}'

    def strftime(self, format):
        return _formatted(self, format)

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(format_spec).__name__}')
        return self.strftime(format_spec) if format_spec else str(self)

    def timetuple(self):
        return _struct(self, 0, 0, 0, -1)

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return _IsoCalendarDate(_text.iso_calendar(self._year, self._month, self._day))

    def _key(self):
        return self._year, self._month, self._day

    def _order(self, other):
        if isinstance(other, datetime):
            raise TypeError(f"can't compare {_shown(self)} to {_shown(other)}")
        return other._key()

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other): return self._key() < self._order(other) if isinstance(other, date) else NotImplemented
    def __le__(self, other): return self._key() <= self._order(other) if isinstance(other, date) else NotImplemented
    def __gt__(self, other): return self._key() > self._order(other) if isinstance(other, date) else NotImplemented
    def __ge__(self, other): return self._key() >= self._order(other) if isinstance(other, date) else NotImplemented
    def __hash__(self): return hash(self._year.to_bytes(2, 'big') + bytes((self._month, self._day)))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other._days
        if not 0 < ordinal <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(ordinal)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + _span(-other._days * _DAY)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _span((self.toordinal() - other.toordinal()) * _DAY)
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day)


date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), _span(_DAY)


def _shown(value):
    cls = type(value)
    return f'{cls.__module__}.{cls.__qualname__}' if cls.__module__ == 'datetime' else cls.__qualname__


def _struct(day, hour, minute, second, dst):
    import time
    first = _to_ordinal(day._year, 1, 1)
    return time.struct_time((day._year, day._month, day._day, hour, minute, second, day.weekday(),
                             day.toordinal() - first + 1, dst))


def _formatted(value, form):
    if not isinstance(form, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(form).__name__}')
    moment = isinstance(value, (time, datetime))
    if '%f' in form or '%z' in form or '%Z' in form:
        out, i = [], 0
        while i < len(form):
            two = form[i:i + 2]
            if two == '%f':
                out.append(f'{value._microsecond:06d}' if moment else '000000')
            elif two == '%z':
                offset = value.utcoffset() if moment else None
                out.append('' if offset is None else _offset_text(offset, ''))
            elif two == '%Z':
                name = value.tzname() if moment else None
                out.append((name or '').replace('%', '%%'))
            elif two[0] == '%':
                out.append(two)
            else:
                out.append(form[i])
                i += 1
                continue
            i += 2
        form = ''.join(out)
    if isinstance(value, time):
        fields = (1900, 1, 1, value._hour, value._minute, value._second, 0, 1, -1)
    else:
        fields = value.timetuple()
    return _text.formatted(form, fields)


from _moment import time, datetime


def __getattr__(name):
    if name == 'datetime_CAPI':
        return None
    raise AttributeError(f"module 'datetime' has no attribute {name!r}")
