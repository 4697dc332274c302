# cmath and timeit.
import cmath, timeit
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: (cmath.sqrt(-1), cmath.exp(1j*cmath.pi), cmath.phase(-1), cmath.polar(1+1j), cmath.rect(1,2), cmath.log(-1), cmath.log(8,2), cmath.isclose(1,1+1e-12), cmath.sin(1+2j), cmath.atan(0.5j), cmath.isnan(complex('nan'))))
t(lambda: cmath.log(0)); t(lambda: cmath.sqrt('a')); t(lambda: cmath.exp(1000)); t(lambda: cmath.log10(100))
t(lambda: timeit.timeit(lambda: 1, number=10) >= 0)
