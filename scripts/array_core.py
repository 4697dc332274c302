"""Writes the expectations of tests/array_core.rs by running NumPy. Usage: python scripts/array_core.py"""

import itertools
import os
import warnings

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


NUMBERS = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 >i4 >f8".split()
VALUES = [0, 1, -1, 2, 100, -128, 200, 255, -129, 300, 65504, 65520, 70000, -(2**31), 2**31, 2**32 + 5, 2**53 + 1, -(2**63), 2**63 - 1, 2**63 + 1025, 2**64 - 1]
VALUES += [0.5, -0.0, 1.9, -1.9, 3e9, -3e9, 1e19, 1e30, 1e39, 1e300, 1e-5, 6e-8, 1e-40, 1e-310, float("nan"), float("inf"), -float("inf"), 1 + 1.0009765625 * 2**-11, 1.00048828125 + 2**-40]
VALUES += [1 + 2j, 1e300 - 1j, complex(float("nan"), 1), 0 + 1j]


def casts():
    """One element at a time: NumPy's vector loops differ from its scalar ones where C leaves the result undefined."""
    for source, target in itertools.product(NUMBERS + ["M8[s]", "m8[D]"], repeat=2):
        if source == target:
            continue
        for value in VALUES:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    one = np.array([value]).astype(source if "8[" not in source else "i8").view("i8" if "8[" in source else source)
                    one = one.view(source)
                except (TypeError, OverflowError):
                    continue
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                with np.errstate(all="warn"):
                    try:
                        cast = one.astype(target)
                    except (TypeError, ValueError):
                        continue
            flags = "".join(sorted({str(w.message)[0] for w in caught}))
            yield f"{source}\t{target}\t{one.tobytes().hex()}\t{cast.tobytes().hex()}\t{flags}"
    units = "Y 3M M W D 5D h s 10ms ns".split()
    for kind, a, b in itertools.product("Mm", units, units):
        for value in (0, 1, -1, 11, -13, 400, -401, 1000003, -1000003):
            one = np.array([value]).view(f"{kind}8[{a}]")
            if a != b:
                yield f"{kind}8[{a}]\t{kind}8[{b}]\t{one.tobytes().hex()}\t{one.astype(f'{kind}8[{b}]').tobytes().hex()}\t"


