//! One entry per built-in function, and the binding of a call's arguments to its signature.
//!
//! An entry's signature line is Python's own text (`"cumsum(a, axis=None, dtype=None, out=None)"`, with `/`, `*`, `*args` and
//! `**kwargs` where they stand). It is parsed once, when first needed; binding, `TypeError` texts, help, completion and hints
//! all read it. A default's text is for people: an argument that was not given arrives as `None` in Rust.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::OnceLock;

use smallvec::SmallVec;

use super::host::Host;
use super::namespace::NameHash;
use super::value::Value;
use crate::error::Result;

/// The implementation of an entry.
pub type Native = fn(&mut dyn Host, &mut Bound) -> Result<Value>;

/// What an entry does with plain arguments, each in the place of its parameter and none after the last one given: no script's code is
/// run, nothing can fail. `None` leaves the arguments as they are, and the call to the native function.
pub type Quick = fn(&mut [Option<Value>]) -> Option<Value>;

/// A built-in function or method.
pub struct Entry {
    /// Name with the module it is shown under: `numpy.cumsum`, `numpy.ndarray.cumsum`, `math.floor`; plain for builtins.
    pub path: &'static str,
    /// `name(parameters)`. A method's first parameter is `self`.
    pub signature: &'static str,
    /// First line: what it does. After it, optionally, examples in prompt form with their results.
    pub doc: &'static str,
    pub native: Native,
    /// Whose words a binding error uses.
    pub dialect: Dialect,
    pub quick: Option<Quick>,
    /// Where in the path its last part begins.
    name_at: u16,
    /// Boxed, since there are more than a thousand entries in the binary and a script calls few of them.
    parsed: OnceLock<Box<Signature>>,
}

/// Binding errors are worded differently for functions written in Python, in C and in Cython.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// `f() missing 1 required positional argument: 'a'`
    Python,
    /// `f() takes exactly one argument (0 given)`, by CPython's argument clinic
    C,
    /// `f() takes exactly 2 arguments (0 given)`, by `PyArg_ParseTuple`
    Parsed,
    /// `function takes at most 1 argument (2 given)`, by `PyArg_ParseTuple` without a name
    Nameless,
    /// `f expected 1 argument, got 0`, by `PyArg_UnpackTuple`
    Unpacked,
    /// `f() missing required argument 'a' (pos 0)`, by the parser of NumPy's C functions
    NumpyC,
    /// `f() takes exactly 1 positional argument (0 given)`
    Cython,
}

/// A parsed signature line.
pub struct Signature {
    pub name: &'static str,
    pub parameters: Vec<Parameter>,
    /// Name of `*args`, and of `**kwargs`.
    pub rest: Option<&'static str>,
    pub keywords: Option<&'static str>,
    /// How many parameters can be given by position.
    pub slots: usize,
    /// How many arguments by position are enough, and no argument is missing.
    pub required: usize,
    /// The parameters without defaults, one bit each.
    pub needed: u64,
}

pub struct Parameter {
    pub name: &'static str,
    pub default: Option<&'static str>,
    pub kind: ParameterKind,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParameterKind {
    PositionalOnly,
    Either,
    KeywordOnly,
}

/// Arguments in the order of the signature's parameters.
#[derive(Default)]
pub struct Bound {
    /// One for each parameter; `None` where the call gave none.
    pub values: SmallVec<[Option<Value>; 8]>,
    /// What `*args` collects.
    pub rest: Vec<Value>,
    /// What `**kwargs` collects.
    pub keywords: Vec<(Rc<str>, Value)>,
}

/// Assignment to a computed attribute.
pub type Setter = fn(&mut dyn Host, &Value, Value) -> Result<()>;

/// An attribute of instances that is computed: `x.shape`, `d.itemsize`.
pub struct Getter {
    pub name: &'static str,
    pub doc: &'static str,
    pub get: fn(&mut dyn Host, &Value) -> Result<Value>,
    /// Assignment; without it the attribute is read-only.
    pub set: Option<Setter>,
}

/// What a built-in class declares. Lookup goes along the class's bases.
pub struct TypeTable {
    pub doc: &'static str,
    /// `C(...)`; the bound arguments do not include the class.
    pub construct: Option<&'static Entry>,
    /// Methods, by the file that declares them.
    pub methods: &'static [&'static [Entry]],
    pub getters: &'static [Getter],
    /// Functions found on the class itself: `dict.fromkeys`, `float.fromhex`.
    pub statics: &'static [Entry],
}

impl Bound {
    /// Nothing for each of so many parameters. Most have room in the binding itself, of which only that is written.
    #[inline(always)]
    pub fn with_room(parameters: usize) -> Bound {
        let mut bound = Bound { values: SmallVec::new(), rest: Vec::new(), keywords: Vec::new() };
        if parameters > bound.values.capacity() {
            bound.values.resize(parameters, None);
            return bound;
        }
        let first = bound.values.as_mut_ptr();
        // SAFETY: there is room for as many, each of which is written before it counts.
        unsafe {
            for at in 0..parameters {
                first.add(at).write(None);
            }
            bound.values.set_len(parameters);
        }
        bound
    }
}

