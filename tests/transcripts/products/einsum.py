import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


a = np.arange(6).reshape(2, 3)
b = np.arange(12).reshape(3, 4)
v = np.array([1, 2, 3])
print(f"{np.einsum('ij,jk->ik', a, b), np.einsum('ij,jk', a, b), np.einsum('ij->ji', a), np.einsum('ij->', a), np.einsum('ij->i', a), np.einsum('ij->j', a) = }")
print(f"{np.einsum('i,i->', v, v), np.einsum('i,i', v, v), np.einsum('i,i->i', v, v), np.einsum('i,j->ij', v, v), np.einsum('i,j', v, [10, 20]) = }")
print(f"{np.einsum('ii->', np.arange(9).reshape(3, 3)), np.einsum('ii', np.arange(9).reshape(3, 3)), np.einsum('ii->i', np.arange(9).reshape(3, 3)), np.einsum('ij,ij->ij', a, a), np.einsum('ij,j->i', a, v) = }")
print(f"{np.einsum('bij,bjk->bik', np.ones((2, 2, 3)), np.ones((2, 3, 4))).shape, np.einsum('...ij,...jk->...ik', np.ones((5, 2, 3)), np.ones((3, 4))).shape, np.einsum('i...->...', a), np.einsum('...j->...', a), np.einsum('...,...', a, 3) = }")
print(f"{np.einsum('ij,jk,kl->il', a, b, np.ones((4, 2), dtype=int)), np.einsum('i,i,i->', v, v, v), np.einsum('ab,bc->ca', a, b), np.einsum('ba', a), np.einsum(' i j -> j i ', a) = }")
print(f"{np.einsum(a, [0, 1], b, [1, 2], [0, 2]), np.einsum(a, [0, 1]), np.einsum(v, [0], v, [0]), np.einsum('ij,jk->ik', a, b, optimize=True), np.einsum('ij,jk->ik', a, b, optimize='greedy') = }")
print(f"{np.einsum('i->', v, dtype=float), np.einsum('i,i->', [1.5, 2.5], [2, 4]), np.einsum('i,i->', np.array([1j, 2]), [1, 1j]), np.einsum('ij->ij', a.T), np.einsum('i,->i', v, 3) = }")
w = np.einsum('ii->i', m := np.zeros((3, 3)))
w[:] = v
print(f'{m = }')
print(f"{np.einsum('btf,fnh->btnh', np.ones((2, 3, 4)), np.ones((4, 2, 2))).shape, np.einsum('bhqd,bhkd->bhqk', np.ones((1, 2, 3, 4)), np.ones((1, 2, 5, 4))).shape, np.einsum('iij->j', np.arange(12).reshape(2, 2, 3)), np.einsum('ijij->', np.arange(16).reshape(2, 2, 2, 2)) = }")
print(f"{np.einsum('ij,jk->ik', a, b, out=np.zeros((2, 4), dtype=int)), np.einsum_path('ij,jk,kl->il', a, b, np.ones((4, 2)))[0], np.einsum('a,b,c->abc', [1, 2], [3], [4, 5]) = }")
caught(lambda: np.einsum('ij,jk->ik', a, a))
caught(lambda: np.einsum('ij', v))
caught(lambda: np.einsum('i', a))
caught(lambda: np.einsum('ij->k', a))
caught(lambda: np.einsum('ij->ii', a))
caught(lambda: np.einsum('i,j->ij', v))
caught(lambda: np.einsum('ij,jk->ik', a))
caught(lambda: np.einsum('i;j', v, v))
caught(lambda: np.einsum('ii->i', a))
caught(lambda: np.einsum('i->i->i', v))
caught(lambda: np.einsum())
caught(lambda: np.einsum('...i->i', a))
caught(lambda: np.einsum('i.j', a))
