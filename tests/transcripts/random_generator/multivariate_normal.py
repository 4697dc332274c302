import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


rng = np.random.default_rng(7)
np.random.seed(7)
caught(lambda: rng.multivariate_normal([0,0],[[1,0],[0,1]],method='x'))
caught(lambda: rng.multivariate_normal([[0,0]],[[1,0],[0,1]]))
caught(lambda: rng.multivariate_normal([0,0],[[1,0]]))
caught(lambda: rng.multivariate_normal([0,0,0],[[1,0],[0,1]]))
caught(lambda: rng.multivariate_normal([0,0],[[1,2],[2,1]],check_valid='foo'))
caught(lambda: rng.multivariate_normal([0],[[1]],1,'warn',1e-8,'svd'))
print(f'{rng.multivariate_normal([0,1],[[2,.5],[.5,3]],2).round(6) = }')
print(f'{np.random.multivariate_normal([0,1],[[2,.5],[.5,3]],(2,1)).round(6) = }')
print(repr(rng.multivariate_normal([0,1],[[2,.5],[.5,3]],method='cholesky').round(6)))
print(repr(rng.multivariate_normal([0,1],[[2,.5],[.5,3]],method='eigh').round(6)))
