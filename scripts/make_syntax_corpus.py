"""Writes what CPython 3.11 makes of a set of programs: their trees (`ast.dump`) and their syntax errors.

usage: make_syntax_corpus.py > tests/corpora/syntax.txt
       make_syntax_corpus.py --random N [SEED]      more random programs
       make_syntax_corpus.py --files FILE...        whole files, with positions
       make_syntax_corpus.py --lines FILE           snippets, one Python string literal a line
       make_syntax_corpus.py --grammar FILE         asks CPython about the samples of the grammar, and tells where it differs

A case is two lines: the source after `<` (`<p` when the tree carries positions, `<e` for an expression as `eval` takes it),
with backslash, line ends, tabs and control characters escaped; then the tree after `>`, or after `!` the error's
kind, lineno, offset, end_lineno, end_offset, msg and text. After `<r` stands a wrong
program, and after `=` what the interpreter prints. After `<c` stand the lines typed at a prompt, and then after `=`
whether they are complete, as `codeop` has it. Run under CPython 3.11.
"""

import ast
import codeop
import io
import random
import re
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)


def escape(text):
    out = []
    for c in text:
        if c == "\\":
            out.append("\\\\")
        elif c == "\n":
            out.append("\\n")
        elif c == "\r":
            out.append("\\r")
        elif c == "\t":
            out.append("\\t")
        elif ord(c) < 32 or 127 <= ord(c) < 161:
            out.append("\\u%06x" % ord(c))
        else:
            out.append(c)
    return "".join(out)


def case(source, positions=False, mode="exec"):
    mark = "<e" if mode == "eval" else "<p" if positions else "<"
    print(mark, escape(source))
    # `eval` skips the blanks before an expression.
    source = source.lstrip(" \t") if mode == "eval" else source
    try:
        tree = compile(source, "<s>", mode, ast.PyCF_ONLY_AST)
        # Some errors are found only when the tree is compiled; those of the grammar's kind are the parser's here.
        try:
            compile(source, "<s>", mode)
        except SyntaxError as error:
            if "duplicate argument" in error.msg or "keyword argument repeated" in error.msg:
                raise
        print(">", ast.dump(tree, include_attributes=positions))
    except SyntaxError as error:
        # Without an end column CPython says 0 or -1; both are shown alike.
        fields = [error.lineno or 0, error.offset or 0, error.end_lineno or 0, max(error.end_offset or 0, 0)]
        fields.insert(0, type(error).__name__)
        # The compiler looks the line up in a file, which is not there.
        text = (error.text or source.split("\n")[(error.lineno or 1) - 1]).rstrip("\n")
        print("!", "|".join(map(str, [*fields, error.msg, escape(text)])))
    except (RecursionError, MemoryError) as error:
        print("!", "|".join([type(error).__name__, "0|0|0|0", str(error), ""]))


