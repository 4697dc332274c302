words = ['b', None, 'a']
print(sorted(words))
