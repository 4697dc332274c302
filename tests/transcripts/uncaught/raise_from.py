try:
    [][1]
except IndexError as error:
    raise TypeError('wrapped') from error
