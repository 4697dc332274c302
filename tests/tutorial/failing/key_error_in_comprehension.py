prices = {'tea': 2}
order = ['tea', 'milk']
print([prices[item] for item in order])
