# np.arange over dates and durations.
import numpy as np
for f in [
    lambda:np.arange(np.datetime64('2011-01-01'),5),
    lambda:np.arange(np.datetime64('2011-01-01'),np.datetime64('2011-01-09'),2),
    lambda:np.arange('2011-01-01','2011-01-09',dtype='M8[D]'),
    lambda:np.arange('2011-01',5,dtype='M8[D]'),
    lambda:np.arange('2011-01','2011-02',3,dtype='M8'),
    lambda:np.arange('2011-01',5,2,dtype='M8[D]'),
    lambda:np.arange('2002-10-27T04:30', 4*60, 60, dtype='M8[m]'),
    lambda:np.arange('2011-01-01',dtype='M8[D]'),
    lambda:np.arange(3,8,dtype='M8[D]')
 ,
    lambda:np.arange('2011-01-01',np.timedelta64(3,'D'),dtype='M8[D]'),
    lambda:np.arange('2011-01-01','2011-01-09',np.timedelta64(2,'D'),dtype='M8[D]'),
    lambda:np.arange('2011-01-09','2011-01-01',dtype='M8[D]'),
    lambda:np.arange('2011-01-01','x',dtype='M8[D]'),
    lambda:np.arange('2011-01-01','2011-02-01',dtype='M8[M]'),
    lambda:np.arange('a','b'),
    lambda:np.arange('1','3',dtype=int),
    lambda:np.arange(5,dtype='M8[D]'),
    lambda:np.arange(5,dtype='m8[D]')
]:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
