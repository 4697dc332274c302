# Times as text and back: the conversions of strftime and strptime, in the C locale.

DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December')


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def days_before_month(year, month):
    return (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)[month - 1] + (month > 2 and is_leap(year))


def to_ordinal(year, month, day):
    return days_before_year(year) + days_before_month(year, month) + day


def from_ordinal(n):
    n -= 1
    era, n = divmod(n, 146097)
    century, n = divmod(n, 36524)
    four, n = divmod(n, 1461)
    year, n = divmod(n, 365)
    y = era * 400 + century * 100 + four * 4 + year + 1
    if year == 4 or century == 4:
        return y - 1, 12, 31
    month = (n + 50) >> 5
    before = days_before_month(y, month)
    if before > n:
        month -= 1
        before = days_before_month(y, month)
    return y, month, n - before + 1


def first_iso_monday(year):
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def iso_calendar(year, month, day):
    today = to_ordinal(year, month, day)
    monday = first_iso_monday(year)
    week, weekday = divmod(today - monday, 7)
    if week < 0:
        year -= 1
        week, weekday = divmod(today - first_iso_monday(year), 7)
    elif week >= 52 and today >= first_iso_monday(year + 1):
        year, week = year + 1, 0
    return year, week + 1, weekday + 1


def formatted(form, t, zone_name='', seconds=None):
    """A struct_time (or its first nine items) by a format."""
    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    out, i, n = [], 0, len(form)
    while i < n:
        c = form[i]
        i += 1
        if c != '%':
            out.append(c)
            continue
        if i == n:
            out.append('%')
            break
        flag = ''
        if form[i] in '-_0^#' and i + 1 < n:
            flag = form[i]
            i += 1
        c = form[i]
        i += 1
        if c == 'a':
            text = DAYS[weekday][:3]
        elif c == 'A':
            text = DAYS[weekday]
        elif c in 'bh':
            text = MONTHS[month - 1][:3]
        elif c == 'B':
            text = MONTHS[month - 1]
        elif c == 'c':
            text = f'{DAYS[weekday][:3]} {MONTHS[month - 1][:3]} {day:2d} {hour:02d}:{minute:02d}:{second:02d} {year}'
        elif c == 'C':
            text = f'{year // 100:02d}'
        elif c == 'd':
            text = _number(day, 2, '0', flag)
        elif c in 'xD':
            text = f'{month:02d}/{day:02d}/{year % 100:02d}'
        elif c == 'e':
            text = _number(day, 2, ' ', flag)
        elif c == 'F':
            text = f'{year}-{month:02d}-{day:02d}'
        elif c == 'g':
            text = f'{iso_calendar(year, month, day)[0] % 100:02d}'
        elif c == 'G':
            text = str(iso_calendar(year, month, day)[0])
        elif c == 'H':
            text = _number(hour, 2, '0', flag)
        elif c == 'I':
            text = _number(hour % 12 or 12, 2, '0', flag)
        elif c == 'j':
            text = _number(yearday, 3, '0', flag)
        elif c == 'k':
            text = _number(hour, 2, ' ', flag)
        elif c == 'l':
            text = _number(hour % 12 or 12, 2, ' ', flag)
        elif c == 'm':
            text = _number(month, 2, '0', flag)
        elif c == 'M':
            text = _number(minute, 2, '0', flag)
        elif c == 'n':
            text = '\n'
        elif c == 'p':
            text = 'AM' if hour < 12 else 'PM'
        elif c == 'P':
            text = 'am' if hour < 12 else 'pm'
        elif c == 'r':
            text = f"{hour % 12 or 12:02d}:{minute:02d}:{second:02d} {'AM' if hour < 12 else 'PM'}"
        elif c == 'R':
            text = f'{hour:02d}:{minute:02d}'
        elif c == 's' and seconds is not None:
            text = str(seconds)
        elif c == 'S':
            text = _number(second, 2, '0', flag)
        elif c == 't':
            text = '\t'
        elif c in 'TX':
            text = f'{hour:02d}:{minute:02d}:{second:02d}'
        elif c == 'u':
            text = str(weekday + 1)
        elif c == 'U':
            text = f'{(yearday + 6 - (weekday + 1) % 7) // 7:02d}'
        elif c == 'V':
            text = f'{iso_calendar(year, month, day)[1]:02d}'
        elif c == 'w':
            text = str((weekday + 1) % 7)
        elif c == 'W':
            text = f'{(yearday + 6 - weekday) // 7:02d}'
        elif c == 'y':
            text = _number(year % 100, 2, '0', flag)
        elif c == 'Y':
            text = str(year)
        elif c == 'z':
            text = '+0000' if zone_name else ''
        elif c == 'Z':
            text = zone_name
        elif c == '%':
            text = '%'
        else:
            text = '%' + flag + c
        if flag == '^':
            text = text.upper()
        elif flag == '#':
            text = text.lower() if c in 'pZ' else text.upper()
        out.append(text)
    return ''.join(out)


def _number(value, width, fill, flag):
    if flag == '-':
        return str(value)
    fill = {'_': ' ', '0': '0'}.get(flag, fill)
    return str(value).rjust(width, fill)


_FIELDS = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>[0-9]{1,6})', 'H': r'(?P<H>2[0-3]|[0-1]\d|\d)',
    'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])', 'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])',
    'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[0-1]|[0-5]\d|\d)', 'U': r'(?P<U>5[0-3]|[0-4]\d|\d)',
    'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)', 'w': r'(?P<w>[0-6])', 'u': r'(?P<u>[1-7])',
    'y': r'(?P<y>\d\d)', 'Y': r'(?P<Y>\d\d\d\d)', 'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))',
    '%': '%',
}


