class Bad:
    def __format__(self, spec):
        raise ValueError('cannot be shown')


b = Bad()
print(f'value: {b:>10} end')
