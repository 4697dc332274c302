"""Make a corpus of calls of CPython's `random` module with its answers, for tests/python_random.rs.

    python scripts/make_python_random_corpus.py --seed 1 --count 600 tests/corpora/python_random.txt

`seed int N` or `seed text HEX` starts a generator; the lines after it are `METHOD ARGUMENTS = ANSWER`. Reals are the
hexadecimal bits of a float64, integers decimal, lists joined by commas.
"""

import argparse
import random
import struct


def real(value: float) -> str:
    return struct.pack(">d", value).hex()


def text(values) -> str:
    return ",".join(real(value) if isinstance(value, float) else str(value) for value in values) or "-"


def shuffled(generator, n):
    items = list(range(n))
    generator.shuffle(items)
    return items


def calls(rng: random.Random, generator: random.Random):
    """One random call: its text, and a function that makes it."""
    r = rng
    positive = lambda: r.choice([0.5, 1.0, 2.0, r.random(), 10 * r.random(), r.expovariate(0.01)])
    anything = lambda: r.gauss(0, 3)
    a, b, n, k = positive(), anything(), r.randrange(1, 200), r.randrange(0, 60)
    big = r.getrandbits(r.randrange(1, 130)) + 1
    weights = [r.random() * 5 for _ in range(r.randrange(1, 9))]
    cumulative = [sum(weights[: i + 1]) for i in range(len(weights))]
    table = {
        "random": ([], lambda: [generator.random()]),
        "getrandbits": ([k], lambda: [generator.getrandbits(k)]),
        "randbelow": ([big], lambda: [generator.randrange(big)]),
        "shuffle": ([n], lambda: shuffled(generator, n)),
        "sample": ([n, min(k, n)], lambda: generator.sample(range(n), min(k, n))),
        "choices": ([n, k], lambda: generator.choices(range(n), k=k)),
        "weighted": (cumulative, lambda: generator.choices(range(len(weights)), cum_weights=cumulative, k=3)),
        "uniform": ([b, a], lambda: [generator.uniform(b, a)]),
        "triangular": ([b, b + a], lambda: [generator.triangular(b, b + a)]),
        "triangular3": ([b, b + a, b + a / 3], lambda: [generator.triangular(b, b + a, b + a / 3)]),
        "normalvariate": ([b, a], lambda: [generator.normalvariate(b, a)]),
        "gauss": ([b, a], lambda: [generator.gauss(b, a)]),
        "lognormvariate": ([b, 1.5], lambda: [generator.lognormvariate(b, 1.5)]),
        "expovariate": ([a], lambda: [generator.expovariate(a)]),
        "vonmisesvariate": ([b, a], lambda: [generator.vonmisesvariate(b, a)]),
        "gammavariate": ([a, positive()], None),
        "betavariate": ([a, positive()], None),
        "paretovariate": ([a], lambda: [generator.paretovariate(a)]),
        "weibullvariate": ([a, positive()], None),
    }
    method = r.choice(list(table))
    arguments, function = table[method]
    return f"{method} {text(arguments)}", function or (lambda: [getattr(generator, method)(*arguments)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("output")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    lines, made = [], 0
    while made < options.count:
        if rng.random() < 0.7:
            seed = rng.choice([0, 1, rng.getrandbits(32), rng.getrandbits(64), rng.getrandbits(300)])
            lines.append(f"seed int {seed}")
        else:
            seed = rng.randbytes(rng.choice([0, 1, 5, 111, 112, 200]))
            lines.append(f"seed text {seed.hex() or '-'}")
        generator = random.Random(seed)
        for _ in range(rng.randrange(1, 30)):
            call, function = calls(rng, generator)
            try:
                answer = text(function())
            except ValueError as error:
                answer = f"!ValueError: {error}"
            lines.append(f"{call} = {answer}")
            made += 1
    with open(options.output, "w") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
