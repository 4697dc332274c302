# DataSource opens files of this machine; mkstemp makes them.
import gzip
import os
import tempfile
import numpy as np
from numpy.lib.npyio import DataSource

folder = tempfile.mkdtemp()
os.chdir(folder)
folder = os.getcwd()
with open('a.txt', 'w') as file:
    file.write('1 2\n3 4\n')
with gzip.open('b.txt.gz', 'wt') as file:
    file.write('5 6\n')
ds = DataSource()
print(ds.abspath('a.txt') == os.path.join(folder, 'a.txt'), ds.exists('a.txt'), ds.exists('nothing'), ds.exists('b.txt'))
with ds.open('a.txt') as file:
    print(file.read())
with ds.open('b.txt', 'rt') as file:
    print(file.read())
with ds.open('b.txt.gz', 'rb') as file:
    print(file.read())
print(np.loadtxt(ds.open('a.txt')))
os.mkdir('below')
other = DataSource('below')
for path in ('a.txt', '/a/b', '../../x', 'http://host/path/file.txt', 'http://host/../x?query#part', folder + '/below/y', 'c:/d'):
    print(path.replace(folder, ''), other.abspath(path).replace(folder, ''))
print(other.exists('a.txt'), os.path.isdir(DataSource(None).abspath('.')))
for attempt in ("ds.open('nothing')", "ds.open('http://host/x', 'w')", "DataSource(5)", "ds.open('a.txt', 'x')", "ds.nothing"):
    try:
        print(eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, error)
fd, name = tempfile.mkstemp('.end', 'begin', folder)
print(type(fd), os.path.basename(name)[:5], name.endswith('.end'), os.path.dirname(name) == folder, os.path.getsize(name))
print(oct(os.stat(name).st_mode & 0o777), os.close(fd))
for attempt in ('os.close(fd)', "os.close('a')", "tempfile.mkstemp(dir='/nothing/here')[1]"):
    try:
        print(eval(attempt))
    except Exception as error:
        print(attempt, type(error).__name__, str(error)[:30])
import shutil
os.chdir('/')
shutil.rmtree(folder)
