"""Make a corpus of seeded random calls with NumPy's answers, for tests/random.rs.

    python scripts/make_random_corpus.py --seed 1 --count 2000 tests/corpora/random.txt

A line `new API BITGENERATOR SEEDING WORDS` starts a generator (API `generator` or `legacy`; SEEDING `sequence`, `knuth`
or `array`); the lines after it are calls on it, `METHOD ARGUMENTS = ANSWER`, so that what a generator keeps from call to
call is tested too. Reals are the hexadecimal bits of a float64; lists are joined by commas, `-` is an empty one; answers
are the hexadecimal bytes of the values (little-endian, as NumPy stores them), or their FNV-1a after `#` when there are
many, or an error after `!`. A line `seedsequence ENTROPY SPAWNKEY POOL CHILDREN COUNT WIDTH = WORDS` stands alone; its
integers are decimal.
"""

import argparse
import random
import struct
import warnings

import numpy as np

MANY = 96  # bytes of an answer from which it is hashed

BIT_GENERATORS = ["MT19937", "PCG64", "PCG64", "PCG64DXSM", "Philox", "SFC64"]
DTYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


def real(value: float) -> str:
    return struct.pack(">d", value).hex()


def reals(values) -> str:
    return ",".join(map(real, values)) or "-"


def integers(values) -> str:
    return ",".join(str(int(value)) for value in values) or "-"


def answer(value) -> str:
    data = value if isinstance(value, bytes) else np.ascontiguousarray(value).tobytes()
    if len(data) <= MANY:
        return data.hex() or "-"
    state = 0xCBF29CE484222325
    for byte in data:
        state = (state ^ byte) * 0x100000001B3 % 2**64
    return f"#{state:016x}"


