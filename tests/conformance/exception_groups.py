# %% making groups
for args in (('m', [ValueError(1)]), ('m', (KeyError(1), TypeError())), ('m', [KeyboardInterrupt()])):
    g = BaseExceptionGroup(*args)
    print(type(g).__name__, g, repr(g), g.message, g.exceptions, g.args)
print(ExceptionGroup.__mro__)
for args in ((), ('m',), (1, [ValueError()]), ('m', 5), ('m', {ValueError()}), ('m', []), ('m', [1]), ('m', [ValueError, 2]), ('m', [KeyboardInterrupt()])):
    try:
        ExceptionGroup(*args)
    except Exception as error:
        print(type(error).__name__, error)
g = ExceptionGroup('m', [ValueError(1)])
for name in ('message', 'exceptions'):
    try:
        setattr(g, name, 5)
    except AttributeError as error:
        print(error)
# %% subclasses
class Mine(ExceptionGroup):
    pass
class Coded(ExceptionGroup):
    def __new__(cls, message, errors, code):
        self = super().__new__(Coded, message, errors)
        self.code = code
        return self
    def derive(self, errors):
        return Coded(self.message, errors, self.code)
class WithInit(ExceptionGroup):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = len(self.exceptions)
try:
    Mine('m', [KeyboardInterrupt()])
except TypeError as error:
    print(error)
m = Mine('m', [ValueError(1), TypeError(2)])
print(m, repr(m), m.split(ValueError))
c = Coded('c', [ValueError(1), TypeError(2)], 42)
print(repr(c), c.code, [(type(part).__name__, part.code, part.exceptions) for part in c.split(ValueError)])
print(WithInit('w', [ValueError()]).extra)
# %% split and subgroup
g = ExceptionGroup('outer', [ValueError(1), ExceptionGroup('inner', [TypeError(2), ValueError(3)]), KeyError(4)])
print(g.split(ValueError))
print(g.split((ValueError, KeyError)))
print(g.split(lambda e: isinstance(e, TypeError)))
print(g.split(ExceptionGroup)[0] is g, g.split(OSError)[0], g.split(OSError)[1] == g)
print(g.subgroup(TypeError), g.subgroup(OSError))
for wrong in (5, [ValueError], int, None):
    try:
        g.split(wrong)
    except TypeError as error:
        print(error)
# %% parts keep what belongs to the group
try:
    try:
        1 / 0
    except ZeroDivisionError as cause:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2)]) from cause
except ExceptionGroup as g:
    g.add_note('noted')
    part, rest = g.split(ValueError)
    for e in (part, rest):
        print(e.__cause__ is g.__cause__, e.__context__ is g.__context__, e.__notes__, e.__notes__ is g.__notes__, e.__traceback__ == g.__traceback__)
# %% derive must give a group
class Bad(ExceptionGroup):
    def derive(self, errors):
        return 5
try:
    Bad('b', [ValueError(), TypeError()]).split(ValueError)
except TypeError as error:
    print(error)
# %% except*
def run(e):
    try:
        raise e
    except* ValueError as g:
        print('ValueError', repr(g))
    except* (TypeError, KeyError) as g:
        print('other', repr(g))
    else:
        print('else')
    finally:
        print('finally')
run(ExceptionGroup('m', [ValueError(1), TypeError(2), ExceptionGroup('n', [KeyError(3), ValueError(4)])]))
run(ValueError('alone'))
try:
    run(ExceptionGroup('m', [OSError(5), ValueError(6)]))
except ExceptionGroup as g:
    print(repr(g))
try:
    run(OSError('alone'))
except OSError as e:
    print(repr(e))
# %% no exception
try:
    pass
except* ValueError:
    print('never')
else:
    print('else')
# %% raising in a clause
try:
    try:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError('new')
    except* TypeError:
        raise
except ExceptionGroup as g:
    print(repr(g))
    print([repr(e.__context__) for e in g.exceptions])
try:
    try:
        raise ValueError(1)
    except* ValueError as g:
        raise KeyError('new') from None
except KeyError as e:
    print(repr(e), repr(e.__context__))
try:
    try:
        raise ExceptionGroup('m', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
    except* TypeError as e:
        raise e
except ExceptionGroup as g:
    print(repr(g))
# %% the name is unbound
try:
    raise ValueError(1)
except* ValueError as g:
    pass
try:
    g
except NameError as error:
    print(error)
# %% what except* may not name
def run(kinds):
    try:
        try:
            raise ValueError(1)
        except* kinds:
            pass
    except TypeError as error:
        print(error)
run(5)
run(int)
run((ValueError, 5))
run(ExceptionGroup)
run((ValueError, BaseExceptionGroup))
# %% loops within a clause
def f():
    try:
        raise ValueError(1)
    except* ValueError:
        for i in range(3):
            if i == 1:
                break
        def g():
            return 'inner return'
        print(i, g())
    return 'end'
print(f())
# %% except and except* nested
try:
    try:
        raise ExceptionGroup('m', [ValueError(1), KeyError(2)])
    except* ValueError:
        try:
            raise TypeError('inside')
        except TypeError as e:
            print(repr(e), repr(e.__context__))
except ExceptionGroup as g:
    print(repr(g))
# %% plain except of a group
try:
    raise ExceptionGroup('m', [ValueError(1)])
except ValueError:
    print('never')
except Exception as e:
    print(repr(e))
try:
    raise BaseExceptionGroup('m', [KeyboardInterrupt()])
except Exception:
    print('never')
except BaseExceptionGroup as e:
    print(repr(e))
# %% the report of a group
import traceback
inner = [ValueError(0), KeyError('k')]
inner[1].__cause__ = ZeroDivisionError('cause')
inner[1].add_note('a note\nof two lines')
inner[0].__context__ = OSError('context')
g = ExceptionGroup('outer', [ExceptionGroup('inner', inner), TypeError(2)] + [OSError(i) for i in range(18)])
print(''.join(traceback.format_exception(g)))
# %% deep groups
import traceback
g = ValueError('deep')
for i in range(13):
    g = ExceptionGroup(str(i), [g])
g.__cause__ = ExceptionGroup('cause', [ValueError(1)])
traceback.print_exception(g)
