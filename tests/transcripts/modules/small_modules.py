# pathlib, queue, threading, uuid, graphlib, keyword, weakref, gc, secrets.
import gc
import graphlib
import keyword
import pathlib
import queue
import secrets
import tempfile
import threading
import uuid
import weakref
from pathlib import Path, PurePath, PurePosixPath


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)


p = PurePath('/usr/local/lib/python3.tar.gz')
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.anchor, p.root, repr(p.drive), p.is_absolute(), p.as_posix(), p.as_uri(), bytes(p))
print(p.with_name('x.py'), p.with_suffix('.zip'), p.with_suffix(''), p.with_stem('y'), p.relative_to('/usr'), p.is_relative_to('/etc'), p / 'a' / 'b', 'x' / PurePath('y'), p.joinpath('q', 'r'), PurePath('a') / '/b')
print(PurePath('.'), repr(PurePath('')), PurePath('a', 'b'), PurePath('a//b/./c/'), PurePath('a/../b'), PurePath('//a'), PurePath('a') == PurePosixPath('a'), PurePath('a') < PurePath('b'), {PurePath('a'): 1}[PurePath('a')], sorted([PurePath('b'), PurePath('a/c')]), PurePath('a').parents, len(PurePath('a/b').parents), PurePath('a/b').parents[-1])
print(PurePath('a/b.py').match('*.py'), PurePath('/a/b.py').match('/a/*.py'), PurePath('a/b.py').match('a/*'), PurePath('a').match('b'), PurePath('.a').suffix, PurePath('a.').suffix, PurePath('.a.b').suffixes, PurePath('/').name, PurePath('/').parent)
show(lambda: PurePath('a').relative_to('b'))
show(lambda: PurePath('/').with_name('x'))
show(lambda: PurePath('a').with_name('b/c'))
show(lambda: PurePath('a').with_suffix('py'))
show(lambda: PurePath(3))
show(lambda: PurePath('a') / 3)
show(lambda: PurePath('a').as_uri())
show(lambda: PurePath('a').parents[5])
show(lambda: PurePath('a') < 'b')
with tempfile.TemporaryDirectory() as folder:
    root = Path(folder)
    (root / 'a.txt').write_text('hello\nworld')
    (root / 'sub' / 'deep').mkdir(parents=True)
    (root / 'sub' / 'b.py').write_bytes(b'\x00\x01')
    (root / 'sub' / 'deep' / 'c.py').touch()
    print((root / 'a.txt').read_text(), (root / 'sub' / 'b.py').read_bytes(), sorted(x.name for x in root.iterdir()), (root / 'a.txt').exists(), (root / 'a.txt').is_file(), (root / 'sub').is_dir(), (root / 'nope').exists(), (root / 'a.txt').stat().st_size)
    print(sorted(str(x.relative_to(root)) for x in root.rglob('*.py')), sorted(x.name for x in root.glob('*')), sorted(str(x.relative_to(root)) for x in root.glob('**/*')), [x.name for x in root.glob('sub/*.py')])
    with (root / 'a.txt').open() as f:
        print(f.readline())
    (root / 'a.txt').rename(root / 'z.txt')
    (root / 'z.txt').unlink()
    (root / 'z.txt').unlink(missing_ok=True)
    print((root / 'z.txt').exists(), isinstance(root, PurePosixPath), type(root).__name__, Path(folder).resolve() == root.resolve())
    try:
        (root / 'sub').mkdir()
    except FileExistsError as e:
        print('exists', e.errno)
    try:
        (root / 'none').read_text()
    except FileNotFoundError as e:
        print('not found', e.errno)

q = queue.Queue(2)
q.put(1)
q.put_nowait(2)
print(q.qsize(), q.full(), q.empty(), q.get(), q.get_nowait(), q.empty())
show(lambda: q.get(block=False))
q.put(1)
q.put(2)
show(lambda: q.put(3, block=False))
show(lambda: q.get(timeout=0.01) + 1)
pq = queue.PriorityQueue()
for x in [3, 1, 2]:
    pq.put(x)
print([pq.get() for _ in range(3)])
lq = queue.LifoQueue()
for x in 'abc':
    lq.put(x)
print([lq.get() for _ in range(3)], issubclass(queue.Empty, Exception))
show(lambda: [q.task_done() for _ in range(9)])
lock = threading.Lock()
with lock:
    print(lock.locked(), lock.acquire(blocking=False))
print(lock.locked(), lock.acquire(), lock.release())
show(lock.release)
done = []
threads = [threading.Thread(target=done.append, args=(i,)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(done, threads[0].is_alive(), threads[0].name, threading.current_thread().name, threading.main_thread() is threading.current_thread())
e = threading.Event()
print(e.is_set(), e.set(), e.is_set(), e.wait())
show(threads[0].start)
sem = threading.BoundedSemaphore(1)
with sem:
    print(sem.acquire(blocking=False))
show(sem.release)

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.version, u.variant, u.urn, u == uuid.UUID(int=u.int), u < uuid.UUID(int=0), hash(u) == hash(uuid.UUID(str(u))), u.time_low, u.node)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid4().version, len(str(uuid.uuid4())), uuid.UUID('{12345678123456781234567812345678}'), uuid.UUID(bytes=b'\x12' * 16), uuid.UUID(int=5, version=4))
show(uuid.UUID, 'x')
show(uuid.UUID)
show(uuid.UUID, int=-1)
show(lambda: setattr(u, 'int', 3))
g = graphlib.TopologicalSorter({'D': {'B', 'C'}, 'B': ['A'], 'C': ['A']})
order = list(g.static_order())
print(order[0], order[-1], sorted(order))
g = graphlib.TopologicalSorter()
g.add(1, 2)
g.add(2, 3)
g.prepare()
print(g.get_ready(), g.is_active(), g.done(3), g.get_ready(), bool(g))
show(lambda: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order()))
show(lambda: g.add(5))
show(lambda: g.done(9))
print(keyword.iskeyword('for'), keyword.iskeyword('x'), keyword.issoftkeyword('match'), keyword.kwlist, keyword.softkwlist)


class Node:
    def __init__(self, value):
        self.value = value


n = Node(3)
r = weakref.ref(n)
proxy = weakref.proxy(n)
print(r() is n, proxy.value, r == weakref.ref(n))
values = weakref.WeakValueDictionary()
values['n'] = n
keys = weakref.WeakKeyDictionary({n: 1})
items = weakref.WeakSet([n])
print(len(values), 'n' in values, values['n'] is n, len(keys), keys[n], n in items, len(items))
del n
print(r() is None, len(values), len(keys), len(items))
show(lambda: proxy.value)
show(weakref.ref, 3)
show(weakref.ref, [])
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), isinstance(gc.collect(), int))
print(len(secrets.token_hex(4)), len(secrets.token_bytes(5)), secrets.randbelow(1), secrets.choice([7]), secrets.compare_digest('a', 'a'), len(secrets.token_urlsafe(3)))
