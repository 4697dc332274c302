a = 1; b = 2; c = a / (b - 2); print(c)
