print(list(map(lambda n: 10 // n, [1, 0])))
