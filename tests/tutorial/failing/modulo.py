print(7 % (3 - 3))
