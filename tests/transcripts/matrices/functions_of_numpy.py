import numpy as np


def show(code):
    try:
        result = eval(code)
        print(code, '=>', repr(result), type(result).__name__)
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


M = np.matrix([[1, 2], [3, 4]])

for code in '''
np.median(M)
np.median(M,axis=0)
np.median(M,axis=1,keepdims=True)
np.median(np.matrix([[1,np.nan]]))
np.percentile(M,50)
np.percentile(M,50,axis=0)
np.percentile(M,[10,50],axis=1)
np.percentile(M,150)
np.angle(M)
np.moveaxis(M,0,1)
np.rollaxis(M,1)
np.apply_along_axis(np.sum,0,M)
np.apply_along_axis(lambda x:x,1,M)
np.median(M)
np.median(M,axis=0)
np.median(M,axis=1,keepdims=True)
np.r_[M, M]
np.r_[M, [[5, 6]]]
np.c_[M, M]
np.c_[M, [[5], [6]]]
np.r_['0,2', M, M]
np.c_[np.array([1, 2]), M]
np.r_['r', [1, 2], [3]]
np.r_['c', [1, 2], [3]]
np.r_['c', [[1, 2]]]
np.r_[1, 'r']
np.broadcast_to(M, (2, 2, 2))
np.broadcast_to(M, (2, 2, 2), subok=True)
np.broadcast_arrays(M, [1, 2])
np.kron(M, M)
'''.strip().split('\n'):
    show(code)
