# math, itertools and operator: values, states and errors.
import math, itertools as it, operator, time
print(math.sqrt(2), math.gamma(5.5), math.lgamma(0.3), math.comb(50,3), math.factorial(20), math.hypot(3,4,5), math.fsum([.1]*10))
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.sqrt('a'), lambda: math.ceil('a'), lambda: math.trunc('a'), lambda: math.gamma(-1), lambda: math.pow(0,-1), lambda: math.log(10, 1), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.atanh(1), lambda: math.log1p(-1), lambda: math.factorial(2.0), lambda: math.fmod(1,0), lambda: math.gcd(2.5), lambda: math.cosh(1e4), lambda: math.sin(10**400)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(math.log(10**400), math.log2(2**2000), math.log(8,2), math.frexp(0.1), math.ldexp(0.5,3), math.modf(-2.5), math.ulp(1.0), math.nextafter(0,1), math.dist([1,2],[4,6]))
print(list(it.chain([1],[2,3])), list(it.islice(it.count(3,2),4)), list(it.product('ab',repeat=2)), list(it.permutations([1,2,3],2)), list(it.combinations('abcd',2)), list(it.combinations_with_replacement('abc',2)))
print([(k,list(g)) for k,g in it.groupby('aabbbc')], list(it.accumulate([1,2,3])), list(it.zip_longest([1,2],[3],fillvalue=0)), list(it.pairwise('abc')), list(it.starmap(pow,[(2,3)])))
a,b=it.tee([1,2,3]); print(list(a),list(b)); print(it.count(2), it.repeat(1,3), list(it.compress('abc',[1,0,1])), list(it.takewhile(lambda x:x<3,[1,2,3,1])), list(it.dropwhile(lambda x:x<3,[1,2,3,1])))
print(operator.itemgetter(1)([1,2]), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'), sorted([(1,2),(0,3)],key=operator.itemgetter(1)))
print(math.degrees(1), math.erf(.5), math.isclose(1,1+1e-10), math.prod([1,2,3]), math.perm(5,2), math.lcm(4,6), math.remainder(5,3), math.floor(-2.5), math.pi)