def fnv(data):
    """FNV-1a of 64 bits: enough to tell long results apart."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def scattered(count, dtype):
    values = (np.arange(count) * 104729 % 1000003 - 333334) / 7e4
    return values.astype(dtype)


LAYOUTS = [
    ("(n,)", lambda x: x),
    ("reversed", lambda x: x[::-1]),
    ("step", lambda x: x[::3]),
    ("(3, n/3)", lambda x: x[: len(x) // 3 * 3].reshape(3, -1)),
    ("(n/3, 3)", lambda x: x[: len(x) // 3 * 3].reshape(-1, 3)),
    ("(n/7, 7).T", lambda x: x[: len(x) // 7 * 7].reshape(-1, 7).T),
    ("(2, n/14, 7)[:, ::2]", lambda x: x[: len(x) // 14 * 14].reshape(2, -1, 7)[:, ::2]),
    ("(2, 5, n/10)[..., :-1]", lambda x: x[: len(x) // 10 * 10].reshape(2, 5, -1)[..., :-1]),
    ("(2, 5, n/10)[::-1, :, 1:]", lambda x: x[: len(x) // 10 * 10].reshape(2, 5, -1)[::-1, :, 1:]),
    ("(n/10, 5, 2).transpose(1, 0, 2)[:, ::2]", lambda x: x[: len(x) // 10 * 10].reshape(-1, 5, 2).transpose(1, 0, 2)[:, ::2]),
]


def reductions():
    """Every line can be rebuilt: shape, element strides and offset into scattered(count, dtype)."""
    for count in (7, 40, 129, 1000, 9001):
        for dtype in ("f2", "f4", "f8", "c8", "c16", "i2"):
            data = scattered(count, dtype)
            for name, layout in LAYOUTS:
                view = layout(data)
                if view.size == 0:
                    continue
                start = (view.__array_interface__["data"][0] - data.__array_interface__["data"][0]) // data.itemsize
                strides = [stride // data.itemsize for stride in view.strides]
                axes = [None] + [(axis,) for axis in range(view.ndim)] + ([(0, 2), (0, 1), (1, 2)] if view.ndim == 3 else [])
                for axis in axes:
                    for ufunc, target in (("add", None), ("multiply", None), ("subtract", None), ("maximum", None), ("add", "f8"), ("add", "f4")):
                        if ufunc == "subtract" and (axis is None or len(axis) > 1) and view.ndim > 1:
                            continue
                        if (target and dtype in ("c8", "c16")) or (ufunc == "multiply" and count > 129):
                            continue
                        with np.errstate(all="ignore"):
                            result = np.asarray(getattr(np, ufunc).reduce(view, axis=axis, dtype=target))
                        hexes = result.tobytes().hex()
                        if len(hexes) > 200:
                            hexes = f"{fnv(result.tobytes()):016x}#"
                        yield f"{dtype}\t{count}\t{list(view.shape)}\t{strides}\t{start}\t{list(axis) if axis else 'all'}\t{ufunc}\t{target or '-'}\t{hexes}"


def products():
    """matmul of small sizes and dot of vectors (whose bits the pinned BLAS promises), einsum of all."""
    rng = [0]

    def make(shape, dtype):
        rng[0] += 1
        size = int(np.prod(shape))
        return (np.roll(scattered(size + 50, "f8"), rng[0] * 7)[:size].reshape(shape)).astype(dtype)

    cases = [("ij->ji", [(3, 4)]), ("ij->", [(7, 9)]), ("ij->i", [(7, 9)]), ("ij->j", [(7, 9)]), ("ii", [(9, 9)]), ("ii->i", [(5, 5)])]
    cases += [("i,i->", [(n,), (n,)]) for n in (1, 2, 5, 8, 17, 100, 1001, 9000)]
    cases += [("ij,jk", [(4, 17), (17, 5)]), ("ij,kj", [(4, 17), (5, 17)]), ("ji,jk", [(17, 4), (17, 5)]), ("ij,ij->", [(6, 7), (6, 7)])]
    cases += [("i,j", [(4,), (5,)]), ("ijk,k", [(3, 4, 11), (11,)]), ("ij,ij,ij->i", [(4, 9), (4, 9), (4, 9)]), ("bij,bjk->bik", [(2, 3, 6), (2, 6, 4)])]
    cases += [("i...,i...->...", [(7, 3), (7, 3)]), ("ij,j->", [(5, 13), (13,)]), ("ij,kl->", [(3, 4), (2, 5)]), ("ijk,jil->kl", [(3, 4, 5), (4, 3, 2)])]
    for text, shapes in cases:
        for dtype in ("f8", "f4", "f2", "i4", "c16"):
            operands = [make(shape, dtype) for shape in shapes]
            with np.errstate(all="ignore"):
                result = np.einsum(text, *operands)
            yield "\t".join(["einsum", text, dtype, ";".join(str(list(shape)) for shape in shapes), str(rng[0]), np.ascontiguousarray(result).tobytes().hex()])
    for n in (1, 2, 3, 7, 15, 16, 17, 40, 100, 1000):
        for dtype in ("f8", "f4"):
            x, y = make((n,), dtype), make((n,), dtype)
            yield "\t".join(["dot", "packed", dtype, f"[{n}];[{n}]", str(rng[0]), np.dot(x, y).tobytes().hex()])
    for shapes in [((2, 2), (2, 2)), ((3, 3), (3, 3)), ((5, 7), (7, 6)), ((12, 8), (8, 5)), ((2, 3, 4), (4, 5)), ((2, 3, 4), (2, 4, 5))]:
        for dtype in ("f8", "f4", "i4", "u1", "f2"):
            x, y = make(shapes[0], dtype), make(shapes[1], dtype)
            with np.errstate(all="ignore"):
                result = np.matmul(x, y)
            yield "\t".join(["matmul", "-", dtype, ";".join(str(list(shape)) for shape in shapes), str(rng[0]), result.tobytes().hex()])


def indexing():
    """Random indices into views of arange, read and assigned; errors by their text."""
    random = np.random.default_rng(7)
    shapes = [(5,), (3, 4), (2, 3, 4), (1, 4), (3, 0), ()]

    def item(n):
        kind = random.integers(0, 12)
        if kind < 3:
            value = int(random.integers(-n - 1, n + 1)) if random.random() < 0.1 else int(random.integers(-n, max(n, 1)))
            return value, f"i{value}"
        if kind < 6:
            bounds = [None if random.random() < 0.4 else int(random.integers(-n - 2, n + 3)) for _ in range(2)]
            step = None if random.random() < 0.5 else int(random.choice([-2, -1, 1, 2, 3]))
            return slice(*bounds, step), "s" + ":".join("" if part is None else str(part) for part in (*bounds, step))
        if kind < 7:
            return None, "n"
        if kind < 8:
            return Ellipsis, "e"
        if kind < 10:
            shape = [(2,), (3,), (2, 2), (1,), (0,)][random.integers(0, 5)]
            high = max(n, 1)
            values = random.integers(-high, high, shape)
            return values, f"a{list(shape)}{values.ravel().tolist()}"
        mask = random.random(n + (random.random() < 0.05)) < 0.5
        return mask, f"m[{len(mask)}]{mask.astype(int).tolist()}"

    for _ in range(3000):
        shape = shapes[random.integers(0, len(shapes))]
        layout = ["C", "T", "R"][random.integers(0, 3)]
        base = np.arange(int(np.prod(shape))).reshape(shape)
        view = {"C": base, "T": base.T, "R": base[::-1] if base.ndim else base}[layout]
        if view.ndim and random.random() < 0.1:
            mask = base % 3 == 1
            mask = {"C": mask, "T": mask.T, "R": mask[::-1]}[layout]
            index, words = [mask], [f"m{list(mask.shape)}{mask.ravel().astype(int).tolist()}"]
        else:
            index, words, axis = [], [], 0
            for _ in range(random.integers(0, view.ndim + 2)):
                value, word = item(view.shape[axis] if axis < view.ndim else 1)
                index.append(value)
                words.append(word)
                axis += value is not None and value is not Ellipsis
        try:
            result = np.asarray(view[tuple(index)])
            got = f"{list(result.shape)}{result.ravel().tolist()}"
        except Exception as error:
            got = f"{type(error).__name__}: {error}"
        value = -np.arange(1, 1 + int(random.choice([1, 1, 2, 3, 4])))
        if random.random() < 0.5:
            value = value[0]
        copy = base.copy()
        view = {"C": copy, "T": copy.T, "R": copy[::-1] if copy.ndim else copy}[layout]
        try:
            view[tuple(index)] = value
            put = str(copy.ravel().tolist())
        except Exception as error:
            put = f"{type(error).__name__}: {error}"
        yield "\t".join([str(list(shape)), layout, ";".join(words), got, str(np.ravel(value).tolist()) + "v" * np.ndim(value), put])


def ordering():
    """sort, argsort, unique, searchsorted and quantiles of short vectors."""
    random = np.random.default_rng(3)
    methods = ["linear", "lower", "higher", "nearest", "midpoint", "hazen", "weibull", "median_unbiased", "normal_unbiased"]
    methods += ["inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf"]
    for turn in range(120):
        dtype = ["f8", "f4", "i4", "u1", "f2", "?", "c16", "M8[s]"][turn % 8]
        values = random.integers(0, 9, random.integers(1, 14))
        x = (values / 2).astype(dtype) if dtype[0] == "f" else values.astype("i8").astype(dtype)
        if dtype[0] in "fc" and turn % 3 == 0:
            x[random.integers(0, len(x))] = np.nan
        found, index, inverse, counts = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
        row = [dtype, x.tobytes().hex(), np.sort(x).tobytes().hex(), str(np.argsort(x, kind="stable").tolist())]
        row += [found.tobytes().hex(), str(index.tolist()), str(inverse.tolist()), str(counts.tolist())]
        row += [str(int(np.argmax(x))), str(int(np.argmin(x)))]
        ordered = np.sort(x)
        row += [str(np.searchsorted(ordered, x).tolist()), str(np.searchsorted(ordered, x, side="right").tolist())]
        if dtype[0] in "fiu":
            q = float(random.random())
            with np.errstate(all="ignore"):
                row += [repr(q)] + [np.asarray(np.quantile(x, q, method=method)).tobytes().hex() for method in methods]
                row += [np.asarray(np.median(x)).tobytes().hex(), np.asarray(x.mean()).tobytes().hex()]
                row += [np.asarray(x.var()).tobytes().hex(), np.asarray(x.std(ddof=1)).tobytes().hex() if len(x) > 1 else "-"]
        yield "\t".join(row)


if __name__ == "__main__":
    os.makedirs(HERE, exist_ok=True)
    with open(os.path.join(HERE, "promotion.txt"), "w") as file:
        file.writelines(line + "\n" for line in promotion())
    with open(os.path.join(HERE, "cast.txt"), "w") as file:
        file.writelines(line + "\n" for line in casts())
    with open(os.path.join(HERE, "reduce.txt"), "w") as file:
        file.writelines(line + "\n" for line in reductions())
    with open(os.path.join(HERE, "product.txt"), "w") as file:
        file.writelines(line + "\n" for line in products())
    with open(os.path.join(HERE, "indexing.txt"), "w") as file:
        file.writelines(line + "\n" for line in indexing())
    with open(os.path.join(HERE, "ordering.txt"), "w") as file:
        file.writelines(line + "\n" for line in ordering())
