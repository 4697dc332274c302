values = [1, 2]
del values[5]
