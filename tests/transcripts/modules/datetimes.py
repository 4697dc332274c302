# datetime: dates, times, moments, spans, zones.
import datetime as dt
from datetime import date, datetime, time, timedelta, timezone


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for args in [dict(days=1), dict(seconds=1), dict(days=-1), dict(hours=25, minutes=61), dict(weeks=1, days=2, milliseconds=5, microseconds=7),
             dict(microseconds=-1), dict(days=0.5), dict(seconds=1.5), dict(seconds=0.0000015), dict(microseconds=0.5), dict(microseconds=1.5),
             dict(hours=-1.25), dict(days=1e-7), dict(weeks=-0.1), {}]:
    t = timedelta(**args)
    print(repr(t), str(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t))
a, b = timedelta(days=2, hours=3), timedelta(hours=7, microseconds=5)
print(a + b, a - b, -a, abs(-a), a * 2, 3 * b, a / 2, a // 3, a / b, a // b, a % b, divmod(a, b), a * 0.1, b / 0.3, b * 1.5)
print(a == b, a != b, a < b, a <= b, a > b, a >= b, a == 3, hash(a) == hash(timedelta(days=2, hours=3)), sorted([a, b, -a]))
print(timedelta.min, timedelta.max, timedelta.resolution, sum([a, b], timedelta()))
show(timedelta, 10**9)
show(timedelta, 'x')
show(timedelta, days=float('nan'))
show(timedelta, days=float('inf'))
show(lambda: a / 0)
show(lambda: a // 0)
show(lambda: a / timedelta(0))
show(lambda: a + 1)
show(lambda: a < 1)
show(lambda: a * 'x')
show(lambda: a % 2)
show(lambda: a.nope)

d = date(2024, 2, 29)
print(repr(d), d, d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.isocalendar().week, d.toordinal(), d.ctime())
print(d + timedelta(days=1), d - timedelta(days=60), timedelta(hours=47) + d, d - date(2023, 2, 28), d.replace(year=2028), d.replace(day=1))
print(d < date(2024, 3, 1), d == date(2024, 2, 29), d != d, d == 3, max([d, date.min]), date.min, date.max, date.resolution, hash(d) == hash(date(2024, 2, 29)))
print(d.isoformat(), d.strftime('%Y-%m-%d %a %A %b %B %d %j %U %W %w %u %y %C %e %D %F %G %V %g %% %x %c %X %H %I %p %M %S'), f'{d:%d.%m.%Y}', f'{d}', d.timetuple())
print(date.fromordinal(738945), date.fromisocalendar(2024, 9, 4), date.fromtimestamp(0), [date(y, 1, 1).isocalendar()[:] for y in range(2018, 2027)])
for text in ['2024-02-29', '20240229', '2024-W09-4', '2024W094', '2024-W09', '2024W09', '2024-2-9', '2024-02-30', '2024-13-01', 'x', '', '2024-02-29T', '2024-W60-1', '0000-01-01']:
    show(date.fromisoformat, text)
show(date, 2024, 13, 1)
show(date, 2023, 2, 29)
show(date, 0, 1, 1)
show(date, 10000, 1, 1)
show(date, 2024, 1)
show(date, '2024', 1, 1)
show(date, 2024, 1.5, 1)
show(date.fromordinal, 0)
show(date.fromisocalendar, 2024, 54, 1)
show(date.fromisocalendar, 2024, 1, 8)
show(date.fromisoformat, 3)
show(lambda: date.max + timedelta(1))
show(lambda: date.min - timedelta(1))
show(lambda: d < 3)
show(lambda: d + d)
show(lambda: d - 3)
show(lambda: d < datetime(2024, 1, 1))
show(lambda: d == datetime(2024, 2, 29))

t = time(13, 5, 9, 123456)
print(repr(t), t, t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, repr(time()), repr(time(1)), repr(time(1, 2, 3)), time(23, 59, 59, 1))
print(t.isoformat('hours'), t.isoformat('minutes'), t.isoformat('seconds'), t.isoformat('milliseconds'), t.isoformat('microseconds'), t.replace(hour=1, microsecond=0))
print(t.strftime('%H:%M:%S.%f %I %p'), f'{t:%M}', time.min, time.max, time.resolution, t < time(14), t == time(13, 5, 9, 123456), repr(time(1, fold=1)))
z = timezone(timedelta(hours=5, minutes=30))
print(repr(time(1, 2, tzinfo=z)), time(1, 2, tzinfo=z), time(1, 2, tzinfo=z).utcoffset(), time(1, 2, tzinfo=z) == time(20, 32, tzinfo=timezone(-timedelta(hours=11))), time(1, 2, tzinfo=z).tzname())
for text in ['13', '13:05', '1305', '13:05:09', '130509', '13:05:09.5', '13:05:09,123456789', '13:05+01:00', '13:05Z', 'T13:05', '13:05:09.123-05:30', '24:00', '1:2', '', '13:05:', '13:05:09.', '13:0509', '13:05+25:00']:
    show(time.fromisoformat, text)
show(time, 24)
show(time, 1, 60)
show(time, 1, 1, 60)
show(time, 1, 1, 1, 10**6)
show(time, 1, fold=2)
show(time, 1, tzinfo=3)
show(lambda: t < 3)
show(lambda: t < time(1, tzinfo=z))
show(lambda: t == time(1, tzinfo=z))
show(t.isoformat, 'x')

m = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(repr(m), m, m.date(), m.time(), m.hour, m.minute, m.second, m.microsecond, m.tzinfo, m.ctime(), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 1, 2, 3)))
print(m + timedelta(hours=11), m - timedelta(days=1, seconds=1), m - datetime(2024, 1, 1), m.replace(month=1, tzinfo=timezone.utc), m.timetuple(), m.weekday(), m.isocalendar())
print(m.isoformat(), m.isoformat(' '), m.isoformat(timespec='minutes'), m.isoformat('_', 'milliseconds'), m.strftime('%d/%m/%y %H:%M:%S.%f [%z] [%Z]'), f'{m:%Y%m%d}', m.strftime(''))
print(datetime.combine(d, t), datetime.fromordinal(738945), datetime.min, datetime.max, datetime.resolution, m < datetime(2025, 1, 1), m == datetime(2024, 2, 29), m == d)
u = datetime(2024, 2, 29, 13, 5, tzinfo=timezone.utc)
print(repr(u), u, u.astimezone(z), repr(u.astimezone(z)), u.timestamp(), u.utcoffset(), u.dst(), u.tzname(), u.strftime('%z %Z'), u.astimezone(z).strftime('%z %Z'), u.utctimetuple(), u == u.astimezone(z), hash(u) == hash(u.astimezone(z)))
print(u - datetime(2024, 1, 1, tzinfo=z), u.isoformat(), u.timetz(), datetime.fromtimestamp(1.5, timezone.utc), datetime.fromtimestamp(-1, z), datetime.utcfromtimestamp(1709211909.123456), datetime.fromtimestamp(1e9, timezone.utc))
for text in ['2024-02-29', '2024-02-29T13:05:09', '2024-02-29 13:05', '20240229T130509', '2024-02-29T13:05:09.123456+05:30', '2024-02-29T13:05:09Z', '2024-W09-4T13', '2024-02-29x13:05', '2024-02-29T', '2024-02-29T25:00', '2024-02-30T00:00', 'nope', '2024-02-29T13:05:09.1']:
    show(datetime.fromisoformat, text)
