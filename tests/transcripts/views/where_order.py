import numpy as np

# `where` lays its result out as its operands lie.
c = np.arange(6).reshape(2, 3)
f = np.asfortranarray(c)
for m, x, y in [(f > 2, f, 0), (f > 2, c, f), (c > 2, f, f), (f > 2, 1, 0), (c > 2, f, c), (f > 2, np.arange(3), 0), (c.T > 2, c.T, 0)]:
    r = np.where(m, x, y)
    print(r.flags.c_contiguous, r.flags.f_contiguous, r.strides, r.tolist())
t = np.arange(24).reshape(2, 3, 4).transpose(1, 2, 0)
print(np.where(t > 3, t, 0).strides, np.where(t[:, ::-1] > 3, t, 0).strides, np.where(t[:, ::-1] > 3, 1, 0).strides)
print(np.where(t > 3, t.astype(object), None).strides)
big = np.asfortranarray(np.arange(20000.0).reshape(100, 200))
print(np.where(big > 5, big, 0).strides, np.where(big > 5, big * 2, big + 1).strides, (np.where(big > 5, big, 0) + 1).strides)
print(np.where(big.T > 5, big.T, 0).sum(), np.where(big > 5, big * 2, 0)[:2, :3])
