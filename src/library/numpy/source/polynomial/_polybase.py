"""What series of all kinds can do as objects: arithmetic, calculus, fits, and their texts."""

import abc
import numbers

import numpy as np
from numpy.polynomial import polyutils as pu

__all__ = ['ABCPolyBase']


def set_default_printstyle(style):
    """Sets whether `str` of a series is made of Unicode's small digits or of ASCII: 'unicode' or 'ascii'."""
    if style not in ('unicode', 'ascii'):
        raise ValueError(f"Unsupported format string '{style}'. Valid options are 'ascii' and 'unicode'")
    ABCPolyBase._use_unicode = style == 'unicode'


set_default_printstyle.__module__ = 'numpy.polynomial'


class ABCPolyBase(abc.ABC):
    """The base of all series: coefficients, the interval `domain` that is mapped to `window`, and a symbol."""

    # Series can't be hashed, and arrays leave operators to them.
    __hash__ = None
    __array_ufunc__ = None

    maxpower = 100
    _superscript_mapping = str.maketrans('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹')
    _subscript_mapping = str.maketrans('0123456789', '₀₁₂₃₄₅₆₇₈₉')
    _use_unicode = True

    @property
    def symbol(self):
        """The name of the variable in texts."""
        return self._symbol

    @property
    @abc.abstractmethod
    def domain(self):
        """The interval that is mapped to the window."""

    @property
    @abc.abstractmethod
    def window(self):
        """The interval on which the basis is used."""

    @property
    @abc.abstractmethod
    def basis_name(self):
        """The name of the basis in texts."""

    @staticmethod
    @abc.abstractmethod
    def _add(c1, c2):
        pass

    @staticmethod
    @abc.abstractmethod
    def _sub(c1, c2):
        pass

    @staticmethod
    @abc.abstractmethod
    def _mul(c1, c2):
        pass

    @staticmethod
    @abc.abstractmethod
    def _div(c1, c2):
        pass

    @staticmethod
    @abc.abstractmethod
    def _pow(c, pow, maxpower=None):
        pass

    @staticmethod
    @abc.abstractmethod
    def _val(x, c):
        pass

    @staticmethod
    @abc.abstractmethod
    def _int(c, m, k, lbnd, scl):
        pass

    @staticmethod
    @abc.abstractmethod
    def _der(c, m, scl):
        pass

    @staticmethod
    @abc.abstractmethod
    def _fit(x, y, deg, rcond, full):
        pass

    @staticmethod
    @abc.abstractmethod
    def _line(off, scl):
        pass

    @staticmethod
    @abc.abstractmethod
    def _roots(c):
        pass

    @staticmethod
    @abc.abstractmethod
    def _fromroots(r):
        pass

    def __init__(self, coef, domain=None, window=None, symbol='x'):
        [self.coef] = pu.as_series([coef], trim=False)
        if domain is not None:
            self.domain = _interval(domain, 'Domain')
        if window is not None:
            self.window = _interval(window, 'Window')
        try:
            if not symbol.isidentifier():
                raise ValueError('Symbol string must be a valid Python identifier')
        except AttributeError:
            raise TypeError('Symbol must be a non-empty string')
        self._symbol = symbol

    def has_samecoef(self, other):
        """Whether the coefficients are the same."""
        return len(self.coef) == len(other.coef) and np.all(self.coef == other.coef)

    def has_samedomain(self, other):
        """Whether the domains are the same."""
        return np.all(self.domain == other.domain)

    def has_samewindow(self, other):
        """Whether the windows are the same."""
        return np.all(self.window == other.window)

    def has_sametype(self, other):
        """Whether the other is of this class."""
        return isinstance(other, self.__class__)

    def _get_coefficients(self, other):
        if not isinstance(other, ABCPolyBase):
            return other
        if not self.has_sametype(other):
            raise TypeError('Polynomial types differ')
        if not self.has_samedomain(other):
            raise TypeError('Domains differ')
        if not self.has_samewindow(other):
            raise TypeError('Windows differ')
        if self.symbol != other.symbol:
            raise ValueError('Polynomial symbols differ')
        return other.coef

    def _with(self, coef):
        """A series like this one, with other coefficients."""
        return self.__class__(coef, self.domain, self.window, self.symbol)

    def __repr__(self):
        coef, domain, window = [repr(part)[6:-1] for part in (self.coef, self.domain, self.window)]
        return f"{self.__class__.__name__}({coef}, domain={domain}, window={window}, symbol='{self.symbol}')"

    def __str__(self):
        return self._text(self._str_term_unicode if self._use_unicode else self._str_term_ascii)

    def __format__(self, fmt_str):
        if fmt_str == '':
            return self.__str__()
        if fmt_str not in ('ascii', 'unicode'):
            raise ValueError(
                f"Unsupported format string '{fmt_str}' passed to "
                f"{self.__class__}.__format__. Valid options are "
                f"'ascii' and 'unicode'")
        return self._text(self._str_term_ascii if fmt_str == 'ascii' else self._str_term_unicode)

    def _text(self, term_text):
        """The sum of all terms, broken at the line width of the print options."""
        width = max(np.get_printoptions().get('linewidth', 75), 1)
        text = pu.format_float(self.coef[0])
        argument, composed = self._format_term(pu.format_float, *self.mapparms())
        if composed:
            argument = f'({argument})'
        degree = len(self.coef) - 1
        used = len(text)
        for i, value in enumerate(self.coef[1:], 1):
            try:
                if value >= 0:
                    term = '+ ' + pu.format_float(value, parens=True)
                else:
                    term = '- ' + pu.format_float(-value, parens=True)
            except TypeError:
                # Complex numbers have no order.
                term = f'+ {value}'
            term += term_text(str(i), argument)
            # Room is left for the sign of the next term.
            if used + 1 + len(term) + (2 if i < degree else 0) >= width:
                term = term.replace(' ', '\n', 1)
            text += ' ' + term
            used = len(text) - text.rfind('\n') - 1
        return text

    @classmethod
    def _check_basis_name(cls, wanted):
        if cls.basis_name is None:
            raise NotImplementedError(f'Subclasses must define either a {wanted}')

    @classmethod
    def _str_term_unicode(cls, i, arg_str):
        cls._check_basis_name('basis_name, or override _str_term_unicode(cls, i, arg_str)')
        return f'·{cls.basis_name}{i.translate(cls._subscript_mapping)}({arg_str})'

    @classmethod
    def _str_term_ascii(cls, i, arg_str):
        cls._check_basis_name('basis_name, or override _str_term_ascii(cls, i, arg_str)')
        return f' {cls.basis_name}_{i}({arg_str})'

    @classmethod
    def _repr_latex_term(cls, i, arg_str, needs_parens):
        cls._check_basis_name('basis name, or override _repr_latex_term(i, arg_str, needs_parens)')
        return f'{{{cls.basis_name}}}_{{{i}}}({arg_str})'

    @staticmethod
    def _repr_latex_scalar(x, parens=False):
        return rf'\text{{{pu.format_float(x, parens=parens)}}}'

    def _format_term(self, scalar_format, off, scale):
        """The argument of the basis functions, and whether it is more than the symbol."""
        scaled = self.symbol if scale == 1 else f'{scalar_format(scale)}{self.symbol}'
        if off == 0:
            return scaled, scale != 1
        return f'{scalar_format(off)} + {scaled}', True

    def _repr_latex_(self):
        argument, composed = self._format_term(self._repr_latex_scalar, *self.mapparms())
        parts = []
        for i, value in enumerate(self.coef):
            if i == 0:
                part = self._repr_latex_scalar(value)
            elif not isinstance(value, numbers.Real):
                part = f' + ({self._repr_latex_scalar(value)})'
            elif value >= 0:
                part = f' + {self._repr_latex_scalar(value, parens=True)}'
            else:
                part = f' - {self._repr_latex_scalar(-value, parens=True)}'
            term = self._repr_latex_term(i, argument, composed)
            if term != '1':
                part = rf'{part}\,{term}'
            # Terms that vanish stay, in grey.
            parts.append(rf'\color{{LightGray}}{{{part}}}' if value == 0 else part)
        return rf'${self.symbol} \mapsto {"".join(parts) or "0"}$'

    def __getstate__(self):
        state = self.__dict__.copy()
        for name in ('coef', 'domain', 'window'):
            state[name] = getattr(self, name).copy()
        state['symbol'] = self.symbol
        return state

    def __setstate__(self, dict):
        self.__dict__ = dict

    def __call__(self, arg):
        return self._val(pu.mapdomain(arg, self.domain, self.window), self.coef)

    def __iter__(self):
        return iter(self.coef)

    def __len__(self):
        return len(self.coef)

    def __neg__(self):
        return self._with(-self.coef)

    def __pos__(self):
        return self

    def __add__(self, other):
        other = self._get_coefficients(other)
        try:
            coef = self._add(self.coef, other)
        except Exception:
            return NotImplemented
        return self._with(coef)

    def __sub__(self, other):
        other = self._get_coefficients(other)
        try:
            coef = self._sub(self.coef, other)
        except Exception:
            return NotImplemented
        return self._with(coef)

    def __mul__(self, other):
        other = self._get_coefficients(other)
        try:
            coef = self._mul(self.coef, other)
        except Exception:
            return NotImplemented
        return self._with(coef)

    def __truediv__(self, other):
        # Only a number divides a series without a remainder.
        if not isinstance(other, numbers.Number) or isinstance(other, bool):
            raise TypeError(
                f"unsupported types for true division: "
                f"'{type(self)}', '{type(other)}'")
        return self.__floordiv__(other)

    def __floordiv__(self, other):
        both = self.__divmod__(other)
        return both if both is NotImplemented else both[0]

    def __mod__(self, other):
        both = self.__divmod__(other)
        return both if both is NotImplemented else both[1]

    def __divmod__(self, other):
        return self._divided(self.coef, self._get_coefficients(other))

    def _divided(self, c1, c2):
        try:
            quotient, rest = self._div(c1, c2)
        except ZeroDivisionError:
            raise
        except Exception:
            return NotImplemented
        return self._with(quotient), self._with(rest)

    def __pow__(self, other):
        return self._with(self._pow(self.coef, other, maxpower=self.maxpower))

    def __radd__(self, other):
        try:
            coef = self._add(other, self.coef)
        except Exception:
            return NotImplemented
        return self._with(coef)

    def __rsub__(self, other):
        try:
            coef = self._sub(other, self.coef)
        except Exception:
            return NotImplemented
        return self._with(coef)

    def __rmul__(self, other):
        try:
            coef = self._mul(other, self.coef)
        except Exception:
            return NotImplemented
        return self._with(coef)

    def __rtruediv__(self, other):
        return NotImplemented

    def __rfloordiv__(self, other):
        both = self.__rdivmod__(other)
        return both if both is NotImplemented else both[0]

    def __rmod__(self, other):
        both = self.__rdivmod__(other)
        return both if both is NotImplemented else both[1]

    def __rdivmod__(self, other):
        return self._divided(other, self.coef)

    def __eq__(self, other):
        return (
            isinstance(other, self.__class__)
            and np.all(self.domain == other.domain)
            and np.all(self.window == other.window)
            and self.coef.shape == other.coef.shape
            and np.all(self.coef == other.coef)
            and self.symbol == other.symbol
        )

    def __ne__(self, other):
        return not self.__eq__(other)

    def copy(self):
        """A copy."""
        return self._with(self.coef)

    def degree(self):
        """The degree: the number of coefficients less one, zeros included."""
        return len(self) - 1

    def cutdeg(self, deg):
        """The series up to degree `deg`."""
        return self.truncate(deg + 1)

    def trim(self, tol=0):
        """The series without the coefficients at its end that are not above `tol`."""
        return self._with(pu.trimcoef(self.coef, tol))

    def truncate(self, size):
        """The first `size` terms."""
        count = int(size)
        if count != size or count < 1:
            raise ValueError('size must be a positive integer')
        return self._with(self.coef[:count])

    def convert(self, domain=None, kind=None, window=None):
        """The same function as a series of another kind, domain or window."""
        kind = self.__class__ if kind is None else kind
        domain = kind.domain if domain is None else domain
        window = kind.window if window is None else window
        return self(kind.identity(domain, window=window, symbol=self.symbol))

    def mapparms(self):
        """Offset and scale of the map from the domain to the window."""
        return pu.mapparms(self.domain, self.window)

    def integ(self, m=1, k=[], lbnd=None):
        """The m-th antiderivative, with constants `k` at `lbnd`."""
        offset, scale = self.mapparms()
        bound = 0 if lbnd is None else offset + scale * lbnd
        return self._with(self._int(self.coef, m, k, bound, 1. / scale))

    def deriv(self, m=1):
        """The m-th derivative."""
        _, scale = self.mapparms()
        return self._with(self._der(self.coef, m, scale))

    def roots(self):
        """The roots, in the domain's coordinates."""
        return pu.mapdomain(self._roots(self.coef), self.window, self.domain)

    def linspace(self, n=100, domain=None):
        """Points spread evenly over the domain, and the values there."""
        domain = self.domain if domain is None else domain
        x = np.linspace(domain[0], domain[1], n)
        return x, self(x)

    @classmethod
    def fit(cls, x, y, deg, domain=None, rcond=None, full=False, w=None, window=None, symbol='x'):
        """The series that fits points best, in the sense of least squares; its domain holds the points unless `domain` is given."""
        if domain is None:
            domain = pu.getdomain(x)
            if domain[0] == domain[1]:
                domain[0] -= 1
                domain[1] += 1
        else:
            domain = cls._own_if_empty(domain)
        window = cls.window if window is None else window
        fitted = cls._fit(pu.mapdomain(x, domain, window), y, deg, w=w, rcond=rcond, full=full)
        if full:
            coef, status = fitted
            return cls(coef, domain=domain, window=window, symbol=symbol), status
        return cls(fitted, domain=domain, window=window, symbol=symbol)

    @classmethod
    def _own_if_empty(cls, domain):
        return cls.domain if isinstance(domain, list) and len(domain) == 0 else domain

    @classmethod
    def fromroots(cls, roots, domain=[], window=None, symbol='x'):
        """The series with the given roots and leading coefficient 1 in powers of x."""
        [roots] = pu.as_series([roots], trim=False)
        domain = pu.getdomain(roots) if domain is None else cls._own_if_empty(domain)
        window = cls.window if window is None else window
        offset, scale = pu.mapparms(domain, window)
        coef = cls._fromroots(offset + scale * roots) / scale**len(roots)
        return cls(coef, domain=domain, window=window, symbol=symbol)

    @classmethod
    def identity(cls, domain=None, window=None, symbol='x'):
        """The series of the function x."""
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        return cls(cls._line(*pu.mapparms(window, domain)), domain, window, symbol)

    @classmethod
    def basis(cls, deg, domain=None, window=None, symbol='x'):
        """The basis function of degree `deg`."""
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        degree = int(deg)
        if degree != deg or degree < 0:
            raise ValueError('deg must be non-negative integer')
        return cls([0] * degree + [1], domain, window, symbol)

    @classmethod
    def cast(cls, series, domain=None, window=None):
        """A series of this kind that is the same function as the given one."""
        domain = cls.domain if domain is None else domain
        window = cls.window if window is None else window
        return series.convert(domain, cls, window)


def _interval(ends, what):
    [ends] = pu.as_series([ends], trim=False)
    if len(ends) != 2:
        raise ValueError(f'{what} has wrong number of elements.')
    return ends
