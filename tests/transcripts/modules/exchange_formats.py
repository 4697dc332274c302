# json, ast.literal_eval, array, and the state of random.
import array
import ast
import collections
import io
import json
import random
import textwrap


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for value in [None, True, False, 0, -5, 10**30, 1.5, 1e300, float('inf'), float('-inf'), float('nan'), '', 'a"b\\c\n\t\r\b\f\x01/', 'é€😀\x7f', [], [1, [2, []]], (1, 2), {}, {'a': 1, 'b': [True, None]}, {1: 2, 1.5: 3, None: 4, True: 5}, collections.OrderedDict(z=1, a=2), collections.defaultdict(list, a=[1]), collections.Counter('aab')]:
    print(json.dumps(value), json.dumps(value, ensure_ascii=False))
data = {'b': [1, 2, {'c': []}], 'a': {}, 'n': {'x': 'y'}}
for options in [dict(indent=2), dict(indent=0), dict(indent='\t'), dict(sort_keys=True), dict(separators=(',', ':')), dict(indent=1, sort_keys=True, separators=(', ', ' = ')), dict(indent=None)]:
    print(json.dumps(data, **options))
show(json.dumps, {1, 2})
show(json.dumps, {(1, 2): 3})
print(json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
show(json.dumps, float('nan'), allow_nan=False)
show(json.dumps, object)
show(json.dumps, {'a': 1, 2: 3}, sort_keys=True)
show(json.dumps, b'x')
loop = []
loop.append(loop)
show(json.dumps, loop)
show(json.dumps, 1, foo=2)
print(json.dumps({'s': {3}, 'c': 1j}, default=lambda o: sorted(o) if isinstance(o, set) else repr(o)))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


print(json.dumps(2 + 3j, cls=Encoder), Encoder().encode([1j]), list(json.JSONEncoder().iterencode('x')), Encoder(indent=1).encode([1]))
show(json.dumps, {1}, cls=Encoder)
for text in ['null', 'true', ' [1, 2.5, -3e2, "x", {"a": {}}] ', '"\\u00e9\\n\\"\\/\\ud83d\\ude00"', '123456789012345678901234567890', '-0', '1E5', '1.0', 'NaN', '-Infinity', '{"a":1,"a":2}', '[]', '{}', '""', '"é"']:
    show(json.loads, text)
for text in ['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '[1 2]', '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\', 'nul', '1 2', '01', '1.', '.5', '-', '+1', '[1]]', '{"a" 1}', 'tru', '\n\n  x', '["a",\n"b" "c"]', '{1: 2}', '\ufeff1', '"é" x']:
    show(json.loads, text)
show(json.loads, 3)
show(json.loads, b'[1, "\xc3\xa9"]')
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "b": 2}', object_pairs_hook=list), json.loads('[1.5, 2, NaN]', parse_float=str, parse_int=lambda s: s + '!', parse_constant=lambda s: s))
print(json.JSONDecoder().raw_decode('[1] rest'), json.JSONDecoder().decode(' {"a": 1} '), json.loads('"a\nb"', strict=False))
try:
    json.loads('[1,\n  x]')
except json.JSONDecodeError as e:
    print(e.msg, e.pos, e.lineno, e.colno, e.doc == '[1,\n  x]', isinstance(e, ValueError), type(e))
out = io.StringIO()
json.dump({'a': [1]}, out, indent=1)
print(out.getvalue(), json.load(io.StringIO('{"k": [1, 2]}')))

for text in ['1', '-1', '+2.5', '1+2j', '-3-4j', "'a' 'b'", "b'x'", '[1, (2, 3), {4}, {"a": None}]', 'True', '()', '(1,)', '...', 'set()', '  5', '{1: 2, 3: [4]}', '"é\\n"', '0x1f', '1_000']:
    show(ast.literal_eval, text)
