import numpy as np


def show(code):
    try:
        result = eval(code)
        print(code, '=>', repr(result), type(result).__name__)
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


X = np.arange(6).reshape(2, 3)
for code in '''
np.array('abc', dtype='c')
np.array(['abc', 'de'], dtype='c')
np.array(b'abc', dtype='c')
np.array([b'abc', b'xyz'], dtype='c')
np.asarray('abc', 'c')
np.array([['ab', 'cd'], ['ef', 'gh']], dtype='c')
np.array([1, 2], dtype='c')
np.array('', dtype='c')
str(np.dtype('c'))
np.asanyarray('abc', 'c')
np.array('abc', dtype='S1')
np.asarray(np.arange(6).reshape(2, 3).flat)
np.shares_memory(np.asarray(X.flat), X)
np.asarray(X.T.flat)
np.asarray(X.flat, dtype=float)
np.array(X.flat)
X.__array_namespace__() is np
X.__array_namespace__(api_version='2024.12') is np
X.__array_namespace__(api_version='2020')
X.__array_namespace__(api_version=2.5)
X.__array_namespace__(api_version=[1, 'a'])
np.float64(1).__array_namespace__() is np
np.add(1, 2, out=...)
np.add([1], 2, out=...)
np.divmod(3, 2, out=...)
np.true_divide(5, 100, out=...)
np.bincount([1.5])
np.bincount([1.0, 2.0])
np.bincount(['a'])
np.bincount([[1.5]])
np.bincount(np.array([1, 2], 'u8'))
np.bincount(5)
np.bincount([-1.5])
np.bincount(np.array([1.5, 2.5], 'f4'))
'''.strip().split('\n'):
    show(code)
