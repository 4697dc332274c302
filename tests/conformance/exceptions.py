# %% else and finally
def f(n):
    try:
        if n == 0: raise ValueError('v')
        if n == 1: return 'returned'
    except ValueError as e: print('except', e)
    else: print('else')
    finally: print('finally')
    return 'end'
print(f(0), f(1), f(2))
# %% finally overrides return
def f():
    try: return 1
    finally: return 2
print(f())
# %% finally swallows
def f():
    try: raise ValueError
    finally: return 'swallowed'
print(f())
# %% finally with break and continue
for i in range(3):
    try:
        if i == 1: continue
        print(i)
    finally: print('f', i)
while True:
    try: break
    finally: print('broke')
# %% name is deleted
try: 1 / 0
except ZeroDivisionError as e: pass
e
# %% tuple of classes
for x in (1, 'a', [], None):
    try:
        x + 1; {x: 1}; x.foo
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
# %% except with expression
kinds = {'a': KeyError}
try: {}['x']
except kinds['a'] as e: print(repr(e), e.args, str(e))
# %% except not a class
try: 1 / 0
except 5: pass
# %% except tuple with non class
try: 1 / 0
except (ValueError, 5): pass
# %% bare except and reraise
try:
    try: raise KeyError('k')
    except: print('caught'); raise
except KeyError as e: print(repr(e))
# %% raise from
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('bad') from e
except ValueError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
# %% context
try:
    try: 1 / 0
    except ZeroDivisionError: {}['x']
except KeyError as e: print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
# %% from none
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError('x') from None
except KeyError as e: print(e.__cause__, repr(e.__context__), e.__suppress_context__)
# %% context in finally
try:
    try: raise ValueError(1)
    finally: raise KeyError(2)
except KeyError as e: print(repr(e.__context__))
# %% hierarchy
import builtins
for name in sorted(dir(builtins)):
    c = getattr(builtins, name)
    if isinstance(c, type) and issubclass(c, BaseException) and name not in ('BaseExceptionGroup', 'ExceptionGroup', 'EncodingWarning', 'IOError', 'EnvironmentError'):
        print(name, [b.__name__ for b in c.__mro__[1:-1]])
# %% args and str
for e in (Exception(), Exception(1), Exception('a'), Exception('a', 2), KeyError('k'), KeyError(), KeyError('a', 'b'), OSError(2, 'No such file'), OSError(2, 'No such file', 'x.txt'), OSError('text'), StopIteration(5), SystemExit(3), UnicodeDecodeError('ascii', b'\xff', 0, 1, 'why'), ImportError('m', name='n'), SyntaxError('bad'), AssertionError('x'), NameError('n'), ValueError(None)):
    print(type(e).__name__, repr(e), str(e), e.args)
# %% os error attributes
e = OSError(2, 'No such file', 'x.txt')
print(type(e).__name__, e.errno, e.strerror, e.filename, isinstance(e, FileNotFoundError), IOError is OSError, EnvironmentError is OSError)
# %% stop iteration value
def g():
    yield 1
    return 'result'
it = g(); next(it)
try: next(it)
except StopIteration as e: print(e.value, e.args)
# %% system exit code
try: raise SystemExit('bye')
except SystemExit as e: print(e.code)
import sys
try: sys.exit(4)
except SystemExit as e: print(e.code, e.args)
# %% custom with init
class E(Exception):
    def __init__(self, code, msg): self.code = code; super().__init__(msg)
try: raise E(7, 'seven')
except E as e: print(e.code, e, e.args, repr(e))
# %% custom without super init
class E(Exception):
    def __init__(self, a, b=2): self.a = a
