# Integers of one word and of more, together, and complex numbers that take the place of others.
import random
random.seed(1)
def f(a,b):
    out=[a+b,a-b,b-a,a*b]
    if b: out+= [a%b, a//b, b and divmod(a,b)]
    if a: out+=[b%a]
    return out
nums=[0,1,-1,2,7,-7,2**31,2**62,2**63-1,-2**63,2**63,2**64,-2**64,2**100,-2**100,3**200,-3**200,2**127,2**128-1]
for a in nums:
    for b in nums: print(f(a,b))
for i in range(300):
    a=random.getrandbits(random.randrange(1,300))*random.choice((1,-1)); b=random.getrandbits(random.randrange(1,80))*random.choice((1,-1))
    print(f(a,b))
x=1
for i in range(1,60): x*=i; x-=i; x+=2**i; print(x, x%1000007)
z=1+2j
for i in range(6): z=z*z+0.1j-z/(1+1j); print(z)
w=z; z=z*z; print(w,z); u=(w*w)*(w*w); print(u, w)
def g(z):
    for i in range(5): z = z*z + z; y = z; z = z - y*2; print(z,y)
g(0.3+0.1j)
