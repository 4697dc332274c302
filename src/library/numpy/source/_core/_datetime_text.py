"""The ISO 8601 text of dates and times, to any unit and in any time zone.

The text of a date in its own unit is completed to attoseconds and then cut at the unit that is asked for, so that no unit is too fine.
"""

import datetime
import time

import numpy as np

__all__ = ['datetime_as_string']

_MIDNIGHT = '1970-01-01T00:00:00.000000000000000000'
_UNITS = 'Y', 'M', 'W', 'D', 'h', 'm', 's', 'ms', 'us', 'ns', 'ps', 'fs', 'as'
# Where the text of each unit ends, and how many characters an array reserves for it: room for years of many digits and a 'Z'.
_ENDS = dict(zip(_UNITS, (4, 7, 10, 10, 13, 16, 19, 23, 26, 29, 32, 35, 38)))
_WIDTHS = dict(zip(_UNITS, (22, 25, 28, 28, 32, 35, 38, 42, 45, 48, 51, 54, 57)), generic=4)
_AUTO_WIDTH = 62
_TIMES = _UNITS[4:]
_YEAR_10000 = 4223371680


def _unit(unit, own):
    if unit is None:
        return own
    if isinstance(unit, bytes):
        unit = unit.decode()
    if not isinstance(unit, str):
        raise TypeError('bad argument type for built-in operation')
    if unit not in _UNITS and unit not in ('auto', 'generic'):
        raise TypeError(f'Invalid datetime unit "{unit}" in metadata')
    return str(unit)


def _lossless(text, local):
    """The coarsest unit that loses nothing of a complete text, but days at least, and never an hour without its minutes."""
    for unit in reversed(_UNITS[5:]):
        coarser = _UNITS[_UNITS.index(unit) - 1]
        if coarser == 'h':
            break
        if text[len(text) - 38 + _ENDS[coarser]:len(text) - 38 + _ENDS[unit]].strip('.:0'):
            return unit
    whole = text[len(text) - 38 + 10:].startswith('T00:00')
    return 'D' if whole and not local else 'm'


def _offset(moment, zone):
    """The minutes that the local time of a zone is ahead at a moment, given in minutes since 1970.

    None outside of the years in which the system is trusted to know its zone: such times stay as they are.
    """
    if zone is None:
        if not 0 <= moment < _YEAR_10000:
            return None
        return time.localtime(moment * 60).tm_gmtoff // 60
    if moment >= _YEAR_10000:
        raise ValueError(f'year {int(np.datetime64(moment, "m").astype("M8[Y]").astype(int)) + 1970} is out of range')
    utc = datetime.datetime(1970, 1, 1) + datetime.timedelta(minutes=moment)
    local = zone.fromutc(utc.replace(tzinfo=zone))
    return (local.replace(tzinfo=None) - utc) // datetime.timedelta(minutes=1)


def _signed(minutes):
    sign, minutes = ('-', -minutes) if minutes < 0 else ('+', minutes)
    return f'{sign}{minutes // 60:02}{minutes % 60:02}'


def _zone(timezone):
    """Whether times are local, which suffix they get else, and the zone: None is that of the system."""
    if isinstance(timezone, bytes):
        timezone = timezone.decode()
    if not isinstance(timezone, str):
        if timezone is not None and not isinstance(timezone, datetime.tzinfo):
            kind = type(timezone).__name__
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{kind}'")
        return True, '', timezone
    if timezone == 'local':
        return True, '', None
    if timezone not in ('UTC', 'naive'):
        raise ValueError(f'Unsupported timezone input string "{timezone}"')
    return False, 'Z' if timezone == 'UTC' else '', None


def _check_casting(casting, own, unit):
    if not isinstance(casting, (str, bytes)):
        raise TypeError(f'casting must be str, not {type(casting).__name__}')
    # The conversion knows the names of the rules.
    np.can_cast('M8', 'M8', casting)
    if unit == 'auto' or unit == own or casting == 'unsafe':
        return
    if unit == 'generic' or not np.can_cast(f'M8[{own}]' if own != 'generic' else 'M8', f'M8[{unit}]', casting):
        raise TypeError(f"Cannot create a datetime string as units '{unit}' from a NumPy datetime with units '{own}' "
                        f"according to the rule '{casting}'")


def datetime_as_string(arr, unit=None, timezone='naive', casting='same_kind'):
    """The ISO 8601 texts of an array of dates: `unit` is one of dates or 'auto', `timezone` 'naive', 'UTC', 'local' or a tzinfo.

    >>> np.datetime_as_string(np.datetime64('2026-12-24T18:30'), unit='s', timezone='UTC')
    np.str_('2026-12-24T18:30:00Z')
    """
    dates = arr if isinstance(arr, np.ndarray) else np.asarray(arr)
    if dates.dtype.kind != 'M':
        raise TypeError('input must have type NumPy datetime')
    own = np.datetime_data(dates.dtype)[0]
    unit = _unit(unit, own)
    _check_casting(casting, own, unit)
    if unit == 'generic' and own != 'generic':
        raise ValueError("datetime_as_string: the unit 'generic' is not supported")
    local, suffix, zone = _zone(timezone)
    flat = dates.ravel()
    missing = np.isnat(flat)
    if local and zone is not None and missing.any():
        raise ValueError('year 0 is out of range')
    offsets = [None] * flat.size
    if local and own != 'generic':
        # By way of milliseconds, since no factor leads from attoseconds to minutes.
        moments = (flat.astype('M8[ms]') if own in _TIMES[4:] else flat).astype('M8[m]')
        offsets = [None if absent else _offset(moment, zone)
                   for moment, absent in zip(moments.astype(np.int64).tolist(), missing.tolist())]
        if unit in _UNITS[:4] and casting != 'unsafe' and any(offset is not None for offset in offsets):
            raise TypeError('Cannot create a local timezone-based date string from a NumPy datetime without forcing '
                            "'unsafe' casting")
        shifted = (moments + np.array([offset or 0 for offset in offsets], 'm8[m]')).astype('U').tolist()
    texts = []
    for place, (text, absent, offset) in enumerate(zip(flat.astype('U').tolist(), missing.tolist(), offsets)):
        if absent:
            texts.append('NaT')
            continue
        text += _MIDNIGHT[_ENDS[own]:]
        if offset:
            text = shifted[place] + text[len(text) - 38 + _ENDS['m']:]
        shown = _lossless(text, offset is not None) if unit == 'auto' else unit
        text = text[:len(text) - 38 + _ENDS[shown]]
        if shown in _TIMES:
            text += suffix if offset is None else _signed(offset)
        texts.append(text)
    if dates.ndim == 0:
        return np.str_(texts[0])
    width = _AUTO_WIDTH if unit == 'auto' else _WIDTHS[unit] + (4 if local and unit in _TIMES else 0)
    return np.array(texts, dtype=f'U{width}').reshape(dates.shape)
