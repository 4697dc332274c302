# os, os.path, tempfile, shutil, glob, fnmatch.
import fnmatch
import glob
import os
import os.path
import shutil
import tempfile


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


for p in ['', '/', 'a', '/a', 'a/', 'a/b', '/a/b.txt', 'a//b', '//a', '///a/b/', 'a/.b', '.bashrc', 'x.tar.gz', 'a.b/c', '..', './a/../b', '/..', 'a/../..', '...', 'a.']:
    print(repr(p), os.path.split(p), os.path.splitext(p), os.path.basename(p), os.path.dirname(p), os.path.normpath(p), os.path.isabs(p))
print(os.path.join('a', 'b', 'c'), os.path.join('a', '/b'), os.path.join('a/', 'b'), os.path.join('', 'b'), os.path.join('a', ''), os.path.join('a'))
print(os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.commonpath(['/usr/lib', '/usr/local/x']), os.path.relpath('/a/b/c', '/a/d'), os.path.relpath('/a', '/a'), os.path.commonprefix([]))
print(os.sep, os.pathsep, os.linesep == '\n', os.curdir, os.pardir, os.name, os.extsep, os.path.sep, os.devnull)
show(os.path.join, 'a', 3)
show(os.path.basename, 3)
show(os.path.commonpath, [])
show(os.path.commonpath, ['a', '/b'])
show(os.path.relpath, '')
with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.listdir(folder), os.path.exists(os.path.join(folder, 'x')))
    here = os.getcwd()
    os.chdir(folder)
    print(os.path.samefile(os.getcwd(), folder))
    with open('one.txt', 'w') as f:
        print(f.write('hello'))
    os.mkdir('sub')
    os.makedirs('sub/deep/er')
    os.makedirs('sub/deep', exist_ok=True)
    shutil.copy('one.txt', 'sub')
    shutil.copyfile('one.txt', 'two.py')
    print(sorted(os.listdir()), os.path.isfile('one.txt'), os.path.isdir('sub'), os.path.getsize('one.txt'), os.stat('one.txt').st_size, os.path.islink('sub'))
    print([(root, sorted(dirs), sorted(files)) for root, dirs, files in os.walk('.')])
    print(sorted(glob.glob('*')), glob.glob('*.py'), glob.glob('sub/*.txt'), sorted(glob.glob('**', recursive=True)), glob.glob('nope*'), glob.glob('[ot]*.txt'), glob.glob('one.txt'), sorted(glob.glob('*/')))
    print(sorted((e.name, e.is_dir(), e.is_file()) for e in os.scandir('.')))
    os.rename('two.py', 'three.py')
    os.remove('three.py')
    show(os.remove, 'three.py')
    show(os.listdir, 'nope')
    show(os.mkdir, 'sub')
    show(os.rmdir, 'nope')
    show(open, 'nope.txt')
    show(os.stat, 'nope')
    show(os.rmdir, 'one.txt')
    show(os.listdir, 'one.txt')
    shutil.copytree('sub', 'copy')
    shutil.move('one.txt', 'copy/moved.txt')
    print(sorted(os.listdir('copy')))
    shutil.rmtree('copy')
    print(os.path.exists('copy'))
    os.chdir(here)
print(os.path.exists(folder))
with tempfile.NamedTemporaryFile('w', suffix='.txt') as f:
    f.write('x')
    name = f.name
    print(os.path.exists(name), name.endswith('.txt'))
print(os.path.exists(name), 'HOME' in os.environ or True, os.environ.get('NO_SUCH_VARIABLE'), os.getenv('NO_SUCH_VARIABLE', 'default'))
show(lambda: os.environ['NO_SUCH_VARIABLE'])
os.environ['SOME_NAME'] = 'value'
print(os.environ['SOME_NAME'], os.path.expandvars('$SOME_NAME/${SOME_NAME}x$NO_SUCH'), os.fspath('a'), isinstance(os.getpid(), int), os.cpu_count() > 0, len(os.urandom(4)))
show(lambda: os.environ.__setitem__('a', 3))
show(os.fspath, 3)
for name, pattern in [('a.txt', '*.txt'), ('a.txt', '?.txt'), ('ab.txt', '?.txt'), ('a.txt', '[abc].txt'), ('d.txt', '[!abc].txt'), ('a[1]', 'a[[]1]'), ('x', '*'), ('', '*'), ('abc', 'a*c'), ('a\nb', 'a*b'), ('A', 'a'), ('a-b', '[a-c]-b'), ('[', '['), ('a]', 'a]')]:
    print(name, pattern, fnmatch.fnmatch(name, pattern), fnmatch.translate(pattern))
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), glob.escape('a[1]*?'), fnmatch.translate('a*b*c'), fnmatch.translate('**a**'), fnmatch.translate('[z-a]'), fnmatch.translate('[!]a]'), fnmatch.translate('[a-c-f]'), fnmatch.translate('[&&|]'))
