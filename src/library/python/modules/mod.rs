//! The small standard modules that scripts import.
//!
//! What must be exact to the last bit, or needs the session, is native: entries in a file of its own. What is simplest in Python
//! is our own Python, embedded from `source/` and compiled when it is first imported; such a module takes its native parts from a
//! module of the same name with a leading underscore.

mod arrangements;
mod binary;
mod clocks;
mod encodings;
mod files;
mod heap;
mod itertools;
mod json_text;
mod lazy;
mod literal;
mod lru_cache;
mod mapping;
mod math;
mod math_integer;
mod math_sum;
mod operator;
mod partial;
mod passing;
mod random;
mod re;
mod ring;
mod session;
mod system;
mod tally;
mod weak;

pub use files::OPEN;

use crate::library::packed::{Packed, packed};
use crate::object::{Builtin, Entry, TypeTable, Value};

/// A native module: its entries by file, and names that are no functions.
pub struct StandardModule {
    pub name: &'static str,
    pub entries: &'static [&'static [Entry]],
    pub constant: fn(&str) -> Option<Value>,
    /// What `constant` knows.
    pub constants: &'static [&'static str],
}

/// A module of functions alone.
const fn native(name: &'static str, entries: &'static [&'static [Entry]]) -> StandardModule {
    StandardModule { name, entries, constant: |_| None, constants: &[] }
}

pub use operator::fetched_position;
pub use partial::partial_parts;

/// The classes of these modules.
pub fn type_table(class: Builtin) -> Option<&'static TypeTable> {
    match class {
        Builtin::Deque => Some(&ring::TABLE),
        class => re::type_table(class),
    }
}

/// The native modules.
pub static MODULES: &[StandardModule] = &[
    StandardModule { name: "warnings", entries: &[super::warnings::ENTRIES], constant: |_| None, constants: &[] },
    StandardModule {
        name: "math",
        entries: &[math::ENTRIES, math_integer::ENTRIES, math_sum::ENTRIES],
        constant: math::constant,
        constants: &["pi", "e", "tau", "inf", "nan"],
    },
    StandardModule {
        name: "_functools",
        entries: &[lru_cache::ENTRIES],
        constant: partial::constant,
        constants: &["partial_call"],
    },
    StandardModule { name: "_io", entries: &[files::ENTRIES], constant: |_| None, constants: &[] },
    StandardModule {
        name: "itertools",
        entries: &[itertools::ENTRIES],
        constant: itertools::constant,
        constants: &["chain"],
    },
    StandardModule {
        name: "operator",
        entries: &[operator::ENTRIES, operator::MORE],
        constant: operator::special,
        constants: &[],
    },
    StandardModule { name: "_clocks", entries: &[clocks::ENTRIES], constant: |_| None, constants: &[] },
    StandardModule { name: "_session", entries: &[session::ENTRIES], constant: |_| None, constants: &[] },
    StandardModule { name: "_re", entries: &[re::ENTRIES], constant: re::constant, constants: &["Pattern", "Match"] },
    StandardModule {
        name: "_collections",
        entries: &[ring::ENTRIES, tally::ENTRIES],
        constant: ring::constant,
        constants: &["deque"],
    },
    native("_heapq", &[heap::HEAP]),
    native("_bisect", &[heap::BISECT]),
    native("_struct", &[binary::ENTRIES]),
    native("_binascii", &[encodings::ENTRIES]),
    native("_mmap", &[mapping::ENTRIES]),
    native("_os", &[system::ENTRIES]),
    native("_weakref", &[weak::ENTRIES]),
    native("_json", &[json_text::ENTRIES]),
    native("_ast", &[literal::ENTRIES]),
    StandardModule { name: "_random", entries: &[random::ENTRIES], constant: |_| None, constants: &[] },
];

/// What a module's text is called; tracebacks leave such places out, as those of native code.
pub const SOURCE_PREFIX: &str = "<library ";

macro_rules! sources {
    ($($name:literal: $file:literal),* $(,)?) => {
        /// The modules in Python, by name.
        static SOURCES: &[(&str, Packed)] = &[$(($name, packed!("python", $file))),*];
    };
}

