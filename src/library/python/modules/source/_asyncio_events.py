# The loop of asyncio for one thread: callbacks that are ready, and those that wait for their time. Also futures, and the tasks that
# drive coroutines. Who is called in which order is CPython's, so that what scripts print comes in its order.
import contextvars as _contextvars
import heapq as _heapq
import sys as _sys
import time as _time
import types as _types
import weakref as _weakref
from collections import deque as _deque
from itertools import count as _count

import _eval


class CancelledError(BaseException):
    __module__ = 'asyncio.exceptions'


class InvalidStateError(Exception):
    __module__ = 'asyncio.exceptions'


_running_loop = None
_set_loop = None
_names = _count(1)


class Handle:
    __module__ = 'asyncio.events'

    def __init__(self, callback, args, loop, context=None):
        self._callback, self._args, self._loop = callback, args, loop
        self._context = _contextvars.copy_context() if context is None else context
        self._cancelled = False

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            shown = getattr(self._callback, '__qualname__', repr(self._callback))
            self._loop.call_exception_handler({
                'message': f'Exception in callback {shown}()', 'exception': error, 'handle': self})


class TimerHandle(Handle):
    __module__ = 'asyncio.events'

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


class AbstractEventLoop:
    __module__ = 'asyncio.events'


class BaseEventLoop(AbstractEventLoop):
    __module__ = 'asyncio.base_events'

    def __init__(self):
        self._ready, self._scheduled, self._order = _deque(), [], _count()
        self._closed = self._stopping = self._running = self._debug = False
        self._exception_handler = self._task_factory = None
        self._generators = []
        self._tasks = []

    def __repr__(self):
        return f'<_UnixSelectorEventLoop running={self._running} closed={self._closed} debug={self._debug}>'

    def time(self): return _time.monotonic()
    def is_running(self): return self._running
    def is_closed(self): return self._closed
    def get_debug(self): return self._debug
    def set_debug(self, enabled): self._debug = bool(enabled)
    def stop(self): self._stopping = True

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def close(self):
        if self._running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        _heapq.heappush(self._scheduled, (when, next(self._order), handle))
        return handle

    def create_future(self): return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro)
        if name is not None:
            task.set_name(name)
        return task

    def set_task_factory(self, factory): self._task_factory = factory
    def get_task_factory(self): return self._task_factory

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:
            future.set_exception(error)
        return future

    def set_exception_handler(self, handler): self._exception_handler = handler
    def get_exception_handler(self): return self._exception_handler

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            return self.default_exception_handler(context)
        self._exception_handler(self, context)

    def default_exception_handler(self, context):
        import logging
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines += [f'{key}: {context[key]!r}' for key in sorted(context) if key not in ('message', 'exception')]
        logging.getLogger('asyncio').error('\n'.join(lines), exc_info=context.get('exception') or False)

    def run_forever(self):
        global _running_loop
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        hooks = _sys.get_asyncgen_hooks()
        _sys.set_asyncgen_hooks(firstiter=self._begin_generator, finalizer=self._end_generator)
        self._running, _running_loop = True, self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = self._running = False
            _running_loop = None
            _sys.set_asyncgen_hooks(*hooks)

    def _end_generator(self, generator):
        if not self._closed:
            self.create_task(generator.aclose())

    def _begin_generator(self, generator):
        self._generators[:] = [known for known in self._generators if known() is not None]
        self._generators.append(_weakref.ref(generator))

    async def shutdown_asyncgens(self):
        left, self._generators[:] = [known() for known in self._generators], []
        closing = [generator.aclose() for generator in left if generator is not None]
        if not closing:
            return
        from _asyncio_tasks import gather
        for result, generator in zip(await gather(*closing, return_exceptions=True), left):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result, 'asyncgen': generator})

    async def shutdown_default_executor(self): pass

    def run_until_complete(self, future):
        self._check_closed()
        if self._running:
            raise RuntimeError('This event loop is already running')
        if _running_loop is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def _run_once(self):
        scheduled, ready = self._scheduled, self._ready
        while scheduled and scheduled[0][2]._cancelled:
            _heapq.heappop(scheduled)
        if not ready and not self._stopping:
            if not scheduled:
                raise RuntimeError('asyncio would wait for ever: nothing is left that could wake a task')
            delay = scheduled[0][0] - self.time()
            if delay > 0:
                _time.sleep(delay)
        now = self.time() + 1e-9
        while scheduled and scheduled[0][0] <= now:
            handle = _heapq.heappop(scheduled)[2]
            if not handle._cancelled:
                ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()


