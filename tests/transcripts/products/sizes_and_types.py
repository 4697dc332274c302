# Products of whole numbers are exact in every type, so that blocked kernels can be compared with NumPy's.
import numpy as np

SHAPES = [(1, 1, 1), (2, 3, 4), (7, 5, 9), (8, 300, 24), (33, 257, 50), (9, 700, 1), (1, 700, 9), (1, 40, 1), (0, 3, 2)]
SHAPES += [(3, 0, 2), (65, 64, 70), (130, 20, 97)]


def numbers(shape, dtype, start):
    return (np.arange(start, start + np.prod(shape, dtype=int)) * 7 % 11 - 5).astype(dtype).reshape(shape)


def check(a, b):
    r = a @ b
    total = r.astype(complex).sum()
    print(r.dtype, r.shape, r.flags.c_contiguous, total, r.ravel()[:4].tolist(), r.ravel()[-4:].tolist())


for dtype in ('f8', 'f4', 'c16', 'c8', 'i8', 'i4', 'i2', 'i1', 'u1', 'u8', '?', 'f2'):
    for m, k, n in SHAPES:
        a, b = numbers((m, k), dtype, 1), numbers((k, n), dtype, 2)
        check(a, b)
        check(b.T, a.T)
        check(a[::-1], b[:, ::-1])
        check(a[:, ::2], b[::2])
        check(a.T, a)
        check(np.asfortranarray(a), np.asfortranarray(b))
    a, b = numbers((4, 3, 6, 5), dtype, 3), numbers((5, 7), dtype, 4)
    check(a, b)
    check(a.transpose(1, 0, 2, 3), b)
    check(a[:, :1], numbers((3, 5, 4), dtype, 5))
    check(a, b[:, 0])
    check(b[:, 0], a.transpose(0, 1, 3, 2))
    print(np.vecdot(a, a[0, 0, 0]).tolist())
    print(np.inner(a, a[0]).ravel()[:9].tolist(), np.dot(a, a.transpose(0, 1, 3, 2)).ravel()[-9:].tolist())
    print(np.vdot(a, a), np.tensordot(a, a, axes=([0, 1], [0, 1])).ravel()[:9].tolist())
    for text, *shapes in [
        ('ij,jk->ik', (40, 30), (30, 50)),
        ('ij,jk->ki', (40, 30), (30, 50)),
        ('bij,bjk->bik', (8, 20, 20), (8, 20, 20)),
        ('bij,bkj->kbi', (8, 20, 20), (8, 20, 20)),
        ('ij,ij->', (200, 200), (200, 200)),
        ('ijk,jil->kl', (30, 20, 10), (20, 30, 11)),
        ('bij,bj->bi', (20, 40, 50), (20, 50)),
        ('btf,fnh->btnh', (4, 8, 16), (16, 8, 4)),
        ('i,i->', (40000,), (40000,)),
        ('ij->', (500, 500)),
        ('ij,kj->ki', (40, 40), (30, 40)),
        ('ijk,ik->ij', (20, 30, 40), (20, 40)),
        ('ab,bc,cd->ad', (10, 11), (11, 12), (12, 13)),
        ('ab,cd,bc->ad', (20, 11), (12, 23), (11, 12)),
    ]:
        r = np.einsum(text, *(numbers(shape, dtype, i) for i, shape in enumerate(shapes)))
        print(text, r.dtype, r.shape, r.ravel()[:4].tolist(), r.ravel()[-4:].tolist())