GOOD = r"""
pass
x
x = 1
x = y = z = 1, 2
x, *y = z
[a, (b, *c)] = d
(a.b)[c] = 1
x: int
x: int = 3
(x): int = 3
a.b: int
a[1]: "str" = yield
x += 1; y -= 2; z *= 3; a /= 4; b //= 5; c %= 6; d **= 7; e @= 8; f &= 9; g |= 1; h ^= 2; i <<= 3; j >>= 4
x = yield
x = yield 1, 2
x = yield from y
del x
del x, y[0], z.w
del (x, y)
del (x), (y)
del [x, y],
del (x)
return_ = 1; pass;
import a
import a.b.c as d, e
from a import b
from . import b
from ... import b as c
from .a.b import (c, d as e,)
from .... import x
from a import *
global a, b
nonlocal c
assert x
assert x, "message"
raise
raise X
raise X from Y
if x: pass
if x:\n    pass\nelif y:\n    pass\nelif z:\n    q\nelse:\n    w
while x: break
while x:\n  continue\nelse:\n  pass
for x in y: pass
for x, *y in z, w:\n  pass\nelse:\n  pass
for x.a, y[0] in z: pass
for (x, y) in z: pass
for x in *a, b: pass
try:\n  a\nexcept:\n  b
try:\n  a\nexcept A:\n  b\nexcept (B, C) as d:\n  e\nelse:\n  f\nfinally:\n  g
try:\n  a\nfinally:\n  b
try:\n  a\nexcept* A as b:\n  c\nexcept* D: pass
with a: pass
with a as b, c as (d, e): pass
with (a as b, c as d,): pass
with (a, b): pass
with (a): pass
with (a, b) as c: pass
with (a).b as c.d: pass
with (yield): pass
def f(): pass
def f(a, b=1, *c, d, e=2, **f) -> int: return a
def f(a, /, b, *, c): pass
def f(a=1, /, b=2): pass
def f(a, /): pass
def f(*, a): pass
def f(*a: int, b: str = "x", **c: d): pass
def f(*a: *b): pass
def f(**k,): pass
def f(a, b,): pass
def f(*a,): pass
@a\n@b.c(1)\ndef f(): pass
@a\nclass B(C, metaclass=D, *e, **f):\n    x = 1\n    def g(self): pass
class A: pass
class A(): pass
match x:\n  case 1: pass\n  case -1.5 | 2+3j | "a" "b" | None | True: pass\n  case a.b.c: pass\n  case _: pass
match x, y:\n  case [a, *b] | (c, *_): pass\n  case a, b: pass\n  case *a, b: pass\n  case (a): pass\n  case (): pass\n  case []: pass\n  case (a,): pass
match x:\n  case {"a": b, 1: c, **d}: pass\n  case {}: pass\n  case {a.b: None, }: pass\n  case A(): pass\n  case a.B(1, c, d=2, e=f,) as g if h: pass
match *a, b:\n  case [1, [2, 3]] as x: pass
match (x):\n  case y if y > 1: pass
match -x:\n  case _: pass
match = 1
match.x
match(x)
match[x]
match (x), y
match * x
match -x
case = 1; _ = 2; type = 3
print(match, case)
a or b and not c
not a in b
a if b else c if d else e
(a if b else c) if d else e
lambda: 0
lambda x, y=1, *z, k, w=2, **v: x
lambda x, /, y: x
lambda *a, b: (yield)
lambda *, a: 1
lambda x: lambda y: x
a < b <= c == d != e > f >= g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** c
-1 ** 2
~a + +b
not not a
a.b.c(d)(e)[f].g
2 .real
1..real
f(a, *b, c=d, *e, **g, h=i, **j)
f(a for a in b)
f((a for a in b), c)
f(a := 1, b)
f(a)(b for b in c if d if e)
f(**a, b=1,)
f(*a, **b)
a[1], a[1:2], a[1:2:3], a[:], a[::], a[:2], a[::2], a[1:], a[1::]
a[1, 2], a[1:2, ...], a[:, None], a[1,], a[*b], a[*b, c], a[b := 1], a[1:2,]
a[lambda: 1:2]
[]
[a]
[a, *b, c,]
[a for a in b]
[a for a, b in c for d in e if f if g for h in i]
[(a := 1), b := 2]
{}
{a}
{a, *b}
{a: b}
{a: b, **c, d: e,}
{a for a in b}
{a: b for a, b in c if d}
{**a}
{lambda: 1: 2}
()
(a,)
(a, *b)
(a)
((a))
(a for a in b)
(yield)
(yield from a)
(a := 1)
a, b
a,
*a, b
*a,
...
None, True, False
0, 1, 10, 0x1F, 0o17, 0b101, 1_000_000, 0x_ff, 00, 0_0, 0xDEADBEEFDEADBEEFDEADBEEF
9223372036854775807, 9223372036854775808, 123456789012345678901234567890
1.0, 1., .5, 1e10, 1E-5, 1.5e+3, 1_0.0_1, 1e400, 5e-324, 0.1, 1e16, 1e15, 123456789.123456789, 1e22, 1e-5, 0.0001
1j, 1.5J, .5j, 1e3j, 0j, 00j, 09.5, 09e1, 010j
1if x else 2
0x1for x in y
[1for x in y]
1or 2
"a" 'b' "c"
'a\n\t\\\'\"\a\b\f\v\r\0\12\x41\u00e9\U0001F600'
'\d\ q'
"a\
b"
r'\n' R"\x" u'x' U'y'
b'a\x00\xff\n\101\q' B'b' rb'\n' Rb"\x" bR''
'''a
b"c'd''\''''
""
''''''
"\N{DEGREE SIGN}\N{greek small letter alpha}\N{EM DASH}\N{LATIN SMALL LETTER A}"
u'a' 'b'
'a' u'b'
"é日本"
f''
f'a'
f'{x}'
f'a{x}b{y}c'
f'{x!r}{y!s}{z!a}'
f'{x:>10}{y:{w}.{p}}{z!r:^{w}}'
f'{x=}{y = }{z=!s}{w=:>5}{ a + b = }'
f'{{}}{{{x}}}'
f'{x:{{}}}'
f'{a["b"]}{c(d, e=1)}{f"{g}"}'
f'{a if b else c}{(lambda x: 1)}{ {1: 2}[1] }'
f'{a, b}{*a, b}'
f'{yield}'
f'{x!=y}{x==y}{x<=y}{x>=y}{x<y}'
f'{x:%Y-%m-%d}'
f'a' 'b' f'{c}' 'd'
'a' f'b'
f'\n{x}\t\{y}'
rf'\n{x}\d' fr"\{x}"
f'\N{DEGREE SIGN}{x}'
f'{x:a{y!r:b}c}'
f"{'a' 'b'}"
f'{x for x in y}'
f"{a['x']!r:>{width}}"
f'{x:=5}'
f'{(x:=5)}'
x = (1 +\n  2)
x = [\n1,\n\n# c\n2\n]
if x:\n\n  # comment\n  y\n\n    # odd comment\n  z
if x:\n\ty\n\tz
a = 1 \\\n  + 2
\\\nx
\n\n\nx
# only a comment
x # comment
def f():\n    '''doc'''\n    return 1\n\n\nx = f()\n
class A:\n  x: int\n  y: int = 1\n  def f(self):\n    if self:\n      return\n    return 2\nA()
if a:\n  if b:\n    c\n  else:\n    d\nelse:\n  e
if a: b; c
x = lambda a=1: a; y = 2
print("a", end="")
print
exec
x\r\ny\rz
'''a\r\nb\rc'''
\fx
if x:\n  y\n\f\n  z
é = 1; 变量 = é
a = b if c else lambda: d
x = *a, *b
return_value = not a == b
for i in range(10): print(i, end=' '); x = i
while (n := f()) > 0: pass
a[b][c] = d.e().f = g
x = a if b else c, d
lambda: (yield)
lambda *args: args, lambda **kw: kw
def f(x): return lambda y: x + y
raise X(a), b
"""

