# Business days and the texts of dates: every argument, every way to roll, what is refused.
import datetime

import numpy as np


def t(f):
    try:
        result = f()
        print(repr(result), getattr(result, 'dtype', type(result)))
    except Exception as error:
        print(type(error).__name__, error)


b,o,c,C=np.is_busday,np.busday_offset,np.busday_count,np.busdaycalendar
t(lambda:b('2011-01-07'));t(lambda:b(['2011-01-07','2011-01-08']));t(lambda:b('2011-01-07T00'));t(lambda:b(3));t(lambda:b([3,4]));t(lambda:b('NaT'));t(lambda:b('2011-01'))
t(lambda:b(np.datetime64('2011-01')));t(lambda:b(np.datetime64('2011-01-01T00')))
t(lambda:b(np.array(['2011-01-07T00'],'M8[h]')))
t(lambda:b('2011-01-07',weekmask='Fri'));t(lambda:b('2011-01-07',weekmask='1111100'));t(lambda:b('2011-01-07',weekmask=[1,1,1,1,1,0,0]))
t(lambda:b('2011-01-07',weekmask='foo'));t(lambda:b('2011-01-07',weekmask='1211100'));t(lambda:b('2011-01-07',weekmask=[1,1]));t(lambda:b('2011-01-07',weekmask=[1,2,3,0,0,0,1]));t(lambda:b('2011-01-07',weekmask=3))
t(lambda:b('2011-01-07',weekmask=np.array([True]*7)));t(lambda:b('2011-01-07',weekmask=''));t(lambda:b('2011-01-07',weekmask='MonTue  Fri'));t(lambda:b('2011-01-07',weekmask=None));t(lambda:b('2011-01-07',weekmask=b'Mon'))
t(lambda:b('2011-01-07',weekmask='0000000'))
t(lambda:b('2011-01-07',weekmask=np.array([1,1,1,1,1,1,0.])))
t(lambda:b('2011-01-07',holidays='2011-01-07'));t(lambda:b('2011-01-07',holidays=['2011-01-07','NaT']));t(lambda:b('2011-01-07',holidays=[['2011-01-07']]));t(lambda:b('2011-01-07',holidays=3));t(lambda:b('2011-01-07',holidays=[3]));t(lambda:b('2011-01-07',holidays=None));t(lambda:b('2011-01-07',holidays=[]))
t(lambda:b('2011-01-07',busdaycal=3));t(lambda:b('2011-01-07',busdaycal=None));t(lambda:b('2011-01-07',busdaycal=C(),weekmask='Mon'));t(lambda:b('2011-01-07',busdaycal=C(),holidays=[]))
t(lambda:b('2011-01-07',busdaycal=C('Mon')))
out=np.zeros(2,bool); t(lambda:b(['2011-01-07','2011-01-08'],out=out) is out); print(out)
t(lambda:b(['2011-01-07','2011-01-08'],out=np.zeros(3,bool)))
t(lambda:b(['2011-01-07','2011-01-08'],out=np.zeros(2,int)))
t(lambda:b(['2011-01-07','2011-01-08'],out=np.zeros(2,'S1')))
t(lambda:b(['2011-01-07','2011-01-08'],out=3))
t(lambda:b('2011-01-07',out=np.zeros(2,bool)))
t(lambda:b(np.array(['2011-01-07','2011-01-08'],'M8[D]').reshape(2,1)))
t(lambda:o('2011-10',0,roll='forward'));t(lambda:o('2011-10',0));t(lambda:o('2011-10-01',0));t(lambda:o('2011-10-01',2,'backward'))
for r in ['raise','nat','following','preceding','modifiedfollowing','modifiedpreceding','forward','backward','f','foo','','b','m','modified',3,None,'Raise',b'nat']:
    t(lambda:o(['2011-10-01','2011-10-30','2011-10-12'],[0,1,-1],roll=r))
    t(lambda:o(['2011-10-30','2011-10-12'],[7,-100],roll=r,holidays=['2011-10-31','2011-10-12']))
