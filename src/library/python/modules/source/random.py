# Python's random numbers. The generator and its distributions are native; what needs lists of a script's values is here.
import _random
from itertools import accumulate as _accumulate


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if version != 2:
            raise ValueError('random.seed: version=1 is not available in newaxis')
        self._state = _random.new(a)

    VERSION = 3

    def getstate(self):
        words, gauss = _random.getstate(self._state)
        return self.VERSION, words, gauss

    def setstate(self, state):
        version = state[0]
        if version not in (2, 3):
            raise ValueError('state with version %s passed to Random.setstate() of version %s' % (version, self.VERSION))
        _random.setstate(self._state, state[1], state[2])

    def random(self):
        return _random.draw(self._state, 'random')

    def getrandbits(self, k, /):
        return _random.bits(self._state, k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=1):
        found = _random.between(self._state, start, stop, step)
        if found is not None:
            return found
        start, step = start.__index__(), step.__index__()
        if stop is None:
            if step != 1:
                raise TypeError('Missing a non-None stop argument')
            if start > 0:
                return _random.below(self._state, start)
            raise ValueError('empty range for randrange()')
        stop = stop.__index__()
        if step == 0:
            raise ValueError('zero step for randrange()')
        count = (stop - start + step + (-1 if step > 0 else 1)) // step
        if count <= 0:
            shown = f'{start}, {stop}, {stop - start}' if step == 1 else None
            raise ValueError(f'empty range for randrange() ({shown})' if shown else 'empty range for randrange()')
        return start + step * _random.below(self._state, count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[_random.below(self._state, len(seq))]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        count = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * (count + 0.0))] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f'The number of choices must be a keyword argument: k={weights!r}')
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != count:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if total in (float('inf'), float('nan')) or total != total:
            raise ValueError('Total of weights must be finite')
        return [population[_random.choose(self._state, cum_weights)] for _ in range(k)]

    def shuffle(self, x):
        order = _random.shuffle(self._state, len(x))
        x[:] = [x[i] for i in order]

    def sample(self, population, k, *, counts=None):
        if not hasattr(population, '__getitem__') or isinstance(population, (dict, set, frozenset)):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        if counts is not None:
            if len(counts) != len(population):
                raise ValueError('The number of counts does not match the population')
            population = [item for item, count in zip(population, counts) for _ in range(count)]
        return [population[i] for i in self._sample(len(population), k)]

    def _sample(self, n, k):
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        return _random.sample(self._state, n, k)

    def uniform(self, a, b):
        return _random.draw(self._state, 'uniform', a, b)

    def triangular(self, low=0.0, high=1.0, mode=None):
        return _random.draw(self._state, 'triangular', low, high, mode)

    def normalvariate(self, mu=0.0, sigma=1.0):
        return _random.draw(self._state, 'normal', mu, sigma)

    def gauss(self, mu=0.0, sigma=1.0):
        return _random.draw(self._state, 'gauss', mu, sigma)

    def lognormvariate(self, mu, sigma):
        return _random.draw(self._state, 'lognormal', mu, sigma)

    def expovariate(self, lambd):
        if lambd == 0:
            raise ZeroDivisionError('float division by zero')
        return _random.draw(self._state, 'exponential', lambd)

    def vonmisesvariate(self, mu, kappa):
        return _random.draw(self._state, 'vonmises', mu, kappa)

    def gammavariate(self, alpha, beta):
        return _random.draw(self._state, 'gamma', alpha, beta)

    def betavariate(self, alpha, beta):
        return _random.draw(self._state, 'beta', alpha, beta)

    def paretovariate(self, alpha):
        return _random.draw(self._state, 'pareto', alpha)

    def weibullvariate(self, alpha, beta):
        return _random.draw(self._state, 'weibull', alpha, beta)


_inst = Random()
seed, random, getrandbits, randbytes = _inst.seed, _inst.random, _inst.getrandbits, _inst.randbytes
randrange, randint, choice, choices = _inst.randrange, _inst.randint, _inst.choice, _inst.choices
shuffle, sample, uniform, triangular = _inst.shuffle, _inst.sample, _inst.uniform, _inst.triangular
normalvariate, gauss, lognormvariate = _inst.normalvariate, _inst.gauss, _inst.lognormvariate
expovariate, vonmisesvariate, gammavariate = _inst.expovariate, _inst.vonmisesvariate, _inst.gammavariate
betavariate, paretovariate, weibullvariate = _inst.betavariate, _inst.paretovariate, _inst.weibullvariate
getstate, setstate = _inst.getstate, _inst.setstate


class SystemRandom(Random):
    """Numbers from the system's entropy; it has no state."""

    def __init__(self, x=None):
        self._state = _random.new(None)

    def seed(self, *args, **kwds):
        return None

    def getstate(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate
