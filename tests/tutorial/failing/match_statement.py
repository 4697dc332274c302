def area(shape):
    match shape:
        case ('circle', r):
            return 3 * r ** 2
        case ('square', side):
            return side * side + None


print(area(('circle', 2)))
area(('square', 2))
