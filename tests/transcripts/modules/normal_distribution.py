import statistics
from statistics import NormalDist, StatisticsError


def show(code):
    try:
        print(code, '=>', eval(code))
    except Exception as error:
        print(code, '=>', type(error).__name__, error)


a, b = NormalDist(2.4, 1.6), NormalDist(3.2, 2.0)
for code in '''a, b
NormalDist()
NormalDist(1, -2)
NormalDist.from_samples([1, 2, 4.5, 3])
NormalDist.from_samples([1])
NormalDist.from_samples(iter([2, 2, 2]))
a.samples(3, seed=7)
a.pdf(1.5), a.cdf(1.5), a.zscore(3)
[round(a.inv_cdf(p), 12) for p in (1e-300, 1e-20, 1e-9, 0.001, 0.07, 0.075, 0.3, 0.5, 0.9, 0.99, 1 - 1e-12)]
[NormalDist().inv_cdf(p) for p in (1e-300, 1e-20, 1e-9, 0.001, 0.07, 0.075, 0.3, 0.5, 0.9, 0.99, 1 - 1e-12)]
a.inv_cdf(0)
NormalDist(1, 0).inv_cdf(0.5)
NormalDist(1, 0).cdf(0.5)
NormalDist(1, 0).pdf(0.5)
NormalDist(1, 0).zscore(0.5)
a.quantiles()
b.quantiles(n=10)
a.overlap(b), b.overlap(a), a.overlap(a), NormalDist(1, 2).overlap(NormalDist(3, 2))
a.overlap(5)
a.overlap(NormalDist(1, 0))
a.mean, a.median, a.mode, a.stdev, a.variance
a + b, a - b, a + 1, 1 + a, a - 1, 1 - a, a * 2, -2 * a, a / 3, +a, -a
a * b
a == NormalDist(2.4, 1.6), a == b, a == 5, hash(a) == hash(NormalDist(2.4, 1.6))
NormalDist.__module__, NormalDist.__name__
a.mean = 5
{a: 1}[NormalDist(2.4, 1.6)]'''.split('\n'):
    show(code)
