import numpy as np
import warnings

# Every function over arrays that are long enough for vectors, with one special number among usual ones, or nothing else.
usual = np.linspace(0.1, 0.9, 40)
special = [np.nan, np.inf, -np.inf, 0.0, -0.0, 5e-324, -1e-310, 1e-300, 1e300, -1.0, 1.0, -3.0]


def warned(function, *operands):
    with np.errstate(all="warn"), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*operands)
    return result, sorted(str(warning.message).split(" encountered")[0] for warning in caught)


for name in "tan arctan cbrt arcsinh arctanh arccosh log log2 log1p".split():
    function = getattr(np, name)
    for number in special:
        mixed = usual + (1 if name == "arccosh" else 0)
        mixed[17] = number
        (all_of_it, first), (among, second) = warned(function, np.full(40, number)), warned(function, mixed)
        print(name, number, all_of_it[5], among[17], first, second, np.isfinite(among).sum())

for name in "arctan2 hypot".split():
    function = getattr(np, name)
    for one in special:
        for other in special:
            result, messages = warned(function, np.full(40, one), np.full(40, other))
            print(name, one, other, result[5], messages)

# Operands of every kind of step.
y, x = np.linspace(-3, 3, 30), np.linspace(2, -4, 30)
pairs = np.stack([y, x], axis=1)
print(np.arctan2(y, x))
print(np.array_equal(np.arctan2(pairs[:, 0], pairs[:, 1]), np.arctan2(y, x)))
print(np.array_equal(np.arctan2(y[::-1], x[::-1])[::-1], np.arctan2(y, x)))
print(np.array_equal(np.arctan2(y, 1.5), np.arctan2(y, np.full(30, 1.5))))
print(np.array_equal(np.arctan2(-1.5, x), np.arctan2(np.full(30, -1.5), x)))
print(np.arctan2.accumulate(y)[::7], np.arctan2.reduce(y))
own = y.copy()
np.arctan2(own[:-1], x[1:], out=own[1:])
print(own)
print(np.round(np.angle(x + 1j * y), 12)[::5])
