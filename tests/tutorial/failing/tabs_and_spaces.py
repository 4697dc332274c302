if True:
	x = [1, 2, 3]
	print(x[1] + x[7])
