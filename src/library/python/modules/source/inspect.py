# Questions about objects. What needs the text of functions is not available.
import types as _types
from _signature import BoundArguments, Parameter, Signature, _empty, formatannotation, signature


def ismodule(object): return isinstance(object, _types.ModuleType)
def isclass(object): return isinstance(object, type)
def ismethod(object): return isinstance(object, _types.MethodType)
def isfunction(object): return isinstance(object, _types.FunctionType)
def isbuiltin(object): return isinstance(object, _types.BuiltinFunctionType)
def isgenerator(object): return isinstance(object, _types.GeneratorType)
def isroutine(object): return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
def iscoroutine(object): return isinstance(object, _types.CoroutineType)
def isasyncgen(object): return isinstance(object, _types.AsyncGeneratorType)


def _code_has(function, flag):
    import functools
    while isinstance(function, (functools.partial, _types.MethodType)):
        function = function.__func__ if ismethod(function) else function.func
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def iscoroutinefunction(obj): return _code_has(obj, 128)
def isasyncgenfunction(obj): return _code_has(obj, 512)


def isawaitable(object):
    import collections.abc
    return iscoroutine(object) or isinstance(object, collections.abc.Awaitable)


def istraceback(object): return isinstance(object, _types.TracebackType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__get__') and not hasattr(type(object), '__set__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__') or isinstance(object, property)


def isgeneratorfunction(obj): return _code_has(obj, 32)
def iscode(object): return isinstance(object, type(signature.__code__))
def isframe(object): return type(object).__name__ == 'frame'


CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if eval_str:
        raise NotImplementedError("inspect.get_annotations: the argument 'eval_str' is not available in newaxis yet")
    return dict(obj.__dict__.get('__annotations__', {}) if isinstance(obj, type) else getattr(obj, '__annotations__', None) or {})


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()]
    lines[0] = lines[0].lstrip()
    if margins:
        lines[1:] = [line[min(margins):] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:-1]:
            doc = base.__doc__
            if doc is not None:
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmro(cls): return cls.__mro__


def getmodule(object, _filename=None):
    import sys
    return object if ismodule(object) else sys.modules.get(getattr(object, '__module__', None))


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(func))
        seen.add(id(func))
    return func


def getattr_static(obj, attr, *default):
    places = ([obj.__dict__] if hasattr(obj, '__dict__') else []) + [cls.__dict__ for cls in (
        obj.__mro__ if isclass(obj) else type(obj).__mro__)]
    for place in places:
        if attr in place:
            return place[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


def __getattr__(name):
    if name in ('getsource', 'getsourcelines', 'getsourcefile', 'getfile',
                'getfullargspec', 'getargspec', 'getcallargs', 'currentframe', 'stack', 'trace', 'getcomments',
                'getclosurevars', 'classify_class_attrs', 'getouterframes', 'getinnerframes', 'getframeinfo',
                'formatargvalues', 'FrameInfo', 'Traceback', 'getmodulename', 'getclasstree'):
        raise NotImplementedError(f'inspect.{name} is not available in newaxis yet')
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")
