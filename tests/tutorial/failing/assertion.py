def divide(a, b):
    assert b != 0, 'the divisor is zero'
    return a / b


divide(1, 0)
