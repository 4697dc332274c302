import _eval
import _session


class _Stream:
    encoding = 'utf-8'
    errors = 'strict'
    closed = False

    def __init__(self, name, error):
        self.name = name
        self.mode = 'w'
        self._error = error

    def write(self, text):
        return _session.write(self._error, text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def fileno(self):
        return 2 if self._error else 1


class _Input:
    encoding = 'utf-8'
    errors = 'strict'
    closed = False
    name = '<stdin>'
    mode = 'r'

    def readline(self, size=-1):
        return _session.read_line()

    def read(self, size=-1):
        return ''.join(self)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def isatty(self):
        return False

    def readable(self):
        return True

    def fileno(self):
        return 0


class _Record(tuple):
    """A tuple whose items have names."""

    def __new__(cls, title, names, values):
        self = tuple.__new__(cls, values)
        self._title = title
        self._names = names
        for name, value in zip(names, values):
            setattr(self, name, value)
        return self

    def __repr__(self):
        parts = ', '.join(f'{name}={value!r}' for name, value in zip(self._names, self))
        return f'{self._title}({parts})'


argv = _session.arguments()
stdin = _Input()
stdout = __stdout__ = _Stream('<stdout>', False)
stderr = __stderr__ = _Stream('<stderr>', True)
__stdin__ = stdin
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = 'little'
platform = 'linux'
executable = ''
path = ['']
builtin_module_names = ('builtins', 'itertools', 'sys', 'time')
prefix = exec_prefix = base_prefix = base_exec_prefix = ''
dont_write_bytecode = True
copyright = ''
api_version = 1013
float_repr_style = 'short'
warnoptions = []
orig_argv = argv
ps1 = '>>> '
ps2 = '... '
version = '3.11.0 (newaxis)'
hexversion = 0x030b00f0
implementation = None
thread_info = None
version_info = _Record('sys.version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'), (3, 11, 0, 'final', 0))
float_info = _Record(
    'sys.float_info',
    ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'),
    (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1),
)
int_info = _Record(
    'sys.int_info',
    ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'),
    (30, 4, 4300, 640),
)


hash_info = _Record(
    'sys.hash_info',
    ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'),
    (64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0),
)
flags = _Record(
    'sys.flags',
    ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment',
     'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding',
     'safe_path', 'int_max_str_digits'),
    (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, False, 0, 0, False, 4300),
)


class _Implementation:
    name = 'newaxis'
    cache_tag = None
    hexversion = hexversion
    version = version_info


implementation = _Implementation()


def getsizeof(object, default=None):
    return _session.size_of(object)


def __getattr__(name):
    if name == 'modules':
        return _eval.modules()
    raise AttributeError(f"module 'sys' has no attribute {name!r}")


def intern(string, /):
    if not isinstance(string, str):
        raise TypeError(f'intern() argument must be str, not {type(string).__name__}')
    return string


def is_finalizing():
    return False


def getallocatedblocks():
    return 0


def setswitchinterval(interval, /):
    pass


def getswitchinterval():
    return 0.005


def displayhook(value, /):
    if value is not None:
        stdout.write(repr(value) + '\n')


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def get_int_max_str_digits():
    return _session.digits_limit()


def set_int_max_str_digits(maxdigits):
    if not hasattr(type(maxdigits), '__index__'):
        raise TypeError(f'{type(maxdigits).__name__!r} object cannot be interpreted as an integer')
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _session.digits_limit(maxdigits)


class _AsyncGenHooks(_Record):
    pass


def get_asyncgen_hooks():
    return _AsyncGenHooks('sys.asyncgen_hooks', ('firstiter', 'finalizer'), _eval.asyncgen_hooks())


def set_asyncgen_hooks(*args, **kwargs):
    hooks = dict(zip(('firstiter', 'finalizer'), _eval.asyncgen_hooks()))
    hooks.update(zip(hooks, args), **kwargs)
    for name, hook in hooks.items():
        if hook is not None and not callable(hook):
            raise TypeError(f'callable {name} expected, got {type(hook).__name__}')
    _eval.asyncgen_hooks(hooks['firstiter'], hooks['finalizer'])


def exit(status=None, /):
    raise SystemExit(status) if status is not None else SystemExit


def getrecursionlimit():
    return _session.recursion_limit()


def setrecursionlimit(limit, /):
    _session.recursion_limit(limit)


def intern(string, /):
    return string


def exception(): return _eval.handled()


def exc_info():
    exception = _eval.handled()
    if exception is None:
        return None, None, None
    return type(exception), exception, exception.__traceback__


def excepthook(exctype, value, traceback, /):
    stderr.write(_eval.report(value, True))


__excepthook__ = excepthook
