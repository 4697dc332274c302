# %% coroutine objects
async def f(x):
    return x * 2
c = f(3)
print(type(c), c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin)
try:
    c.send(None)
except StopIteration as stop:
    print(repr(stop), stop.value)
for again in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.close()):
    try:
        print(again())
    except RuntimeError as error:
        print(error)
print(c.cr_frame)
# %% what is no iterator
async def f():
    pass
c = f()
for attempt in (iter, next, list, lambda c: c.send(1), lambda c: [*c]):
    try:
        attempt(c)
    except TypeError as error:
        print(error)
c.close()
# %% await passes values both ways
class Pause:
    def __init__(self, name):
        self.name = name
    def __await__(self):
        got = yield self.name
        return got
async def inner(name):
    return await Pause(name), 'inner'
async def outer():
    a = await inner('a')
    b = await Pause('b')
    return a, b
c = outer()
print(c.send(None), c.cr_await.__name__, c.cr_suspended)
print(c.send(1))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
# %% what cannot be awaited
class NoIterator:
    def __await__(self):
        return 5
class Coroutine:
    def __await__(self):
        return self.c
    async def run(self):
        pass
async def wait_for(x):
    await x
w = Coroutine()
w.c = w.run()
for x in (5, 'a', None, [1], NoIterator(), w, (i for i in ())):
    c = wait_for(x)
    try:
        c.send(None)
    except TypeError as error:
        print(error)
w.c.close()
# %% a coroutine that is awaited already
class Pause:
    def __await__(self):
        yield
async def inner():
    await Pause()
async def outer(c):
    await c
shared = inner()
first, second = outer(shared), outer(shared)
first.send(None)
try:
    second.send(None)
except RuntimeError as error:
    print(error)
# %% throw and close
class Pause:
    def __await__(self):
        yield 'paused'
async def f():
    try:
        await Pause()
    except ValueError as error:
        print('caught', error)
        await Pause()
    finally:
        print('finally')
c = f()
print(c.send(None))
print(c.throw(ValueError('thrown')))
c.close()
try:
    c.throw(KeyError('late'))
except RuntimeError as error:
    print(error)
c = f()
c.close()
# %% ignoring GeneratorExit
class Pause:
    def __await__(self):
        yield
async def f():
    while True:
        try:
            await Pause()
        except GeneratorExit:
            pass
c = f()
c.send(None)
try:
    c.close()
except RuntimeError as error:
    print(error)
# %% StopIteration inside a coroutine
async def f():
    raise StopIteration(5)
try:
    f().send(None)
except RuntimeError as error:
    print(error, repr(error.__cause__))
# %% asynchronous iteration
class Count:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n
async def main():
    async for i in Count(3):
        print(i)
    else:
        print('else')
    async for i in Count(5):
        if i == 3:
            continue
        if i == 1:
            break
        print(i)
    else:
        print('not here')
    print([i async for i in Count(3)], {i async for i in Count(3)}, {i: -i async for i in Count(2) if i})
    print([(i, j) async for i in Count(2) for j in 'ab' if await same(j) == 'b'])
    print([[j async for j in Count(i)] for i in range(3)])
async def same(x):
    return x
try:
    main().send(None)
except StopIteration:
    pass
# %% what cannot be iterated asynchronously
class NoNext:
    def __aiter__(self):
        return 5
class BadNext:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5
async def over(x):
    async for i in x:
        pass
for x in ([1], 5, NoNext(), BadNext()):
    try:
        over(x).send(None)
    except TypeError as error:
        print(error, '|', repr(error.__cause__))
# %% asynchronous context managers
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    async def __aenter__(self):
        print('enter', self.name)
        return self.name
    async def __aexit__(self, kind, error, traceback):
        print('exit', self.name, kind and kind.__name__, error)
        return self.swallow
async def main():
    async with Manager('a') as a, Manager('b', True) as b:
        print(a, b)
        raise ValueError('inside')
    for i in range(3):
        async with Manager(i):
            if i == 0:
                continue
            break
    async with Manager('r'):
        return 'returned'
try:
    main().send(None)
except StopIteration as stop:
    print(stop.value)
# %% what is no asynchronous context manager
class Half:
    async def __aenter__(self):
        pass
class Wrong:
    def __aenter__(self):
        return 1
    def __aexit__(self, *args):
        return 2
class WrongExit:
    async def __aenter__(self):
        return 1
    def __aexit__(self, *args):
        return 2
async def enter(x):
    async with x:
        pass
for x in (5, Half(), Wrong(), WrongExit()):
    try:
        enter(x).send(None)
    except TypeError as error:
        print(error)
