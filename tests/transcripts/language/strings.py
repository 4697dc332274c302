s = 'Hello, World'
print(f'{s.upper(), s.lower(), s.swapcase(), s.title() = }')
print(f"{'abc'.capitalize(), s.replace('l', 'L'), s.replace('l', 'L', 1) = }")
print(f"{s.split(), s.split(','), s.split(', ', 1), ' a b '.split() = }")
print(f"{'a,b,,c'.split(','), 'a b c'.rsplit(' ', 1), s.partition(', ') = }")
print(repr((s.rpartition('o'), 'a\nb\r\nc'.splitlines())))
print(f"{s.find('o'), s.rfind('o'), s.find('z'), s.index('W') = }")
print(f"{s.count('l'), s.startswith('He'), s.endswith(('d', 'x')) = }")
print(f"{'o' in s, s[0], s[-1], s[2:5], s[::-1], len(s), s * 2, s + '!' = }")
print(f'{s[::3], s[100:] = }')
print(f"{'-'.join(['a', 'b']), ''.join(str(i) for i in range(3)) = }")
print(f"{' pad '.strip(), 'xxaxx'.strip('x'), ' l'.lstrip() = }")
print(f"{'r '.rstrip(), 'ab'.center(6, '*'), 'ab'.ljust(4) + '|' = }")
print(f"{'ab'.rjust(4), '42'.zfill(5), '-42'.zfill(5) = }")
print(repr(('a\tb'.expandtabs(4), 'prefix_x'.removeprefix('prefix_'))))
print(f"{'x.py'.removesuffix('.py') = }")
print(f"{'abc'.isalpha(), '123'.isdigit(), 'a1'.isalnum(), ' '.isspace() = }")
print(f"{'ABC'.isupper(), 'abc'.islower(), 'Title Case'.istitle() = }")
print(f"{'x1'.isidentifier(), '½'.isnumeric(), '１'.isdecimal() = }")
print(f"{''.isalpha(), 'é'.isascii() = }")
print(repr(('a' < 'b', 'abc' < 'abd', 'Z' < 'a', 'abc' == "abc")))
print(f"{'é'.encode(), b'abc'.decode(), 'abc'.encode('utf-8') = }")
print(f"{b'ab' + b'c', b'abc'[0], b'abc'[1:], list('héy'), 'ß'.upper() = }")
print(f"{'ß'.casefold(), 'abc'.translate({97: 'X'}) = }")
print(f"{'abc'.translate(str.maketrans('ab', 'xy')), sorted('hello') = }")
print(f"{''.join(reversed('abc')), ''.join(sorted(set('hello'))) = }")
print(f"{max('hello'), b'a' == 'a' = }")
print(repr((repr("it's"), repr('say "x"'), repr('both \' and "'))))
print(repr((repr('\n\t\\'), repr('\x00\x7f\xa0é'), repr('\u200b'))))
print(repr((repr(b'\x00a\xff\''), str(b'a'), 'a' 'b' 'c', '%s' % 'x')))
print(repr((len('😀'), '😀'[0], '\U0001F600' == '😀', 'caf\u00e9')))
try:
    'abc'.index('z')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'abc'[5]
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'abc'[0] = 'x'
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'a' * 'b'
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'a' - 'b'
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    ','.join([1, 2])
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    int('abc')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    float('1.2.3')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    int('12', 99)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    chr(-1)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    ord('ab')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'abc'.foo()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'a' < 1
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    b'\xff'.decode()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'x'.split('')
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    'a'.center()
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    str.upper(5)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
try:
    int('9' * 5000)
except Exception as error:
    print(f'{type(error).__name__}: {error}')
