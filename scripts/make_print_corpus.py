#!/usr/bin/env python3
"""Write a corpus of texts: random numbers, format calls and arrays, with what CPython and NumPy print for them.

Usage: make_print_corpus.py --seed N --count N [--only KINDS] OUT

One case a line, fields separated by tabs; within a field, backslash, tab and newline are written \\\\, \\t, \\n. The last field
is the expected text, or '!' + error type + ': ' + message. The first says what the case is:

  P  np.format_float_positional:  dtype, value's bytes in hex, arguments
  S  np.format_float_scientific:  the same
  N  str and repr of a NumPy scalar: dtype, bytes, 'str' or 'repr'
  F  format():                    i|b|f|c|s, the value, the specification
  %  old formatting:              template, values
  T  str.format:                  template, values
  D  text of a dtype:             'str' or 'repr', dtype (see `dtype_text`)
  A  array text:                  function, dtype, shape, strides, offset, buffer in hex, print options, call arguments

Values are written i:3, f:<hex of the double>, c:<hex>,<hex>, s:text, b:1. Arguments are written name=value, with ; between them.
"""

import argparse
import random
import struct
import warnings

import numpy as np

warnings.simplefilter("ignore")


def escape(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def outcome(call):
    try:
        text = call()
    except Exception as error:
        return f"!{type(error).__name__}: {error}"
    return text


# ---------------------------------------------------------------- numbers

FLOATS = {"f2": np.float16, "f4": np.float32, "f8": np.float64}


def random_float(rng, code, choice=None):
    """A float of any magnitude, biased towards the values that printing finds hard; `choice` fixes the sort of value."""
    kind = FLOATS[code]
    size = np.dtype(kind).itemsize
    with np.errstate(all="ignore"):
        choice = rng.randrange(12) if choice is None else choice
        if choice == 0:
            return kind(rng.choice([0.0, -0.0, 1.0, -1.0, np.nan, np.inf, -np.inf, 0.5, 10.0, 100.0, 1e-5]))
        if choice == 1:
            return np.frombuffer(rng.randbytes(size), kind)[0]
        if choice == 2:
            info = np.finfo(kind)
            return np.ldexp(kind(1), rng.randint(int(info.minexp) - info.nmant, int(info.maxexp) - 1))
        if choice == 3:
            return kind(10.0 ** rng.randint(-8, 20))
        if choice == 4:
            return kind(rng.randint(-1000, 1000) / 8)
        if choice == 5:
            return kind(rng.randint(-(10**6), 10**6) / 10 ** rng.randint(0, 8))
        if choice == 6:
            return kind(rng.randint(-(10**17), 10**17))
        if choice == 7:
            return kind(rng.randint(1, 99) * 10.0 ** rng.randint(-12, 12))
        if choice == 8:
            return np.nextafter(kind(10.0 ** rng.randint(-6, 9)), kind(rng.choice([0, np.inf])))
        if choice == 9:
            return kind((rng.randint(0, 1 << 40) + 0.5) / 2 ** rng.randint(0, 40))
        if choice == 10:
            return kind(rng.gauss(0, 1))
        return kind(rng.gauss(0, 1) * 10.0 ** rng.randint(-30, 30))


def maybe(rng, value):
    return value if rng.random() < 0.5 else None


def arguments_text(arguments):
    return ";".join(f"{name}={value}" for name, value in arguments.items() if value is not None)


def float_case(rng, positional):
    code = rng.choice(list(FLOATS))
    value = random_float(rng, code)
    arguments = {
        "precision": maybe(rng, rng.randint(0, 20)),
        "unique": rng.random() < 0.7,
        "trim": rng.choice("k.0-"),
        "sign": rng.random() < 0.3,
        "pad_left": maybe(rng, rng.randint(0, 12)),
        "min_digits": maybe(rng, rng.randint(0, 20)) if rng.random() < 0.5 else None,
    }
    if positional:
        arguments["fractional"] = rng.random() < 0.7
        arguments["pad_right"] = maybe(rng, rng.randint(0, 12))
        function = np.format_float_positional
    else:
        arguments["exp_digits"] = maybe(rng, rng.randint(0, 6))
        function = np.format_float_scientific
    given = {name: v for name, v in arguments.items() if v is not None}
    return [
        "P" if positional else "S", code, value.tobytes().hex(), arguments_text(arguments),
        outcome(lambda: function(value, **given)),
    ]


SCALARS = ["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8", "c8", "c16"]


def random_element(rng, code, choice=None):
    dtype = np.dtype(code)
    if dtype.kind == "b":
        return np.bool_(rng.random() < 0.5)
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        bound = rng.choice([1, 10, 100, 1000, 10**6, 10**12, info.max])
        low, high = max(info.min, -bound), min(info.max, bound)
        return dtype.type(rng.randint(low, high))
    if dtype.kind == "f":
        return random_float(rng, code, choice)
    part = "f4" if code == "c8" else "f8"
    return dtype.type(complex(random_float(rng, part, choice), random_float(rng, part, choice)))


def scalar_case(rng):
    code = rng.choice(SCALARS)
    value = random_element(rng, code)
    which = rng.choice(["str", "repr"])
    return ["N", code, value.tobytes().hex(), which, str(value) if which == "str" else repr(value)]


# ---------------------------------------------------------------- format languages


def random_text(rng):
    return "".join(rng.choice(["a", "b", "é", " ", "'", '"', "\\", "\n", "\x07", "漢", "😀", "\u200b", "Z"])
                   for _ in range(rng.randint(0, 6)))


def random_value(rng, kinds="ibfcs"):
    kind = rng.choice(kinds)
    if kind == "i":
        value = rng.choice([rng.randint(-9, 9), rng.randint(-10**6, 10**6), rng.randint(-(2**70), 2**70), 65, 10**310])
        return value, f"i:{value}"
    if kind == "b":
        value = rng.random() < 0.5
        return value, f"b:{int(value)}"
    if kind == "f":
        value = float(random_float(rng, "f8"))
        return value, "f:" + struct.pack("<d", value).hex()
    if kind == "c":
        value = complex(random_float(rng, "f8"), random_float(rng, "f8"))
        return value, "c:" + struct.pack("<d", value.real).hex() + "," + struct.pack("<d", value.imag).hex()
    value = random_text(rng)
    return value, "s:" + value


def random_spec(rng, kinds):
    """A specification; mostly a valid one."""
    def pick(probability, make):
        return make() if rng.random() < probability else ""
    spec = pick(0.3, lambda: pick(0.5, lambda: rng.choice("*x é0=<")) + rng.choice("<>^="))
    spec += pick(0.3, lambda: rng.choice("+- "))
    spec += pick(0.08, lambda: "z") + pick(0.2, lambda: "#") + pick(0.2, lambda: "0")
    spec += pick(0.5, lambda: str(rng.randint(0, 30)))
    spec += pick(0.25, lambda: rng.choice(",_")) + pick(0.02, lambda: rng.choice(",_."))
    spec += pick(0.4, lambda: "." + str(rng.randint(0, 20)))
    spec += pick(0.75, lambda: rng.choice(kinds if rng.random() < 0.9 else "qdbceEfFgGnosxX%!é\x01"))
    return spec + pick(0.02, lambda: rng.choice("xd!"))


def format_case(rng):
    kind = rng.choice("ibfffcs")
    value, text = random_value(rng, kind)
    spec = random_spec(rng, {"i": "dbcoxXneEfFgG%", "b": "dbcoxXn", "f": "eEfFgGn%", "c": "eEfFgGn", "s": "s"}[kind])
    return ["F", text, spec, outcome(lambda: format(value, spec))]


def percent_case(rng):
    template, values, texts = random_text(rng), [], []
    for _ in range(rng.randint(1, 3)):
        kind = rng.choice("diuoxXeEfFgGcrsa%" if rng.random() < 0.95 else "qZé! ")
        value, text = random_value(rng, {"c": "is", "s": "ibfcs", "r": "ibfcs", "a": "ibfcs"}.get(kind, "ibf"))
        template += "%"
        if kind != "%" or rng.random() < 0.2:
            template += "".join(rng.choice("-+ #0") for _ in range(rng.choice([0, 0, 1, 2])))
            if rng.random() < 0.05:
                template += "*"
                width = rng.randint(-9, 9)
                values.append(width)
                texts.append(f"i:{width}")
            elif rng.random() < 0.5:
                template += str(rng.randint(1, 20))
            if rng.random() < 0.4:
                template += "." + rng.choice(["", str(rng.randint(0, 15))])
        template += kind + random_text(rng)
        if kind != "%" or rng.random() < 0.1:
            values.append(value)
            texts.append(text)
    return ["%", template, "\x1f".join(texts), outcome(lambda: template % tuple(values))]


def template_case(rng):
    values, texts = [], []
    for _ in range(rng.randint(1, 3)):
        # Small numbers, since they may become widths.
        if rng.random() < 0.3:
            value, text = random_value(rng, "s")
        elif rng.random() < 0.5:
            value = rng.gauss(0, 1)
            text = "f:" + struct.pack("<d", value).hex()
        else:
            value = rng.randint(-9, 40)
            text = f"i:{value}"
        values.append(value)
        texts.append(text)
    template = ""
    automatic = rng.random() < 0.6
    for index in range(rng.randint(1, 3)):
        template += rng.choice(["", "a", "{{", "}}", "é"])
        template += "{" + ("" if automatic else str(rng.randint(0, len(values) - 1)))
        template += rng.choice(["", "", "", "!r", "!s", "!a"])
        template += rng.choice(["", "", ":" + random_spec(rng, "dfgs"), ":>{}", ":{}d" if automatic else ":>{0}"]) + "}"
    if rng.random() < 0.15:
        at = rng.randrange(len(template))
        template = template[:at] + rng.choice(["{", "}", "!", ":", "[", "x", "0", ""]) + template[at + 1:]
    return ["T", template, "\x1f".join(texts), outcome(lambda: template.format(*values))]


# ---------------------------------------------------------------- arrays

UNITS = ["Y", "M", "W", "D", "h", "m", "s", "ms", "us", "ns", "ps", "fs", "as"]


def random_code(rng):
    choice = rng.random()
    if choice < 0.55:
        return rng.choice(["f2", "f4", "f8", "f8", "f8", "c8", "c16"])
    if choice < 0.75:
        return rng.choice(["?", "i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8"])
    if choice < 0.8:
        return rng.choice([">f8", ">i4", ">c8", ">f2", ">u8"])
    if choice < 0.87:
        return rng.choice("SU") + str(rng.randint(1, 8))
    if choice < 0.9:
        return "V" + str(rng.randint(1, 5))
    unit = "[" + rng.choice(["", "", "", "3", "25"]) + rng.choice(UNITS) + "]"
    return rng.choice(["M8", "m8"]) + (unit if rng.random() < 0.95 else "")


def random_dtype(rng, depth=2):
    """A dtype; in one of ten cases a record, whose fields may lie anywhere and be records themselves."""
    if depth == 0 or rng.random() < 0.9:
        return np.dtype(random_code(rng))
    names = rng.sample(["a", "b", "cc", "dé", "it's", 'q"', "back\\", "f'\""], rng.choice([0, 1, 2, 2, 3, 4]))
    formats = []
    for _ in names:
        shape = tuple(rng.randint(1, 3) for _ in range(rng.choice([0, 0, 0, 1, 2])))
        formats.append((random_dtype(rng, depth - 1), shape))
    if rng.random() < 0.7 or not names:
        titles = [f"t{i}" if rng.random() < 0.05 else None for i in range(len(names))]
        fields = [((title, name) if title else name, *f) for title, name, f in zip(titles, names, formats)]
        return np.dtype(fields, align=rng.random() < 0.2)
    offsets, at = [], 0
    for dtype, shape in formats:
        at += rng.choice([0, 0, 1, 3])
        offsets.append(at)
        at += dtype.itemsize * int(np.prod(shape, dtype=int))
    order = rng.sample(range(len(names)), len(names)) if rng.random() < 0.3 else range(len(names))
    return np.dtype({
        "names": [names[i] for i in order], "formats": [formats[i] for i in order],
        "offsets": [offsets[i] for i in order], "itemsize": at + rng.choice([0, 0, 2]),
    })


def dtype_text(dtype):
    """The line a dtype is written as: its `str`, or for records {itemsize[a] name,title,offset,shape,dtype ...}."""
    if dtype.names is None:
        return dtype.str
    text = "{" + str(dtype.itemsize) + ("a" if dtype.isalignedstruct else "")
    for name in dtype.names:
        field, offset, *title = dtype.fields[name]
        shape = "x".join(map(str, field.shape))
        text += f" {name},{title[0] if title else ''},{offset},{shape},{dtype_text(field.base)}"
    return text + "}"


def dtype_case(rng):
    dtype = random_dtype(rng, 3)
    while dtype.names is None and rng.random() < 0.8:
        dtype = random_dtype(rng, 3)
    which = rng.choice(["repr", "str"])
    return ["D", which, dtype_text(dtype), repr(dtype) if which == "repr" else str(dtype)]


def fill(rng, dtype, count):
    """A packed array of random elements."""
    if dtype.names is not None:
        out = np.zeros(count, dtype)
        for name in dtype.names:
            base, shape = dtype[name].base, dtype[name].shape
            out[name] = fill(rng, base, count * int(np.prod(shape, dtype=int))).reshape((count, *shape))
        return out
    native = dtype.newbyteorder("=")
    if dtype.kind in "biufc":
        choice = rng.choice([None, None, *range(1, 12)])
        code = "?" if dtype.kind == "b" else native.str[1:]
        values = [random_element(rng, code, choice) for _ in range(count)]
        special = rng.random() < 0.2
        if special and dtype.kind in "fc":
            values = [rng.choice([np.nan, np.inf, -np.inf, -0.0]) if rng.random() < 0.3 else v for v in values]
        return np.array(values, native).astype(dtype)
    if dtype.kind in "Mm":
        generic = np.datetime_data(dtype)[0] == "generic"
        bound = rng.choice([10, 1000, 10**6, 10**11, 10**15])
        ticks = [rng.randint(-bound, bound) for _ in range(count)]
        if dtype.kind == "M" and generic:
            ticks = [-(2**63)] * count
        if rng.random() < 0.3:
            ticks = [-(2**63) if rng.random() < 0.3 else t for t in ticks]
        return np.array(ticks, "i8").view(dtype)
    if dtype.kind == "U":
        return np.array([random_text(rng) for _ in range(count)], dtype)
    return np.frombuffer(bytes(rng.choice([0, 39, 65, 66, 92, 255, rng.randrange(256)])
                               for _ in range(count * dtype.itemsize)), dtype)


def random_view(rng, dtype, most):
    """An array of any layout, and the packed base that holds its elements."""
    ndim = rng.choice([0, 1, 1, 1, 2, 2, 2, 3, 4])
    shape = []
    for _ in range(ndim):
        room = max(1, most // max(1, int(np.prod(shape, dtype=int))))
        shape.append(0 if rng.random() < 0.03 else rng.randint(1, min(room, rng.choice([2, 4, 12, 60]))))
    steps = [rng.choice([1, 1, 1, 2, -1]) for _ in shape]
    full = [n * abs(step) for n, step in zip(shape, steps)]
    base = fill(rng, dtype, int(np.prod(full, dtype=int)))
    view = base.reshape(full, order=rng.choice("CCF"))
    view = view[tuple(slice(None, None, step) for step in steps) + (...,)]
    return (view.T if rng.random() < 0.2 else view), base


FORMATTERS = {
    "angle": lambda x: f"<{x!s}>",
    "lines": lambda x: f"{x!s}\n--" if str(x)[-1:] in "13579" else str(x),
    "empty": lambda x: "",
}


def array_case(rng):
    most = 3000 if rng.random() < 0.05 else 400
    dtype = random_dtype(rng)
    view, base = random_view(rng, dtype, most)
    options = {
        "precision": maybe(rng, rng.choice([0, 1, 2, 3, 4, 8, 12, 20])),
        "threshold": maybe(rng, rng.choice([0, 3, 10, 50, 1000])),
        "edgeitems": maybe(rng, rng.choice([0, 1, 1, 2, 2, 3, 4])),
        "linewidth": maybe(rng, rng.choice([5, 10, 20, 40, 75, 120])),
        "suppress": maybe(rng, rng.random() < 0.6),
        "nanstr": rng.choice(["NotANumber", "-", ""]) if rng.random() < 0.1 else None,
        "infstr": rng.choice(["Infinity", "8", ""]) if rng.random() < 0.1 else None,
        "sign": rng.choice("-+ ") if rng.random() < 0.3 else None,
        "floatmode": rng.choice(["fixed", "unique", "maxprec", "maxprec_equal"]) if rng.random() < 0.4 else None,
    }
    if rng.random() < 0.3:
        options = {}
    given = {name: value for name, value in options.items() if value is not None}
    if rng.random() < 0.06:
        key = rng.choice(["all", "int", "float_kind", "complex_kind", "str_kind", "int_kind", "float", "complexfloat",
                          "numpystr", "datetime", "timedelta", "void", "bool", "longfloat"])
        name = rng.choice(["angle", "angle", "lines", "empty"])
        given["formatter"] = {key: FORMATTERS[name]}
        options["formatter"] = f"{key},{name}"
    function = rng.choice(["repr", "repr", "str", "array2string", "scalar_repr", "scalar_str"])
    arguments = {}
    if function.startswith("scalar"):
        if view.size == 0 or not (dtype.names is not None or dtype.kind in "MmSUV"):
            function = "repr"
        else:
            view = view.reshape(-1)[:1].reshape(())
    if function == "array2string":
        for name, texts in [("separator", [",", ", ", "", "   ", "||"]), ("prefix", ["abc(", "é " * 3]), ("suffix", [")", "x" * 9])]:
            if rng.random() < 0.4:
                arguments[name] = rng.choice(texts)

    def call():
        with np.printoptions(**given):
            if function == "array2string":
                return np.array2string(view, **arguments)
            if function.startswith("scalar"):
                return repr(view[()]) if function == "scalar_repr" else str(view[()])
            return repr(view) if function == "repr" else str(view)

    offset = view.__array_interface__["data"][0] - base.__array_interface__["data"][0] if view.size else 0
    if not 0 <= offset <= base.nbytes:  # a copy was made
        base, offset = np.ascontiguousarray(view).reshape(-1), 0
        view = base.reshape(view.shape)
    return [
        "A", function, dtype_text(dtype), "x".join(map(str, view.shape)), "x".join(map(str, view.strides)), str(offset),
        base.tobytes().hex(), arguments_text(options), arguments_text(arguments), outcome(call),
    ]


# ---------------------------------------------------------------- fixed cases: every error text of the format languages

TEMPLATES = ["{0!}", "{0!r", "{0!x}", "{0!rr}", "{0!", "{0!é}", "{0[}", "{0[]}", "{0.}", "{:{:{}}}", "{0", "{", "}", "{}}", "{a{b}",
             "{:{}", "{}{0}", "{0}{}", "{99999999999999999999}", "{7}", "{name}", "{:{}}", "{0:{1}}", "{{}}", "{0[a]b}"]
PERCENTS = ["%", "%5", "%y", "%é", "%(a)s", "%(a", "%5%", "%lld", "%.-3f", "%c", "%*d", "%.*d", "%99999999999999999999d", "%.9999999999d",
            "%d %d", "%%", "a", "%070000d", "%-70000d|", "%.70000d", "%9223372036854775808d"]
SPECS = ["99999999999999999999", ".99999999999", ".", "xx", "\x01", "=5", "05", "s", "z", ".3", "#c", "+c", "c", ",n", ",x", "_c", "_,",
         ",_", "%", "070000d", "070000,d", ">70000", "_070000x", "070000f", ".70000f", "#.70000g", "é<5", "<<5"]
VALUES = [(65, "i:65"), (True, "b:1"), (1.5, "f:" + struct.pack("<d", 1.5).hex()), ("ab", "s:ab"), (10**400, f"i:{10**400}"),
          (2j, "c:" + struct.pack("<d", 0).hex() + "," + struct.pack("<d", 2).hex()), (-1, "i:-1"), (2**70, f"i:{2**70}")]


def fixed_cases():
    for template in TEMPLATES:
        yield ["T", template, "i:1\x1fi:2\x1fi:3", outcome(lambda: template.format(1, 2, 3))]
    for value, text in VALUES:
        for template in PERCENTS:
            yield ["%", template, text, outcome(lambda: template % (value,))]
        for spec in SPECS:
            yield ["F", text, spec, outcome(lambda: format(value, spec))]


KINDS = {
    "A": array_case,
    "D": dtype_case,
    "P": lambda rng: float_case(rng, True),
    "S": lambda rng: float_case(rng, False),
    "N": scalar_case,
    "F": format_case,
    "%": percent_case,
    "T": template_case,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--longest", type=int, default=4000, help="characters of the longest line that is kept")
    parser.add_argument("--only", default="".join(KINDS))
    parser.add_argument("out")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with open(options.out, "w", encoding="utf-8") as out:
        for fields in fixed_cases():
            if len(fields[-1]) <= options.longest:
                out.write("\t".join(escape(field) for field in fields) + "\n")
        written = 0
        while written < options.count:
            fields = KINDS[rng.choice(options.only)](rng)
            line = "\t".join(escape(field) for field in fields)
            # Lone surrogates cannot stand in a file.
            if len(line) > options.longest or any(0xD800 <= ord(c) < 0xE000 for c in line):
                continue
            out.write(line + "\n")
            written += 1


main()
