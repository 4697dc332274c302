def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    raise LookupError(f'{wanted!r} is not in {items}')


find([1, 2], 3)
