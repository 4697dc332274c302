# Patterns, matches, and what they give.
import re


def show(label, function, *args, **kwargs):
    try:
        print(label, '->', repr(function(*args, **kwargs)))
    except Exception as e:
        print(label, '->', type(e).__name__ + ':', e)


m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', '2024-05 and more')
print(m)
print(m.group(), m.group(0), m.group(1), m.group('month'), m.group(1, 2, 'year'), m[1], m['month'])
print(m.groups(), m.groups('x'), m.groupdict(), m.groupdict('y'))
print(m.start(), m.end(), m.span(), m.span(2), m.span('year'), m.span(3), m.start(4), m.end(4))
print(m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m.re, m.regs)
print(m.expand(r'\2/\1 \g<year>|\g<2>|\g<0>|\n|\t.'), bool(m))
show('group(9)', m.group, 9)
show('group(-1)', m.group, -1)
show('group(name)', m.group, 'nope')
show('m[5]', lambda: m[5])
show('m[1.5]', lambda: m[1.5])
show('expand', m.expand, r'\g<nope>')
show('expand', m.expand, r'\9')
p = re.compile(r'a+(?P<b>b*)', re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, dict(p.groupindex))
print(re.compile('x'), re.compile(b'x'), re.compile('x', re.A), re.compile('x', re.X | re.S), re.compile(b'x', re.L | re.I))
print(re.compile("it's"), re.compile('a' * 300))
print(type(p), type(m), isinstance(p, re.Pattern), isinstance(m, re.Match))
print(p == re.compile(r'a+(?P<b>b*)', re.I | re.M), p == re.compile('a'), p != 3, hash(p) == hash(re.compile(r'a+(?P<b>b*)', re.M | re.I)))
print(re.compile(p) is p)
show('flags', re.compile, p, re.I)
show('compile', re.compile, 3)
show('compile', re.compile, None)
show('match', re.match, 'a', 3)
show('match', re.match, 'a', b'a')
show('match', re.match, b'a', 'a')
show('match', p.match)
show('match', p.match, 'a', 1, 2, 3)
show('match', p.match, text='a')
print(p.search('xxAABb', 1), p.search('xxAABb', 3, 4), p.match('xxAABb', 2), p.fullmatch('xxAABb', 2, 5), p.match('b'))
print(re.compile('^a').search('ba', 1), re.compile('^a', re.M).search('b\na', 1), re.compile('(?<=b)a').search('ba', 1))
print(re.compile('a').search('aaa', 5), re.compile('').search('aaa', 5), re.compile('a').search('aaa', -3, -1))

