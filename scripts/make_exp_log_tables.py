"""Write the tables of the GNU C library's elementary functions: exp_log_tables.rs, log2_tables.rs, sine_table.rs and their like.

Those of exponentials and logarithms are Szabolcs Nagy's (published with Arm's optimized-routines, MIT licence; in the GNU C library
since 2.28), the others IBM's, whose values were searched for likewise.
The table of `exp` is computed here: 2**(k/128) as a double, and the relative error of that double. The table of `log` holds
reciprocals that were found by a search for values whose logarithms round well; they are read from the C library of this machine.

    python scripts/make_exp_log_tables.py > src/compute/math/exp_log_tables.rs
    python scripts/make_exp_log_tables.py log2 > src/compute/math/log2_tables.rs
    python scripts/make_exp_log_tables.py sine > src/compute/math/sine_table.rs
    python scripts/make_exp_log_tables.py arctangent > src/compute/math/arctangent_table.rs
    python scripts/make_exp_log_tables.py tangent > src/compute/math/tangent_table.rs
"""

import ctypes
import ctypes.util
import struct
import sys
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 60


def bits(value: float) -> int:
    return struct.unpack("<Q", struct.pack("<d", value))[0]


def exponential():
    """(error, value) for each k; of the value, k/128 powers of two are taken off, so that adding k << 45 scales it."""
    rows = []
    for k in range(128):
        exact = Decimal(2) ** (Decimal(k) / 128)
        nearest = float(exact)
        error = float(exact / Decimal(nearest) - 1)
        rows.append((bits(error) if k else 0, (bits(nearest) - (k << 45)) % 2**64))
    return rows


def library() -> bytes:
    name = ctypes.util.find_library("m")
    for line in Path("/proc/self/maps").read_text().splitlines():
        if line.endswith(name):
            return Path(line.split()[-1]).read_bytes()
    raise SystemExit("the C library's mathematics is not loaded")


def logarithm():
    """(reciprocal, logarithm) of a value near the middle of each interval."""
    ctypes.CDLL(ctypes.util.find_library("m"))
    data = library()
    head = struct.pack("<3d", float.fromhex("0x1.62e42fefa3800p-1"), float.fromhex("0x1.ef35793c76730p-45"),
                       float.fromhex("-0x1.0000000000001p-1"))
    start = data.index(head) + 8 * (2 + 5 + 11)
    return [struct.unpack_from("<2Q", data, start + 16 * k) for k in range(128)]


def power():
    """(reciprocal, logarithm) of each interval's value, and what that double leaves of the logarithm, for `pow`."""
    data = library()
    head = struct.pack("<3d", float.fromhex("0x1.62e42fefa3800p-1"), float.fromhex("0x1.ef35793c76730p-45"), -0.5)
    start = data.index(head) + 8 * (2 + 7)
    rows = [struct.unpack_from("<4Q", data, start + 32 * k) for k in range(128)]
    return [(row[0], row[2]) for row in rows], [(row[3], 0) for row in rows]


def logarithm_of_two():
    """As `logarithm`, of 64 intervals, for `log2`."""
    ctypes.CDLL(ctypes.util.find_library("m"))
    data = library()
    head = struct.pack("<2d", float.fromhex("0x1.7154765200000p+0"), float.fromhex("0x1.705fc2eefa200p-33"))
    start = data.index(head) + 8 * (2 + 6 + 10)
    return [struct.unpack_from("<2Q", data, start + 16 * k) for k in range(64)]


def logarithm_of_singles():
    """As `logarithm`, of 16 intervals, for the powers of float32."""
    data = library()
    head = struct.pack("<2d", float.fromhex("0x1.661ec79f8f3bep+0"), float.fromhex("-0x1.efec65b963019p-2"))
    start = data.index(head)
    return [struct.unpack_from("<2Q", data, start + 16 * k) for k in range(16)]


def power_of_singles():
    """2**(k/32), from which k/32 powers of two are taken off; twice, since rows are read in pairs."""
    return [((bits(float(Decimal(2) ** (Decimal(k) / 32))) - (k << 47)) % 2**64,) * 2 for k in range(32)]


