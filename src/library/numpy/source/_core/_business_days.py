"""Business days: which dates they are, how many lie between two dates, and the date that is some of them away.

A calendar counts: `_Calendar.before` is the number of business days before a date, in whole weeks and a rest less the holidays passed,
and `_Calendar.day` is the inverse of it. Rolling, moving and counting are sums of these, for all dates of an array at once.
"""

import numpy as np

__all__ = ['busday_count', 'busday_offset', 'busdaycalendar', 'is_busday']

_DAYS = 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'
_ROLLS = {
    'forward': 'following', 'following': 'following', 'backward': 'preceding', 'preceding': 'preceding',
    'modifiedfollowing': 'modifiedfollowing', 'modifiedpreceding': 'modifiedpreceding', 'nat': 'nat', 'raise': 'raise',
}
_DATE = np.dtype('M8[D]')
# The day numbered 0 is a Thursday, three days after the start of its week.
_THURSDAY = 3


class _Absent:
    """What stands for an argument that was not given; None is one that cannot be converted."""

    def __repr__(self):
        return 'None'


_ABSENT = _Absent()


def _named_days(text):
    mask = [False] * 7
    at = 0
    while at < len(text):
        if text[at] in ' \t\n\r\v\f':
            at += 1
            continue
        if text[at:at + 3] not in _DAYS:
            raise ValueError(f'Invalid business day weekmask string "{text}"')
        mask[_DAYS.index(text[at:at + 3])] = True
        at += 3
    return mask


def _week(weekmask):
    """The seven truth values of a week mask, Monday's first."""
    if weekmask is _ABSENT:
        weekmask = '1111100'
    if isinstance(weekmask, bytes):
        weekmask = weekmask.decode()
    if isinstance(weekmask, str):
        if len(weekmask) == 7 and all(sign in '01' for sign in weekmask):
            return np.array([sign == '1' for sign in weekmask])
        return np.array(_named_days(weekmask))
    if isinstance(weekmask, dict) or not hasattr(weekmask, '__getitem__') or isinstance(weekmask, np.generic):
        raise ValueError("Couldn't convert object into a business day weekmask")
    if isinstance(weekmask, np.ndarray) and weekmask.ndim != 1 or len(weekmask) != 7:
        raise ValueError('A business day weekmask array must have length 7')
    return np.array([bool(weekmask[day]) for day in range(7)])


def _holidays(holidays):
    """The given holidays as an array of dates, as they come."""
    if holidays is _ABSENT:
        return np.empty(0, _DATE)
    if not isinstance(holidays, np.ndarray):
        holidays = np.asarray(holidays, dtype='M8')
    if holidays.ndim != 1:
        raise ValueError('holidays must be a provided as a one-dimensional array')
    if not np.can_cast(holidays.dtype, _DATE):
        raise ValueError('Cannot safely convert provided holidays input into an array of dates')
    return holidays.astype(_DATE)


class _Calendar:
    """A week mask and the holidays that matter to it, with the counts that all questions need. Days are integers here."""

    def __init__(self, week, holidays):
        self.week = week
        holidays = np.unique(holidays[~np.isnat(holidays)]).astype(np.int64)
        self.holidays = holidays[week[(holidays + _THURSDAY) % 7]]
        self.length = int(np.count_nonzero(week))
        self._earlier = np.cumsum(week) - week
        self._weekdays = np.flatnonzero(week)
        # How many business days precede each holiday.
        self._preceding = self._workdays(self.holidays) - np.arange(len(self.holidays))

    def _workdays(self, days):
        """The number of days of the week mask before each day, holidays or not."""
        days = days + _THURSDAY
        return days // 7 * self.length + self._earlier[days % 7]

    def holds(self, days):
        """Which days are business days."""
        held = self.week[(days + _THURSDAY) % 7]
        if len(self.holidays):
            nearest = np.minimum(np.searchsorted(self.holidays, days), len(self.holidays) - 1)
            held &= self.holidays[nearest] != days
        return held

    def before(self, days):
        """The number of business days before each day."""
        return self._workdays(days) - np.searchsorted(self.holidays, days)

    def day(self, numbers):
        """The business day that has so many others before it."""
        numbers = numbers + np.searchsorted(self._preceding, numbers, side='right')
        return numbers // self.length * 7 + self._weekdays[numbers % self.length] - _THURSDAY