e = E(1, b=3); print(e.args, str(e), repr(e), e.a)
# %% custom multiple inheritance
class E(KeyError, AttributeError): pass
try: raise E('x')
except AttributeError as e: print(repr(e), isinstance(e, KeyError), [c.__name__ for c in E.__mro__])
# %% exception equality and hash
e = ValueError(1); print(e == ValueError(1), e == e, hash(e) == hash(e), e in [e])
# %% notes
e = ValueError('x'); e.add_note('note 1'); e.add_note('note 2'); print(e.__notes__)
raise e
# %% add_note wrong
ValueError().add_note(1)
# %% with_traceback
e = ValueError('x').with_traceback(None); print(repr(e))
# %% setting args
e = ValueError(1); e.args = (2, 3); print(e, repr(e)); e.args = 5
# %% exceptions have dict
e = ValueError(1); e.extra = 5; print(e.extra, e.__dict__); del e.extra; e.extra
# %% raise class calls it
class E(Exception):
    def __init__(self): super().__init__('made')
try: raise E
except E as e: print(e)
# %% raise class that needs arguments
class E(Exception):
    def __init__(self, x): pass
raise E
# %% assertion messages
try: assert 1 == 2, f'{1} is not {2}'
except AssertionError as e: print(e, e.args)
try: assert []
except AssertionError as e: print(repr(e))
# %% nested functions
def a(): b()
def b(): c()
def c(): raise RuntimeError('deep')
try: a()
except RuntimeError as e:
    tb = e.__traceback__; print(tb is not None, type(tb).__name__)
# %% recursion error
def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
# %% recursion in repr
class A:
    def __repr__(self): return repr(self)
try: repr(A())
except RecursionError as e: print(str(e)[:32])
# %% recursive structures
l = [1]; l.append(l); d = {}; d['d'] = d; print(l, d); t = (l,); print(t)
try: l == [1, l]; print('compared')
except RecursionError as e: print(e)
# %% unbound local
def f():
    print(x); x = 1
f()
# %% unbound after del
def f():
    x = 1; del x; return x
f()
# %% unbound free
def f():
    def g(): return x
    g(); x = 1
f()
# %% name suggestion
colour = 1
print(color)
# %% name suggestion builtin
print(lenght)
prnt(1)
# %% attribute suggestion
[].appendd(1)
# %% attribute suggestion module
import math
math.sqroot
# %% import of a missing name
try: from collections import OrderedDictt
except ImportError as e: print(str(e)[:52], e.name)
# %% unpack errors
for text in ('a, b = 1, 2, 3', 'a, b, c = 1, 2', 'a, *b, c = 1,', 'a, b = 5', 'a, b = {1}', '[a, b] = "abc"', '(a, b), c = 1, 2', 'a, b = iter([1])', 'a, b = None'):
    try: exec(text)
    except Exception as e: print(text, '|', type(e).__name__, e)
# %% call errors
def f(a, b, /, c, *, d, e=1): pass
for text in ('f()', 'f(1)', 'f(1, 2, 3)', 'f(1, 2, 3, 4)', 'f(1, b=2, c=3, d=4)', 'f(1, 2, c=3, d=4, x=5)', 'f(1, 2, 3, d=1, c=2)', 'f(*1)', 'f(**1)', 'f(**{1: 2})', 'f(1, 2, 3, d=1, **{"d": 2})', 'f(a=1, b=2, c=3, d=4)'):
    try: eval(text)
    except Exception as e: print(text, '|', type(e).__name__, e)
# %% call errors of simple functions
def g(): pass
def h(a): pass
def k(a, b=1): pass
def m(*a, b): pass
for text in ('g(1)', 'g(1, 2)', 'g(x=1)', 'h()', 'h(1, 2)', 'k()', 'k(1, 2, 3)', 'm()', 'm(1)', 'm(1, b=2, c=3)', '(lambda x: x)()', 'len()', 'len(1, 2)', '[].append()', '"".join(1, 2)', 'int("1", 2, 3)', 'print(x=1)', 'g.h', 'g[0]', 'g + 1', 'g < 1', 'None()', '(1)(2)', '"a"()', 'g()()'):
    try: eval(text)
    except Exception as e: print(text, '|', type(e).__name__, e)
# %% error in comprehension
print([1 / x for x in (1, 0)])
# %% error in generator
def g():
    yield 1
    raise ValueError('inside')
for x in g(): print(x)
# %% error in sort key
sorted([1, 2, 0], key=lambda x: 1 / x)
# %% error in __del__-like cleanup order
class C:
    def __enter__(self): print('in'); return self
    def __exit__(self, *a): print('out', a[0].__name__ if a[0] else None)
