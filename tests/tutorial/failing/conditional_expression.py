flag = False
print(1 if flag else 1 / 0)
