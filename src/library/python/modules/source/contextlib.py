from functools import wraps as _wraps


class ContextDecorator:
    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self:
                return func(*args, **kwds)
        return inner


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return None


class _GeneratorContextManager(AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._made = (func, args, kwds)
        self.__doc__ = func.__doc__

    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with _GeneratorContextManager(*self._made):
                return func(*args, **kwds)
        return inner

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = 'stdout'


class redirect_stderr(_RedirectStream):
    _stream = 'stderr'


class ExitStack(AbstractContextManager):
    def __init__(self):
        self._callbacks = []

    def enter_context(self, cm):
        result = cm.__enter__()
        self._callbacks.append(cm.__exit__)
        return result

    def push(self, exit):
        self._callbacks.append(getattr(exit, '__exit__', exit))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def run(exc_type, exc_value, traceback):
            callback(*args, **kwds)
        self._callbacks.append(run)
        return callback

    def pop_all(self):
        other = type(self)()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, exc_type, exc_value, traceback):
        given, pending = exc_value, exc_value
        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                if pending is None:
                    leave(None, None, None)
                elif leave(type(pending), pending, None):
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not given:
            raise pending
        return given is not None and pending is None


class AsyncContextDecorator:
    def __call__(self, func):
        @_wraps(func)
        async def inner(*args, **kwds):
            async with self:
                return await func(*args, **kwds)
        return inner


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class _AsyncGeneratorContextManager(AbstractAsyncContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._made = (func, args, kwds)
        self.__doc__ = func.__doc__

    def __call__(self, func):
        @_wraps(func)
        async def inner(*args, **kwds):
            async with _AsyncGeneratorContextManager(*self._made):
                return await func(*args, **kwds)
        return inner

    async def __aenter__(self):
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    @_wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class AsyncExitStack(AbstractAsyncContextManager):
    def __init__(self):
        self._callbacks = []

    def _push(self, leave, waits):
        self._callbacks.append((leave, waits))

    def enter_context(self, cm):
        result = cm.__enter__()
        self._push(cm.__exit__, False)
        return result

    async def enter_async_context(self, cm):
        result = await cm.__aenter__()
        self._push(cm.__aexit__, True)
        return result

    def push(self, exit):
        self._push(getattr(exit, '__exit__', exit), False)
        return exit

    def push_async_exit(self, exit):
        self._push(getattr(exit, '__aexit__', exit), True)
        return exit

    def callback(self, callback, /, *args, **kwds):
        def run(exc_type, exc_value, traceback):
            callback(*args, **kwds)
        self._push(run, False)
        return callback

    def push_async_callback(self, callback, /, *args, **kwds):
        async def run(exc_type, exc_value, traceback):
            await callback(*args, **kwds)
        self._push(run, True)
        return callback

    def pop_all(self):
        other = type(self)()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, exc_type, exc_value, traceback):
        given, pending = exc_value, exc_value
        while self._callbacks:
            leave, waits = self._callbacks.pop()
            try:
                swallowed = leave(*((None,) * 3 if pending is None else (type(pending), pending, None)))
                if waits:
                    swallowed = await swallowed
                if pending is not None and swallowed:
                    pending = None
            except BaseException as error:
                pending = error
        if pending is not None and pending is not given:
            raise pending
        return given is not None and pending is None
