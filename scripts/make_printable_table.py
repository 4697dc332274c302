#!/usr/bin/env python3
"""Write src/format/printable.rs: the characters CPython's repr() escapes, as runs of code points.

Usage: make_printable_table.py > src/format/printable.rs   (with the oracle's CPython 3.11)
"""

HEAD = '''//! Which characters `repr` of a string shows as they are: `str.isprintable` of CPython 3.11 (Unicode 14).
//!
//! Written by `scripts/make_printable_table.py`; the table lists the first code point of every run, beginning with a run of
//! characters that are not printable, so that a code point's side is told by the parity of its position.

/// Whether `repr` leaves `character` unescaped (quotes and backslashes aside).
pub fn is_printable(character: char) -> bool {
    RUNS.partition_point(|&start| start <= u32::from(character)) % 2 == 0
}

'''


def main():
    starts, state = [], True
    for point in range(0x110000):
        printable = chr(point).isprintable()
        if printable != state:
            starts.append(point)
            state = printable
    print(HEAD + f"#[rustfmt::skip]\nconst RUNS: [u32; {len(starts)}] = [")
    line = "   "
    for start in starts:
        item = f" {start:#x},"
        if len(line) + len(item) > 118:
            print(line)
            line = "   "
        line += item
    print(line + "\n];")


main()