impl Entry {
    pub const fn new(path: &'static str, signature: &'static str, doc: &'static str, native: Native) -> Entry {
        Entry::of(Dialect::Python, path, signature, doc, native)
    }

    /// An entry whose original is written in C, for the words of its binding errors.
    pub const fn new_c(path: &'static str, signature: &'static str, doc: &'static str, native: Native) -> Entry {
        let dialect = if of_numpy(path) { Dialect::NumpyC } else { Dialect::C };
        Entry::of(dialect, path, signature, doc, native)
    }

    /// An entry whose original is written in C and reads its arguments with `PyArg_ParseTuple` or a sister of it.
    pub const fn new_parsed(path: &'static str, signature: &'static str, doc: &'static str, native: Native) -> Entry {
        Entry::of(Dialect::Parsed, path, signature, doc, native)
    }

    /// The same, where the parser is not told the function's name.
    pub const fn new_nameless(path: &'static str, signature: &'static str, doc: &'static str, native: Native) -> Entry {
        Entry::of(Dialect::Nameless, path, signature, doc, native)
    }

    /// An entry whose original is written in C and takes its positional arguments with `PyArg_UnpackTuple`.
    pub const fn new_unpacked(path: &'static str, signature: &'static str, doc: &'static str, native: Native) -> Entry {
        Entry::of(Dialect::Unpacked, path, signature, doc, native)
    }

    /// An entry whose original is compiled by Cython (`numpy.random`).
    pub const fn new_cython(path: &'static str, signature: &'static str, doc: &'static str, native: Native) -> Entry {
        Entry::of(Dialect::Cython, path, signature, doc, native)
    }

    const fn of(
        dialect: Dialect,
        path: &'static str,
        signature: &'static str,
        doc: &'static str,
        native: Native,
    ) -> Entry {
        let name_at = last_part(path);
        Entry { path, signature, doc, native, dialect, quick: None, name_at, parsed: OnceLock::new() }
    }

    /// Adds what is done with plain arguments.
    pub const fn quick(mut self, quick: Quick) -> Entry {
        self.quick = Some(quick);
        self
    }

    /// The last part of the path: `cumsum`.
    pub fn name(&self) -> &'static str {
        &self.path[self.name_at as usize..]
    }

    pub fn parsed(&self) -> &Signature {
        self.parsed.get_or_init(|| Box::new(Signature::parse(self.signature)))
    }
}

impl Bound {
    /// The values as an array, one for each parameter: `let [a, axis, dtype, out] = bound.take();`
    ///
    /// `N` must be the number of parameters; the registry's own test calls for that. Not inlined: every function begins with it.
    #[inline(never)]
    pub fn take<const N: usize>(&mut self) -> [Option<Value>; N] {
        debug_assert_eq!(self.values.len(), N, "parameters in the signature and in the implementation");
        let mut values = self.values.drain(..);
        std::array::from_fn(|_| values.next().flatten())
    }
}

type Methods = HashMap<&'static str, &'static Entry, NameHash>;

impl TypeTable {
    /// The method of that name declared by this class itself.
    pub fn method(&self, name: &str) -> Option<&'static Entry> {
        thread_local! {
            /// Methods by name, for the tables that were asked, which are constants.
            static FOUND: RefCell<HashMap<*const &'static [Entry], Methods, NameHash>> = RefCell::default();
        }
        FOUND.with_borrow_mut(|tables| {
            let table = tables.entry(self.methods.as_ptr()).or_insert_with(|| {
                let mut names = Methods::default();
                for entry in self.methods.iter().copied().flatten() {
                    names.entry(entry.name()).or_insert(entry);
                }
                names
            });
            table.get(name).copied()
        })
    }

    /// The computed attribute of that name declared by this class itself.
    pub fn getter(&self, name: &str) -> Option<&'static Getter> {
        self.getters.iter().find(|getter| getter.name == name)
    }

    pub const EMPTY: TypeTable = TypeTable { doc: "", construct: None, methods: &[], getters: &[], statics: &[] };
}

/// Whether a path lies within `numpy`.
const fn of_numpy(path: &str) -> bool {
    let (path, prefix) = (path.as_bytes(), b"numpy.");
    let mut i = 0;
    while i < prefix.len() && i < path.len() {
        if path[i] != prefix[i] {
            return false;
        }
        i += 1;
    }
    i == prefix.len()
}

/// Where what stands behind the last dot of a path begins.
const fn last_part(path: &str) -> u16 {
    let mut start = path.len();
    while start > 0 && path.as_bytes()[start - 1] != b'.' {
        start -= 1;
    }
    start as u16
}

/// Declares a chapter's entries: `entries! { pub ENTRIES: Entry::new(...), Entry::new_c(...), }`.
#[macro_export]
macro_rules! entries {
    ($visibility:vis $name:ident: $($entry:expr),* $(,)?) => {
        $visibility static $name: &[$crate::object::Entry] = {
            // A static of its own, because entries remember their parsed signature.
            static TABLE: [$crate::object::Entry; [$(stringify!($entry)),*].len()] = [$($entry),*];
            &TABLE
        };
    };
}