for pattern, text in [
    ('a|ab', 'ab'), ('(a|ab)(c|bcd)(d*)', 'abcd'), ('(a*)*', 'aab'), ('(a*)+', 'b'), ('(a|b)*', 'abba'), ('(?:(a)|b)*', 'ab'),
    ('(a)|b', 'b'), ('(a)?b', 'b'), (r'(\w+) \1', 'hello hello world'), ('a{2,3}', 'aaaa'), ('a{2,3}?', 'aaaa'), ('a{,2}', 'aaaa'),
    ('a{2,}', 'aaaa'), ('a{2}', 'aaaa'), ('a{', 'a{'), ('a{1', 'a{1'), ('a{1,', 'a{1,'), ('a{}', 'a{}'), ('a{,}', 'aa'), ('x*', 'aaa'),
    ('.*', 'a\nb'), ('(?s).*', 'a\nb'), ('(?s:.)*', 'a\nb'), ('a.c', 'a\nc'), ('^b', 'a\nb'), ('(?m)^b', 'a\nb'), ('a$', 'a\n'), ('(?m)a$', 'a\nb'),
    (r'a\Z', 'a\n'), (r'\Aa', 'a'), (r'\bfoo\b', 'a foo b'), (r'\Boo', 'foo'), (r'\b', ''), (r'\B', ''), (r'[\w.]+@[\w.]+', 'me: x.y@z.org!'),
    ('[^a-c]+', 'abcdef'), ('[]a]+', 'a]b'), ('[^]a]+', 'b]a'), ('[a-]+', 'a-b'), (r'[\]\-]+', ']-'), (r'[\d-]+', '1-2'), ('[a\\-z]+', 'a-z'),
    ('(?i)straSSe', 'STRASSE'), ('(?i)ÀÉ', 'àé'), ('(?i)[à-é]+', 'ÀÉ'), ('(?ia)É', 'é'), ('(?i)k', '\u212a'), ('(?i)ſ', 'S'), ('(?i)[^x]', 'X'),
    (r'\d+', '१२३'), (r'(?a)\d+', '१२३'), (r'\w+', 'größe_1'), (r'(?a)\w+', 'größe'), (r'\s+', '\u00a0\u2003 '), (r'(?a)\s+', '\u00a0 '),
    ('(?=a)ab', 'ab'), ('a(?!b)', 'abac'), ('(?<=a)b', 'cbab'), ('(?<!a)b', 'abcb'), ('(?<=ab|cd)e', 'abe'), ('(?<=(a))b', 'ab'), ('(?=(a+))a*b\\1', 'baaabac'),
    ('(?>a+)b', 'aaab'), ('(?>a*)a', 'aaa'), ('a++b', 'aaab'), ('a*+a', 'aaa'), ('(?:ab?){2}+c', 'abac'), ('(?:a|ab){2}+c', 'ababc'), ('a?+a', 'a'), ('a{1,2}+a', 'aa'),
    ('(a)?(?(1)b|c)', 'ab'), ('(a)?(?(1)b|c)', 'c'), ('(?P<q>")?x(?(q)"|!)', '"x"'), ('(?P<q>")?x(?(q)"|!)', 'x!'), ('(a)?(?(1)b)', 'b'),
    ('(?x) a b # comment\n c', 'abc'), ('(?x: a b) c', 'ab c'), (r'(?x)a\ b [ ]', 'a b '), ('(?#note)a', 'a'), ('(?i:a)b', 'Ab'), ('(?i:a)b', 'AB'), ('(?-i:a)b', 'AB'),
    (r'\x41\u0042\U00000043\103\0', 'ABCC\0'), (r'\t\n\r\f\v\a\\', '\t\n\r\f\v\a\\'), (r'\.\*', '.*'), (r'\N{EM DASH}', '—'),
    ('(((a)))', 'a'), ('((a)(b))', 'ab'), ('(?P<x>a)(?P=x)', 'aa'), ('(?:)', ''), ('()', 'x'), ('(|a)+', 'aaa'), ('(a|)+', 'aaa'), ('(?:a??)*b', 'aab'),
    ('(a+|b+)*c', 'aabbc'), ('.*?x', 'aaxx'), ('a.*?b.*?c', 'a1b2c3c'), ('(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\\10', 'abcdefghijj'), ('[[]', '['), ('^*', 'x'),
]:
    try:
        r = re.search(pattern, text)
        print(repr(pattern), repr(text), r, r and r.groups(), r and r.lastindex)
    except re.error as e:
        print(repr(pattern), 'error:', e)

