"""Subscripts: what they read, and what assignment through them leaves.

Made by scripts/make_index_corpus.py --seed 1 --count 600; not edited by hand.
"""
import numpy as np

np.seterr(all='ignore')

print('@0')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[-2:] *= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@1')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    r = a[0]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@2')
try:
    a = np.arange(5).reshape((5,)).T
    a[-1] += a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@3')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    r = a[..., [True, True, True, True], [1, 1, 1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@4')
try:
    a = np.arange(1).reshape(())
    r = a[np.array([0, 1, 0], dtype=np.int8)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@5')
try:
    a = np.arange(1).reshape(())
    a[...] -= np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@6')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@7')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    a[(np.arange(6) % 2 == 0).reshape((2, 1, 3))] = np.arange(3) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@8')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@9')
try:
    a = np.arange(0).reshape((0, 3))
    a[np.zeros(0, dtype=int)] += 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@10')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[[-2], np.zeros(0, dtype=int), [-2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@11')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[::2, :] *= [5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@12')
try:
    a = np.arange(1).reshape(()).T
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@13')
try:
    a = np.arange(1).reshape(())
    r = a[[True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@14')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    r = a[[True, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@15')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    r = a[::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@16')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[np.newaxis, (np.arange(6) % 2 == 0).reshape((2, 3)), [True, False, False, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@17')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[[[i] for i in [-3, 0]], [-1, -2]] = (np.arange(4) + 90).reshape((2, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@18')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[:, np.newaxis]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@19')
try:
    a = np.arange(1).reshape(()).astype('f8')
    a[()] = [5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@20')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[..., 4:-1:2, ::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@21')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    a[np.zeros(0, dtype=bool), [False, False, True]] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@22')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    a[[True, False]] = np.arange(3) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@23')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[[0, 0], [[i] for i in [0, -1]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@24')
try:
    a = np.arange(1).reshape(()).astype('f8')
    r = a[[-2, 1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@25')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    a[-1:1, ..., np.array([-3, -2], dtype=np.int8)] += True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@26')
try:
    a = np.arange(0).reshape((0, 3))
    a[np.zeros(0, dtype=bool)] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@27')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[None, ::2, ::-2, -1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@28')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@29')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[::-1, :0:3, 2:1:-3] += a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@30')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    a[[[i] for i in [-2, -1]], np.array([0, 0], dtype=np.int8), [-1, 0]] = (np.arange(4) + 90).reshape((2, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@31')
try:
    a = np.arange(12).reshape((3, 4)).astype('i2', order='F')
    r = a[::-1, -2:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@32')
try:
    a = np.arange(1).reshape(())
    r = a[None]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@33')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[2:4] += np.zeros((2, 2, 3, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@34')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[None, [1, -1], [-1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@35')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[..., :]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@36')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[[2, -1], [-3, -2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@37')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[np.zeros(0, dtype=bool), [False, True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@38')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    a[np.newaxis, 1:5] *= (np.arange(4) + 90).reshape((1, 4))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@39')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[-2:2, -3:, -5:3:-1] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@40')
try:
    a = np.arange(1).reshape(())
    r = a[...]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@41')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[[False, False, False, False], ..., [False, False, False]] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@42')
try:
    a = np.arange(1).reshape((1,)).astype('i2', order='F')
    r = a[np.newaxis, [True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@43')
try:
    a = np.arange(12).reshape((3, 4)).astype('i2', order='F')
    a[::2] *= np.ones((2, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@44')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[np.array([-2, 0, 0], dtype=np.int32), [[i] for i in [-1, 0, 0]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@45')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[np.newaxis, np.newaxis, np.zeros(0, dtype=bool), np.array([1, 2, 2], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@46')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[0:, [2, 2, 1, 3]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@47')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[-1, 1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@48')
try:
    a = np.arange(12).reshape((4, 3)).T
    a[np.array([2], dtype=np.uint8)] *= (np.arange(4) + 90).reshape((1, 4))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@49')
try:
    a = np.arange(5).reshape((5,))
    r = a[[-4, 2, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@50')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@51')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[np.array(0)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@52')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[[0, -2], [False, False, True, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@53')
try:
    a = np.arange(1).reshape(())
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@54')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    r = a[[False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@55')
try:
    a = np.arange(1).reshape(()).T
    r = a[-3:, :]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@56')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[np.newaxis, [[i] for i in [-2, 0]], [-2, 1], [True, False, True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@57')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[[[i] for i in [1, -2]], np.array([-1, -1], dtype=np.intp)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@58')
try:
    a = np.arange(5).reshape((5,)).T
    a[:-1] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@59')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[False, True], :0:3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@60')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    a[[True, True], -2:1:-1, ..., :] += 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@61')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[[i] for i in [1, 1]], np.array([-2, 0], dtype=np.intp)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@62')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[:, np.array([])]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@63')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    a[0:2, :3] *= np.arange(4) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@64')
try:
    a = np.arange(1).reshape(())
    a[()] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@65')
try:
    a = np.arange(12).reshape((3, 4)).astype('i2', order='F')
    a[None, ::-1, 1] -= True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@66')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    r = a[[3, 0, 1], 1:0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@67')
try:
    a = np.arange(1).reshape((1,))
    r = a[np.array([-1], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@68')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    r = a[..., np.array([[-1, 3, -4], [-4, 3, -1]]), [True, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@69')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[np.array(1)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@70')
try:
    a = np.arange(1).reshape(())
    r = a[np.array([-2, -1, 1], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@71')
try:
    a = np.arange(1).reshape(()).astype('f8')
    a[...] = np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@72')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('i2', order='F')
    r = a[np.array([-1, -1, 0], dtype=np.int8), np.zeros(0, dtype=int)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@73')
try:
    a = np.arange(1).reshape((1,))
    a[np.array([[0, -1, 0], [0, -1, 0]])] = np.ones((2, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@74')
try:
    a = np.arange(0).reshape((2, 0, 2))
    a[np.newaxis, -1:, ::-2, -1] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@75')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('f8')
    r = a[[-1, 0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@76')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[0] *= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@77')
try:
    a = np.arange(1).reshape(()).astype('f8')
    a[...] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@78')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[1, np.array([2], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@79')
try:
    a = np.arange(1).reshape((1,))
    r = a[None, [-1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@80')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[(np.arange(8) % 4 == 0).reshape((2, 2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@81')
try:
    a = np.arange(5).reshape((5,))
    a[[4, 0, 0]] -= np.zeros((2, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@82')
try:
    a = np.arange(1).reshape(()).astype('f8')
    r = a[...]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@83')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[[False, True], ::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@84')
try:
    a = np.arange(5).reshape((5,))
    r = a[..., [[i] for i in [-4]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@85')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[-4:1:-1, [1, -3, 1]] *= (np.arange(0) + 90).reshape((0, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@86')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[:-1, -2:, np.array([[-2, 1, -2], [-2, 1, -2]])] += (np.arange(24) + 90).reshape((1, 2, 2, 3, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@87')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[..., -2, :, -2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@88')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('i2', order='F')
    r = a[::-2, True]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@89')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[[-3]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@90')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[None, -1, ..., -3, np.array([-1, 0], dtype=np.int32)] = [5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@91')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[np.array([[1, -2, 1], [1, -2, 1]]), :, [0, 0, 0], -2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@92')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[0:4]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@93')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@94')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[[i] for i in [-2]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@95')
try:
    a = np.arange(1).reshape(())
    r = a[[True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@96')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    a[::3] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@97')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[False, False], [True, False, True], [True, True, True, True], [False, False], [True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@98')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    a[[1], 0] = np.ones((1, 1, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@99')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[None, (np.arange(0) % 3 == 0).reshape((0, 3))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@100')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    a[np.newaxis, [[i] for i in [4, -2, -1]]] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@101')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[::-2, 1:, [1, 1, 2]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@102')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[..., -1:2:3, 0::2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@103')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[[True, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@104')
try:
    a = np.arange(1).reshape((1,)).T
    a[np.array([-1, -1], dtype=np.intp)] -= 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@105')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[::]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@106')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    a[::-2] = np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@107')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[[0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@108')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[[True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@109')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[[i] for i in [-1, -2, 0]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@110')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[0, [0, 1, 1], 0, [True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@111')
try:
    a = np.arange(0).reshape((0, 3))
    a[np.zeros(0, dtype=bool), ..., [False, False, False]] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@112')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[1, True]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@113')
try:
    a = np.arange(1).reshape((1,)).astype('i2', order='F')
    a[..., -1] = [5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@114')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[[True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@115')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[1, ::-2, ::-3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@116')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    a[-1] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@117')
try:
    a = np.arange(12).reshape((4, 3))
    a[[False, False, True, False], [False, True, False]] = np.ones((1,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@118')
try:
    a = np.arange(12).reshape((3, 4))
    a[..., -2, :] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@119')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@120')
try:
    a = np.arange(1).reshape((1,)).T
    a[[False]] += True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@121')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('f8')
    a[-2] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@122')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[np.array([3], dtype=np.uint8), ::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@123')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    a[(np.arange(6) % 4 == 0).reshape((3, 1, 2))] = np.ones((2,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@124')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[[-2, 1]] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@125')
try:
    a = np.arange(5).reshape((5,))[::-1]
    r = a[[[i] for i in [3, -3]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@126')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[..., [[i] for i in [0]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@127')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    a[[2, 2]] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@128')
try:
    a = np.arange(1).reshape((1,))[::-1]
    a[:] += np.zeros((2, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@129')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    a[np.zeros(0, dtype=int), :-1] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@130')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[[[i] for i in [-4, -3, 1]], 0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@131')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[:] = [5, 5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@132')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[::-2, ::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@133')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    r = a[::-1, ::3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@134')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[np.zeros(0, dtype=int)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@135')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[[1, -2], ::-1, -2:] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@136')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[:3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@137')
try:
    a = np.arange(5).reshape((5,))
    r = a[[0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@138')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    r = a[[True, True, True], [True], [True, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@139')
try:
    a = np.arange(1).reshape(()).T
    r = a[[True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@140')
try:
    a = np.arange(1).reshape(()).astype('i2', order='F')
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@141')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    a[:] += a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@142')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[np.array([0, 1], dtype=np.intp), np.array([[0, -1], [-1, 0]]), np.array([1, 2], dtype=np.uint8), [1, -2]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@143')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    a[::2] *= np.ones((1, 1, 1, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@144')
try:
    a = np.arange(0).reshape((0, 3))
    a[0:] *= np.ones((0, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@145')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[[True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@146')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[[True, False, True, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@147')
try:
    a = np.arange(1).reshape(()).astype('i2', order='F')
    a[...] = np.ones(()) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@148')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    r = a[:-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@149')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@150')
try:
    a = np.arange(1).reshape(())
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@151')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[[-2], np.newaxis] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@152')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    a[[False, True, False, False, False]] -= [5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@153')
try:
    a = np.arange(1).reshape(())
    a[()] += True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@154')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    r = a[None, ..., ::-2, 1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@155')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[[i] for i in [-2, 1]], ..., ::-2, -1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@156')
try:
    a = np.arange(0).reshape((2, 0, 2)).T
    a[:3:3, np.zeros(0, dtype=int), [0]] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@157')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    a[-3] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@158')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[(np.arange(12) % 4 == 0).reshape((3, 4))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@159')
try:
    a = np.arange(1).reshape((1,))
    a[[True]] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@160')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[None, -2:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@161')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[-3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@162')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    a[[True, False, True], [False, True, True, False]] *= np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@163')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    r = a[[False, True, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@164')
try:
    a = np.arange(1).reshape((1,)).astype('i2', order='F')
    a[2:-2:2] -= np.zeros((2, 0))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@165')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    a[-4] = np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@166')
try:
    a = np.arange(5).reshape((5,)).T
    a[[False, True, True, False, False]] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@167')
try:
    a = np.arange(0).reshape((2, 0, 2)).T
    a[None, [False, False], np.zeros(0, dtype=bool), ..., [False, True]] += a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@168')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[[False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@169')
try:
    a = np.arange(1).reshape((1,)).astype('i2', order='F')
    a[np.array([[0, -1, -1], [-1, -1, 0]])] *= True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@170')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[None, (np.arange(0) % 3 == 0).reshape((0, 3))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@171')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[[[i] for i in [1]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@172')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    r = a[np.newaxis, [True, False, False, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@173')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    r = a[(np.arange(6) % 4 == 0).reshape((3, 1, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@174')
try:
    a = np.arange(5).reshape((5,))
    r = a[[-2, -3]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@175')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    a[0] -= [5, 5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@176')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('f8')
    r = a[[True, True], np.newaxis, [True, True, False, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@177')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[[1, 0], [[i] for i in [0, 0]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@178')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[:-1, 0, 2:]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@179')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('f8')
    r = a[[[i] for i in [-1]], [0], [-1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@180')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[np.array([-1], dtype=np.int32)] = np.zeros((2, 1, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@181')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    a[[False, False, True]] *= True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@182')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[1, -2, -2], [[i] for i in [-3, -1, 2]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@183')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    r = a[2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@184')
try:
    a = np.arange(1).reshape(())
    a[np.True_] -= [5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@185')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[1:1:-2, [-3, -2, 0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@186')
try:
    a = np.arange(12).reshape((3, 4)).astype('i2', order='F')
    a[-1:3, -1:4:2] = np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@187')
try:
    a = np.arange(12).reshape((3, 4)).astype('i2', order='F')
    a[..., :, -2] *= np.ones((3,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@188')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[:, 0] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@189')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('f8')
    a[[-1]] = (np.arange(8) + 90).reshape((1, 2, 2, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@190')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[[1, -2], [-2, -2], True] *= np.ones((2, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@191')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[-2] = [5, 5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@192')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    a[::-1, None, [True, False, True]] += np.zeros((2, 0, 1, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@193')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    a[np.array(-1)] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@194')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('f8')
    r = a[[-2, 1, 0], [False, False, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@195')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[1:0:-3] -= [5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@196')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    r = a[-2:, [False], None, :2, np.array([[-2], [-2]]), np.newaxis]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@197')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    a[np.zeros(0, dtype=int)] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@198')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[[True, True], ..., np.newaxis, [True, False], [True, False], [True, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@199')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[2:, -2, [1, 0]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@200')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    r = a[np.zeros(0, dtype=bool), [True, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@201')
try:
    a = np.arange(1).reshape(())
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@202')
try:
    a = np.arange(5).reshape((5,))[::-1]
    r = a[..., ::, [[i] for i in [-2, 1]]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@203')
try:
    a = np.arange(12).reshape((3, 4))
    a[..., np.newaxis, -1, np.array([0, 1], dtype=np.uint8)] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@204')
try:
    a = np.arange(1).reshape(())
    a[...] = np.ones(()) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@205')
try:
    a = np.arange(1).reshape(())
    r = a[np.array(-2)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@206')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[[-2, -1, 0], [-1, 0, -2], :] = np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@207')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[np.array([2], dtype=np.intp), [[i] for i in [2]]] += np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@208')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    r = a[2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@209')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    a[np.array([1, 0], dtype=np.int8), np.array([[1, 0], [0, 1]]), None, [-3, -2]] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@210')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[np.array([1, 1], dtype=np.int8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@211')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[None, 0]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@212')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    r = a[[True, False], (np.arange(12) % 4 == 0).reshape((3, 4))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@213')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[np.newaxis, ::-1] -= np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@214')
try:
    a = np.arange(1).reshape((1,))[::-1]
    a[:-2:1] = []
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@215')
try:
    a = np.arange(5).reshape((5,))[::-1]
    a[np.array(1)] = np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@216')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    a[[True, False]] *= np.ones((1, 1, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@217')
try:
    a = np.arange(12).reshape((3, 4))
    a[..., -3::-1] = np.zeros((2, 3, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@218')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    a[[True, True, True], [True]] -= np.zeros((2, 3, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@219')
try:
    a = np.arange(1).reshape(())
    a[()] = np.zeros((2,))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@220')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[3:-5:-1] += True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@221')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[np.newaxis, (np.arange(12) % 2 == 0).reshape((3, 4))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@222')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[:, 0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@223')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    r = a[1, ..., -1:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@224')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[[i] for i in [-2, -2, -1]], [1, -2, 2], np.True_]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@225')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    a[[1, 0], ..., np.array([[-1, -1], [-1, -1]])] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@226')
try:
    a = np.arange(1).reshape((1,))
    r = a[0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@227')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[2::2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@228')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[np.newaxis, ..., [0, 0, 0], ::2]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@229')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[(np.arange(16) % 4 == 0).reshape((2, 2, 2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@230')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[np.zeros(0, dtype=int)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@231')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[False, False], [True, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@232')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[np.array([1, 1, 1], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@233')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@234')
try:
    a = np.arange(5).reshape((5,))
    a[np.newaxis, [-3, 1, 2]] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@235')
try:
    a = np.arange(5).reshape((5,))
    a[np.array([0, -3, -1], dtype=np.int32)] = np.arange(3) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@236')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[::-1, [False, True, False]] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@237')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[1:, :] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@238')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[..., -2, :, :, 1::2] *= (np.arange(4) + 90).reshape((2, 2, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@239')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[[i] for i in [-1, 1, -1]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@240')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[-2, -4:0] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@241')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[..., np.array([1], dtype=np.uint8), np.array([1], dtype=np.int8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@242')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[3, :3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@243')
try:
    a = np.arange(0).reshape((2, 0, 2))
    a[[False, True], (np.arange(0) % 3 == 0).reshape((0, 2))] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@244')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    r = a[np.array([1, 0, 0], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@245')
try:
    a = np.arange(5).reshape((5,))
    r = a[::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@246')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[-2], ..., 0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@247')
try:
    a = np.arange(1).reshape(())
    r = a[np.array([[0, 0], [0, 0]])]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@248')
try:
    a = np.arange(6).reshape((3, 1, 2))
    a[:, [0, -1, -1], 2:-1:2] += a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@249')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[-1:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@250')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[..., [-1, -1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@251')
try:
    a = np.arange(5).reshape((5,))[::-1]
    r = a[0::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@252')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    r = a[[True, True, False], (np.arange(2) % 2 == 0).reshape((1, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@253')
try:
    a = np.arange(1).reshape((1,))
    r = a[..., ::-2, ::2]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@254')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[[True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@255')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    a[[-2, -2]] -= (np.arange(24) + 90).reshape((2, 3, 4))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@256')
try:
    a = np.arange(5).reshape((5,))
    r = a[..., 3::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@257')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    r = a[[True, True, False], (np.arange(6) % 2 == 0).reshape((2, 3))]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@258')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[:, ::2, [-2, 3, -3]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@259')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    a[np.array([[-1], [-1]]), [[i] for i in [-2]], 0] += np.ones((2, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@260')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    r = a[[-4, -1, -1], 0, -1:2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@261')
try:
    a = np.arange(1).reshape(())
    r = a[np.array(-2)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@262')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    r = a[(np.arange(3) % 3 == 0).reshape((3, 1))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@263')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[..., 1:, -1, np.newaxis, -4:4]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@264')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[:-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@265')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    r = a[1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@266')
try:
    a = np.arange(5).reshape((5,))
    r = a[[-4]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@267')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    r = a[np.array([3], dtype=np.int8), ::-3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@268')
try:
    a = np.arange(6).reshape((3, 1, 2))
    a[4::-2, 0:2] = np.ones((2, 1, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@269')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[-1:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@270')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    a[..., np.newaxis, -1, np.True_] += np.ones((1, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@271')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    r = a[..., 1:3, ::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@272')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[[-1, -1, -1], np.array([[0, 0, -1], [-1, 0, 0]]), np.array(1), [[i] for i in [-1, 1, 1]], np.array([1, 1, 1, 0], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@273')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@274')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[[False, False]] = np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@275')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('i2', order='F')
    a[None, (np.arange(0) % 4 == 0).reshape((2, 0, 2))] -= np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@276')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[-3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@277')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[::-1, :, [True, False], 0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@278')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[[-1, 0], None, [-2, -2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@279')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[[[i] for i in [-2, -3, 2]]] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@280')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[:5:-1, [[i] for i in [0]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@281')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[..., [True, True, False], [True], [False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@282')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[[True, True], 0:0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@283')
try:
    a = np.arange(12).reshape((4, 3))
    a[:, [False, True, False]] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@284')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    r = a[np.array([-3, -2], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@285')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    r = a[[True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@286')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[:, [[i] for i in [-2]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@287')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    a[None, :, [True, True, False]] += a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@288')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[[0], [False, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@289')
try:
    a = np.arange(0).reshape((2, 0, 2)).T
    a[::-2, ::2] += np.zeros((2, 1, 0, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@290')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[-5:5, {}]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@291')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[..., [-3, 1, -3]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@292')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[0] = (np.arange(0) + 90).reshape((0, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@293')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[[-1, 0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@294')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[..., np.array([3, 1, 1], dtype=np.uint8), np.newaxis, np.array(1)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@295')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('f8')
    a[::-2] *= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@296')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[np.zeros(0, dtype=int), [[i] for i in [-2, 3]], np.array([1], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@297')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    a[[0]] += 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@298')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    a[1:-2:-2] -= np.zeros((2, 0, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@299')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('f8')
    a[::-1] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@300')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    a[1] = np.ones(()) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@301')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[[[i] for i in [0, -2, -2]], np.array([-2, 1, -1], dtype=np.intp)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@302')
try:
    a = np.arange(0).reshape((0, 3)).T
    a[:3] *= True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@303')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[[True, True], [False, True, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@304')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[-3:, [False, True, True, True], [-1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@305')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[[1, -2, -3]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@306')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[np.array([1, 1], dtype=np.uint8), np.zeros(0, dtype=int), [0, 1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@307')
try:
    a = np.arange(12).reshape((4, 3)).T
    a[..., np.array(-3), [[i] for i in [0, 0]]] -= np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@308')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[..., [[i] for i in [-3, 1]]] *= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@309')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    a[[-4]] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@310')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    a[:] *= np.zeros((2, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@311')
try:
    a = np.arange(1).reshape((1,))
    r = a[np.array([-1, 0, 0], dtype=np.int8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@312')
try:
    a = np.arange(1).reshape(()).T
    r = a[...]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@313')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    a[[False, True], [False], [True, False, False]] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@314')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    a[:-3:-1] = np.ones((2, 1, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@315')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    r = a[-2:, ::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@316')
try:
    a = np.arange(12).reshape((4, 3))
    a[[[i] for i in [-2, 2, -2]]] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@317')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@318')
try:
    a = np.arange(1).reshape(()).T
    r = a[[[i] for i in [-1, 0, 1]]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@319')
try:
    a = np.arange(6).reshape((3, 1, 2))
    a[None, :, (np.arange(2) % 3 == 0).reshape((1, 2))] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@320')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[:2:-3, 0, ...]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@321')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    a[np.newaxis, [[i] for i in [-1, 2]], ..., [0, 2]] += np.zeros((2, 2, 2, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@322')
try:
    a = np.arange(5).reshape((5,))
    r = a[-3:-3:, np.array([[0, -1, -2], [-2, -1, 0]])]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@323')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[np.array(1)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@324')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[np.array(1)] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@325')
try:
    a = np.arange(5).reshape((5,))
    r = a[3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@326')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[[False, False, False, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@327')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    r = a[[False, False], ..., :-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@328')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    a[None, np.array([1, -2], dtype=np.int32), np.newaxis] = np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@329')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[[False, False, True, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@330')
try:
    a = np.arange(5).reshape((5,))[::-1]
    r = a[-6:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@331')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[..., [0], np.zeros(0, dtype=int), [-1]] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@332')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    a[np.newaxis, [False, False, False]] += a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@333')
try:
    a = np.arange(1).reshape((1,)).T
    a[[True]] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@334')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@335')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[..., ::-1, -2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@336')
try:
    a = np.arange(1).reshape(())
    r = a[[True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@337')
try:
    a = np.arange(0).reshape((0, 3)).T
    a[(np.arange(0) % 3 == 0).reshape((3, 0))] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@338')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[np.newaxis, [[i] for i in [1]], np.zeros(0, dtype=int), np.array([0], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@339')
try:
    a = np.arange(12).reshape((4, 3))
    a[..., [True, False, True, False], :-1:-1] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@340')
try:
    a = np.arange(12).reshape((3, 4))
    a[[1, -3, -1], np.array([[-1, -4, -4], [-4, -4, -1]])] += np.zeros((2, 2, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@341')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    a[[-5, -3]] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@342')
try:
    a = np.arange(1).reshape(())
    r = a[None, np.array([-1, -2, -2], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@343')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[[-2, -1, -1], (np.arange(8) % 3 == 0).reshape((2, 2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@344')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[-4, -1:-3:-1, ::-1] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@345')
try:
    a = np.arange(5).reshape((5,))
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@346')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[[1, -3, 0], np.array(-3), [-2, -2, 1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@347')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[np.array(2)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@348')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[[0, 2]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@349')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[2], np.array(0)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@350')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[None, None, -1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@351')
try:
    a = np.arange(1).reshape(())
    a[()] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@352')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[np.newaxis, np.newaxis, 1, -2] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@353')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    r = a[::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@354')
try:
    a = np.arange(12).reshape((4, 3))
    a[None, [-4, 0, -4], [2, 2, 0]] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@355')
try:
    a = np.arange(1).reshape((1,)).astype('i2', order='F')
    r = a[-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@356')
try:
    a = np.arange(0).reshape((2, 0, 2)).T
    a[np.array([-1], dtype=np.int8), np.zeros(0, dtype=int), [1]] = np.ones((0,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@357')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    r = a[..., :-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@358')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[[True, True], :-1, -1::-3, [-2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@359')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    a[[-2], -1::2, [[i] for i in [0]]] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@360')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[[[i] for i in [-2, -2]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@361')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[[1, 1, -3]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@362')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[[[i] for i in [1]], -2:3, np.array(-2)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@363')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[2, ::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@364')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@365')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[np.array([[-1], [-1]]), np.array([[1], [1]])]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@366')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    r = a[(np.arange(9) % 2 == 0).reshape((3, 3))]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@367')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[:-1, [1, 1]] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@368')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    a[np.newaxis, [True, False], np.newaxis, ::-1, -1:] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@369')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[::] = np.zeros((2, 4, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@370')
try:
    a = np.arange(0).reshape((0, 3)).T
    a[:3] = np.ones((3, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@371')
try:
    a = np.arange(5).reshape((5,))[::-1]
    a[np.array([[3, -1], [-1, 3]])] = (np.arange(4) + 90).reshape((2, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@372')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[[1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@373')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[:-1:-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@374')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@375')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    r = a[[1, -2], [[i] for i in [-3, -3]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@376')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[..., [False, True], np.newaxis, (np.arange(12) % 2 == 0).reshape((3, 4))] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@377')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[-1:-2:-2, :, ..., -1:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@378')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[..., 1::-2, 1:, [-1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@379')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    a[[[i] for i in [-2, -2]], (np.arange(4) % 4 == 0).reshape((2, 2)), :] += [5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@380')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[[False, False], (np.arange(9) % 2 == 0).reshape((3, 3)), [False, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@381')
try:
    a = np.arange(12).reshape((4, 3)).T
    a[(np.arange(12) % 4 == 0).reshape((3, 4))] = np.arange(3) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@382')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    a[0, :2, :, [True, True]] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@383')
try:
    a = np.arange(6).reshape((3, 1, 2))
    a[[False, False, True]] = (np.arange(2) + 90).reshape((1, 1, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@384')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[[0, 2, 2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@385')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[-2, -1], np.newaxis, [2, -3], [0, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@386')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[..., [True, False, True], np.newaxis, ::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@387')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[[-1, -1, -1, 2], [0, 2, -1], np.newaxis, np.array(1)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@388')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[::-2, -2] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@389')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    r = a[-1:, False]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@390')
try:
    a = np.arange(0).reshape((2, 0, 2)).T
    r = a[np.array(1)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@391')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[::2, ::-3, -1] = (np.arange(1) + 90).reshape((1, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@392')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[False, True], np.zeros(0, dtype=bool)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@393')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    a[-2, :2, :2, :] = [5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@394')
try:
    a = np.arange(1).reshape(())
    r = a[[-2]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@395')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[-1, np.array([2], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@396')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[2, :]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@397')
try:
    a = np.arange(1).reshape((1,)).astype('i2', order='F')
    a[1::3] += []
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@398')
try:
    a = np.arange(1).reshape((1,)).T
    a[[-1, -1, -1]] = np.ones((3,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@399')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    r = a[-2, 0:1, 1:2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@400')
try:
    a = np.arange(1).reshape(())
    r = a[None, -2]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@401')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    r = a[::-2, [False], [True, False, True, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@402')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[..., ::-1, :-1, 0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@403')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    a[(np.arange(0) % 2 == 0).reshape((2, 0, 2))] += 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@404')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('f8')
    r = a[0, [True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@405')
try:
    a = np.arange(1).reshape((1,))
    r = a[-1, 2:1:2]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@406')
try:
    a = np.arange(5).reshape((5,))
    a[-4] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@407')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[[False, True], (np.arange(4) % 3 == 0).reshape((2, 2)), [False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@408')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[0, 1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@409')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('f8')
    a[[True, True], [True, False, False], [True, False, True, False]] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@410')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[[-1, -1, -1], (np.arange(4) % 4 == 0).reshape((2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@411')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    r = a[-4::2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@412')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[[False, False, False, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@413')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[::2, np.zeros(0, dtype=bool)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@414')
try:
    a = np.arange(1).reshape(())
    r = a[::-2]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@415')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[[3, -1, 2]] = [5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@416')
try:
    a = np.arange(0).reshape((0, 3)).T
    a[[-1, 2, -2]] += []
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@417')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    r = a[np.array([[3], [3]])]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@418')
try:
    a = np.arange(0).reshape((2, 0, 2))
    a[[False, False], np.zeros(0, dtype=bool), [False, True]] *= 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@419')
try:
    a = np.arange(12).reshape((4, 3)).T
    a[np.array([2, -3, 1], dtype=np.int32)] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@420')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[None, [2, -2, 2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@421')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[0, ...]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@422')
try:
    a = np.arange(1).reshape((1,))
    a[::3] += np.zeros((2, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@423')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    r = a[np.newaxis, np.array([[0, -1], [-1, 0]])]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@424')
try:
    a = np.arange(12).reshape((4, 3)).T
    a[(np.arange(12) % 3 == 0).reshape((3, 4))] *= True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@425')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    a[-4::-3, [[i] for i in [-1, 2, -1]]] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@426')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    r = a[-3::-3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@427')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[:-2, -3::2] -= True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@428')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('i2', order='F')
    r = a[[0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@429')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@430')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    a[[1, 0]] = np.arange(3) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@431')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[[True, True, True, True], 0, [1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@432')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    r = a[-3::2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@433')
try:
    a = np.arange(24).reshape((2, 3, 4)).T
    a[-4] = np.arange(2) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@434')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    r = a[np.array([[0, -1], [-1, 0]])]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@435')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    r = a[np.array([2, 2], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@436')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[0, 0, 1], [0]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@437')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[..., np.array([[-2, -2, -1], [-1, -2, -2]]), np.array([[1, 1, 0], [0, 1, 1]])]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@438')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[None, :-1, ..., [0, -1, 1], ::-2, 1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@439')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    r = a[::-2, :-1]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@440')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[..., np.zeros(0, dtype=bool)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@441')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    r = a[:3, 0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@442')
try:
    a = np.arange(1).reshape((1,)).T
    r = a[-1::2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@443')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[::-2, :-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@444')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('i2', order='F')
    r = a[(np.arange(0) % 3 == 0).reshape((2, 0))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@445')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    r = a[[1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@446')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    a[0] = np.ones((3, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@447')
try:
    a = np.arange(1).reshape((1,))
    a[0:1] = np.ones((1,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@448')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    a[::-2] += (np.arange(12) + 90).reshape((1, 3, 4))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@449')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    r = a[np.zeros(0, dtype=bool)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@450')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[[True, False], (np.arange(4) % 2 == 0).reshape((2, 2))] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@451')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[..., :-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@452')
try:
    a = np.arange(1).reshape((1,))[::-1]
    r = a[[-1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@453')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[::2, None, 1] = np.zeros((2, 1, 1, 2, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@454')
try:
    a = np.arange(5).reshape((5,))
    a[..., -5] *= np.zeros((2,))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@455')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    r = a[[1], [[i] for i in [-1]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@456')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    a[:, :, [0, 0]] += np.zeros((2, 2, 0, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@457')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    r = a[[1, 1, 0], [[i] for i in [-2, -1, -1]], np.newaxis]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@458')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    r = a[[-2, -1], [-3, -3]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@459')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[True, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@460')
try:
    a = np.arange(1).reshape((1,)).T
    r = a[[False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@461')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    a[:-1] *= a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@462')
try:
    a = np.arange(12).reshape((3, 4))
    a[-1, None, ::2] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@463')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[(np.arange(12) % 2 == 0).reshape((4, 3))] -= np.ones((6,)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@464')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    a[-1, ..., np.zeros(0, dtype=int), :-1] *= (np.arange(0) + 90).reshape((0, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@465')
try:
    a = np.arange(12).reshape((4, 3))
    a[-3] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@466')
try:
    a = np.arange(1).reshape((1,)).T
    a[[True]] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@467')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    r = a[:, 0:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@468')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    a[[True, True], ..., [True, False]] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@469')
try:
    a = np.arange(5).reshape((5,))[::-1]
    r = a[..., [True, True, False, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@470')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    r = a[..., [True, False, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@471')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[::-1, :]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@472')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[np.newaxis, [0, 2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@473')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    a[np.array([-3, -4], dtype=np.int32)] *= a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@474')
try:
    a = np.arange(12).reshape((4, 3)).astype('i2', order='F')
    r = a[3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@475')
try:
    a = np.arange(5).reshape((5,))
    a[[False, False, True, True, True]] = [5, 5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@476')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))[::-1]
    a[..., :, (np.arange(8) % 3 == 0).reshape((2, 2, 2))] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@477')
try:
    a = np.arange(1).reshape(())
    r = a[[-2, 0, 1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@478')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[::-2, ...]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@479')
try:
    a = np.arange(1).reshape((1,))
    r = a[[-1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@480')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[None, 1, ::-2, ::-2, 0:-1:-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@481')
try:
    a = np.arange(6).reshape((3, 1, 2)).T
    a[None, [True, True], :0:3] *= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@482')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[..., (np.arange(16) % 2 == 0).reshape((2, 2, 2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@483')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[[-2, -1, -2, 2], np.array(0), np.newaxis, [-2, -2, -1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@484')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[np.array([-1], dtype=np.int32), (np.arange(12) % 3 == 0).reshape((3, 4)), -2, np.array([])]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@485')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[::, ..., 2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@486')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    r = a[-5]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@487')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[[False, False], np.zeros(0, dtype=bool), [False, False]] = (np.arange(0) + 90).reshape((0,))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@488')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    a[-3, ::2] += True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@489')
try:
    a = np.arange(24).reshape((2, 3, 4)).astype('i2', order='F')
    a[..., np.array([[-1, -2], [-2, -1]])] -= np.zeros((2, 2, 3, 2, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@490')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[..., [-1, 0, -2], None, [1, -3, 0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@491')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[[[i] for i in [2, -3]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@492')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[[True, False, True], [-2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@493')
try:
    a = np.arange(0).reshape((0, 3)).astype('i2', order='F')
    a[(np.arange(0) % 2 == 0).reshape((0, 3))] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@494')
try:
    a = np.arange(1).reshape(())
    r = a[...]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@495')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    r = a[::2, ..., [True], [-2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@496')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[[False, False, False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@497')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[np.newaxis, ::-1, ..., ::1, :4]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@498')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    a[::2, 1, 1, 0::2] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@499')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    a[np.array([-2], dtype=np.intp), [-1], [[i] for i in [0]]] = (np.arange(1) + 90).reshape((1, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@500')
try:
    a = np.arange(24).reshape((2, 3, 4))[::-1]
    a[-1] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@501')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    r = a[np.array([-2, 0, 2], dtype=np.int8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@502')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    a[2, ::2] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@503')
try:
    a = np.arange(1).reshape((1,)).T
    a[..., [[i] for i in [0]]] *= a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@504')
try:
    a = np.arange(5).reshape((5,)).T
    a[-4] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@505')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@506')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    a[np.array(-4)] *= np.arange(1) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@507')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    r = a[-1::, ..., ::2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@508')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    r = a[..., [-3, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@509')
try:
    a = np.arange(1).reshape((1,))
    r = a[[0, 0, -1]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@510')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[np.array([-2], dtype=np.int32)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@511')
try:
    a = np.arange(0).reshape((2, 0, 2)).T
    r = a[[0, -2, -1], np.zeros(0, dtype=int)]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@512')
try:
    a = np.arange(0).reshape((0, 3))
    a[np.zeros(0, dtype=int)] = (np.arange(0) + 90).reshape((0, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@513')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    a[[False, False, True]] *= a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@514')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    a[1:-1:2, 0:] += np.zeros((2, 0, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@515')
try:
    a = np.arange(1).reshape((1,))
    a[[0]] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@516')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[[-3, 4]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@517')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[[False, True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@518')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[[True, False, True, False], [True, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@519')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[[False, True, False, False]] = np.zeros((2, 1, 3))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@520')
try:
    a = np.arange(1).reshape((1,)).astype('f8')
    a[[False]] += []
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@521')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[-1] = a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@522')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[np.zeros(0, dtype=bool)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@523')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[:, ::-1, ::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@524')
try:
    a = np.arange(1).reshape(()).T
    r = a[0:0:-1]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@525')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    r = a[2::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@526')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    a[np.array(-1), ::2] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@527')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[None, np.array(-2), None, -2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@528')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[np.newaxis, np.array([[0], [0]]), None, [0, -2, -3]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@529')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@530')
try:
    a = np.arange(12).reshape((3, 4)).astype('i2', order='F')
    a[[False, True, True]] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@531')
try:
    a = np.arange(12).reshape((4, 3))
    a[[True, True, True, True], -2:3] *= a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@532')
try:
    a = np.arange(0).reshape((0, 3))
    a[np.zeros(0, dtype=int), [0], False] += a.max(initial=3)
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@533')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    a[..., -1::-1, :-3] = (np.arange(0) + 90).reshape((0, 0))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@534')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    r = a[0, []]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@535')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[:, :-1] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@536')
try:
    a = np.arange(12).reshape((4, 3))
    a[:, -2:] -= 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@537')
try:
    a = np.arange(12).reshape((3, 4))
    a[np.array([[-2], [-2]])] += np.arange(4) + 50
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@538')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    a[np.array([[-1, -3], [-3, -1]]), 0, None] *= a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@539')
try:
    a = np.arange(5).reshape((5,))
    a[[False, True, True, False, True]] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@540')
try:
    a = np.arange(1).reshape((1,))
    r = a[[0, 0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@541')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('i2', order='F')
    a[[-3, 0, -2]] = np.zeros((2, 3, 1, 2))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@542')
try:
    a = np.arange(1).reshape(())
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@543')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[::-2] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@544')
try:
    a = np.arange(12).reshape((3, 4))
    a[::-2] *= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@545')
try:
    a = np.arange(5).reshape((5,)).astype('i2', order='F')
    r = a[-3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@546')
try:
    a = np.arange(5).reshape((5,)).astype('f8')
    a[-3, np.True_] = 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@547')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    r = a[np.array([[-3, -1], [-1, -3]]), np.newaxis, [-3, 2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@548')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[[-2, -2], np.zeros(0, dtype=bool), ::2]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@549')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    r = a[np.zeros(0, dtype=bool), [False, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@550')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).T
    r = a[:-1, [True, False], [True, True], 1:, np.array([[-1, 1, 1], [1, 1, -1]])]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@551')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    r = a[0]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@552')
try:
    a = np.arange(0).reshape((0, 3)).astype('f8')
    a[None, 0::-1] = a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@553')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    r = a[np.zeros(0, dtype=bool), [True, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@554')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[::-2, :-1] -= (np.arange(8) + 90).reshape((1, 2, 4))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@555')
try:
    a = np.arange(0).reshape((0, 3)).T
    r = a[np.array([1, 0, 1], dtype=np.uint8)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@556')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('i2', order='F')
    a[[-2], np.zeros(0, dtype=int)] += np.ones((0, 1)) * 3.5
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@557')
try:
    a = np.arange(0).reshape((2, 0, 2))
    a[:-1, np.zeros(0, dtype=int), :] = -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@558')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[None, (np.arange(12) % 3 == 0).reshape((4, 3))] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@559')
try:
    a = np.arange(12).reshape((4, 3))[::-1]
    a[-1] -= a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@560')
try:
    a = np.arange(12).reshape((3, 4))
    r = a[[-1, 3], [False, True, True, False], {}]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@561')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@562')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[:-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@563')
try:
    a = np.arange(0).reshape((2, 0, 2)).astype('f8')
    r = a[:-1:3, ..., ::-1, :-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@564')
try:
    a = np.arange(12).reshape((4, 3))
    a[::3] -= -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@565')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[[False, True, True, True, True], [False, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@566')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[[-1, 0, 0], [0, 0, 0]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@567')
try:
    a = np.arange(6).reshape((3, 1, 2))
    r = a[:3, np.newaxis, 0, np.array(-1)]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@568')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[:-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@569')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[:, np.newaxis]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@570')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[::-1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@571')
try:
    a = np.arange(12).reshape((3, 4)).T
    a[:4:1, [True, True, True]] *= a[...][::-1] if a.ndim else 1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@572')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[[-2, -2]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@573')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('i2', order='F')
    r = a[(np.arange(4) % 3 == 0).reshape((2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@574')
try:
    a = np.arange(5).reshape((5,)).T
    r = a[np.newaxis, [-2, -5]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@575')
try:
    a = np.arange(1).reshape(())
    a[None] += np.zeros((2, 1))
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@576')
try:
    a = np.arange(12).reshape((4, 3)).T
    r = a[[[i] for i in [2]], [[i] for i in [-3]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@577')
try:
    a = np.arange(16).reshape((2, 2, 2, 2)).astype('f8')
    r = a[(np.arange(16) % 4 == 0).reshape((2, 2, 2, 2))]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@578')
try:
    a = np.arange(12).reshape((3, 4)).astype('f8')
    r = a[0:-2:-3, 3]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@579')
try:
    a = np.arange(1).reshape((1,))
    a[::2] = [5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@580')
try:
    a = np.arange(0).reshape((0, 3))[::-1]
    r = a[0, 0:]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@581')
try:
    a = np.arange(12).reshape((4, 3))
    r = a[1:, 1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@582')
try:
    a = np.arange(6).reshape((3, 1, 2)).astype('f8')
    r = a[[False, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@583')
try:
    a = np.arange(16).reshape((2, 2, 2, 2))
    r = a[0]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@584')
try:
    a = np.arange(5).reshape((5,))
    a[:2] -= [5, 5]
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@585')
try:
    a = np.arange(1).reshape(())
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@586')
try:
    a = np.arange(1).reshape(())
    r = a[()]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@587')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[:]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@588')
try:
    a = np.arange(5).reshape((5,))
    r = a[[[i] for i in [-5]]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@589')
try:
    a = np.arange(0).reshape((0, 3))
    r = a[::-2]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@590')
try:
    a = np.arange(24).reshape((2, 3, 4))
    r = a[1, np.array(-2), None]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@591')
try:
    a = np.arange(6).reshape((3, 1, 2))[::-1]
    r = a[[True, True, False], [True]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@592')
try:
    a = np.arange(24).reshape((2, 3, 4))
    a[np.array(0), [-3], [-3]] -= 7.9
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@593')
try:
    a = np.arange(12).reshape((4, 3)).astype('f8')
    a[::-2, [True, False, True]] += -1
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@594')
try:
    a = np.arange(12).reshape((3, 4))[::-1]
    r = a[[False, True, False]]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@595')
try:
    a = np.arange(1).reshape(()).T
    r = a[[-1, -1]]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@596')
try:
    a = np.arange(0).reshape((2, 0, 2))[::-1]
    r = a[np.newaxis, [-1], np.zeros(0, dtype=int), {}]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@597')
try:
    a = np.arange(0).reshape((2, 0, 2))
    r = a[:-1, ..., :, -1]
    print(type(r).__name__, r.shape, r.tolist())
    print(np.shares_memory(r, a), r.dtype)
except Exception as error:
    print('!', type(error).__name__, error)

print('@598')
try:
    a = np.arange(12).reshape((3, 4)).T
    r = a[[False, False, True, False], [True, True, True], 1:]
    print(type(r).__name__, r.shape, r.tolist())
except Exception as error:
    print('!', type(error).__name__, error)

print('@599')
try:
    a = np.arange(1).reshape((1,)).T
    a[:] = True
    print(a.tolist())
except Exception as error:
    print('!', type(error).__name__, error)
