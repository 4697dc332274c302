# Locks and queues for tasks: whoever has to wait gets a future in a line, and is woken in the order of the line.
import collections as _collections
import heapq as _heapq

from _asyncio_events import CancelledError, get_running_loop


class QueueEmpty(Exception):
    __module__ = 'asyncio.queues'


class QueueFull(Exception):
    __module__ = 'asyncio.queues'


class BrokenBarrierError(RuntimeError):
    __module__ = 'asyncio.exceptions'


class _Entered:
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, error, traceback):
        self.release()


def _text(instance, state, waiters):
    line = f', waiters:{len(waiters)}' if waiters else ''
    kind = type(instance)
    return f'<{kind.__module__}.{kind.__qualname__} object at {id(instance):#x} [{state}{line}]>'


class Lock(_Entered):
    __module__ = 'asyncio.locks'

    def __init__(self):
        self._waiters, self._locked = _collections.deque(), False

    def __repr__(self): return _text(self, 'locked' if self._locked else 'unlocked', self._waiters)
    def locked(self): return self._locked

    async def acquire(self):
        if not self._locked and all(w.cancelled() for w in self._waiters):
            self._locked = True
            return True
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not self._locked:
                self._wake_up()
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        self._wake_up()

    def _wake_up(self):
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event:
    __module__ = 'asyncio.locks'

    def __init__(self):
        self._waiters, self._value = _collections.deque(), False

    def __repr__(self): return _text(self, 'set' if self._value else 'unset', self._waiters)
    def is_set(self): return self._value
    def clear(self): self._value = False

    def set(self):
        if not self._value:
            self._value = True
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(True)

    async def wait(self):
        if self._value:
            return True
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
            return True
        finally:
            self._waiters.remove(waiter)


class Condition(_Entered):
    __module__ = 'asyncio.locks'

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = self._lock.locked, self._lock.acquire, self._lock.release
        self._waiters = _collections.deque()

    def __repr__(self): return _text(self, 'locked' if self.locked() else 'unlocked', self._waiters)

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            waiter = get_running_loop().create_future()
            self._waiters.append(waiter)
            try:
                await waiter
                return True
            finally:
                self._waiters.remove(waiter)
        finally:
            stopped = False
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError:
                    stopped = True
            if stopped:
                raise CancelledError

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        woken = 0
        for waiter in self._waiters:
            if woken >= n:
                break
            if not waiter.done():
                woken += 1
                waiter.set_result(False)

    def notify_all(self): self.notify(len(self._waiters))


class Semaphore(_Entered):
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._waiters, self._value = _collections.deque(), value

    def __repr__(self): return _text(self, 'locked' if self.locked() else f'unlocked, value:{self._value}', self._waiters)

    def locked(self):
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        waiter = get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if not waiter.cancelled():
                self._value += 1
                self._wake_up()
            raise
        if self._value > 0:
            self._wake_up()
        return True

    def release(self):
        self._value += 1
        self._wake_up()

    def _wake_up(self):
        for waiter in self._waiters:
            if not waiter.done():
                self._value -= 1
                waiter.set_result(True)
                return


class BoundedSemaphore(Semaphore):
    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class Barrier:
    __module__ = 'asyncio.locks'

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond, self._parties, self._state, self._count = Condition(), parties, 'filling', 0

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == 'filling' else 0)
    broken = property(lambda self: self._state == 'broken')

    async def __aenter__(self): return await self.wait()
    async def __aexit__(self, *_): pass

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError('Barrier aborted')
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    self._state = 'draining'
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._state != 'filling')
                    if self._state in ('broken', 'resetting'):
                        raise BrokenBarrierError('Abort or reset of barrier')
                return index
            finally:
                self._count -= 1
                if self._count == 0:
                    if self._state in ('resetting', 'draining'):
                        self._state = 'filling'
                    self._cond.notify_all()

    async def reset(self):
        async with self._cond:
            if self._count > 0:
                self._state = 'resetting'
            else:
                self._state = 'filling'
            self._cond.notify_all()

    async def abort(self):
        async with self._cond:
            self._state = 'broken'
            self._cond.notify_all()


class Queue:
    __module__ = 'asyncio.queues'

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = _collections.deque(), _collections.deque()
        self._unfinished_tasks, self._finished = 0, Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize): self._queue = _collections.deque()
    def _get(self): return self._queue.popleft()
    def _put(self, item): self._queue.append(item)

    def __class_getitem__(cls, item):
        return cls

    def __repr__(self): return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'
    def __str__(self): return f'<{type(self).__name__} {self._format()}>'

    def _format(self):
        shown = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            shown += f' _queue={list(self._queue)!r}'
        if self._getters:
            shown += f' _getters[{len(self._getters)}]'
        if self._putters:
            shown += f' _putters[{len(self._putters)}]'
        if self._unfinished_tasks:
            shown += f' tasks={self._unfinished_tasks}'
        return shown

    maxsize = property(lambda self: self._maxsize)

    def qsize(self): return len(self._queue)
    def empty(self): return not self._queue
    def full(self): return self._maxsize > 0 and self.qsize() >= self._maxsize

    def _wake(self, line):
        while line:
            waiter = line.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    async def _stand(self, line, goes_on):
        waiter = get_running_loop().create_future()
        line.append(waiter)
        try:
            await waiter
        except:
            waiter.cancel()
            try:
                line.remove(waiter)
            except ValueError:
                pass
            if goes_on() and not waiter.cancelled():
                self._wake(line)
            raise

    async def put(self, item):
        while self.full():
            await self._stand(self._putters, lambda: not self.full())
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        while self.empty():
            await self._stand(self._getters, lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    __module__ = 'asyncio.queues'

    def _init(self, maxsize): self._queue = []
    def _put(self, item): _heapq.heappush(self._queue, item)
    def _get(self): return _heapq.heappop(self._queue)


class LifoQueue(Queue):
    __module__ = 'asyncio.queues'

    def _init(self, maxsize): self._queue = []
    def _put(self, item): self._queue.append(item)
    def _get(self): return self._queue.pop()
