items = [3, 'a', 2]
items.sort(key=lambda item: item + 1)