# Sources that a line of the table above cannot hold: `\n` there is an end of line, here is what Python would read.
LITERAL = [
    "x = '''a\nb'''",
    "f'''{\nx\n}'''",
    "f'''a\n{x:\n  y}'''",
    "'a\\\nb'",
    "if 1:\n\tx\n        y\n",
    "if 1:\n  x\n \n  y\n",
    "def f():\n    pass\n    \n  # c\nx",
    "x = 1\n    ",
    "x = 1\n    # c",
    "if x:\n    pass\n\\\nelse:\n    pass",
    "f'''{x\n}'''\ny",
]

BAD = r"""
x =
x = = 1
x = 1 2
a b
(a b)
f(a b)
[a b, c]
{a b}
f(a, b c)
[1 2 3]
[1, 2 3]
{1: 2 3: 4}
{1: 2, 3 4}
x = (1, 2 3)
(
(1,
f(1,
[1, 2
{1: 2
x = (1\ny = 2
def f(:\n  pass
foo(a, b for b in range(5), c)
f(x for x in y, 1)
f(1, x for x in y)
f(x for x in y, z for z in w)
)
]
a)
(a]
(a\n]
[a)
{a]
'abc
"abc
x = 'abc
x = 'abc\ny = 2
'''abc
'''abc\ndef\n
x = \"\"\"abc\n\n
f'abc
b'abc
if x
if x\n  y
if x:
if x:\n
if x:\ny
if x:\n\n\ny
if x:\n  y\nelse
if x:\n  y\nelse\n  z
if x:\n  y\nelse:\nz
if x:\n  y\nelif z\n  w
if x:\n  y\nelif z:\nw
if x = 3:\n  pass
if x == 3\n  pass
if (x = 3): pass
while x
while x:\ny
while x = 1: pass
for x in y
for x in y:\nz
for x y: pass
for x: pass
for 1 in y: pass
for f() in y: pass
for (x, 1) in y: pass
for x in : pass
for in x: pass
def f
def f:\n  pass
def f()
def f()\n  pass
def f():\npass
def (): pass
def f(a, a): pass
def f(a, b=1, a=2): pass
def f(a, *, a): pass
def f(*a, **a): pass
lambda a, a: 1
def f(a=1, b): pass
def f(a, (b, c)): pass
def f((a)): pass
def f((a, b)): pass
def f(a b): pass
def f(a, b: int=, c): pass
def f(a=): pass
def f(/, a): pass
def f(/): pass
def f(a, /, b, /): pass
def f(*a, /): pass
def f(a, / *b): pass
def f(*): pass
def f(*, **k): pass
def f(*,): pass
def f(*a, *b): pass
def f(*, a, *b): pass
def f(**k, a): pass
def f(**k, *a): pass
def f(**k=1): pass
def f(*a=1): pass
def f(1): pass
def f(a, 1): pass
def f(a.b): pass
lambda a=1, b: 1
lambda (a, b): 1
lambda (a): 1
lambda *: 1
lambda *, **k: 1
lambda **k, a: 1
lambda a=: 1
lambda x
lambda x y: 1
class
class A
class A\n  pass
class A:\npass
class A(: pass
class A(B\n  pass
class 1: pass
try
try:\n  a
try:\n  a\nb
try:\na
try:\n  a\nexcept\n  b
try:\n  a\nexcept A\n  b
try:\n  a\nexcept A, B:\n  c
try:\n  a\nexcept A, B as c:\n  d
try:\n  a\nexcept:\nb
try:\n  a\nexcept A:\nb
try:\n  a\nfinally:\nb
try:\n  a\nfinally\n  b
try:\n  a\nexcept*:\n  b
try:\n  a\nexcept* A:\nb
try:\n  a\nexcept A: pass\nexcept* B: pass
try:\n  a\nexcept* A: pass\nexcept B: pass
try:\n  a\nelse:\n  b
with a
with a as b
with a:\nb
with a as 1: pass
with a as f(): pass
with (a as b, c as 1): pass
with (a as b\n  pass
with: pass
match x\n  case 1: pass
match x:\ncase 1: pass
match x:\n  case 1\n    pass
match x:\n  case 1:\n  pass
match x:\n  case a as _: pass
match x:\n  case a as b.c: pass
match x:\n  case a as 1: pass
match x:\n  case A(b=1, c): pass
match x:\n  case 1+1: pass
match x:\n  case {**a, "b": c}: pass
match x:\n  pass
1 = x
None = 1
True = 1
x = None = 1
f() = 1
f() = x = 1
x = f() = 1
a + 1 = 2
-a = 1
a + b = c = 3
(a, 1) = 2
a, 1 = 2
[a, 1] = 2
[a, f()] = 2
(a for a in b) = 1
[a for a in b] = 1
{a for a in b} = 1
{a: b for a in b} = 1
{} = 1
{1: 2} = 1
{1} = 1
'a' = 1
f'{a}' = 1
... = 1
a < b = 1
a and b = 1
not a = 1
a if b else c = 1
lambda: 1 = 2
(yield) = 1
x = yield = 1
yield = 1
*a = 1
*f() = 1
a.b() = 1
a[1]() = 1
f() += 1
1 += 1
(a, b) += 1
[a] += 1
a + b += 1
None += 1
a, b += 1
x += 
x += 1 2
(a, b): int
[a, b]: int
a, b: int
f(): int
1: int
(a, b): int = 1
x: 
x: int = 
x = 1 +
x +
x + * y
x ** 
x.
x.1
x.(a)
x[
x[]
x[1
x[1:2:3:4]
x[1 2]
x(
x(,)
f(a=1, b)
f(a=1, 2)
f(**a, b)
f(**a, *b)
f(a=1, *b, c)
f(a=1, a=2)
f(a=1, b=2, a=3)
class A(a=1, a=2): pass
f(1=2)
f(True=1)
f(None=1)
f(a.b=1)
f(a+1=2)
f(a()=1)
f("a"=1)
f((a)=1)
f(a=)
f(a=, b=1)
f(a==, b)
f(a=b for b in c)
f(*)
f(**)
f(*a=1)
f(a:=1=2)
f(a.b := 1)
(a.b := 1)
(1 := 2)
((a, b) := 1)
(a := )
a := 1
x = a := 1
(x = 1)
(x = 1, y)
[x = 1]
(a, b = 1)
(f() = 1)
(1 = 2)
print a
print "hello"
print "hello", x
print a, b
print (a) b
print 1
print -1
print f(x)
exec "code"
exec x
print a if b
if x: print "a"
def f():\n  print "hello"
a if b
a if b else
(a if b)
[a if b for c in d]
x = a if b
f(a if b, c)
a if b c else d
not
not = 1
a not b
a is is b
a in
a not
x = not
a = b c d
import
import a.
import a as
import a as b.c
import a b
import a, 
from
from a
from a import
from a import b,
from a import (b
from a import ()
from a import b c
from a import (b c)
from . import *, a
from a import * as b
from 1 import a
import 1
del
del 1
del f()
del a + b
del (a, 1)
del *a
del *a, b
del a, f()
del None
del a b
global
global 1
global a.b
global a,
nonlocal
assert
assert x,
raise from x
raise x from
return
return 1 2
return x y
pass x
pass 1
break x
continue 1
x y z
class = 1
def = 1
for = 1
if = 1
x = if
x = class
import = 3
True.x = 
else: x
elif x: y
except: x
finally: x
case 1: x
  x
  x = 1\ny
x\n  y
if x:\n  y\n    z
if x:\n    y\n  z
if x:\n    y\n   z\n
def f():\n    x\n  y\n
class A:\n    def f():\n        x\n      y
if x:\n\ty\n        z
if x:\n        y\n\tz
 if x:\n y
*a
*a b
(*a)
(**a)
(*a, b c)
[*a for a in b]
(*a for a in b)
{*a for a in b}
{**a for a in b}
f(*a for a in b)
[a, b for a, b in c]
[a, for a in c]
{a, b for a, b in c}
{a: b, c for a in b}
[a for a]
[a for a in]
[a for 1 in b]
[a for f() in b]
[a for a b in c]
[a for a in b if]
[for a in b]
(for a in b)
{a: }
{a:, b: c}
{a: b, c: }
{a: b, c}
{a: b, c, d: e}
{a: *b}
{a: b, c: *d}
{: a}
{a: b c: d}
{**a b}
{a = 1}
{a: b = 1}
{'a' 'b': 1, 'c'}
1a
1_
1__0
1_a
1e
1e+
1ea
1.5a
0x
0xg
0x1g
0x_
0o
0o8
0o18
0o1a
0b
0b2
0b12
0b1a
0_
01
007
0123 + 1
1jx
1.e
1.0.0
0xfor
1e5x
12abc + 1
x = 1__2
$
x = $
x?
a ? b
a ! b
!x
x = `a`
€
x = €5
x = “a”
a – b
x × y
a b # comment
\\
\\ x
x = \\
x \\ y
x = 1 \\ # comment
x = 1 \\
'\x'
'\x1'
'\xg'
'\u123'
'\U1234'
'\U00110000'
'\N'
'\N{'
'\N{}'
'\N{FOO BAR}'
'abc\x1 def'
x = 'é\x1'
x = f('\u12')
b'\x'
b'a\x1'
b'é'
'a' b'b'
b'a' 'b'
x = b'a' f'b'
f'{'
f'{}'
f'{ }'
f'}'
f'{a'
f'{a!}'
f'{a!x}'
f'{a!rr}'
f'{a b}'
f'{a +}'
f'{a:'
f'{a:{b}'
f'{a:{b:{c}}}'
f'{a\n}'
f'{a#}'
f'{(a}'
f'{a)}'
f'{[a)}'
f'{"a}'
f'{!r}'
f'{:x}'
f'{=}'
f'{a=b}'
f'{a = 1}'
f'{lambda x: 1}'
f'{a := 1 2}'
f'{1a}'
f'{a.}'
f'{*}'
f'{if}'
f'{f(a b)}'
f'{(a b)}'
f'{a["b]}'
x = f'{a b}' + 1
x = 1\ny = f'{a b}'
f'{x:{y z}}'
f'abc {a $ b}'
f'{print x}'
f'a' f'{b c}'
'a' f'{b c}'
f'{a}}'
f'{{a}'
yield x y
x = yield from
x = (a,, b)
(,)
[,]
{,}
,
;
x;;y
x; ;
:
x:
->
x -> y
@
@a
@a\nx
@a b\ndef f(): pass
@\ndef f(): pass
...x
a..b
a. b c
a = 1 if x else
a = [1, 2, 3
a = [1, 2, 3\nb = 4
a = {'x': 1\nb = 4
print("a"
print("a"\nx = 1
print("a" "b" c)
print('a', b c)
x = "a" b
x = "a" "b" c
kf"abc"
(kf"abc")
x = 5 if y else 6 7
(x for x in y z)
[x for x in y z]
while True print(1)
for i in range(10) print(i)
if a: b else: c
def f() return 1
x = {1, 2: 3}
x = {1: 2, 3}
a = b = 
a == b = c
a = b == c = d
x = 1 = 2
x = f(a)(b c)
f(a, b\nc)
f(a,\n  b c)
a.b c
a[1] b
"%s" % x y
1 + 2 3
with open('x') as f, : pass
with open('x') as f g: pass
return return
lambda
lambda: 
(lambda x: )
x = lambda a b: 1
try: pass
try: x
if True:\n  x = 1\n y = 2\n
def f():\n  return 1\n return 2
for i in x:\n  y\n   z\n
x = [1, 2\ny = 3]
x = {'a': 1, 'b' 2}
x = {'a' 1}
d = {'a': 1 'b': 2}
np.array([1, 2 3])
np.array([1, 2, 3)
np.zeros((3, 3)
np.zeros(3, 3))
x[1, 2 3]
x[1:2 3]
x = np.array([[1, 2], [3, 4]]
a[0 = 1
a[0) = 1
a = 3x
3x = 1
2 = x
"a" = b
x + 1 = 2
x++
x--
++x =
x =+ 
x === y
x <> y
x && y
x || y
!x
x ! = y
not x = y
nonlocal x = 1
global x = 1
import numpy as
import numpy np
from numpy import array as
from numpy import array, 
from numpy import (array, 
from numpy
f(x, y=1, z)
f(x=1, x=1)
f(**k, **k, x)
f(x)(
f(x
f(x]
f(x}
f{x)
"""

