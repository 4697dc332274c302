try:
    1 / 0
except ZeroDivisionError:
    raise TypeError('instead') from None
