f = lambda v: v.missing
print(f(3))
