# What the parser of patterns refuses, with positions.
import re

PATTERNS = [
    '(', ')', '(a', 'a)', '[', '[a', '[a-', '[]', '[^', '[b-a]', r'[\d-z]', r'[a-\d]', '*', '+a', '?', 'a**', 'a*+*', 'a+++', 'a{2}{3}', 'a???', '(*)', '|*', '^*', '$+', r'\b*',
    '(?', '(?P', '(?P<', '(?P<a', '(?P<>a)', '(?P<1a>b)', '(?P<a>x)(?P<a>y)', '(?Px)', '(?P=a)', '(?P=', '(?P=)', '(?P<a>(?P=a))', '(?:', '(?=', '(?!', '(?<', '(?<a)', '(?<=a*)', '(?<!a|bc)', '(?<=(a)\\1)',
    '(?<=(?P<a>b)(?P=a))', r'(?<=\1)(a)', '(?#', '(?#abc', '(?z)', '(?-', '(?-)', '(?i', '(?i-', '(?i-)', '(?i-i:a)', '(?ia-u:b)', '(?au)a', '(?L)a', '(?i-a:b)', '(?-u:x)', 'a(?i)b', '(a)(?i)', '(?i)(?m)a', '(?iz)', '(?i-z:a)', '(?i-mz:a)', '(?i-m',
    '(?(', '(?()a)', '(?(1', '(?(1)a', '(?(1)a)', '(?(2)a|b)(x)', '(?(a)b)', '(?(0)a)', '(?(-1)a)', '(?(1)a|b|c)(x)', '(x)(?(1)a|b|c)', '(?(1a)b)', '(?>', '(?>a', '(?<',
    '\\', 'a\\', r'\q', r'\1', r'\2(a)', r'(\1)', r'(a\1)', r'\8', r'\18', r'\400', r'\777', r'\x', r'\x1', r'\xg', r'\u12', r'\U1234', r'\U00110000', r'[\q]', r'[\x1]', r'[\400]', r'[\8]', r'\N', r'\N{', r'\N{}', r'\N{NOPE}', r'\N{NOPE',
    'a{3,1}', 'a{99999999999}', 'a{1,4294967295}', 'a{4294967294}', '(?P<a.b>x)', '(?P<é>x)', '(?i)(', 'abc(def', 'line\nline(', 'a\nb\nc)', '((((', '(?=a)*', '(?<=a)+', r'\A*', '(?:)*', '()*', '(?i:)*', '(?x) * ', '(?x)a # ( \n (', '(?<=a{2})b', '(?<=a?)b', '(?<=ab|c)d',
]
for pattern in PATTERNS:
    try:
        print(repr(pattern), re.compile(pattern).groups)
    except Exception as e:
        print(repr(pattern), type(e).__name__, e, getattr(e, 'pos', None), getattr(e, 'lineno', None), getattr(e, 'colno', None), getattr(e, 'msg', None))
for pattern in [b'(', b'\xe9(', b'(?P<\xe9>a)', b'(?u)a', b'(?L)a', b'(?La)a', b'\\u1234', b'(?P<a>b)(?P=c)', b'\\N{DIGIT ONE}']:
    try:
        print(repr(pattern), re.compile(pattern).groups)
    except Exception as e:
        print(repr(pattern), type(e).__name__, e)
for flags, pattern in [(re.L, 'a'), (re.U, b'a'), (re.A | re.U, 'a'), (re.A | re.L, b'a')]:
    try:
        print(re.compile(pattern, flags))
    except Exception as e:
        print(type(e).__name__, e)
try:
    re.compile('ab\ncd(')
except re.error as e:
    print(e.args, e.msg, e.pattern, e.pos, e.lineno, e.colno, repr(e))
print(re.error('m'), re.error('m', 'p', 0), issubclass(re.error, Exception), re.error.__module__, re.error.__name__)
print(re.error.__mro__[1])
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for pattern in ['[[a]', '[a--b]', '[a&&b]', '[a||b]', '[a~~b]', '[--a]', '[a-b--c]']:
        try:
            re.compile(pattern)
        except re.error as e:
            print(pattern, e)
for w in caught:
    print(w.category.__name__, w.message)
re.compile('(')
