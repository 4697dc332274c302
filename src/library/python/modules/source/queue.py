# Queues, for one thread: what would wait for another thread for ever says so.
import heapq as _heapq
from collections import deque as _deque

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    __module__ = '_queue'


class Full(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.unfinished_tasks = 0
        self._init(maxsize)

    def _init(self, maxsize): self.queue = _deque()
    def _qsize(self): return len(self.queue)
    def _put(self, item): self.queue.append(item)
    def _get(self): return self.queue.popleft()
    def qsize(self): return self._qsize()
    def empty(self): return not self._qsize()
    def full(self): return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if self.full():
            if block and timeout is None:
                raise RuntimeError('queue.put would wait for ever: newaxis runs one thread')
            if block and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self._qsize():
            if block and timeout is None:
                raise RuntimeError('queue.get would wait for ever: newaxis runs one thread')
            if block and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            raise Empty
        return self._get()

    def put_nowait(self, item): self.put(item, block=False)
    def get_nowait(self): return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError('queue.join would wait for ever: newaxis runs one thread')


class PriorityQueue(Queue):
    def _init(self, maxsize): self.queue = []
    def _put(self, item): _heapq.heappush(self.queue, item)
    def _get(self): return _heapq.heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize): self.queue = []
    def _get(self): return self.queue.pop()


class SimpleQueue(Queue):
    def __init__(self):
        Queue.__init__(self)
