# Signals and contexts of decimal arithmetic.

class DecimalException(ArithmeticError):
    __module__ = 'decimal'


class Clamped(DecimalException):
    __module__ = 'decimal'


class InvalidOperation(DecimalException):
    __module__ = 'decimal'


class ConversionSyntax(InvalidOperation):
    __module__ = 'decimal'


class DivisionByZero(DecimalException, ZeroDivisionError):
    __module__ = 'decimal'


class DivisionImpossible(InvalidOperation):
    __module__ = 'decimal'


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    __module__ = 'decimal'


class Inexact(DecimalException):
    __module__ = 'decimal'


class InvalidContext(InvalidOperation):
    __module__ = 'decimal'


class Rounded(DecimalException):
    __module__ = 'decimal'


class Subnormal(DecimalException):
    __module__ = 'decimal'


class Overflow(Inexact, Rounded):
    __module__ = 'decimal'


class Underflow(Inexact, Rounded, Subnormal):
    __module__ = 'decimal'


class FloatOperation(DecimalException, TypeError):
    __module__ = 'decimal'


ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP'
ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)
SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)
_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997


class _Signals(dict):
    """Which signals are set, or trapped."""

    def __setitem__(self, key, value):
        if key not in SIGNALS:
            raise KeyError('invalid error flag')
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError('signal keys cannot be deleted')

    def copy(self):
        return dict(self)

    def __repr__(self):
        return '{' + ', '.join([f'{signal!r}:{value}' for signal, value in self.items()]) + '}'


def _signals(chosen):
    if isinstance(chosen, dict):
        return _Signals((signal, bool(chosen.get(signal, False))) for signal in SIGNALS)
    for signal in chosen:
        if signal not in SIGNALS:
            raise TypeError('values must be signals')
    return _Signals((signal, signal in chosen) for signal in SIGNALS)


def _whole(name, value, low, high, message=None):
    if not isinstance(value, int):
        raise TypeError('an integer is required')
    if not low <= value <= high:
        raise ValueError(message)
    return value


class Context:
    """Precision, rounding, limits, and what to do about signals."""

    __module__ = 'decimal'
    __hash__ = None

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None, **other):
        for name in other:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        base = DefaultContext
        d = self.__dict__
        d['flags'] = _signals(() if flags is None else flags)
        d['traps'] = _signals(base.traps if traps is None else traps) if base is not None else _signals(traps or ())
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp

    def __setattr__(self, name, value):
        if name == 'prec':
            _whole(name, value, 1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]')
        elif name == 'Emin':
            _whole(name, value, MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]')
        elif name == 'Emax':
            _whole(name, value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]')
        elif name == 'capitals':
            _whole(name, value, 0, 1, 'valid values for capitals are 0 or 1')
        elif name == 'clamp':
            _whole(name, value, 0, 1, 'valid values for clamp are 0 or 1')
        elif name == 'rounding':
            if value not in ROUNDINGS:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                                '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in ('flags', 'traps'):
            value = _signals(value)
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        self.__dict__[name] = value

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        def names(signals):
            return ', '.join([signal.__name__ for signal in _SHOWN if signals[signal]])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{names(self.flags)}], traps=[{names(self.traps)}])')

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags),
                       dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        self.flags = ()

    def clear_traps(self):
        self.traps = ()

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def raised(self, condition, *more):
        """Notes signals; raises the exception of the first that is trapped, with all that are."""
        trapped = []
        for one in (condition,) + more:
            signal = InvalidOperation if issubclass(one, InvalidOperation) else one
            self.flags[signal] = True
            if self.traps[signal]:
                trapped.append(one)
        if trapped:
            shown = sorted(trapped, key=lambda one: _SHOWN.index(InvalidOperation if issubclass(one, InvalidOperation) else one))
            first = InvalidOperation if issubclass(trapped[0], InvalidOperation) else trapped[0]
            raise first(list(trapped if len(trapped) == 1 else shown))

    def radix(self):
        from decimal import Decimal
        return Decimal(10)

    def create_decimal(self, num='0', /):
        from decimal import Decimal
        return Decimal(num, self)._fixed(self)

    def create_decimal_from_float(self, f, /):
        from decimal import Decimal
        return Decimal.from_float(f)._fixed(self)

    def to_sci_string(self, x, /):
        return _operand(x)._text(self)

    def to_eng_string(self, x, /):
        return _operand(x)._text(self, True)


