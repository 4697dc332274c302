print(f'{1, -1, 0x1F, 0b101, 0o17, 1_000_000, 10**30, -7 // 2, -7 % 3, 7 // -2, 7 % -2, 2**-1, 2**100, (-2)**3, 0**0 = }')
print(f'{1.0, 1e10, 1e16, 1e15, 1e-4, 1e-5, .5, 5., 1_0.0_1, 1e400, -1e400, 0.1 + 0.2, 1 / 3, 7 / 2, 7.5 // 2, -7.5 % 2, 2.0**0.5, 1e308 * 10 = }')
print(f"{1j, 1 + 2j, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j).real, -1j, 1j * 1j, 0j, complex(1, -0.0), complex('1+2j') = }")
print(f"{True, False, None, True + True, not True, True and 'x', 0 or 'y', None or 0, '' and 1, 1 if True else 2, not [], not 0.0 = }")
print(f"{1 < 2 < 3, 1 < 3 < 2, 1 == 1.0, 'a' < 'b', [1, 2] < [1, 3], (1,) == (1,), 1 != 2, 'a' in 'cat', 3 not in [1, 2], None is None = }")
print(f'{5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 70, -17 >> 2, 0xFF & ~0x0F, (1 << 64) - 1, -(1 << 64) // 3, (1 << 64) % 1000, 10**18 * 10**18 = }')
print(repr(('a' 'b', 'a' + 'b', 'ab' * 3, "it's", 'say "hi"', 'tab\tnew\nline', 'back\\slash', r'raw\n', '\x41\u00e9\N{BULLET}', '', 'é' * 2, b'bytes\x00\xff', rb'\n', 'null\0', '\'"')))
print('''triple
quoted''', """with "quotes" \
joined""")
print(f"{[1, 'a', None], (1,), (), (1, 2), {1, }, {'a': 1, 'b': [2]}, {}, set(), [[]], [1, *[2, 3], *(4,)], {**{'a': 1}, 'b': 2}, (*'ab', 1), {*[1], 2} = }")
print(f"{int('42'), int('-0x1f', 16), int('101', 2), int(3.99), int(-3.99), float('1e3'), float('inf'), float('nan'), str(1.0), str(1e20), repr('a'), bool('False'), bool([]), int(' 7 '), int('1_000'), float(' -.5 ') = }")
print(f"{round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1e300), abs(-5), pow(2, 10), pow(3, -1), pow(7, 2, 5), divmod(-7, 2), divmod(7.5, 2), max(1, 2.5), min('b', 'a'), sum([1, 2], 10), round(5, 1), round(0.5), round(1.5) = }")
print(f'{10 == 10.0, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**20 > 1e19, 1 / 10**400 if False else 0, float(10**20), 10**20 / 10**10, 3 == 3 + 0j, True == 1, 0.1 + 0.2 == 0.3, 1e16 + 1 == 1e16 = }')
print(repr(((255).bit_length(), (10).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'big'), (0.5).as_integer_ratio(), (2.5).is_integer(), (3.0).is_integer(), float.fromhex('0x1.8p1'), (0.1).hex(), 1.0.real, (5).conjugate(), (-5).__abs__(), (7).numerator)))
print(f"{hex(255), oct(8), bin(5), hex(-1), chr(97), ord('a'), ascii('é'), hex(2**70), bin(-6), chr(0x1F600) == '😀' = }")
print(f"{type(1), type(1.0), type('a'), type(None), type([]), type(()), type({}), type(set()), type(1j), type(True), type(b''), type(lambda: 0).__name__, type(range(1)), type(type) = }")
print(f'{isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, float)), issubclass(bool, int), callable(len), callable(1), id(None) == id(None) = }')
x = 5
print(f'{(y := x + 1), y, x if x > 3 else -x, [x, x := 2], x = }')
x += 1; x *= 3; x -= 2; x //= 2; x **= 2; x %= 5
print(f'{x = }')
a = b = c = 7
print(f'{a, b, c = }')
if x == 4: print('one line if')
print(1, 2, 3, sep='-', end='.\n'); print(); print('a', None, True, 1.5, [1, 'x'])
