print(sum(10 / n for n in [5, 2, 0]))
