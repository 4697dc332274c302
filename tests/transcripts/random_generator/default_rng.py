import numpy as np


def caught(action):
    try:
        action()
    except Exception as error:
        print(f'{type(error).__name__}: {error}')
    else:
        print('no error')


rng = np.random.default_rng(0)
print(f'{rng.random(), rng.random(3), rng.random((2, 2)), rng.random(3, dtype=np.float32) = }')
print(f'{rng.integers(10), rng.integers(1, 7, 5), rng.integers(0, 10, (2, 3)), rng.integers(1, 6, 4, endpoint=True), rng.integers(0, 255, 4, dtype=np.uint8), rng.integers(2**40, size=2), rng.integers([1, 10, 100]), rng.integers(0, 2, 5, dtype=bool), rng.integers(-5, 5, 3, dtype=np.int16), rng.integers(0, 2**63, 2, dtype=np.uint64), type(rng.integers(5)) = }')
print(f'{rng.standard_normal(), rng.standard_normal(3), rng.standard_normal(2, dtype=np.float32), rng.normal(10, 2, 3), rng.normal([0, 100], [1, 0.5]), rng.normal() = }')
print(f'{rng.uniform(-1, 1, 3), rng.uniform(), rng.uniform([0, 10], [1, 20]), rng.exponential(2.0, 2), rng.standard_exponential(2), rng.standard_exponential(2, dtype=np.float32) = }')
print(f'{rng.permutation(5), rng.permutation([3, 1, 2]), rng.permutation(np.arange(6).reshape(3, 2)), rng.permutation(np.arange(6).reshape(2, 3), axis=1), rng.permuted(np.arange(6).reshape(2, 3), axis=1) = }')
print(f'{rng.choice(5), rng.choice([10, 20, 30], 4), rng.choice(5, 3, replace=False), rng.choice(10, 5, replace=False, shuffle=False), rng.choice(4, 6, p=[0.1, 0.2, 0.3, 0.4]), rng.choice(np.arange(6).reshape(3, 2), 2), rng.choice(np.arange(6).reshape(2, 3), 2, axis=1), rng.choice(1000, 5, replace=False), rng.choice(4, 2, replace=False, p=[0.1, 0.2, 0.3, 0.4]) = }')
x = np.arange(6)
rng.shuffle(x)
print(f'{x = }')
m = np.arange(6).reshape(2, 3)
rng.shuffle(m, axis=1)
print(f'{m = }')
print(f'{rng.gamma(2.0, 1.0, 2), rng.beta(2, 3, 2), rng.poisson(3, 4), rng.binomial(10, 0.5, 4), rng.geometric(0.3, 3), rng.bytes(3), rng.laplace(size=2), rng.multinomial(10, [0.2, 0.8]), rng.standard_t(3, 2), rng.chisquare(2, 2), rng.triangular(0, 1, 2, 2), rng.lognormal(0, 1, 2) = }')
print(f'{np.random.default_rng(42).random(2), np.random.default_rng([1, 2]).random(2), np.random.default_rng(2**70).random(1), np.random.default_rng(np.random.PCG64(5)).random(1), np.random.Generator(np.random.MT19937(5)).random(1), np.random.default_rng(np.random.SeedSequence(5)).random(1) = }')
out = np.zeros(2)
print(f'{rng.random(out=out) is out, out = }')
child = rng.spawn(1)[0]
print(f'{child.random(2), np.random.SeedSequence(5).generate_state(3) = }')
print(f"{np.random.default_rng(rng) is rng, rng.bit_generator.state['bit_generator'] = }")
caught(lambda: rng.integers(5, 2))
caught(lambda: rng.integers(0))
caught(lambda: rng.integers(0, 300, dtype=np.uint8))
caught(lambda: rng.integers(1.5, 2.5))
caught(lambda: rng.integers(5, dtype=float))
caught(lambda: rng.random(2, dtype=int))
caught(lambda: rng.random(-1))
caught(lambda: rng.choice([]))
caught(lambda: rng.choice(3, 5, replace=False))
caught(lambda: rng.choice(2, p=[0.5, 0.6]))
caught(lambda: rng.normal(0, -1))
caught(lambda: rng.uniform(0, np.inf))
caught(lambda: rng.rand(3))
caught(lambda: rng.permutation([[1, 2]], axis=3))
caught(lambda: np.random.default_rng(-1))
caught(lambda: np.random.default_rng('a'))
caught(lambda: np.random.default_rng(1.5))
