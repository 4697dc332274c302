import numpy as np


def tell(action):
    try:
        result = action()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(result)


def page(*operands, **keywords):
    path, text = np.einsum_path(*operands, **keywords)
    print(path)
    print(text)


a, b, c = np.ones((2, 2)), np.ones((2, 5)), np.ones((5, 2))
page('ij,jk,kl->il', a, b, c, optimize='greedy')
page('ij,jk,kl->il', a, b, c, optimize='optimal')
page('ij,jk,kl->il', a, b, c, optimize=True)
page('ij,jk,kl->il', a, b, c, optimize=False)
page('ij,jk,kl->il', a, b, c, optimize=None)
page('ij,jk,kl->il', a, b, c, optimize=['einsum_path', (0, 1), (0, 1)])
page('ij,jk,kl->il', a, b, c, optimize=('greedy', 3))
page('ij,jk,kl->il', a, b, c, optimize=('optimal', 3))
page('ij->', a)
page('ij,jk', a, b)
page('ii', a)
page('i,j', np.ones(3), np.ones(4))
i = np.ones((10, 10, 10, 10))
s = np.ones((10, 10))
page('ea,fb,abcd,gc,hd->efgh', s, s, i, s, s, optimize='greedy')
page('ea,fb,abcd,gc,hd->efgh', s, s, i, s, s, optimize='optimal')
d = np.ones(64).reshape(2, 4, 8)
page('ijk,ilm,njm,nlk,abc->', d, d, d, d, d, optimize='greedy')
page('ijk,ilm,njm,nlk,abc->', d, d, d, d, d, optimize='optimal')
page('ijk,ilm,njm,nlk,abc->', d, d, d, d, d, optimize=('optimal', 20))
page(a, [0, 1], b, [1, 2], c, [2, 3], [0, 3])
for optimize in (False, True, 'greedy', 'optimal', None, ('greedy', 10), ['einsum_path', (0, 2), (0, 1)]):
    r = np.arange(12).reshape(3, 4)
    tell(lambda: np.einsum('ij,kj,kl->il', r, r, r, optimize=optimize))
    tell(lambda: np.einsum('ij,jk->ik', r, r.T, optimize=optimize if not isinstance(optimize, list) else True))
    tell(lambda: np.einsum('ijk,ilm,njm,nlk,abc->', d, d, d, d, d, optimize=optimize if not isinstance(optimize, list) else True))
tell(lambda: np.einsum_path('ij,jk,kl->il', a, b, c, optimize='best'))
tell(lambda: np.einsum_path('ij,jk,kl->il', a, b, c, optimize=[1, 2, 3]))
tell(lambda: np.einsum_path('ij,jk,kl->il', a, b, c, optimize=['einsum_path', (0, 1)]))
tell(lambda: np.einsum('ij,jk,kl->il', a, b, c, optimize=['einsum_path', (0, 1)]))
tell(lambda: np.einsum_path('ij,jk->ik', a, np.ones((3, 3))))
