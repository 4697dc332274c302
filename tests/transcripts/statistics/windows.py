# Window functions.
import numpy as np


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for w in ('bartlett', 'blackman', 'hamming', 'hanning'):
    for m in ('5', '1', '0', '-1', '4.5', '2', 'np.int32(6)', '[3]', '"a"', 'np.float32(4)', 'True', 'None', '2.5j', 'np.nan'):
        attempt(f'np.{w}({m})')
for m in ('5,14','1,3','0,2','4,0.','np.int64(4),np.float32(2)','5,"a"', '5', '5,[1,2]'): attempt(f"np.kaiser({m})")