class busdaycalendar:
    """A week mask and holidays, prepared for the functions of business days.

    >>> np.busdaycalendar('Mon Tue Wed', ['2026-12-22', '2026-12-25']).holidays
    array(['2026-12-22'], dtype='datetime64[D]')
    """

    __slots__ = ('_calendar',)

    def __init__(self, *args, **kwargs):
        if len(args) + len(kwargs) > 2:
            raise TypeError(f'busdaycal() takes at most 2 arguments ({len(args) + len(kwargs)} given)')
        given = dict(zip(('weekmask', 'holidays'), args))
        for name in kwargs:
            if name in given:
                position = list(given).index(name) + 1
                raise TypeError(f"argument for busdaycal() given by name ('{name}') and position ({position})")
            if name not in ('weekmask', 'holidays'):
                raise TypeError(f"'{name}' is an invalid keyword argument for busdaycal()")
        given.update(kwargs)
        week = _week(given.get('weekmask', _ABSENT))
        holidays = _holidays(given.get('holidays', _ABSENT))
        if not week.any():
            raise ValueError('Cannot construct a numpy.busdaycal with a weekmask of all zeros')
        object.__setattr__(self, '_calendar', _Calendar(week, holidays))

    @property
    def weekmask(self):
        """The seven truth values of the week, Monday's first."""
        return self._calendar.week.copy()

    @property
    def holidays(self):
        """The holidays that are no free days of the week anyway, each once and in order."""
        return self._calendar.holidays.astype(_DATE)

    def __setattr__(self, name, value):
        if name in ('weekmask', 'holidays'):
            raise AttributeError(f"attribute '{name}' of 'numpy.busdaycalendar' objects is not writable")
        raise AttributeError(f"'numpy.busdaycalendar' object has no attribute '{name}'")

    def __getattr__(self, name):
        raise AttributeError(f"'numpy.busdaycalendar' object has no attribute '{name}'")


def _calendar(function, position, weekmask, holidays, busdaycal):
    """The calendar that the three arguments describe."""
    week = _week(weekmask)
    days = _holidays(holidays)
    if busdaycal is _ABSENT:
        if not week.any():
            raise ValueError('the business day weekmask must have at least one valid business day')
        return _Calendar(week, days)
    if not isinstance(busdaycal, busdaycalendar):
        kind = 'None' if busdaycal is None else type(busdaycal).__name__
        raise TypeError(f'{function}() argument {position} must be numpy.busdaycalendar, not {kind}')
    if weekmask is not _ABSENT or holidays is not _ABSENT:
        raise ValueError(f'Cannot supply both the weekmask/holidays and the busdaycal parameters to {function}()')
    return busdaycal._calendar


def _dates(dates):
    return dates if isinstance(dates, np.ndarray) else np.asarray(dates, dtype='M8')


def _offsets(offsets):
    if isinstance(offsets, np.ndarray):
        if not np.can_cast(offsets.dtype, np.int64):
            raise TypeError(
                f"Cannot cast array data from {offsets.dtype!r} to dtype('int64') according to the rule 'safe'")
        return offsets
    return np.asarray(offsets, dtype=np.int64)


def _operands(inputs, dtypes, out, result):
    """The inputs as flat arrays of the dtypes and of one length, and the shape of the result."""
    if out is not _ABSENT and not isinstance(out, np.ndarray):
        raise ValueError("busday_offset: must provide a NumPy array for 'out'")
    shapes = [array.shape for array in inputs]
    given = out is not _ABSENT
    if given and not out.flags.writeable:
        raise ValueError('operand array with iterator write flag set is read-only')
    try:
        shape = np.broadcast_shapes(*shapes)
        whole = np.broadcast_shapes(shape, out.shape) if given else shape
    except ValueError:
        listed = ' '.join(str(shape).replace(' ', '') for shape in shapes + ([out.shape] if given else []))
        raise ValueError(f'operands could not be broadcast together with shapes {listed} ') from None
    if given:
        _check_output(out.shape, whole)
    for position, (array, dtype) in enumerate(zip(inputs, dtypes)):
        if not np.can_cast(array.dtype, dtype):
            raise TypeError(f'Iterator operand {position} dtype could not be cast from {array.dtype!r} to {dtype!r} '
                            "according to the rule 'safe'")
    if given and not np.can_cast(result, out.dtype):
        raise TypeError(f'Iterator requested dtype could not be cast from {result!r} to {out.dtype!r}, '
                        f"the operand {len(inputs)} dtype, according to the rule 'safe'")
    flat = [np.broadcast_to(array.astype(dtype), whole).ravel() for array, dtype in zip(inputs, dtypes)]
    return flat, whole


