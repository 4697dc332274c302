# Which characters of the Basic Multilingual Plane are letters, digits, numbers, blanks and parts of names
for method in 'isalpha isdecimal isdigit isnumeric isalnum isspace isidentifier isprintable'.split():
    edges = []
    before = False
    for code in range(0x10000):
        if 0xd800 <= code < 0xe000:
            continue
        now = getattr(chr(code), method)()
        if now != before:
            edges.append(f'{code:x}')
            before = now
    print(method)
    for start in range(0, len(edges), 20):
        print('   ', *edges[start:start + 20])
