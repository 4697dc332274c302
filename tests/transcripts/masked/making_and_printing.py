# Masked arrays: construction, masks of all sorts, and their text.
import numpy as np
import numpy.ma as ma

def show(what, make):
    try:
        print(what, '->', repr(make()))
    except Exception as error:
        print(what, '!', type(error).__name__, error)

show('plain', lambda: ma.array([1, 2, 3]))
show('masked', lambda: ma.array([1, 2, 3], mask=[0, 1, 0]))
show('floats', lambda: ma.array([1.5, 2.0, np.nan], mask=[True, False, False], fill_value=-1))
show('all masked', lambda: ma.array([1, 2], mask=True))
show('none', lambda: ma.array([1, 2], mask=False))
show('shrink', lambda: ma.array([1, 2], keep_mask=False, shrink=False))
show('two dimensions', lambda: ma.array([[1, 2], [3, 4]], mask=[[1, 0], [0, 0]]))
show('one row', lambda: ma.array([[1, 2, 3]], mask=[[1, 0, 0]]))
show('three dimensions', lambda: ma.arange(8).reshape(2, 2, 2))
show('0-d', lambda: ma.array(5))
show('0-d masked', lambda: ma.array(5, mask=True))
show('empty', lambda: ma.array([]))
show('empty 2-d', lambda: ma.zeros((0, 3)))
show('int8', lambda: ma.array([1, 2], mask=[1, 0], dtype=np.int8))
show('bool', lambda: ma.array([True, False], mask=[1, 0]))
show('complex', lambda: ma.array([1 + 2j, 3], mask=[0, 1]))
show('text', lambda: ma.array(['a', 'bc'], mask=[0, 1]))
show('bytes', lambda: ma.array([b'a', b'bc'], mask=[0, 1]))
show('dates', lambda: ma.array(['2020-01-01', '2021-01-01'], dtype='M8[D]', mask=[0, 1]))
show('objects', lambda: ma.array([1, None, 'x'], dtype=object, mask=[0, 1, 0]))
show('structured', lambda: ma.array([(1, 2.5), (3, 4.5)], dtype=[('a', int), ('b', float)], mask=[(0, 1), (1, 0)]))
show('nested', lambda: ma.array([(1, (2, 3))], dtype=[('a', int), ('b', [('c', int), ('d', float)])], mask=[(1, (0, 1))]))
show('record', lambda: ma.array([(1, 2.5)], dtype=[('a', int), ('b', float)], mask=[(0, 1)])[0])
show('long', lambda: ma.array(np.arange(2000), mask=np.arange(2000) % 2))
show('long rows', lambda: ma.masked_greater(np.arange(3000).reshape(3, 1000), 2500))
show('of masked items', lambda: ma.array([ma.array([1, 2], mask=[1, 0]), ma.array([3, 4])]))
show('joined mask', lambda: ma.array(ma.array([1, 2, 3], mask=[1, 0, 0]), mask=[0, 0, 1]))
show('replaced mask', lambda: ma.array(ma.array([1, 2, 3], mask=[1, 0, 0]), mask=[0, 0, 1], keep_mask=False))
show('wrong mask', lambda: ma.array([1, 2, 3], mask=[1, 0]))
show('wrong fill', lambda: ma.array([1, 2], fill_value='x'))
show('ndmin', lambda: ma.array([1, 2], mask=[0, 1], ndmin=2))
show('masked', lambda: ma.masked)
show('str', lambda: str(ma.masked))
show('is', lambda: (ma.masked is ma.array([1], mask=True)[0], ma.masked_singleton is ma.masked))
show('format', lambda: f'{ma.masked}')
show('set masked', lambda: setattr(ma.masked, 'x', 1))
show('alter masked', lambda: ma.masked.__setitem__(0, 1))
show('float(masked)', lambda: float(ma.array([2.5])))
show('int(masked)', lambda: int(ma.masked))

x = ma.array([1, 2, 3, 4])
x[1] = ma.masked
print(x, x.mask, x.fill_value, x.data)
x[1:3] = ma.array([7, 8], mask=[0, 1])
print(x, x.mask)
x.mask = ma.nomask
print(x, x.mask)
x.mask = [0, 1, 0, 1]
x.harden_mask()
x[:] = 0
print(x, x.hardmask, x.data)
x.soften_mask()
x[:] = 5
print(x, x.mask)
y = x[:2]
y[0] = ma.masked
print(x, y, y.sharedmask)
y.unshare_mask()
y[1] = ma.masked
print(x, y)
print(x.shrink_mask().mask, ma.array([1, 2], mask=[0, 0]).shrink_mask().mask)
for fill in (None, 7, 2.5):
    z = ma.array([1., 2., 3.], mask=[0, 1, 0], fill_value=fill)
    print(z.filled(), z.filled(-1), z.fill_value)
show('fill values', lambda: [ma.default_fill_value(d) for d in (1, 1.5, 1j, 'x', b'x', True, None)])
show('extremes', lambda: [(ma.minimum_fill_value(np.dtype(d)), ma.maximum_fill_value(np.dtype(d))) for d in 'bBif?F'])
show('no extreme', lambda: ma.minimum_fill_value(np.dtype('O')))
s = ma.array([(1, 2.5), (3, 4.5)], dtype=[('a', int), ('b', float)], mask=[(0, 1), (1, 0)])
print(s['a'], s['b'].fill_value, s.fill_value, s.filled(), s[1]['a'], s.recordmask, s.tolist())
s['a'] = [8, 9]
print(repr(s))
s[0] = ma.masked
print(s, s.mask)
s[1]['b'] = 7
print(s)
print(ma.flatten_structured_array(s))
print(ma.make_mask_descr(s.dtype), ma.flatten_mask(s.mask))
ma.masked_print_option.set_display('N/A')
print(ma.array([1, 2], mask=[0, 1]))
ma.masked_print_option.set_display('--')
