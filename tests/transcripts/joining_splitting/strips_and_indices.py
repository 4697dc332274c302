# Arrays that are put together between each other, elements that are repeated and picked, indices at the ends of an axis.
import numpy as np

parts = [np.arange(20_000.0) + 0.1 * k for k in range(7)]
for axis in [0, 1, -1]:
    s = np.stack(parts, axis=axis)
    print(s.shape, s.flags.c_contiguous, s[tuple([123, 5] if axis else [5, 123])], s.sum())
s = np.stack(parts + [np.arange(20_000)], axis=1)
print(s.dtype, s[19_999], s[:, 7].sum(), s.sum(axis=0)[:3])
a, b = np.arange(60_000.0).reshape(20_000, 3), np.ones((20_000, 2))
h = np.hstack([a, b, a[:, ::-1]])
print(h.shape, h[7], h[-1], np.concatenate([a.T, b.T]).sum(axis=1), np.dstack([a, a]).shape, np.column_stack([parts[0], a])[9])
print(np.repeat([1.5, 2.5, 3.5], 5), np.repeat(np.arange(4, dtype=np.int16), [0, 9, 1, 4]), np.repeat(np.array([[1, 2], [3, 4]], dtype='c16'), 3, axis=1))
x = np.arange(40.0).reshape(5, 8)
i = np.array([0, -1, 7, -8, 3, 3])
print(x[:, i][1], np.take(x, i, axis=1)[4], np.take(x, i[:4] % 5, axis=0)[:, 0], x.take([[0, -1]], axis=1)[2], x[i % 5, i][:3])
for bad in [8, -9, 2**62, -2**62]:
    for pick in [lambda: x[:, [0, bad]], lambda: np.take(x, [bad], axis=1), lambda: x[[0, 1], [0, bad]], lambda: x.take(bad, axis=1)]:
        try:
            print(pick())
        except IndexError as error:
            print(error)
big = np.arange(5000.0)
where = np.arange(-2500, 2500)
big[where] = np.arange(5000.0)
print(big[:3], big[2499:2502], big[where][:2], big[[4999, -5000]])
totals = np.zeros(9)
np.add.at(totals, np.array([0, -1, 8, 3, -9] * 100), np.arange(500.0))
print(totals)
for bad in [9, -10]:
    try:
        np.add.at(totals, [1, bad], 1.0)
    except IndexError as error:
        print(error, totals[1])
p, q = np.array([7, -7, 7, -7, 0, 2**62, -2**62, 9]), np.array([2, 2, -2, -2, 5, 3, 3, 1])
print(p // q, p % q, divmod(p[:4].astype('i4'), q[:4].astype('i4')), p.astype('u8') // q.astype('u8'))
with np.errstate(all='ignore'):
    print(p // np.array([0, 1, 0, -1, 0, -1, -1, 0]), np.array([-2**31, 5], dtype='i4') // np.array([-1, 0], dtype='i4'))
n = np.arange(-1000, 1000)
print((n // np.where(n % 7 == 0, 3, n % 7)).sum(), (n % np.where(n % 5 == 0, -4, n % 5)).sum(), (n >> np.arange(2000) % 70).sum(), np.sign(n).sum())
print(np.array([-128, 127, -1], dtype='i1') >> np.array([1, 7, 9], dtype='i1'), np.sign(np.array([-128, 0, 5], dtype='i1')), np.int64(-5) >> 64)