t(lambda:o('2011-10-03',1.5));t(lambda:o('2011-10-03',[1.5]));t(lambda:o('2011-10-03',np.timedelta64(3,'D')));t(lambda:o('2011-10-03','3'));t(lambda:o('2011-10-03',True));t(lambda:o('2011-10-03',None))
t(lambda:o('2011-10-03',[[1],[2]]));t(lambda:o(['2011-10-03']*3,[[1],[2]]));t(lambda:o(['2011-10-03']*3,[1,2]))
t(lambda:o('NaT',2));t(lambda:o('NaT',2,roll='nat'));t(lambda:o('NaT',2,roll='forward'))
t(lambda:o(['NaT','2011-10-01'],2))
t(lambda:o('2011-10-03',2,busdaycal=C(),weekmask='Mon'));t(lambda:o('2011-10-03',2,busdaycal=3))
out=np.zeros(2,'M8[D]'); t(lambda:o('2011-10-03',[1,2],out=out) is out);print(out)
out=np.zeros(2,'M8[s]'); t(lambda:o('2011-10-03',[1,2],out=out) is out);print(out)
t(lambda:o('2011-10-03',[1,2],out=np.zeros(3,'M8[D]')))
t(lambda:o('2011-10-03',[1,2],out=np.zeros(2,int)))
t(lambda:o('2011-10-03',[1,2],out=np.zeros(2,'M8[M]')))
t(lambda:o('2011-10-03',[1,2],out=3))
t(lambda:c('2011-01','2011-02'));t(lambda:c('2011-01','2012'));t(lambda:c('2011-02-01','2011-01-01'));t(lambda:c('2011-01',['2011-02','2011-03']));t(lambda:c('NaT','2011-01-01'))
t(lambda:c(['2011-01','2011-05'],[['2011-02'],['2011-03']]))
t(lambda:c(['2011-01']*2,['2011-02']*3))
t(lambda:c('2011-01-08','2011-01-09'));t(lambda:c('2011-01-09','2011-01-08'));t(lambda:c('2011-01-10','2011-01-07'));t(lambda:c('2011-01-08','2011-01-03'))
t(lambda:c('2011-01-01','2011-12-31',weekmask='Sat',holidays=['2011-01-01','2011-01-03','2011-07-02','2011-07-02']))
t(lambda:c('2011-12-31','2011-01-01',weekmask='Sat',holidays=['2011-01-01','2011-12-31','2011-07-02','2011-07-02']))
out=np.zeros(1,int); t(lambda:c('2011-01',['2011-02'],out=out) is out);print(out)
t(lambda:c('2011-01',['2011-02'],out=np.zeros(1,'i4')));t(lambda:c('2011-01',['2011-02'],out=np.zeros(1,'f8')));t(lambda:c('2011-01',['2011-02'],out=np.zeros(2,'i8')));t(lambda:c('2011-01',['2011-02'],out=3))
t(lambda:c('2011-01',['2011-02'],out=np.zeros(1,'S3')))
t(lambda:c('2011-01','2011-02',busdaycal=C(),weekmask='Mon'));t(lambda:c('2011-01','2011-02',busdaycal=3));t(lambda:c('2011-01',3));t(lambda:c(3,'2011-01'));t(lambda:c(3,4))
t(lambda:c('2011-01'));t(lambda:o('2011-01'));t(lambda:b());t(lambda:c());t(lambda:b('2011-01-07','Mon',[], None, None, 4));t(lambda:b('2011-01-07',foo=3));t(lambda:C(foo=3));t(lambda:C(1,2,3))
k=C('Mon Wed',['2011-01-03','2011-01-05','2011-01-04','2011-01-03','NaT'])
t(lambda:k.weekmask);t(lambda:k.holidays);t(lambda:C().holidays);t(lambda:C().weekmask);t(lambda:C('foo'));t(lambda:C('0000000'));t(lambda:C(weekmask=None));t(lambda:C(holidays=3));t(lambda:C(holidays=None));t(lambda:C([1,1]))
t(lambda:C(holidays=[['2011-01-01']]));
t(lambda:C(holidays=np.array(['2011-01-01T00'],'M8[s]')));
def s(n): k.weekmask=n
t(lambda:s(3))
def s(n): k.foo=n
t(lambda:s(3))
t(lambda:k.foo)
t(lambda:k==k);t(lambda:k==C())
t(lambda:b(datetime.date(2011,1,1)));t(lambda:b(datetime.datetime(2011,1,1,3)));t(lambda:c(datetime.date(2011,1,1),datetime.date(2012,1,1)))
t(lambda:o(datetime.date(2011,1,3),2))
t(lambda:b(np.array(['2011-01-07T00','2011-01-08'],'M8[s]')))
t(lambda:o(np.array(['2011-01-07T00','2011-01-08'],'M8[s]'),1))
t(lambda:o(np.array(['2011-01','2011-02'],'M8[M]'),1,'forward'))
t(lambda:c(np.array(['2011-01','2011-02'],'M8[M]'),np.datetime64('2012')))
t(lambda:c(np.array(['2011-01','2011-02'],'M8[s]'),np.datetime64('2012')))
t(lambda:b(np.array(['2011-01'],'M8')))
t(lambda:o('2011-01-03',np.array([1,2],'i4')));t(lambda:o('2011-01-03',np.array([1,2],'u8')));t(lambda:o('2011-01-03',np.timedelta64(1)));t(lambda:o('2011-01-03',np.timedelta64(1,'W')));
t(lambda:o([],[]))
for w in [['a','','','','x','',''],(0,0,0,0,1,0,0),np.ones((7,7)),np.ones((7,1)),[None]*7,[[1]]*7,[2]*7,[-1.5]*7,'mon','Mon Tue','Mo','Monday','MonMon','  Fri ','Fri,Sat','1111111 ',"\tFri\n",'é','MONFRI',b'1111100',np.str_('Fri'),np.array(['1']*7),np.array([1,0,1,0,1,0,1.5]),range(7),{1:2},np.bool_(True),np.array('Fri')]:
    t(lambda:b('2011-01-07',weekmask=w))