try:
    with C():
        with C(): raise KeyError
except KeyError: print('done')
# %% contextlib
from contextlib import contextmanager, suppress, redirect_stdout, ExitStack, closing, nullcontext
import io
@contextmanager
def cm(x):
    print('enter', x)
    try: yield x * 2
    except ValueError as e: print('handled', e)
    finally: print('exit', x)
with cm(2) as v: print(v)
with cm(3): raise ValueError('oops')
with suppress(KeyError, IndexError): {}['a']
out = io.StringIO()
with redirect_stdout(out): print('captured')
print(repr(out.getvalue()))
with ExitStack() as s:
    s.enter_context(cm(5)); s.callback(print, 'callback')
with nullcontext(7) as n: print(n)
# %% contextmanager without yield
from contextlib import contextmanager
@contextmanager
def cm():
    if False: yield
with cm(): pass
# %% contextmanager yields twice
from contextlib import contextmanager
@contextmanager
def cm():
    yield 1
    yield 2
with cm(): pass
# %% warnings caught
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('a'); warnings.warn('b', DeprecationWarning); warnings.warn(UserWarning('c'))
print([(x.category.__name__, str(x.message)) for x in w])
# %% warnings as errors
import warnings
warnings.simplefilter('error')
try: warnings.warn('boom', RuntimeWarning)
except RuntimeWarning as e: print('raised', e)
# %% warnings filter by message and category
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.filterwarnings('ignore', message='skip')
    warnings.filterwarnings('error', category=DeprecationWarning)
    warnings.warn('skip me'); warnings.warn('keep me')
    try: warnings.warn('x', DeprecationWarning)
    except DeprecationWarning as e: print('error', e)
print([str(x.message) for x in w])
# %% warnings wrong category
import warnings
warnings.warn('x', int)
# %% warnings wrong action
import warnings
warnings.simplefilter('nonsense')
# %% exception chaining prints
def f():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError('outer') from e
f()
# %% traceback module
import traceback
try: {}['missing']
except KeyError as e:
    print(traceback.format_exception_only(type(e), e), traceback.format_exc().splitlines()[-1])
# %% sys.exc_info
import sys
print(sys.exc_info())
try: 1 / 0
except ZeroDivisionError: print(sys.exc_info()[0].__name__, sys.exc_info()[1])
print(sys.exc_info())
# %% generator exit
def g():
    try: yield 1
    except GeneratorExit: print('closing'); raise
it = g(); next(it); it.close(); print('after')
# %% stop iteration in generator
def g():
    yield 1
    raise StopIteration
list(g())
# %% keyboard interrupt is not exception
try:
    try: raise KeyboardInterrupt
    except Exception: print('no')
except BaseException as e: print(type(e).__name__, issubclass(KeyboardInterrupt, Exception))
# %% key error messages of many kinds
for k in ('a', 1, None, (1, 2), "it's", 'line\nbreak', 1.5, b'x'):
    try: {}[k]
    except KeyError as e: print(e, repr(e))
# %% attribute errors carry name and obj
try: [].foo
except AttributeError as e: print(e.name, e.obj)
try: undefined_name
except NameError as e: print(e.name)
# %% unicode errors
try: 'é'.encode('ascii')
except UnicodeEncodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason)
try: b'\xff'.decode()
except UnicodeDecodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason)
# %% syntax error attributes
try: compile('x = = 1', 'f.py', 'exec')
except SyntaxError as e: print(e.msg, e.filename, e.lineno, e.offset, repr(e.text))
# %% exception in class body
class A:
    x = 1 / 0
# %% exception in decorator
def d(f): raise TypeError('no decorating')
@d
def f(): pass
# %% exception in default
def f(x=1 / 0): pass
# %% raise in lambda via function
def throw(e): raise e
(lambda: throw(ValueError('from lambda')))()
# %% multiline message
raise ValueError('first\nsecond')
# %% message with unicode
raise ValueError('héllo €')
# %% exception class repr
print(ValueError, repr(KeyError), str(OSError), type(ValueError), ValueError.__name__, ValueError.__module__)
