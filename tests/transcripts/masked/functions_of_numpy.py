import warnings

import numpy as np

warnings.simplefilter('ignore')


def show(code):
    try:
        result = eval(code)
        print(code, '=>', repr(result), type(result).__name__)
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


m = np.ma.array([1, 2, 3, 4, 2], mask=[0, 0, 1, 0, 0])
mf = np.ma.array([[1.0, 2, 3], [4, 5, 6]], mask=[[0, 0, 1], [0, 1, 0]])
mn = np.ma.array([1.0, np.nan, 3, np.nan, 2], mask=[0, 0, 1, 0, 0])
m3 = np.ma.array(np.arange(24).reshape(2, 3, 4), mask=np.arange(24).reshape(2, 3, 4) % 5 == 0)

for code in '''
np.unique(m)
np.unique(m,return_counts=True)
np.unique(m,return_index=True,return_inverse=True)
np.unique(mn)
np.unique(mn,return_counts=True)
np.unique(np.ma.array([3,1,3]))
np.median(m)
np.median(mf,axis=0)
np.median(mf,axis=(0,1))
np.median(mf,axis=1,keepdims=True)
np.median(np.matrix([[1,np.nan]]))
np.median(np.ma.array([1.,5,3]))
np.percentile(m,50)
np.percentile(mf,50,axis=1)
np.percentile(mf,[25,50],axis=1)
np.percentile(np.ma.array([1.,5,3]),30)
np.percentile(np.ma.array([1.,5,3]),[30,60])
np.quantile(m,.5)
np.quantile(np.ma.array([1.,5,3]),0.4,method='hazen')
np.angle(np.ma.array([1+1j,2j],mask=[0,1]))
np.angle(np.ma.array([1+1j,2j],mask=[0,1]),deg=True)
np.angle(mf)
np.union1d(m,[9])
np.intersect1d(m,[2,3])
np.setdiff1d(m,[2])
np.meshgrid(m,m)
np.meshgrid(m,[1,2],sparse=True)
np.meshgrid(m,[1,2],indexing='ij')
np.rot90(mf)
np.rot90(mf,2)
np.rot90(mf,3)
np.extract(m>1,m)
np.moveaxis(mf,1,0)
np.moveaxis(m3,[0,1],[2,0])
np.moveaxis(m3,0,5)
np.moveaxis(m3,[0],[1,2])
np.rollaxis(m3,2)
np.rollaxis(m3,0,3)
np.rollaxis(m3,0,5)
np.rollaxis(m3,1,1)
np.apply_along_axis(np.sum,0,mf)
np.apply_along_axis(lambda x:x*2,1,mf)
np.apply_along_axis(lambda x:x[:2],0,m3)
np.apply_along_axis(np.ma.sum,1,mf)
np.kron(m, m)
np.broadcast_to(m, (2, 5))
np.r_[m, m]
'''.strip().split('\n'):
    show(code)
