import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


rng = np.random.default_rng(7)
caught(lambda: rng.multinomial(2,[]))
caught(lambda: rng.multinomial(-1,[.5,.5]))
print(f'{rng.multinomial([1,2],[.5,.5]) = }')
print(f'{rng.multinomial([1,2],[[.5,.5],[.2,.8]],size=(3,2)) = }')
caught(lambda: rng.multinomial([1,2],[[.5,.5],[.2,.8]],size=(3,)))
print(f'{rng.multinomial(3,[[.5,.6],[.2,.8]],size=(3,2)) = }')
print(f'{rng.multinomial(3,[[.5,.5,.5],[.2,.8,.9]],size=(3,2)) = }')
caught(lambda: rng.dirichlet([[1,2]]))
caught(lambda: rng.dirichlet(5))
print(f'{rng.dirichlet([]) = }')
print(f'{rng.dirichlet([.01,.02],(2,1)) = }')
caught(lambda: rng.multivariate_hypergeometric([3,4],2,method='x'))
caught(lambda: rng.multivariate_hypergeometric([3,4.5],2))
caught(lambda: rng.multivariate_hypergeometric([3,4],20))
caught(lambda: rng.multivariate_hypergeometric([3,4],-2))
caught(lambda: rng.multivariate_hypergeometric([3,4],2.5))
print(f'{rng.multivariate_hypergeometric([],0) = }')
print(f'{rng.multivariate_hypergeometric([3,4],5,size=3) = }')
print(repr(rng.multivariate_hypergeometric([3,4],5,size=(2,1),method='count')))
