# Record arrays, records, and functions on structured arrays.
import numpy as np
from numpy.lib import recfunctions as rfn

def show(what, make):
    try:
        print(what, '->', repr(make()))
    except Exception as error:
        print(what, '!', type(error).__name__, error)

r = np.rec.array([(1, 2.5, 'a'), (3, 4.5, 'bc')], dtype=[('x', int), ('y', float), ('s', 'U2')])
show('repr', lambda: r)
show('field', lambda: (r.x, r['y'], r.field(0), r.field('s'), type(r.x)))
show('record', lambda: (r[0], r[0].x, r[1]['s'], type(r[0]), r[0].pprint()))
r.x = 7
r[1].y = 9
r[0]['s'] = 'q'
print(r, r.dtype)
show('no field', lambda: r.zz)
show('no field of record', lambda: r[0].zz)
show('set none', lambda: setattr(r[0], 'zz', 1))
r.info = 'kept'
show('attribute', lambda: r.info)
show('slice', lambda: (r[:1], r[['x', 'y']], r[r.y > 5]))
show('fromarrays', lambda: np.rec.fromarrays([[1, 2], [3., 4.], ['a', 'b']], names='a,b,c'))
show('fromarrays titles', lambda: np.rec.fromarrays([[1, 2], [3, 4]], formats='i4,f8', names='a,b', titles=['A', 'B']).dtype)
show('mismatch', lambda: np.rec.fromarrays([[1, 2], [3]], names='a,b'))
show('fromrecords', lambda: np.rec.fromrecords([(1, 'x'), (2, 'yy')], names='n,t'))
show('fromrecords dtype', lambda: np.rec.fromrecords([(1, 2), (3, 4)], dtype='i4,f4'))
show('fromstring', lambda: np.rec.fromstring(b'\x01\x02\x03\x04', dtype=[('a', 'u1'), ('b', 'u1')]))
show('array forms', lambda: (np.rec.array([1, 2], dtype=[('a', int)]).dtype, np.rec.array(None, shape=2, formats='i4,i4').shape))
show('no dtype', lambda: np.rec.array(None))
show('parser', lambda: np.rec.format_parser(['f8', 'i4'], ['a', 'b'], ['T1', 'T2']).dtype)
show('parser names', lambda: np.rec.format_parser('f8,i4,S5', 'a,b', None).dtype)
show('duplicate', lambda: np.rec.format_parser('f8,i4', 'a,a', None))
show('find_duplicate', lambda: np.rec.find_duplicate([1, 2, 1, 3, 2]))
show('recarray', lambda: np.recarray((2,), dtype=[('a', int)]).shape)
show('view', lambda: np.array([(1, 2)], dtype='i4,i4').view(np.recarray).f0)
show('nested', lambda: np.rec.array([((1, 2), 3)], dtype=[('p', [('q', int), ('r', int)]), ('z', int)]).p.q)
show('sub-array', lambda: np.rec.array([([1, 2], 3)], dtype=[('v', int, 2), ('z', int)]).v)
show('compare', lambda: (r == r, r[0] == r[0], r != r))
show('equal types', lambda: np.dtype((np.record, [('a', int)])) == np.dtype([('a', int)]))

a = np.array([(1, 10., 5), (2, 20., 6)], dtype=[('k', int), ('v', float), ('w', int)])
b = np.array([(2, 7), (3, 8)], dtype=[('k', int), ('u', int)])
show('drop', lambda: rfn.drop_fields(a, 'v'))
show('drop all', lambda: rfn.drop_fields(a, ['k', 'v', 'w']))
show('rename', lambda: rfn.rename_fields(a, {'k': 'key'}))
show('append', lambda: rfn.append_fields(a, 'n', [1, 2, 3]))
show('append plain', lambda: rfn.append_fields(a, ['n', 'm'], [[1, 2], [3., 4.]], usemask=False))
show('append wrong', lambda: rfn.append_fields(a, ['n', 'm'], [[1, 2]]))
show('merge', lambda: rfn.merge_arrays((np.array([1, 2]), np.array([10., 20., 30.]))))
show('merge masked', lambda: rfn.merge_arrays((np.array([1, 2]), np.array([10., 20., 30.])), usemask=True))
show('merge flat', lambda: rfn.merge_arrays((a, b), flatten=True))
show('stack', lambda: rfn.stack_arrays((a, b)))
show('stack plain', lambda: rfn.stack_arrays((a, b), usemask=False, defaults={'u': -5}))
show('join', lambda: rfn.join_by('k', a, b))
show('join outer', lambda: rfn.join_by('k', a, b, jointype='outer'))
show('join left', lambda: rfn.join_by('k', a, b, jointype='leftouter', usemask=False))
show('join wrong', lambda: rfn.join_by('z', a, b))
show('rec_join', lambda: rfn.rec_join('k', a, b))
show('duplicates', lambda: rfn.find_duplicates(np.ma.array([1, 2, 2, 3, 3]).view([('a', int)]), return_index=True))
show('names', lambda: (rfn.get_names(a.dtype), rfn.get_names_flat(np.dtype([('p', [('q', int)])])), rfn.flatten_descr(a.dtype)))
show('structure', lambda: rfn.get_fieldstructure(np.dtype([('p', [('q', int), ('r', [('s', int)])])])))
show('to rows', lambda: rfn.structured_to_unstructured(a))
show('to rows view', lambda: rfn.structured_to_unstructured(a[['k', 'w']]))
show('from rows', lambda: rfn.unstructured_to_structured(np.arange(6).reshape(2, 3), names=['a', 'b', 'c']))
show('from rows typed', lambda: rfn.unstructured_to_structured(np.arange(4.).reshape(2, 2), dtype=np.dtype('i4,f4')))
show('from rows wrong', lambda: rfn.unstructured_to_structured(np.arange(4), dtype=np.dtype('i4,f4')))
show('along', lambda: rfn.apply_along_fields(np.mean, a))
show('require', lambda: rfn.require_fields(a, [('w', 'f4'), ('zz', 'u1')]))
show('repack', lambda: (rfn.repack_fields(a[['k', 'w']]).dtype, rfn.repack_fields(np.dtype('u1,i8'), align=True)))
show('fill', lambda: rfn.recursive_fill_fields(b, np.zeros(3, dtype=b.dtype)))
show('assign', lambda: (lambda d: (rfn.assign_fields_by_name(d, a), d))(np.ones(2, dtype=[('v', float), ('q', int)])))

v = a[0]
v['k'] = 100
v[1] = -1
print(a, len(v), v.item())
print(np.dtype(('f8', (2, 3))), np.dtype(('f8', (2, 3))).subdtype, np.dtype([('a', 'f8', (2,))])['a'].shape)
print(np.zeros(2, dtype=[('a', 'f8', (2,))]).view(('f8', 2)))
print((a == a), (a != a), a[0] == a[1])
show('compare other', lambda: a == b)
show('compare plain', lambda: a == 1)
