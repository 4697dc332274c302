print(1 < 'a' < 3)
