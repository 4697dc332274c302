import abc as _abc
import sys as _sys
import types as _types
from collections import deque as _deque
from functools import wraps as _wraps


class ContextDecorator:
    def __call__(self, func):
        @_wraps(func)
        def inner(*args, **kwds):
            with self:
                return func(*args, **kwds)
        return inner


def _has(cls, *names):
    for name in names:
        found = [base.__dict__[name] for base in cls.__mro__ if name in base.__dict__]
        if not found or found[0] is None:
            return NotImplemented
    return True


class AbstractContextManager(_abc.ABC):
    def __class_getitem__(cls, item):
        return _types.GenericAlias(cls, item) if hasattr(_types, 'GenericAlias') else cls

    def __enter__(self):
        return self

    @_abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__enter__', '__exit__') if cls is AbstractContextManager else NotImplemented


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


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path, self._old_cwd = path, []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())


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


def _methods(cm, enter, leave, kind):
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, leave)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the {kind} protocol") from None


def _link(new, old, outer):
    # The context of what was raised while leaving is what was handled then, without what the caller handles.
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class _Stack:
    def __init__(self):
        self._exit_callbacks = _deque()

    def pop_all(self):
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, _deque()
        return other

    def _add(self, leave, is_sync=True):
        self._exit_callbacks.append((is_sync, leave))

    def push(self, exit):
        leave = getattr(type(exit), '__exit__', None)
        self._add(exit if leave is None else _types.MethodType(leave, exit))
        return exit

    def enter_context(self, cm):
        enter, leave = _methods(cm, '__enter__', '__exit__', 'context manager')
        result = enter(cm)
        self._add(_types.MethodType(leave, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        def leave(exc_type, exc, tb):
            callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._add(leave)
        return callback


def _finish(pending, raised, received):
    if raised:
        fixed = pending.__context__
        try:
            raise pending
        except BaseException:
            pending.__context__ = fixed
            raise
    return received and pending is None


def _details(pending):
    return (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)


class ExitStack(_Stack, AbstractContextManager):
    def __enter__(self):
        return self

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *exc_details):
        pending, outer, raised = exc_details[1], _sys.exception(), False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(*_details(pending)):
                    pending, raised = None, False
            except BaseException as error:
                _link(error, pending, outer)
                pending, raised = error, True
        return _finish(pending, raised, exc_details[0] is not None)


class AsyncContextDecorator:
    def __call__(self, func):
        @_wraps(func)
        async def inner(*args, **kwds):
            async with self:
                return await func(*args, **kwds)
        return inner


class AbstractAsyncContextManager(_abc.ABC):
    async def __aenter__(self):
        return self

    @_abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has(C, '__aenter__', '__aexit__') if cls is AbstractAsyncContextManager else NotImplemented


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


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, leave = _methods(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        result = await enter(cm)
        self._add(_types.MethodType(leave, cm), False)
        return result

    def push_async_exit(self, exit):
        leave = getattr(type(exit), '__aexit__', None)
        self._add(exit if leave is None else _types.MethodType(leave, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(exc_type, exc, tb):
            await callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._add(leave, False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        pending, outer, raised = exc_details[1], _sys.exception(), False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                swallowed = leave(*_details(pending))
                if swallowed if is_sync else await swallowed:
                    pending, raised = None, False
            except BaseException as error:
                _link(error, pending, outer)
                pending, raised = error, True
        return _finish(pending, raised, exc_details[0] is not None)
