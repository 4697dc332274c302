import numpy as np


def show(code):
    try:
        result = eval(code)
        print(code, '=>', repr(result), type(result).__name__)
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


v = np.arange(3)
a = np.arange(9).reshape(3, 3)

for code in '''
np.einsum('i>j', v)
np.einsum('i-j', v)
np.einsum('i,j', v)
np.einsum('i', v, v)
np.einsum('i;j', v, v)
np.einsum('i->i->i', v)
np.einsum('ij->ii', a)
np.einsum('ij->jij', a)
np.einsum('i->i,j', v)
np.einsum('i,i,->', v, v)
np.einsum('i,,', v, v)
np.einsum('->', 3)
np.einsum('', 3)
np.einsum(',', 3, 4)
np.einsum('i->...', v)
np.einsum('i-', v)
np.einsum('i -> i', v)
np.einsum('i->i.i', v)
np.einsum('ij->iki', a)
np.einsum(5)
np.einsum('ij')
np.einsum(None)
'''.strip().split('\n'):
    show(code)
