def inner():
    [].pop()


try:
    inner()
except IndexError as error:
    saved = error
raise saved
