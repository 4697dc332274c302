# Dates and times in the forms of ISO 8601 that CPython 3.11 reads.
import _timetext as _text


def _digits(text, start, end):
    piece = text[start:end]
    if len(piece) != end - start or not (piece.isascii() and piece.isdigit()):
        raise ValueError
    return int(piece)


def _date(text):
    year = _digits(text, 0, 4)
    dashed = text[4:5] == '-'
    at = 5 if dashed else 4
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, at + 3)
        day, at = 1, at + 3
        if len(text) > at:
            if dashed:
                if text[at] != '-':
                    raise ValueError
                at += 1
            day = _digits(text, at, at + 1)
            at += 1
        if len(text) != at:
            raise ValueError
        from datetime import date
        try:
            found = date.fromisocalendar(year, week, day)
        except ValueError:
            raise ValueError from None
        return found.year, found.month, found.day
    month = _digits(text, at, at + 2)
    at += 2
    if dashed:
        if text[at:at + 1] != '-':
            raise ValueError
        at += 1
    day = _digits(text, at, at + 2)
    if len(text) != at + 2:
        raise ValueError
    return year, month, day


def _clock(text):
    """Hour, minute, second, microsecond."""
    parts, at = [0, 0, 0, 0], 0
    colons = text[2:3] == ':'
    for place in range(3):
        parts[place] = _digits(text, at, at + 2)
        at += 2
        if at == len(text):
            return parts
        if place == 2:
            break
        if text[at] in '.,':
            raise ValueError
        if colons:
            if text[at] != ':':
                raise ValueError
            at += 1
    if text[at] not in '.,':
        raise ValueError
    fraction = text[at + 1:]
    if not fraction or not (fraction.isascii() and fraction.isdigit()):
        raise ValueError
    parts[3] = int(fraction[:6].ljust(6, '0'))
    return parts


def _time(text):
    from datetime import timedelta, timezone
    sign = max(text.find('+'), text.find('-'), text.find('Z'))
    zone = None
    if sign >= 0:
        mark, rest = text[sign], text[sign + 1:]
        text = text[:sign]
        if mark == 'Z':
            if rest:
                raise ValueError
            zone = timezone.utc
        else:
            if len(rest) in (0, 1, 3):
                raise ValueError
            hour, minute, second, microsecond = _clock(rest)
            offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=microsecond)
            zone = timezone(offset if mark == '+' else -offset)
    if len(text) < 2:
        raise ValueError
    return *_clock(text), zone


def _invalid(text):
    return ValueError(f'Invalid isoformat string: {text!r}')


def _check(text):
    if not isinstance(text, str):
        raise TypeError('fromisoformat: argument must be str')


def date_of(text):
    _check(text)
    if len(text) not in (7, 8, 10):
        raise _invalid(text)
    try:
        fields = _date(text)
    except ValueError as error:
        if error.args:
            raise
        raise _invalid(text) from None
    return fields


def time_of(text):
    _check(text)
    try:
        return _time(text[1:] if text[:1] == 'T' else text)
    except ValueError as error:
        if error.args:
            raise
        raise _invalid(text) from None


def _date_length(text):
    """How much of a text is the date."""
    if text[4:5] == '-':
        if text[5:6] != 'W':
            return 10
        return 10 if text[8:9] == '-' and text[9:10].isdigit() and (len(text) == 10 or not text[10:11].isdigit()) else 8
    if text[4:5] == 'W':
        at = 7
        while at < len(text) and text[at].isdigit():
            at += 1
        return at if at < 9 else (8 if at % 2 else 7)
    return 8


def moment_of(text):
    _check(text)
    if len(text) < 7:
        raise _invalid(text)
    try:
        length = _date_length(text)
        fields = _date(text[:length])
        clock = _time(text[length + 1:]) if len(text) > length + 1 else (0, 0, 0, 0, None)
        if len(text) == length + 1:
            raise ValueError
    except ValueError as error:
        if error.args:
            raise
        raise _invalid(text) from None
    return *fields, *clock
