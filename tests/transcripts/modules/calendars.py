# time and calendar.
import calendar
import time

t = time.gmtime(1709211909)
print(t)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday, t.tm_yday, t.tm_isdst, t.tm_zone, t[0], t[:3], len(t))
print(time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %y %p %I %c %x %X %%', t), time.asctime(t), time.strftime('%d', (2024, 1, 5, 0, 0, 0, 4, 5, 0)))
print(time.strptime('2024-02-29 13:05', '%Y-%m-%d %H:%M'), time.strptime('Thu Feb 29 13:05:09 2024'), time.strptime('30 Nov 00', '%d %b %y').tm_wday)
print(calendar.timegm(t), time.gmtime(0), time.gmtime(-1)[:6], time.gmtime(1.9)[:6], time.ctime(0) == time.asctime(time.localtime(0)))
print(time.struct_time((2024, 1, 1, 0, 0, 0, 0, 1, 0)) == (2024, 1, 1, 0, 0, 0, 0, 1, 0), time.mktime(time.localtime(1e9)) == 1e9)
for f, a in [(time.strptime, ('x', '%Y')), (time.strftime, (3,)), (time.asctime, ((1, 2),)), (time.struct_time, ((1, 2),)), (time.strftime, ('%Y', (2024, 13, 1, 0, 0, 0, 0, 1, 0))), (time.mktime, ((1, 2),)), (time.sleep, (-1,)), (time.gmtime, ('x',))]:
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e)
print(time.perf_counter() <= time.perf_counter(), time.monotonic() <= time.monotonic(), time.time() > 1.6e9, time.time_ns() > 10**18, time.process_time() >= 0, time.sleep(0))
print(calendar.isleap(2000), calendar.isleap(1900), calendar.isleap(2024), calendar.leapdays(2000, 2025), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthrange(2023, 2))
print(calendar.monthcalendar(2024, 2), list(calendar.month_name), list(calendar.month_abbr), list(calendar.day_name), list(calendar.day_abbr))
print(calendar.month(2024, 2))
print(calendar.month(2023, 12, w=3, l=2))
print(calendar.calendar(2024))
print(calendar.TextCalendar(6).formatmonth(2024, 9))
print(calendar.weekheader(3), calendar.firstweekday(), calendar.SUNDAY)
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2)), list(c.itermonthdays2(2024, 2))[:9], list(c.itermonthdates(2024, 2))[:2], list(c.itermonthdays3(2024, 2))[-2:], list(c.itermonthdays4(2024, 2))[:2])
print(c.monthdays2calendar(2024, 2)[0], c.monthdatescalendar(2024, 2)[0][:2], len(c.yeardayscalendar(2024)))
calendar.setfirstweekday(6)
calendar.prmonth(2024, 3)
for f in [lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(7), lambda: calendar.month(2024, 0)]:
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
