a, b = 3, '4'
print(a * 2 + b * 2 - a)