BAD_LITERAL = [
    "\tif x:\n        y",
    "if 1:\n\tx\n    y\n",
    "if 1:\n        x\n\ty\n",
    "x = '''a\nb",
    "x\u00a0= 1",
    "x = 1\u200b",
    "x = \u201ca\u201d",
    "x = 1\x01",
    "x = (\n1,\n2\ny = 3\n",
    "f(\n  a b\n)",
    "f(\n  a,\n  b c,\n)",
    "'abc\\\ndef",
    "x = 'abc\\",
    "x = 1 \\\n",
    "x = [\n  'a',\n  'b\n]",
    "def f():\n    x = (1 +\n    y = 2\n    return y\n",
    "if x:\n    y = [1,\n\nz = 2",
    "'''\nabc\n",
    "class A:\n    def f(self):\n        x = 'a\n        return x\n",
    "# é\nx = 'é' y",
    "é = (1 2)",
    "x = f('é', a b)",
    "if x:\n  pass\n else:\n  pass\n",
    "for i in range(3):\nprint(i)\n",
    "x = 1\n  y = 2\n",
    "    x = 1\n",
    "def f():\n\n\n",
    "x = [1,\n     2,\n     3 4,\n     5]\n",
    "f'''{\na b\n}'''",
    "x = 1\nf'''a\n{b c}'''",
    "(" * 201,
    "(" * 100 + "a b" + ")" * 100,
    "f(" * 60 + "a b" + ")" * 60,
    "\n".join(" " * n + "if x:" for n in range(101)) + "\n" + " " * 101 + "x",
    "x = " + "1" * 4301,
]