# %% asynchronous generators
async def count(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print('got', got)
    finally:
        print('end of', n)
async def main():
    async for i in count(2):
        print(i)
    g = count(3)
    print(type(g).__name__, g.__name__, g.ag_running, g.ag_await)
    print(await g.asend(None), await g.asend('x'), await g.__anext__())
    try:
        await g.__anext__()
    except StopAsyncIteration as error:
        print(repr(error))
    g = count(5)
    print(await anext(g))
    await g.aclose()
    await g.aclose()
    print(await anext(g, 'default'))
    g = count(7)
    await anext(g)
    try:
        await g.athrow(KeyError('thrown'))
    except KeyError as error:
        print(repr(error))
try:
    main().send(None)
except StopIteration:
    pass
# %% an asynchronous generator that goes on after its end
async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass
async def raising():
    yield 1
    raise StopAsyncIteration
async def stops():
    yield 1
    raise StopIteration
async def main():
    g = stubborn()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)
    for make in (raising, stops):
        try:
            async for _ in make():
                pass
        except RuntimeError as error:
            print(error, repr(error.__cause__))
    try:
        await stubborn().asend(5)
    except TypeError as error:
        print(error)
try:
    main().send(None)
except StopIteration:
    pass
# %% steps of an asynchronous generator
async def g():
    yield 1
step = g().asend(None)
try:
    step.send(None)
except StopIteration as stop:
    print(stop.value)
try:
    step.send(None)
except RuntimeError as error:
    print(error)
ended = g().aclose()
print(type(step).__name__, type(ended).__name__)
try:
    ended.send(None)
except StopIteration as stop:
    print(stop.value)
try:
    ended.send(None)
except RuntimeError as error:
    print(error)
# %% aiter and anext
class Iterable:
    def __aiter__(self):
        return 5
for attempt in (lambda: aiter(5), lambda: anext(5), lambda: aiter(Iterable()), lambda: anext([], 1)):
    try:
        attempt()
    except TypeError as error:
        print(error)
# %% asynchronous generator expressions
async def source():
    for i in range(4):
        yield i
async def double(x):
    return 2 * x
async def main():
    squares = (i * i async for i in source() if i % 2)
    print(type(squares).__name__, [x async for x in squares])
    awaited = (await double(i) for i in range(3))
    print(type(awaited).__name__, [x async for x in awaited])
    try:
        sum(i async for i in source())
    except TypeError as error:
        print(error)
    try:
        list(await double(i) for i in range(2))
    except TypeError as error:
        print(error)
try:
    main().send(None)
except StopIteration:
    pass
# %% flags and inspect
import inspect, types, collections.abc
async def c(): pass
async def g(): yield
def p(): pass
for f in (c, g, p):
    print(f.__code__.co_flags, inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f), inspect.isgeneratorfunction(f))
made = c()
print(inspect.iscoroutine(made), inspect.isawaitable(made), isinstance(made, types.CoroutineType), inspect.getcoroutinestate(made))
print(isinstance(made, collections.abc.Coroutine), isinstance(g(), collections.abc.AsyncGenerator), isinstance(g(), types.AsyncGeneratorType))
made.close()
print(inspect.getcoroutinestate(made))
# %% types.coroutine
import types
@types.coroutine
def pause(value):
    return (yield value)
async def main():
    return await pause('a'), await pause('b')
c = main()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
# %% a lambda in an asynchronous function
async def f():
    g = lambda: (yield)
    return type(g()).__name__
try:
    f().send(None)
except StopIteration as stop:
    print(stop.value)
# %% dropped generators run their blocks
def g(name):
    try:
        yield 1
        yield 2
    finally:
        print('end of', name)
print(next(g('a')))
x = g('b')
next(x)
x = None
print('dropped')
for i in g('c'):
    break
print('after the loop')
def h():
    for i in g('d'):
        return i
print(h())
y = g('e')
print('last')
# %% dropped generators: with and errors
class M:
    def __enter__(self): print('enter')
    def __exit__(self, *args): print('exit', args[0].__name__)
def g():
    with M():
        yield 1
next(g())
print('next')
def caught():
    try:
        yield 1
    except GeneratorExit:
        print('told')
        raise
next(caught())
# %% asyncio: gather and sleep
import asyncio
async def work(name, delay):
    print('begin', name)
    await asyncio.sleep(delay)
    print('end', name)
    return name
async def main():
    print(await asyncio.gather(work('a', 0.4), work('b', 0.1), work('c', 0)))
    task = asyncio.create_task(work('d', 0))
    await asyncio.sleep(0)
    print('between', task.done())
    print(await task, task.done(), task.result())
    return 'main'
print(asyncio.run(main()))
# %% asyncio: errors and cancelling
import asyncio
async def fail():
    raise ValueError('failed')
async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print('cancelled', error.args)
        raise
