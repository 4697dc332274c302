def total(prices, tax):
    return sum(prices) + tax


def bill():
    prices = [1, 2, 3]
    return total(prices, '5%')


print('before')
bill()