DefaultContext = None
DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, (), (InvalidOperation, DivisionByZero, Overflow))
BasicContext = Context(9, ROUND_HALF_UP, traps=(InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped))
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=())


def _operand(x):
    from decimal import Decimal
    if isinstance(x, Decimal):
        return x
    if isinstance(x, int):
        return Decimal(x)
    raise TypeError(f'conversion from {type(x).__name__} to Decimal is not supported')


def _unary(method):
    def operate(self, a, /):
        return getattr(_operand(a), method)(self)
    return operate


def _binary(method):
    def operate(self, a, b, /):
        return getattr(_operand(a), method)(_operand(b), self)
    return operate


for _name, _method in dict(abs='_abs', minus='_neg', plus='_pos', sqrt='sqrt', exp='exp', ln='ln', log10='log10', logb='logb',
                           normalize='normalize', next_minus='next_minus', next_plus='next_plus', is_normal='is_normal',
                           is_subnormal='is_subnormal', number_class='number_class',
                           logical_invert='logical_invert').items():
    setattr(Context, _name, _unary(_method))
for _name, _method in dict(add='_add', subtract='_sub', multiply='_mul', divide='_div', divide_int='_floordiv', remainder='_mod',
                           divmod='_divmod', compare='compare', compare_signal='compare_signal', max='max', min='min',
                           max_mag='max_mag', min_mag='min_mag', next_toward='next_toward', remainder_near='remainder_near',
                           scaleb='scaleb', shift='shift', rotate='rotate', logical_and='logical_and', logical_or='logical_or',
                           logical_xor='logical_xor', compare_total='compare_total',
                           compare_total_mag='compare_total_mag').items():
    setattr(Context, _name, _binary(_method))
for _name in ('is_canonical', 'is_finite', 'is_infinite', 'is_nan', 'is_qnan', 'is_signed', 'is_snan', 'is_zero', 'copy_abs',
              'copy_negate', 'canonical'):
    setattr(Context, _name, (lambda name: lambda self, a, /: getattr(_operand(a), name)())(_name))
Context.copy_decimal = lambda self, a, /: _operand(a)
Context.copy_sign = lambda self, a, b, /: _operand(a).copy_sign(_operand(b))
Context.same_quantum = lambda self, a, b, /: _operand(a).same_quantum(_operand(b))
Context.quantize = lambda self, a, b, /: _operand(a).quantize(_operand(b), context=self)
Context.fma = lambda self, a, b, c, /: _operand(a).fma(_operand(b), _operand(c), self)
Context.to_integral_value = lambda self, a, /: _operand(a).to_integral_value(context=self)
Context.to_integral = Context.to_integral_value
Context.to_integral_exact = lambda self, a, /: _operand(a).to_integral_exact(context=self)


def _power(self, a, b, modulo=None):
    return _operand(a)._pow(_operand(b), None if modulo is None else _operand(modulo), self)


Context.power = _power
_current = [DefaultContext.copy()]


def getcontext():
    return _current[0]


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current[0] = context


class _Local:
    def __init__(self, context, changes):
        self.new = context.copy()
        for name, value in changes.items():
            setattr(self.new, name, value)

    def __enter__(self):
        self.old = getcontext()
        _current[0] = self.new
        return self.new

    def __exit__(self, *exception):
        _current[0] = self.old


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    for name in kwargs:
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for localcontext()")
    return _Local(getcontext() if ctx is None else ctx, kwargs)
