# Integers in other bases.
import numpy as np


def attempt(text):
    try:
        print(text, '->', repr(eval(text)))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for a in ('3','-3','3,width=3','-3,width=3','-3,width=4','0','10,width=2','-10,width=3','np.int8(-5)','np.int8(-5),width=8','2.5','"a"','True','10**30','-10**30','5,width=0','-1,width=0','5,width=None','[1]', 'np.array(5)', '-8, 4', '8,4', 'np.uint8(200), 8','3,width="a"','3, 2.5'): attempt(f"np.binary_repr({a})")
for a in ('5','6,5','7,base=5,padding=3','10,base=16','32,base=16','-255,16','0','0,2,3','5,1','5,37','5,0','-5,2,2','2.5','10**25,36','5,padding=-1','np.int8(-5)','np.uint8(7),2','"a"','5,2.5','True', '5, padding=2.5', '[1]', '35,36'): attempt(f"np.base_repr({a})")
