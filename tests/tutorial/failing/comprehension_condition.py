values = [3, 0, 'x']
print([v for v in values if v > 1])
