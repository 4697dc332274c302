# Calls on few numbers: operands that broadcast, mix types, lie in strides, with out=, where= and dtype=.
import numpy as np, warnings
warnings.simplefilter('always')
a = np.arange(12.0).reshape(3, 4); v = np.arange(4.0); i = np.arange(12).reshape(3, 4); f = a.astype(np.float32)
c = np.array([[1], [2], [3]]); m = a > 3; u = np.arange(4, dtype=np.uint8); t = np.array([True, False, True, True])
def show(r): print(repr(r), r.dtype, r.strides, r.flags.owndata)
for r in [a + v, v + a, a - c, c * v, i + a, f + a, f + v, i / 2, i * 0.5, u + 1, u + 1.5, t + 1, t + 0.5, t * u, a.T + a.T, a.T + 1, a.T - c.T[:, :3], a[:, ::2] + i[:, ::2], a[::-1] - v[::-1], a.T < 5, i >= v, u == i, np.sqrt(i), np.sqrt(u), np.exp(t), np.arctan2(a, c)]:
    show(r)
x = np.arange(24.0).reshape(2, 3, 4); show(x + v); show(x.transpose(2, 0, 1) + 1); show(x.transpose(0, 2, 1) * 2); show(x[:, :1] - x); show(np.asfortranarray(x) + x)
show(a[:1] + v); show(a[:, :1][::1] + 1); show(np.ones((1, 1)) + v)
for dtype in [float, np.float32, 'f4', 'f8', int, complex, np.dtype('i8'), bool, '>f8', object, np.int8, None, 'no']:
    try: show(np.add(a, i, dtype=dtype))
    except Exception as e: print(type(e).__name__, e)
    try: show(np.sqrt(u, dtype=dtype))
    except Exception as e: print(type(e).__name__, e)
o = np.zeros((3, 4))
print(np.add(a, v, out=o) is o, o); print(np.add(i, c, out=o) is o, o); print(np.add(a, v, out=o, where=m) is o, np.subtract(a, 1, out=o, where=t), np.sqrt(a, out=o, where=[[True], [False], [True]]))
print(np.multiply(o, 2, out=o, where=m), np.add(o[:, ::-1], 0, out=o), np.add(o, o[0], out=o), np.add(o.T, 1, out=o.T), np.add(a, 1, out=o[::-1]))
for call in [lambda: np.add(a, v, out=np.zeros(4)), lambda: np.add(a, v, out=np.zeros((3, 4), int)), lambda: np.add(a, v, out=v), lambda: np.add(a, np.ones(3)), lambda: np.add(a, v, out=o, where=np.arange(4)), lambda: np.add(a, v, out=o, where=np.ones(3, bool)), lambda: np.add(a, v, bad=1), lambda: np.add(a, v, where=m, where_=1), lambda: np.add(v, v, out=o), lambda: np.add(1, 2, out=o), lambda: np.add(a, v, out=(o,)), lambda: np.add(a, v, out=...), lambda: np.add(a, v, dtype=np.float64, out=o), lambda: np.add(a, u, casting='no'), lambda: np.bitwise_and(a, v), lambda: np.add(a, 'x')]:
    try: print(repr(call()))
    except Exception as e: print(type(e).__name__, e)
r = np.zeros(4); r.flags.writeable = False
try: np.add(v, 1, out=r)
except ValueError as e: print(e)
def warned(call):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: print(repr(call()), [str(k.message) for k in w])
        except Exception as e: print(type(e).__name__, e)
big = np.array([[1e300], [1.0]])
for call in [lambda: big * np.array([1e10, 1]), lambda: big / np.zeros(2), lambda: np.divide(a, 0, out=o, where=m), lambda: np.multiply(i, 10**30), lambda: u + 300, lambda: i < 2**70, lambda: np.log(c - 1), lambda: np.power(c, -1), lambda: np.add(1e308, 1e308), lambda: np.divide(1.0, 0), lambda: np.add(v, 1, where=v > 1).shape, lambda: (a * 1e-300) * np.full(4, 1e-300)]:
    warned(call)
    with np.errstate(all='raise'): warned(call)
print(np.add(1.0, 2), np.less(1.0, 2), np.power(2.0, 3), np.maximum(np.float64(1), 2), type(np.less(1.0, 2.5)), np.logical_and(1.0, 0.0), np.ldexp(0.5, 2), np.float_power(2, 0.5), np.heaviside(0.0, 0.5), np.add(1, 2), np.add(True, 1.5))
class Told:
    def __array_ufunc__(self, ufunc, method, *args, **kw): return ufunc.__name__, method, sorted(kw)
class Own(np.ndarray): pass
w = v.view(Own)
print(np.add(a, Told(), out=o), np.add(v, v, out=w).__class__, np.add(w, v, dtype=float).__class__, np.add(v, v, where=Told(), out=None) if 0 else '', (w ** 2).__class__, abs(w).__class__, np.add(a, w).__class__, np.sqrt(v, out=w, where=t).__class__)
print(v ** 2, v ** 0.5, i ** 2, (v + 1) ** -1, f ** 2, f ** 0.5, abs(v - 2), abs(i - 5), abs(f), abs(np.array([3 + 4j])), np.array([True]) ** 2)
i **= 2; print(i); v **= 2; print(v)
