#!/usr/bin/env python3
"""Writes src/library/python/codecs/tables.rs from the encodings that Python knows.

usage: python3.11 scripts/make_codec_tables.py > src/library/python/codecs/tables.rs
"""
import encodings.aliases
import importlib
import pkgutil

HEAD = '''//! The encodings of one byte a character, and the names that Python gives to all encodings. Written by
//! `scripts/make_codec_tables.py`.
//!
//! A table is the characters of the bytes 80 to ff, or of all bytes where the first half is not ASCII; U+FFFE stands for a byte
//! without a character.

'''
NO_CODECS = {'aliases', 'mbcs', 'oem', 'undefined'}


def characters(module):
    """What the bytes mean, or None where the encoding is of another kind."""
    if hasattr(module, 'decoding_table'):
        return module.decoding_table
    return None


def shown(text):
    def one(c):
        if c in '"\\':
            return '\\' + c
        if not c.isprintable() or c != c.strip() or '\u0590' <= c <= '\u08ff' or c == '\\ufffe':
            return f'\\u{{{ord(c):x}}}'
        return c
    return ''.join(map(one, text))


def main():
    modules = sorted(m.name for m in pkgutil.iter_modules(encodings.__path__) if m.name not in NO_CODECS)
    tables, others = [], []
    for name in modules:
        module = importlib.import_module('encodings.' + name)
        table = characters(module)
        if table is None or name == 'iso8859_1':
            others.append(name)
            continue
        table = table.ljust(256, '\ufffe')
        encoded = {}
        for point in range(0x110000):
            try:
                [encoded[chr(point)]] = chr(point).encode(name)
            except UnicodeError:
                pass
        first = {c: byte for byte, c in reversed(list(enumerate(table))) if c != '\ufffe'}
        last = {c: byte for byte, c in enumerate(table) if c != '\ufffe'}
        if encoded not in (first, last):
            raise SystemExit(f'{name} does not encode what it decodes: {set(first.items()) ^ set(encoded.items())}')
        if first != last and encoded != last:
            raise SystemExit(f'{name} prefers first bytes')
        half = table[128:] if table[:128] == ''.join(map(chr, range(128))) else table
        tables.append((name, half))
    print(HEAD, end='')
    print('/// The encodings of one byte a character, by name.')
    print(f'pub const TABLES: [(&str, &str); {len(tables)}] = [')
    for name, table in tables:
        print(f'    (\n        "{name}",\n        "{shown(table)}",\n    ),')
    print('];\n')
    print('/// The other encodings that Python knows; some of them are here too.')
    print(f'pub const OTHERS: [&str; {len(others)}] = [')
    print(''.join(f'    "{name}",\n' for name in others), end='')
    print('];\n')
    aliases = sorted((alias, name) for alias, name in encodings.aliases.aliases.items() if name not in NO_CODECS)
    print('/// Other names, in order.')
    print('#[rustfmt::skip]')
    print(f'pub const ALIASES: [(&str, &str); {len(aliases)}] = [')
    line = '   '
    for alias, name in aliases:
        entry = f' ("{alias}", "{name}"),'
        if len(line) + len(entry) > 118:
            print(line)
            line = '   '
        line += entry
    print(line)
    print('];')


if __name__ == '__main__':
    main()
