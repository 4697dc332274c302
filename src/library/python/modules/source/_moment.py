# The classes time and datetime of the module datetime.
import _timetext as _text
from datetime import (MAXYEAR, MINYEAR, _asked, _check_date, _check_time, _check_zone, _formatted, _from_ordinal, _name, _needed,
                      _offset_text, _shown, _span, _struct, _to_ordinal, date, timedelta, timezone, tzinfo)

_DAY = 86400000000


def _clock_text(value, timespec):
    hour, minute, second, us = value._hour, value._minute, value._second, value._microsecond
    if timespec == 'auto':
        timespec = 'microseconds' if us else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    if timespec == 'seconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'milliseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us // 1000:03d}'
    if timespec == 'microseconds':
        return f'{hour:02d}:{minute:02d}:{second:02d}.{us:06d}'
    raise ValueError('Unknown timespec value')


def _tail(value):
    """What follows in a repr behind hour and minute."""
    text = ''
    if value._microsecond:
        text = f', {value._second}, {value._microsecond}'
    elif value._second:
        text = f', {value._second}'
    if value._fold:
        text += ', fold=1'
    if value._tzinfo is not None:
        text += f', tzinfo={value._tzinfo!r}'
    return text


class time:
    """A time of day."""

    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        import _isoformat
        return cls(*_isoformat.time_of(time_string))

    def __repr__(self):
        return f'{_name(self)}({self._hour}, {self._minute}{_tail(self)})'

    def isoformat(self, timespec='auto'):
        offset = self.utcoffset()
        return _clock_text(self, timespec) + ('' if offset is None else _offset_text(offset))

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _formatted(self, format)

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(format_spec).__name__}')
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        return _asked(self._tzinfo, 'utcoffset', None)

    def dst(self):
        return _asked(self._tzinfo, 'dst', None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def _us(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _keys(self, other, equality=False):
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware times")
        if mine is None:
            return self._us(), other._us()
        return self._us() - mine._us, other._us() - its._us

    def _compared(self, other, ask, equality=False):
        return ask(*self._keys(other, equality)) if isinstance(other, time) else NotImplemented

    def __eq__(self, other): return self._compared(other, lambda a, b: a == b, True)
    def __lt__(self, other): return self._compared(other, lambda a, b: a < b)
    def __le__(self, other): return self._compared(other, lambda a, b: a <= b)
    def __gt__(self, other): return self._compared(other, lambda a, b: a > b)
    def __ge__(self, other): return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        if offset is None:
            return hash(bytes((self._hour, self._minute, self._second)) + self._microsecond.to_bytes(3, 'big'))
        return hash(timedelta(0, self._hour * 3600 + self._minute * 60 + self._second, self._microsecond) - offset)

    def __reduce__(self):
        fields = (self._hour, self._minute, self._second, self._microsecond)
        return type(self), fields if self._tzinfo is None else fields + (self._tzinfo,)


time.min, time.max, time.resolution = time(0, 0), time(23, 59, 59, 999999), _span(1)


class datetime(date):
    """A moment: a day and a time of day."""

    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=_needed, month=_needed, day=_needed, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo, self._fold = tzinfo, fold
        return self

    hour, minute, second, microsecond = time.hour, time.minute, time.second, time.microsecond
    tzinfo, fold = time.tzinfo, time.fold

    @classmethod
    def _of_us(cls, us, zone=None):
        """The moment that many microseconds after the beginning of the year 1, less one day."""
        days, us = divmod(us, _DAY)
        if not 0 < days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, us = divmod(us, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(days), hour, minute, second, us, zone)

    def _us(self):
        seconds = (_to_ordinal(self._year, self._month, self._day) * 24 + self._hour) * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    @classmethod
    def now(cls, tz=None):
        import time
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        import time
        return cls.utcfromtimestamp(time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        import time
        us = round(timestamp * 1000000) if isinstance(timestamp, int) else _rounded(timestamp)
        if tz is None:
            seconds, us = divmod(us, 1000000)
            return cls(*time.localtime(seconds)[:6], us)
        return tz.fromutc(cls._epoch(us).replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._epoch(_rounded(timestamp))

    @classmethod
    def _epoch(cls, us):
        try:
            return cls._of_us(us + 719163 * _DAY)
        except OverflowError:
            raise ValueError(f'year {1970 + us // (365 * _DAY)} is out of range') from None

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, globals()['date']):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, globals()['time']):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        import _isoformat
        return cls(*_isoformat.moment_of(date_string))

    @classmethod
    def strptime(cls, date_string, format, /):
        for place, argument in ((1, date_string), (2, format)):
            if not isinstance(argument, str):
                raise TypeError(f'strptime() argument {place} must be str, not {type(argument).__name__}')
        fields, us, offset, offset_us, zone = _text.parsed(date_string, format)
        tz = None
        if offset is not None:
            span = timedelta(seconds=offset, microseconds=offset_us)
            tz = timezone(span, zone.upper()) if zone else timezone(span)
        return cls(*fields[:6], us, tz)

    def __repr__(self):
        return f'{_name(self)}({self._year}, {self._month}, {self._day}, {self._hour}, {self._minute}{_tail(self)})'

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            shown = f'of length {len(sep)}' if isinstance(sep, str) else type(sep).__name__
            raise TypeError('isoformat() argument 1 must be a unicode character, not '
                            + ('str' if isinstance(sep, str) else shown))
        offset = self.utcoffset()
        return (f'{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}{_clock_text(self, timespec)}'
                + ('' if offset is None else _offset_text(offset)))

    def __str__(self):
        return self.isoformat(' ')

    def ctime(self):
        return (f'{_text.DAYS[self.weekday()][:3]} {_text.MONTHS[self._month - 1][:3]} {self._day:2d} '
                f'{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}')

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        dst = self.dst()
        return _struct(self, self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _struct(moment, moment._hour, moment._minute, moment._second, 0)

    def timestamp(self):
        offset = self.utcoffset()
        if offset is not None:
            return (self._us() - offset._us - 719163 * _DAY) / 1000000
        import time
        seconds = time.mktime((self._year, self._month, self._day, self._hour, self._minute, self._second, 0, 0, -1))
        return seconds + self._microsecond / 1000000

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        def chosen(new, old):
            return old if new is None else new
        return type(self)(chosen(year, self._year), chosen(month, self._month), chosen(day, self._day),
                          chosen(hour, self._hour), chosen(minute, self._minute), chosen(second, self._second),
                          chosen(microsecond, self._microsecond), self._tzinfo if tzinfo is True else tzinfo,
                          fold=chosen(fold, self._fold))

    def utcoffset(self):
        return _asked(self._tzinfo, 'utcoffset', self)

    def dst(self):
        return _asked(self._tzinfo, 'dst', self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def astimezone(self, tz=None):
        if tz is not None and not isinstance(tz, tzinfo):
            _check_zone(tz)
        offset = self.utcoffset()
        if offset is None or tz is None:
            import time
            moment = time.localtime(int(self.timestamp() // 1))
            local = timezone(timedelta(seconds=moment.tm_gmtoff), moment.tm_zone)
            if offset is None:
                offset = local._offset
            tz = local if tz is None else tz
        if tz is self._tzinfo:
            return self
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def _keys(self, other, equality=False):
        if not isinstance(other, datetime):
            raise TypeError(f"can't compare {_shown(self)} to {_shown(other)}")
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            if equality:
                return 0, 1
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        if mine is None:
            return self._us(), other._us()
        return self._us() - mine._us, other._us() - its._us

    def _compared(self, other, ask):
        return ask(*self._keys(other)) if isinstance(other, date) else NotImplemented

    def __eq__(self, other):
        if isinstance(other, datetime):
            mine, its = self._keys(other, True)
            return mine == its
        return False if isinstance(other, date) else NotImplemented

    def __lt__(self, other): return self._compared(other, lambda a, b: a < b)
    def __le__(self, other): return self._compared(other, lambda a, b: a <= b)
    def __gt__(self, other): return self._compared(other, lambda a, b: a > b)
    def __ge__(self, other): return self._compared(other, lambda a, b: a >= b)

    def __hash__(self):
        offset = self.utcoffset()
        if offset is None:
            fields = bytes((self._month, self._day, self._hour, self._minute, self._second))
            return hash(self._year.to_bytes(2, 'big') + fields + self._microsecond.to_bytes(3, 'big'))
        seconds = self._hour * 3600 + self._minute * 60 + self._second
        return hash(timedelta(self.toordinal(), seconds, self._microsecond) - offset)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of_us(self._us() + other._us, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of_us(self._us() - other._us, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        mine, its = self.utcoffset(), other.utcoffset()
        if (mine is None) != (its is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _span(self._us() - other._us() + (0 if mine is None or self._tzinfo is other._tzinfo else its._us - mine._us))

    def __reduce__(self):
        fields = (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)
        return type(self), fields if self._tzinfo is None else fields + (self._tzinfo,)


def _rounded(timestamp):
    """Seconds as whole microseconds, half to even."""
    if timestamp != timestamp:
        raise ValueError('cannot convert float NaN to integer')
    if timestamp in (float('inf'), float('-inf')):
        raise OverflowError('cannot convert float infinity to integer')
    whole = timestamp // 1
    return int(whole) * 1000000 + round((timestamp - whole) * 1000000)


datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = _span(1)