def _names(letter, names):
    return f"(?P<{letter}>{'|'.join(sorted([name.lower() for name in names], key=len, reverse=True))})"


_FIELDS['A'], _FIELDS['a'] = _names('A', DAYS), _names('a', [day[:3] for day in DAYS])
_FIELDS['B'], _FIELDS['b'] = _names('B', MONTHS), _names('b', [month[:3] for month in MONTHS])
_FIELDS['p'], _FIELDS['Z'] = '(?P<p>am|pm)', '(?P<Z>utc|gmt)'
_known = {}


def _pattern(form):
    import re
    if form in _known:
        return _known[form]
    expanded = form.replace('%c', '%a %b %d %H:%M:%S %Y').replace('%x', '%m/%d/%y').replace('%X', '%H:%M:%S')
    expanded = re.sub(r'([\\.^$*+?\(\){}\[\]|])', r'\\\1', expanded)
    expanded = re.sub(r'\s+', r'\\s+', expanded)
    out, i = [], 0
    while True:
        j = expanded.find('%', i)
        if j < 0:
            break
        if j + 1 == len(expanded):
            raise ValueError("stray %% in format '%s'" % form)
        letter = expanded[j + 1]
        if letter not in _FIELDS:
            raise ValueError(f"'{letter}' is a bad directive in format '{form}'")
        out.append(expanded[i:j] + _FIELDS[letter])
        i = j + 2
    out.append(expanded[i:])
    _known[form] = re.compile(''.join(out), re.IGNORECASE)
    return _known[form]


def parsed(text, form):
    """What a text says by a format: nine fields of a struct_time, fraction, offset in seconds and its fraction, zone name."""
    for index, argument in enumerate([text, form]):
        if not isinstance(argument, str):
            raise TypeError(f'strptime() argument {index} must be str, not {type(argument)}')
    match = _pattern(form).match(text)
    if match is None:
        raise ValueError('time data %r does not match format %r' % (text, form))
    if len(text) != match.end():
        raise ValueError('unconverted data remains: %s' % text[match.end():])
    found = match.groupdict()
    year = iso_year = None
    month = day = 1
    hour = minute = second = fraction = 0
    offset, offset_fraction, zone = None, 0, None
    weekday = yearday = week = iso_week = None
    week_from_monday = False
    for letter, value in found.items():
        if letter == 'y':
            year = int(value)
            year += 2000 if year <= 68 else 1900
        elif letter == 'Y':
            year = int(value)
        elif letter == 'G':
            iso_year = int(value)
        elif letter == 'm':
            month = int(value)
        elif letter == 'B':
            month = [name.lower() for name in MONTHS].index(value.lower()) + 1
        elif letter == 'b':
            month = [name[:3].lower() for name in MONTHS].index(value.lower()) + 1
        elif letter == 'd':
            day = int(value)
        elif letter == 'H':
            hour = int(value)
        elif letter == 'I':
            hour = int(value) % 12
            if (found.get('p') or '').lower() == 'pm':
                hour += 12
        elif letter == 'M':
            minute = int(value)
        elif letter == 'S':
            second = int(value)
        elif letter == 'f':
            fraction = int(value.ljust(6, '0'))
        elif letter == 'A':
            weekday = [name.lower() for name in DAYS].index(value.lower())
        elif letter == 'a':
            weekday = [name[:3].lower() for name in DAYS].index(value.lower())
        elif letter == 'w':
            weekday = (int(value) - 1) % 7
        elif letter == 'u':
            weekday = int(value) - 1
        elif letter == 'j':
            yearday = int(value)
        elif letter in 'UW':
            week, week_from_monday = int(value), letter == 'W'
        elif letter == 'V':
            iso_week = int(value)
        elif letter == 'z':
            offset, offset_fraction = _offset(value)
        elif letter == 'Z':
            zone = value.lower()
    if year is None and iso_year is not None:
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
    elif week is None and iso_week is not None:
        if weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    leap_day = False
    if year is None and month == 2 and day == 29:
        year, leap_day = 1904, True
    elif year is None and iso_year is None:
        year = 1900
    if yearday is None and weekday is not None:
        if week is not None:
            first = (to_ordinal(year, 1, 1) + 6) % 7
            start, wanted = (first, weekday) if week_from_monday else ((first + 1) % 7, (weekday + 1) % 7)
            in_first = (7 - start) % 7
            yearday = 1 + wanted - start if week == 0 else 1 + in_first + 7 * (week - 1) + wanted
        elif iso_year is not None and iso_week is not None:
            ordinal = first_iso_monday(iso_year) + (iso_week - 1) * 7 + weekday
            year, month, day = from_ordinal(ordinal)
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if is_leap(year) else 365
    if yearday is None:
        yearday = to_ordinal(year, month, day) - to_ordinal(year, 1, 1) + 1
    else:
        year, month, day = from_ordinal(yearday - 1 + to_ordinal(year, 1, 1))
    if weekday is None:
        weekday = (to_ordinal(year, month, day) + 6) % 7
    if leap_day:
        year = 1900
    return (year, month, day, hour, minute, second, weekday, yearday, -1 if zone is None else 0), fraction, offset, \
        offset_fraction, zone


def _offset(text):
    if text == 'Z':
        return 0, 0
    if text[3] == ':':
        text = text[:3] + text[4:]
        if len(text) > 5:
            if text[5] != ':':
                raise ValueError(f'Inconsistent use of : in {text[:3]}:{text[3:]}')
            text = text[:5] + text[6:]
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:7] or 0)
    fraction = int(text[8:].ljust(6, '0')) if text[8:] else 0
    return (-seconds, -fraction) if text[0] == '-' else (seconds, fraction)
