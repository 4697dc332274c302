print({word: len(word) for word in ['a', 3]})
