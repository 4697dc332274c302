# Strings: literals, methods, formatting in three ways, slicing, encoding, text processing.
name, price, count = 'Widget', 4.5, 1234567
print('single', "double", '''triple
lines''', 'it\'s', "say \"hi\"", r'raw\n', 'tab\tend', 'a' 'b', 'é\u00e8\x41\N{BULLET}')
print(f'{name} costs {price:.2f}, {count:,} sold, {count:_}, {price!r}, {name!s:>10}|{name:<10}|{name:^10}|{name:*^10}')
print(f'{count:e} {price:g} {price:08.3f} {count:+d} {255:#x} {255:#b} {255:o} {0.256:.1%} {-5: d} {5: d} {1e10:,.2f}')
print(f'{name=} {price=:.1f} {1 + 1=} {name.upper()=!s} {"nested " + f"{count}"} {{braces}} {[1, 2][0]} {dict(a=1)["a"]}')
width, digits = 12, 3
print(f'{price:{width}.{digits}f}|{name:{"^"}{width}}|', f'{"a" if price > 4 else "b"}', f'{3.14159:.{digits}}')
print('%s is %d years and %.1f%% %x %5s|%-5s|%05d %r %c' % ('Ann', 30, 99.5, 255, 'ab', 'cd', 42, 'q', 'z'))
print('{} {1} {0}'.format(1, 2) if False else '{1} {0} {name}'.format('a', 'b', name='c'), '{:>5}|{:<5}|{:^5}'.format(1, 2, 3))
print('{0[1]} {1.real} {2[key]}'.format([1, 2], 5, {'key': 'v'}), '{!r:>6}'.format('x'), '{:%}'.format(0.5), format(1234.5, ',.1f'))
text = 'The quick brown fox'
print(text.upper(), text.lower(), text.swapcase(), text.title(), 'hello world'.capitalize(), 'ß'.casefold(), text.split())
print(text.find('quick'), text.find('slow'), text.index('q'), text.rfind('o'), text.count('o'), text.startswith('The'), text.endswith(('dog', 'fox')))
print(text.replace('quick', 'slow'), text.replace('o', '0', 1), text.partition(' '), text.rpartition(' '), text.partition('zz'))
print('  padded '.strip() + '|', '  padded '.lstrip() + '|', 'xxhixx'.strip('x'), 'www.site.com'.removeprefix('www.').removesuffix('.com'))
print('a,b,,c'.split(','), 'a b  c'.split(), 'a b c'.split(' ', 1), 'a-b-c'.rsplit('-', 1), 'l1\nl2\r\nl3'.splitlines(), ''.split(), ''.split(','))
print('-'.join(['a', 'b', 'c']), ', '.join(map(str, range(3))), ''.join(reversed('abc')), 'abc'[::-1], 'ab' * 3, 'x' in 'xyz', 'b' > 'a', 'Z' < 'a')
print('left'.ljust(8, '.'), 'right'.rjust(8, '.'), 'mid'.center(9, '*'), '42'.zfill(5), '-42'.zfill(5), 'a\tb'.expandtabs(4))
print([s.isdigit() for s in ('12', '1.2', '')], 'abc'.isalpha(), 'a1'.isalnum(), ' \n'.isspace(), 'Title Case'.istitle(), 'UP'.isupper(), 'id_1'.isidentifier(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal())
print(text[0], text[-1], text[4:9], text[:3], text[-3:], text[::3], text[100:], len(text), min('hello'), max('hello'), sorted('hello'))
for position, letter in enumerate('ab'):
    print(position, letter, ord(letter), chr(ord(letter) + 1), end='; ')
print()
table = str.maketrans('abc', 'xyz', 'd')
print('abcd'.translate(table), 'hello'.translate({ord('l'): 'L', ord('o'): None}), str.maketrans({'a': '1'}))
print('café'.encode(), 'café'.encode('latin-1'), b'caf\xc3\xa9'.decode(), 'ñ'.encode('ascii', 'replace'), len('😀'), '😀'.encode('utf-16-le'))
print(repr('tab\t"quotes" \'single\' \\ \x00 \x7f é'), ascii('é😀'), str(b'bytes'), repr(b'\x00\xffab'), 'a\\b', 'line\\n')
print(str(3.0), str(1e16), str(1e-5), str(True), str(None), str([1, 'a']), repr(0.1 + 0.2), str(1j), int('  42 '), float('1e3'), int('ff', 16), int('-0b11', 0))
import textwrap, string
paragraph = 'Python strings are sequences of characters and there is a lot that they can do for programs that read text.'
print(textwrap.fill(paragraph, 40), textwrap.shorten(paragraph, 30), textwrap.indent('a\nb', '> '), textwrap.dedent('    x\n      y'), sep='\n')
print(string.ascii_lowercase[:5], string.digits, string.punctuation, string.capwords('some words here'))
print(string.Template('$who owes ${amount} $$').substitute(who='Ann', amount=5), string.Template('$a $b').safe_substitute(a=1))
import re
print(re.findall(r'\b\w{5}\b', text), re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.split(r'[,;]\s*', 'a, b;c'), bool(re.match(r'\d+', '12a')))
match = re.search(r'(?P<first>\w+)@(?P<host>[\w.]+)', 'mail ann@example.org now')
print(match.group(0), match['first'], match.groupdict(), match.span(), match.start('host'))
for wrong in (lambda: 'abc'.index('z'), lambda: 'abc'[5], lambda: 'a' + 5, lambda: '%d' % 'x', lambda: '{}'.format(), lambda: '{x}'.format(), lambda: int('3.5'), lambda: f'{5:z}', lambda: 'abc'.join([1]), lambda: ''.join(5), lambda: chr(1114112), lambda: 'a' * 'b', lambda: '%s %s' % 'a', lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: format('a', 'd'), lambda: '{:d}'.format('a')):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__ + ':', error)
vowels = sum(text.count(v) for v in 'aeiou')
words = {w: len(w) for w in text.lower().split()}
palindrome = lambda s: (t := ''.join(c for c in s.lower() if c.isalnum())) == t[::-1]
print(vowels, words, palindrome('A man, a plan, a canal: Panama'), palindrome('no'), ''.join(sorted(set('mississippi'))))
caesar = ''.join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in 'attack at dawn')
print(caesar, ' '.join(w[::-1] for w in text.split()), text.encode().hex()[:12], 'aXbXc'.lower().split('x'), 'abc' 'def' == 'abcdef')
print('a' if 'b' in 'abc' else 'c', 'yes' * False, 'ab' 'cd'[1], 'x'.__add__('y'), 'abc'.__len__(), 'a' is not None, 'A'.lower() == 'a', '1' + str(2))
lines = '''name,qty
pen,3
ink,10'''.splitlines()
header, *rows = [line.split(',') for line in lines]
print([dict(zip(header, row)) for row in rows], max(len(c) for row in rows for c in row))
for row in [header] + rows:
    print('|'.join(f'{cell:>6}' for cell in row))
print('%-10s|%10.3f|%+d|%e' % ('left', 3.14159, 5, 12345.678), '%(n)05d' % {'n': 7}, '%%', '%5.1f%%' % 45.678, '%*d' % (6, 42))