EVAL = ["1", "a, b", "  a", "\ta + 1", "a\n", "a\n\n", "a;", "a = 1", "", "lambda: 1", "*a, b", "a b", "(a\n)", "yield 1", "f(a for a in b)"]


PROMPT = r"""
x = 1

# comment
x = (1,
x = (1,\n2)
x = (1,\n\n
'''a
'''a\n
'''a\n'''
x = 1 \\
x = 1 \\\n+ 2
if x:
if x: y
if x: y\n
if x:\n    y
if x:\n    y\nelse:
if x:\n    y\nelse:\n    z\n
if x:\n    y\n
if x:\n    y\n\n
if x:\n    if y:
if x:\n    if y:\n        z
def f():\n    return [1,\n\n
def f():\n    return 1\n
@a
@a\ndef f():\n    pass
@a\ndef f():\n    pass\n
for i in x:\n    y\n
try:\n    x
try:\n    x\nexcept:
try:\n    x\nfinally:\n    y\n
while x:\n    # c
class A:\n    x = 1
class A:\n    x = 1\n
with a:\n    b\n
x = 1; y = 2
x = 
a b
1 = 2
'abc
if x:\ny
)
def f()
x = [1, 2)
f(a, 
lambda
raise
print "a"
  x
$
"""


def report(source):
    """What the interpreter prints for an error."""
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as error:
        stderr, sys.stderr = sys.stderr, io.StringIO()
        sys.__excepthook__(type(error), error.with_traceback(None), None)
        text, sys.stderr = sys.stderr.getvalue(), stderr
        print("<r", escape(source))
        print("=", escape(text.rstrip("\n")))


