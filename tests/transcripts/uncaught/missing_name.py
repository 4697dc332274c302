print('before')
print(nampy.zeros(3))
