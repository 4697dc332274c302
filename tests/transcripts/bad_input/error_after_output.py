print('syntax errors come first')
x = = 1
