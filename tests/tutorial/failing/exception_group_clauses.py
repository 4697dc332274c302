def check(value):
    if value < 0:
        raise ValueError(f'negative: {value}')


def check_all(values):
    errors = []
    for value in values:
        try:
            check(value)
        except ValueError as error:
            errors.append(error)
    try:
        try:
            1 / 0
        except ZeroDivisionError as cause:
            raise KeyError('key') from cause
    except KeyError as error:
        error.add_note('a note')
        errors.append(error)
    raise ExceptionGroup('checks failed', errors)


try:
    check_all([1, -2, -3])
except* KeyError:
    raise TypeError('while handling')
