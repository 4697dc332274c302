# The class NormalDist of the module statistics.
from math import erf as _erf, exp as _exp, fabs as _fabs, hypot as _hypot, log as _log, sqrt as _sqrt, tau as _tau

from statistics import StatisticsError, mean as _mean, stdev as _stdev

_ROOT_OF_TWO = _sqrt(2.0)

# Wichura's algorithm AS241 (1988): a quotient of polynomials for the middle, one for the tails, and one for their ends; the
# coefficients from the highest power down.
_MIDDLE = ((2.509080928730122672700e+3, 3.34305755835881281050e+4, 6.72657709270087008530e+4, 4.59219539315498714570e+4,
            1.37316937655094611250e+4, 1.97159095030655144270e+3, 1.33141667891784377450e+2, 3.38713287279636660800e+0),
           (5.22649527885285456100e+3, 2.87290857357219426740e+4, 3.93078958000927106100e+4, 2.12137943015865958670e+4,
            5.39419602142475110770e+3, 6.87187007492057908300e+2, 4.23133307016009112520e+1, 1.0))
_TAILS = ((7.745450142783414076400e-4, 2.272384498926918458330e-2, 2.417807251774506117700e-1, 1.270458252452368382580e+0,
           3.647848324763204605040e+0, 5.769497221460691405500e+0, 4.630337846156545295900e+0, 1.423437110749683577340e+0),
          (1.050750071644416843240e-9, 5.475938084995344946000e-4, 1.519866656361645719660e-2, 1.481039764274800745900e-1,
           6.897673349851000045500e-1, 1.676384830183803849400e+0, 2.053191626637758821870e+0, 1.0))
_ENDS = ((2.010334399292288132650e-7, 2.711555568743487578150e-5, 1.242660947388078438600e-3, 2.653218952657612309300e-2,
          2.965605718285048912300e-1, 1.784826539917291335800e+0, 5.463784911164114369900e+0, 6.657904643501103777200e+0),
         (2.044263103389939785640e-15, 1.421511758316445888700e-7, 1.846318317510054681800e-5, 7.868691311456132591000e-4,
          1.487536129085061485250e-2, 1.369298809227358053100e-1, 5.998322065558879376900e-1, 1.0))


def _quotient(polynomials, r, factor):
    values = []
    for coefficients in polynomials:
        value = coefficients[0]
        for coefficient in coefficients[1:]:
            value = value * r + coefficient
        values.append(value)
    return values[0] * factor / values[1]


def _quantile(p):
    q = p - 0.5
    if _fabs(q) <= 0.425:
        return _quotient(_MIDDLE, 0.180625 - q * q, q)
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    x = _quotient(_TAILS, r - 1.6, 1.0) if r <= 5.0 else _quotient(_ENDS, r - 5.0, 1.0)
    return -x if q < 0.0 else x


class NormalDist:
    """Normal distribution of a random variable"""

    __module__ = 'statistics'
    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        if len(data) < 2:
            raise StatisticsError('stdev requires at least two data points')
        return cls(float(_mean(data)), float(_stdev(data)))

    def samples(self, n, *, seed=None):
        import random
        draw = (random if seed is None else random.Random(seed)).gauss
        return [draw(self._mu, self._sigma) for _ in range(n)]

    def _spread(self, name):
        if not self._sigma:
            raise StatisticsError(f'{name}() not defined when sigma is zero')
        return self._sigma

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        away = x - self._mu
        return _exp(away * away / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._spread('cdf') * _ROOT_OF_TWO)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return self._mu + _quantile(p) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        # The narrower one is the first, whatever the order was.
        low, high = (other, self) if (other._sigma, other._mu) < (self._sigma, self._mu) else (self, other)
        if not low.variance or not high.variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        gap, apart = high.variance - low.variance, _fabs(high._mu - low._mu)
        if not gap:
            return 1.0 - _erf(apart / (2.0 * low._sigma * _ROOT_OF_TWO))
        middle = low._mu * high.variance - high._mu * low.variance
        root = low._sigma * high._sigma * _sqrt(apart * apart + gap * _log(high.variance / low.variance))
        first, second = (middle + root) / gap, (middle - root) / gap
        return 1.0 - (_fabs(high.cdf(first) - low.cdf(first)) + _fabs(high.cdf(second) - low.cdf(second)))

    def zscore(self, x):
        return (x - self._mu) / self._spread('zscore')

    @property
    def mean(self):
        return self._mu

    median = mode = mean

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
