for left, right in [(1, 2), (1, 2, 3)]:
    print(left, right)
