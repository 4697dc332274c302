# Basic statistics. Sums are exact: of fractions kept as pairs of integers, rounded once at the end.
from math import gcd as _gcd, isqrt as _isqrt, sqrt as _sqrt, exp as _exp, log as _log, fsum as _fsum


class StatisticsError(ValueError):
    pass


def _ratio(x):
    if isinstance(x, int):
        return int(x), 1
    if not hasattr(x, 'as_integer_ratio'):
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    return x.as_integer_ratio()


class _Exact:
    def __init__(self, top=0, bottom=1):
        common = _gcd(top, bottom) or 1
        self.top, self.bottom = top // common, bottom // common

    def plus(self, top, bottom):
        return _Exact(self.top * bottom + top * self.bottom, self.bottom * bottom)

    def minus(self, other):
        return _Exact(self.top * other.bottom - other.top * self.bottom, self.bottom * other.bottom)

    def times(self, other):
        return _Exact(self.top * other.top, self.bottom * other.bottom)

    def over(self, n):
        return _Exact(self.top, self.bottom * n)

    def result(self, whole):
        return self.top if whole and self.bottom == 1 else self.top / self.bottom


def _special(values):
    for x in values:
        if isinstance(x, float) and (x != x or x in (float('inf'), float('-inf'))):
            return True
    return False


def _sum(values):
    total = _Exact()
    for x in values:
        total = total.plus(*_ratio(x))
    return total


def _whole(values):
    return all([isinstance(x, int) for x in values])


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    if _special(data):
        return sum(data) / len(data)
    return _sum(data).over(len(data)).result(_whole(data))


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = _fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _fsum([x * w for x, w in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        return _exp(fmean([_log(x) for x in data]))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any([x < 0 for x in data]):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    total = _sum(weights)
    # The parts are rounded, as floats; their sum is not.
    parts = _sum([w / x if w else 0 for x, w in zip(data, weights)])
    return _Exact(total.top * parts.bottom, total.bottom * parts.top).result(False)


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    n = len(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    if method not in ('inclusive', 'exclusive'):
        raise ValueError(f'Unknown method: {method!r}')
    m, result = size - 1 if method == 'inclusive' else size + 1, []
    for i in range(1, n):
        if method == 'inclusive':
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center):
    if center is not None:
        middle = _Exact(*_ratio(center))
    else:
        middle = _sum(data).over(len(data))
    total = _Exact()
    for x in data:
        deviation = _Exact(*_ratio(x)).minus(middle)
        square = deviation.times(deviation)
        total = total.plus(square.top, square.bottom)
    return total


def _variance(data, center, name, least, ddof):
    data = list(data)
    if len(data) < least:
        points = 'two data points' if least == 2 else 'one data point'
        raise StatisticsError(f'{name} requires at least {points}')
    return _squares(data, center).over(len(data) - ddof), _whole(data)


def variance(data, xbar=None):
    exact, whole = _variance(data, xbar, 'variance', 2, 1)
    return exact.result(whole)


def pvariance(data, mu=None):
    exact, whole = _variance(data, mu, 'pvariance', 1, 0)
    return exact.result(whole)


def _root(exact):
    # The root of a fraction with 64 bits to spare and a sticky last bit, so that one rounding remains.
    top, bottom = exact.top, exact.bottom
    if not top:
        return 0.0
    shift = max(0, 128 - top.bit_length() + bottom.bit_length())
    shift += shift % 2
    scaled = (top << shift) // bottom
    root = _isqrt(scaled)
    if root * root * bottom != top << shift:
        root |= 1
    return root / (1 << shift // 2)


def stdev(data, xbar=None):
    return _root(_variance(data, xbar, 'stdev', 2, 1)[0])


def pstdev(data, mu=None):
    return _root(_variance(data, mu, 'pstdev', 1, 0)[0])


def _products(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    xbar, ybar = _fsum(x) / len(x), _fsum(y) / len(y)
    sxy = _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
    return len(x), xbar, ybar, sxy, _fsum([(a - xbar) ** 2.0 for a in x]), _fsum([(b - ybar) ** 2.0 for b in y])


def covariance(x, y, /):
    n, _, _, sxy, _, _ = _products(x, y, 'covariance')
    return sxy / (n - 1)


def correlation(x, y, /):
    _, _, _, sxy, sxx, syy = _products(x, y, 'correlation')
    if not sxx * syy:
        raise StatisticsError('at least one of the inputs is constant')
    return sxy / _sqrt(sxx * syy)


class LinearRegression(tuple):
    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f'LinearRegression(slope={self[0]!r}, intercept={self[1]!r})'


def linear_regression(x, y, /, *, proportional=False):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if proportional:
        sxy, sxx = _fsum([a * b for a, b in zip(x, y)]), _fsum([a * a for a in x])
    else:
        xbar, ybar = _fsum(x) / len(x), _fsum(y) / len(y)
        sxy = _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])
        sxx = _fsum([(a - xbar) ** 2.0 for a in x])
    if not sxx:
        raise StatisticsError('x is constant')
    slope = sxy / sxx
    return LinearRegression((slope, 0.0 if proportional else ybar - slope * xbar))


def median_grouped(data, interval=1.0):
    from bisect import bisect_left, bisect_right
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def __getattr__(name):
    if name == 'NormalDist':
        from _normal import NormalDist
        globals()[name] = NormalDist
        return NormalDist
    raise AttributeError(f"module 'statistics' has no attribute {name!r}")