def _check_output(shape, whole):
    if len(shape) < len(whole):
        raise ValueError(f'non-broadcastable output operand with shape {shape} '.replace(', ', ',')
                         + f"doesn't match the broadcast shape {whole}".replace(', ', ','))
    for axis, (length, expected) in enumerate(zip(shape, whole)):
        if length != expected:
            raise ValueError(
                f'output operand requires a reduction along dimension {axis}, but the reduction is not enabled. The '
                f'dimension size of {length} does not match the expected output shape.')


def _delivered(values, shape, out):
    values = values.reshape(shape)
    if out is _ABSENT:
        return values[()]
    out[...] = values
    return out


def _numbers(dates):
    """The dates as integers, and which of them are NaT: those stand as 0, so that sums stay in range."""
    missing = np.isnat(dates)
    numbers = dates.astype(np.int64)
    numbers[missing] = 0
    return numbers, missing


def is_busday(dates, weekmask=_ABSENT, holidays=_ABSENT, busdaycal=_ABSENT, out=_ABSENT):
    """Which dates are business days.

    >>> np.is_busday(['2026-12-24', '2026-12-25', '2026-12-26'], holidays=['2026-12-25'])
    array([ True, False, False])
    """
    calendar = _calendar('is_busday', 4, weekmask, holidays, busdaycal)
    result = np.dtype(bool)
    (dates,), shape = _operands([_dates(dates)], [_DATE], out, result)
    days, missing = _numbers(dates)
    return _delivered(calendar.holds(days) & ~missing, shape, out)


def _roll(roll):
    if isinstance(roll, bytes):
        roll = roll.decode()
    if not isinstance(roll, str):
        raise TypeError('bad argument type for built-in operation')
    if roll not in _ROLLS:
        raise ValueError(f'Invalid business day roll parameter "{roll}"')
    return _ROLLS[roll]


def busday_offset(dates, offsets, roll='raise', weekmask=_ABSENT, holidays=_ABSENT, busdaycal=_ABSENT, out=_ABSENT):
    """The dates that are so many business days away, after dates that are none have been rolled to one.

    >>> np.busday_offset(['2026-12-24', '2026-12-26'], 1, roll='forward', holidays=['2026-12-25'])
    array(['2026-12-28', '2026-12-29'], dtype='datetime64[D]')
    """
    roll = _roll(roll)
    calendar = _calendar('busday_offset', 6, weekmask, holidays, busdaycal)
    inputs = [_dates(dates), _offsets(offsets)]
    (dates, offsets), shape = _operands(inputs, [_DATE, np.dtype(np.int64)], out, _DATE)
    days, missing = _numbers(dates)
    free = ~calendar.holds(days) & ~missing
    if roll == 'raise' and (free | missing).any():
        first = np.argmax(free | missing)
        raise ValueError('NaT input in busday_offset' if missing[first] else 'Non-business day date in busday_offset')
    if roll == 'nat':
        missing |= free
    # So many business days come before the one that each date rolls to.
    numbers = calendar.before(days)
    if roll.endswith('preceding'):
        numbers[free] -= 1
    if roll.startswith('modified'):
        left = calendar.day(numbers).astype(_DATE).astype('M8[M]') != days.astype(_DATE).astype('M8[M]')
        numbers[free & left] += 1 if roll == 'modifiedpreceding' else -1
    moved = calendar.day(numbers + offsets).astype(_DATE)
    moved[missing] = np.datetime64('NaT', 'D')
    return _delivered(moved, shape, out)


def busday_count(begindates, enddates, weekmask=_ABSENT, holidays=_ABSENT, busdaycal=_ABSENT, out=_ABSENT):
    """The number of business days from the first date on, up to but not including the second; negative if that is the earlier one.

    >>> np.busday_count('2026-12', '2027-01')
    np.int64(23)
    """
    calendar = _calendar('busday_count', 5, weekmask, holidays, busdaycal)
    result = np.dtype(np.int64)
    (begin, end), shape = _operands([_dates(begindates), _dates(enddates)], [_DATE, _DATE], out, result)
    if (np.isnat(begin) | np.isnat(end)).any():
        raise ValueError('Cannot compute a business day count with a NaT (not-a-time) date')
    begin, end = begin.astype(np.int64), end.astype(np.int64)
    # Backwards, the later date is counted and the earlier is not.
    backwards = (begin > end).astype(np.int64)
    return _delivered(calendar.before(end + backwards) - calendar.before(begin + backwards), shape, out)
