# string, pprint, difflib, csv, textwrap.
import csv
import difflib
import io
import pprint
import string


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), repr(string.printable), string.capwords('hello  big world'), string.capwords('a-b', '-'))
t = string.Template('$who likes ${what}s for $$5, $who')
print(t.substitute(who='tim', what='kung pao'), t.safe_substitute(who='tim'), t.substitute({'who': 'a', 'what': 'b'}, what='c'), t.template, t.is_valid(), t.get_identifiers())
show(t.substitute, who='tim')
show(string.Template('$ x').substitute)
show(string.Template('a\n  $').substitute)
show(string.Template('${a').substitute, a=1)


class Percent(string.Template):
    delimiter = '%'


print(Percent('%x is %{y} 100%%').substitute(x=1, y=2))
f = string.Formatter()
print(f.format('{0} {1!r:>5} {name}', 1, 'a', name='n'), f.format('{} {}', 1, 2), f.format('{0.real} {1[0]} {1[0]:{width}}|', 3, [7], width=4), f.vformat('{x}', (), {'x': 1}), list(f.parse('a{b!r:c}d{{}}{e}')))
for text in ['{', '}', '{0', '{a!}', '{a!x}', '{} {0}', '{0} {}']:
    show(f.format, text, 1, a=1)
show(f.format, '{5}', 1)
show(f.format, '{nope}')

data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'a': [1, 2, {'b': (1,)}], 'c': {'d' * 10: 'e' * 60, 'f': None}}, 'set': {3, 1, 2}, 3: 'three'}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=2)
pprint.pprint(data, depth=1)
pprint.pprint(data, compact=True, width=60, sort_dicts=False)
pprint.pprint([1, 2, 3])
pprint.pprint('word ' * 30)
pprint.pprint({'k': 'some words in a row ' * 6})
pprint.pprint(b'bytes ' * 20)
pprint.pprint([(i, 'x' * i) for i in range(12)], width=30)
pprint.pprint(frozenset(range(40)))
pprint.pp({'b': 1, 'a': 2})
print(pprint.pformat({'a': 1, 'b': [1, 2]}), pprint.isreadable([1]), pprint.saferepr({'z': 1, 'a': (1,)}), pprint.pformat(1234567, underscore_numbers=True))
import collections
pprint.pprint(collections.OrderedDict((f'key{i}', i * 11111) for i in range(8)), width=50)
pprint.pprint(collections.defaultdict(list, {f'key{i}': [i] * 5 for i in range(5)}), width=40)
pprint.pprint(collections.Counter('abracadabra' * 3), width=20)
pprint.pprint(collections.deque(range(30)), width=40)
import types
pprint.pprint(types.SimpleNamespace(alpha='a' * 30, beta='b' * 30, gamma=[1, 2]))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop))
show(pprint.PrettyPrinter, width=0)

a, b = 'one\ntwo\nthree\nfour\n'.splitlines(True), 'ore\ntree\nthree\nemu\nfour\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)), end='')
print(''.join(difflib.unified_diff(a, b, 'before', 'after', 'date1', 'date2')), end='')
print(''.join(difflib.context_diff(a, b, 'before', 'after')), end='')
print(''.join(difflib.unified_diff([f'{i}\n' for i in range(30)], [f'{i}\n' for i in range(30) if i not in (3, 20)] + ['x\n'], n=1)), end='')
s = difflib.SequenceMatcher(None, 'qabxcd', 'abycdf')
print(s.get_matching_blocks(), s.get_opcodes(), round(s.ratio(), 6), s.quick_ratio(), s.real_quick_ratio(), s.find_longest_match(0, 6, 0, 6), list(difflib.SequenceMatcher(None, 'a' * 9 + 'b', 'a' * 9 + 'c').get_grouped_opcodes(2)))
print(difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;').get_opcodes())
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('wheel', ['while', 'when', 'heel'], n=1), difflib.get_close_matches('x', ['y']), difflib.get_close_matches('apple', ['apple', 'aple', 'app'], cutoff=0.9))
print(list(difflib.restore(difflib.ndiff(a, b), 1)) == a, list(difflib.restore(difflib.ndiff(a, b), 2)) == b, list(difflib.unified_diff(a, a)), list(difflib.diff_bytes(difflib.unified_diff, [b'a'], [b'b'], lineterm=b'')))
show(difflib.get_close_matches, 'a', [], n=0)
show(lambda: list(difflib.restore([], 3)))
show(lambda: list(difflib.unified_diff([1], ['a'])))

out = io.StringIO()
w = csv.writer(out)
print(w.writerow(['a', 1, 2.5, None, 'x,y', 'say "hi"', 'line\nbreak', '', True, ' space ']))
w.writerows([[1, 2], ['é', "it's"], []])
w.writerow([''])
print(repr(out.getvalue()))
print(list(csv.reader(io.StringIO(out.getvalue(), newline=''))))
for options in [dict(delimiter=';'), dict(quoting=csv.QUOTE_ALL), dict(quoting=csv.QUOTE_NONNUMERIC), dict(quoting=csv.QUOTE_NONE, escapechar='\\'), dict(doublequote=False, escapechar='!'), dict(quotechar="'"), dict(lineterminator='\n'), dict(dialect='excel-tab'), dict(dialect='unix')]:
    out = io.StringIO()
    w = csv.writer(out, **options)
    w.writerow(['a;b', 'c,d', "e'f", 'g"h', 5, 1.5, None])
    print(options, repr(out.getvalue()))
print(list(csv.reader(['a,b,c', '1,"x, y",3', '"multi', 'line",2', '', 'x, y,z'])), list(csv.reader(['a;b'], delimiter=';')), list(csv.reader(['1,2.5,"x"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a, "b c"'], skipinitialspace=True)), list(csv.reader(["a\\,b,c"], escapechar='\\', quoting=csv.QUOTE_NONE)), list(csv.reader(['"a"b,c', 'a"b"', '""""'])))
r = csv.DictReader(io.StringIO('name,age\nbob,3\n\namy,4,extra\nzed\n'))
print(r.fieldnames, [dict(row) for row in r], r.line_num)
print(list(csv.DictReader(['1,2,3'], fieldnames=['a', 'b'], restkey='rest', restval='-')))
out = io.StringIO()
d = csv.DictWriter(out, ['a', 'b'], restval='?', lineterminator='\n')
d.writeheader()
d.writerow({'a': 1})
d.writerows([{'b': 2, 'a': 3}])
print(repr(out.getvalue()), csv.list_dialects())
show(d.writerow, {'c': 1})
show(csv.reader, [], delimiter='ab')
show(csv.reader, [], delimiter=3)
show(csv.reader, [], foo=1)
show(csv.reader, [], dialect='nope')
show(csv.reader, [], quoting=9)
show(csv.writer, 3)
show(csv.writer(io.StringIO()).writerow, 3)
show(csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow, ['a,b'])
show(lambda: list(csv.reader(['"a'], strict=True)))
show(lambda: list(csv.reader(['"a"b'], strict=True)))
show(lambda: list(csv.reader([b'a'])))
csv.register_dialect('mine', delimiter='|', lineterminator='\n')
out = io.StringIO()
csv.writer(out, 'mine').writerow([1, 2])
print(repr(out.getvalue()), csv.get_dialect('mine').delimiter, csv.field_size_limit())
