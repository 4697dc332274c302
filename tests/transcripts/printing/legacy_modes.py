import numpy as np
for lg in ('1.25','1.21','2.1','2.2'):
    np.set_printoptions(legacy=lg)
    print(lg, np.get_printoptions()['legacy'])
    for v in (np.float64(1.5),np.float32(.1),np.True_,np.str_('a'),np.bytes_(b'x'),np.datetime64('2020'),np.datetime64('NaT'),np.timedelta64(3,'D'),np.timedelta64(3),np.complex64(1+2j),np.void(b'ab'),np.array([(1,2.5)],dtype='i4,f4')[0],np.int8(3),np.float16(1e-5),np.float64('nan'),np.datetime64('2020-01-01T00:00','ns')): print(repr(v),str(v),end=' | ')
    print()
    print(repr(np.arange(2000)), repr(np.zeros((2,0))), np.float32([1e7,5e6]), np.float16([1e4,5e3]), repr(np.array([(1,'a')],dtype='i4,U1')), [np.float64(2)], {np.int64(1): np.float32(2)}, f'{np.float64(3)!r}', '%r' % np.int64(4))
np.set_printoptions(legacy=None); print(np.get_printoptions()['legacy'])
np.set_printoptions(legacy=False); print(np.get_printoptions()['legacy'], repr(np.float64(1)))
print(np.array2string(np.float32([1e7,5e6]),legacy='2.1'))
with np.printoptions(legacy='1.25'): print([np.float64(1)], np.array([np.float64(1), None]), repr(np.array([np.str_('a')], object)))
print([np.float64(1)])