def _stop_loop(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


def _get_running_loop(): return _running_loop


def get_running_loop():
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def get_event_loop():
    global _set_loop
    if _running_loop is not None:
        return _running_loop
    if _set_loop is None:
        _set_loop = new_event_loop()
    return _set_loop


def set_event_loop(loop):
    global _set_loop
    _set_loop = loop


def new_event_loop(): return get_event_loop_policy().new_event_loop()


class Future:
    __module__ = '_asyncio'

    _state, _result, _exception = 'PENDING', None, None
    _asyncio_future_blocking = False
    _cancel_message = None
    _log_traceback = False
    _source_traceback = None

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def __class_getitem__(cls, item):
        return _types.GenericAlias(cls, item) if hasattr(_types, 'GenericAlias') else cls

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._info())}>"

    def _info(self):
        info = [self._state.lower()]
        if self._state == 'FINISHED':
            info.append(f'result={self._result!r}' if self._exception is None else f'exception={self._exception!r}')
        if self._callbacks:
            shown = [_callback_text(callback) for callback, _ in self._callbacks]
            if len(shown) > 2:
                shown[1:-1] = [f'<{len(shown) - 2} more>']
            info.append(f"cb=[{', '.join(shown)}]")
        return info

    def __del__(self):
        if not self._log_traceback:
            return
        self._log_traceback = False
        self._loop.call_exception_handler({
            'message': f'{type(self).__name__} exception was never retrieved',
            'exception': self._exception, 'future': self})

    def get_loop(self): return self._loop
    def cancelled(self): return self._state == 'CANCELLED'
    def done(self): return self._state != 'PENDING'

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state != 'PENDING':
            return False
        self._state, self._cancel_message = 'CANCELLED', msg
        self._call_back()
        return True

    def _call_back(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def _cancelled_error(self):
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not set.')
        self._log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, _contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        kept = [(callback, context) for callback, context in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        self._result, self._state = result, 'FINISHED'
        self._call_back()

    def set_exception(self, exception):
        if self._state != 'PENDING':
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception, self._exception_tb = exception, exception.__traceback__
        self._state = 'FINISHED'
        self._call_back()
        self._log_traceback = True

    def __await__(self):
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


def _callback_text(callback):
    if getattr(callback, '__self__', None) is not None and isinstance(callback.__self__, Task):
        return 'Task.task_wakeup()'
    code = getattr(callback, '__code__', None)
    at = f' at {code.co_filename}:{code.co_firstlineno}' if code else ''
    return f"{getattr(callback, '__qualname__', repr(callback))}(){at}"


def _coroutine_text(coro):
    code, frame = coro.cr_code, coro.cr_frame
    if coro.cr_running:
        return f'{coro.__qualname__}() running at {code.co_filename}:{frame.f_lineno}'
    if frame is None:
        return f'{coro.__qualname__}() done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{coro.__qualname__}() running at {code.co_filename}:{frame.f_lineno}'


class Task(Future):
    __module__ = '_asyncio'

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._name = f'Task-{next(_names)}' if name is None else str(name)
        self._coro, self._waiter = coro, None
        self._must_cancel, self._requests = False, 0
        self._context = _contextvars.copy_context() if context is None else context
        self._loop.call_soon(self._step, context=self._context)
        self._loop._tasks.append(self)

    def _info(self):
        info = super()._info()
        if self._must_cancel:
            info[0] = 'cancelling'
        info.insert(1, f'name={self._name!r}')
        info.insert(2, f'coro=<{_coroutine_text(self._coro)}>')
        if self._waiter is not None:
            info.insert(3, f'wait_for={self._waiter!r}')
        return info

    def get_coro(self): return self._coro
    def get_name(self): return self._name
    def set_name(self, value): self._name = str(value)
    def cancelling(self): return self._requests
    def set_result(self, result): raise RuntimeError('Task does not support set_result operation')
    def set_exception(self, exception): raise RuntimeError('Task does not support set_exception operation')

    def uncancel(self):
        if self._requests > 0:
            self._requests -= 1
        return self._requests

    def cancel(self, msg=None):
        self._log_traceback = False
        if self.done():
            return False
        self._requests += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def get_stack(self, *, limit=None):
        coro, frames = self._coro, []
        while getattr(coro, 'cr_frame', None) is not None:
            frames.append(coro.cr_frame)
            coro = coro.cr_await
        return frames if limit is None else frames[-limit:]

    def _finish(self):
        tasks = self._loop._tasks
        tasks[:] = [task for task in tasks if task is not self]

    def _step(self, error=None):
        if self.done():
            raise InvalidStateError(f'_step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        _current.append(self)
        try:
            awaited = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as stop:
            self._finish()
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(stop.value)
        except CancelledError as stopped:
            self._finish()
            self._cancelled_exc = stopped
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as stopped:
            self._finish()
            super().set_exception(stopped)
            raise
        except BaseException as failure:
            self._finish()
            super().set_exception(failure)
        else:
            self._wait(awaited)
        finally:
            _current.pop()

    def _cancelled_error(self):
        known = self.__dict__.pop('_cancelled_exc', None)
        return super()._cancelled_error() if known is None else known

    def _wait(self, awaited):
        soon = self._loop.call_soon
        blocking = getattr(awaited, '_asyncio_future_blocking', None)
        if blocking is not None:
            if awaited.get_loop() is not self._loop:
                message = f'Task {self!r} got Future {awaited!r} attached to a different loop'
            elif not blocking:
                message = f'yield was used instead of yield from in task {self!r} with {awaited!r}'
            elif awaited is self:
                message = f'Task cannot await on itself: {self!r}'
            else:
                awaited._asyncio_future_blocking = False
                awaited.add_done_callback(self._wakeup, context=self._context)
                self._waiter = awaited
                if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif awaited is None:
            soon(self._step, context=self._context)
            return
        elif isinstance(awaited, _types.GeneratorType):
            message = f'yield was used instead of yield from for generator in task {self!r} with {awaited!r}'
        else:
            message = f'Task got bad yield: {awaited!r}'
        soon(self._step, RuntimeError(message), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()


_current = []


def current_task(loop=None):
    if loop is None:
        get_running_loop()
    return _current[-1] if _current else None


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in loop._tasks if not task.done()}


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def iscoroutine(obj):
    import collections.abc
    return isinstance(obj, (_types.CoroutineType, collections.abc.Coroutine))


def iscoroutinefunction(func):
    import inspect
    return inspect.iscoroutinefunction(func)


async def _awaiting(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _awaiting(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


class DefaultEventLoopPolicy:
    __module__ = 'asyncio.unix_events'

    def get_event_loop(self): return get_event_loop()
    def set_event_loop(self, loop): set_event_loop(loop)
    def new_event_loop(self): return BaseEventLoop()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy, _set_loop
    _policy = policy
    if policy is None:
        _set_loop = None