t(lambda:o('2011-01-07',np.array([1.5])));t(lambda:o('2011-01-07',np.float64(1.5)));t(lambda:o('2011-01-07','a'));t(lambda:o('2011-01-07',2**63));t(lambda:o('2011-01-07',np.uint64(3)));t(lambda:o('2011-01-07',np.array(['1'])));t(lambda:o('2011-01-07',[True]))
t(lambda:o('2011-01-07',np.array([1],'m8[W]')));t(lambda:o('2011-01-07',np.array([1],'O')));t(lambda:o('2011-01-07',[1+2j]))
t(lambda:b(['2011-01-07','2011-01-08'],out=np.zeros(1,bool)))
t(lambda:c('2011-01-07',['2011-01-07','2011-01-08'],out=np.zeros(1,int)))
t(lambda:o('2011-01-07',[1,2],out=np.zeros(1,'M8[D]')))
t(lambda:o('2011-01-07',1,out=None));t(lambda:b('2011-01-07',out=None));t(lambda:b('2011-01-07',out=np.zeros((),bool)))
z=np.zeros(2,bool);z.flags.writeable=False
t(lambda:b(['2011-01-07','2011-01-08'],out=z))
t(lambda:o(['2011-10-01','2011-10-03','NaT'],[[0],[1]],'nat'))
h=['2011-12-26','2011-12-27','2011-12-30','2012-01-02','2012-01-02','2011-12-31']
d=np.datetime64('2011-12-15')+np.arange(31)
for w in ['1111100','1000000','0000011','1111111','0101010']:
  for r in ['forward','backward','modifiedpreceding','modifiedfollowing','nat']:
    for n in [-1000,-9,-5,-2,-1,0,1,2,3,5,8,9,1001]:
       print(o(d,n,r,w,h).astype(int).tolist())
  print(c(d,d[::-1],w,h).tolist(), b(d,w,h).tolist(), c(d,'1969-07-08',w,h).tolist())
  k=C(w,h);print(k.holidays, o(d,3,'forward',busdaycal=k))
print(o(d,0,'following').shape, b(np.array('2011-10-10','M8[D]')), b(d[::3].reshape(2,-1).T if len(d[::3])%2==0 else d[:4].reshape(2,2).T))
print(o('1900-01-01',[1,20000,-20000]), o(np.datetime64('1600-01-01'),[0,1],'forward'))