for text in ['a', '1+1', 'f(x)', '[1', '1 if 2 else 3', '-"a"', '{**{}}', 'print(1)']:
    try:
        print(ast.literal_eval(text))
    except Exception as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])

a = array.array('i', [1, 2, 3])
a.append(4)
a.extend([5])
print(a, a[0], a[-1], a[1:3], len(a), a.typecode, a.itemsize, a.tolist(), a.tobytes()[:4], a.index(3), a.count(2), 3 in a, a.pop(), list(a), a == array.array('i', [1, 2, 3, 4]), a + array.array('i', [9]), a * 2, sum(a))
a[0] = 10
a.insert(1, 7)
a.remove(7)
a.reverse()
del a[0]
print(a, array.array('d', [1, 2.5]), array.array('f', [0.1]), array.array('u', 'abc'), array.array('b'), array.array('H', b'\x01\x00\x02\x00'), a < array.array('i', [99]), array.typecodes)
for f in [lambda: array.array('z'), lambda: array.array('i', [1.5]), lambda: array.array('b', [200]), lambda: array.array('B', [-1]), lambda: array.array('i', ['a']), lambda: array.array('i', 'abc'), lambda: a.append('x'), lambda: a[99], lambda: a.index(99), lambda: a.remove(99), lambda: array.array('i').pop(), lambda: array.array('d', ['x']), lambda: array.array('I', [-1]), lambda: array.array('h', [2**20]), lambda: a['x'], lambda: a + [1], lambda: array.array(3)]:
    show(f)
import numpy as np
print(np.array(a), np.array(array.array('d', [1.5])).dtype)

random.seed(5)
state = random.getstate()
first = [random.random(), random.gauss(0, 1), random.randint(1, 100)]
random.setstate(state)
print(first == [random.random(), random.gauss(0, 1), random.randint(1, 100)], state[0], len(state[1]), state[1][:3], state[2])
r = random.Random('seed')
print(r.random(), r.choice('abc'), r.sample(range(100), 5), r.choices([1, 2, 3], weights=[1, 2, 3], k=4), r.uniform(1, 2), r.randrange(0, 100, 7), r.getrandbits(70), r.randbytes(3), r.triangular(), r.betavariate(1, 2), r.expovariate(2), r.gammavariate(2, 3), r.normalvariate(), r.lognormvariate(0, 1), r.vonmisesvariate(1, 2), r.paretovariate(3), r.weibullvariate(1, 2))
x = list(range(10))
r.shuffle(x)
print(x, r.sample([1, 2, 3], counts=[3, 1, 2], k=4), 0 <= random.SystemRandom().random() < 1)
for f in [lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.randint(5, 1), lambda: r.randrange(0), lambda: r.choices([1], weights=[0]), lambda: r.choices([1, 2], [1]), lambda: r.sample({1, 2}, 1), lambda: r.setstate((2, (), None)), lambda: random.Random([1]), lambda: r.sample([1, 2], -1), lambda: r.expovariate(0), lambda: r.randrange(1, 2, 0), lambda: random.SystemRandom().getstate()]:
    show(f)
text = 'The quick brown fox jumped over the well-known lazy dog. It was fun!  Really.\tYes.'
w = textwrap.TextWrapper(width=20, initial_indent='* ', subsequent_indent='  ')
print(w.wrap(text), w.fill(text), textwrap.wrap(text, 15, break_on_hyphens=False), textwrap.wrap(text, 30, fix_sentence_endings=True), textwrap.shorten(text, 30), textwrap.shorten(text, 30, placeholder='...'), textwrap.wrap('aaaaaaaaaa bbb', 4), textwrap.wrap('aaaaaaaaaa bbb', 4, break_long_words=False), textwrap.fill(text, 25, max_lines=2))
print(textwrap.dedent('  a\n    b\n\n  c'), textwrap.indent('a\n\nb', '> '), textwrap.indent('a\n\nb', '> ', lambda line: True))