for text, form in [('2024-02-29 13:05:09', '%Y-%m-%d %H:%M:%S'), ('29/02/24', '%d/%m/%y'), ('Feb 29 2024 1PM', '%b %d %Y %I%p'), ('Thursday, 29 February 2024', '%A, %d %B %Y'), ('2024-060', '%Y-%j'),
                   ('2024-02-29T13:05:09.5+0130', '%Y-%m-%dT%H:%M:%S.%f%z'), ('2024-02-29 UTC', '%Y-%m-%d %Z'), ('2024 09 4', '%G %V %u'), ('2024 8 4', '%Y %U %w'), ('2024 9 4', '%Y %W %w'), ('x', '%Y'), ('2024x', '%Y'), ('2024', '%Q'), ('2024', '%'),
                   ('12:05 AM', '%I:%M %p'), ('  2024', ' %Y'), ('2024-02-29Z', '%Y-%m-%d%z'), ('69', '%y'), ('68', '%y'), ('Thu Feb 29 13:05:09 2024', '%c'), ('100%', '%f%%'), ('2023-02-29', '%Y-%m-%d')]:
    show(datetime.strptime, text, form)
show(datetime, 2024, 1, 1, 24)
show(datetime, 2024, 1)
show(datetime.strptime, 3, '%Y')
show(datetime.combine, 3, t)
show(lambda: m - u)
show(lambda: m < u)
show(lambda: m == u)
show(lambda: m < 3)
show(lambda: m < d)
show(lambda: m - d)
show(lambda: m + m)
show(lambda: datetime.max + timedelta(1))
show(m.isoformat, 'ab')
show(m.isoformat, timespec='x')
show(m.astimezone, 3)
print(repr(timezone.utc), timezone.utc, repr(z), z, repr(timezone(timedelta(hours=-3), 'X')), timezone(timedelta(hours=-3), 'X'), timezone(timedelta(0)) is timezone.utc, dt.UTC is timezone.utc, timezone(timedelta(seconds=3661)), timezone.min, timezone.max)
print(z == timezone(timedelta(minutes=330)), z.utcoffset(None), z.tzname(None), z.dst(None), {z: 1}[timezone(timedelta(hours=5.5))])
show(timezone, timedelta(days=1))
show(timezone, 3)
show(timezone, timedelta(1, 0, 0) - timedelta(microseconds=1))
show(z.utcoffset, 3)


class Zone(dt.tzinfo):
    def utcoffset(self, moment): return timedelta(hours=2)
    def dst(self, moment): return timedelta(hours=1)
    def tzname(self, moment): return 'ZZ'
    def __repr__(self): return 'Zone()'


k = datetime(2024, 5, 1, 12, tzinfo=Zone())
print(repr(k), k, k.dst(), k.tzname(), k.astimezone(timezone.utc), u.astimezone(Zone()), k.timetuple().tm_isdst, k.strftime('%Z%z'))
show(dt.tzinfo().utcoffset, None)


class MyDate(date):
    def hello(self): return self.year


print(repr(MyDate(2024, 1, 2)), MyDate(2024, 1, 2).hello(), type(MyDate(2024, 1, 2) + timedelta(1)).__name__, MyDate.fromisoformat('2024-01-05'), isinstance(m, date), issubclass(datetime, date))
print(dt.MINYEAR, dt.MAXYEAR, date(999, 1, 1).strftime('%Y'), date(5, 1, 1), datetime(5, 1, 1))
import copy
print(copy.copy(m) == m, copy.deepcopy(u) == u, date.today() <= date.today(), isinstance(datetime.now(), datetime), datetime.now(timezone.utc).tzinfo)
print([d + timedelta(days=i) for i in range(3)], (d - date(2000, 1, 1)).days, [x.strftime('%b') for x in (date(2024, i, 1) for i in range(1, 13))])
print(type(d), type(m), type(t), type(a), type(z), date.__module__, datetime.__qualname__)
