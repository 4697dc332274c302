total = [1]
total += 5