async def main():
    print(await asyncio.gather(fail(), asyncio.sleep(0, 'slept'), return_exceptions=True))
    try:
        await asyncio.gather(fail(), slow())
    except ValueError as error:
        print(error)
    task = asyncio.create_task(slow(), name='slow')
    await asyncio.sleep(0)
    task.cancel('why')
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled(), task.get_name())
    try:
        await asyncio.wait_for(slow(), 0.01)
    except asyncio.TimeoutError as error:
        print(type(error), error)
    try:
        async with asyncio.timeout(0.01):
            await slow()
    except TimeoutError:
        print('timeout')
asyncio.run(main())
# %% asyncio: locks and events
import asyncio
async def worker(name, lock, event):
    async with lock:
        print(name, 'has the lock')
        await asyncio.sleep(0)
        print(name, 'gives it back')
    await event.wait()
    print(name, 'goes on')
async def main():
    lock, event = asyncio.Lock(), asyncio.Event()
    tasks = [asyncio.create_task(worker(name, lock, event)) for name in 'abc']
    await asyncio.sleep(0.5)
    print(lock.locked(), event.is_set())
    event.set()
    await asyncio.gather(*tasks)
    semaphore = asyncio.Semaphore(2)
    async def limited(i):
        async with semaphore:
            print('in', i)
            await asyncio.sleep(0)
            print('out', i)
    await asyncio.gather(*map(limited, range(4)))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
asyncio.run(main())
# %% asyncio: queues
import asyncio
async def producer(queue):
    for i in range(5):
        await queue.put(i)
        print('put', i)
    await queue.put(None)
async def consumer(queue):
    while (item := await queue.get()) is not None:
        print('got', item)
        queue.task_done()
    queue.task_done()
async def main():
    queue = asyncio.Queue(2)
    await asyncio.gather(producer(queue), consumer(queue))
    await queue.join()
    print(queue.empty(), queue.qsize(), queue)
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error))
    heap = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        heap.put_nowait(item)
    print([heap.get_nowait() for _ in range(3)])
asyncio.run(main())
# %% asyncio: waiting
import asyncio
async def after(delay, value):
    await asyncio.sleep(delay)
    return value
async def main():
    tasks = [asyncio.create_task(after(d, d)) for d in (0.6, 0.1, 0.3)]
    for next_one in asyncio.as_completed(tasks):
        print(await next_one)
    done, pending = await asyncio.wait([asyncio.create_task(after(d, d)) for d in (0.01, 50)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), {task.result() for task in done})
    shielded = asyncio.create_task(after(0.01, 'shielded'))
    print(await asyncio.shield(shielded))
    print(await asyncio.to_thread(len, 'abc'))
asyncio.run(main())
# %% asyncio: groups of tasks
import asyncio
async def fail(kind):
    await asyncio.sleep(0)
    raise kind('in the group')
async def slow():
    try:
        await asyncio.sleep(5)
    finally:
        print('slow ended')
async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(asyncio.sleep(0, 'a'))
        b = group.create_task(asyncio.sleep(0, 'b'))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            group.create_task(fail(ValueError))
            group.create_task(fail(KeyError))
    except* ValueError as errors:
        print(repr(errors))
    except* KeyError as errors:
        print(repr(errors))
asyncio.run(main())
# %% asyncio: misuse
import asyncio
async def f():
    try:
        asyncio.run(f())
    except RuntimeError as error:
        print(error)
c = f()
asyncio.run(c)
for attempt in (lambda: asyncio.run(5), asyncio.get_running_loop):
    try:
        attempt()
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
# %% asyncio: an asynchronous generator that is left
import asyncio
async def g():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print('closed')
async def main():
    async for i in g():
        print(i)
        break
    await asyncio.sleep(0.5)
    print('end')
asyncio.run(main())
# %% asyncio: context managers from generators
import asyncio, contextlib
@contextlib.asynccontextmanager
async def manager(name):
    print('enter', name)
    try:
        yield name
    finally:
        print('exit', name)
async def main():
    async with manager('a') as a:
        print(a)
    async with contextlib.AsyncExitStack() as stack:
        for name in 'xy':
            await stack.enter_async_context(manager(name))
        print('inside')
    try:
        async with manager('b'):
            raise ValueError('b')
    except ValueError as error:
        print(error)
asyncio.run(main())
# %% asyncio: an error that leaves
import asyncio
async def deep():
    await asyncio.sleep(0)
    raise ValueError('deep')
async def main():
    await deep()
asyncio.run(main())
# %% context variables
import asyncio, contextvars
var = contextvars.ContextVar('var', default='default')
async def child(value):
    var.set(value)
    await asyncio.sleep(0)
    return var.get()
async def main():
    print(await asyncio.gather(child(1), child(2)), var.get())
asyncio.run(main())
token = var.set('x')
print(var.get(), token.var is var)
var.reset(token)
print(var.get())
context = contextvars.copy_context()
print(context.run(var.set, 5) and context[var], var.get())
