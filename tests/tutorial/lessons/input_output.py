# Input and output: print, files, formats, temporary folders, csv, json, text streams.
import csv, io, json, os, sys, tempfile
print('a', 'b', 3, sep='-', end='!\n')
print()
print('no newline', end='')
print(' after', file=sys.stdout)
print(*[1, 2, 3], sep='\n')
sys.stdout.write('written\n')
print('flush', flush=True)
print([1.0, 'two', None], {'k': (1,)}, sep='; ')
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'notes.txt')
with open(path, 'w') as file:
    print(file.write('first line\n'), file.name == path, file.mode, file.closed)
    file.writelines(['second\n', 'third'])
    print('printed', 42, file=file)
print(file.closed, os.path.exists(path), os.path.basename(path), os.path.getsize(path))
with open(path) as file:
    print(repr(file.read(5)), repr(file.readline()), file.readlines(), repr(file.read()))
with open(path) as file:
    for number, line in enumerate(file, 1):
        print(number, repr(line), line.strip())
with open(path, 'a') as file:
    file.write('\nappended é\n')
with open(path, encoding='utf-8') as file:
    text = file.read()
print(text.splitlines(), len(text), text.count('\n'))
with open(path, 'rb') as file:
    data = file.read()
    print(data[-12:], len(data), type(data).__name__, file.tell())
    file.seek(6)
    print(file.read(4), file.tell())
with open(path, 'r+') as file:
    file.write('FIRST')
    file.seek(0)
    print(file.readline())
binary = os.path.join(folder, 'data.bin')
with open(binary, 'wb') as file:
    file.write(bytes(range(5)))
    file.write(bytearray(b'xyz'))
with open(binary, 'rb') as file:
    print(file.read(), file.read())
for mode, target in (('r', 'missing.txt'), ('x', 'notes.txt'), ('q', 'notes.txt')):
    try:
        open(os.path.join(folder, target), mode)
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error).replace(folder, '...'))
try:
    file.read()
except ValueError as error:
    print(error)
try:
    with open(path) as file:
        file.write('x')
except io.UnsupportedOperation as error:
    print(error)
rows = [['name', 'qty'], ['pen, blue', 3], ['say "hi"', 4.5]]
table = os.path.join(folder, 'table.csv')
with open(table, 'w', newline='') as file:
    writer = csv.writer(file)
    writer.writerow(rows[0])
    writer.writerows(rows[1:])
with open(table, newline='') as file:
    print(repr(file.read()))
with open(table, newline='') as file:
    print(list(csv.reader(file)))
with open(table, newline='') as file:
    for record in csv.DictReader(file):
        print(record, record['qty'])
value = {'name': 'Ann', 'tags': ['a', 'b'], 'ok': True, 'none': None, 'n': 1.5, 'nested': {'é': [1, [2]]}}
text = json.dumps(value)
print(text, json.loads(text) == value, json.dumps(value, indent=2, sort_keys=True), json.dumps('é"\n'), sep='\n')
print(json.dumps([1, (2, 3), {'4': 5}], separators=(',', ':')), json.dumps({1: 2, None: 3}), json.dumps('é', ensure_ascii=False), json.loads(' [1, 2.0, "x", null, true] '))
for wrong in ('{"a": }', '[1, 2', '{1: 2}', '', 'nul', '"abc'):
    try:
        json.loads(wrong)
    except json.JSONDecodeError as error:
        print(error, error.pos)
try:
    json.dumps({1, 2})
except TypeError as error:
    print(error)
stream = io.StringIO('one\ntwo\n')
print(stream.readline(), stream.read(), stream.getvalue(), sep='|')
out = io.StringIO()
print('captured', 1, file=out)
out.write('more')
print(repr(out.getvalue()))
from contextlib import redirect_stdout
with redirect_stdout(io.StringIO()) as captured:
    print('hidden')
print('got', captured.getvalue().strip())
raw = io.BytesIO(b'\x01\x02')
print(raw.read(1), raw.read(), raw.getvalue())
from pathlib import Path
p = Path(folder) / 'sub' / 'deep.txt'
p.parent.mkdir()
p.write_text('hello\n')
print(p.read_text(), p.name, p.stem, p.suffix, p.parent.name, p.exists(), sorted(q.name for q in Path(folder).iterdir()))
os.remove(path)
print(os.path.exists(path), sorted(os.listdir(folder)), os.path.join('a', 'b', 'c.txt'), os.path.splitext('x/y.tar.gz'), os.path.split('/a/b'))
import shutil
shutil.rmtree(folder)
print(os.path.isdir(folder))
try:
    input('prompt: ')
except EOFError as error:
    print('\nEOFError', error)
print('%5d|%-8s|%8.2f' % (42, 'left', 3.14159), f'{"item":<10}{"price":>10}', '{:-^30}'.format(' report '), sep='\n')
for item, price in (('tea', 2.5), ('coffee', 13.25)):
    print(f'{item:<10}{price:>10.2f}')
print(repr('a\tb'), str('a\tb'), ascii('é'), 'col1\tcol2'.expandtabs(8), sep='\n')
import pprint
pprint.pprint({'numbers': list(range(30)), 'text': 'x' * 60, 'nested': {'a': [1, 2, {'b': 3}]}})
