# Clocks, and times by the calendar.
import _session
import _timetext as _text
from _clocks import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, thread_time,
                     thread_time_ns, time, time_ns)


class struct_time(tuple):
    """Year, month, day, hour, minute, second, weekday, day of the year, and whether it is summer time."""

    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    tm_zone = tm_gmtoff = None

    def __new__(cls, sequence, dict=None):
        items = tuple(sequence)
        if len(items) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(items)}-sequence given)')
        if len(items) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(items)}-sequence given)')
        self = tuple.__new__(cls, items[:9])
        if len(items) > 9:
            self.tm_zone = items[9]
        if len(items) > 10:
            self.tm_gmtoff = items[10]
        return self

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        names = ('year', 'mon', 'mday', 'hour', 'min', 'sec', 'wday', 'yday', 'isdst')
        return f"time.struct_time({', '.join([f'tm_{name}={value}' for name, value in zip(names, self)])})"


def sleep(seconds, /):
    _session.sleep(seconds)


def _whole(seconds):
    if seconds is None:
        return time_ns() // 1000000000
    if isinstance(seconds, float):
        return int(seconds // 1)
    from operator import index
    return index(seconds)


def localtime(seconds=None, /):
    return struct_time(_session.local_time(_whole(seconds)))


def gmtime(seconds=None, /):
    days, rest = divmod(_whole(seconds), 86400)
    year, month, day = _text.from_ordinal(days + 719163)
    minutes, second = divmod(rest, 60)
    hour, minute = divmod(minutes, 60)
    return struct_time((year, month, day, hour, minute, second, (days + 3) % 7,
                        _text.days_before_month(year, month) + day, 0, 'GMT', 0))


def mktime(t, /):
    fields = tuple(t)
    if len(fields) != 9:
        raise TypeError('mktime(): illegal time tuple argument')
    return float(_session.local_seconds(*fields[:6], fields[8]))


def _fields(t, function):
    if t is None:
        return localtime()
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(f'{function}(): illegal time tuple argument')
    if function == 'asctime' or function == 'strftime':
        year, month, day, hour, minute, second, weekday, yearday, dst = t
        month, day, yearday = month or 1, day or 1, yearday or 1
        for good, name in ((1 <= month <= 12, 'month'), (1 <= day <= 31, 'day of month'), (0 <= hour <= 23, 'hour'),
                           (0 <= minute <= 59, 'minute'), (0 <= second <= 61, 'seconds'), (weekday >= -1, 'day of week'),
                           (1 <= yearday <= 366, 'day of year')):
            if not good:
                raise ValueError(f'{name} out of range')
        return year, month, day, hour, minute, second, weekday % 7, yearday, dst
    return t


def asctime(t=None, /):
    year, month, day, hour, minute, second, weekday = _fields(t, 'asctime')[:7]
    return f'{_text.DAYS[weekday][:3]} {_text.MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}'


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    return _text.formatted(format, _fields(t, 'strftime'), getattr(t, 'tm_zone', None) or tzname[0])


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    fields, fraction, offset, offset_fraction, zone = _text.parsed(data_string, format)
    return struct_time(fields + (zone and zone.upper(), offset))


def _zones():
    winter, summer = localtime(0), localtime(15552000)
    if winter.tm_isdst:
        winter, summer = summer, winter
    return -winter.tm_gmtoff, -summer.tm_gmtoff, int(winter.tm_gmtoff != summer.tm_gmtoff), (winter.tm_zone, summer.tm_zone)


timezone, altzone, daylight, tzname = _zones()


def get_clock_info(name, /):
    raise NotImplementedError('time.get_clock_info is not available in newaxis')
