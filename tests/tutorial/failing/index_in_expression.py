rows = [[1, 2], [3]]
print(rows[0][0] + rows[1][1] * 2)
