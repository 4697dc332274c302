print('a' in 5)
