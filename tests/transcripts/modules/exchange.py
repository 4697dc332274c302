# json and fractions.
import json
from fractions import Fraction as F
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
print(F(1,3)+F(1,6), F('0.25'), F(0.5), F(3,-6), repr(F(7)), F(1,3)*3==1, F(1,2)+0.5, 1/F(3), F(7,2)//1, F(7,2)%1, round(F(7,2)), float(F(1,3)), F(1,2)**-2, hash(F(1,2))==hash(0.5), F(3.141592653589793).limit_denominator(100), F(1,3)<0.5, sum([F(1,2),F(1,3)]))
t(lambda: F(1,0)); t(lambda: F('x')); t(lambda: F(1.5,2)); t(lambda: divmod(F(7,2),F(1,3)))
t(lambda: json.dumps({'a':[1,2.5,None,True,'é\n"'],'b':{}, 3:()})); print(json.dumps({'b':[1,{'c':2}],'a':[]},indent=2,sort_keys=True))
t(lambda: json.loads('{"a":[1,2.5e3,null,true,"\\u00e9\\n"], "b":{}}')); 
for s in ['', '[1,', '{"a" 1}', '[1 2]', 'nul', '"abc', '{a:1}', '1 2', '[1,]', '01']: t(lambda: json.loads(s))
t(lambda: json.dumps({1,2})); t(lambda: json.dumps({(1,):2})); t(lambda: json.dumps(float('nan')))
