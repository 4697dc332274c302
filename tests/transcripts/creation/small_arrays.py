# Small plain arrays: made, shaped, sliced and reduced.
import numpy as np, warnings
x = np.arange(12.0)
print(x.reshape(3,4).base is x, x.reshape((2,-1)).shape, x.reshape(-1).shape, np.reshape(x,(4,3)).strides, np.reshape(x, 12).shape)
for bad in [(5,5),(-1,-1),(5,-1),(-2,6),(0,12)]:
    try: print(x.reshape(bad).shape)
    except ValueError as e: print(e)
print(x[::2].reshape(2,3), x.reshape(3,4).T.reshape(12), x.reshape(3,4).T.ravel())
print(x.ravel().base is x, x.copy().base, np.zeros(3), np.zeros((2,2)), np.zeros(()), np.empty(0), np.ones((2,1)), np.ones(0), np.zeros(True) if 0 else '')
try: np.zeros(-1)
except ValueError as e: print(e)
print(np.arange(0), np.arange(5), np.arange(-3), np.array([]), np.array([1,2.5]), np.array([[1,2],[3,4]]), np.array([[1.0],[2.0]]), np.array([[1,2],[3]],dtype=object), np.array([True,False]), np.array([[]]))
try: np.array([[1,2],[3]])
except ValueError as e: print(e)
try: np.array([1, [2]])
except ValueError as e: print(e)
print(np.array([[1,2],(3,4)]), np.array([2**70]), np.array([1,2**70]), np.array([1,True]), np.array([1.0,2]))
print(repr(x.sum()), repr(x.mean()), repr(x.max()), repr(np.sum(x)), repr(x.prod()), repr(x.min()), repr((x>3).any()), repr((x>=0).all()), repr(x.argmax()), repr(x.argmin()))
i = np.arange(5); print(repr(i.sum()), repr(i.max()), repr(i.mean()), repr(i.prod()), repr(np.max(i)), repr(i[::-1].argmax()), repr(i.any()), repr(i.all()))
n = np.array([1.0, np.nan, 3.0]); print(repr(n.max()), repr(n.sum()), repr(n.argmax()), repr(n.min()))
z = np.array([-0.0, -0.0]); print(repr(z.sum()), repr(z.max()), repr(np.array([-0.0]).sum()), repr(np.array([0.0,-0.0]).max()), repr(np.array([-0.0,0.0]).min()))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(np.array([1e308, 1e308]).sum(), np.array([1e308,1e308]).mean(), np.array([1e200,1e200]).prod(), np.array([np.inf,-np.inf]).sum())
    print([str(v.message) for v in w])
try: np.zeros(0).max()
except ValueError as e: print(e)
big = np.array([2**63-1, 1]); print(big.sum())
r = np.random.default_rng(0).random(1000); print(repr(r.sum()), repr(r[::3].sum()), repr(r.reshape(10,100).sum()), repr(r.mean()), repr(r.reshape(10,100).T.sum()))
M = np.arange(20).reshape(4,5)
print(M[1:3], M[:,0], M[1:3,2:4], M[-1], M[::-1], M[::2,::-2], M[1,1:], M[5:], M[:, 10:], M[3:1], M[:,None].shape, M[...,0], M[1:2].base is M.base, M[0].base is not None)
for bad in [(slice(None),7),(9,slice(None)),(1,2,3),'a',1.5]:
    try: M[bad]
    except IndexError as e: print(e)
M[1:3] = 7; M[:,0] = 1; M[0,1:3] = 2.9; print(M)
f = np.zeros((3,3)); f[1] = 2; f[:,1] = 3.5; f[::2, 0] = 9; f[5:] = 1; f[0:1, 0:1] = True; print(f)
try: M[0:2] = 2**70
except OverflowError as e: print(e)
f.flags.writeable = False
try: f[0:1] = 1
except ValueError as e: print(e)
class A(np.ndarray): pass
a = x.view(A); print(type(a[1:3]).__name__, type(a.reshape(3,4)).__name__, type(a.sum()).__name__, type(a.copy()).__name__, type(a.ravel()).__name__)
s = np.float64(1.5); print(repr(s > 1), repr(s == 1.5), repr(s < np.float64(2)), repr(np.int64(3) >= 3), repr(np.int64(3) == 3.0), repr(abs(np.float64(-2.5))), float(s), repr(s != np.nan), repr(np.float64(np.nan) < 1), repr(1 < s))
