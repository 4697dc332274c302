"""Writes the expectations of tests/ufunc.rs by running NumPy. Usage: python scripts/ufunc.py

NumPy's last digits depend on the processor; here they are those of AVX2 with FMA.
"""

import itertools
import os
import sys

os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512_ICL X86_V4"

import numpy as np

HERE = os.path.join(os.path.dirname(__file__), "..", "tests", "ufunc")
CHARS = "?bBhHiIlLefdFD"
UFUNCS = [
    getattr(np, name)
    for name in sorted(dir(np))
    if isinstance(getattr(np, name), np.ufunc)
    and getattr(np, name).__name__ == name
    and getattr(np, name).signature is None
]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, -1.5, 2.0, 2.5, -2.5, 3.0, -3.0, 7.0, 10.0, -10.0, 100.0, 0.1, -0.3, 1e-4, 0.999, 1.001, 12.75, -40.0]
SPECIAL = [np.inf, -np.inf, np.nan]


def numbers(char):
    """Interesting values of a type, then random ones."""
    random = np.random.RandomState(ord(char))
    dtype = np.dtype(char)
    if char == "?":
        return np.array([False, True] * 8)
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        values = [v for v in (0, 1, -1, 2, -2, 3, -3, 5, 7, -7, 8, 10, 31, 32, 63, 64, 100, -100) if info.min <= v <= info.max]
        values += [info.min, info.min + 1, info.max, info.max - 1]
        small = random.randint(max(info.min, -50), min(info.max, 50), 6).tolist()
        large = random.randint(info.min, info.max, 12, dtype=dtype).tolist()
        return np.array(values + small + large, dtype)
    if dtype.kind == "f":
        info = np.finfo(dtype)
        edges = [info.max, -info.max, info.tiny, -info.tiny, info.smallest_subnormal, info.eps]
        values = FLOATS + SPECIAL + edges + (random.standard_normal(12) * 10.0 ** random.randint(-3, 3, 12)).tolist()
        return np.array(values, dtype)
    parts = [0.0, -0.0, 1.0, -2.0, 0.5, np.inf, -np.inf, np.nan]
    values = [complex(a, b) for a, b in itertools.product(parts, parts)]
    values += [1e30 + 1e30j, 1e-30 - 1e-30j, 5 + 3j, 3 + 0.001j, -7.25 + 1e-3j]
    values += (random.standard_normal(12) * 3 + 1j * random.standard_normal(12) * 3).tolist()
    out = np.zeros(len(values), dtype)
    out.real = [v.real for v in values]
    out.imag = [v.imag for v in values]
    return out


def digest(array):
    """FNV-1a over the elements as little-endian words; every NaN counts as the same."""
    array = np.ascontiguousarray(array).reshape(-1)
    if array.dtype.kind == "c":
        array = array.view(array.real.dtype)
    if array.dtype.kind == "f":
        array = np.where(np.isnan(array), np.array(np.nan, array.dtype), array).astype(array.dtype)
        quiet = array.view(f"u{array.itemsize}").copy()
        quiet[np.isnan(array)] = 0x7E00 if array.itemsize == 2 else 0x7FC00000 if array.itemsize == 4 else 0x7FF8 << 48
        array = quiet
    value = 0xCBF29CE484222325
    for word in array.view(f"u{array.itemsize}").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def run(ufunc, inputs):
    """The outputs, and the set of floating point errors as bits."""
    seen = set()
    bits = {"divide by zero": 1, "overflow": 2, "underflow": 4, "invalid value": 8}
    with np.errstate(all="call", call=lambda kind, flag: seen.add(kind)):
        result = ufunc(*inputs)
    outputs = result if isinstance(result, tuple) else (result,)
    return outputs, sum(bits[kind] for kind in seen)


def loops():
    for ufunc in UFUNCS:
        done = set()
        for types in ufunc.types:
            types = types.replace("->", "").replace("q", "l").replace("Q", "L")
            if types in done or any(char not in CHARS for char in types):
                continue
            done.add(types)
            columns = [numbers(char) for char in types[: ufunc.nin]]
            if ufunc.nin == 2:
                columns = [columns[0][:, None], columns[1][None, :]]
            if ufunc.__name__ == "power" and types[0] in "bhil":
                columns[1] = np.maximum(columns[1], 0)
            if ufunc.__name__ in ("maximum", "minimum", "fmax", "fmin"):
                # Which of two zeros of different sign comes out depends on the layout.
                columns = [column + 0 if column.dtype.kind == "f" else column for column in columns]
            yield ufunc, types, columns


