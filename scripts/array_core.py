"""Writes the expectations of tests/array_core.rs by running NumPy. Usage: python scripts/array_core.py"""

import itertools
import os
import numpy as np

HERE = os.path.join(os.path.dirname(__file__), "..", "tests", "array_core")
NAMES = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 S2 S30 U2 U30 V2 V8 V30 M8[s] M8[3D] M8[M] M8 m8[s] m8[6h] m8[Y] m8 >i4 >f8".split()
RULES = ("no", "equiv", "safe", "same_kind", "unsafe")


def attempt(function):
    try:
        return str(function().str)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def promotion():
    for a, b in itertools.product(NAMES, NAMES):
        rule = next(rule for rule in RULES if np.can_cast(a, b, rule))
        yield f"pair\t{a}\t{b}\t{rule}\t{attempt(lambda: np.promote_types(a, b))}"
    weak = {"int": 1, "float": 1.0, "complex": 1j}
    pool = ["?", "i1", "u8", "f2", "f4", "c8", "S3", "M8[s]", "m8[s]", "int", "float", "complex"]
    for names in itertools.product(pool, pool, pool):
        arguments = [np.zeros(1, name) if name not in weak else weak[name] for name in names]
        if all(name in weak for name in names):
            continue
        yield f"many\t{' '.join(names)}\t{attempt(lambda: np.result_type(*arguments))}"


if __name__ == "__main__":
    os.makedirs(HERE, exist_ok=True)
    with open(os.path.join(HERE, "promotion.txt"), "w") as file:
        file.writelines(line + "\n" for line in promotion())