sources! {
    "_argparse_help": "_argparse_help.py",
    "_argparse_parser": "_argparse_parser.py",
    "_asyncio_events": "_asyncio_events.py",
    "_asyncio_sync": "_asyncio_sync.py",
    "_asyncio_tasks": "_asyncio_tasks.py",
    "_collections_user": "_collections_user.py",
    "_decimal_arithmetic": "_decimal_arithmetic.py",
    "_decimal_context": "_decimal_context.py",
    "_decimal_digits": "_decimal_digits.py",
    "_decimal_format": "_decimal_format.py",
    "_enum": "_enum.py",
    "_isoformat": "_isoformat.py",
    "_moment": "_moment.py",
    "_namedtuple": "_namedtuple.py",
    "_normal": "_normal.py",
    "_signature": "_signature.py",
    "_timetext": "_timetext.py",
    "_unittest_case": "_unittest_case.py",
    "_unittest_run": "_unittest_run.py",
    "abc": "abc.py",
    "argparse": "argparse.py",
    "array": "array.py",
    "ast": "ast.py",
    "asyncio": "asyncio.py",
    "base64": "base64.py",
    "binascii": "binascii.py",
    "bisect": "bisect.py",
    "calendar": "calendar.py",
    "cmath": "cmath.py",
    "collections": "collections.py",
    "collections.abc": "collections_abc.py",
    "concurrent": "concurrent.py",
    "concurrent.futures": "concurrent_futures.py",
    "contextlib": "contextlib.py",
    "contextvars": "contextvars.py",
    "copy": "copy.py",
    "copyreg": "copyreg.py",
    "csv": "csv.py",
    "dataclasses": "dataclasses.py",
    "datetime": "datetime.py",
    "decimal": "decimal.py",
    "difflib": "difflib.py",
    "doctest": "doctest.py",
    "enum": "enum.py",
    "errno": "errno.py",
    "fnmatch": "fnmatch.py",
    "fractions": "fractions.py",
    "functools": "functools.py",
    "__future__": "future.py",
    "gc": "gc.py",
    "glob": "glob.py",
    "graphlib": "graphlib.py",
    "gzip": "gzip.py",
    "hashlib": "hashlib.py",
    "heapq": "heapq.py",
    "importlib": "importlib.py",
    "inspect": "inspect.py",
    "io": "io.py",
    "json": "json.py",
    "keyword": "keyword.py",
    "locale": "locale.py",
    "logging": "logging.py",
    "numbers": "numbers.py",
    "os": "os.py",
    "pathlib": "pathlib.py",
    "platform": "platform.py",
    "posixpath": "posixpath.py",
    "pprint": "pprint.py",
    "queue": "queue.py",
    "random": "random.py",
    "re": "re.py",
    "secrets": "secrets.py",
    "shutil": "shutil.py",
    "statistics": "statistics.py",
    "string": "string.py",
    "struct": "struct.py",
    "sys": "sys.py",
    "tempfile": "tempfile.py",
    "textwrap": "textwrap.py",
    "threading": "threading.py",
    "time": "time.py",
    "timeit": "timeit.py",
    "traceback": "traceback.py",
    "types": "types.py",
    "typing": "typing.py",
    "unittest": "unittest.py",
    "uuid": "uuid.py",
    "weakref": "weakref.py",
    "zlib": "zlib.py",
}

/// A module that is written in Python: its name and text.
pub fn source(name: &str) -> Option<(&'static str, Packed)> {
    SOURCES.iter().find(|(known, _)| *known == name).copied()
}

/// Modules of CPython that lie outside: their import says so.
pub fn outside(name: &str) -> bool {
    const NAMES: &[&str] = &[
        "asyncore",
        "atexit",
        "bz2",
        "code",
        "codecs",
        "configparser",
        "cProfile",
        "ctypes",
        "curses",
        "dbm",
        "dis",
        "email",
        "encodings",
        "faulthandler",
        "filecmp",
        "fileinput",
        "ftplib",
        "getopt",
        "getpass",
        "gettext",
        "hmac",
        "html",
        "http",
        "imaplib",
        "ipaddress",
        "linecache",
        "lzma",
        "mailbox",
        "marshal",
        "mimetypes",
        "mmap",
        "multiprocessing",
        "netrc",
        "nntplib",
        "opcode",
        "optparse",
        "pdb",
        "pickletools",
        "pkgutil",
        "plistlib",
        "poplib",
        "posix",
        "profile",
        "pstats",
        "pty",
        "pydoc",
        "readline",
        "resource",
        "runpy",
        "sched",
        "select",
        "selectors",
        "shelve",
        "shlex",
        "signal",
        "site",
        "smtplib",
        "socket",
        "socketserver",
        "sqlite3",
        "ssl",
        "stat",
        "stringprep",
        "subprocess",
        "symtable",
        "sysconfig",
        "syslog",
        "tarfile",
        "telnetlib",
        "termios",
        "test",
        "tkinter",
        "token",
        "tokenize",
        "tomllib",
        "trace",
        "tracemalloc",
        "tty",
        "turtle",
        "unicodedata",
        "urllib",
        "venv",
        "wave",
        "webbrowser",
        "xml",
        "xmlrpc",
        "zipapp",
        "zipfile",
        "zipimport",
        "zoneinfo",
    ];
    NAMES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_unpacks() {
        for (name, text) in SOURCES {
            assert!(!text.text().is_empty(), "{name}");
        }
    }
}
