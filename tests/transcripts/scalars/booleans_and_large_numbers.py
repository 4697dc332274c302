import warnings

import numpy as np

T, F = np.True_, np.False_


def show(code):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            result = repr(eval(code))
        except Exception as error:
            result = f'{type(error).__name__}: {error}'
    print(code, '=>', result, [str(warning.message) for warning in caught])


for code in '''
T/F
T//F
T%F
divmod(T,F)
T/0
1/F
T//0
1//F
T/np.int8(0)
np.int8(1)/F
T/np.float64(0)
T/0.0
1.0/F
T/False
True/F
T**-1
F/F
F/0.0
0.0/F
T+T
-T
abs(T)
T<<F
T%0
5%F
np.float32(1)/F
F/np.float32(0)
np.int64(1)//F
T//np.int64(0)
T/0j
1j/F
np.float32(3)+1e300
1e300+np.float32(3)
np.float32(3)*1e300
np.float16(3)+1e5
np.float32(3)+1e300j
np.float32(3)+(1+1e300j)
np.complex64(3)+1e300
np.complex64(3)*1e300j
np.float32(3)<1e300
np.float32(3)==1e300
np.float32(3)+np.float64(1e300)
np.array([3],'f4')+1e300
np.array([3],'f4')<1e300
np.float32(3)+10**300
np.float32(3)+10**400
np.float64(3)+10**400
np.float32(3)**1e300
np.float32(3)//1e300
np.add(np.float32(3),1e300)
np.float32(1e300)
np.maximum(np.float32(3),1e300)
np.True_+np.int8(127)
np.int8(127)+np.True_
np.float32(3)+1e-300
np.float32(1)/1e-300
np.array(3,'f4')+1e300
np.float16(3)+70000
np.float16(3)+np.int64(70000)
np.float16(3)-70000
np.float32(3)+2**200
np.array([3.],'f2')+70000
divmod(np.float32(3),1e300)
np.float16(3)<70000
np.float32(3)+np.float32(1e38)*10
np.clip(np.float32(3),0,1e300)
np.where(True,np.float32(3),1e300)
'''.strip().split('\n'):
    show(code)
