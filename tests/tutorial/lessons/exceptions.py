# Exceptions: try, except, else, finally, raise, chains, own classes, groups of handlers, context managers, notes.
def attempt(action, *args):
    try:
        result = action(*args)
    except ZeroDivisionError as error:
        print('division:', error)
    except (ValueError, TypeError) as error:
        print(type(error).__name__ + ':', error, error.args)
    except LookupError as error:
        print('lookup', type(error).__name__, error)
    except Exception as error:
        print('other', repr(error))
    else:
        print('result', result)
    finally:
        print('end of', getattr(action, '__name__', '?'))


attempt(lambda: 1 / 0)
attempt(int, 'x')
attempt(int, [])
attempt(len, 5)
attempt([].pop)
attempt({}.__getitem__, 'key')
attempt('abc'.index, 'z')
attempt(getattr, 5, 'x')
attempt(open, '/no/such/file')
attempt(abs, -3)
attempt(chr, -1)
attempt(bytes, [256])
attempt(divmod, 5, 0)
attempt(lambda: 2.0 ** 5000)
attempt(lambda: undefined)
attempt(lambda: [1][5])
attempt(lambda: (1)[0])
attempt(lambda: 'a' + 1)
attempt(lambda: 1 + 'a')
attempt(float, 'one')
attempt(lambda: next(iter([])))
attempt(lambda: __import__('no_such_module'))


class AppError(Exception):
    """Base of the application's errors."""


class BadInput(AppError):
    def __init__(self, field, value):
        super().__init__(f'{field}: bad value {value!r}')
        self.field = field


try:
    raise BadInput('age', -1)
except AppError as error:
    print(error, error.field, repr(error), error.args, isinstance(error, Exception), BadInput.__mro__[1].__name__)


def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise BadInput('number', text) from error


try:
    convert('q')
except BadInput as error:
    print(error, '<-', repr(error.__cause__), error.__suppress_context__, error.__context__ is error.__cause__)
try:
    try:
        {}['a']
    except KeyError:
        [][1]
except IndexError as error:
    print(repr(error), repr(error.__context__), error.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError('hidden') from None
except RuntimeError as error:
    print(error, error.__cause__, error.__suppress_context__)


def order():
    try:
        print('try')
        return 'value'
    finally:
        print('finally')


print(order())


def override():
    for i in range(3):
        try:
            continue
        finally:
            if i == 1:
                break
    try:
        raise ValueError
    finally:
        return i


print(override())
try:
    raise ValueError
except ValueError as error:
    print(repr(error), str(error) == '', error.args)
try:
    error
except NameError as gone:
    print(gone)
try:
    try:
        raise TypeError('again')
    except TypeError:
        print('first')
        raise
except TypeError as error:
    print('second', error)
error = ValueError('base')
error.add_note('a note')
error.add_note('another')
print(error.__notes__, error)
for bad in (lambda: exec('raise 5'), lambda: exec('raise ValueError from 5')):
    try:
        bad()
    except TypeError as error:
        print(error)


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('open', self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print('close', self.name, kind.__name__ if kind else None, value)
        return self.swallow


with Managed('a') as a, Managed('b', swallow=True) as b:
    print(a, b)
    raise ValueError('in block')
print('after')
try:
    with Managed('c'):
        1 / 0
except ZeroDivisionError as error:
    print('out', error)
from contextlib import contextmanager, suppress, ExitStack, closing


@contextmanager
def tag(name):
    print(f'<{name}>')
    try:
        yield name
    except KeyError as error:
        print('caught', error)
    finally:
        print(f'</{name}>')


with tag('p') as p:
    print(p)
with tag('q'):
    raise KeyError('inside')
with suppress(ZeroDivisionError):
    1 / 0
with ExitStack() as stack:
    for n in 'xy':
        stack.enter_context(tag(n))
    stack.callback(print, 'callback')
import sys
try:
    1 / 0
except ZeroDivisionError:
    kind, value, traceback = sys.exc_info()
    print(kind.__name__, value, traceback.tb_lineno > 0, traceback.tb_next, traceback.tb_frame.f_code.co_name)
print(sys.exc_info(), issubclass(KeyError, LookupError), [k.__name__ for k in FileNotFoundError.__mro__])
try:
    sys.exit('leaving')
except SystemExit as leaving:
    print('exit', leaving.code, leaving)
e = OSError(2, 'No such file', 'x.txt')
print(type(e).__name__, e.errno, e.strerror, e.filename, e, repr(e))
