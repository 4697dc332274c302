try:
    int('x')
except ValueError:
    print('noted')
    raise
