text = 'abc'
text[0] = 'z'
