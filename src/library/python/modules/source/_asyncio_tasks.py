# What tasks are waited for with: gather, wait, wait_for, as_completed, shield, timeouts and groups of tasks; and running them.
import enum as _enum
import functools as _functools

from _asyncio_events import (
    CancelledError, Future, Task, _get_running_loop, all_tasks, create_task, current_task, ensure_future, get_event_loop,
    get_running_loop, iscoroutine, isfuture, new_event_loop, set_event_loop)

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


class _Pause:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _Pause()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _release, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _release(future, result=None, *_):
    if not future.done():
        future.set_result(result)


class _GatheringFuture(Future):
    __module__ = 'asyncio.tasks'

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            cancelled |= bool(child.cancel(msg=msg))
        self._cancel_requested |= cancelled
        return cancelled


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer
    children, known, loop = [], {}, None
    left = 0
    outer = None

    def done(future):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if left:
            return
        results = []
        for child in children:
            if child.cancelled():
                results.append(CancelledError('' if child._cancel_message is None else child._cancel_message))
            else:
                failure = child.exception()
                results.append(child.result() if failure is None else failure)
        if outer._cancel_requested:
            outer.set_exception(future._cancelled_error() if future.cancelled() else CancelledError())
        else:
            outer.set_result(results)

    already = []
    for argument in coros_or_futures:
        if id(argument) not in known:
            future = ensure_future(argument, loop=loop)
            loop = future.get_loop() if loop is None else loop
            if future is not argument:
                future._log_destroy_pending = False
            left += 1
            known[id(argument)] = future
            if future.done():
                already.append(future)
            else:
                future.add_done_callback(done)
        children.append(known[id(argument)])
    outer = _GatheringFuture(children, loop=loop)
    for future in already:
        done(future)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    loop = get_running_loop()
    waiter = loop.create_future()
    handle = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = sum(not f.done() for f in fs)

    def done(future):
        nonlocal left
        left -= 1
        failed = return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if handle is not None:
                handle.cancel()
            _release(waiter)

    if left == 0 or (left < len(fs) and return_when == FIRST_COMPLETED):
        return {f for f in fs if f.done()}, {f for f in fs if not f.done()}
    for f in fs:
        f.add_done_callback(done)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for f in fs:
            f.remove_done_callback(done)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


async def _cancel_and_wait(future):
    waiter = get_running_loop().create_future()
    callback = _functools.partial(_released, waiter)
    future.add_done_callback(callback)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(callback)


def _released(waiter, *_):
    _release(waiter)


async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError() from error
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _release, waiter)
    callback = _functools.partial(_released, waiter)
    fut = ensure_future(fut, loop=loop)
    fut.add_done_callback(callback)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(callback)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(callback)
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError() from error
    finally:
        handle.cancel()


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from _asyncio_sync import Queue
    done = Queue()
    loop = get_event_loop()
    todo = [ensure_future(f, loop=loop) for f in dict.fromkeys(fs)]
    left = list(todo)
    handle = None

    def finished(future):
        if future in left:
            left.remove(future)
            done.put_nowait(future)
            if not left and handle is not None:
                handle.cancel()

    def timed_out():
        for future in left:
            future.remove_done_callback(finished)
            done.put_nowait(None)
        left.clear()

    async def next_one():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in todo:
        future.add_done_callback(finished)
    if todo and timeout is not None:
        handle = loop.call_later(timeout, timed_out)
    for _ in todo:
        yield next_one()


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(inner_done)

    inner.add_done_callback(inner_done)
    outer.add_done_callback(outer_done)
    return outer


async def to_thread(func, /, *args, **kwargs):
    return await get_running_loop().run_in_executor(None, _functools.partial(func, *args, **kwargs))


class Timeout:
    __module__ = 'asyncio.timeouts'

    def __init__(self, when):
        self._state, self._when, self._handle, self._task = 'created', when, None, None

    def when(self): return self._when
    def expired(self): return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state not in ('created', 'active'):
            raise RuntimeError(f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        if when is None:
            self._handle = None
            return
        loop = get_running_loop()
        self._handle = loop.call_soon(self._expire) if when <= loop.time() else loop.call_at(when, self._expire)

    def __repr__(self):
        info = [] if self._state == 'created' else [self._state]
        if self._state == 'active':
            info.append(f'when={None if self._when is None else round(self._when, 3)}')
        return f"<Timeout [{self._state}]{' ' + ' '.join(info[1:]) if info[1:] else ''}>"

    async def __aenter__(self):
        self._state, self._task = 'active', current_task()
        if self._task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._cancelling = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and kind is CancelledError:
                raise TimeoutError from error
        elif self._state == 'active':
            self._state = 'exited'
        return None

    def _expire(self):
        self._task.cancel()
        self._state, self._handle = 'expiring', None


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when): return Timeout(when)


class TaskGroup:
    __module__ = 'asyncio.taskgroups'

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancelled = False
        self._parent = self._loop = self._base_error = self._finished = None
        self._tasks, self._errors = [], []

    def __repr__(self):
        info = ['']
        if self._tasks:
            info.append(f'tasks={len(self._tasks)}')
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._aborting:
            info.append('cancelling')
        elif self._entered:
            info.append('entered')
        return f"<TaskGroup{' '.join(info)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has been already entered')
        self._entered, self._loop = True, get_running_loop()
        self._parent = current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    async def __aexit__(self, kind, error, traceback):
        self._exiting = True
        if error is not None and isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        cancelled = error if kind is CancelledError else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._finished is None:
                self._finished = self._loop.create_future()
            try:
                await self._finished
            except CancelledError as stopped:
                if not self._aborting:
                    cancelled = stopped
                    self._abort()
            self._finished = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and kind is not CancelledError:
            self._errors.append(error)
        if self._errors:
            errors, self._errors = self._errors, None
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = self._loop.create_task(coro, name=name, context=context)
        self._tasks.append(task)
        task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in list(self._tasks):
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks[:] = [known for known in self._tasks if known is not task]
        if self._finished is not None and not self._tasks and not self._finished.done():
            self._finished.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if self._parent.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent} is already completed',
                'exception': error, 'task': task})
            return
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()


class Runner:
    __module__ = 'asyncio.runners'

    def __init__(self, *, debug=None, loop_factory=None):
        self._state, self._debug, self._factory, self._loop = 'created', debug, loop_factory, None

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, *_):
        self.close()

    def _begin(self):
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'created':
            self._loop = (self._factory or new_event_loop)()
            if self._factory is None:
                set_event_loop(self._loop)
            if self._debug is not None:
                self._loop.set_debug(self._debug)
            self._state = 'initialized'

    def close(self):
        if self._state != 'initialized':
            return
        loop = self._loop
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
        finally:
            if self._factory is None:
                set_event_loop(None)
            loop.close()
            self._loop, self._state = None, 'closed'

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if _get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._begin()
        return self._loop.run_until_complete(self._loop.create_task(coro, context=context))


def run(main, *, debug=None):
    if _get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _cancel_all(loop):
    tasks = all_tasks(loop)
    if not tasks:
        return
    ordered = [task for task in loop._tasks if task in tasks]
    for task in ordered:
        task.cancel()
    loop.run_until_complete(gather(*ordered, return_exceptions=True))
    for task in ordered:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(), 'task': task})