print(re.findall('a', 'banana'), re.findall('(a)(n)?', 'banana'), re.findall('(?:a)', 'aa'), re.findall('', 'abc'), re.findall('x*', 'axb'))
print(re.findall(r'\b', 'a b'), re.findall('a|', 'aab'), re.findall('a*?', 'aa'), re.findall(r'(\w)(\d)?', 'a1b'), re.findall(b'a(b)', b'abab'))
print([m.span() for m in re.finditer('a*', 'baac')], [m.group() for m in re.finditer(r'\w+', 'one two')])
it = re.finditer('a', 'aa')
print(type(it).__name__, next(it), next(it), next(it, 'end'), next(it, 'end'))
print(re.split(',', 'a,b,c'), re.split('(,)', 'a,b,c'), re.split(r'\s*,\s*', 'a , b,c', maxsplit=1), re.split('x*', 'axbc'), re.split('', 'abc'))
print(re.split('(a)|b', 'xaybz'), re.split(r'\W+', 'Words, words, words.'), re.split('[a-f]+', '0a3B9', flags=re.I), re.split(',', 'a,b', -1), re.split(b',', b'a,b'))
print(re.sub('a', 'b', 'banana'), re.sub('a', 'b', 'banana', 2), re.sub('a', 'b', 'banana', count=1), re.subn('a', 'b', 'banana'), re.sub('x*', '-', 'abxd'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('(?P<n>b)', r'<\g<n>>', 'abc'), re.sub('(a)|b', r'[\1]', 'ab'), re.sub('b', r'\g<0>\g<0>', 'abc'))
print(re.sub('.', lambda m: str(ord(m[0])) + ' ', 'abc'), re.sub('a', lambda m: None, 'banana'), re.sub('a', '', 'banana'), re.sub('', '-', 'abc'), re.sub(b'a', b'\\x', b'') )
print(re.sub('a', r'\\', 'a'), re.sub('a', r'\n', 'a') == '\n', re.sub('a', r'\.', 'a'), re.sub('a', r'\0', 'a') == '\0', re.sub('(a)', r'\1x\101', 'a'), re.sub('é', r'\g<0>ü', 'né'))
show('sub', re.sub, 'a', lambda m: 3, 'a')
show('sub', re.sub, 'a', 3, 'a')
show('sub', re.sub, 'a', b'x', 'a')
show('sub', re.sub, b'a', 'x', b'a')
show('sub', re.sub, 'a', 'x', 3)
for template in [r'\2', r'\g<', r'\g<>', r'\g<1', r'\g<x>', r'\g<-1>', r'\g<1a>', r'\q', '\\', r'\gx', r'\400', r'\99', r'\g<99>', r'\1\2', 'é\\q']:
    show(f'template {template!r}', re.sub, '(a)', template, 'a')
print(re.escape('a.b*c d\n-é_~#&'), re.escape(b'a.b'), re.escape('') == '')
print(re.I, re.IGNORECASE, re.I | re.M, re.A, re.X | re.S | re.U, re.NOFLAG, re.I & re.M, int(re.I | re.S), repr(re.RegexFlag(2)), ~re.I)
print(re.I | 8, type(re.I | re.M).__name__, bool(re.NOFLAG), re.I == 2, re.M.name, re.M.value)
print(re.compile('a', 2).flags, re.compile('(?imsx)a').flags, re.compile(b'a').flags, re.compile('(?a)a').flags)
import copy
print(copy.copy(p) is p, copy.deepcopy(p) is p, copy.copy(m) is m)
print(re.match(b'(a)(b)?', b'a'), re.match(b'(a)(b)?', b'a').groups(), re.search(rb'\xff', b'a\xff'), re.match(b'[\xe9]', b'\xe9'), re.match(rb'\w', b'\xe9'))
print(re.match('(x)?', '').group(1), re.fullmatch('a|ab', 'ab'), re.fullmatch('a*?', 'aaa'), re.fullmatch('a', 'ab'))
print(re.search('(?P<a>x)(?P<b>y)?', 'x').lastgroup, re.search('((a)b)', 'ab').lastindex, re.search('(a)(?P<z>b)', 'ab').lastgroup)
print(len(re.findall('(?:x+x+)+y', 'x' * 20 + 'y')), re.search('(a|b|c)*d', 'abc' * 1000 + 'd').span(), re.match('(?:a?){30}a{30}', 'a' * 30).span())
print(re.match('(?:.|\n)*', 'ab\n' * 5000).span(), re.match('((?:a|b)*?)c', 'ab' * 3000 + 'c').span())