def resolution():
    operands = [(char, np.dtype(char)) for char in CHARS] + [("int", int), ("float", float), ("complex", complex)]

    def attempt(ufunc, inputs):
        try:
            return "".join(t.char for t in ufunc.resolve_dtypes((*inputs, *[None] * ufunc.nout))).replace("q", "l").replace("Q", "L")
        except Exception as error:
            return f"{error}"

    for ufunc in UFUNCS:
        for many in itertools.product(operands, repeat=ufunc.nin):
            yield f"{ufunc.__name__}\t{' '.join(name for name, _ in many)}\t{attempt(ufunc, [t for _, t in many])}"


NAT = -(2**63)
TICKS = [0, 1, -1, 7, -7, 100, NAT, 2, -3]


def times():
    """Date arithmetic: every pair of a few dtypes, all pairs of values, as ticks (floats as text)."""
    names = ["M8[D]", "M8[s]", "m8[s]", "m8[h]", "m8[D]", "m8[25s]", "m8", "i8", "f8", "?"]

    def column(name):
        if name == "f8":
            return np.array([0.0, 1.5, -1.5, 7.0, -0.25, np.inf, np.nan, 2.0, -3.0])
        return np.array(TICKS, "i8").astype(bool) if name == "?" else np.array(TICKS, "i8").view(name)

    def words(array):
        array = np.ascontiguousarray(array).reshape(-1)
        if array.dtype.kind in "mM":
            array = array.view("i8")
        return " ".join(repr(v) for v in array.astype(int if array.dtype.kind == "b" else array.dtype).tolist())

    binary = "add subtract multiply divide floor_divide remainder divmod equal not_equal less less_equal greater greater_equal maximum minimum fmax fmin arctan2"
    for name in binary.split():
        for a, b in itertools.product(names, names):
            if a[0] not in "mM" and b[0] not in "mM":
                continue
            try:
                outputs, bits = run(getattr(np, name), [column(a)[:, None], column(b)[None, :]])
                answer = "\t".join(f"{o.dtype.str} {words(o)}" for o in outputs)
            except Exception as error:
                bits, answer = "!", str(error)
            yield f"{name}\t{a} {b}\t{bits}\t{answer}"
    for name in "isnat isnan isinf isfinite negative positive absolute sign sin logical_not".split():
        for a in names[:7]:
            try:
                outputs, bits = run(getattr(np, name), [column(a)])
                answer = f"{outputs[0].dtype.str} {words(outputs[0])}"
            except Exception as error:
                bits, answer = "!", str(error)
            yield f"{name}\t{a}\t{bits}\t{answer}"


def main():
    os.makedirs(HERE, exist_ok=True)
    with open(os.path.join(HERE, "inputs.bin"), "wb") as file:
        for char in CHARS:
            file.write(numbers(char).tobytes())
    lines = ["inputs\t" + " ".join(f"{char}{len(numbers(char))}" for char in CHARS)]
    dump = sys.argv[1] if len(sys.argv) > 1 else None
    for ufunc, types, columns in loops():
        outputs, bits = run(ufunc, columns)
        lines.append(f"{ufunc.__name__}\t{types}\t{bits}\t{' '.join(map(digest, outputs))}")
        if dump:
            for i, output in enumerate(outputs):
                np.save(os.path.join(dump, f"{ufunc.__name__}-{types.replace('?', 'b1')}-{i}.npy"), output)
    with open(os.path.join(HERE, "loops.txt"), "w") as file:
        file.write("\n".join(lines) + "\n")
    with open(os.path.join(HERE, "times.txt"), "w") as file:
        file.write("\n".join(times()) + "\n")
    with open(os.path.join(HERE, "resolution.txt"), "w") as file:
        previous = None
        for line in resolution():
            name, rest = line.split("\t", 1)
            file.write(("" if name == previous else name) + "\t" + rest + "\n")
            previous = name


if __name__ == "__main__":
    main()