class Corpus:
    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.lines = []

    def pick(self, *options):
        return self.rng.choice(options)

    def size(self) -> int:
        return self.pick(0, 1, 1, 2, 3, 3, 5, 7, 8, 40, 40, 300, self.rng.randrange(700))

    def positive(self) -> float:
        r = self.rng
        return self.pick(
            0.5, 1.0, 1.5, 2.0, 3.0, 10.0, 1.0, r.random(), r.random(), 4 * r.random(), 4 * r.random(), r.expovariate(0.05),
            r.expovariate(0.05), 10 ** r.uniform(-3, 3), 10 ** r.uniform(-8, 8))

    def non_negative(self) -> float:
        return self.pick(self.positive(), self.positive(), self.positive(), self.positive(), 0.0)

    def anything(self) -> float:
        return self.pick(0.0, self.rng.gauss(0, 3), -self.positive(), self.positive())

    def probability(self) -> float:
        r = self.rng
        return self.pick(0.5, r.random(), r.random(), r.random() ** 4, 1 - r.random() ** 4, 0.1, 1 / 3, 10 ** r.uniform(-6, 0))

    def parameters(self, method: str, legacy: bool):
        """Mostly valid parameters of a distribution, in the order of its signature."""
        r = self.rng
        if method == "uniform":
            low = self.anything()
            return [low, low + (self.anything() if legacy or r.random() < 0.03 else self.non_negative())]
        if method == "triangular":
            points = [self.anything() for _ in range(3)]
            return points if r.random() < 0.05 else sorted(points)
        if method == "vonmises":
            return [self.anything(), self.pick(self.non_negative(), 10 ** r.uniform(-10, 5 if legacy else 9))]
        table = {
            "beta": [self.positive, self.positive], "chisquare": [self.positive], "exponential": [self.non_negative],
            "f": [self.positive] * 2, "gamma": [self.non_negative] * 2, "gumbel": [self.anything, self.non_negative],
            "laplace": [self.anything, self.non_negative], "logistic": [self.anything, self.non_negative],
            "lognormal": [self.anything, self.non_negative],
            "noncentral_chisquare": [self.positive, self.non_negative],
            "noncentral_f": [self.positive, self.positive, self.non_negative],
            "normal": [self.anything, self.non_negative], "pareto": [self.positive], "power": [self.positive],
            "rayleigh": [self.non_negative], "standard_cauchy": [], "standard_exponential": [],
            "standard_gamma": [self.non_negative], "standard_normal": [], "standard_t": [self.positive],
            "wald": [self.positive] * 2, "weibull": [self.non_negative],
            "geometric": [lambda: max(self.probability(), 1e-15)], "logseries": [lambda: min(self.probability(), 0.999999)],
            "negative_binomial": [self.positive, lambda: max(self.probability(), 1e-4)],
            "poisson": [lambda: self.pick(self.non_negative(), 60 * r.random(), 10 ** r.uniform(0, 15), 10 ** r.uniform(15, 20))],
            "zipf": [lambda: 1 + self.pick(0.01 + self.positive() % 20, 0.01 + 3 * r.random(), r.uniform(5, 200))],
        }
        return [draw() for draw in table[method]]

    def spoil(self, parameters):
        """Once in a while a parameter that breaks a condition."""
        if parameters and self.rng.random() < 0.02:
            # Nothing huge: some methods of RandomState never return then.
            parameters[self.rng.randrange(len(parameters))] = self.pick(-1.0, -0.0, 0.0, 2.0, 1.0, -1e-300)
        return parameters

    def call(self, text: str, function):
        try:
            result = answer(function())
        except (ValueError, TypeError, OverflowError, NotImplementedError) as error:
            result = f"!{type(error).__name__}: {error}"
        self.lines.append(f"{text} = {result}")

    def distribution(self, generator, legacy: bool):
        method = self.pick(
            "beta", "chisquare", "exponential", "f", "gamma", "gumbel", "laplace", "logistic", "lognormal",
            "noncentral_chisquare", "noncentral_f", "normal", "pareto", "power", "rayleigh", "standard_cauchy",
            "standard_exponential", "standard_gamma", "standard_normal", "standard_normal", "standard_t", "triangular",
            "uniform", "vonmises", "wald", "weibull", "geometric", "logseries", "negative_binomial", "poisson", "poisson",
            "zipf")
        draw = getattr(generator, method)
        if self.rng.random() < 0.75:
            parameters = self.spoil(self.parameters(method, legacy))
            size = self.size()
            self.call(f"{method} {reals(parameters)} {size}", lambda: draw(*parameters, size=size))
            return
        length = self.rng.randrange(1, 9)
        rows = [self.spoil(self.parameters(method, legacy)) for _ in range(length)]
        columns = [np.array(column) for column in zip(*rows)]
        if columns:
            encoded = ";".join(reals(column) for column in columns)
            self.call(f"{method} {encoded} each", lambda: draw(*columns))

    def binomial(self, generator, legacy):
        r = self.rng
        draw = lambda: (self.pick(0, 1, 10, r.randrange(100), r.randrange(10**4), int(10 ** r.uniform(0, 15))),
                        self.pick(0.0, 1.0, *[self.probability() for _ in range(6)]))
        n, p = draw()
        size = self.size()
        self.call(f"binomial {n} {real(p)} {size}", lambda: generator.binomial(n, p, size=size))
        if r.random() < 0.5:  # the remembered setup, which multinomial shares
            trials, share = r.randrange(1, 60), self.probability() / 2
            self.call(f"binomial {trials} {real(share)} 1", lambda: generator.binomial(trials, share, size=1))
            self.call(f"multinomial {trials} {reals([share, 1 - share])} 2",
                      lambda: generator.multinomial(trials, [share, 1 - share], size=2))

    def hypergeometric(self, generator, legacy):
        r = self.rng
        scale = 10 ** r.uniform(0, 8.9)
        good, bad = int(r.random() * scale), int(r.random() * scale)
        sample = r.randrange(good + bad + 1) if r.random() < 0.5 else min(r.randrange(40), good + bad)
        if r.random() < 0.02:
            sample = self.pick(good + bad + 1, -1)
        size = self.size() % 40
        self.call(f"hypergeometric {good} {bad} {sample} {size}",
                  lambda: generator.hypergeometric(good, bad, sample, size=size))

    def bounded(self, generator, legacy):
        r = self.rng
        dtype = self.pick(*DTYPES)
        least, most = (0, 1) if dtype == "bool" else (np.iinfo(dtype).min, np.iinfo(dtype).max)

        def bounds():
            low, high = sorted(self.pick(r.randint(least, most), r.randint(least, most), least, most, 0,
                                         r.randrange(300), r.randrange(2**20)) for _ in range(2))
            span = self.pick(high - low, r.randrange(300), 255, 65535, 2**32 - 1, 2**32 - 2, 2**31, high - low)
            low = min(max(low, least), most)
            high = min(max(low + span, low), most)
            if r.random() < 0.02:
                low, high = self.pick((high + 1, low), (least - 1, high), (low, most + 1), (0, -1), (low, low - 1))
            return low, high

        closed = not legacy and r.random() < 0.5
        name = "randint" if legacy else "integers"
        size = self.size()
        if r.random() < 0.8:
            low, high = bounds()
            high += not closed
            options = {} if legacy else {"endpoint": closed}
            draw = getattr(generator, name)
            self.call(f"{name} {dtype} {low} {high} {int(closed)} {size}",
                      lambda: draw(low, high, size=size, dtype=np.dtype(dtype), **options))

    def choice(self, generator, legacy):
        r = self.rng
        population = self.pick(1, 2, 5, r.randrange(1, 40), r.randrange(1, 40), r.randrange(1, 3000), r.randrange(10001, 30000))
        replace = r.random() < 0.5
        size = self.pick(1, r.randrange(population + 1), min(5, population), min(50, population))
        if r.random() < 0.02:
            size = population + 1
        weights = None
        if r.random() < 0.4 and population <= 40:
            raw = np.array([r.random() * (r.random() < 0.8) for _ in range(population)])
            weights = raw / raw.sum() if raw.sum() > 0 else np.full(population, 1 / population)
            if r.random() < 0.03:
                weights = self.pick(weights[:-1], weights * 0.9, -weights, weights * np.nan)
        shuffle = legacy or r.random() < 0.7
        options = {} if legacy else {"shuffle": shuffle}
        encoded = "none" if weights is None else reals(weights)
        self.call(f"choice {population} {size} {int(replace)} {encoded} {int(shuffle)}",
                  lambda: generator.choice(population, size=size, replace=replace, p=weights, **options))

    def order(self, generator, legacy):
        r = self.rng
        n = self.pick(0, 1, 2, 5, r.randrange(100), r.randrange(1000))
        kind = self.pick("permutation", "shuffle", "bytes", "random", "random", "raw")
        if kind == "permutation":
            self.call(f"permutation {n}", lambda: generator.permutation(n))
        elif kind == "shuffle":
            def shuffled():
                x = np.arange(n, dtype=np.int16)
                generator.shuffle(x)
                return x
            self.call(f"shuffle {n}", shuffled)
        elif kind == "bytes":
            self.call(f"bytes {n}", lambda: generator.bytes(n))
        elif kind == "random":
            self.call(f"random {n}", lambda: generator.random(n))
        else:
            bits = generator._bit_generator if legacy else generator.bit_generator
            self.call(f"raw {n}", lambda: bits.random_raw(n))
        if not legacy and r.random() < 0.2:
            rows, columns = r.randrange(1, 5), r.randrange(1, 9)
            self.call(f"permuted {rows} {columns}",
                      lambda: generator.permuted(np.arange(rows * columns, dtype=np.int32).reshape(rows, columns), axis=1))

    def vector(self, generator, legacy):
        r = self.rng
        width = r.randrange(1, 8)
        size = self.pick(0, 1, 2, 3)
        if r.random() < 0.4:
            raw = np.array([r.random() * (r.random() < 0.8) for _ in range(width)])
            pvals = raw / raw.sum() if raw.sum() > 0 else np.full(width, 1 / width)
            if r.random() < 0.03:
                pvals = pvals * 1.5
            n = self.pick(0, 1, r.randrange(50), r.randrange(10**6))
            self.call(f"multinomial {n} {reals(pvals)} {size}", lambda: generator.multinomial(n, pvals, size=size))
        elif legacy or r.random() < 0.6:
            scale = self.pick(1.0, 10.0, 0.09)
            alpha = [r.random() * scale + (1e-3 if legacy else 0) for _ in range(width)]
            if r.random() < 0.05:
                alpha[0] = self.pick(0.0, -1.0)
            self.call(f"dirichlet {reals(alpha)} {size}", lambda: generator.dirichlet(alpha, size=size))
        else:
            colors = [r.randrange(self.pick(3, 30, 2000)) for _ in range(width)]
            sample = r.randrange(sum(colors) + 1)
            method = self.pick("marginals", "count")
            self.call(f"multivariate_hypergeometric {method} {integers(colors)} {sample} {size}",
                      lambda: generator.multivariate_hypergeometric(colors, sample, size=size, method=method))

    def single(self, generator, legacy):
        size = self.size()
        if legacy:
            self.call(f"tomaxint {size}", lambda: generator.tomaxint(size))
            return
        method = self.pick("random", "standard_normal", "standard_exponential", "standard_gamma", "inverse", "inverse64")
        if method == "standard_gamma":
            shape = float(np.float32(self.non_negative()))
            self.call(f"f32 standard_gamma {real(shape)} {size}",
                      lambda: generator.standard_gamma(shape, size=size, dtype=np.float32))
        elif method.startswith("inverse"):
            dtype = np.float64 if method == "inverse64" else np.float32
            self.call(f"{'f64' if method == 'inverse64' else 'f32'} inverse - {size}",
                      lambda: generator.standard_exponential(size=size, dtype=dtype, method="inv"))
        else:
            self.call(f"f32 {method} - {size}", lambda: getattr(generator, method)(size=size, dtype=np.float32))

    def stride(self, generator, legacy):
        """Moves the bit generator, then shows its words."""
        r = self.rng
        bits = generator._bit_generator if legacy else generator.bit_generator
        name = type(bits).__name__
        if name in ("SFC64", "MT19937"):
            if name == "MT19937" and r.random() < 0.05:
                jumps = self.pick(1, 2)
                self.call(f"jumped {jumps}", lambda: bits.jumped(jumps).random_raw(5))
            return
        steps = self.pick(r.randrange(100), r.getrandbits(128), -r.randrange(100))
        if r.random() < 0.5:
            self.call(f"advance {steps}", lambda: bits.advance(steps).random_raw(5))
        else:
            jumps = self.pick(1, 2, 1000)
            self.call(f"jumped {jumps}", lambda: bits.jumped(jumps).random_raw(5))

    def new(self):
        r = self.rng
        legacy = r.random() < 0.5
        name = "MT19937" if legacy and r.random() < 0.8 else self.pick(*BIT_GENERATORS)
        seed = self.pick(r.randrange(100), r.getrandbits(32), r.getrandbits(64), r.getrandbits(200))
        words = [seed >> shift & 0xFFFFFFFF for shift in range(0, max(seed.bit_length(), 1), 32)]
        if name == "MT19937" and legacy:
            if r.random() < 0.5:
                self.lines.append(f"new legacy MT19937 knuth {seed & 0xFFFFFFFF}")
                return np.random.RandomState(seed & 0xFFFFFFFF), True
            if r.random() < 0.7:
                self.lines.append(f"new legacy MT19937 array {integers(words)}")
                return np.random.RandomState(words), True
        bits = getattr(np.random, name)(seed)
        self.lines.append(f"new {'legacy' if legacy else 'generator'} {name} sequence {integers(words)}")
        return (np.random.RandomState(bits) if legacy else np.random.Generator(bits)), legacy

    def seed_sequence(self):
        r = self.rng
        entropy = [r.getrandbits(self.pick(8, 32, 64, 130)) for _ in range(self.pick(1, 1, 2, 6))]
        key = tuple(r.getrandbits(self.pick(4, 33)) for _ in range(self.pick(0, 0, 1, 2)))
        pool = self.pick(4, 4, 5, 8)
        count, children = r.randrange(12), r.randrange(3)
        sequence = np.random.SeedSequence(entropy, spawn_key=key, pool_size=pool)
        for _ in range(children):
            sequence = sequence.spawn(2)[1]
        dtype = self.pick("uint32", "uint64")
        self.lines.append(f"seedsequence {integers(entropy)} {integers(key)} {pool} {children} {count} {dtype} = "
                          f"{answer(sequence.generate_state(count, dtype))}")

    def make(self, count: int):
        kinds = [self.distribution] * 8 + [self.binomial, self.hypergeometric, self.bounded, self.bounded, self.choice,
                                           self.order, self.order, self.vector, self.single, self.stride]
        calls = 0
        while calls < count:
            generator, legacy = self.new()
            if self.rng.random() < 0.2:
                self.seed_sequence_line = self.lines.pop()
                self.seed_sequence()
                self.lines.append(self.seed_sequence_line)
            for _ in range(self.rng.randrange(1, 25)):
                before = len(self.lines)
                self.rng.choice(kinds)(generator, legacy)
                calls += len(self.lines) - before


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("output")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    corpus = Corpus(arguments.seed)
    corpus.make(arguments.count)
    with open(arguments.output, "w") as file:
        file.write("\n".join(corpus.lines) + "\n")


if __name__ == "__main__":
    main()
