def check(age):
    if age < 0:
        raise ValueError(f'age must not be negative: {age}')
    return age


check(5)
check(-1)
