# The ISO 8601 texts of dates: units, time zones, rules of casting.
import datetime
import numpy as np


def t(f):
    try:
        result = f()
        print(repr(result), getattr(result, 'dtype', type(result)))
    except Exception as error:
        print(type(error).__name__, error)


S=np.datetime_as_string
D=np.datetime64
a=np.array(['2002-10-27T04:30','2002-10-27T05:30','2002-10-27T06:30','2002-10-27T07:30'],'M8[m]')
for tz in ['naive','UTC','local']:
  for c in ['no','equiv','safe','same_kind','unsafe']:
    for u in ['Y','W','D','h','m','s','auto']:
      t(lambda:S(D('2002-01-03T04:30:01','s'),unit=u,timezone=tz,casting=c))
    t(lambda:S(D('2002-01-03T04:00:00','s'),unit='h',timezone=tz,casting=c))
    t(lambda:S(D('2002-01-03','D'),unit='M',timezone=tz,casting=c))
    t(lambda:S(D('2002-01-03','D'),unit='h',timezone=tz,casting=c))
for tz in ['naive','UTC','local']:
  for c in ['same_kind','unsafe']:
   for s in ['2002','2002-02','2002-01-03','2002-01-03T04','2002-01-03T04:01','2002-01-03T04:01:02','2002-01-03T04:01:02.5','2002-01-03T04:01:02.5005','2002-01-03T04:01:02.5000000005','2002-01-01T00:00:00.000000000000000001']:
    t(lambda:S(D(s),unit='auto',timezone=tz,casting=c))
t(lambda:S(D(1,'ps'),unit='auto')); t(lambda:S(D(1,'fs'),unit='auto'));t(lambda:S(D(1000,'as'),unit='auto'))
t(lambda:S(np.array(['2010-01-01T00:00:00','2010-01-01T12:30','NaT'],'M8[s]'),unit='auto'))
t(lambda:S(np.array(['2010-01-01T00:00:00','2010-01-01','NaT'],'M8[s]'),unit='auto'))
t(lambda:S(np.array(['2010-01-01T00:00:00','2010-01-01','NaT'],'M8[s]'),timezone='UTC'))
t(lambda:S(D('-0005-01-01','D')))
t(lambda:S(D('12345-01-01','D'), unit='s'))
t(lambda:S(np.array(['2010-03-12'],'M8[25s]')));t(lambda:S(np.array(['2010-03-12'],'M8[25s]'),'s'));t(lambda:S(np.array(['2010-03-12'],'M8[25s]'),'ms'))
t(lambda:S(np.timedelta64(1,'D')))
t(lambda:S(np.array(['2010-03-12'])))
t(lambda:S())
t(lambda:S(a,pytz='UTC'))
t(lambda:S(a,None,'UTC','unsafe'))
for u in ['generic','3D','2h','local','','Auto',b'h',np.str_('h')]:
  t(lambda:S(D('2000-01-01','D'),unit=u))
t(lambda:S(a,timezone=None));t(lambda:S(a,timezone=b'UTC'));t(lambda:S(a,casting=None));t(lambda:S(a,casting=3))
tz=datetime.timezone(datetime.timedelta(hours=-5,minutes=-30))
t(lambda:S(a,timezone=tz));t(lambda:S(a[0],timezone=tz));t(lambda:S(D('2002-01-01'),timezone=tz));t(lambda:S(D('2002-01-01'),timezone=tz,casting='unsafe'));t(lambda:S(D('NaT','s'),timezone=tz))
t(lambda:S(D('2002-01-01'),timezone=tz,unit='s'));t(lambda:S(D('2002-01-01'),timezone=datetime.timezone.utc,unit='s'))
t(lambda:S(D('2002-01-01'),unit='s',foo=1));t(lambda:S(D('2002-01-01'),'s','UTC','safe',3))
t(lambda:S(np.array('2002-01-01','M8[D]')));t(lambda:S([D('2002-01-01'),D('2003','Y')]));t(lambda:S(None));t(lambda:S(datetime.date(2000,1,1)))
t(lambda:S(np.array([],'M8[D]')));t(lambda:S(np.array(['NaT'],'M8')));t(lambda:S(np.array(['NaT'],'M8'),'s'))
for u in ['Y','M','W','D','h','m','s','ms','us','ns','ps','fs','as']:
  t(lambda:S(np.array(['NaT'],'M8[%s]'%u),timezone='local'))
  t(lambda:S(np.array(['NaT'],'M8[%s]'%u),timezone='UTC',unit='auto'))
  t(lambda:S(np.array(['2002-03-04'],'M8[D]'),unit=u,timezone='UTC',casting='unsafe'))
t(lambda:S(np.array(['2002-03-04'],'M8[D]'),unit='auto',timezone='local'))
t(lambda:S(np.array(['2002-03-04T03'],'M8[s]'),unit='auto',timezone='local'))
t(lambda:S(np.array(['2002-03-04T00'],'M8[s]'),unit='auto',timezone='local'))
D=np.datetime64

tz=datetime.timezone(datetime.timedelta(hours=-5))
for y in ['0001','1750','1801','1969','9999','10000','12000']:
  for z in ['local',tz]:
    for u in ['s','auto','D']:
      try: print(y,u,repr(np.datetime_as_string(D(y+'-12-31T23:59'),unit=u,timezone=z)))
      except Exception as e: print(y,u,type(e).__name__,e)
far = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
for u in ['W', 'D', 'm', 's', 'ms', 'ns', 'fs', 'as']:
    d = D(7654321 if u in ('s', 'ms', 'ns', 'fs', 'as') else 1234, u)
    t(lambda: S(d, timezone=far, casting='unsafe'))
    t(lambda: S(d, timezone=far, unit='auto'))
    t(lambda: S(d, timezone=far, unit='as'))
