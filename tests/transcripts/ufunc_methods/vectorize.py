import numpy as np


def show(code):
    try:
        result = eval(code)
        print(code, '=>', repr(result), type(result).__name__)
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


def f(a, b=1):
    "What f does."
    print('call', repr(a), repr(b))
    return a * b


def pair(a):
    return a, a * 2


def one(a):
    return (a,)


@np.vectorize(otypes=[float])
def dec(a):
    return a * 2


@np.vectorize
def dec2(a):
    return a * 2


class Doubled(np.vectorize):
    def __call__(self, *args):
        return super().__call__(*args) * 2



for code in '''
np.vectorize(f)([1,2])
np.vectorize(f)(3)
np.vectorize(f)([1,2],b=[3,4])
np.vectorize(f,excluded=['b'])([1,2],b=5)
np.vectorize(f,excluded={1})([1,2],5)
np.vectorize(f,cache=True)([1.5,2])
np.vectorize(f,otypes=[float])([1,2])
np.vectorize(f,otypes='f')([[1,2]])
np.vectorize(f,otypes='d')([])
np.vectorize(f)([])
np.vectorize(pair)([1,2])
np.vectorize(pair,otypes='if')([1,2])
np.vectorize(one)([1,2])
np.vectorize(lambda x:str(x))([1,22,333])
np.vectorize(lambda x:str(x),otypes=['U'])([1,22,333])
np.vectorize(lambda x:str(x),otypes=['U1'])([1,22,333])
np.vectorize(lambda x:[x,x],otypes=[object])([1,2])
np.vectorize(lambda x:[x,x],otypes=[object])(1)
np.vectorize(lambda x:x>1)([1,2])
np.vectorize(lambda x:'neg' if x<0 else 'pos')(np.array([-1,1]))
np.vectorize(5)
np.vectorize(f,otypes='zq')
np.vectorize(f,otypes=5)
np.vectorize(f,otypes=['nope'])
np.vectorize(f).__name__
np.vectorize(f).__doc__
np.vectorize(f,doc='mine').__doc__
np.vectorize(f).pyfunc is f
np.vectorize(f).otypes
np.vectorize(f,otypes='d').otypes
np.vectorize(f,otypes=[int,'U3']).otypes
np.vectorize(f).excluded
np.vectorize(f).signature
dec([1,2])
dec2([1,2])
np.vectorize(lambda:5)()
np.vectorize(np.dot,signature='(n),(n)->()')([[1,2],[3,4]],[1,1])
np.vectorize(np.convolve,signature='(n),(m)->(k)')(np.eye(4),[1,2,1])
np.vectorize(lambda a,b:(a+b,a-b),signature=' (n), (n) -> (n),(n)')([[1,2],[3,4]],[1,1])
np.vectorize(lambda a:a,signature='(n,n)->(n)')(np.eye(3))
np.vectorize(lambda a:a,signature='(n->(n)')
np.vectorize(lambda a:a,signature='()->()',otypes='f')([1,2])
np.vectorize(lambda a,b:a@b,signature='(m,n),(n)->(m)')(np.eye(3),np.ones(4))
np.vectorize(lambda a:a.sum(),signature='(n)->()')(np.zeros((0,3)))
np.vectorize(lambda a:a.sum(),signature='(n)->()',otypes=['d'])(np.zeros((0,3)))
np.vectorize(lambda a:a,signature='(n)->(m)',otypes=['d'])(np.zeros((0,3)))
np.vectorize(lambda a:a.sum(),signature='(n)->()')(3)
np.vectorize(lambda a:(1,2),signature='(n)->()')([3])
np.vectorize(lambda a:a,signature='(n)->(n)')([1],[2])
np.vectorize(lambda a:a*2,signature='(n)->(n)',excluded=[1])([1,2])
np.vectorize(abs)(np.array([-1,2],dtype='i2'))
np.vectorize(lambda a,b:a if a>b else b)([1,5,3],[[3],[4]])
Doubled(f)([1, 2])
isinstance(np.vectorize(f), np.vectorize)
np.vectorize
np.frompyfunc(lambda a: type(a), 1, 1)(np.arange(2))
np.frompyfunc(divmod, 2, 2)([7, 8], 3)
np.frompyfunc(lambda: 5, 0, 1)()
'''.strip().split('\n'):
    show(code)
