print(lenght([1, 2]))
pirnt('x')
