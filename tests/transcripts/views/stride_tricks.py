"""Views of any shape and strides within an array's memory, and sliding windows."""
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view, as_strided
x=np.arange(6)
print(sliding_window_view(x,3)); i,j=np.ogrid[:3,:4]; y=10*i+j
print(sliding_window_view(y,(2,2)).shape, sliding_window_view(y,3,1).tolist(), sliding_window_view(y,(2,2),axis=(0,0)).shape, sliding_window_view(y,2,-1).strides)
v=sliding_window_view(x,3); print(v.flags.writeable, v.base is not None)
for t in ('sliding_window_view(x,9)','sliding_window_view(y,2)','sliding_window_view(y,(2,2),0)','sliding_window_view(x,-1)','sliding_window_view(x,3,axis=2)','v.__setitem__((0,0),5)'):
    try: print(t, eval(t))
    except Exception as e: print(t,type(e).__name__,e)
print(sliding_window_view(x,3,writeable=True).flags.writeable, sliding_window_view(x,2)[::2].tolist())
print(as_strided(x,(3,2),(8,8)).tolist(), as_strided(x,shape=(2,)).tolist(), as_strided(x,(2,3),(0,8)).tolist())
w=as_strided(x,(2,2),(16,8)); w[0,0]=99; print(x)
print(as_strided(x,(2,2),(16,8),writeable=False).flags.writeable)