def prompt(source):
    """Whether a prompt goes on asking after these lines."""
    print("<c", escape(source))
    try:
        print("=", "complete" if codeop.compile_command(source) else "incomplete")
    except SyntaxError:
        print("=", "invalid")


class Random:
    """Random programs from a seed; every construct of the grammar may come up."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def many(self, make, low=0, high=3, sep=", "):
        return sep.join(make() for _ in range(self.random.randint(low, high)))

    def name(self):
        return self.pick("a", "b", "x", "y", "np", "foo", "_", "self", "match", "case", "print", "é")

    def atom(self):
        return self.pick(
            self.name, self.name, self.number, self.string,
            lambda: self.pick("None", "True", "False", "..."),
        )()

    def number(self):
        return self.pick("0", "1", "42", "3.14", "1e-7", "2j", "0xff", "1_000", "10.", ".5e3", "12345678901234567890")

    def string(self):
        return self.pick("'a'", '"b c"', "b'x'", "''", "r'\\d'", "'\\n'", '"""t"""', "'a' 'b'", "f'{x}'", "f'{x!r:>{y}} z'", "f'{a + b=}'")

    def expr(self, depth=3):
        if depth <= 0 or self.random.random() < 0.1:
            return self.atom()
        sub = lambda: self.expr(depth - 1)
        return self.pick(
            lambda: f"{sub()} {self.pick('+', '-', '*', '/', '//', '%', '@', '**', '<<', '>>', '&', '|', '^')} {sub()}",
            lambda: f"{sub()} {self.pick('<', '>', '==', '!=', '<=', '>=', 'in', 'not in', 'is', 'is not')} {sub()}",
            lambda: f"{sub()} {self.pick('and', 'or')} {sub()}",
            lambda: f"{self.pick('-', '+', '~', 'not ', '- -')}{sub()}",
            lambda: f"({sub()})",
            lambda: f"({sub()}){self.pick('.', ' . ')}{self.name()}",
            lambda: f"{self.name()}({self.arguments(depth - 1)})",
            lambda: f"({sub()})({self.arguments(depth - 1)})",
            lambda: f"{self.name()}[{self.many(lambda: self.slice(depth - 1), 1, 3)}{self.pick('', ',')}]",
            lambda: f"{sub()} if {sub()} else {sub()}",
            lambda: f"(lambda {self.parameters(depth - 1, False)}: {sub()})",
            lambda: f"lambda: {sub()}",
            lambda: f"[{self.many(lambda: self.element(depth - 1))}]",
            lambda: f"({self.many(lambda: self.element(depth - 1), 1)},)",
            lambda: f"{{{self.many(lambda: self.element(depth - 1), 1)}}}",
            lambda: f"{{{self.many(lambda: self.item(depth - 1))}}}",
            lambda: f"[{sub()} {self.clauses(depth - 1)}]",
            lambda: f"({sub()} {self.clauses(depth - 1)})",
            lambda: f"{{{sub()} {self.clauses(depth - 1)}}}",
            lambda: f"{{{sub()}: {sub()} {self.clauses(depth - 1)}}}",
            lambda: f"({self.name()} := {sub()})",
            lambda: f"(yield {sub()})",
        )()

    def element(self, depth):
        return self.pick(lambda: self.expr(depth), lambda: self.expr(depth), lambda: "*" + self.atom())()

    def item(self, depth):
        if self.random.random() < 0.2:
            return "**" + self.atom()
        return f"{self.expr(depth)}: {self.expr(depth)}"

    def slice(self, depth):
        part = lambda: self.pick("", self.expr(depth))
        return self.pick(lambda: self.expr(depth), lambda: f"{part()}:{part()}", lambda: f"{part()}:{part()}:{part()}")()

    def arguments(self, depth):
        parts = [self.element(depth) for _ in range(self.random.randint(0, 2))]
        names = self.random.sample(["k", "w", "axis", "out"], 2)
        parts += [f"{name}={self.expr(depth)}" for name in names[: self.random.randint(0, 2)]]
        if self.random.random() < 0.2:
            parts.append("**" + self.atom())
        return ", ".join(parts) + self.pick("", ",") * bool(parts)

    def parameters(self, depth, annotated=True):
        note = lambda: f": {self.expr(0)}" if annotated and self.random.random() < 0.3 else ""
        names = iter(["p", "q", "r", "s", "t", "u"])
        parts = [next(names) + note() for _ in range(self.random.randint(0, 2))]
        if parts and self.random.random() < 0.3:
            parts.append("/")
        if self.random.random() < 0.5:
            parts.append(f"{next(names)}{note()}={self.expr(depth)}")
        if self.random.random() < 0.3:
            parts.append(self.pick("*args" + note(), "*"))
            parts.append(next(names) + note() + self.pick("", f"={self.expr(0)}"))
        if self.random.random() < 0.3:
            parts.append("**kw" + note())
        return ", ".join(parts)

    def clauses(self, depth):
        clause = lambda: f"for {self.target()} in {self.expr(0)}" + self.pick("", f" if {self.expr(min(depth, 0))}")
        return self.many(clause, 1, 2, " ")

    def target(self):
        return self.pick("i", "i, j", "(i, *j)", "[i, j]", "a.b", "x[0]", "i,")

    def block(self, depth, indent):
        pad = "\n" + " " * (indent + 4)
        return ":" + "".join(pad + self.stmt(depth - 1, indent + 4) for _ in range(self.random.randint(1, 3)))

    def stmt(self, depth=2, indent=0):
        simple = lambda: self.pick(
            lambda: self.expr(2),
            lambda: f"{self.target()} = {self.expr(2)}",
            lambda: f"x = y = {self.expr(1)}",
            lambda: f"x {self.pick('+=', '-=', '*=', '@=', '**=', '//=')} {self.expr(2)}",
            lambda: f"x: {self.expr(1)} = {self.expr(1)}",
            lambda: f"assert {self.expr(1)}, {self.expr(0)}",
            lambda: f"del {self.pick('a', 'a, b[0]', '(a, b)')}",
            lambda: f"raise {self.expr(1)} from {self.expr(0)}",
            lambda: f"return {self.expr(1)}",
            lambda: self.pick("pass", "import a.b as c, d", "from ..a import (b, c as d)", "global a, b", "x = 1; y = 2"),
            lambda: f"{self.expr(1)}; {self.expr(1)}",
        )()
        if depth <= 0 or self.random.random() < 0.4:
            return simple()
        pad = "\n" + " " * indent
        block = lambda: self.block(depth, indent)
        return self.pick(
            lambda: f"if {self.expr(1)}{block()}{pad}elif {self.expr(1)}{block()}{pad}else{block()}",
            lambda: f"while {self.expr(1)}{block()}",
            lambda: f"for {self.target()} in {self.expr(1)}{block()}{pad}else{block()}",
            lambda: f"try{block()}{pad}except {self.name()} as e{block()}{pad}finally{block()}",
            lambda: f"with {self.expr(1)} as x, {self.expr(0)}{block()}",
            lambda: f"with ({self.expr(0)} as x, {self.expr(0)}){block()}",
            lambda: f"def f({self.parameters(1)}){self.pick('', ' -> int')}{block()}",
            lambda: f"@{self.expr(1)}{pad}class A({self.arguments(1)}){block()}",
            lambda: f"match {self.expr(1)}:{pad}    case {self.pattern(2)}{self.block(depth, indent + 4)}",
        )()

    def pattern(self, depth):
        if depth <= 0:
            return self.pick("1", "-2.5", "'s'", "None", "_", "x", "a.b", "1+2j")
        sub = lambda: self.pattern(depth - 1)
        return self.pick(
            lambda: f"{self.pattern(0)} | {self.pattern(0)}",
            lambda: f"[{self.many(sub)}]",
            lambda: f"({sub()}, *rest)",
            lambda: f"{{'k': {sub()}, **rest}}",
            lambda: f"A({sub()}, k={sub()})",
            lambda: f"({sub()}) as z",
            sub,
        )()

    def broken(self):
        """A program with one token lost, doubled or exchanged."""
        import io, tokenize

        source = self.stmt(1) + "\n"
        try:
            tokens = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.string.strip()]
        except (tokenize.TokenError, SyntaxError):
            return source
        lines = source.split("\n")
        token = self.random.choice(tokens)
        other = self.random.choice(tokens).string if self.random.random() < 0.7 else self.pick("(", ")", "=", ":", ",", "if", "for", "*", ".", "]", "}", "not", "x", "'")
        (row, start), (end_row, end) = token.start, token.end
        if row != end_row:
            return source
        new = self.pick("", token.string + " " + other, other, token.string + " " + token.string)
        line = lines[row - 1]
        lines[row - 1] = line[:start] + new + line[end:]
        return "\n".join(lines)


def unescape(line):
    marks = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "\\": "\\", '"': '"'}
    return re.sub(r"\\(.)", lambda match: marks[match[1]], line)


def table(text):
    """Cases of a table, one a line. Lines that begin with a literal are taken as they are; elsewhere escapes are resolved."""
    for line in text.strip("\n").split("\n"):
        yield line if re.match(r"""[fFrRbBuU]{0,2}['"]|x = .*'.*\\""", line) else unescape(line)


def check_grammar(path):
    """Compiles the samples of the grammar file; wrong marks are printed and counted."""
    name, mode, wrong, count = "", "exec", 0, 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("(* ---- expressions"):
            mode = "eval"
        if match := re.match(r"(\w+) = ", line):
            name = match[1]
        if line[:1] in "+-" and line[1:2] in ("", " ") and line:
            source = re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), line[2:])
            try:
                # Bare yields and returns stand outside functions, which only the compiler minds.
                compile(source, "<s>", "eval" if name == "eval" else mode, ast.PyCF_ONLY_AST)
                if not re.search("yield|return|break", source):
                    compile(source, "<s>", "eval" if name == "eval" else mode)
                good = True
            except SyntaxError:
                good = False
            count += 1
            if good != (line[0] == "+"):
                wrong += 1
                print(f"{name}: {line}")
    print(f"{count} samples, {wrong} wrong")
    return wrong


def main():
    args = sys.argv[1:]
    if args[:1] == ["--random"]:
        count, seed = int(args[1]), int(args[2]) if len(args) > 2 else 1
        make = Random(seed)
        for n in range(count):
            kind = n % 3
            case(make.expr(4) if kind == 0 else make.stmt(3) if kind == 1 else make.broken(), positions=n % 2 == 0)
    elif args[:1] == ["--files"]:
        for path in args[1:]:
            try:
                with open(path, encoding="utf-8", newline="") as file:
                    source = file.read()
            except (UnicodeDecodeError, OSError):
                continue
            case(source, positions=True)
    elif args[:1] == ["--grammar"]:
        sys.exit(check_grammar(args[1]) > 0)
    elif args[:1] == ["--lines"]:
        with open(args[1], encoding="utf-8") as file:
            for line in file:
                case(ast.literal_eval(line))
    else:
        for source in [*table(GOOD), *LITERAL]:
            case(source, positions=True)
        for source in [*table(BAD), *BAD_LITERAL]:
            case(source)
        for source in EVAL:
            case(source, mode="eval")
        for line in PROMPT.strip("\n").split("\n"):
            prompt(unescape(line) if not line.startswith("x = 1 \\") else line.replace("\\\\", "\\").replace("\\n", "\n"))
        for source in [*[*table(BAD)][::12], *BAD_LITERAL[:-7:2]]:
            if "a=1, a=2" not in source:
                report(source)
        make = Random(20260101)
        for n in range(84):
            case([make.expr, make.stmt, make.broken][n % 3]())


main()
