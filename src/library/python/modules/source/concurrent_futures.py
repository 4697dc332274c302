# Calls that are made elsewhere: here at once, one after another, when they are submitted.
FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'BrokenExecutor',
           'InvalidStateError', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor']

TimeoutError = TimeoutError


class Error(Exception):
    __module__ = 'concurrent.futures._base'


class CancelledError(Error):
    __module__ = 'concurrent.futures._base'


class InvalidStateError(Error):
    __module__ = 'concurrent.futures._base'


class BrokenExecutor(RuntimeError):
    __module__ = 'concurrent.futures._base'


class Future:
    __module__ = 'concurrent.futures._base'

    def __init__(self):
        self._state, self._result, self._exception, self._callbacks = 'PENDING', None, None, []

    def __repr__(self):
        place = f'<Future at {id(self):#x} state={self._state.lower()}'
        if self._state != 'FINISHED':
            return place + '>'
        if self._exception is not None:
            return f'{place} raised {type(self._exception).__name__}>'
        return f'{place} returned {type(self._result).__name__}>'

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        self._finish('CANCELLED')
        return True

    def cancelled(self):
        return self._state == 'CANCELLED'

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in ('CANCELLED', 'FINISHED')

    def add_done_callback(self, fn):
        if self.done():
            fn(self)
        else:
            self._callbacks.append(fn)

    def _wait(self):
        if self._state == 'CANCELLED':
            raise CancelledError()
        if self._state != 'FINISHED':
            raise TimeoutError()

    def result(self, timeout=None):
        self._wait()
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait()
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            return False
        self._state = 'RUNNING'
        return True

    def set_result(self, result):
        self._settle()
        self._result = result
        self._finish('FINISHED')

    def set_exception(self, exception):
        self._settle()
        self._exception = exception
        self._finish('FINISHED')

    def _settle(self):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')

    def _finish(self, state):
        self._state = state
        for callback in self._callbacks:
            callback(self)


class Executor:
    __module__ = 'concurrent.futures._base'
    _closed = False

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except Exception as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return (future.result() for future in futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.shutdown()
        return False


class ThreadPoolExecutor(Executor):
    __module__ = 'concurrent.futures.thread'

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        if initializer is not None:
            initializer(*initargs)


class ProcessPoolExecutor(ThreadPoolExecutor):
    __module__ = 'concurrent.futures.process'

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, '', initializer, initargs)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    from collections import namedtuple
    kind = namedtuple('DoneAndNotDoneFutures', 'done not_done', module='concurrent.futures._base')
    fs = set(fs)
    done = {future for future in fs if future.done()}
    return kind(done, fs - done)


def as_completed(fs, timeout=None):
    return iter([future for future in dict.fromkeys(fs) if future.done()])
