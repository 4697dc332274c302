# Locks and threads, for one thread: a thread runs to its end when it is started.
__all__ = ['Lock', 'RLock', 'Thread', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'local',
           'current_thread', 'main_thread', 'active_count', 'enumerate', 'get_ident']
TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError


class Lock:
    def __init__(self):
        self._held = 0

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            if blocking and timeout < 0:
                raise RuntimeError('acquire would wait for ever: newaxis runs one thread')
            return False
        self._held = 1
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held -= 1

    def locked(self):
        return bool(self._held)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class RLock(Lock):
    def acquire(self, blocking=True, timeout=-1):
        self._held += 1
        return True

    def release(self):
        if not self._held:
            raise RuntimeError('cannot release un-acquired lock')
        self._held -= 1

    def __enter__(self):
        return self.acquire()


class Condition:
    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def wait(self, timeout=None):
        if timeout is None:
            raise RuntimeError('wait would wait for ever: newaxis runs one thread')
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result and timeout is None:
            raise RuntimeError('wait_for would wait for ever: newaxis runs one thread')
        return result

    def notify(self, n=1):
        pass

    def notify_all(self):
        pass


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = self._initial = value

    def acquire(self, blocking=True, timeout=None):
        if not self._value:
            if blocking and timeout is None:
                raise RuntimeError('acquire would wait for ever: newaxis runs one thread')
            return False
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()


class BoundedSemaphore(Semaphore):
    def release(self, n=1):
        if self._value + n > self._initial:
            raise ValueError('Semaphore released too many times')
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag and timeout is None:
            raise RuntimeError('wait would wait for ever: newaxis runs one thread')
        return self._flag


class local:
    pass


_count = [0]
_current = []


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if name is None:
            _count[0] += 1
            name = f'Thread-{_count[0]}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._target, self._args, self._kwargs = target, args, kwargs or {}
        self.name, self.daemon = str(name), bool(daemon)
        self._state, self.ident = 'initial', None

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._state, self.ident = 'started', id(self)
        _current.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            import sys
            import traceback
            sys.stderr.write(f'Exception in thread {self.name}:\n')
            traceback.print_exception(error)
        finally:
            _current.pop()
            self._state = 'stopped'

    def join(self, timeout=None):
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self in _current:
            raise RuntimeError('cannot join current thread')

    def is_alive(self):
        return self._state == 'started'

    def __repr__(self):
        return f"<{type(self).__name__}({self.name}, {self._state}{' daemon' if self.daemon else ''}{'' if self.ident is None else f' {self.ident}'})>"


class _Main(Thread):
    def __init__(self):
        Thread.__init__(self, name='MainThread')
        self._state, self.ident = 'started', 1


_main = _Main()


def current_thread():
    return _current[-1] if _current else _main


def main_thread():
    return _main


def active_count():
    return 1 + len(_current)


def enumerate():
    return [_main] + _current


def get_ident():
    return current_thread().ident


def __getattr__(name):
    if name in ('Barrier', 'Timer', 'settrace', 'setprofile', 'stack_size', 'excepthook'):
        raise NotImplementedError(f'threading.{name} is not available in newaxis')
    raise AttributeError(f"module 'threading' has no attribute {name!r}")