def sine():
    """Sine and cosine of values near each 128th, as two doubles each; rows of zeros make a power of two of them."""
    ctypes.CDLL(ctypes.util.find_library("m"))
    data = library()
    head = struct.pack("<5Q", 0, 0, bits(1.0), 0, 0x3F7FFFEAAAAEEEEF)
    start = data.index(head)
    return [struct.unpack_from("<4Q", data, start + 32 * k) if k < 110 else (0,) * 4 for k in range(128)]


def arctangent():
    """For each 256th from 1/16 to 1: a value near it, and the coefficients of the arctangent's series there, the first its own
    arctangent; at the place that the low eight bits name."""
    ctypes.CDLL(ctypes.util.find_library("m"))
    data = library()
    start = data.index(struct.pack("<2Q", 0x3FB0400665E0244E, 0x3FB03A737B53DD20))
    rows = {k % 256: struct.unpack_from("<7Q", data, start + 56 * (k - 16)) + (0,) for k in range(16, 257)}
    return [rows.get(k, (0,) * 8) for k in range(256)]


def tangent():
    """For each 256th from 1/16 on: a value near it, its tangent and its cotangent; rows of zeros make a power of two of them."""
    ctypes.CDLL(ctypes.util.find_library("m"))
    data = library()
    start = data.index(struct.pack("<2Q", 0x3FB000001E519D60, 0x3FB0055796C4E240))
    return [struct.unpack_from("<3Q", data, start + 32 * k) + (0,) if k < 186 else (0,) * 4 for k in range(256)]


def emit(name: str, doc: str, rows) -> None:
    print(f"/// {doc}")
    if len(rows[0]) > 5:
        print("#[rustfmt::skip]")
    print(f"pub static {name}: [[u64; {len(rows[0])}]; {len(rows)}] = [")
    for row in rows:
        print("    [" + ", ".join(f"0x{word:016x}" for word in row) + "],")
    print("];\n")


def base_two() -> None:
    print("//! Tables of `log2`, and of float32's powers, generated by `scripts/make_exp_log_tables.py`. Stored as bit patterns: the last digits matter.\n")
    emit("LOG2", "For each of 64 intervals from 0.6875: the reciprocal of a value in it, and that value's logarithm.", logarithm_of_two())
    emit("LOG2_SINGLE", "For each of 16 intervals from 0.6992: the reciprocal of a value in it, and that value's logarithm.",
         logarithm_of_singles())
    emit("EXP2_SINGLE", "For 2**(k/32): the double nearest to it, its exponent lowered by k/32; twice, as rows are read in pairs.",
         power_of_singles())


def trigonometric() -> None:
    print("//! The table of `sin` and `cos`, generated by `scripts/make_exp_log_tables.py`. Stored as bit patterns: the last digits matter.\n")
    emit("SINE", "For values near each 128th: the sine as two doubles, the cosine as two doubles.", sine())


def arctangents() -> None:
    print("//! The table of `arctan` and `arctan2`, generated by `scripts/make_exp_log_tables.py`. Stored as bit patterns: the last digits matter.\n")
    emit("ARCTANGENT", "For values near each 256th from the sixteenth on, one standing at 0: the value, and the series of the arctangent around it.",
         arctangent())


def tangents() -> None:
    print("//! The table of `tan`, generated by `scripts/make_exp_log_tables.py`. Stored as bit patterns: the last digits matter.\n")
    emit("TANGENT", "For values near each 256th from 1/16 on: the value, its tangent, its cotangent.", tangent())


def main() -> None:
    if sys.argv[1:] == ["arctangent"]:
        return arctangents()
    if sys.argv[1:] == ["tangent"]:
        return tangents()
    if sys.argv[1:] == ["sine"]:
        return trigonometric()
    if sys.argv[1:] == ["log2"]:
        return base_two()
    print("//! Tables of `exp`, `log` and `pow`, generated by `scripts/make_exp_log_tables.py`. Stored as bit patterns: the last digits matter.\n")
    emit("EXP", "For 2**(k/128): the relative error of the double nearest to it, and that double, its exponent lowered by k/128.",
         exponential())
    emit("LOG", "For each of 128 intervals from 0.6875: the reciprocal of a value in it, and that value's logarithm.", logarithm())
    heads, rests = power()
    emit("POWER", "For each of 128 intervals from 0.7057: the reciprocal of a value in it, and that value's logarithm.", heads)
    emit("POWER_REST", "What the logarithms of `POWER` leave of the exact ones.", rests)


if __name__ == "__main__":
    main()
