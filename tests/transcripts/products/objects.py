from fractions import Fraction

import numpy as np


def tell(f, *args, **keywords):
    try:
        print(f.__name__, repr(f(*args, **keywords)))
    except Exception as error:
        print(f.__name__, type(error).__name__, error)


o = np.array([[1, 2], [3, 4]], dtype=object)
big = np.array([[10**20, Fraction(1, 3)], [1.5, 2]], dtype=object)
stack = np.array([o, o + 1])
for f in (np.matmul, np.dot, np.inner, np.vdot, np.vecdot, np.kron, np.outer):
    tell(f, o, o)
    tell(f, o, big)
    tell(f, o, np.array([[1, 2], [3, 4]]))
tell(np.tensordot, o, big, axes=1)
tell(np.tensordot, o, big, axes=([0, 1], [1, 0]))
tell(np.tensordot, o, o, axes=2)
tell(np.matvec, o, [1, 2])
tell(np.vecmat, [1, 2], o)
tell(np.matmul, stack, o)
tell(np.matmul, o, stack)
tell(np.matmul, stack, stack)
tell(np.dot, stack, o)
tell(np.dot, o, stack)
tell(np.inner, stack, o)
tell(np.dot, np.array([], dtype=object), np.array([], dtype=object))
tell(np.matmul, np.zeros((2, 0), object), np.zeros((0, 2), object))
tell(np.matmul, o, np.zeros((3, 2), object))
tell(np.dot, o, np.zeros((3, 2), object))
tell(np.dot, o, np.array([1, 'x'], dtype=object))
tell(np.einsum, 'ij,jk->ik', o, big)
tell(np.einsum, 'ii', o)
tell(np.einsum, 'ii->i', o)
tell(np.einsum, 'ij->j', big)
tell(np.einsum, 'ij,kj,k->', o, o, np.array([1, 2], dtype=object))
tell(np.linalg.multi_dot, [o, o, o])
tell(np.trace, o)
words = np.array(['a', 'b'])
for f in (np.dot, np.inner, np.matmul):
    tell(f, words, words)
