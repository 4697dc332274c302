# argparse.
import argparse
import contextlib
import io
import os

os.environ['COLUMNS'] = '80'


def run(parser, text):
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            result = parser.parse_args(text.split())
        print(text, '->', result)
    except SystemExit as e:
        print(text, '-> exit', e.code)
    print(out.getvalue() + err.getvalue(), end='')


p = argparse.ArgumentParser(prog='prog', description='Adds numbers and does other things that take a long line to explain, so that it is wrapped.', epilog='The end.')
p.add_argument('numbers', type=int, nargs='+', help='an integer for the accumulator')
p.add_argument('--sum', dest='accumulate', action='store_const', const=sum, default=max, help='sum the integers (default: find the max)')
p.add_argument('-v', '--verbose', action='count', default=0, help='more')
p.add_argument('-n', '--name', metavar='NAME', default='x', help='a name (default: %(default)s)')
p.add_argument('-c', '--choice', choices=['a', 'b'], help='one of %(choices)s')
p.add_argument('--flag', action='store_true')
p.add_argument('--no-flag', dest='flag', action='store_false')
p.add_argument('--list', nargs='*', type=float)
p.add_argument('--pair', nargs=2, metavar=('X', 'Y'))
p.add_argument('--opt', nargs='?', const='C', default='D')
p.add_argument('--add', action='append', type=int)
p.add_argument('--version', action='version', version='%(prog)s 1.0')
p.add_argument('--hidden', help=argparse.SUPPRESS)
p.add_argument('--a-very-long-option-name', help='whose help begins on a line of its own and is itself long enough to be wrapped')
print(p.format_help())
print(p.format_usage())
for text in ['1 2', '1 --sum', '-vvv 1', '1 -n bob --flag', '1 --name=amy', '1 -nzoe', '1 -c a', '1 -c z', '1 --list 1 2.5', '1 --pair a b', '1 --pair a', '1 --opt', '1 --opt 3 --add 1 --add 2', '', 'x', '1 --nope', '1 --verb', '1 --fl', '1 --no', '1 -- -5', '-5 1', '--version', '1 --add x', '1 --sum=3', '1 -vn q', '1 --a-very x', '-h']:
    run(p, text)
print(p.parse_known_args(['1', '--zzz', '3', '4']), vars(p.parse_args(['7'])), p.parse_args(['7']) == p.parse_args(['7']))
q = argparse.ArgumentParser(prog='git', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
q.add_argument('--root', default='.', help='the root')
group = q.add_argument_group('special', 'Special things.')
group.add_argument('--one', type=int, default=1, help='one')
either = q.add_mutually_exclusive_group()
either.add_argument('--left', action='store_true', help='left')
either.add_argument('--right', action='store_true', help='right')
sub = q.add_subparsers(dest='command', help='commands')
a = sub.add_parser('add', help='adds', aliases=['a'])
a.add_argument('file', nargs='*')
a.set_defaults(func='do_add')
b = sub.add_parser('build', help='builds')
b.add_argument('-j', type=int, default=1)
print(q.format_help())
print(b.format_help())
for text in ['add x y', 'a', 'build -j 3', 'nope', '--left --right', '--left add', '', '--one z', 'build -j', 'build extra', '-h']:
    run(q, text)
r = argparse.ArgumentParser(prog='r', add_help=False, description='Raw\n  text', formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False)
r.add_argument('src')
r.add_argument('dst', nargs='?', default='out')
r.add_argument('rest', nargs=argparse.REMAINDER)
r.add_argument('--mode', required=True, type=lambda s: {'x': 1}[s])
print(r.format_help())
for text in ['a --mode x', '--mode x a b c -d', 'a', '--mo x a']:
    run(r, text)
g = argparse.ArgumentParser(prog='g')
m = g.add_mutually_exclusive_group(required=True)
m.add_argument('-x', type=int)
m.add_argument('-y', action='store_true')
g.add_argument('--debug', action=argparse.BooleanOptionalAction, default=True, help='debugging')
g.add_argument('--extend', action='extend', nargs='+')
for text in ['', '-x 1', '-x 1 -y', '-y --no-debug', '-y --extend a b --extend c', '-x', '-h']:
    run(g, text)


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError('must be even')
    return int(text)


e = argparse.ArgumentParser(prog='e', usage='%(prog)s [options]')
e.add_argument('--even', type=even)
for text in ['--even 4', '--even 3', '--even z']:
    run(e, text)
for f in [lambda: e.add_argument('--even'), lambda: e.add_argument('x', dest='y'), lambda: e.add_argument('x', required=True), lambda: e.add_argument('-', action='nope'), lambda: e.add_argument('--q', type='int')]:
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
n = argparse.Namespace(a=1, b='x')
print(n, 'a' in n, n == argparse.Namespace(a=1, b='x'), vars(n))
